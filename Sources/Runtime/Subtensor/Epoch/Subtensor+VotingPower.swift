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

    private static func endVotingPower(at netuid: NetUID, on chain: inout Chain) {
        chain.removeAll(of: votingPower, under: netuid)
        chain[votingPowerTrackingEnabled, netuid] = false
        chain.remove(votingPowerDisableAtBlock, netuid)
        emit(.votingPowerTrackingDisabled(netuid: netuid), on: &chain)
    }
}
