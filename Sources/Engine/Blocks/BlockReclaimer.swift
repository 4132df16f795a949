/// Lets go of blocks that are no longer kept, away from where blocks are made.
///
/// The state of a busy block shares most of its nodes with its neighbours, but frees some ten thousand of its own when
/// it goes: as much work as half a block. Another core does it meanwhile. Where releases come quicker than they can be
/// done, whoever hands them over does them itself, so that memory stays bounded.
final class BlockReclaimer: Sendable {
    /// How many blocks' leftovers may wait.
    private static let capacity = 32

    private let queue: AsyncStream<[BlockRecord]>.Continuation

    init() {
        let (stream, queue) = AsyncStream.makeStream(
            of: [BlockRecord].self,
            bufferingPolicy: .bufferingOldest(Self.capacity)
        )
        self.queue = queue
        Task.detached(priority: .medium) {
            for await blocks in stream { _ = consume blocks }
        }
    }

    deinit { queue.finish() }

    /// Takes over what may be the last reference to some blocks. Hold no lock meanwhile.
    func release(_ blocks: consuming [BlockRecord]) {
        guard !blocks.isEmpty else { return }
        // Where the queue is full, the blocks come back as the result, and are released here.
        _ = queue.yield(blocks)
    }
}
