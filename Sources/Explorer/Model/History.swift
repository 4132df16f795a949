/// The last blocks and epochs, each of bounded number.
struct History: Sendable, Equatable {
    /// How many blocks and epochs are kept.
    static let limit = 500

    /// Oldest first, by number.
    private(set) var blocks: [BlockFigures] = []
    private(set) var epochs: [EpochFigures] = []

    /// Adds a block; one that is known already is replaced, and blocks above it are forgotten: the chain went back.
    mutating func add(_ block: BlockFigures) {
        while let last = blocks.last, last.number >= block.number { blocks.removeLast() }
        blocks.append(block)
        if blocks.count > Self.limit { blocks.removeFirst(blocks.count - Self.limit) }
    }

    /// Adds what a reading shows of its epoch, where that is news.
    mutating func add(_ reading: SubnetReading) {
        guard let terms = reading.terms, terms.epoch > 0 else { return }
        while let last = epochs.last, last.epoch > terms.epoch { epochs.removeLast() }
        guard epochs.last?.epoch != terms.epoch else { return }
        epochs.append(
            EpochFigures(
                epoch: terms.epoch,
                block: reading.block,
                payments: reading.neurons.map {
                    Payment(
                        uid: $0.uid,
                        hotkey: $0.hotkey,
                        incentive: $0.incentive,
                        dividends: $0.dividends,
                        emission: $0.emission,
                        stake: $0.stake
                    )
                }
            )
        )
        if epochs.count > Self.limit { epochs.removeFirst(epochs.count - Self.limit) }
    }
}
