import Frame
import Primitives
import Synchronization

/// What reads see: head, history and pool, published together.
///
/// The lock is held for moments only, never while anything is executed, verified, hashed or released, so that nobody
/// waits for a block.
final class Ledger: Sendable {
    struct Contents {
        var head: BlockRecord
        var pending: PendingBlock
        var history: History
        var pool: TransactionPool
    }

    let profile: Profile
    let heads: HeadSubscribers
    private let reclaimer = BlockReclaimer()
    private let contents: Mutex<Contents>

    /// A ledger that begins with the head `head`; blocks between genesis and that are not in memory.
    init(genesis: BlockRecord, head: BlockRecord, configuration: EngineConfiguration) {
        profile = configuration.profile
        heads = HeadSubscribers(head: head)
        var history = History(
            genesis: genesis,
            retention: configuration.retention,
            forgetsHashes: configuration.storage != nil
        )
        if head.number > 0 { _ = history.append(head, cost: 0) }
        contents = Mutex(
            Contents(
                head: head,
                pending: PendingBlock(after: head, profile: configuration.profile),
                history: history,
                pool: TransactionPool(limits: configuration.pool)
            )
        )
    }

    /// Nobody is left who could make a block: whoever still waits for one is told so by the end of the stream.
    deinit {
        contents.withLock { contents in
            for transaction in contents.pool.all { transaction.watcher?.finish() }
        }
    }

    var head: BlockRecord { read { $0.head } }

    /// Reads or changes the contents for a moment.
    func read<Result: Sendable>(_ body: (inout Contents) -> Result) -> Result {
        contents.withLock { body(&$0) }
    }

    /// The same for a body that may refuse.
    func attempt<Result: Sendable, Failure: Error>(
        _ body: (inout Contents) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try contents.withLock { (contents) throws(Failure) in try body(&contents) }
    }

    /// Makes `block` the head, and tells everybody.
    ///
    /// - Parameters:
    ///   - block: The new head, whose parent is the old one.
    ///   - included: Its transactions.
    ///   - accounts: The accounts of all transactions that it holds or that were tried for it.
    func publish(_ block: ExecutedBlock, included: Set<Hash256>, accounts: Set<AccountID>) {
        let record = block.record
        let pending = PendingBlock(after: record, profile: profile)
        let nonces = pending.nonces(of: accounts)
        let (released, notices) = read { contents in
            contents.head = record
            contents.pending = pending
            let released = contents.history.append(record, cost: block.cost)
            let notices = contents.pool.follow(
                nonces: nonces,
                included: included,
                block: record.hash,
                number: record.number
            )
            return (released, notices)
        }
        heads.publish(record)
        for notice in notices { notice.deliver() }
        // Outside the lock, since letting go of a state can take a while.
        reclaimer.release(released)
    }
}
