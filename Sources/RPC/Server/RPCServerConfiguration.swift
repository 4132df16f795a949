/// Where a server listens and what it allows.
public struct RPCServerConfiguration: Sendable {
    /// The ports; 0 asks the system for any free one. Every port is opened on every host.
    public var ports: [Int]
    /// The addresses. The first is needed; another that this machine lacks (`::1` without IPv6) is only warned of.
    public var hosts = ["127.0.0.1", "::1"]
    public var limits = RPCLimits()
    /// Whose web pages may use the server.
    public var origins = RPCOrigins()

    public init(ports: [Int]) {
        self.ports = ports
    }
}

/// An address on which a server listens.
public struct RPCEndpoint: Sendable, Hashable {
    public let host: String
    /// The real port, also where any was asked for.
    public let port: Int

    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// The address for WebSocket clients, for example `ws://127.0.0.1:9944`.
    public var webSocketURL: String { "ws://\(authority)" }
    /// The address for HTTP clients, for example `http://[::1]:9944`.
    public var httpURL: String { "http://\(authority)" }

    private var authority: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

/// What `GET /health` answers: 200 when healthy, else 503, with `detail` as the body.
public struct RPCHealth: Sendable, Equatable {
    public var isHealthy: Bool
    public var detail: JSONValue

    public init(isHealthy: Bool = true, detail: JSONValue = ["status": "ok"]) {
        self.isHealthy = isHealthy
        self.detail = detail
    }
}
