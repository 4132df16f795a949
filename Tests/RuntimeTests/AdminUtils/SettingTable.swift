import Frame
import Primitives
import Scale

@testable import Runtime

extension SettingCase {
    /// Two tempos of 360 blocks: an owner's limit for one hyperparameter.
    private static let usual: UInt64 = 720

    /// Every setting that a call writes to one storage item; the values are those of the reference's own tests where
    /// these set one (`pallets/admin-utils/src/tests/mod.rs`).
    static let all = ownerSettings + ownerFlags + rootOnly

    private static let ownerSettings: [SettingCase] = [
        .subnet(
            "serving_rate_limit",
            .ownerEvery(usual),
            existing: false,
            Subtensor.servingRateLimit,
            10,
            .servingRateLimitSet(1, 10)
        ) {
            .sudoSetServingRateLimit(netuid: $0, servingRateLimit: 10)
        },
        .subnet("max_difficulty", .ownerEvery(usual), Subtensor.maxDifficulty, 10, .maxDifficultySet(1, 10)) {
            .sudoSetMaxDifficulty(netuid: $0, maxDifficulty: 10)
        },
        .subnet(
            "weights_version_key",
            .ownerEvery(1_800),
            Subtensor.weightsVersionKey,
            10,
            .weightsVersionKeySet(1, 10)
        ) {
            .sudoSetWeightsVersionKey(netuid: $0, weightsVersionKey: 10)
        },
        .subnet("adjustment_alpha", .ownerEvery(usual), Subtensor.adjustmentAlpha, 10, .adjustmentAlphaSet(1, 10)) {
            .sudoSetAdjustmentAlpha(netuid: $0, adjustmentAlpha: 10)
        },
        .subnet("immunity_period", .ownerEvery(usual), Subtensor.immunityPeriod, 10, .immunityPeriodSet(1, 10)) {
            .sudoSetImmunityPeriod(netuid: $0, immunityPeriod: 10)
        },
        .subnet("min_allowed_weights", .ownerEvery(usual), Subtensor.minAllowedWeights, 10, .minAllowedWeightSet(1, 10))
        {
            .sudoSetMinAllowedWeights(netuid: $0, minAllowedWeights: 10)
        },
        .subnet("max_allowed_uids", .ownerEvery(usual), Subtensor.maxAllowedUids, 128, .maxAllowedUidsSet(1, 128)) {
            .sudoSetMaxAllowedUids(netuid: $0, maxAllowedUids: 128)
        },
        .subnet("rho", .ownerEvery(usual), Subtensor.rho, 11) { .sudoSetRho(netuid: $0, rho: 11) },
        .subnet("activity_cutoff", .ownerEvery(usual), Subtensor.activityCutoff, 400, .activityCutoffSet(1, 400)) {
            .sudoSetActivityCutoff(netuid: $0, activityCutoff: 400)
        },
        .subnet("min_burn", .ownerEvery(usual), Subtensor.minBurn, 999_999_999, .minBurnSet(1, 999_999_999)) {
            .sudoSetMinBurn(netuid: $0, minBurn: 999_999_999)
        },
        .subnet("max_burn", .ownerEvery(usual), Subtensor.maxBurn, 100_000_001, .maxBurnSet(1, 100_000_001)) {
            .sudoSetMaxBurn(netuid: $0, maxBurn: 100_000_001)
        },
        .subnet(
            "bonds_moving_average",
            .ownerEvery(usual),
            Subtensor.bondsMovingAverage,
            10,
            .bondsMovingAverageSet(1, 10)
        ) {
            .sudoSetBondsMovingAverage(netuid: $0, bondsMovingAverage: 10)
        },
        .subnet("bonds_penalty", .ownerEvery(usual), Subtensor.bondsPenalty, 10, .bondsPenaltySet(1, 10)) {
            .sudoSetBondsPenalty(netuid: $0, bondsPenalty: 10)
        },
        .subnet(
            "commit_reveal_weights_interval",
            .ownerEvery(usual),
            Subtensor.revealPeriodEpochs,
            55,
            .commitRevealPeriodsSet(1, 55)
        ) {
            .sudoSetCommitRevealWeightsInterval(netuid: $0, interval: 55)
        },
        .subnet("alpha_values", .ownerEvery(usual), existing: false, Subtensor.alphaValues, Pair(1_638, 65_535)) {
            .sudoSetAlphaValues(netuid: $0, alphaLow: 1_638, alphaHigh: 65_535)
        },
        .subnet("alpha_sigmoid_steepness", .ownerEvery(usual), Subtensor.alphaSigmoidSteepness, 5_000) {
            .sudoSetAlphaSigmoidSteepness(netuid: $0, steepness: 5_000)
        },
        .subnet("owner_immune_neuron_limit", .ownerEvery(usual), existing: false, Subtensor.immuneOwnerUidsLimit, 10) {
            .sudoSetOwnerImmuneNeuronLimit(netuid: $0, immuneNeurons: 10)
        },
        .subnet(
            "burn_half_life",
            .ownerEvery(usual),
            Subtensor.burnHalfLife,
            36_100,
            own: .burnHalfLifeSet(netuid: 1, burnHalfLife: 36_100)
        ) {
            .sudoSetBurnHalfLife(netuid: $0, burnHalfLife: 36_100)
        },
        .subnet(
            "burn_increase_mult",
            .ownerEvery(usual),
            Subtensor.burnIncreaseMult,
            U64F64(3),
            own: .burnIncreaseMultSet(netuid: 1, burnIncreaseMult: U64F64(3))
        ) {
            .sudoSetBurnIncreaseMult(netuid: $0, burnIncreaseMult: U64F64(3))
        },
        .subnet(
            "min_childkey_take_per_subnet",
            .ownerEvery(usual),
            Subtensor.minChildkeyTakePerSubnet,
            100,
            .minChildKeyTakePerSubnetSet(1, 100)
        ) {
            .sudoSetMinChildkeyTakePerSubnet(netuid: $0, take: 100)
        },
    ]

