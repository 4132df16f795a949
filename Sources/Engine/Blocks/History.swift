import Primitives

/// The chain's blocks in memory. Old ones are let go as the retention says; genesis stays, and so do the hashes where
/// nothing else knows them.
struct History {
    private struct Entry {
        let hash: Hash256
        let cost: Int32
        /// The block; nil where it was let go.
        var block: BlockRecord?
    }

    /// With a store, so many entries without blocks are dropped at a time.
    private static let droppedAtOnce = 1_024

    private let genesis: BlockRecord
    private let retention: Retention
    private let forgetsHashes: Bool
    /// The blocks in the order of their heights.
    private var entries: [Entry] = []
    /// The height of the first entry.
    private var base: BlockNumber = 1
    private var numbers: [Hash256: BlockNumber] = [:]
    /// How many entries come before the first whose block is kept.
    private var firstKept = 0
    /// About how much memory the kept blocks take.
    private(set) var bytes = 0

    /// A history of one block.
    ///
    /// - Parameters:
    ///   - genesis: The block before the first.
    ///   - retention: Which blocks are kept.
    ///   - forgetsHashes: Whether the hashes of blocks that were let go are known elsewhere.
    init(genesis: BlockRecord, retention: Retention, forgetsHashes: Bool) {
        self.genesis = genesis
        self.retention = retention
        self.forgetsHashes = forgetsHashes
    }

    /// How many blocks are kept besides genesis.
    var count: Int { entries.count - firstKept }

    /// The hash of the block at a height; nil where it is not in memory.
    func hash(at number: BlockNumber) -> Hash256? {
        if number == 0 { return genesis.hash }
        let index = Int(number) - Int(base)
        return entries.indices.contains(index) ? entries[index].hash : nil
    }

    /// A kept block.
    func block(_ hash: Hash256) throws(HistoryError) -> BlockRecord {
        if hash == genesis.hash { return genesis }
        guard let number = numbers[hash] else { throw .unknown(hash) }
        guard let block = entries[Int(number) - Int(base)].block else { throw .discarded(hash) }
        return block
    }

    /// The oldest kept block that is not before `number`.
    func block(atOrAfter number: BlockNumber) -> BlockRecord? {
        let index = max(firstKept, Int(number) - Int(base))
        return entries.indices.contains(index) ? entries[index].block : nil
    }

    /// Adds a block after the last one, which takes about `cost` bytes. The first may have any height.
    ///
    /// - Returns: The blocks that were let go, for the caller to release where it holds no lock.
    mutating func append(_ block: BlockRecord, cost: Int) -> [BlockRecord] {
        if entries.isEmpty { base = block.number }
        numbers[block.hash] = block.number
        entries.append(Entry(hash: block.hash, cost: Int32(clamping: cost), block: block))
        bytes += Int(Int32(clamping: cost))
        var released: [BlockRecord] = []
        while isOverLimit, count > 1 {
            if let old = entries[firstKept].block { released.append(old) }
            entries[firstKept].block = nil
            bytes -= Int(entries[firstKept].cost)
            firstKept += 1
        }
        if forgetsHashes, firstKept >= Self.droppedAtOnce { dropReleased() }
        return released
    }

    private mutating func dropReleased() {
        for entry in entries[..<firstKept] { numbers[entry.hash] = nil }
        entries.removeFirst(firstKept)
        base += BlockNumber(clamping: firstKept)
        firstKept = 0
    }

    private var isOverLimit: Bool {
        switch retention {
        case .all(let limit): bytes > limit
        case .newest(let limit): count > limit
        }
    }
}
