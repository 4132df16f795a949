public import Primitives

/// What became of a watched transaction.
///
/// The names are those of `author_submitAndWatchExtrinsic` (`wire.md` section 1.4).
public enum TransactionStatus: Sendable, Equatable {
    /// It can be in the next block.
    case ready
    /// It waits for transactions of its account with smaller nonces.
    case future
    /// A sequencer of many machines passed it on; a chain of one machine never reports this.
    case broadcast
    /// It is in this block.
    case inBlock(Hash256)
    /// It is in this block, which is final. The last status.
    case finalized(Hash256)
    /// This transaction took its place. The last status.
    case usurped(Hash256)
    /// The pool had no room for it any more. The last status.
    case dropped
    /// It can never be included. The last status.
    case invalid
}

/// What a watcher is to be told; collected under a lock, delivered outside it.
struct Notice: Sendable {
    let watcher: AsyncStream<TransactionStatus>.Continuation
    let statuses: [TransactionStatus]

    /// The last word about `transaction`; nil where nobody watches it.
    init?(last statuses: TransactionStatus..., of transaction: PooledTransaction) {
        guard let watcher = transaction.watcher else { return nil }
        self.watcher = watcher
        self.statuses = statuses
    }

    /// Tells the watcher, who hears nothing after that.
    func deliver() {
        for status in statuses { watcher.yield(status) }
        watcher.finish()
    }
}
