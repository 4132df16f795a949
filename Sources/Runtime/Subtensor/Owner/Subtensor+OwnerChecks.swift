import Economics
import Frame
import Primitives

// Who may change a subnet, and when. Source: `utils/misc.rs` of subtensor, by behaviour.

extension Subtensor {
    /// Refuses everybody but the subnet's owner and root; gives the owner, nil for root.
    @discardableResult
    static func requireSubnetOwnerOrRoot(
        _ origin: Origin,
        at netuid: NetUID,
        in chain: Chain
    ) throws(DispatchError) -> AccountID? {
        guard let who = try origin.requireSignedOrRoot() else { return nil }
        guard chain[subnetOwner, netuid] == who else { throw .badOrigin }
        return who
    }

    /// Refuses everybody but the subnet's owner.
    @discardableResult
    static func requireSubnetOwner(
        _ origin: Origin,
        at netuid: NetUID,
        in chain: Chain
    ) throws(DispatchError) -> AccountID {
        let who = try origin.requireSigned()
        guard chain[subnetOwner, netuid] == who else { throw .badOrigin }
        return who
    }

    /// Refuses everybody but root and the subnet's owner, and the owner where one of the limits is not over; gives the
    /// owner, nil for root.
    ///
    /// - Throws: `badOrigin`, `TxRateLimitExceeded`.
    @discardableResult
    static func requireOwnerOrRootWithLimits(
        _ origin: Origin,
        at netuid: NetUID,
        _ limits: [RateLimitedAction],
        in chain: Chain
    ) throws(DispatchError) -> AccountID? {
        guard let who = try requireSubnetOwnerOrRoot(origin, at: netuid, in: chain) else { return nil }
        for limit in limits {
            try require(passesRateLimit(limit, of: who, at: netuid, in: chain), or: .txRateLimitExceeded)
        }
        return who
    }

    /// Starts the limits anew where the owner, not root, has acted.
    static func recordOwnerRateLimit(
        _ owner: AccountID?,
        at netuid: NetUID,
        _ actions: [RateLimitedAction],
        on chain: inout Chain
    ) {
        guard let owner else { return }
        for action in actions {
            record(action, of: owner, at: netuid, on: &chain)
        }
    }

    /// Whether the subnet's settings are frozen: shortly before the regular epoch, and while a triggered one waits.
    static func inFreezeWindow(_ netuid: NetUID, in chain: Chain) -> Bool {
        let schedule = schedule(at: netuid, in: chain)
        guard schedule.tempo > 0 else { return false }
        let now = chain.block
        if schedule.pendingEpochAt > now { return true }
        return schedule.blocksUntilNextAutomatic(at: now) < UInt64(chain[adminFreezeWindow])
    }

    /// Refuses while the subnet's settings are frozen.
    static func requireAdminWindowOpen(_ netuid: NetUID, in chain: Chain) throws(DispatchError) {
        try require(!inFreezeWindow(netuid, in: chain), or: .adminActionProhibitedDuringWeightsWindow)
    }

    /// When the subnet's epochs run.
    static func schedule(at netuid: NetUID, in chain: Chain) -> EpochSchedule {
        EpochSchedule(
            tempo: chain[tempo, netuid],
            lastEpochBlock: chain[lastEpochBlock, netuid],
            pendingEpochAt: chain[pendingEpochAt, netuid],
            blocksSinceLastStep: chain[blocksSinceLastStep, netuid]
        )
    }
}
