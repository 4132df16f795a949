import Frame
import Primitives
import Scale

@testable import Runtime

extension SettingCase {
    /// What only root changes.
    static let rootOnly = rootSubnetSettings + networkSettings + networkMoney

    private static let rootSubnetSettings: [SettingCase] = [
        .subnet("min_difficulty", .rootOnly, Subtensor.minDifficulty, 10, .minDifficultySet(1, 10)) {
            .sudoSetMinDifficulty(netuid: $0, minDifficulty: 10)
        },
        .subnet("difficulty", .rootOnly, Subtensor.difficulty, 10, .difficultySet(1, 10)) {
            .sudoSetDifficulty(netuid: $0, difficulty: 10)
        },
        .subnet(
            "weights_set_rate_limit",
            .rootOnly,
            window: false,
            Subtensor.weightsSetRateLimit,
            10,
            .weightsSetRateLimitSet(1, 10)
        ) {
            .sudoSetWeightsSetRateLimit(netuid: $0, weightsSetRateLimit: 10)
        },
        .subnet(
            "adjustment_interval",
            .rootOnly,
            window: false,
            Subtensor.adjustmentInterval,
            10,
            .adjustmentIntervalSet(1, 10)
        ) {
            .sudoSetAdjustmentInterval(netuid: $0, adjustmentInterval: 10)
        },
        .subnet("kappa", .rootOnly, window: false, Subtensor.kappa, 10, .kappaSet(1, 10)) {
            .sudoSetKappa(netuid: $0, kappa: 10)
        },
        .subnet(
            "network_registration_allowed",
            .rootOnly,
            window: false,
            existing: false,
            Subtensor.networkRegistrationAllowed,
            false,
            .registrationAllowed(1, false)
        ) {
            .sudoSetNetworkRegistrationAllowed(netuid: $0, registrationAllowed: false)
        },
        .subnet(
            "target_registrations_per_interval",
            .rootOnly,
            Subtensor.targetRegistrationsPerInterval,
            10,
            .registrationPerIntervalSet(1, 10)
        ) {
            .sudoSetTargetRegistrationsPerInterval(netuid: $0, targetRegistrationsPerInterval: 10)
        },
        .subnet(
            "max_allowed_validators",
            .rootOnly,
            Subtensor.maxAllowedValidators,
            10,
            .maxAllowedValidatorsSet(1, 10)
        ) {
            .sudoSetMaxAllowedValidators(netuid: $0, maxAllowedValidators: 10)
        },
        .subnet(
            "max_registrations_per_block",
            .rootOnly,
            Subtensor.maxRegistrationsPerBlock,
            10,
            .maxRegistrationsPerBlockSet(1, 10)
        ) {
            .sudoSetMaxRegistrationsPerBlock(netuid: $0, maxRegistrationsPerBlock: 10)
        },
        .subnet("tempo", .rootOnly, Subtensor.tempo, 10, .tempoSet(1, 10)) { .sudoSetTempo(netuid: $0, tempo: 10) },
        .subnet(
            "rao_recycled",
            .rootOnly,
            window: false,
            Subtensor.raoRecycledForRegistration,
            10,
            .raoRecycledForRegistrationSet(1, 10)
        ) {
            .sudoSetRaoRecycled(netuid: $0, raoRecycled: 10)
        },
        .subnet(
            "ema_price_halving_period",
            .rootOnly,
            window: false,
            existing: false,
            Subtensor.emaPriceHalvingBlocks,
            123
        ) {
            .sudoSetEmaPriceHalvingPeriod(netuid: $0, emaHalving: 123)
        },
        .subnet("subtoken_enabled", .rootOnly, existing: false, Subtensor.subtokenEnabled, true) {
            .sudoSetSubtokenEnabled(netuid: $0, subtokenEnabled: true)
        },
        .subnet("min_allowed_uids", .rootOnly, Subtensor.minAllowedUids, 8, .minAllowedUidsSet(1, 8)) {
            .sudoSetMinAllowedUids(netuid: $0, minAllowedUids: 8)
        },
        .subnet(
            "min_non_immune_uids",
            .rootOnly,
            window: false,
            existing: false,
            Subtensor.minNonImmuneUids,
            12,
            .minNonImmuneUidsSet(1, 12)
        ) {
            .sudoSetMinNonImmuneUids(netuid: $0, min: 12)
        },
        .subnet(
            "subnet_emission_enabled",
            .rootOnly,
            window: false,
            Subtensor.subnetEmissionEnabled,
            true,
            own: .subnetEmissionEnabledSet(netuid: 1, enabled: true)
        ) {
            .sudoSetSubnetEmissionEnabled(netuid: $0, enabled: true)
        },
    ]

