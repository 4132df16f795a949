public import Logging
public import NIOCore
import NIOHTTP1
public import NIOPosix
import NIOWebSocket

/// A JSON-RPC 2.0 server over WebSocket and HTTP/1.1 on the same ports.
///
/// `listen` opens the ports, so that the addresses are known and clients can connect; `run` serves until `stop` or
/// cancellation, and when it returns every connection and every port is closed. It has the shape of a service of
/// swift-service-lifecycle: call `stop` from a graceful-shutdown handler.
public final class RPCServer: Sendable {
    /// Where the server listens.
    public var endpoints: [RPCEndpoint] { listeners.endpoints }

    private let listeners: Listeners
    private let accepted: AsyncStream<Connection>
    private let entrance: AsyncStream<Connection>.Continuation
    private let parts: ServerParts

    /// Opens the configured ports.
    ///
    /// - Parameters:
    ///   - configuration: where to listen, and the limits.
    ///   - registry: the methods to offer.
    ///   - health: what `GET /health` answers.
    ///   - group: the event loops that carry the connections. They only move bytes; methods run on Swift's own
    ///     executors.
    ///   - logger: gets a warning for each address that this machine lacks.
    /// - Returns: a server that listens; call `run` to serve.
    /// - Throws: the reason, with what to do about it. No port stays open then.
    public static func listen(
        _ configuration: RPCServerConfiguration,
        registry: RPCRegistry,
        health: @escaping @Sendable () async -> RPCHealth = { RPCHealth() },
        group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton,
        logger: Logger = Logger(label: "plexus.rpc")
    ) async throws(RPCServerError) -> RPCServer {
        let parts = ServerParts(
            registry: registry,
            limits: configuration.limits,
            origins: configuration.origins,
            admission: Admission(limits: configuration.limits),
            health: health,
            logger: logger
        )
        let (accepted, entrance) = AsyncStream.makeStream(of: Connection.self)
        let listeners = try await Listeners.open(
            configuration,
            bootstrap: ConnectionSetup(parts: parts, entrance: entrance).bootstrap(group),
            logger: logger
        )
        return RPCServer(listeners: listeners, accepted: accepted, entrance: entrance, parts: parts)
    }

    private init(
        listeners: Listeners,
        accepted: AsyncStream<Connection>,
        entrance: AsyncStream<Connection>.Continuation,
        parts: ServerParts
    ) {
        self.listeners = listeners
        self.accepted = accepted
        self.entrance = entrance
        self.parts = parts
    }

    /// Serves until `stop` is called or the task is cancelled. Requests that run then are cancelled, clients get close
    /// code 1001, and when this returns the ports are free. To be called once.
    public func run() async {
        await withDiscardingTaskGroup { group in
            for await connection in accepted {
                group.addTask { await connection.serve() }
            }
            entrance.finish()
            await listeners.close()
            group.cancelAll()
        }
    }

    /// Makes `run` end. May be called from anywhere, also before `run` or twice.
    public func stop() {
        entrance.finish()
    }

    /// Connections that are open now.
    public var connectionCount: Int { parts.admission.connections }
}
