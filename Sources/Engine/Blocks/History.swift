import Primitives

/// The chain's blocks from genesis on. Old ones are let go as the retention says; their hashes stay, and so does
/// genesis.
struct History {
    private let retention: Retention
    /// The blocks by height; nil where they were let go.
    private var blocks: [BlockRecord?] = []
    private var costs: [Int32] = []
    private var hashes: [Hash256] = []
    private var numbers: [Hash256: BlockNumber] = [:]
    /// The height of the first block after genesis that is kept.
    private var firstKept = 1
    /// About how much memory the kept blocks take.
    private(set) var bytes = 0

    init(retention: Retention) {
        self.retention = retention
    }

    /// How many blocks are kept besides genesis.
    var count: Int { max(0, blocks.count - firstKept) }

    /// The hash of the block at a height.
    func hash(at number: BlockNumber) -> Hash256? {
        Int(number) < hashes.count ? hashes[Int(number)] : nil
    }

    /// A kept block.
    func block(_ hash: Hash256) throws(HistoryError) -> BlockRecord {
        guard let number = numbers[hash] else { throw .unknown(hash) }
        guard let block = blocks[Int(number)] else { throw .discarded(hash) }
        return block
    }

    /// Adds the block at the next height, which takes about `cost` bytes.
    ///
    /// - Returns: The blocks that were let go, for the caller to release where it holds no lock.
    mutating func append(_ block: BlockRecord, cost: Int) -> [BlockRecord] {
        numbers[block.hash] = BlockNumber(clamping: blocks.count)
        hashes.append(block.hash)
        blocks.append(block)
        costs.append(Int32(clamping: cost))
        bytes += Int(Int32(clamping: cost))
        var released: [BlockRecord] = []
        while isOverLimit, count > 1 {
            if let old = blocks[firstKept] { released.append(old) }
            blocks[firstKept] = nil
            bytes -= Int(costs[firstKept])
            firstKept += 1
        }
        return released
    }

    private var isOverLimit: Bool {
        switch retention {
        case .all(let limit): bytes > limit
        case .newest(let limit): count > limit
        }
    }
}
