// swift-format-ignore-file
// Written by scale-expand from SubnetHyperparams.swift. Do not edit.

import Scale
import Primitives

extension SubnetHyperparams: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.rho = try Compact<UInt16>(from: &reader)
        self.kappa = try Compact<UInt16>(from: &reader)
        self.immunityPeriod = try Compact<UInt16>(from: &reader)
        self.minAllowedWeights = try Compact<UInt16>(from: &reader)
        self.maxWeightsLimit = try Compact<UInt16>(from: &reader)
        self.tempo = try Compact<UInt16>(from: &reader)
        self.minDifficulty = try Compact<UInt64>(from: &reader)
        self.maxDifficulty = try Compact<UInt64>(from: &reader)
        self.weightsVersion = try Compact<UInt64>(from: &reader)
        self.weightsRateLimit = try Compact<UInt64>(from: &reader)
        self.adjustmentInterval = try Compact<UInt16>(from: &reader)
        self.activityCutoff = try Compact<UInt64>(from: &reader)
        self.registrationAllowed = try Bool(from: &reader)
        self.targetRegsPerInterval = try Compact<UInt16>(from: &reader)
        self.minBurn = try Compact<Tao>(from: &reader)
        self.maxBurn = try Compact<Tao>(from: &reader)
        self.bondsMovingAvg = try Compact<UInt64>(from: &reader)
        self.maxRegsPerBlock = try Compact<UInt16>(from: &reader)
        self.servingRateLimit = try Compact<UInt64>(from: &reader)
        self.maxValidators = try Compact<UInt16>(from: &reader)
        self.adjustmentAlpha = try Compact<UInt64>(from: &reader)
        self.difficulty = try Compact<UInt64>(from: &reader)
        self.commitRevealPeriod = try Compact<UInt64>(from: &reader)
        self.commitRevealWeightsEnabled = try Bool(from: &reader)
        self.alphaHigh = try Compact<UInt16>(from: &reader)
        self.alphaLow = try Compact<UInt16>(from: &reader)
        self.liquidAlphaEnabled = try Bool(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.rho.encode(to: &writer)
        self.kappa.encode(to: &writer)
        self.immunityPeriod.encode(to: &writer)
        self.minAllowedWeights.encode(to: &writer)
        self.maxWeightsLimit.encode(to: &writer)
        self.tempo.encode(to: &writer)
        self.minDifficulty.encode(to: &writer)
        self.maxDifficulty.encode(to: &writer)
        self.weightsVersion.encode(to: &writer)
        self.weightsRateLimit.encode(to: &writer)
        self.adjustmentInterval.encode(to: &writer)
        self.activityCutoff.encode(to: &writer)
        self.registrationAllowed.encode(to: &writer)
        self.targetRegsPerInterval.encode(to: &writer)
        self.minBurn.encode(to: &writer)
        self.maxBurn.encode(to: &writer)
        self.bondsMovingAvg.encode(to: &writer)
        self.maxRegsPerBlock.encode(to: &writer)
        self.servingRateLimit.encode(to: &writer)
        self.maxValidators.encode(to: &writer)
        self.adjustmentAlpha.encode(to: &writer)
        self.difficulty.encode(to: &writer)
        self.commitRevealPeriod.encode(to: &writer)
        self.commitRevealWeightsEnabled.encode(to: &writer)
        self.alphaHigh.encode(to: &writer)
        self.alphaLow.encode(to: &writer)
        self.liquidAlphaEnabled.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "rpc_info", "subnet_info", "SubnetHyperparams"],
                shape: .composite([
                    TypeField(name: "rho", type: Compact<UInt16>.describe(in: &registry), docs: ["The subnet's rho."]),
                    TypeField(name: "kappa", type: Compact<UInt16>.describe(in: &registry), docs: ["The majority for consensus, of 65,535."]),
                    TypeField(name: "immunity_period", type: Compact<UInt16>.describe(in: &registry), docs: ["Blocks for which a new neuron cannot be replaced."]),
                    TypeField(name: "min_allowed_weights", type: Compact<UInt16>.describe(in: &registry), docs: ["The number of weights that must be set at least."]),
                    TypeField(name: "max_weights_limit", type: Compact<UInt16>.describe(in: &registry), docs: ["The largest part that one weight may be, of 65,535."]),
                    TypeField(name: "tempo", type: Compact<UInt16>.describe(in: &registry), docs: ["Blocks between epochs."]),
                    TypeField(name: "min_difficulty", type: Compact<UInt64>.describe(in: &registry), docs: ["The lowest difficulty."]),
                    TypeField(name: "max_difficulty", type: Compact<UInt64>.describe(in: &registry), docs: ["The highest difficulty."]),
                    TypeField(name: "weights_version", type: Compact<UInt64>.describe(in: &registry), docs: ["The version that weights must have at least."]),
                    TypeField(name: "weights_rate_limit", type: Compact<UInt64>.describe(in: &registry), docs: ["Blocks between two settings of weights."]),
                    TypeField(name: "adjustment_interval", type: Compact<UInt16>.describe(in: &registry), docs: ["Blocks between adjustments."]),
                    TypeField(name: "activity_cutoff", type: Compact<UInt64>.describe(in: &registry), docs: ["Blocks after which a validator without weights is inactive."]),
                    TypeField(name: "registration_allowed", type: Bool.describe(in: &registry), docs: ["Whether neurons can register."]),
                    TypeField(name: "target_regs_per_interval", type: Compact<UInt16>.describe(in: &registry), docs: ["Registrations wanted per interval."]),
                    TypeField(name: "min_burn", type: Compact<Tao>.describe(in: &registry), docs: ["The lowest price of a registration."]),
                    TypeField(name: "max_burn", type: Compact<Tao>.describe(in: &registry), docs: ["The highest price of a registration."]),
                    TypeField(name: "bonds_moving_avg", type: Compact<UInt64>.describe(in: &registry), docs: ["How much of the old bonds stays, of 1,000,000."]),
                    TypeField(name: "max_regs_per_block", type: Compact<UInt16>.describe(in: &registry), docs: ["Registrations allowed in a block."]),
                    TypeField(name: "serving_rate_limit", type: Compact<UInt64>.describe(in: &registry), docs: ["Blocks between two announcements of an endpoint."]),
                    TypeField(name: "max_validators", type: Compact<UInt16>.describe(in: &registry), docs: ["The number of validators with a permit."]),
                    TypeField(name: "adjustment_alpha", type: Compact<UInt64>.describe(in: &registry), docs: ["How much of the old price stays at an adjustment."]),
                    TypeField(name: "difficulty", type: Compact<UInt64>.describe(in: &registry), docs: ["The difficulty of registration by work."]),
                    TypeField(name: "commit_reveal_period", type: Compact<UInt64>.describe(in: &registry), docs: ["Epochs between commit and reveal."]),
                    TypeField(name: "commit_reveal_weights_enabled", type: Bool.describe(in: &registry), docs: ["Whether weights are committed before they are revealed."]),
                    TypeField(name: "alpha_high", type: Compact<UInt16>.describe(in: &registry), docs: ["The fastest of these rates, of 65,535."]),
                    TypeField(name: "alpha_low", type: Compact<UInt16>.describe(in: &registry), docs: ["The slowest of these rates, of 65,535."]),
                    TypeField(name: "liquid_alpha_enabled", type: Bool.describe(in: &registry), docs: ["Whether each bond moves at its own rate."]),
                ]),
                docs: ["A subnet's settings, in the first form."]
            )
        }
    }
}

