import Client
import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
import Primitives

/// The explorer: pages about one subnet, kept up to date from a node and its validators.
///
/// ``open(_:logger:)`` takes the port, ``run()`` serves until its task is cancelled. Pages say so while the chain
/// cannot be reached, and go on when it is back.
public final class Explorer: Sendable {
    /// The port that is listened on.
    public let port: Int
    /// Where the first page is, as `http://HOST:PORT/`.
    public let url: String

    private let board: Board
    private let collector: Collector
    private let server: Task<Void, any Error>

    /// Connections at the same time; further ones wait in the system's queue.
    private static let connections = 1_024

    private init(port: Int, host: String, board: Board, collector: Collector, server: Task<Void, any Error>) {
        self.port = port
        url = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/"
        self.board = board
        self.collector = collector
        self.server = server
    }

    deinit {
        server.cancel()
    }

    /// Listens; pages are served from now on, figures come with ``run()``.
    ///
    /// - Throws: ``ExplorerError``.
    public static func open(
        _ configuration: ExplorerConfiguration,
        logger: Logger = Logger(label: "explorer")
    ) async throws -> Explorer {
        guard let node = try? NodeAddress(configuration.node) else {
            throw ExplorerError.badNode(configuration.node)
        }
        let statuses = try StatusReader(configuration.validators, netuid: configuration.netuid)
        let board = Board(
            node: configuration.node,
            builder: OverviewBuilder(netuid: configuration.netuid, names: configuration.names),
            validators: statuses.urls
        )
        let collector = Collector(
            node: node,
            netuid: NetUID(configuration.netuid),
            statuses: statuses,
            board: board,
            logger: logger
        )
        let (port, server) = try await listen(configuration, board, logger)
        return Explorer(port: port, host: configuration.host, board: board, collector: collector, server: server)
    }

    /// Serves and collects until it is cancelled; can be called once.
    public func run() async throws {
        try await withTaskCancellationHandler {
            let collecting = Task { await collector.run() }
            let result = await server.result
            collecting.cancel()
            board.close()
            await collecting.value
            guard !Task.isCancelled else { return }
            try result.get()
        } onCancel: {
            board.close()
            server.cancel()
        }
    }

    private static func listen(
        _ configuration: ExplorerConfiguration,
        _ board: Board,
        _ logger: Logger
    ) async throws -> (port: Int, server: Task<Void, any Error>) {
        // Hummingbird logs each listening server and, as errors, connections that end when serving does.
        var quiet = logger
        quiet.logLevel = max(quiet.logLevel, .critical)
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        let application = Application(
            router: Routes(board: board).router(),
            server: .http1(
                configuration: .init(
                    idleTimeout: .seconds(30),
                    httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                        maxHeaderFieldSize: 16_384,
                        maxHeaderListSize: 16_384,
                        maxHeaderFieldCount: 128
                    )
                )
            ),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(Self.connections)
            ),
            onServerRunning: { channel in continuation.yield(channel.localAddress?.port ?? configuration.port) },
            logger: quiet
        )
        let server = Task {
            defer { continuation.finish() }
            try await application.run()
        }
        for await port in ports { return (port, server) }
        var reason = "the server ended"
        if case .failure(let error) = await server.result { reason = "\(error)" }
        throw ExplorerError.cannotListen(host: configuration.host, port: configuration.port, reason: reason)
    }
}
