public import Primitives
import Scale
public import State

/// A chain's blocks, states, history and index in a ``StateStore``.
///
/// The head's state is held flat, entry by entry, and every block leaves behind what undoes it. A block with all that
/// belongs to it is one batch, so that a store never holds half a block. All blocks are kept; the states of the newest
/// ``window`` blocks can be made, in an archive those of all.
///
/// One writer at a time; reads may come from anywhere at any time.
public struct ChainStore: Sendable {
    /// How many blocks back states can be made, where the store is no archive.
    public static let window: BlockNumber = 256

    /// A block's place in the chain.
    public struct Position: Equatable, Sendable {
        /// The height.
        public let number: BlockNumber
        /// The hash.
        public let hash: Hash256

        /// A block's place.
        public init(number: BlockNumber, hash: Hash256) {
            self.number = number
            self.hash = hash
        }
    }

    /// What holds the entries.
    public let store: any StateStore
    /// The hash of the block before the first.
    public let genesisHash: Hash256
    /// The name of the runtime's build.
    public let profile: String
    /// Whether the states of all blocks are kept from now on.
    public let isArchive: Bool
    /// The schema of the data.
    public let schema: Schema

    /// Opens the chain that a store holds, after the migrations that its data needs.
    public init(
        opening store: any StateStore,
        isArchive: Bool = false,
        schema: Schema = .current
    ) throws(StorageError) {
        try schema.prepare(store)
        guard let genesis = try store.value(at: StoreKey.genesisHash).flatMap({ Hash256($0) }),
            let profile = try store.value(at: StoreKey.profile)
        else { throw .corrupt("the genesis hash or the profile is missing") }
        self.store = store
        self.isArchive = isArchive
        self.schema = schema
        genesisHash = genesis
        self.profile = String(decoding: profile, as: UTF8.self)
    }

    /// Fills an empty store with the beginning of a chain.
    public static func create(
        in store: any StateStore,
        profile: String,
        genesis: StateView,
        schema: Schema = .current
    ) throws(StorageError) {
        let header = Header(
            parentHash: .zero,
            number: 0,
            stateRoot: genesis.root,
            extrinsicsRoot: TrieRoot.empty
        )
        let hash = header.hash
        var changes: [StateChange] = []
        for (key, value) in genesis.entries() {
            changes.append(StateChange(key: StoreKey.state(key), value: value))
            changes.append(StateChange(key: StoreKey.genesis(key), value: value))
        }
        changes += blockEntries(StoredBlock(header: header, extrinsics: []), hash: hash)
        changes += [
            StateChange(key: StoreKey.genesisHash, value: hash.bytes),
            StateChange(key: StoreKey.profile, value: Array(profile.utf8)),
            StateChange(key: StoreKey.firstState, value: StoreKey.bytes(of: 0)),
            StateChange(key: StoreKey.schema, value: StoreKey.bytes(of: schema.number)),
        ]
        try store.write(changes, durable: true)
    }

    /// Refuses a chain that is not the expected one.
    public func require(genesis: Hash256, profile: String) throws(StorageError) {
        guard self.profile == profile else { throw .otherProfile(found: self.profile, expected: profile) }
        guard genesisHash == genesis else { throw .otherChain(found: genesisHash, expected: genesis) }
    }

    // MARK: Reads

    /// The last block's place.
    public func head() throws(StorageError) -> Position {
        guard let bytes = try store.value(at: StoreKey.head), bytes.count == 36,
            let number = StoreKey.number(from: bytes[..<4]), let hash = Hash256(Array(bytes[4...]))
        else { throw .corrupt("the head is missing") }
        return Position(number: number, hash: hash)
    }

    /// The number of the oldest block whose state can be made.
    public func firstState() throws(StorageError) -> BlockNumber {
        guard let number = try store.value(at: StoreKey.firstState).flatMap({ StoreKey.number(from: $0) }) else {
            throw .corrupt("the number of the oldest state is missing")
        }
        return number
    }

    /// The block at a height; nil above the head.
    public func block(at number: BlockNumber) throws(StorageError) -> StoredBlock? {
        guard let bytes = try store.value(at: StoreKey.block(number)) else { return nil }
        do {
            return try StoredBlock(decoding: bytes)
        } catch {
            throw .corrupt("block \(number) cannot be read: \(error)")
        }
    }

    /// The height of the block with a hash; nil where there is none.
    public func number(of hash: Hash256) throws(StorageError) -> BlockNumber? {
        guard let bytes = try store.value(at: StoreKey.number(of: hash)) else { return nil }
        guard let number = StoreKey.number(from: bytes) else { throw .corrupt("the height of \(hash) cannot be read") }
        return number
    }

    /// The state before the first block, compared with the genesis hash.
    public func genesis() throws(StorageError) -> StateView {
        let state = try flat(StoreKey.genesisPrefix)
        guard let header = try block(at: 0)?.header, header.hash == genesisHash, header.stateRoot == state.root else {
            throw .corrupt("the genesis state does not have the root that the genesis hash covers")
        }
        return state
    }

    /// The last block with the state after it, compared with each other.
    public func loadHead() throws(StorageError) -> (block: StoredBlock, state: StateView) {
        let head = try head()
        guard let block = try block(at: head.number), block.header.hash == head.hash else {
            throw .corrupt("the last block, \(head.number), is missing or another one")
        }
        let state = try flat(StoreKey.statePrefix)
        guard state.root == block.header.stateRoot else {
            throw .corrupt("the state has root \(state.root), block \(head.number) says \(block.header.stateRoot)")
        }
        return (block, state)
    }

    private func flat(_ prefix: UInt8) throws(StorageError) -> StateView {
        // In parts, so that the entries are not in memory twice.
        var state = StateView.empty
        var part: [StateChange] = []
        try store.scan(prefix: [prefix]) { (key, value) throws(StorageError) in
            part.append(StateChange(key: Array(key.dropFirst()), value: value))
            if part.count == 16_384 {
                state = state.applying(part)
                part.removeAll(keepingCapacity: true)
            }
            return true
        }
        return state.applying(part)
    }

    static func blockEntries(_ block: StoredBlock, hash: Hash256) -> [StateChange] {
        let number = StoreKey.bytes(of: block.number)
        return [
            StateChange(key: StoreKey.block(block.number), value: block.encoded),
            StateChange(key: StoreKey.number(of: hash), value: number),
            StateChange(key: StoreKey.head, value: number + hash.bytes),
        ]
    }
}
