/// Who is calling, for methods that care.
public struct RPCContext: Sendable, Equatable {
    /// The caller's address without the port, for example `127.0.0.1`.
    public let address: String
    /// Whether the caller sits on this machine.
    public let isLoopback: Bool
    /// Whether the call came over WebSocket, so that it can be notified.
    public let isWebSocket: Bool

    public init(address: String, isLoopback: Bool, isWebSocket: Bool) {
        self.address = address
        self.isLoopback = isLoopback
        self.isWebSocket = isWebSocket
    }
}
