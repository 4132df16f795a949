// swift-format-ignore-file
// Written by scale-expand from Metagraph.swift. Do not edit.

public import Scale
import Primitives

extension Metagraph: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.netuid = try Compact<NetUID>(from: &reader)
        self.name = try [Compact<UInt8>](from: &reader)
        self.symbol = try [Compact<UInt8>](from: &reader)
        self.identity = try Optional<SubnetIdentityV3>(from: &reader)
        self.networkRegisteredAt = try Compact<UInt64>(from: &reader)
        self.ownerHotkey = try AccountID(from: &reader)
        self.ownerColdkey = try AccountID(from: &reader)
        self.block = try Compact<UInt64>(from: &reader)
        self.tempo = try Compact<UInt16>(from: &reader)
        self.lastStep = try Compact<UInt64>(from: &reader)
        self.blocksSinceLastStep = try Compact<UInt64>(from: &reader)
        self.subnetEmission = try Compact<UInt64>(from: &reader)
        self.alphaIn = try Compact<Alpha>(from: &reader)
        self.alphaOut = try Compact<Alpha>(from: &reader)
        self.taoIn = try Compact<Tao>(from: &reader)
        self.alphaOutEmission = try Compact<Alpha>(from: &reader)
        self.alphaInEmission = try Compact<Alpha>(from: &reader)
        self.taoInEmission = try Compact<Tao>(from: &reader)
        self.pendingAlphaEmission = try Compact<Alpha>(from: &reader)
        self.pendingRootEmission = try Compact<Tao>(from: &reader)
        self.subnetVolume = try Compact<UInt128>(from: &reader)
        self.movingPrice = try I96F32(from: &reader)
        self.rho = try Compact<UInt16>(from: &reader)
        self.kappa = try Compact<UInt16>(from: &reader)
        self.minAllowedWeights = try Compact<UInt16>(from: &reader)
        self.maxWeightsLimit = try Compact<UInt16>(from: &reader)
        self.weightsVersion = try Compact<UInt64>(from: &reader)
        self.weightsRateLimit = try Compact<UInt64>(from: &reader)
        self.activityCutoff = try Compact<UInt64>(from: &reader)
        self.maxValidators = try Compact<UInt16>(from: &reader)
        self.numUids = try Compact<UInt16>(from: &reader)
        self.maxUids = try Compact<UInt16>(from: &reader)
        self.burn = try Compact<Tao>(from: &reader)
        self.difficulty = try Compact<UInt64>(from: &reader)
        self.registrationAllowed = try Bool(from: &reader)
        self.powRegistrationAllowed = try Bool(from: &reader)
        self.immunityPeriod = try Compact<UInt16>(from: &reader)
        self.minDifficulty = try Compact<UInt64>(from: &reader)
        self.maxDifficulty = try Compact<UInt64>(from: &reader)
        self.minBurn = try Compact<Tao>(from: &reader)
        self.maxBurn = try Compact<Tao>(from: &reader)
        self.adjustmentAlpha = try Compact<UInt64>(from: &reader)
        self.adjustmentInterval = try Compact<UInt16>(from: &reader)
        self.targetRegsPerInterval = try Compact<UInt16>(from: &reader)
        self.maxRegsPerBlock = try Compact<UInt16>(from: &reader)
        self.servingRateLimit = try Compact<UInt64>(from: &reader)
        self.commitRevealWeightsEnabled = try Bool(from: &reader)
        self.commitRevealPeriod = try Compact<UInt64>(from: &reader)
        self.liquidAlphaEnabled = try Bool(from: &reader)
        self.alphaHigh = try Compact<UInt16>(from: &reader)
        self.alphaLow = try Compact<UInt16>(from: &reader)
        self.bondsMovingAvg = try Compact<UInt64>(from: &reader)
        self.hotkeys = try [AccountID](from: &reader)
        self.coldkeys = try [AccountID](from: &reader)
        self.identities = try [ChainIdentityV2?](from: &reader)
        self.axons = try [AxonInfo](from: &reader)
        self.active = try [Bool](from: &reader)
        self.validatorPermit = try [Bool](from: &reader)
        self.pruningScore = try [Compact<UInt16>](from: &reader)
        self.lastUpdate = try [Compact<UInt64>](from: &reader)
        self.emission = try [Compact<Alpha>](from: &reader)
        self.dividends = try [Compact<PerU16>](from: &reader)
        self.incentives = try [Compact<PerU16>](from: &reader)
        self.consensus = try [Compact<PerU16>](from: &reader)
        self.trust = try [Compact<PerU16>](from: &reader)
        self.rank = try [Compact<UInt16>](from: &reader)
        self.blockAtRegistration = try [Compact<UInt64>](from: &reader)
        self.alphaStake = try [Compact<Alpha>](from: &reader)
        self.taoStake = try [Compact<Tao>](from: &reader)
        self.totalStake = try [Compact<Tao>](from: &reader)
        self.taoDividendsPerHotkey = try [Pair<AccountID, Compact<Tao>>](from: &reader)
        self.alphaDividendsPerHotkey = try [Pair<AccountID, Compact<Alpha>>](from: &reader)
        self.collateralLocked = try [Compact<Alpha>](from: &reader)
        self.collateralMin = try [Compact<Alpha>](from: &reader)
        self.collateralEarned = try [Compact<Alpha>](from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.netuid.encode(to: &writer)
        self.name.encode(to: &writer)
        self.symbol.encode(to: &writer)
        self.identity.encode(to: &writer)
        self.networkRegisteredAt.encode(to: &writer)
        self.ownerHotkey.encode(to: &writer)
        self.ownerColdkey.encode(to: &writer)
        self.block.encode(to: &writer)
        self.tempo.encode(to: &writer)
        self.lastStep.encode(to: &writer)
        self.blocksSinceLastStep.encode(to: &writer)
        self.subnetEmission.encode(to: &writer)
        self.alphaIn.encode(to: &writer)
        self.alphaOut.encode(to: &writer)
        self.taoIn.encode(to: &writer)
        self.alphaOutEmission.encode(to: &writer)
        self.alphaInEmission.encode(to: &writer)
        self.taoInEmission.encode(to: &writer)
        self.pendingAlphaEmission.encode(to: &writer)
        self.pendingRootEmission.encode(to: &writer)
        self.subnetVolume.encode(to: &writer)
        self.movingPrice.encode(to: &writer)
        self.rho.encode(to: &writer)
        self.kappa.encode(to: &writer)
        self.minAllowedWeights.encode(to: &writer)
        self.maxWeightsLimit.encode(to: &writer)
        self.weightsVersion.encode(to: &writer)
        self.weightsRateLimit.encode(to: &writer)
        self.activityCutoff.encode(to: &writer)
        self.maxValidators.encode(to: &writer)
        self.numUids.encode(to: &writer)
        self.maxUids.encode(to: &writer)
        self.burn.encode(to: &writer)
        self.difficulty.encode(to: &writer)
        self.registrationAllowed.encode(to: &writer)
        self.powRegistrationAllowed.encode(to: &writer)
        self.immunityPeriod.encode(to: &writer)
        self.minDifficulty.encode(to: &writer)
        self.maxDifficulty.encode(to: &writer)
        self.minBurn.encode(to: &writer)
        self.maxBurn.encode(to: &writer)
        self.adjustmentAlpha.encode(to: &writer)
        self.adjustmentInterval.encode(to: &writer)
        self.targetRegsPerInterval.encode(to: &writer)
        self.maxRegsPerBlock.encode(to: &writer)
        self.servingRateLimit.encode(to: &writer)
        self.commitRevealWeightsEnabled.encode(to: &writer)
        self.commitRevealPeriod.encode(to: &writer)
        self.liquidAlphaEnabled.encode(to: &writer)
        self.alphaHigh.encode(to: &writer)
        self.alphaLow.encode(to: &writer)
        self.bondsMovingAvg.encode(to: &writer)
        self.hotkeys.encode(to: &writer)
        self.coldkeys.encode(to: &writer)
        self.identities.encode(to: &writer)
        self.axons.encode(to: &writer)
        self.active.encode(to: &writer)
        self.validatorPermit.encode(to: &writer)
        self.pruningScore.encode(to: &writer)
        self.lastUpdate.encode(to: &writer)
        self.emission.encode(to: &writer)
        self.dividends.encode(to: &writer)
        self.incentives.encode(to: &writer)
        self.consensus.encode(to: &writer)
        self.trust.encode(to: &writer)
        self.rank.encode(to: &writer)
        self.blockAtRegistration.encode(to: &writer)
        self.alphaStake.encode(to: &writer)
        self.taoStake.encode(to: &writer)
        self.totalStake.encode(to: &writer)
        self.taoDividendsPerHotkey.encode(to: &writer)
        self.alphaDividendsPerHotkey.encode(to: &writer)
        self.collateralLocked.encode(to: &writer)
        self.collateralMin.encode(to: &writer)
        self.collateralEarned.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["pallet_subtensor", "rpc_info", "metagraph", "Metagraph"],
                shape: .composite([
                    TypeField(name: "netuid", type: Compact<NetUID>.describe(in: &registry), docs: ["The subnet; for a mechanism the number of its place in storage."]),
                    TypeField(name: "name", type: [Compact<UInt8>].describe(in: &registry), docs: ["The subnet's name in UTF-8."]),
                    TypeField(name: "symbol", type: [Compact<UInt8>].describe(in: &registry), docs: ["The token's symbol in UTF-8."]),
                    TypeField(name: "identity", type: Optional<SubnetIdentityV3>.describe(in: &registry), docs: ["What the owner says of the subnet."]),
                    TypeField(name: "network_registered_at", type: Compact<UInt64>.describe(in: &registry), docs: ["The block of the subnet's registration."]),
                    TypeField(name: "owner_hotkey", type: AccountID.describe(in: &registry), docs: ["The owner's hotkey."]),
                    TypeField(name: "owner_coldkey", type: AccountID.describe(in: &registry), docs: ["The owner."]),
                    TypeField(name: "block", type: Compact<UInt64>.describe(in: &registry), docs: ["The block of the answer."]),
                    TypeField(name: "tempo", type: Compact<UInt16>.describe(in: &registry), docs: ["Blocks between epochs."]),
                    TypeField(name: "last_step", type: Compact<UInt64>.describe(in: &registry), docs: ["The block of the last epoch that ran."]),
                    TypeField(name: "blocks_since_last_step", type: Compact<UInt64>.describe(in: &registry), docs: ["Blocks since then."]),
                    TypeField(name: "subnet_emission", type: Compact<UInt64>.describe(in: &registry), docs: ["Always nothing."]),
                    TypeField(name: "alpha_in", type: Compact<Alpha>.describe(in: &registry), docs: ["Alpha in the pool."]),
                    TypeField(name: "alpha_out", type: Compact<Alpha>.describe(in: &registry), docs: ["Alpha in circulation."]),
                    TypeField(name: "tao_in", type: Compact<Tao>.describe(in: &registry), docs: ["TAO in the pool."]),
                    TypeField(name: "alpha_out_emission", type: Compact<Alpha>.describe(in: &registry), docs: ["Alpha that the last block made for participants."]),
                    TypeField(name: "alpha_in_emission", type: Compact<Alpha>.describe(in: &registry), docs: ["Alpha that the last block put into the pool."]),
                    TypeField(name: "tao_in_emission", type: Compact<Tao>.describe(in: &registry), docs: ["TAO that the last block put into the pool."]),
                    TypeField(name: "pending_alpha_emission", type: Compact<Alpha>.describe(in: &registry), docs: ["Alpha that waits for miners and validators."]),
                    TypeField(name: "pending_root_emission", type: Compact<Tao>.describe(in: &registry), docs: ["Always nothing."]),
                    TypeField(name: "subnet_volume", type: Compact<UInt128>.describe(in: &registry), docs: ["TAO traded since the beginning."]),
                    TypeField(name: "moving_price", type: I96F32.describe(in: &registry), docs: ["The moving average of the price, TAO per alpha."]),
                    TypeField(name: "rho", type: Compact<UInt16>.describe(in: &registry), docs: ["The subnet's rho."]),
                    TypeField(name: "kappa", type: Compact<UInt16>.describe(in: &registry), docs: ["The majority for consensus, of 65,535."]),
                    TypeField(name: "min_allowed_weights", type: Compact<UInt16>.describe(in: &registry), docs: ["The number of weights that must be set at least."]),
                    TypeField(name: "max_weights_limit", type: Compact<UInt16>.describe(in: &registry), docs: ["The largest part that one weight may be, of 65,535."]),
                    TypeField(name: "weights_version", type: Compact<UInt64>.describe(in: &registry), docs: ["The version that weights must have at least."]),
                    TypeField(name: "weights_rate_limit", type: Compact<UInt64>.describe(in: &registry), docs: ["Blocks between two settings of weights."]),
                    TypeField(name: "activity_cutoff", type: Compact<UInt64>.describe(in: &registry), docs: ["Blocks after which a validator without weights is inactive."]),
                    TypeField(name: "max_validators", type: Compact<UInt16>.describe(in: &registry), docs: ["The number of validators with a permit."]),
                    TypeField(name: "num_uids", type: Compact<UInt16>.describe(in: &registry), docs: ["The number of neurons."]),
                    TypeField(name: "max_uids", type: Compact<UInt16>.describe(in: &registry), docs: ["The number of neurons that there can be."]),
                    TypeField(name: "burn", type: Compact<Tao>.describe(in: &registry), docs: ["The price of a registration."]),
                    TypeField(name: "difficulty", type: Compact<UInt64>.describe(in: &registry), docs: ["The difficulty of registration by work."]),
                    TypeField(name: "registration_allowed", type: Bool.describe(in: &registry), docs: ["Whether neurons can register."]),
                    TypeField(name: "pow_registration_allowed", type: Bool.describe(in: &registry), docs: ["Whether neurons can register by work."]),
                    TypeField(name: "immunity_period", type: Compact<UInt16>.describe(in: &registry), docs: ["Blocks for which a new neuron cannot be replaced."]),
                    TypeField(name: "min_difficulty", type: Compact<UInt64>.describe(in: &registry), docs: ["The lowest difficulty."]),
                    TypeField(name: "max_difficulty", type: Compact<UInt64>.describe(in: &registry), docs: ["The highest difficulty."]),
                    TypeField(name: "min_burn", type: Compact<Tao>.describe(in: &registry), docs: ["The lowest price of a registration."]),
                    TypeField(name: "max_burn", type: Compact<Tao>.describe(in: &registry), docs: ["The highest price of a registration."]),
                    TypeField(name: "adjustment_alpha", type: Compact<UInt64>.describe(in: &registry), docs: ["How much of the old price stays at an adjustment."]),
                    TypeField(name: "adjustment_interval", type: Compact<UInt16>.describe(in: &registry), docs: ["Blocks between adjustments."]),
                    TypeField(name: "target_regs_per_interval", type: Compact<UInt16>.describe(in: &registry), docs: ["Registrations wanted per interval."]),
                    TypeField(name: "max_regs_per_block", type: Compact<UInt16>.describe(in: &registry), docs: ["Registrations allowed in a block."]),
                    TypeField(name: "serving_rate_limit", type: Compact<UInt64>.describe(in: &registry), docs: ["Blocks between two announcements of an endpoint."]),
                    TypeField(name: "commit_reveal_weights_enabled", type: Bool.describe(in: &registry), docs: ["Whether weights are committed before they are revealed."]),
                    TypeField(name: "commit_reveal_period", type: Compact<UInt64>.describe(in: &registry), docs: ["Epochs between commit and reveal."]),
                    TypeField(name: "liquid_alpha_enabled", type: Bool.describe(in: &registry), docs: ["Whether each bond moves at its own rate."]),
                    TypeField(name: "alpha_high", type: Compact<UInt16>.describe(in: &registry), docs: ["The fastest of these rates, of 65,535."]),
                    TypeField(name: "alpha_low", type: Compact<UInt16>.describe(in: &registry), docs: ["The slowest of these rates, of 65,535."]),
                    TypeField(name: "bonds_moving_avg", type: Compact<UInt64>.describe(in: &registry), docs: ["How much of the old bonds stays, of 1,000,000."]),
                    TypeField(name: "hotkeys", type: [AccountID].describe(in: &registry), docs: ["The neurons' hotkeys by uid, as all lists of neurons."]),
                    TypeField(name: "coldkeys", type: [AccountID].describe(in: &registry), docs: ["Their owners."]),
                    TypeField(name: "identities", type: [ChainIdentityV2?].describe(in: &registry), docs: ["What their owners say of themselves."]),
                    TypeField(name: "axons", type: [AxonInfo].describe(in: &registry), docs: ["Where they serve requests; zeros where they do not."]),
                    TypeField(name: "active", type: [Bool].describe(in: &registry), docs: ["Who set weights lately."]),
                    TypeField(name: "validator_permit", type: [Bool].describe(in: &registry), docs: ["Who may set weights."]),
                    TypeField(name: "pruning_score", type: [Compact<UInt16>].describe(in: &registry), docs: ["Always empty."]),
                    TypeField(name: "last_update", type: [Compact<UInt64>].describe(in: &registry), docs: ["When they last set or committed weights."]),
                    TypeField(name: "emission", type: [Compact<Alpha>].describe(in: &registry), docs: ["What they earned at the last epoch."]),
                    TypeField(name: "dividends", type: [Compact<PerU16>].describe(in: &registry), docs: ["Their parts as validators, of 65,535."]),
                    TypeField(name: "incentives", type: [Compact<PerU16>].describe(in: &registry), docs: ["Their parts as miners, of 65,535."]),
                    TypeField(name: "consensus", type: [Compact<PerU16>].describe(in: &registry), docs: ["The weight that the majority gives them at least, of 65,535."]),
                    TypeField(name: "trust", type: [Compact<PerU16>].describe(in: &registry), docs: ["Always empty."]),
                    TypeField(name: "rank", type: [Compact<UInt16>].describe(in: &registry), docs: ["Always empty."]),
                    TypeField(name: "block_at_registration", type: [Compact<UInt64>].describe(in: &registry), docs: ["When they registered."]),
                    TypeField(name: "alpha_stake", type: [Compact<Alpha>].describe(in: &registry), docs: ["Their alpha that counts, after what is lent and borrowed."]),
                    TypeField(name: "tao_stake", type: [Compact<Tao>].describe(in: &registry), docs: ["Their stake on root that counts."]),
                    TypeField(name: "total_stake", type: [Compact<Tao>].describe(in: &registry), docs: ["Both together, TAO at its weight."]),
                    TypeField(name: "tao_dividends_per_hotkey", type: [Pair<AccountID, Compact<Tao>>].describe(in: &registry), docs: ["Always nothing for each."]),
                    TypeField(name: "alpha_dividends_per_hotkey", type: [Pair<AccountID, Compact<Alpha>>].describe(in: &registry), docs: ["What their nominators got at the last epoch."]),
                    TypeField(name: "collateral_locked", type: [Compact<Alpha>].describe(in: &registry), docs: ["Stake that they have locked as collateral."]),
                    TypeField(name: "collateral_min", type: [Compact<Alpha>].describe(in: &registry), docs: ["What they keep locked at least."]),
                    TypeField(name: "collateral_earned", type: [Compact<Alpha>].describe(in: &registry), docs: ["What they earned towards releasing it."]),
                ]),
                docs: ["A subnet with its settings and all its neurons."]
            )
        }
    }
}
