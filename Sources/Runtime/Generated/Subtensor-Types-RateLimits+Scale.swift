// swift-format-ignore-file
// Written by scale-expand from RateLimits.swift. Do not edit.

public import Scale
import Primitives

extension RateLimitKey: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .setSNOwnerHotkey(try NetUID(from: &reader))
        case 1: self = .ownerHyperparamUpdate(try NetUID(from: &reader), try Hyperparameter(from: &reader))
        case 2: self = .networkLastRegistered
        case 3: self = .lastTxBlock(try AccountID(from: &reader))
        case 4: self = .lastTxBlockChildKeyTake(try AccountID(from: &reader))
        case 5: self = .lastTxBlockDelegateTake(try AccountID(from: &reader))
        case 6: self = .addStakeBurn(try NetUID(from: &reader))
        case let other: throw .unknownVariant(type: "RateLimitKey", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .setSNOwnerHotkey(let value0):
            writer.append(0)
            value0.encode(to: &writer)
        case .ownerHyperparamUpdate(let value0, let value1):
            writer.append(1)
            value0.encode(to: &writer)
            value1.encode(to: &writer)
        case .networkLastRegistered:
            writer.append(2)
        case .lastTxBlock(let value0):
            writer.append(3)
            value0.encode(to: &writer)
        case .lastTxBlockChildKeyTake(let value0):
            writer.append(4)
            value0.encode(to: &writer)
        case .lastTxBlockDelegateTake(let value0):
            writer.append(5)
            value0.encode(to: &writer)
        case .addStakeBurn(let value0):
            writer.append(6)
            value0.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "RateLimitKey"],
                shape: .variant([
                    TypeVariant(
                        name: "SetSNOwnerHotkey",
                        index: 0,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["Setting a subnet's owner hotkey."]
                    ),
                    TypeVariant(
                        name: "OwnerHyperparamUpdate",
                        index: 1,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                            TypeField(type: Hyperparameter.describe(in: &registry)),
                        ],
                        docs: ["Changing one of a subnet's settings as its owner."]
                    ),
                    TypeVariant(
                        name: "NetworkLastRegistered",
                        index: 2,
                        docs: ["Registering a subnet."]
                    ),
                    TypeVariant(
                        name: "LastTxBlock",
                        index: 3,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["A transaction of an account."]
                    ),
                    TypeVariant(
                        name: "LastTxBlockChildKeyTake",
                        index: 4,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["A change of what an account's childkeys keep."]
                    ),
                    TypeVariant(
                        name: "LastTxBlockDelegateTake",
                        index: 5,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["A change of what a delegate keeps."]
                    ),
                    TypeVariant(
                        name: "AddStakeBurn",
                        index: 6,
                        fields: [
                            TypeField(type: NetUID.describe(in: &registry)),
                        ],
                        docs: ["Buying a subnet's alpha to burn it."]
                    ),
                ]),
                docs: ["What is limited for everybody together: the key of the block when it last happened."]
            )
        }
    }
}