extension SubnetHyperparamsV2: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.rho = try Compact<UInt16>(from: &reader)
        self.kappa = try Compact<UInt16>(from: &reader)
        self.immunityPeriod = try Compact<UInt16>(from: &reader)
        self.minAllowedWeights = try Compact<UInt16>(from: &reader)
        self.maxWeightsLimit = try Compact<UInt16>(from: &reader)
        self.tempo = try Compact<UInt16>(from: &reader)
        self.minDifficulty = try Compact<UInt64>(from: &reader)
        self.maxDifficulty = try Compact<UInt64>(from: &reader)
        self.weightsVersion = try Compact<UInt64>(from: &reader)
        self.weightsRateLimit = try Compact<UInt64>(from: &reader)
        self.adjustmentInterval = try Compact<UInt16>(from: &reader)
        self.activityCutoff = try Compact<UInt64>(from: &reader)
        self.registrationAllowed = try Bool(from: &reader)
        self.targetRegsPerInterval = try Compact<UInt16>(from: &reader)
        self.minBurn = try Compact<Tao>(from: &reader)
        self.maxBurn = try Compact<Tao>(from: &reader)
        self.bondsMovingAvg = try Compact<UInt64>(from: &reader)
        self.maxRegsPerBlock = try Compact<UInt16>(from: &reader)
        self.servingRateLimit = try Compact<UInt64>(from: &reader)
        self.maxValidators = try Compact<UInt16>(from: &reader)
        self.adjustmentAlpha = try Compact<UInt64>(from: &reader)
        self.difficulty = try Compact<UInt64>(from: &reader)
        self.commitRevealPeriod = try Compact<UInt64>(from: &reader)
        self.commitRevealWeightsEnabled = try Bool(from: &reader)
        self.alphaHigh = try Compact<UInt16>(from: &reader)
        self.alphaLow = try Compact<UInt16>(from: &reader)
        self.liquidAlphaEnabled = try Bool(from: &reader)
        self.alphaSigmoidSteepness = try I32F32(from: &reader)
        self.yumaVersion = try Compact<UInt16>(from: &reader)
        self.subnetIsActive = try Bool(from: &reader)
        self.transfersEnabled = try Bool(from: &reader)
        self.bondsResetEnabled = try Bool(from: &reader)
        self.userLiquidityEnabled = try Bool(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.rho.encode(to: &writer)
        self.kappa.encode(to: &writer)
        self.immunityPeriod.encode(to: &writer)
        self.minAllowedWeights.encode(to: &writer)
        self.maxWeightsLimit.encode(to: &writer)
        self.tempo.encode(to: &writer)
        self.minDifficulty.encode(to: &writer)
        self.maxDifficulty.encode(to: &writer)
        self.weightsVersion.encode(to: &writer)
        self.weightsRateLimit.encode(to: &writer)
        self.adjustmentInterval.encode(to: &writer)
        self.activityCutoff.encode(to: &writer)
        self.registrationAllowed.encode(to: &writer)
        self.targetRegsPerInterval.encode(to: &writer)
        self.minBurn.encode(to: &writer)
        self.maxBurn.encode(to: &writer)
        self.bondsMovingAvg.encode(to: &writer)
        self.maxRegsPerBlock.encode(to: &writer)
        self.servingRateLimit.encode(to: &writer)
        self.maxValidators.encode(to: &writer)
        self.adjustmentAlpha.encode(to: &writer)
        self.difficulty.encode(to: &writer)
        self.commitRevealPeriod.encode(to: &writer)
        self.commitRevealWeightsEnabled.encode(to: &writer)
        self.alphaHigh.encode(to: &writer)
        self.alphaLow.encode(to: &writer)
        self.liquidAlphaEnabled.encode(to: &writer)
        self.alphaSigmoidSteepness.encode(to: &writer)
        self.yumaVersion.encode(to: &writer)
        self.subnetIsActive.encode(to: &writer)
        self.transfersEnabled.encode(to: &writer)
        self.bondsResetEnabled.encode(to: &writer)
        self.userLiquidityEnabled.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "rpc_info", "subnet_info", "SubnetHyperparamsV2"],
                shape: .composite([
                    TypeField(name: "rho", type: Compact<UInt16>.describe(in: &registry), docs: ["The subnet's rho."]),
                    TypeField(name: "kappa", type: Compact<UInt16>.describe(in: &registry), docs: ["The majority for consensus, of 65,535."]),
                    TypeField(name: "immunity_period", type: Compact<UInt16>.describe(in: &registry), docs: ["Blocks for which a new neuron cannot be replaced."]),
                    TypeField(name: "min_allowed_weights", type: Compact<UInt16>.describe(in: &registry), docs: ["The number of weights that must be set at least."]),
                    TypeField(name: "max_weights_limit", type: Compact<UInt16>.describe(in: &registry), docs: ["The largest part that one weight may be, of 65,535."]),
                    TypeField(name: "tempo", type: Compact<UInt16>.describe(in: &registry), docs: ["Blocks between epochs."]),
                    TypeField(name: "min_difficulty", type: Compact<UInt64>.describe(in: &registry), docs: ["The lowest difficulty."]),
                    TypeField(name: "max_difficulty", type: Compact<UInt64>.describe(in: &registry), docs: ["The highest difficulty."]),
                    TypeField(name: "weights_version", type: Compact<UInt64>.describe(in: &registry), docs: ["The version that weights must have at least."]),
                    TypeField(name: "weights_rate_limit", type: Compact<UInt64>.describe(in: &registry), docs: ["Blocks between two settings of weights."]),
                    TypeField(name: "adjustment_interval", type: Compact<UInt16>.describe(in: &registry), docs: ["Blocks between adjustments."]),
                    TypeField(name: "activity_cutoff", type: Compact<UInt64>.describe(in: &registry), docs: ["Blocks after which a validator without weights is inactive."]),
                    TypeField(name: "registration_allowed", type: Bool.describe(in: &registry), docs: ["Whether neurons can register."]),
                    TypeField(name: "target_regs_per_interval", type: Compact<UInt16>.describe(in: &registry), docs: ["Registrations wanted per interval."]),
                    TypeField(name: "min_burn", type: Compact<Tao>.describe(in: &registry), docs: ["The lowest price of a registration."]),
                    TypeField(name: "max_burn", type: Compact<Tao>.describe(in: &registry), docs: ["The highest price of a registration."]),
                    TypeField(name: "bonds_moving_avg", type: Compact<UInt64>.describe(in: &registry), docs: ["How much of the old bonds stays, of 1,000,000."]),
                    TypeField(name: "max_regs_per_block", type: Compact<UInt16>.describe(in: &registry), docs: ["Registrations allowed in a block."]),
                    TypeField(name: "serving_rate_limit", type: Compact<UInt64>.describe(in: &registry), docs: ["Blocks between two announcements of an endpoint."]),
                    TypeField(name: "max_validators", type: Compact<UInt16>.describe(in: &registry), docs: ["The number of validators with a permit."]),
                    TypeField(name: "adjustment_alpha", type: Compact<UInt64>.describe(in: &registry), docs: ["How much of the old price stays at an adjustment."]),
                    TypeField(name: "difficulty", type: Compact<UInt64>.describe(in: &registry), docs: ["The difficulty of registration by work."]),
                    TypeField(name: "commit_reveal_period", type: Compact<UInt64>.describe(in: &registry), docs: ["Epochs between commit and reveal."]),
                    TypeField(name: "commit_reveal_weights_enabled", type: Bool.describe(in: &registry), docs: ["Whether weights are committed before they are revealed."]),
                    TypeField(name: "alpha_high", type: Compact<UInt16>.describe(in: &registry), docs: ["The fastest of these rates, of 65,535."]),
                    TypeField(name: "alpha_low", type: Compact<UInt16>.describe(in: &registry), docs: ["The slowest of these rates, of 65,535."]),
                    TypeField(name: "liquid_alpha_enabled", type: Bool.describe(in: &registry), docs: ["Whether each bond moves at its own rate."]),
                    TypeField(name: "alpha_sigmoid_steepness", type: I32F32.describe(in: &registry), docs: ["How steeply a bond's rate rises, in hundredths."]),
                    TypeField(name: "yuma_version", type: Compact<UInt16>.describe(in: &registry), docs: ["The algorithm of bonds: 2 or 3."]),
                    TypeField(name: "subnet_is_active", type: Bool.describe(in: &registry), docs: ["Whether the subnet has started."]),
                    TypeField(name: "transfers_enabled", type: Bool.describe(in: &registry), docs: ["Whether stake can be given to others."]),
                    TypeField(name: "bonds_reset_enabled", type: Bool.describe(in: &registry), docs: ["Whether neurons can have the bonds to them reset."]),
                    TypeField(name: "user_liquidity_enabled", type: Bool.describe(in: &registry), docs: ["Never."]),
                ]),
                docs: ["A subnet's settings, in the second form."]
            )
        }
    }
}

