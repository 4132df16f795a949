import Frame
import Primitives
import Runtime

/// Verified transactions that wait for a block. A plain value: the engine guards it with a lock that is never held
/// while anything is executed or verified.
///
/// Nothing here takes time in proportion to the pool's size but the listing of its content: an arrival touches its
/// account, a block touches the accounts of its transactions and those whose time is up.
struct TransactionPool {
    let limits: PoolLimits
    private(set) var usage = PoolUsage()

    private var bans = BanList()
    /// Transactions that are being verified at the moment.
    private var reserved: Set<Hash256> = []
    private var transactions: [Hash256: PooledTransaction] = [:]
    private var accounts: [AccountID: AccountQueue] = [:]
    private var fronts = ReadyHeap()
    private var deadlines: [BlockNumber: Set<Hash256>] = [:]
    private var arrivals: UInt64 = 0

    init(limits: PoolLimits) {
        self.limits = limits
    }

    /// Whether a block could take something.
    var hasReady: Bool { usage.ready > 0 }

    /// Every transaction, in no particular order.
    var all: [PooledTransaction] { Array(transactions.values) }

    func contains(_ hash: Hash256) -> Bool {
        transactions[hash] != nil
    }

    /// The account's next nonce after the ready transactions, if the pool knows the account as the head does.
    func nextNonce(of account: AccountID, afterState nonce: Nonce) -> Nonce {
        guard let queue = accounts[account], queue.next == nonce else { return nonce }
        return queue.readyEnd
    }

    // MARK: Arrival

    /// Keeps others from verifying the same bytes; ``release(_:)`` follows.
    mutating func reserve(_ hash: Hash256, at now: UInt64) throws(PoolError) {
        guard transactions[hash] == nil else { throw .alreadyImported }
        guard !bans.contains(hash, at: now) else { throw .temporarilyBanned }
        guard reserved.insert(hash).inserted else { throw .alreadyImported }
    }

    /// Ends what ``reserve(_:at:)`` began.
    mutating func release(_ hash: Hash256) {
        reserved.remove(hash)
    }

    /// Refuses the bytes for a while, from `now` in milliseconds on.
    mutating func ban(_ hash: Hash256, at now: UInt64) {
        bans.insert(hash, at: now, for: limits.banMilliseconds, limit: limits.banCount)
    }

    /// Lets a verified transaction in.
    ///
    /// - Parameters:
    ///   - candidate: What asks to be let in.
    ///   - accountNonce: The nonce of its account in the head's state.
    ///   - head: The head's height.
    ///   - notices: Gets who is to be told that another one lost its place, whether or not this one is let in.
    /// - Returns: Whether it can be in the next block.
    /// - Throws: why it stays out.
    mutating func insert(
        _ candidate: Candidate,
        accountNonce: Nonce,
        head: BlockNumber,
        notices: inout [Notice]
    ) throws(PoolError) -> Bool {
        guard transactions[candidate.extrinsic.hash] == nil else { throw .alreadyImported }
        guard candidate.nonce >= accountNonce else { throw .invalid(.stale) }
        guard candidate.nonce - accountNonce <= limits.futureGap, candidate.nonce < .max else {
            throw .invalid(.future)
        }
        let last = head.addingReportingOverflow(limits.longevity)
        let deadline = min(candidate.death ?? .max, last.overflow ? .max : last.partialValue)
        guard deadline > head &+ 1 else { throw .invalid(.ancientBirthBlock) }
        if let queue = accounts[candidate.signer], queue.next != accountNonce {
            notices += settle(candidate.signer, at: accountNonce) { Notice(last: .invalid, of: $0) }
        }
        let old = try requirePlace(for: candidate, accountNonce: accountNonce)
        let transaction = PooledTransaction(candidate, arrival: arrivals, deadline: deadline)
        arrivals += 1
        if let old {
            forget(old)
            if let notice = Notice(last: .usurped(transaction.hash), of: old) { notices.append(notice) }
        }
        transactions[transaction.hash] = transaction
        deadlines[deadline, default: []].insert(transaction.hash)
        usage.bytes += transaction.size
        let promoted = change(transaction.signer, nonce: accountNonce) { $0.insert(transaction) }
        let isReady = accounts[transaction.signer].map { transaction.nonce < $0.readyEnd } ?? false
        transaction.watcher?.yield(isReady ? .ready : .future)
        for other in promoted { other.watcher?.yield(.ready) }
        return isReady
    }

    /// Whether there is room; gives the transaction that would be replaced.
    private func requirePlace(
        for candidate: Candidate,
        accountNonce: Nonce
    ) throws(PoolError) -> PooledTransaction? {
        let queue = accounts[candidate.signer] ?? AccountQueue(next: accountNonce)
        let size = candidate.extrinsic.bytes.count
        if let old = queue.transactions[candidate.nonce] {
            guard candidate.priority > old.priority, !queue.isInProgress(candidate.nonce) else {
                throw .tooLowPriority(old: old.priority, new: candidate.priority)
            }
            guard usage.bytes - old.size + size <= limits.bytes else { throw .poolFull }
            return old
        }
        guard queue.transactions.count < limits.perAccount,
            transactions.count < limits.count,
            usage.bytes + size <= limits.bytes,
            candidate.nonce <= queue.readyEnd || usage.future < limits.futureCount
        else { throw .poolFull }
        return nil
    }

