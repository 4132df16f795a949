import Primitives

/// The transactions that could be taken next, one for each account: the highest priority first, then the earliest.
///
/// Entries whose transaction was replaced, taken or removed stay until they come up; whoever takes one checks it.
struct ReadyHeap {
    struct Entry {
        let priority: UInt64
        let arrival: UInt64
        let signer: AccountID
        let nonce: Nonce

        init(_ transaction: PooledTransaction) {
            priority = transaction.priority
            arrival = transaction.arrival
            signer = transaction.signer
            nonce = transaction.nonce
        }

        func precedes(_ other: Entry) -> Bool {
            priority == other.priority ? arrival < other.arrival : priority > other.priority
        }
    }

    private var entries: [Entry] = []

    var count: Int { entries.count }

    init(_ transactions: [PooledTransaction] = []) {
        for transaction in transactions { push(transaction) }
    }

    mutating func push(_ transaction: PooledTransaction) {
        entries.append(Entry(transaction))
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard entries[child].precedes(entries[parent]) else { return }
            entries.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> Entry? {
        guard let last = entries.popLast() else { return nil }
        guard let first = entries.first else { return last }
        entries[0] = last
        var parent = 0
        while true {
            var best = parent
            for child in [parent * 2 + 1, parent * 2 + 2] where child < entries.count {
                if entries[child].precedes(entries[best]) { best = child }
            }
            guard best != parent else { return first }
            entries.swapAt(parent, best)
            parent = best
        }
    }
}
