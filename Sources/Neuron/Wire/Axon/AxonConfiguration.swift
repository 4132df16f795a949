/// Where an axon listens and what it refuses.
public struct AxonConfiguration: Sendable {
    /// The address to bind.
    public var host = "127.0.0.1"
    /// The port to bind; 0 takes any free one.
    public var port = 0
    /// The address that callers are told, where it differs from the bound one.
    public var announcedHost: String?
    /// The port that callers are told, where it differs from the bound one.
    public var announcedPort: Int?
    /// Bytes of a request's body.
    public var maximumBodyBytes = 1_048_576
    /// Bytes of all header fields of a request.
    public var maximumHeaderBytes = 16_384
    /// Requests of any stage that may be in work at the same time; more are answered 503.
    public var maximumOpenRequests = 512
    /// Connections; further ones wait in the system's queue.
    public var maximumConnections = 1024
    /// Connections of one address; further ones are closed.
    public var maximumConnectionsPerAddress = 256
    /// Seconds from the opening of a connection, or from its last response, to the end of the next request's head.
    public var headSeconds = 30.0
    /// Handlers that may run at the same time.
    public var maximumConcurrentHandlers = 32
    /// Requests that may wait for a handler; a request of lower priority gives way to one of higher priority.
    public var maximumWaiting = 128
    /// How many requests one hotkey may have in work at the same time.
    public var maximumOpenRequestsPerCaller = 64
    /// Requests a second that one hotkey may make in the long run; nil for no limit.
    public var requestsPerSecondPerCaller: Double?
    /// Requests that one hotkey may make at once before the rate counts.
    public var burstPerCaller = 64.0
    /// Seconds that a handler may take, whatever the caller would wait.
    public var maximumHandlerSeconds = 60.0
    /// Seconds in which a body must arrive; it is looked at when a part of the body arrives.
    public var bodySeconds = 10.0
    /// Seconds after which a silent connection is closed.
    public var idleSeconds = 60
    /// Pairs of hotkey and instance whose last nonce is remembered.
    public var rememberedNonces = 65_536
    /// Whether `GET /metrics` shows the counters to anyone who asks; `GET /health` is always there.
    public var servesMetrics = false

    /// The defaults: loopback, any port.
    public init() {}
}

/// Where an axon can be reached once it listens.
public struct AxonAddress: Sendable, Equatable {
    /// The bound address.
    public let host: String
    /// The bound port.
    public let port: Int
    /// The address to announce on chain.
    public let announcedHost: String
    /// The port to announce on chain.
    public let announcedPort: Int
}
