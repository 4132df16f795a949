public import Engine
public import Frame
public import Logging
import Primitives
public import RPC
import Runtime
public import ServiceLifecycle
import State
import Storage

/// A node of a lasting chain that makes its blocks alone: an engine with its data in a folder, and its JSON-RPC server.
public struct LastingChain: Sendable {
    /// What a node is made of.
    public struct Configuration: Sendable {
        /// The folder of the data.
        public var dataFolder: String
        /// The build of the runtime.
        public var profile: Profile
        /// When blocks are made.
        public var blockMode: BlockMode
        /// The port to listen on; 0 asks for any free one.
        public var port: Int
        /// With which state the chain begins, and to which the data must belong; nil where the folder holds the chain.
        public var genesis: NodeGenesis?
        /// Whether the states of all blocks are kept.
        public var isArchive = false
        /// Whether this is a chain for developers: well-known keys and the controls for developers are allowed.
        public var isDevelopment = false

        /// A configuration of its parts.
        public init(
            dataFolder: String,
            profile: Profile,
            blockMode: BlockMode,
            port: Int,
            genesis: NodeGenesis?
        ) {
            self.dataFolder = dataFolder
            self.profile = profile
            self.blockMode = blockMode
            self.port = port
            self.genesis = genesis
        }
    }

    /// The chain itself.
    public let engine: Engine
    /// Where clients reach it.
    public var endpoints: [RPCEndpoint] { server.endpoints }

    private let server: RPCServer
    private let store: (any StateStore)?

    /// Opens the data and the port; nothing runs yet.
    ///
    /// - Throws: `StorageError` where the data cannot be used, ``NodeError``, `RPCServerError` where the port is taken.
    public static func open(_ configuration: Configuration, logger: Logger) async throws -> LastingChain {
        let profile = configuration.profile
        let genesis = try configuration.genesis?.state(profile: profile)
        if let genesis { try refuseWellKnownKeys(in: genesis, configuration) }
        let data: NodeData
        do {
            data = try NodeData.open(
                configuration.dataFolder,
                profile: profile,
                isArchive: configuration.isArchive,
                logger: logger
            ) { genesis }
        } catch StorageError.noChain(let path) where genesis == nil {
            throw NodeError.noGenesis(path: path)
        }
        try refuseWellKnownKeys(in: data.genesis, configuration)
        var engineConfiguration = EngineConfiguration(
            profile: profile,
            blockMode: configuration.blockMode,
            genesis: data.genesis,
            isDevelopment: configuration.isDevelopment
        )
        data.equip(&engineConfiguration)
        let engine = try NodeData.engine(engineConfiguration)
        let server = try await RPCServer.listen(
            RPCServerConfiguration(ports: [configuration.port]),
            registry: try NodeMethods.registry(
                engine: engine,
                identity: NodeIdentity(version: ProductVersion.version)
            ),
            logger: logger
        )
        return LastingChain(engine: engine, server: server, store: engineConfiguration.storage?.chain.store)
    }

    /// Closes the data; to be called once the services have ended.
    public func close() {
        store?.close()
    }

    /// The services that make it run, in the order in which they start.
    public var services: [any Service] {
        [EngineService(engine: engine), RPCService(server: server)]
    }

    private static func refuseWellKnownKeys(in state: StateView, _ configuration: Configuration) throws(NodeError) {
        guard !configuration.isDevelopment else { return }
        let found = NodeGenesis.wellKnownKeys(in: state, profile: configuration.profile)
        guard found.isEmpty else { throw .wellKnownKeys(found) }
    }
}

/// Why a node does not start.
public enum NodeError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The folder holds no chain, and nothing says how one begins.
    case noGenesis(path: String)
    /// The genesis trusts keys whose secrets everybody knows.
    case wellKnownKeys([String])

    public var description: String {
        switch self {
        case .noGenesis(let path):
            "\(path) holds no chain yet; say how it begins with --admin ADDRESS, --genesis FILE, or --dev"
        case .wellKnownKeys(let found):
            "the chain trusts keys whose secrets everybody knows (\(found.prefix(3).joined(separator: "; "))); use "
                + "--admin ADDRESS for a chain of your own, or --dev if this is a chain for developers"
        }
    }
}
