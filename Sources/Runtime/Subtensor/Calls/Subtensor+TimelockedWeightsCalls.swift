import Frame
import Primitives
import Scale

// Weights under a time lock: a beacon's future signature opens them, so that nobody has to come back and reveal.

extension Subtensor {
    /// Commits weights under a time lock for a subnet's main mechanism.
    ///
    /// - Throws: what the reference refuses, in its order; then `disabledTemporarily`: without a beacon in the
    ///   runtime a commit could never be opened, and a validator must learn so at once.
    static func commitTimelockedWeights(
        netuid: NetUID,
        commit: BoundedVec<UInt8>,
        revealRound: UInt64,
        commitRevealVersion: UInt16,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try refuseTimelock(at: netuid, .main, version: commitRevealVersion, from: origin, in: chain)
    }

    /// Commits weights under a time lock for one of a subnet's mechanisms.
    ///
    /// - Throws: as ``commitTimelockedWeights(netuid:commit:revealRound:commitRevealVersion:from:on:)``.
    static func commitTimelockedMechanismWeights(
        netuid: NetUID,
        mecid: MechID,
        commit: BoundedVec<UInt8>,
        revealRound: UInt64,
        commitRevealVersion: UInt16,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try refuseTimelock(at: netuid, mecid, version: commitRevealVersion, from: origin, in: chain)
    }

    /// Commits weights under a time lock, in the older form that is version 4 without saying so.
    ///
    /// - Throws: as ``commitTimelockedWeights(netuid:commit:revealRound:commitRevealVersion:from:on:)``.
    static func commitCrv3MechanismWeights(
        netuid: NetUID,
        mecid: MechID,
        commit: BoundedVec<UInt8>,
        revealRound: UInt64,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try refuseTimelock(at: netuid, mecid, version: 4, from: origin, in: chain)
    }

    private static func refuseTimelock(
        at netuid: NetUID,
        _ mechanism: MechID,
        version: UInt16,
        from origin: Origin,
        in chain: Chain
    ) throws(DispatchError) {
        _ = try requireCommitter(origin, at: netuid, mechanism, version: version, in: chain)
        throw refuse(.disabledTemporarily)
    }
}
