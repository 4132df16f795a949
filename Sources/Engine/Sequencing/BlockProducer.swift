public import Primitives

/// What the engine lets a sequencer do.
public struct BlockProducer: Sendable {
    /// Says that there is a transaction for a block; several at a time are said once.
    public let arrivals: AsyncStream<Void>

    let engine: Engine

    /// Whether a block would find a transaction.
    public var hasReadyTransactions: Bool { engine.ledger.read { $0.pool.hasReady } }

    /// Makes, publishes and finalises a block at the clock's time.
    ///
    /// - Returns: The block's hash, and how many transactions it took.
    @discardableResult
    public func produce() async throws(EngineError) -> (hash: Hash256, transactions: Int) {
        let (block, transactions) = try await engine.executor.produce(at: .clock)
        return (block.hash, transactions)
    }
}
