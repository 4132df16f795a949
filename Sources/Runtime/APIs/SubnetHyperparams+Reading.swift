import Frame
import Primitives
import Scale

// How a subnet's settings are read. Source: `rpc_info/subnet_info.rs` of subtensor, by behaviour.

extension SubnetHyperparams {
    /// A subnet's settings; nil where there is no such subnet.
    init?(of netuid: NetUID, in chain: Chain) {
        guard let metagraph = Metagraph(of: netuid, withNeurons: false, in: chain) else { return nil }
        self.init(
            rho: metagraph.rho,
            kappa: metagraph.kappa,
            immunityPeriod: metagraph.immunityPeriod,
            minAllowedWeights: metagraph.minAllowedWeights,
            maxWeightsLimit: metagraph.maxWeightsLimit,
            tempo: metagraph.tempo,
            minDifficulty: metagraph.minDifficulty,
            maxDifficulty: metagraph.maxDifficulty,
            weightsVersion: metagraph.weightsVersion,
            weightsRateLimit: metagraph.weightsRateLimit,
            adjustmentInterval: metagraph.adjustmentInterval,
            activityCutoff: metagraph.activityCutoff,
            registrationAllowed: metagraph.registrationAllowed,
            targetRegsPerInterval: metagraph.targetRegsPerInterval,
            minBurn: metagraph.minBurn,
            maxBurn: metagraph.maxBurn,
            bondsMovingAvg: metagraph.bondsMovingAvg,
            maxRegsPerBlock: metagraph.maxRegsPerBlock,
            servingRateLimit: metagraph.servingRateLimit,
            maxValidators: metagraph.maxValidators,
            adjustmentAlpha: metagraph.adjustmentAlpha,
            difficulty: metagraph.difficulty,
            commitRevealPeriod: metagraph.commitRevealPeriod,
            commitRevealWeightsEnabled: metagraph.commitRevealWeightsEnabled,
            alphaHigh: metagraph.alphaHigh,
            alphaLow: metagraph.alphaLow,
            liquidAlphaEnabled: metagraph.liquidAlphaEnabled
        )
    }
}

extension SubnetHyperparamsV2 {
    /// A subnet's settings; nil where there is no such subnet.
    init?(of netuid: NetUID, in chain: Chain) {
        guard let first = SubnetHyperparams(of: netuid, in: chain) else { return nil }
        self.init(
            rho: first.rho,
            kappa: first.kappa,
            immunityPeriod: first.immunityPeriod,
            minAllowedWeights: first.minAllowedWeights,
            maxWeightsLimit: first.maxWeightsLimit,
            tempo: first.tempo,
            minDifficulty: first.minDifficulty,
            maxDifficulty: first.maxDifficulty,
            weightsVersion: first.weightsVersion,
            weightsRateLimit: first.weightsRateLimit,
            adjustmentInterval: first.adjustmentInterval,
            activityCutoff: first.activityCutoff,
            registrationAllowed: first.registrationAllowed,
            targetRegsPerInterval: first.targetRegsPerInterval,
            minBurn: first.minBurn,
            maxBurn: first.maxBurn,
            bondsMovingAvg: first.bondsMovingAvg,
            maxRegsPerBlock: first.maxRegsPerBlock,
            servingRateLimit: first.servingRateLimit,
            maxValidators: first.maxValidators,
            adjustmentAlpha: first.adjustmentAlpha,
            difficulty: first.difficulty,
            commitRevealPeriod: first.commitRevealPeriod,
            commitRevealWeightsEnabled: first.commitRevealWeightsEnabled,
            alphaHigh: first.alphaHigh,
            alphaLow: first.alphaLow,
            liquidAlphaEnabled: first.liquidAlphaEnabled,
            alphaSigmoidSteepness: I32F32(saturating: chain[Subtensor.alphaSigmoidSteepness, netuid]),
            yumaVersion: Compact(chain[Subtensor.yuma3On, netuid] ? 3 : 2),
            subnetIsActive: chain[Subtensor.subtokenEnabled, netuid],
            transfersEnabled: chain[Subtensor.transferToggle, netuid],
            bondsResetEnabled: chain[Subtensor.bondsResetOn, netuid],
            userLiquidityEnabled: false
        )
    }
}

extension HyperparamEntry {
    /// A subnet's settings as a list; nil where there is no such subnet.
    static func all(of netuid: NetUID, in chain: Chain) -> [HyperparamEntry]? {
        guard let second = SubnetHyperparamsV2(of: netuid, in: chain) else { return nil }
        let minimum = max(chain[Subtensor.minChildkeyTake], chain[Subtensor.minChildkeyTakePerSubnet, netuid])
        let values: [(String, HyperparamValue)] = [
            ("kappa", .u16(second.kappa)),
            ("immunity_period", .u16(second.immunityPeriod)),
            ("min_allowed_weights", .u16(second.minAllowedWeights)),
            ("max_weights_limit", .u16(second.maxWeightsLimit)),
            ("tempo", .u16(second.tempo)),
            ("weights_version", .u64(second.weightsVersion)),
            ("weights_rate_limit", .u64(second.weightsRateLimit)),
            ("activity_cutoff", .u64(second.activityCutoff)),
            ("activity_cutoff_factor", .u32(Compact(chain[Subtensor.activityCutoffFactorMilli, netuid]))),
            ("registration_allowed", .bool(second.registrationAllowed)),
            ("target_regs_per_interval", .u16(second.targetRegsPerInterval)),
            ("min_burn", .taoBalance(second.minBurn)),
            ("max_burn", .taoBalance(second.maxBurn)),
            ("burn_half_life", .u16(Compact(chain[Subtensor.burnHalfLife, netuid]))),
            ("burn_increase_mult", .u64F64(chain[Subtensor.burnIncreaseMult, netuid])),
            ("bonds_moving_avg", .u64(second.bondsMovingAvg)),
            ("max_regs_per_block", .u16(second.maxRegsPerBlock)),
            ("serving_rate_limit", .u64(second.servingRateLimit)),
            ("max_validators", .u16(second.maxValidators)),
            ("commit_reveal_period", .u64(second.commitRevealPeriod)),
            ("commit_reveal_weights_enabled", .bool(second.commitRevealWeightsEnabled)),
            ("alpha_high", .u16(second.alphaHigh)),
            ("alpha_low", .u16(second.alphaLow)),
            ("liquid_alpha_enabled", .bool(second.liquidAlphaEnabled)),
            ("alpha_sigmoid_steepness", .i32F32(second.alphaSigmoidSteepness)),
            ("yuma_version", .u16(second.yumaVersion)),
            ("subnet_is_active", .bool(second.subnetIsActive)),
            ("transfers_enabled", .bool(second.transfersEnabled)),
            ("bonds_reset_enabled", .bool(second.bondsResetEnabled)),
            ("user_liquidity_enabled", .bool(second.userLiquidityEnabled)),
            ("owner_cut_enabled", .bool(chain[Subtensor.ownerCutEnabled, netuid])),
            ("owner_cut_auto_lock_enabled", .bool(chain[Subtensor.ownerCutAutoLockEnabled, netuid])),
            ("min_childkey_take", .u16(Compact(minimum.content))),
        ]
        return values.map { HyperparamEntry(name: Array($0.0.utf8), value: $0.1) }
    }
}
