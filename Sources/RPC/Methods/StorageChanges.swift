import Engine
import Primitives
import State

/// The values of some keys after a block.
struct StorageChangeSet: RPCEncodable, Equatable {
    struct Change: Equatable {
        let key: [UInt8]
        let value: [UInt8]?
    }

    let block: Hash256
    let changes: [Change]

    static let schema: JSONValue = ["type": "object", "required": ["block", "changes"]]

    var json: JSONValue {
        [
            "block": block.json,
            "changes": .array(changes.map { [.hex($0.key), $0.value.map { .hex($0) } ?? .null] }),
        ]
    }
}

extension StateView {
    /// The values at `keys`, in the order of the keys.
    ///
    /// - Throws: where keys and values together are larger than a reply may be.
    func values(at keys: [[UInt8]]) throws(RPCError) -> [StorageChangeSet.Change] {
        var changes: [StorageChangeSet.Change] = []
        changes.reserveCapacity(keys.count)
        var size = 0
        for key in keys {
            let value = value(at: key)
            size += key.count + (value?.count ?? 0)
            guard size <= ReadLimits.answerBytes else { throw .oversizedAnswer }
            changes.append(StorageChangeSet.Change(key: key, value: value))
        }
        return changes
    }
}

/// What a storage subscription tells: all values at first, then those that are not what they were when last told of.
struct StorageChanges: AsyncSequence, Sendable {
    typealias Element = StorageChangeSet
    typealias Failure = Never

    let heads: AsyncStream<BlockRecord>
    let keys: [[UInt8]]

    func makeAsyncIterator() -> Iterator {
        Iterator(heads: heads.makeAsyncIterator(), keys: keys)
    }

    struct Iterator: AsyncIteratorProtocol {
        var heads: AsyncStream<BlockRecord>.Iterator
        let keys: [[UInt8]]
        /// The state that the client knows.
        var known: StateView?

        mutating func next() async -> StorageChangeSet? {
            await next(isolation: nil)
        }

        mutating func next(isolation actor: isolated (any Actor)?) async -> StorageChangeSet? {
            while let head = await heads.next(isolation: actor) {
                let before = known
                known = head.state
                guard let before else { return changes(at: head) { _, _ in true } }
                guard before.root != head.state.root else { continue }
                let set = changes(at: head) { key, value in before.value(at: key) != value }
                if !set.changes.isEmpty { return set }
            }
            return nil
        }

        private func changes(
            at block: BlockRecord,
            where isWanted: ([UInt8], [UInt8]?) -> Bool
        ) -> StorageChangeSet {
            let changes = keys.compactMap { key -> StorageChangeSet.Change? in
                let value = block.state.value(at: key)
                return isWanted(key, value) ? StorageChangeSet.Change(key: key, value: value) : nil
            }
            return StorageChangeSet(block: block.hash, changes: changes)
        }
    }
}

extension NodeMethods {
    static func stateSubscriptions(_ engine: Engine) -> [RPCMethod] {
        RPCMethod.subscription(
            "state_subscribeStorage",
            unsubscribe: "state_unsubscribeStorage",
            notification: "state_storage",
            summary: "Tells of the values at some keys at once, then of those that a new block changes.",
            parameters: RPCParameter<[HexBytes]>("keys")
        ) { (_, keys) throws(RPCError) in
            guard !keys.isEmpty, keys.count <= ReadLimits.watchedKeys else {
                throw .invalidParameters("\(keys.count) keys; from 1 to \(ReadLimits.watchedKeys) can be watched")
            }
            // Each key once, in the order given, so that no client makes the node repeat a large value.
            var seen: Set<[UInt8]> = []
            let unique = keys.map(\.bytes).filter { seen.insert($0).inserted }
            _ = try engine.head.state.values(at: unique)
            return RPCUpdates(StorageChanges(heads: engine.heads(), keys: unique))
        }
    }
}
