/// When a subnet's epoch runs (protocol section 2.8). All values are block numbers or numbers of blocks.
public struct EpochSchedule: Hashable, Sendable {
    /// The longest tempo; an epoch that is overdue by more runs at once.
    public static let maxTempo: UInt64 = 50_400

    /// Blocks between epochs; 0 means never.
    public var tempo: UInt16
    /// The block of the last epoch slot, whether it ran or was skipped.
    public var lastEpochBlock: UInt64
    /// The block from which an epoch was asked for or put off to; 0 for none.
    public var pendingEpochAt: UInt64
    /// Blocks since the last epoch that ran.
    public var blocksSinceLastStep: UInt64

    public init(tempo: UInt16, lastEpochBlock: UInt64, pendingEpochAt: UInt64, blocksSinceLastStep: UInt64) {
        self.tempo = tempo
        self.lastEpochBlock = lastEpochBlock
        self.pendingEpochAt = pendingEpochAt
        self.blocksSinceLastStep = blocksSinceLastStep
    }

    /// Whether the epoch is due at `block`.
    public func isDue(at block: UInt64) -> Bool {
        guard tempo > 0 else { return false }
        if pendingEpochAt > 0, block >= pendingEpochAt { return true }
        if blocksSinceLastStep > Self.maxTempo { return true }
        return (block > lastEpochBlock ? block - lastEpochBlock : 0) >= UInt64(tempo)
    }

    /// Blocks until the next epoch of the regular rhythm; the largest number where there is none.
    public func blocksUntilNextAutomatic(at block: UInt64) -> UInt64 {
        guard tempo > 0 else { return .max }
        let next = nextAutomatic
        return next > block ? next - block : 0
    }

    /// The block where the next epoch is expected; nil where the subnet has no epochs.
    public var nextStart: UInt64? {
        guard tempo > 0 else { return nil }
        return pendingEpochAt > 0 ? min(nextAutomatic, pendingEpochAt) : nextAutomatic
    }

    private var nextAutomatic: UInt64 {
        let (sum, overflow) = lastEpochBlock.addingReportingOverflow(UInt64(tempo))
        return overflow ? .max : sum
    }
}
