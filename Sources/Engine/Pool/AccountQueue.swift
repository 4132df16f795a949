import Primitives

/// The pooled transactions of one account by nonce.
///
/// Those from ``next`` up to ``readyEnd`` are all there: they are ready. What lies beyond waits for a gap to close.
/// While a block is built, ``cursor`` runs ahead of ``next`` over the transactions that the block took.
struct AccountQueue {
    /// The account's nonce in the head's state.
    private(set) var next: Nonce
    /// The first nonce from `next` on that is missing.
    private(set) var readyEnd: Nonce
    /// The nonce that the block being built takes next; `next` while none is built.
    private(set) var cursor: Nonce
    /// Whether the transaction at `cursor` is being tried, or was put back until the block is done.
    private(set) var isTaken = false
    private(set) var transactions: [Nonce: PooledTransaction] = [:]

    init(next: Nonce) {
        self.next = next
        readyEnd = next
        cursor = next
    }

    var readyCount: Int { Int(readyEnd) - Int(next) }
    var futureCount: Int { transactions.count - readyCount }

    /// The transaction that a block could take next.
    var front: PooledTransaction? {
        isTaken || cursor >= readyEnd ? nil : transactions[cursor]
    }

    /// Whether the block being built holds the transaction with this nonce.
    func isInProgress(_ nonce: Nonce) -> Bool {
        nonce < cursor || (isTaken && nonce == cursor)
    }

    /// Takes in or replaces a transaction; gives those behind it that become ready by it.
    mutating func insert(_ transaction: PooledTransaction) -> [PooledTransaction] {
        transactions[transaction.nonce] = transaction
        guard transaction.nonce == readyEnd else { return [] }
        extendReady()
        return ready(from: transaction.nonce &+ 1)
    }

    /// Takes a transaction out; gives those behind it that are no longer ready.
    mutating func remove(_ nonce: Nonce) -> [PooledTransaction] {
        guard transactions.removeValue(forKey: nonce) != nil, nonce >= next, nonce < readyEnd else { return [] }
        let demoted = ready(from: nonce &+ 1)
        readyEnd = nonce
        if cursor >= nonce {
            cursor = nonce
            isTaken = false
        }
        return demoted
    }

    /// The block tries the transaction at the cursor.
    mutating func take() {
        isTaken = true
    }

    /// The block took the transaction at the cursor.
    mutating func accept() {
        isTaken = false
        cursor &+= 1
    }

    /// Follows the account's nonce in a new head; gives the transactions whose nonces are used.
    mutating func settle(at nonce: Nonce) -> [PooledTransaction] {
        let used = removeAll(below: nonce)
        if nonce < next || nonce > readyEnd {
            readyEnd = nonce
            next = nonce
            extendReady()
        }
        next = nonce
        cursor = nonce
        isTaken = false
        return used
    }

    private mutating func removeAll(below nonce: Nonce) -> [PooledTransaction] {
        guard nonce > next else { return [] }
        let span = Int(nonce) - Int(next)
        let nonces = span <= transactions.count ? Array(next..<nonce) : transactions.keys.filter { $0 < nonce }.sorted()
        return nonces.compactMap { transactions.removeValue(forKey: $0) }
    }

    private mutating func extendReady() {
        while transactions[readyEnd] != nil { readyEnd &+= 1 }
    }

    private func ready(from start: Nonce) -> [PooledTransaction] {
        start < readyEnd ? (start..<readyEnd).compactMap { transactions[$0] } : []
    }
}