    private static let networkSettings: [SettingCase] = [
        .network("tx_rate_limit", Subtensor.txRateLimit, 10, .txRateLimitSet(10), .sudoSetTxRateLimit(txRateLimit: 10)),
        .network(
            "network_rate_limit",
            Subtensor.networkRateLimit,
            10,
            .networkRateLimitSet(10),
            .sudoSetNetworkRateLimit(rateLimit: 10)
        ),
        .network(
            "network_immunity_period",
            Subtensor.networkImmunityPeriod,
            10,
            .networkImmunityPeriodSet(10),
            .sudoSetNetworkImmunityPeriod(immunityPeriod: 10)
        ),
        .network(
            "network_min_lock_cost",
            Subtensor.networkMinLockCost,
            10,
            .networkMinLockCostSet(10),
            .sudoSetNetworkMinLockCost(lockCost: 10)
        ),
        .network("subnet_limit", Subtensor.subnetLimit, 10, .subnetLimitSet(10), .sudoSetSubnetLimit(maxSubnets: 10)),
        .network(
            "lock_reduction_interval",
            Subtensor.networkLockReductionInterval,
            7_200,
            .networkLockCostReductionIntervalSet(7_200),
            .sudoSetLockReductionInterval(interval: 7_200)
        ),
        .network(
            "dissolve_network_schedule_duration",
            Subtensor.dissolveNetworkScheduleDuration,
            10,
            .dissolveNetworkScheduleDurationSet(10),
            .sudoSetDissolveNetworkScheduleDuration(duration: 10)
        ),
        .network(
            "admin_freeze_window",
            Subtensor.adminFreezeWindow,
            7,
            .adminFreezeWindowSet(7),
            .sudoSetAdminFreezeWindow(window: 7)
        ),
        .network(
            "owner_hparam_rate_limit",
            Subtensor.ownerHyperparamRateLimit,
            5,
            .ownerHyperparamRateLimitSet(5),
            .sudoSetOwnerHparamRateLimit(epochs: 5)
        ),
        .network(
            "start_call_delay",
            Subtensor.startCallDelay,
            7_200,
            .startCallDelaySet(7_200),
            .sudoSetStartCallDelay(delay: 7_200)
        ),
        .network(
            "coldkey_swap_announcement_delay",
            Subtensor.coldkeySwapAnnouncementDelay,
            100,
            .coldkeySwapAnnouncementDelaySet(100),
            .sudoSetColdkeySwapAnnouncementDelay(duration: 100)
        ),
        .network(
            "coldkey_swap_reannouncement_delay",
            Subtensor.coldkeySwapReannouncementDelay,
            100,
            .coldkeySwapReannouncementDelaySet(100),
            .sudoSetColdkeySwapReannouncementDelay(duration: 100)
        ),
        .network(
            "max_mechanism_count",
            Subtensor.maxMechanismCount,
            16,
            nil,
            .sudoSetMaxMechanismCount(maxMechanismCount: 16)
        ),
        .network(
            "max_epochs_per_block",
            Subtensor.maxEpochsPerBlock,
            4,
            .maxEpochsPerBlockSet(4),
            .sudoSetMaxEpochsPerBlock(maxEpochsPerBlock: 4)
        ),
        .network(
            "commit_reveal_version",
            Subtensor.commitRevealWeightsVersion,
            5,
            .commitRevealVersionSet(5),
            .sudoSetCommitRevealVersion(version: 5)
        ),
    ]

    private static let networkMoney: [SettingCase] = [
        .network(
            "default_take",
            Subtensor.maxDelegateTake,
            10,
            .maxDelegateTakeSet(10),
            .sudoSetDefaultTake(defaultTake: 10)
        ),
        .network(
            "min_delegate_take",
            Subtensor.minDelegateTake,
            100,
            .minDelegateTakeSet(100),
            .sudoSetMinDelegateTake(take: 100)
        ),
        .network(
            "tx_delegate_take_rate_limit",
            Subtensor.txDelegateTakeRateLimit,
            10,
            .txDelegateTakeRateLimitSet(10),
            .sudoSetTxDelegateTakeRateLimit(txRateLimit: 10)
        ),
        .network(
            "subnet_owner_cut",
            Subtensor.subnetOwnerCut,
            10,
            .subnetOwnerCutSet(10),
            .sudoSetSubnetOwnerCut(subnetOwnerCut: 10)
        ),
        .network(
            "stake_threshold",
            Subtensor.stakeThreshold,
            10,
            .stakeThresholdSet(10),
            .sudoSetStakeThreshold(minStake: 10)
        ),
        .network(
            "nominator_min_required_stake",
            Subtensor.nominatorMinRequiredStake,
            10,
            nil,
            .sudoSetNominatorMinRequiredStake(minStake: 10)
        ),
        .network("ck_burn", Subtensor.ckBurn, 10, nil, .sudoSetCkBurn(burn: 10)),
        .network(
            "subnet_moving_alpha",
            Subtensor.subnetMovingAlpha,
            I96F32(bits: 12),
            nil,
            .sudoSetSubnetMovingAlpha(alpha: I96F32(bits: 12))
        ),
        .network(
            "tao_flow_cutoff",
            Subtensor.taoFlowCutoff,
            I64F64(bits: -5),
            nil,
            .sudoSetTaoFlowCutoff(flowCutoff: I64F64(bits: -5))
        ),
        .network(
            "tao_flow_normalization_exponent",
            Subtensor.flowNormExponent,
            U64F64(2),
            nil,
            .sudoSetTaoFlowNormalizationExponent(exponent: U64F64(2))
        ),
        .network(
            "tao_flow_smoothing_factor",
            Subtensor.flowEmaSmoothingFactor,
            10,
            nil,
            .sudoSetTaoFlowSmoothingFactor(smoothingFactor: 10)
        ),
        .network(
            "net_tao_flow_enabled",
            Subtensor.netTaoFlowEnabled,
            false,
            nil,
            .sudoSetNetTaoFlowEnabled(enabled: false)
        ),
    ]
}
