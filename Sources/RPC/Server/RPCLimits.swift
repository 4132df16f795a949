/// What strangers may take from the server. A request over a limit gets an error, a connection over one is closed
/// with a reason; never with what bittensor 11 reads as a refusal on policy (HTTP 403 and 429, codes -32004 and
/// -32005, close code 1008).
public struct RPCLimits: Sendable, Equatable {
    /// Open connections in all. One more is answered with HTTP 503.
    public var connections = 1024
    /// Open connections from one IPv4 address or one IPv6 /64 network. One more is answered with HTTP 503.
    public var connectionsPerAddress = 128
    /// Requests a second from one address, each entry of a batch counted; the same number may come at once after a
    /// pause. Those above get code -32009. Nil is no limit.
    public var requestsPerSecond: Int? = 5000
    /// Whether callers on this machine, who all share one address, are free of the two limits above.
    public var exemptsLoopback = true

    /// Bytes of one request or batch. Larger WebSocket messages close with 1009, larger HTTP bodies get 413.
    public var messageBytes = 10 << 20
    /// Bytes of one reply. Larger ones become code -32008 (in a batch -32011).
    public var replyBytes = 16 << 20
    /// Entries of a batch. A longer one gets code -32010.
    public var batchLength = 1000
    /// Depth and number of values of one message. Beyond, code -32700.
    public var json = JSONLimits()

    /// Messages of one WebSocket connection that await their reply. Those above get code -32009.
    public var inFlightPerConnection = 1024
    /// How many of those run at the same time, so that no connection can fill the processors; the others wait.
    public var runningPerConnection = 16
    /// Memory for the unanswered messages of one connection. Beyond, the server reads no more until some are answered.
    public var pendingBytesPerConnection = 16 << 20
    /// Live subscriptions of one connection. One more gets code -32006.
    public var subscriptionsPerConnection = 256

    /// Bytes that wait for one client to read them. Beyond, the connection closes with 1013 (try again later).
    public var outgoingBytesPerConnection = 32 << 20
    /// Bytes that wait for all clients together, batches that are being answered included. Beyond, whoever adds to
    /// them closes (a batch gets code -32011), if more than `smallQueueBytes` of them are its own.
    public var outgoingBytes = 512 << 20
    /// A client with so little unread is never closed for what others have left unread.
    public static let smallQueueBytes = 1 << 20

    /// How long a connection may take for a whole HTTP request or a WebSocket handshake, counted from the moment it
    /// opens or its last reply. Beyond, it is closed.
    public var handshakeTimeout: Duration = .seconds(30)
    /// How often a WebSocket client is pinged.
    public var pingInterval: Duration = .seconds(60)
    /// A WebSocket client from which nothing came for so long, not even an answer to a ping, is gone.
    public var silenceTimeout: Duration = .seconds(240)
    /// How long a client may take to answer a close frame.
    public var closeTimeout: Duration = .seconds(2)
    /// The same when the server stops.
    public var stopTimeout: Duration = .milliseconds(300)

    public init() {}
}
