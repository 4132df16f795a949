import Frame
import Primitives

/// When commits of a subnet can be revealed, seen from now. Epochs are counted, not blocks (protocol section 7.2).
struct RevealWindow {
    /// The epoch that something done now belongs to.
    let currentEpoch: UInt64
    /// How many epochs after its own a commit is revealed.
    let period: UInt64

    /// The window of a subnet in the block in progress.
    init(at netuid: NetUID, in chain: Chain) {
        currentEpoch = Subtensor.currentEpoch(of: netuid, in: chain)
        period = chain[Subtensor.revealPeriodEpochs, netuid]
    }

    /// Whether a commit of that epoch can be revealed in this one.
    func isOpen(forEpoch epoch: UInt64) -> Bool {
        currentEpoch == epoch.saturatingAdding(period)
    }

    /// Whether the epoch where a commit could be revealed is over.
    func hasExpired(_ epoch: UInt64) -> Bool {
        currentEpoch > epoch.saturatingAdding(period)
    }
}
