import Frame
import Primitives

// The moving average of validators' stake that votes go by. Source: `utils/voting_power.rs` of subtensor (protocol
// section 10.6), by behaviour.

extension Subtensor {
    /// One, for the smoothing factor of voting power.
    private static let votingPowerOne: UInt128 = 1_000_000_000_000_000_000

    /// Moves the voting power of a subnet's validators towards their stake, where the subnet keeps it.
    ///
    /// Who has no permit has no voting power; nor has anybody once tracking has ended.
    static func updateVotingPower(
        _ figures: SubnetFigures,
        _ neurons: [Neuron],
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        guard chain[votingPowerTrackingEnabled, netuid] else { return }
        let end = chain[votingPowerDisableAtBlock, netuid]
        if end > 0, chain.block >= end {
            endVotingPower(at: netuid, on: &chain)
            return
        }
        let factor = UInt128(chain[votingPowerEmaAlpha, netuid])
        let threshold = chain[stakeThreshold]
        for (place, neuron) in neurons.enumerated() {
            guard figures.permits[place] else {
                chain.remove(votingPower, netuid, neuron.hotkey)
                continue
            }
            let previous = chain[votingPower, netuid, neuron.hotkey]
            let rest = votingPowerOne > factor ? votingPowerOne - factor : 0
            let sum = (factor * UInt128(figures.stake[place]))
                .addingReportingOverflow(rest * UInt128(previous))
            let power = UInt64(clamping: (sum.overflow ? .max : sum.partialValue) / votingPowerOne)
            if power < threshold, previous >= threshold {
                chain.remove(votingPower, netuid, neuron.hotkey)
            } else if power > 0 {
                chain[votingPower, netuid, neuron.hotkey] = power
            }
        }
        for hotkey in chain.keys(of: votingPower, under: netuid) where !chain[isNetworkMember, hotkey, netuid] {
            chain.remove(votingPower, netuid, hotkey)
        }
    }

    /// For how long voting power is still kept once its end was asked for, in blocks: two weeks.
    static let votingPowerGracePeriod: UInt64 = 100_800

    /// Keeps the voting power of a subnet's validators from now on; a planned end is forgotten. The subnet's owner or
    /// root, at any time.
    static func enableVotingPowerTracking(
        netuid: NetUID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try requireSubnetOwnerOrRoot(origin, at: netuid, in: chain)
        chain[votingPowerTrackingEnabled, netuid] = true
        chain.remove(votingPowerDisableAtBlock, netuid)
        emit(.votingPowerTrackingEnabled(netuid: netuid), on: &chain)
    }

    /// Stops keeping voting power after the grace period, counted from now. The subnet's owner or root.
    ///
    /// - Throws: `badOrigin`, `VotingPowerTrackingNotEnabled`.
    static func disableVotingPowerTracking(
        netuid: NetUID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try requireSubnetOwnerOrRoot(origin, at: netuid, in: chain)
        try require(chain[votingPowerTrackingEnabled, netuid], or: .votingPowerTrackingNotEnabled)
        let end = chain.block.saturatingAdding(votingPowerGracePeriod)
        chain[votingPowerDisableAtBlock, netuid] = end
        emit(.votingPowerTrackingDisableScheduled(netuid: netuid, disableAtBlock: end), on: &chain)
    }

    /// Sets how fast voting power follows stake, of 10^18. Root only.
    ///
    /// - Throws: `badOrigin`, `InvalidVotingPowerEmaAlpha` for more than one.
    static func sudoSetVotingPowerEmaAlpha(
        netuid: NetUID,
        alpha: UInt64,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try origin.requireRoot()
        try require(UInt128(alpha) <= votingPowerOne, or: .invalidVotingPowerEmaAlpha)
        chain[votingPowerEmaAlpha, netuid] = alpha
        emit(.votingPowerEmaAlphaSet(netuid: netuid, alpha: alpha), on: &chain)
    }

    private static func endVotingPower(at netuid: NetUID, on chain: inout Chain) {
        chain.removeAll(of: votingPower, under: netuid)
        chain[votingPowerTrackingEnabled, netuid] = false
        chain.remove(votingPowerDisableAtBlock, netuid)
        emit(.votingPowerTrackingDisabled(netuid: netuid), on: &chain)
    }
}
