import Economics
import Frame
import Primitives

// How an owner sets the rhythm of a subnet. Source: `coinbase/tempo_control.rs` of subtensor, by behaviour.

extension Subtensor {
    /// The tempos that an owner may choose, in blocks: from 72 minutes to a week.
    static let tempoRange: ClosedRange<UInt16> = 360...50_400
    /// The factors of the activity cutoff, in thousandths of a tempo.
    static let activityCutoffFactorRange: ClosedRange<UInt32> = 1_000...50_000

    /// Sets the tempo in blocks as the owner; a new cycle begins.
    static func setTempo(
        netuid: NetUID,
        tempo: UInt16,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let who = try requireSubnetOwner(origin, at: netuid, in: chain)
        try require(tempoRange.contains(tempo), or: .tempoOutOfBounds)
        try requireAdminWindowOpen(netuid, in: chain)
        try require(passesRateLimit(.tempo, of: who, at: netuid, in: chain), or: .txRateLimitExceeded)
        restartCycle(tempo: tempo, at: netuid, on: &chain)
        record(.tempo, of: who, at: netuid, on: &chain)
    }

    /// Sets how long a validator counts as active, in thousandths of a tempo. Root may do so at any time.
    static func setActivityCutoffFactor(
        netuid: NetUID,
        factorMilli: UInt32,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let action = RateLimitedAction.ownerHyperparameter(.activityCutoffFactorMilli)
        let owner = try requireSubnetOwnerOrRoot(origin, at: netuid, in: chain)
        try require(activityCutoffFactorRange.contains(factorMilli), or: .activityCutoffFactorMilliOutOfBounds)
        if let owner {
            try requireAdminWindowOpen(netuid, in: chain)
            try require(passesRateLimit(action, of: owner, at: netuid, in: chain), or: .txRateLimitExceeded)
        }
        chain[activityCutoffFactorMilli, netuid] = factorMilli
        emit(.activityCutoffFactorMilliSet(netuid: netuid, factorMilli: factorMilli), on: &chain)
        recordOwnerRateLimit(owner, at: netuid, [action], on: &chain)
    }

    /// Asks for an epoch out of turn, a freeze window from now. The subnet's weights must not be under commit-reveal.
    static func triggerEpoch(
        netuid: NetUID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let action = RateLimitedAction.ownerHyperparameter(.triggerEpoch)
        let who = try requireSubnetOwner(origin, at: netuid, in: chain)
        try require(!chain[commitRevealWeightsEnabled, netuid], or: .dynamicTempoBlockedByCommitReveal)
        let schedule = schedule(at: netuid, in: chain)
        try require(schedule.pendingEpochAt == 0, or: .epochTriggerAlreadyPending)
        let window = UInt64(chain[adminFreezeWindow])
        try require(schedule.blocksUntilNextAutomatic(at: chain.block) >= window, or: .autoEpochAlreadyImminent)
        try require(passesRateLimit(action, of: who, at: netuid, in: chain), or: .txRateLimitExceeded)
        let firesAt = chain.block + window
        chain[pendingEpochAt, netuid] = firesAt
        record(action, of: who, at: netuid, on: &chain)
        emit(.epochTriggered(netuid: netuid, by: who, firesAt: firesAt), on: &chain)
    }

    /// Sets the tempo without any check; the regular epoch comes a whole tempo from now.
    static func restartCycle(tempo blocks: UInt16, at netuid: NetUID, on chain: inout Chain) {
        chain[tempo, netuid] = blocks
        emit(.tempoSet(netuid, blocks), on: &chain)
        chain[lastEpochBlock, netuid] = chain.block
    }
}
