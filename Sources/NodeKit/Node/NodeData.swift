import Engine
import Frame
import Logging
import Primitives
import Runtime
import State
import Storage
import Synchronization

/// A chain's data in a folder, as a node uses it.
struct NodeData {
    /// The state before the first block, from the store.
    let genesis: StateView
    let storage: EngineStorage

    /// Opens the chain in a folder, or begins it there where the folder is empty or does not exist.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - profile: The runtime's build, which must be that of the data.
    ///   - isArchive: Whether the states of all blocks are kept from now on.
    ///   - isDurable: Whether each block is on the disk itself before it is published.
    ///   - logger: Told when blocks cannot be stored, and when they can again.
    ///   - genesis: The state with which the chain begins, and to which the data must belong; nil where whatever the
    ///     folder holds is right, and an empty one is not.
    /// - Returns: The data, checked but for the head's state.
    /// - Throws: `StorageError`, also what `genesis` throws.
    static func open(
        _ path: String,
        profile: Profile,
        isArchive: Bool = false,
        isDurable: Bool = true,
        logger: Logger,
        genesis: () throws -> StateView?
    ) throws -> NodeData {
        let folder = DataFolder(path)
        let expected = try genesis()
        let store: RocksStore
        if folder.holdsChain {
            store = try folder.open()
        } else {
            guard let expected else { throw StorageError.noChain(path: path) }
            store = try folder.create { store throws(StorageError) in
                try ChainStore.create(in: store, profile: "\(profile)", genesis: expected)
            }
        }
        let chain = try ChainStore(opening: store, isArchive: isArchive)
        let header = expected.map { Genesis.header(of: $0) }
        try chain.require(genesis: header?.hash ?? chain.genesisHash, profile: "\(profile)")
        let reporter = StorageReporter(logger: logger, path: path)
        return NodeData(
            genesis: try chain.genesis(),
            storage: EngineStorage(chain: chain, isDurable: isDurable) { reporter.report($0) }
        )
    }

    /// Has an engine begin with this data; the newest states stay in memory.
    func equip(_ configuration: inout EngineConfiguration) {
        configuration.genesis = genesis
        configuration.storage = storage
        configuration.retention = .newest(Int(ChainStore.window))
    }

    /// An engine, with the store's own words where the data is unusable.
    static func engine(_ configuration: EngineConfiguration) throws -> Engine {
        do {
            return try Engine(configuration: configuration)
        } catch EngineError.unusable(let error) {
            throw error
        }
    }
}

/// Says once that blocks cannot be stored, and once that they can again.
private final class StorageReporter: Sendable {
    private let logger: Logger
    private let path: String
    private let isFailing = Mutex(false)

    init(logger: Logger, path: String) {
        self.logger = logger
        self.path = path
    }

    func report(_ error: StorageError?) {
        let wasFailing = isFailing.withLock { failing in
            defer { failing = error != nil }
            return failing
        }
        if let error, !wasFailing {
            logger.error("No blocks are made: \(path): \(error). Tried again every second; nothing is lost.")
        } else if error == nil, wasFailing {
            logger.warning("\(path) can be written again; blocks are made.")
        }
    }
}
