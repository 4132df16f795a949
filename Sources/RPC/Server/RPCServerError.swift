/// Why a server cannot listen. The description says what to do about it.
public enum RPCServerError: Error, Sendable, Equatable {
    /// No port or no host was given.
    case nothingToListenOn
    /// A port outside 0...65535.
    case invalidPort(Int)
    /// Another program listens there.
    case portTaken(host: String, port: Int)
    /// The system reserves the port, usually because it is below 1024.
    case portForbidden(host: String, port: Int)
    /// This machine has no such address.
    case addressUnavailable(host: String)
    /// Anything else that the system reports, in its words.
    case cannotListen(host: String, port: Int, reason: String)
}

extension RPCServerError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .nothingToListenOn:
            "the RPC server was given no port or no address to listen on"
        case .invalidPort(let port):
            "\(port) is no port: choose one from 1 to 65535, or 0 for any free one"
        case .portTaken(let host, let port):
            """
            port \(port) is taken: another program listens on \(host). Stop that program, \
            or choose another port (--port N; 0 takes any free one)
            """
        case .portForbidden(let host, let port):
            "this user may not listen on port \(port) of \(host): choose one above 1023"
        case .addressUnavailable(let host):
            "this machine has no address \(host): choose one that it has, such as 127.0.0.1"
        case .cannotListen(let host, let port, let reason):
            "cannot listen on port \(port) of \(host): \(reason)"
        }
    }
}
