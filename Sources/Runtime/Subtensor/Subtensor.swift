public import Frame
import Primitives
import Scale

/// The protocol itself: subnets, neurons, stake, weights, consensus and emission.
public enum Subtensor: Pallet {
    public static let name = "SubtensorModule"
    public static let index: UInt8 = 7
    public static let storage: [any StorageItem] =
        storage1 + storage2 + storage3 + storage4 + storage5 + storage6

    public static func dispatch(
        _ call: Call,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        switch call {
        case .register, .burnedRegister, .registerLimit, .rootRegister, .registerNetwork, .registerNetworkWithIdentity,
            .startCall, .serveAxon, .serveAxonTls, .servePrometheus, .setIdentity, .setSubnetIdentity, .updateSymbol,
            .tryAssociateHotkey, .dissolveNetwork, .rootDissolveNetwork, .setTempo, .setActivityCutoffFactor,
            .triggerEpoch:
            try dispatchRegistration(call, from: origin, on: &chain)
        case .addStake, .removeStake, .unstakeAll, .unstakeAllAlpha, .moveStake, .transferStake, .swapStake,
            .addStakeLimit, .removeStakeLimit, .removeStakeFullLimit, .swapStakeLimit, .recycleAlpha, .burnAlpha,
            .addStakeBurn, .decreaseTake, .increaseTake, .setColdkeyAutoStakeHotkey, .claimRoot, .setRootClaimType,
            .sudoSetNumRootClaims, .sudoSetRootClaimThreshold:
            try dispatchStaking(call, from: origin, on: &chain)
        case .setChildren, .setChildkeyTake, .sudoSetTxChildkeyTakeRateLimit, .sudoSetMinChildkeyTake,
            .sudoSetMaxChildkeyTake, .setPendingChildkeyCooldown, .setAutoParentDelegationEnabled, .swapHotkey,
            .swapHotkeyV2, .swapColdkey, .scheduleSwapColdkey, .announceColdkeySwap, .swapColdkeyAnnounced,
            .disputeColdkeySwap, .resetColdkeySwap, .clearColdkeySwapAnnouncement:
            try dispatchKeys(call, from: origin, on: &chain)
        case .lockStake, .moveLock, .setPerpetualLock, .setRejectLockedAlpha, .enableVotingPowerTracking,
            .disableVotingPowerTracking, .sudoSetVotingPowerEmaAlpha, .registerLeasedNetwork, .terminateLease:
            try dispatchLocks(call, from: origin, on: &chain)
        case .setWeights, .setMechanismWeights, .batchSetWeights, .commitWeights, .revealWeights, .batchRevealWeights,
            .batchCommitWeights, .commitMechanismWeights, .revealMechanismWeights, .commitTimelockedWeights,
            .commitTimelockedMechanismWeights, .commitCrv3MechanismWeights:
            try dispatchWeights(call, from: origin, on: &chain)
        }
    }
}