extension HyperparamEntry: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.name = try [UInt8](from: &reader)
        self.value = try HyperparamValue(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.name.encode(to: &writer)
        self.value.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "rpc_info", "subnet_info", "HyperparamEntry"],
                shape: .composite([
                    TypeField(name: "name", type: [UInt8].describe(in: &registry), docs: ["The setting's name in ASCII."]),
                    TypeField(name: "value", type: HyperparamValue.describe(in: &registry), docs: ["Its value."]),
                ]),
                docs: ["One setting of a subnet, in the third form: a list that can grow."]
            )
        }
    }
}

extension HyperparamValue: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .bool(try Bool(from: &reader))
        case 1: self = .u16(try Compact<UInt16>(from: &reader))
        case 2: self = .u32(try Compact<UInt32>(from: &reader))
        case 3: self = .u64(try Compact<UInt64>(from: &reader))
        case 4: self = .u128(try Compact<UInt128>(from: &reader))
        case 5: self = .taoBalance(try Compact<Tao>(from: &reader))
        case 6: self = .i32F32(try I32F32(from: &reader))
        case 7: self = .u64F64(try U64F64(from: &reader))
        case let other: throw .unknownVariant(type: "HyperparamValue", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .bool(let value0):
            writer.append(0)
            value0.encode(to: &writer)
        case .u16(let value0):
            writer.append(1)
            value0.encode(to: &writer)
        case .u32(let value0):
            writer.append(2)
            value0.encode(to: &writer)
        case .u64(let value0):
            writer.append(3)
            value0.encode(to: &writer)
        case .u128(let value0):
            writer.append(4)
            value0.encode(to: &writer)
        case .taoBalance(let value0):
            writer.append(5)
            value0.encode(to: &writer)
        case .i32F32(let value0):
            writer.append(6)
            value0.encode(to: &writer)
        case .u64F64(let value0):
            writer.append(7)
            value0.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "rpc_info", "subnet_info", "HyperparamValue"],
                shape: .variant([
                    TypeVariant(
                        name: "Bool",
                        index: 0,
                        fields: [
                            TypeField(type: Bool.describe(in: &registry)),
                        ],
                        docs: ["Yes or no."]
                    ),
                    TypeVariant(
                        name: "U16",
                        index: 1,
                        fields: [
                            TypeField(type: Compact<UInt16>.describe(in: &registry)),
                        ],
                        docs: ["A number of 16 bits."]
                    ),
                    TypeVariant(
                        name: "U32",
                        index: 2,
                        fields: [
                            TypeField(type: Compact<UInt32>.describe(in: &registry)),
                        ],
                        docs: ["A number of 32 bits."]
                    ),
                    TypeVariant(
                        name: "U64",
                        index: 3,
                        fields: [
                            TypeField(type: Compact<UInt64>.describe(in: &registry)),
                        ],
                        docs: ["A number of 64 bits."]
                    ),
                    TypeVariant(
                        name: "U128",
                        index: 4,
                        fields: [
                            TypeField(type: Compact<UInt128>.describe(in: &registry)),
                        ],
                        docs: ["A number of 128 bits."]
                    ),
                    TypeVariant(
                        name: "TaoBalance",
                        index: 5,
                        fields: [
                            TypeField(type: Compact<Tao>.describe(in: &registry)),
                        ],
                        docs: ["An amount of TAO."]
                    ),
                    TypeVariant(
                        name: "I32F32",
                        index: 6,
                        fields: [
                            TypeField(type: I32F32.describe(in: &registry)),
                        ],
                        docs: ["A fixed-point number."]
                    ),
                    TypeVariant(
                        name: "U64F64",
                        index: 7,
                        fields: [
                            TypeField(type: U64F64.describe(in: &registry)),
                        ],
                        docs: ["A fixed-point number without a sign."]
                    ),
                ]),
                docs: ["The value of a setting with its type."]
            )
        }
    }
}
