import Primitives
import State

extension ChainStore {
    /// What a store holds.
    public struct Summary: Sendable, Codable, Equatable {
        /// The schema's number.
        public let schema: UInt32
        /// The hash of the block before the first.
        public let genesis: String
        /// The name of the runtime's build.
        public let profile: String
        /// The last block's height.
        public let head: UInt32
        /// The last block's hash.
        public let headHash: String
        /// The root of the last block's state, which was computed from its entries.
        public let stateRoot: String
        /// The oldest block whose state can be made.
        public let firstState: UInt32
        /// How many entries the head's state has.
        public let stateEntries: Int
        /// How many bytes the keys and values of the head's state have.
        public let stateBytes: Int
        /// How many bytes the blocks have.
        public let blockBytes: Int
        /// How many bytes undo entries have.
        public let historyBytes: Int
        /// How many bytes the files have.
        public let fileBytes: UInt64
    }

    /// Reads everything once, checks the head's and the genesis' state, and counts.
    ///
    /// - Throws: ``StorageError``, also where a height has no block or a block does not follow the one before.
    public func summary() throws(StorageError) -> Summary {
        let (block, state) = try loadHead()
        _ = try genesis()
        try requireWholeChain()
        let stateSize = try measure(StoreKey.statePrefix)
        return Summary(
            schema: schema.number,
            genesis: "\(genesisHash)",
            profile: profile,
            head: block.number,
            headHash: "\(block.header.hash)",
            stateRoot: "\(state.root)",
            firstState: try firstState(),
            stateEntries: stateSize.entries,
            stateBytes: stateSize.bytes,
            blockBytes: try measure(StoreKey.blockPrefix).bytes,
            historyBytes: try measure(StoreKey.undoPrefix).bytes,
            fileBytes: try store.size()
        )
    }

    private func requireWholeChain() throws(StorageError) {
        let head = try head().number
        var parent = genesisHash
        for number in 0...head {
            guard let header = try block(at: number)?.header else { throw .corrupt("block \(number) is missing") }
            let hash = header.hash
            let isNext = number == 0 ? hash == genesisHash : header.parentHash == parent && header.number == number
            guard isNext, try self.number(of: hash) == number else {
                throw .corrupt("block \(number) does not follow the one before, or the index does not know it")
            }
            parent = hash
        }
    }

    private func measure(_ prefix: UInt8) throws(StorageError) -> (entries: Int, bytes: Int) {
        var entries = 0
        var bytes = 0
        try store.scan(prefix: [prefix]) { (key, value) throws(StorageError) in
            entries += 1
            bytes += key.count - 1 + value.count
            return true
        }
        return (entries, bytes)
    }
}