extension Hyperparameter: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .unknown
        case 1: self = .servingRateLimit
        case 2: self = .maxDifficulty
        case 3: self = .adjustmentAlpha
        case 4: self = .maxWeightLimit
        case 5: self = .immunityPeriod
        case 6: self = .minAllowedWeights
        case 7: self = .kappa
        case 8: self = .rho
        case 9: self = .activityCutoff
        case 10: self = .powRegistrationAllowed
        case 11: self = .minBurn
        case 12: self = .maxBurn
        case 13: self = .bondsMovingAverage
        case 14: self = .bondsPenalty
        case 15: self = .commitRevealEnabled
        case 16: self = .liquidAlphaEnabled
        case 17: self = .alphaValues
        case 18: self = .weightCommitInterval
        case 19: self = .transferEnabled
        case 20: self = .alphaSigmoidSteepness
        case 21: self = .yuma3Enabled
        case 22: self = .bondsResetEnabled
        case 23: self = .immuneNeuronLimit
        case 24: self = .recycleOrBurn
        case 25: self = .maxAllowedUids
        case 26: self = .burnHalfLife
        case 27: self = .burnIncreaseMult
        case 28: self = .subnetEmissionEnabled
        case 29: self = .minChildkeyTake
        case 30: self = .activityCutoffFactorMilli
        case 31: self = .triggerEpoch
        case 32: self = .collateralLockShare
        case 33: self = .collateralDrainRatio
        case 34: self = .liquidAlphaConsensusMode
        case let other: throw .unknownVariant(type: "Hyperparameter", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .unknown:
            writer.append(0)
        case .servingRateLimit:
            writer.append(1)
        case .maxDifficulty:
            writer.append(2)
        case .adjustmentAlpha:
            writer.append(3)
        case .maxWeightLimit:
            writer.append(4)
        case .immunityPeriod:
            writer.append(5)
        case .minAllowedWeights:
            writer.append(6)
        case .kappa:
            writer.append(7)
        case .rho:
            writer.append(8)
        case .activityCutoff:
            writer.append(9)
        case .powRegistrationAllowed:
            writer.append(10)
        case .minBurn:
            writer.append(11)
        case .maxBurn:
            writer.append(12)
        case .bondsMovingAverage:
            writer.append(13)
        case .bondsPenalty:
            writer.append(14)
        case .commitRevealEnabled:
            writer.append(15)
        case .liquidAlphaEnabled:
            writer.append(16)
        case .alphaValues:
            writer.append(17)
        case .weightCommitInterval:
            writer.append(18)
        case .transferEnabled:
            writer.append(19)
        case .alphaSigmoidSteepness:
            writer.append(20)
        case .yuma3Enabled:
            writer.append(21)
        case .bondsResetEnabled:
            writer.append(22)
        case .immuneNeuronLimit:
            writer.append(23)
        case .recycleOrBurn:
            writer.append(24)
        case .maxAllowedUids:
            writer.append(25)
        case .burnHalfLife:
            writer.append(26)
        case .burnIncreaseMult:
            writer.append(27)
        case .subnetEmissionEnabled:
            writer.append(28)
        case .minChildkeyTake:
            writer.append(29)
        case .activityCutoffFactorMilli:
            writer.append(30)
        case .triggerEpoch:
            writer.append(31)
        case .collateralLockShare:
            writer.append(32)
        case .collateralDrainRatio:
            writer.append(33)
        case .liquidAlphaConsensusMode:
            writer.append(34)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "utils", "rate_limiting", "Hyperparameter"],
                shape: .variant([
                    TypeVariant(
                        name: "Unknown",
                        index: 0,
                        docs: ["None in particular."]
                    ),
                    TypeVariant(
                        name: "ServingRateLimit",
                        index: 1,
                        docs: ["How often neurons may publish their addresses."]
                    ),
                    TypeVariant(
                        name: "MaxDifficulty",
                        index: 2,
                        docs: ["The highest difficulty of registering by work."]
                    ),
                    TypeVariant(
                        name: "AdjustmentAlpha",
                        index: 3,
                        docs: ["How fast difficulty and burn once followed demand."]
                    ),
                    TypeVariant(
                        name: "MaxWeightLimit",
                        index: 4,
                        docs: ["The largest weight."]
                    ),
                    TypeVariant(
                        name: "ImmunityPeriod",
                        index: 5,
                        docs: ["How long new neurons cannot be replaced."]
                    ),
                    TypeVariant(
                        name: "MinAllowedWeights",
                        index: 6,
                        docs: ["The least number of weights."]
                    ),
                    TypeVariant(
                        name: "Kappa",
                        index: 7,
                        docs: ["The part of stake that makes a majority."]
                    ),
                    TypeVariant(
                        name: "Rho",
                        index: 8,
                        docs: ["The steepness of trust."]
                    ),
                    TypeVariant(
                        name: "ActivityCutoff",
                        index: 9,
                        docs: ["After how long without weights a validator counts as inactive."]
                    ),
                    TypeVariant(
                        name: "PowRegistrationAllowed",
                        index: 10,
                        docs: ["Whether one can register by work."]
                    ),
                    TypeVariant(
                        name: "MinBurn",
                        index: 11,
                        docs: ["The lowest price of a registration."]
                    ),
                    TypeVariant(
                        name: "MaxBurn",
                        index: 12,
                        docs: ["The highest price of a registration."]
                    ),
                    TypeVariant(
                        name: "BondsMovingAverage",
                        index: 13,
                        docs: ["How slowly bonds follow weights."]
                    ),
                    TypeVariant(
                        name: "BondsPenalty",
                        index: 14,
                        docs: ["How much weights beyond the consensus cost in bonds."]
                    ),
                    TypeVariant(
                        name: "CommitRevealEnabled",
                        index: 15,
                        docs: ["Whether weights must be committed before they are revealed."]
                    ),
                    TypeVariant(
                        name: "LiquidAlphaEnabled",
                        index: 16,
                        docs: ["Whether bonds follow at rates that depend on the consensus."]
                    ),
                    TypeVariant(
                        name: "AlphaValues",
                        index: 17,
                        docs: ["The bounds of these rates."]
                    ),
                    TypeVariant(
                        name: "WeightCommitInterval",
                        index: 18,
                        docs: ["How many epochs lie between commitment and revelation."]
                    ),
                    TypeVariant(
                        name: "TransferEnabled",
                        index: 19,
                        docs: ["Whether stake can be transferred."]
                    ),
                    TypeVariant(
                        name: "AlphaSigmoidSteepness",
                        index: 20,
                        docs: ["How sharply these rates change."]
                    ),
                    TypeVariant(
                        name: "Yuma3Enabled",
                        index: 21,
                        docs: ["Whether the third form of the consensus is used."]
                    ),
                    TypeVariant(
                        name: "BondsResetEnabled",
                        index: 22,
                        docs: ["Whether validators can have the bonds on a miner reset."]
                    ),
                    TypeVariant(
                        name: "ImmuneNeuronLimit",
                        index: 23,
                        docs: ["How many of the owner's neurons cannot be replaced."]
                    ),
                    TypeVariant(
                        name: "RecycleOrBurn",
                        index: 24,
                        docs: ["What is done with the owner's incentives."]
                    ),
                    TypeVariant(
                        name: "MaxAllowedUids",
                        index: 25,
                        docs: ["How many neurons there can be."]
                    ),
                    TypeVariant(
                        name: "BurnHalfLife",
                        index: 26,
                        docs: ["How fast the price of a registration falls."]
                    ),
                    TypeVariant(
                        name: "BurnIncreaseMult",
                        index: 27,
                        docs: ["How far a registration raises the price."]
                    ),
                    TypeVariant(
                        name: "SubnetEmissionEnabled",
                        index: 28,
                        docs: ["Whether the subnet gets TAO."]
                    ),
                    TypeVariant(
                        name: "MinChildkeyTake",
                        index: 29,
                        docs: ["The least that childkeys keep."]
                    ),
                    TypeVariant(
                        name: "ActivityCutoffFactorMilli",
                        index: 30,
                        docs: ["The cutoff of activity in tempos."]
                    ),
                    TypeVariant(
                        name: "TriggerEpoch",
                        index: 31,
                        docs: ["An epoch out of turn."]
                    ),
                    TypeVariant(
                        name: "CollateralLockShare",
                        index: 32,
                        docs: ["What part of a registration's price is locked; not used by this runtime."]
                    ),
                    TypeVariant(
                        name: "CollateralDrainRatio",
                        index: 33,
                        docs: ["How fast locked collateral is released; not used by this runtime."]
                    ),
                    TypeVariant(
                        name: "LiquidAlphaConsensusMode",
                        index: 34,
                        docs: ["What these rates take as the consensus; not used by this runtime."]
                    ),
                ]),
                docs: ["A setting of a subnet whose changes by the owner are limited."]
            )
        }
    }
}