    private static let ownerFlags: [SettingCase] = [
        .subnet(
            "commit_reveal_weights_enabled",
            .ownerEvery(usual),
            Subtensor.commitRevealWeightsEnabled,
            false,
            .commitRevealEnabled(1, false)
        ) {
            .sudoSetCommitRevealWeightsEnabled(netuid: $0, enabled: false)
        },
        .subnet("liquid_alpha_enabled", .ownerEvery(usual), existing: false, Subtensor.liquidAlphaOn, false) {
            .sudoSetLiquidAlphaEnabled(netuid: $0, enabled: false)
        },
        .subnet(
            "toggle_transfer",
            .ownerEvery(usual),
            existing: false,
            Subtensor.transferToggle,
            false,
            .transferToggle(1, false)
        ) {
            .sudoSetToggleTransfer(netuid: $0, toggle: false)
        },
        .subnet("recycle_or_burn", .ownerEvery(usual), existing: false, Subtensor.recycleOrBurn, .recycle) {
            .sudoSetRecycleOrBurn(netuid: $0, recycleOrBurn: .recycle)
        },
        .subnet(
            "yuma3_enabled",
            .ownerEvery(usual),
            existing: false,
            Subtensor.yuma3On,
            true,
            own: .yuma3EnableToggled(netuid: 1, enabled: true)
        ) {
            .sudoSetYuma3Enabled(netuid: $0, enabled: true)
        },
        .subnet(
            "bonds_reset_enabled",
            .ownerEvery(usual),
            existing: false,
            Subtensor.bondsResetOn,
            true,
            .bondsResetOnSet(1, true),
            own: .bondsResetToggled(netuid: 1, enabled: true)
        ) {
            .sudoSetBondsResetEnabled(netuid: $0, enabled: true)
        },
        .subnet("owner_cut_enabled", .owner, Subtensor.ownerCutEnabled, false) {
            .sudoSetOwnerCutEnabled(netuid: $0, enabled: false)
        },
        .subnet("owner_cut_auto_lock_enabled", .owner, Subtensor.ownerCutAutoLockEnabled, true) {
            .sudoSetOwnerCutAutoLockEnabled(netuid: $0, enabled: true)
        },
    ]
}
