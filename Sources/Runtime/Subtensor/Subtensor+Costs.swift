public import Frame
import Primitives
import Scale

// Benchmark figures: the reference's `pallets/subtensor/src/weights.rs` (`SubstrateWeight`); calls that it declares by
// hand, and which calls are free (`Pays::No`), are in `pallets/subtensor/src/macros/dispatches.rs`.
extension Subtensor.Call {
    public var cost: CallCost {
        switch self {
        case .setWeights, .setMechanismWeights, .commitWeights, .commitMechanismWeights:
            benchmark.guarded.guarded(by: .weights).guarded(by: .rateLimits)
        case .batchSetWeights, .batchCommitWeights, .batchRevealWeights, .revealWeights, .revealMechanismWeights,
            .commitTimelockedWeights, .commitTimelockedMechanismWeights, .commitCrv3MechanismWeights:
            benchmark.guarded.guarded(by: .weights)
        case .registerNetwork:
            benchmark.guarded.guarded(by: .rateLimits)
        case .increaseTake, .decreaseTake:
            benchmark.guarded.guarded(by: .delegateTake)
        case .serveAxon, .serveAxonTls, .servePrometheus:
            benchmark.guarded.guarded(by: .servingEndpoints)
        default:
            benchmark.guarded
        }
    }

    /// The cost without the guards'. Free are weights, serving and changes of a delegate's take.
    private var benchmark: CallCost {
        switch self {
        case .setWeights: .of(15_513_610_000, reads: 4_112, writes: 2, proof: 10_327_410, pays: .no)
        case .setMechanismWeights: .of(15_540_000_000, reads: 4_111, writes: 2, pays: .no)
        case .batchSetWeights: .of(103_092_000, reads: 16, writes: 2, proof: 7_395, pays: .no)
        case .commitWeights: .of(69_049_000, reads: 13, writes: 2, proof: 4_714, pays: .no)
        case .commitMechanismWeights: .of(55_130_000, reads: 7, writes: 2, pays: .no)
        case .batchCommitWeights: .of(147_224_000, reads: 15, writes: 2, proof: 4_765, pays: .no)
        case .revealWeights: .of(111_227_000, reads: 19, writes: 2, proof: 7_590, pays: .no)
        case .revealMechanismWeights: .of(122_000_000, reads: 16, writes: 2, pays: .no)
        case .batchRevealWeights: .of(421_363_000, reads: 19, writes: 2, proof: 8_095, pays: .no)
        case .commitTimelockedWeights: .of(86_951_000, reads: 14, writes: 2, proof: 4_713, pays: .no)
        case .commitTimelockedMechanismWeights: .of(84_020_000, reads: 9, writes: 2, pays: .no)
        case .commitCrv3MechanismWeights: .of(77_750_000, reads: 7, writes: 2, pays: .no)
        case .addStake: .of(664_064_000, reads: 32, writes: 16, proof: 8_727)
        case .addStakeLimit: .of(853_005_000, reads: 32, writes: 16, proof: 8_727)
        case .addStakeBurn: .of(967_308_000, reads: 33, writes: 17, proof: 8_727)
        case .removeStake: .of(569_198_000, reads: 28, writes: 13, proof: 10_557)
        case .removeStakeLimit: .of(740_696_000, reads: 27, writes: 13, proof: 10_591)
        case .removeStakeFullLimit: .of(754_292_000, reads: 27, writes: 13, proof: 10_591)
        case .unstakeAll: .of(26_830_000, reads: 6, proof: 9_189)
        case .unstakeAllAlpha: .of(700_873_000, reads: 43, writes: 25, proof: 11_306)
        case .moveStake: .of(216_061_000, reads: 19, writes: 7, proof: 7_919)
        case .transferStake: .of(258_541_000, reads: 19, writes: 6, proof: 7_994)
        case .swapStake: .of(742_019_000, reads: 47, writes: 24, proof: 10_920)
        case .swapStakeLimit: .of(944_515_000, reads: 47, writes: 24, proof: 11_077)
        case .recycleAlpha: .of(172_139_000, reads: 13, writes: 6, proof: 5_219)
        case .burnAlpha: .of(168_964_000, reads: 12, writes: 4, proof: 5_219)
        case .decreaseTake: .of(29_895_000, reads: 3, writes: 2, proof: 4_295, pays: .no)
        case .increaseTake: .of(37_710_000, reads: 5, writes: 2, proof: 4_388, pays: .no)
        case .setColdkeyAutoStakeHotkey: .of(33_853_000, reads: 4, writes: 2, proof: 4_274)
        case .claimRoot: .of(138_999_000, reads: 16, writes: 4, proof: 7_875)
        case .setRootClaimType: .of(18_283_000, reads: 2, writes: 4, proof: 3_941)
        case .sudoSetNumRootClaims: .of(2_735_000, writes: 1)
        case .sudoSetRootClaimThreshold: .of(5_681_000, writes: 1)
        case .register: .of(349_872_000, reads: 34, writes: 29, proof: 6_148)
        case .burnedRegister: .of(336_815_000, reads: 34, writes: 29, proof: 6_148)
        case .registerLimit: .of(354_200_000, reads: 47, writes: 40)
        case .rootRegister: .of(103_934_000, reads: 19, writes: 16, proof: 4_981)
        case .registerNetwork: .of(277_125_000, reads: 40, writes: 48, proof: 9_947)
        case .registerNetworkWithIdentity: .of(275_041_000, reads: 39, writes: 47, proof: 9_883)
        case .startCall: .of(39_454_000, reads: 5, writes: 2, proof: 4_583)
        case .dissolveNetwork, .rootDissolveNetwork: .of(119_000_000, reads: 6, writes: 31)
        case .serveAxon: .of(31_278_000, reads: 3, writes: 1, proof: 4_178, pays: .no)
        case .serveAxonTls: .of(30_617_000, reads: 3, writes: 1, proof: 4_149, pays: .no)
        case .servePrometheus: .of(29_294_000, reads: 3, writes: 1, proof: 4_277, pays: .no)
        case .setIdentity: .of(32_040_000, reads: 3, writes: 1, proof: 6_829)
        case .setSubnetIdentity: .of(17_513_000, reads: 1, writes: 1, proof: 4_060)
        case .tryAssociateHotkey: .of(25_337_000, reads: 3, writes: 3, proof: 4_283)
        case .updateSymbol: .of(28_313_000, reads: 4, writes: 1, proof: 9_074)
        case .setTempo: .of(46_407_000, reads: 6, writes: 3, proof: 4_440)
        case .setActivityCutoffFactor: .of(39_193_000, reads: 7, writes: 2, proof: 4_364)
        case .triggerEpoch: .of(42_539_000, reads: 8, writes: 2, proof: 4_447)
        case .setChildren, .setChildkeyTake, .sudoSetTxChildkeyTakeRateLimit, .sudoSetMinChildkeyTake,
            .sudoSetMaxChildkeyTake, .setPendingChildkeyCooldown, .setAutoParentDelegationEnabled, .swapHotkey,
            .swapHotkeyV2, .swapColdkey, .scheduleSwapColdkey, .announceColdkeySwap, .swapColdkeyAnnounced,
            .disputeColdkeySwap, .resetColdkeySwap, .clearColdkeySwapAnnouncement:
            keyBenchmark
        case .lockStake, .moveLock, .setPerpetualLock, .setRejectLockedAlpha, .enableVotingPowerTracking,
            .disableVotingPowerTracking, .sudoSetVotingPowerEmaAlpha, .registerLeasedNetwork, .terminateLease:
            lockBenchmark
        }
    }
}
