import Frame
import Primitives
import Scale

@testable import Runtime

extension BoundaryCase {
    static let subnets: [BoundaryCase] = [
        .root("sudo_set_min_difficulty", UInt64.self) { .sudoSetMinDifficulty(netuid: 1, minDifficulty: $0) },
        .root("sudo_set_difficulty", UInt64.self) { .sudoSetDifficulty(netuid: 1, difficulty: $0) },
        .root("sudo_set_weights_set_rate_limit", UInt64.self) {
            .sudoSetWeightsSetRateLimit(netuid: 1, weightsSetRateLimit: $0)
        },
        .root("sudo_set_adjustment_interval", UInt16.self) {
            .sudoSetAdjustmentInterval(netuid: 1, adjustmentInterval: $0)
        },
        .root("sudo_set_kappa", UInt16.self) { .sudoSetKappa(netuid: 1, kappa: $0) },
        .root("sudo_set_target_registrations_per_interval", UInt16.self) {
            .sudoSetTargetRegistrationsPerInterval(netuid: 1, targetRegistrationsPerInterval: $0)
        },
        .root("sudo_set_max_registrations_per_block", UInt16.self) {
            .sudoSetMaxRegistrationsPerBlock(netuid: 1, maxRegistrationsPerBlock: $0)
        },
        .root(
            "sudo_set_max_allowed_validators",
            UInt16.self,
            0...256,
            above: AdminUtils.refuse(.maxValidatorsLargerThanMaxUIds)
        ) {
            .sudoSetMaxAllowedValidators(netuid: 1, maxAllowedValidators: $0)
        },
        .root(
            "sudo_set_min_allowed_uids",
            UInt16.self,
            0...99,
            above: AdminUtils.refuse(.minAllowedUidsGreaterThanCurrentUids)
        ) {
            .sudoSetMinAllowedUids(netuid: 1, minAllowedUids: $0)
        },
        .root("sudo_set_min_non_immune_uids", UInt16.self) { .sudoSetMinNonImmuneUids(netuid: 1, min: $0) },
        .root("sudo_set_ema_price_halving_period", UInt64.self) {
            .sudoSetEmaPriceHalvingPeriod(netuid: 1, emaHalving: $0)
        },
        .root("sudo_set_tempo", UInt16.self) { .sudoSetTempo(netuid: 1, tempo: $0) },
        .root("sudo_set_rao_recycled", UInt64.self) { .sudoSetRaoRecycled(netuid: 1, raoRecycled: Tao($0)) },
    ]

    static let network: [BoundaryCase] = [
        .root("sudo_set_tx_rate_limit", UInt64.self) { .sudoSetTxRateLimit(txRateLimit: $0) },
        .root("sudo_set_network_rate_limit", UInt64.self) { .sudoSetNetworkRateLimit(rateLimit: $0) },
        .root("sudo_set_network_immunity_period", UInt64.self) { .sudoSetNetworkImmunityPeriod(immunityPeriod: $0) },
        .root("sudo_set_subnet_limit", UInt16.self) { .sudoSetSubnetLimit(maxSubnets: $0) },
        .root("sudo_set_lock_reduction_interval", UInt64.self) { .sudoSetLockReductionInterval(interval: $0) },
        .root("sudo_set_tx_delegate_take_rate_limit", UInt64.self) { .sudoSetTxDelegateTakeRateLimit(txRateLimit: $0) },
        .root("sudo_set_dissolve_network_schedule_duration", UInt32.self) {
            .sudoSetDissolveNetworkScheduleDuration(duration: $0)
        },
        .root("sudo_set_evm_chain_id", UInt64.self) { .sudoSetEvmChainId(chainId: $0) },
        .root("sudo_set_commit_reveal_version", UInt16.self) { .sudoSetCommitRevealVersion(version: $0) },
        .root("sudo_set_admin_freeze_window", UInt16.self) { .sudoSetAdminFreezeWindow(window: $0) },
        .root("sudo_set_owner_hparam_rate_limit", UInt16.self) { .sudoSetOwnerHparamRateLimit(epochs: $0) },
        .root("sudo_set_start_call_delay", UInt64.self) { .sudoSetStartCallDelay(delay: $0) },
        .root("sudo_set_coldkey_swap_announcement_delay", UInt32.self) {
            .sudoSetColdkeySwapAnnouncementDelay(duration: $0)
        },
        .root("sudo_set_coldkey_swap_reannouncement_delay", UInt32.self) {
            .sudoSetColdkeySwapReannouncementDelay(duration: $0)
        },
        .root(
            "sudo_set_max_mechanism_count",
            UInt8.self,
            1...16,
            below: Subtensor.refuse(.invalidValue),
            above: Subtensor.refuse(.invalidValue)
        ) {
            .sudoSetMaxMechanismCount(maxMechanismCount: MechID(rawValue: $0))
        },
        .root(
            "sudo_set_max_epochs_per_block",
            UInt8.self,
            1...255,
            below: AdminUtils.refuse(.valueNotInBounds)
        ) {
            .sudoSetMaxEpochsPerBlock(maxEpochsPerBlock: $0)
        },
    ]

    static let money: [BoundaryCase] = [
        .root("sudo_set_default_take", UInt16.self) { .sudoSetDefaultTake(defaultTake: PerU16(content: $0)) },
        .root("sudo_set_min_delegate_take", UInt16.self) { .sudoSetMinDelegateTake(take: PerU16(content: $0)) },
        .root("sudo_set_subnet_owner_cut", UInt16.self) { .sudoSetSubnetOwnerCut(subnetOwnerCut: $0) },
        .root("sudo_set_network_min_lock_cost", UInt64.self) { .sudoSetNetworkMinLockCost(lockCost: Tao($0)) },
        .root("sudo_set_stake_threshold", UInt64.self) { .sudoSetStakeThreshold(minStake: $0) },
        .root("sudo_set_nominator_min_required_stake", UInt64.self) {
            .sudoSetNominatorMinRequiredStake(minStake: $0)
        },
        .root("sudo_set_ck_burn", UInt64.self) { .sudoSetCkBurn(burn: $0) },
        .root("sudo_set_tao_flow_smoothing_factor", UInt64.self) {
            .sudoSetTaoFlowSmoothingFactor(smoothingFactor: $0)
        },
        .root(
            "sudo_set_tao_flow_normalization_exponent",
            UInt128.self,
            (1 << 64)...(2 << 64),
            below: AdminUtils.refuse(.invalidValue),
            above: AdminUtils.refuse(.invalidValue)
        ) {
            .sudoSetTaoFlowNormalizationExponent(exponent: U64F64(bits: $0))
        },
        .root("sudo_set_tao_flow_cutoff", Int128.self) { .sudoSetTaoFlowCutoff(flowCutoff: I64F64(bits: $0)) },
        .root("sudo_set_subnet_moving_alpha", Int128.self) { .sudoSetSubnetMovingAlpha(alpha: I96F32(bits: $0)) },
    ]
}
