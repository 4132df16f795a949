import Frame
import Primitives

extension AdminUtils {
    /// Checks a call's values and carries it out; that it is allowed was checked before.
    ///
    /// `owner` is the subnet's owner where it is the owner who calls, nil for root.
    static func apply(
        _ call: Call,
        from origin: Origin,
        by owner: AccountID?,
        on chain: inout Chain
    ) throws(DispatchError) {
        switch call {
        case .sudoSetNetworkPowRegistrationAllowed:
            throw refuse(.powRegistrationDisabled)
        case .sudoSetTotalIssuance:
            throw refuse(.deprecated)
        case .sudoSetSnOwnerHotkey(let netuid, let hotkey):
            try Subtensor.setSubnetOwnerHotkey(hotkey, at: netuid, from: origin, on: &chain)
        case .sudoSetActivityCutoffFactor(let netuid, let factor):
            try Subtensor.setActivityCutoffFactor(netuid: netuid, factorMilli: factor, from: origin, on: &chain)
        case .swapAuthorities, .sudoSetTxRateLimit, .sudoSetNetworkRateLimit, .sudoSetNetworkImmunityPeriod,
            .sudoSetNetworkMinLockCost, .sudoSetSubnetLimit, .sudoSetLockReductionInterval,
            .sudoSetDissolveNetworkScheduleDuration, .sudoSetAdminFreezeWindow, .sudoSetOwnerHparamRateLimit,
            .sudoSetStartCallDelay, .sudoSetColdkeySwapAnnouncementDelay, .sudoSetColdkeySwapReannouncementDelay,
            .sudoSetMaxMechanismCount, .sudoSetMaxEpochsPerBlock, .sudoSetEvmChainId, .sudoToggleEvmPrecompile,
            .sudoSetCommitRevealVersion:
            try applyToNetwork(call, on: &chain)
        case .sudoSetDefaultTake, .sudoSetMinDelegateTake, .sudoSetTxDelegateTakeRateLimit, .sudoSetSubnetOwnerCut,
            .sudoSetStakeThreshold, .sudoSetNominatorMinRequiredStake, .sudoSetCkBurn, .sudoSetSubnetMovingAlpha,
            .sudoSetTaoFlowCutoff, .sudoSetTaoFlowNormalizationExponent, .sudoSetTaoFlowSmoothingFactor,
            .sudoSetNetTaoFlowEnabled, .sudoSetEmaPriceHalvingPeriod, .sudoSetSubtokenEnabled,
            .sudoSetToggleTransfer, .sudoSetRecycleOrBurn, .sudoSetOwnerCutEnabled, .sudoSetOwnerCutAutoLockEnabled,
            .sudoSetMinChildkeyTakePerSubnet, .sudoSetSubnetEmissionEnabled, .sudoSetRaoRecycled,
            .sudoSetMechanismEmissionSplit:
            try applyToEconomy(call, on: &chain)
        case .sudoSetWeightsVersionKey, .sudoSetWeightsSetRateLimit, .sudoSetMinAllowedWeights, .sudoSetKappa,
            .sudoSetRho, .sudoSetActivityCutoff, .sudoSetBondsMovingAverage, .sudoSetBondsPenalty,
            .sudoSetBondsResetEnabled, .sudoSetLiquidAlphaEnabled, .sudoSetAlphaValues,
            .sudoSetAlphaSigmoidSteepness, .sudoSetYuma3Enabled, .sudoSetCommitRevealWeightsEnabled,
            .sudoSetCommitRevealWeightsInterval, .sudoSetTempo, .sudoSetMechanismCount:
            try applyToConsensus(call, by: owner, on: &chain)
        case .sudoSetServingRateLimit, .sudoSetMinDifficulty, .sudoSetMaxDifficulty, .sudoSetDifficulty,
            .sudoSetAdjustmentInterval, .sudoSetAdjustmentAlpha, .sudoSetNetworkRegistrationAllowed,
            .sudoSetTargetRegistrationsPerInterval, .sudoSetMaxRegistrationsPerBlock, .sudoSetMinBurn,
            .sudoSetMaxBurn, .sudoSetBurnHalfLife, .sudoSetBurnIncreaseMult:
            try applyToRegistration(call, on: &chain)
        case .sudoSetImmunityPeriod, .sudoSetMaxAllowedUids, .sudoSetMinAllowedUids, .sudoSetMaxAllowedValidators,
            .sudoSetMinNonImmuneUids, .sudoSetOwnerImmuneNeuronLimit, .sudoTrimToMaxAllowedUids:
            try applyToNeurons(call, on: &chain)
        }
    }
}
