import Foundation
import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
import NIOPosix
import Neuron
import ServiceLifecycle

/// The buyers' endpoint: sells the work of a subnet's miners by measured quality, to anyone with a key.
///
/// It listens from ``open(_:logger:)`` on and knows miners from ``run()`` on; until then buyers are told to come back.
public final class Gateway: Sendable {
    /// The bound address.
    public let host: String
    /// The bound port.
    public let port: Int
    /// The address as clients take it.
    public var url: String { "http://\(host.contains(":") ? "[\(host)]" : host):\(port)" }

    private let directories: [MinerDirectory]
    private let dendrites: [Dendrite]
    private let group: ServiceGroup
    private let serving: Task<Void, any Error>

    private init(
        host: String,
        port: Int,
        directories: [MinerDirectory],
        dendrites: [Dendrite],
        group: ServiceGroup,
        serving: Task<Void, any Error>
    ) {
        self.host = host
        self.port = port
        self.directories = directories
        self.dendrites = dendrites
        self.group = group
        self.serving = serving
    }

    /// Checks the configuration, reads the journal, and begins to listen.
    ///
    /// What is opened must be run, or closed by cancelling a task that runs it.
    ///
    /// - Throws: `GatewayError`.
    public static func open(_ configuration: GatewayConfiguration, logger: Logger) async throws -> Gateway {
        let keys = try KeyRing(configuration.keys)
        let ledger = try Ledger(
            capacity: configuration.limits.receipts,
            journal: configuration.journal,
            maximumJournalBytes: configuration.limits.journalBytes,
            logger: logger
        )
        let directory = try MinerDirectory(
            configuration.miners,
            netuid: configuration.netuid,
            policy: configuration.routing,
            logger: logger
        )
        let chatDirectory = try configuration.chat.map { chat in
            try MinerDirectory(chat.miners, netuid: chat.netuid, policy: chat.routing, logger: logger)
        }
        var calls = DendriteConfiguration()
        calls.maximumResponseBytes = configuration.limits.answerBytes
        // A request has two calls under way at most, so that calls never wait within the dendrite.
        calls.maximumConcurrentRequests = 2 * max(1, configuration.limits.concurrentRequests)
        calls.maximumConnectionsPerHost = max(1, configuration.limits.concurrentRequests)
        let dendrite = Dendrite(keypair: configuration.hotkey, configuration: calls)
        let chatDendrite = configuration.chat?.hotkey.map { Dendrite(keypair: $0, configuration: calls) }
        let dendrites = [dendrite] + (chatDendrite.map { [$0] } ?? [])
        let desk = Desk(
            configuration: configuration,
            keys: keys,
            ledger: ledger,
            directory: directory,
            chatDirectory: chatDirectory,
            dendrite: dendrite,
            chatDendrite: chatDendrite ?? dendrite,
            clock: .system,
            entropy: .system,
            logger: logger
        )
        do {
            let (group, serving, port) = try await listen(desk, configuration, logger)
            return Gateway(
                host: configuration.host,
                port: port,
                directories: [directory] + (chatDirectory.map { [$0] } ?? []),
                dendrites: dendrites,
                group: group,
                serving: serving
            )
        } catch {
            for dendrite in dendrites { try await dendrite.shutdown() }
            throw error
        }
    }

    /// Serves until the task is cancelled or the service group that runs it shuts down; then requests that are under
    /// way are answered, and all connections closed. Can be called once.
    public func run() async throws {
        let result: Result<Void, any Error>
        do {
            try await withGracefulShutdownHandler {
                try await withTaskCancellationHandler {
                    try await withThrowingTaskGroup(of: Void.self) { tasks in
                        tasks.addTask { try await self.serving.value }
                        for directory in self.directories { tasks.addTask { try await directory.run() } }
                        defer { tasks.cancelAll() }
                        try await tasks.next()
                    }
                } onCancel: {
                    serving.cancel()
                }
            } onGracefulShutdown: {
                Task { await self.group.triggerGracefulShutdown() }
            }
            result = .success(())
        } catch {
            result = .failure(error)
        }
        serving.cancel()
        // The server has ended, with or without an error, before its clients are closed.
        _ = await serving.result
        for dendrite in dendrites { try await dendrite.shutdown() }
        if case .failure(let error) = result, !(error is CancellationError) { throw error }
    }

    private static func listen(
        _ desk: Desk,
        _ configuration: GatewayConfiguration,
        _ logger: Logger
    ) async throws -> (ServiceGroup, Task<Void, any Error>, port: Int) {
        let (ports, told) = AsyncStream.makeStream(of: Int.self)
        let door = Doorkeeper(
            connectionsPerAddress: configuration.limits.connectionsPerAddress,
            headSeconds: configuration.limits.headSeconds
        )
        // Hummingbird logs each listening server; that is the composition root's to say.
        var quiet = logger
        quiet.logLevel = max(quiet.logLevel, .warning)
        let application = Application(
            responder: CallbackResponder<GatewayContext> { request, _ in await desk.respond(to: request) },
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [door.handler()],
                    idleTimeout: .seconds(60),
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
                availableConnectionsDelegate: MaximumAvailableConnections(configuration.limits.connections)
            ),
            onServerRunning: { channel in
                told.yield(channel.localAddress?.port ?? configuration.port)
                told.finish()
            },
            logger: quiet
        )
        let group = ServiceGroup(configuration: .init(services: [application], logger: quiet))
        let serving = Task {
            defer { told.finish() }
            try await group.run()
        }
        for await port in ports { return (group, serving, port) }
        do {
            try await serving.value
            throw CancellationError()
        } catch let error as IOError {
            throw GatewayError.cannotListen(
                host: configuration.host,
                port: configuration.port,
                why: error.errnoCode == EADDRINUSE ? "the port is taken" : "\(error)"
            )
        } catch {
            throw GatewayError.cannotListen(host: configuration.host, port: configuration.port, why: "\(error)")
        }
    }
}
