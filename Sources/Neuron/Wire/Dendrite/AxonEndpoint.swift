/// Where a miner can be asked, as the chain tells it.
public struct AxonEndpoint: Sendable, Hashable {
    /// An IPv4 or IPv6 address in text.
    public let ip: String
    /// The port.
    public let port: Int
    /// The SS58 address of the miner's hotkey, which the request is signed for.
    public let hotkey: String

    /// A miner's address.
    public init(ip: String, port: Int, hotkey: String) {
        self.ip = ip
        self.port = port
        self.hotkey = hotkey
    }

    /// The address as it stands in a URL.
    func authority(host: String) -> String {
        host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
}

/// What came of one request to one miner.
public struct DendriteResponse: Sendable, Equatable {
    /// Whom the request went to.
    public let endpoint: AxonEndpoint
    /// The status in HTTP's numbers: the miner's own, or the one that Python's dendrite gives to the failure (503 no
    /// connection, 408 out of time, 400 broken off or too large, 422 not understood).
    public let status: Int
    /// What the status means, for people.
    public let message: String
    /// From before signing to the last byte of the response, in nanoseconds of a steady clock; measured here, whatever
    /// the miner claims.
    public let latencyNanoseconds: UInt64
    /// The coerced fields of the answer; nil unless the status is 200.
    public let fields: WireObject?
    /// Bytes of the response's body that were read.
    public let bodyBytes: Int
    /// The nonce that the request was signed with, which names it together with `uuid`.
    public let nonce: UInt64
    /// The instance that the request was signed as.
    public let uuid: String

    /// Whether the miner answered.
    public var isSuccess: Bool {
        fields != nil
    }
}

/// The limits of a dendrite.
public struct DendriteConfiguration: Sendable {
    /// The address that miners are told the requests come from; they see the connection's anyway.
    public var externalIP = "127.0.0.1"
    /// Requests that may be under way at the same time; further ones wait, and their clock is not running yet.
    public var maximumConcurrentRequests = 64
    /// Bytes of a response's body.
    public var maximumResponseBytes = 4_194_304
    /// Connections to one miner. With fewer than there are requests under way to it, requests wait for a connection
    /// while their clock runs, and the wait counts as the miner's latency.
    public var maximumConnectionsPerHost = 64

    /// The defaults.
    public init() {}
}
