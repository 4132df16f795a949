/// What an explorer shows and where.
public struct ExplorerConfiguration: Sendable {
    /// The node's address, as `ws://HOST:PORT`.
    public var node: String
    /// The subnet.
    public var netuid: UInt16
    /// Where validators tell what they measured, as `http://HOST:PORT`; `/status` is added where no path is given.
    public var validators: [String]
    /// Names for hotkeys, by SS58 address; they come before what the chain says.
    public var names: [String: String]
    /// The address to listen on.
    public var host: String
    /// The port to listen on; 0 takes any free one.
    public var port: Int

    /// A configuration of its parts; by default on loopback, at any free port.
    public init(
        node: String,
        netuid: UInt16,
        validators: [String] = [],
        names: [String: String] = [:],
        host: String = "127.0.0.1",
        port: Int = 0
    ) {
        self.node = node
        self.netuid = netuid
        self.validators = validators
        self.names = names
        self.host = host
        self.port = port
    }
}

/// Why an explorer cannot be opened.
public enum ExplorerError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The node's address is not of the form `ws://HOST:PORT`.
    case badNode(String)
    /// A validator's address is not of the form `http://HOST:PORT`.
    case badValidator(String)
    /// More validators were named than are asked.
    case tooManyValidators(Int)
    /// The port cannot be listened on.
    case cannotListen(host: String, port: Int, reason: String)

    public var description: String {
        switch self {
        case .badNode(let text): "'\(text)' is no address of a node; use ws://HOST:PORT"
        case .badValidator(let text): "'\(text)' is no address of a validator's status; use http://HOST:PORT"
        case .tooManyValidators(let count):
            "\(count) validators are too many; name at most \(StatusReader.maximumCount)"
        case .cannotListen(let host, let port, let reason):
            "cannot listen on \(host):\(port): \(reason); choose another port, or 0 for any"
        }
    }
}