    // MARK: Block building

    /// The best transaction that the block being built has not tried yet. ``accept(_:)`` or ``reject(_:)`` follows, or
    /// neither where the block has no room for it: then its account waits for the next block.
    mutating func take() -> PooledTransaction? {
        while let entry = fronts.pop() {
            guard let front = accounts[entry.signer]?.front, front.arrival == entry.arrival else { continue }
            accounts[entry.signer]?.take()
            return front
        }
        return nil
    }

    /// The block includes `transaction`; the next one of its account may follow.
    mutating func accept(_ transaction: PooledTransaction) {
        guard let queue = accounts[transaction.signer], queue.isTaken, queue.cursor == transaction.nonce else { return }
        accounts[transaction.signer]?.accept()
        pushFront(of: transaction.signer)
    }

    /// `transaction` turned out invalid: it leaves the pool, and those behind it wait.
    mutating func reject(_ transaction: PooledTransaction) -> Notice? {
        guard transactions[transaction.hash] != nil else { return nil }
        remove(transaction)
        return Notice(last: .invalid, of: transaction)
    }

    /// Follows a new head, or the old one where building a block came to nothing.
    ///
    /// - Parameters:
    ///   - nonces: The accounts whose transactions the block holds or tried, with their nonces in the head's state.
    ///   - included: The transactions in the block.
    ///   - hash: The head's hash.
    ///   - number: The head's height.
    /// - Returns: Who is to be told what.
    mutating func follow(
        nonces: [(account: AccountID, nonce: Nonce)],
        included: Set<Hash256>,
        block hash: Hash256,
        number: BlockNumber
    ) -> [Notice] {
        var notices: [Notice] = []
        for (account, nonce) in nonces {
            notices += settle(account, at: nonce) { transaction in
                included.contains(transaction.hash)
                    ? Notice(last: .inBlock(hash), .finalized(hash), of: transaction)
                    : Notice(last: .invalid, of: transaction)
            }
        }
        for hash in (deadlines[number &+ 1] ?? []).sorted() {
            guard let transaction = transactions[hash] else { continue }
            remove(transaction)
            if let notice = Notice(last: .invalid, of: transaction) { notices.append(notice) }
        }
        if fronts.count > 64 + 2 * accounts.count { fronts = ReadyHeap(accounts.values.compactMap(\.front)) }
        return notices
    }

    // MARK: Bookkeeping

    private mutating func settle(
        _ account: AccountID,
        at nonce: Nonce,
        notice: (PooledTransaction) -> Notice?
    ) -> [Notice] {
        guard accounts[account] != nil else { return [] }
        let used = change(account, nonce: nonce) { $0.settle(at: nonce) }
        for transaction in used { forget(transaction) }
        return used.compactMap(notice)
    }

    private mutating func remove(_ transaction: PooledTransaction) {
        forget(transaction)
        let demoted = change(transaction.signer, nonce: transaction.nonce) { $0.remove(transaction.nonce) }
        for other in demoted { other.watcher?.yield(.future) }
    }

    /// Takes a transaction out of everything but its account's queue.
    private mutating func forget(_ transaction: PooledTransaction) {
        transactions[transaction.hash] = nil
        usage.bytes -= transaction.size
        deadlines[transaction.deadline]?.remove(transaction.hash)
        if deadlines[transaction.deadline]?.isEmpty == true { deadlines[transaction.deadline] = nil }
    }

    /// Changes one account's queue, and keeps the totals and the heap in step with it.
    private mutating func change<Result>(
        _ account: AccountID,
        nonce: Nonce,
        _ body: (inout AccountQueue) -> Result
    ) -> Result {
        // Only numbers are kept from before: a second reference to the queue would make the change copy it.
        let old = accounts[account].map { Self.measure($0) } ?? (ready: 0, future: 0, front: nil)
        let result = body(&accounts[account, default: AccountQueue(next: nonce)])
        guard let queue = accounts[account] else { return result }
        usage.ready += queue.readyCount - old.ready
        usage.future += queue.futureCount - old.future
        if let front = queue.front, front.arrival != old.front { fronts.push(front) }
        if queue.transactions.isEmpty { accounts[account] = nil }
        return result
    }

    private static func measure(_ queue: AccountQueue) -> (ready: Int, future: Int, front: UInt64?) {
        (queue.readyCount, queue.futureCount, queue.front?.arrival)
    }

    private mutating func pushFront(of account: AccountID) {
        if let front = accounts[account]?.front { fronts.push(front) }
    }
}
