public import Engine
public import Frame
public import Logging
public import Primitives
public import RPC
import Runtime
public import ServiceLifecycle
import Storage

/// A chain of one node for developers: an engine in memory and its JSON-RPC server.
public struct DevChain: Sendable {
    /// What a chain for developers is made of.
    public struct Configuration: Sendable {
        /// The build of the runtime.
        public var profile: Profile
        /// When blocks are made.
        public var blockMode: BlockMode
        /// The ports to listen on; 0 asks for any free one.
        public var ports: [Int]
        /// Whether the genesis is that of the reference's local network, with three authors.
        public var isLocalnet: Bool
        /// Accounts that have TAO from the start, besides the well-known ones.
        public var extraAccounts: [(account: AccountID, balance: Tao)]
        /// Which blocks are kept; all within the memory limit of an ordinary engine unless set.
        public var retention = Retention.all(bytes: 2 << 30)
        /// The folder in which the chain goes on after a restart; nil for a chain in memory alone.
        public var dataFolder: String?

        /// A configuration of its parts.
        public init(
            profile: Profile,
            blockMode: BlockMode,
            ports: [Int],
            isLocalnet: Bool = false,
            extraAccounts: [(account: AccountID, balance: Tao)] = []
        ) {
            self.profile = profile
            self.blockMode = blockMode
            self.ports = ports
            self.isLocalnet = isLocalnet
            self.extraAccounts = extraAccounts
        }
    }

    /// The chain itself.
    public let engine: Engine
    /// Where clients reach it.
    public var endpoints: [RPCEndpoint] { server.endpoints }

    private let server: RPCServer
    private let store: (any StateStore)?

    /// Opens the ports and makes the genesis; nothing runs yet.
    ///
    /// - Throws: `RPCServerError` where a port is taken, `EngineError` where the genesis is none.
    public static func open(_ configuration: Configuration, logger: Logger) async throws -> DevChain {
        let genesis =
            configuration.isLocalnet
            ? Genesis.localnet(profile: configuration.profile, extraAccounts: configuration.extraAccounts)
            : Genesis.dev(profile: configuration.profile, extraAccounts: configuration.extraAccounts)
        var engineConfiguration = EngineConfiguration(
            profile: configuration.profile,
            blockMode: configuration.blockMode,
            genesis: genesis,
            retention: configuration.retention
        )
        if let folder = configuration.dataFolder {
            try NodeData.open(folder, profile: configuration.profile, logger: logger) { genesis }
                .equip(&engineConfiguration)
        }
        let engine = try NodeData.engine(engineConfiguration)
        let server = try await RPCServer.listen(
            RPCServerConfiguration(ports: configuration.ports),
            registry: try NodeMethods.registry(
                engine: engine,
                identity: NodeIdentity(version: ProductVersion.version)
            ),
            logger: logger
        )
        return DevChain(engine: engine, server: server, store: engineConfiguration.storage?.chain.store)
    }

    /// Closes the data; to be called once the services have ended.
    public func close() {
        store?.close()
    }

    /// The services that make it run, in the order in which they start.
    public var services: [any Service] {
        [EngineService(engine: engine), RPCService(server: server)]
    }

    /// Waits until the block with this number, or a later one, is the head.
    public func waitForBlock(_ number: BlockNumber) async {
        for await block in engine.heads() where block.header.number >= number { return }
    }
}

/// Block production as a service.
struct EngineService: Service {
    let engine: Engine

    func run() async throws {
        try await cancelWhenGracefulShutdown { try await engine.run() }
    }
}

/// The JSON-RPC server as a service.
struct RPCService: Service {
    let server: RPCServer

    func run() async throws {
        await withGracefulShutdownHandler {
            await server.run()
        } onGracefulShutdown: {
            server.stop()
        }
    }
}
