public import Frame
import Primitives
import Scale

// Benchmark figures: the reference's `pallets/admin-utils/src/weights.rs`; calls that it declares by hand, and the
// operational ones, are in `pallets/admin-utils/src/lib.rs`.
extension AdminUtils.Call {
    public var cost: CallCost {
        (networkCost ?? subnetCost).guarded
    }

    /// The cost of changing a setting of the whole network; nil for those of subnets.
    private var networkCost: CallCost? {
        switch self {
        case .swapAuthorities(let authors):
            .of(4_442_146 + 29_392 * UInt64(clamping: authors.elements.count), writes: 1)
        case .sudoSetDefaultTake: .of(5_400_000, writes: 1)
        case .sudoSetTxRateLimit: .of(5_440_000, writes: 1)
        case .sudoSetSubnetOwnerCut: .of(14_000_000, writes: 1)
        case .sudoSetNetworkRateLimit: .of(14_000_000, writes: 1)
        case .sudoSetTotalIssuance: .of(5_931_000)
        case .sudoSetNetworkImmunityPeriod: .of(14_000_000, writes: 1)
        case .sudoSetNetworkMinLockCost: .of(14_000_000, writes: 1)
        case .sudoSetSubnetLimit: .of(14_000_000, writes: 1)
        case .sudoSetLockReductionInterval: .of(14_000_000, writes: 1)
        case .sudoSetStakeThreshold: .of(5_500_000, writes: 1)
        case .sudoSetNominatorMinRequiredStake: .of(30_697_000, reads: 5, writes: 1, proof: 6_890)
        case .sudoSetTxDelegateTakeRateLimit: .of(5_420_000, writes: 1)
        case .sudoSetMinDelegateTake: .of(5_490_000, writes: 1)
        case .sudoSetDissolveNetworkScheduleDuration: .of(5_591_000, writes: 1)
        case .sudoSetEvmChainId: .of(27_199_000, reads: 1, writes: 1)
        case .sudoToggleEvmPrecompile: .of(6_162_000, reads: 1, proof: 3_507)
        case .sudoSetSubnetMovingAlpha: .of(2_955_000, writes: 1)
        case .sudoSetCommitRevealVersion: .of(6_052_000, writes: 1)
        case .sudoSetCkBurn: .of(15_650_000, reads: 1, writes: 1)
        case .sudoSetAdminFreezeWindow: .of(5_450_000, writes: 1)
        case .sudoSetOwnerHparamRateLimit: .of(5_471_000, writes: 1)
        case .sudoSetTaoFlowCutoff: .of(7_343_000, writes: 1)
        case .sudoSetTaoFlowNormalizationExponent: .of(7_343_000, writes: 1)
        case .sudoSetTaoFlowSmoothingFactor: .of(7_343_000, writes: 1)
        case .sudoSetStartCallDelay: .of(14_000_000, writes: 1)
        case .sudoSetColdkeySwapAnnouncementDelay: .of(5_370_000, writes: 1)
        case .sudoSetColdkeySwapReannouncementDelay: .of(5_360_000, writes: 1)
        case .sudoSetMaxMechanismCount: .of(15_000_000, reads: 1, writes: 1)
        case .sudoSetNetTaoFlowEnabled: .of(7_343_000, writes: 1)
        case .sudoSetMaxEpochsPerBlock: .of(5_530_000, writes: 1)
        default: nil
        }
    }

