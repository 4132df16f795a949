import Logging
import NIOCore

/// What all connections of a server share.
struct ServerParts: Sendable {
    let registry: RPCRegistry
    let limits: RPCLimits
    let origins: RPCOrigins
    let admission: Admission
    let health: @Sendable () async -> RPCHealth
    let logger: Logger
}

/// One accepted TCP connection, as its tasks see it. Its channel handlers put what arrives into the inbox; `serve`
/// takes it out. The inbox ends when the connection does.
final class Connection: Sendable {
    enum Arrival: Sendable {
        /// A whole WebSocket message or HTTP body.
        case message(Incoming)
        /// A subscription whose id has been sent: its notifications may begin.
        case opened(OpenedSubscription)
        /// Someone asks for `/health`.
        case health(@Sendable (RPCHealth) -> Void)
    }

    struct Incoming: Sendable {
        let bytes: ByteBuffer
        let outbox: Outbox
        /// Set when too many messages are unanswered: this one gets an error.
        let isOverLimit: Bool
        /// What a WebSocket offers beyond a reply; nil over HTTP.
        let socket: Socket?
    }

    struct Socket: Sendable {
        /// Where notifications go.
        let notifier: Notifier
        /// Closes because a text was no UTF-8, as RFC 6455 section 8.1 demands.
        let rejectText: @Sendable () -> Void
    }

    let channel: any Channel
    let address: AddressKey
    let parts: ServerParts
    let inbox: AsyncStream<Arrival>
    let entrance: AsyncStream<Arrival>.Continuation
    let subscriptions: SubscriptionTable
    let work = WorkQueue()
    private let addressText: String

    init(channel: any Channel, address: AddressKey, parts: ServerParts) {
        self.channel = channel
        self.address = address
        self.parts = parts
        addressText = channel.remoteAddress?.ipAddress ?? "unknown"
        subscriptions = SubscriptionTable(limit: parts.limits.subscriptionsPerConnection)
        // Unbounded here, because the handlers bound it: they stop reading when too much is unanswered.
        (inbox, entrance) = AsyncStream.makeStream(of: Arrival.self)
    }

    func context(isWebSocket: Bool) -> RPCContext {
        RPCContext(address: addressText, isLoopback: address.isLoopback, isWebSocket: isWebSocket)
    }
}

/// Sent through a pipeline when the server stops: say goodbye and close.
struct ServerStops: Sendable {}
