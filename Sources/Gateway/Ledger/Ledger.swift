import Logging
import Synchronization

/// Receipts and usage: in memory with a bound, and in a journal where there is one.
///
/// A receipt is in the journal before its answer leaves, so that a process that ends forgets no answer that was given.
/// The operating system may still hold the last lines when the machine itself fails.
final class Ledger: Sendable {
    private struct State {
        var receipts: [String: Receipt] = [:]
        /// The ids in the order of their arrival, a ring once it is full.
        var order: [String] = []
        var next = 0
        var usage: [String: Usage] = [:]
        var journal: Journal?
        var journalFailures = 0
    }

    private let state = Mutex(State())
    private let capacity: Int
    private let maximumJournalBytes: Int
    private let logger: Logger

    /// - Throws: `GatewayError.journal`.
    init(capacity: Int, journal path: String?, maximumJournalBytes: Int, logger: Logger) throws(GatewayError) {
        self.capacity = max(1, capacity)
        self.maximumJournalBytes = maximumJournalBytes
        self.logger = logger
        guard let path else { return }
        var read = State()
        let limit = self.capacity
        let journal = try Journal(path: path) { Ledger.apply($0, to: &read, capacity: limit) }
        let filled = read
        state.withLock { state in
            state = filled
            state.journal = journal
        }
    }

    /// Keeps the receipt of an answer with its number of documents.
    func record(_ receipt: Receipt, documents: Int) {
        write(.receipt(receipt, documents: documents))
    }

    /// Counts a request that no miner answered.
    func recordFailure(key: String, _ service: GatewayService, milliseconds: Int) {
        write(.failed(key: key, service, milliseconds: milliseconds))
    }

    /// The receipt of an id, for the key that it belongs to.
    func receipt(_ id: String, key: String) -> Receipt? {
        state.withLock { state in
            guard let receipt = state.receipts[id], receipt.key == key else { return nil }
            return receipt
        }
    }

    /// What a key has used; nil where it has not asked yet.
    func usage(key: String) -> Usage? {
        state.withLock { $0.usage[key] }
    }

    /// Receipts in memory, and entries that could not be written to the journal.
    var load: (receipts: Int, journalFailures: Int) {
        state.withLock { ($0.receipts.count, $0.journalFailures) }
    }

    private func write(_ entry: Journal.Entry) {
        let failure: (any Error)? = state.withLock { state in
            Ledger.apply(entry, to: &state, capacity: capacity)
            guard state.journal != nil else { return nil }
            do {
                if let size = state.journal?.size, size > maximumJournalBytes {
                    let entries = Ledger.entries(of: state)
                    try state.journal?.replace(with: entries)
                } else {
                    try state.journal?.append([entry])
                }
                return nil
            } catch {
                state.journalFailures += 1
                return error
            }
        }
        if let failure { logger.error("the gateway's journal could not be written: \(failure)") }
    }

    private static func apply(_ entry: Journal.Entry, to state: inout State, capacity: Int) {
        switch entry {
        case .receipt(let receipt, let documents):
            keep(receipt, in: &state, capacity: capacity)
            var usage = state.usage[receipt.key] ?? Usage(since: receipt.milliseconds)
            usage[receipt.service].answered += 1
            usage[receipt.service].documents += documents
            usage[receipt.service].rao &+= receipt.price
            state.usage[receipt.key] = usage
        case .kept(let receipt):
            keep(receipt, in: &state, capacity: capacity)
        case .failed(let key, let service, let milliseconds):
            state.usage[key, default: Usage(since: milliseconds)][service].failed += 1
        case .usage(let key, let usage):
            state.usage[key] = usage
        }
    }

    private static func keep(_ receipt: Receipt, in state: inout State, capacity: Int) {
        guard state.receipts.updateValue(receipt, forKey: receipt.id) == nil else { return }
        if state.order.count < capacity {
            state.order.append(receipt.id)
        } else {
            state.receipts[state.order[state.next]] = nil
            state.order[state.next] = receipt.id
            state.next = (state.next + 1) % capacity
        }
    }

    /// What a rewritten journal begins with: it holds all that is in memory.
    private static func entries(of state: State) -> [Journal.Entry] {
        let usage = state.usage.sorted { $0.key < $1.key }.map { Journal.Entry.usage(key: $0.key, $0.value) }
        let ids = state.order[state.next...] + state.order[..<state.next]
        return usage + ids.compactMap { state.receipts[$0] }.map(Journal.Entry.kept)
    }
}