    /// The cost of changing a setting of one subnet.
    private var subnetCost: CallCost {
        switch self {
        case .sudoSetServingRateLimit: .of(28_633_000, reads: 4, writes: 1, proof: 4_212)
        case .sudoSetMinDifficulty: .of(34_554_000, reads: 5, writes: 1, proof: 4_383)
        case .sudoSetMaxDifficulty: .of(34_704_000, reads: 5, writes: 1, proof: 4_383)
        case .sudoSetWeightsVersionKey: .of(34_204_000, reads: 5, writes: 1, proof: 4_383)
        case .sudoSetWeightsSetRateLimit: .of(16_420_000, reads: 1, writes: 1, proof: 4_084)
        case .sudoSetAdjustmentInterval: .of(16_320_000, reads: 1, writes: 1, proof: 4_084)
        case .sudoSetAdjustmentAlpha: .of(14_000_000, reads: 1, writes: 1)
        case .sudoSetImmunityPeriod: .of(34_414_000, reads: 5, writes: 1, proof: 4_383)
        case .sudoSetMinAllowedWeights: .of(34_664_000, reads: 5, writes: 1, proof: 4_383)
        case .sudoSetMaxAllowedUids: .of(43_381_000, reads: 8, writes: 1, proof: 4_433)
        case .sudoSetKappa: .of(16_301_000, reads: 1, writes: 1, proof: 4_084)
        case .sudoSetRho: .of(31_268_000, reads: 5, writes: 1, proof: 4_383)
        case .sudoSetActivityCutoff: .of(35_165_000, reads: 6, writes: 1, proof: 4_383)
        case .sudoSetNetworkRegistrationAllowed: .of(7_113_000, writes: 1)
        case .sudoSetNetworkPowRegistrationAllowed: .of(14_000_000, writes: 1)
        case .sudoSetTargetRegistrationsPerInterval: .of(34_103_000, reads: 5, writes: 1, proof: 4_383)
        case .sudoSetMinBurn: .of(37_780_000, reads: 6, writes: 1, proof: 4_385)
        case .sudoSetMaxBurn: .of(36_949_000, reads: 6, writes: 1, proof: 4_410)
        case .sudoSetDifficulty: .of(34_434_000, reads: 5, writes: 1, proof: 4_383)
        case .sudoSetMaxAllowedValidators: .of(35_896_000, reads: 6, writes: 1, proof: 4_383)
        case .sudoSetBondsMovingAverage: .of(34_495_000, reads: 5, writes: 1, proof: 4_383)
        case .sudoSetMaxRegistrationsPerBlock: .of(34_604_000, reads: 5, writes: 1, proof: 4_383)
        case .sudoSetTempo: .of(36_298_000, reads: 5, writes: 2, proof: 4_383)
        case .sudoSetRaoRecycled: .of(16_541_000, reads: 1, writes: 1, proof: 4_084)
        case .sudoSetCommitRevealWeightsEnabled: .of(34_544_000, reads: 5, writes: 1, proof: 4_383)
        case .sudoSetLiquidAlphaEnabled: .of(25_538_000, reads: 4, writes: 1, proof: 4_280)
        case .sudoSetAlphaValues: .of(34_224_000, reads: 5, writes: 1, proof: 4_427)
        case .sudoSetCommitRevealWeightsInterval: .of(34_654_000, reads: 5, writes: 1, proof: 4_383)
        case .sudoSetBondsPenalty: .of(34_354_000, reads: 5, writes: 1, proof: 4_383)
        case .sudoSetToggleTransfer: .of(28_343_000, reads: 4, writes: 1, proof: 4_280)
        case .sudoSetEmaPriceHalvingPeriod: .of(4_198_000, writes: 1)
        case .sudoSetSubtokenEnabled: .of(25_467_000, reads: 4, writes: 1, proof: 4_280)
        case .sudoSetSnOwnerHotkey: .of(25_687_000, reads: 2, writes: 2, proof: 4_177)
        case .sudoSetAlphaSigmoidSteepness: .of(31_438_000, reads: 5, writes: 1, proof: 4_383)
        case .sudoSetYuma3Enabled: .of(28_583_000, reads: 4, writes: 1, proof: 4_280)
        case .sudoSetBondsResetEnabled: .of(30_507_000, reads: 4, writes: 1, proof: 4_280)
        case .sudoSetOwnerImmuneNeuronLimit: .of(25_107_000, reads: 4, writes: 1, proof: 4_280)
        case .sudoSetMechanismCount: .of(15_000_000, reads: 1, writes: 1)
        case .sudoSetMechanismEmissionSplit: .of(15_000_000, reads: 1, writes: 1)
        case .sudoTrimToMaxAllowedUids: .of(38_302_000, reads: 8, writes: 1, proof: 4_398)
        case .sudoSetMinAllowedUids: .of(37_890_000, reads: 7, writes: 1, proof: 4_383)
        case .sudoSetRecycleOrBurn: .of(20_000_000, reads: 2, writes: 2)
        case .sudoSetMinNonImmuneUids: .of(6_783_000, writes: 1)
        case .sudoSetBurnHalfLife: .of(25_000_000, reads: 4, writes: 1, class: .operational)
        case .sudoSetBurnIncreaseMult: .of(25_000_000, reads: 4, writes: 1, class: .operational)
        case .sudoSetOwnerCutEnabled: .of(25_000_000, reads: 4, writes: 1, class: .operational)
        case .sudoSetMinChildkeyTakePerSubnet: .of(38_100_000, reads: 7, writes: 1, proof: 4_419)
        case .sudoSetSubnetEmissionEnabled: .of(16_351_000, reads: 1, writes: 1, proof: 4_084)
        case .sudoSetOwnerCutAutoLockEnabled: .of(25_000_000, reads: 4, writes: 1, class: .operational)
        case .sudoSetActivityCutoffFactor: .of(39_193_000, reads: 7, writes: 2, proof: 4_364)
        default: CallCost(.zero)
        }
    }
}
