import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore

/// A miner's server: Bittensor's axon protocol of version 10, for unmodified `bittensor==10.5.0` dendrites.
///
/// A request passes these gates in order: a known route (404) with readable headers (400), the blacklist (403), the
/// signature and the nonce (401), the limits of its caller (503), a body of bounded size (413, 408) that fits its hash
/// (400) and the synapse (422), a place among the running handlers, by priority (503, 408), and the handler itself
/// (500, or 408 when it takes too long). Only callers with a valid signature have their bodies read.
///
/// Source: bittensor 10.5.0, `core/axon.py`. Two of Python's statuses are accidents and differ here: headers that
/// cannot be read, and bodies that do not fit their hash or the synapse, are Python's 500.
public final class Axon: Sendable {
    /// The SS58 address of the hotkey that requests must be signed for.
    public let hotkey: String
    let configuration: AxonConfiguration
    let routes: [String: AxonRoute]
    /// Route names in the order in which they were given.
    let routeNames: [String]
    /// The name of this instance, sent with error responses.
    let uuid: String
    let clock: WireClock
    let entropy: Entropy
    let logger: Logger
    let ledger: NonceLedger
    let limiter: CallerLimiter
    let queue: AdmissionQueue
    let counters = AxonCounters()

    /// An axon that does not listen yet.
    ///
    /// It serves `routes` besides the sign of life; of two routes of one name the later counts. `hotkey` is the SS58
    /// address of the miner's hotkey; no secret is needed to serve.
    public init(
        hotkey: String,
        routes: [AxonRoute],
        configuration: AxonConfiguration = AxonConfiguration(),
        clock: WireClock = .system,
        entropy: Entropy = .system,
        logger: Logger = Logger(label: "axon")
    ) {
        self.hotkey = hotkey
        self.configuration = configuration
        var table = [AxonRoute.ping.definition.name: AxonRoute.ping]
        var names = [AxonRoute.ping.definition.name]
        for route in routes where table.updateValue(route, forKey: route.definition.name) == nil {
            names.append(route.definition.name)
        }
        self.routes = table
        routeNames = names
        uuid = entropy.uuid()
        self.clock = clock
        self.entropy = entropy
        self.logger = logger
        ledger = NonceLedger(capacity: configuration.rememberedNonces)
        limiter = CallerLimiter(
            maximumOpen: configuration.maximumOpenRequestsPerCaller,
            rate: configuration.requestsPerSecondPerCaller,
            burst: configuration.burstPerCaller
        )
        queue = AdmissionQueue(
            places: configuration.maximumConcurrentHandlers,
            maximumWaiting: configuration.maximumWaiting
        )
    }

    /// The counters as they stand.
    public var metrics: AxonMetrics {
        var metrics = counters.snapshot
        (metrics.running, metrics.waiting) = queue.load
        return metrics
    }

    /// Serves until the task is cancelled or the service group that runs it shuts down.
    ///
    /// - Parameter onReady: called once, when requests are taken.
    /// - Throws: where the address cannot be bound. Can be called once.
    public func run(onReady: @escaping @Sendable (AxonAddress) async -> Void = { _ in }) async throws {
        let configuration = configuration
        let limits = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: configuration.maximumHeaderBytes,
            maxHeaderListSize: configuration.maximumHeaderBytes,
            maxHeaderFieldCount: 128
        )
        let door = Doorkeeper(
            connectionsPerAddress: configuration.maximumConnectionsPerAddress,
            headSeconds: configuration.headSeconds
        )
        // Hummingbird logs each listening server; that is the composition root's to say.
        var quiet = logger
        quiet.logLevel = max(quiet.logLevel, .warning)
        let application = Application(
            responder: CallbackResponder<AxonContext> { request, context in
                await self.respond(to: request, context)
            },
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [door.handler()],
                    idleTimeout: .seconds(Int64(configuration.idleSeconds)),
                    httpDecoderConfiguration: limits
                )
            ),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(configuration.maximumConnections)
            ),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? configuration.port
                await onReady(
                    AxonAddress(
                        host: configuration.host,
                        port: port,
                        announcedHost: configuration.announcedHost ?? configuration.host,
                        announcedPort: configuration.announcedPort ?? port
                    )
                )
            },
            logger: quiet
        )
        try await application.run()
    }
}

/// What is known of a request besides its text: where it comes from.
struct AxonContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let ip: String
    let port: Int

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        ip = source.channel.remoteAddress?.ipAddress ?? ""
        port = source.channel.remoteAddress?.port ?? 0
    }
}
