/// Why something asked of a node did not work.
public enum ClientError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The address is not of the form `ws://HOST:PORT`.
    case badAddress(String)
    /// The node refused to speak WebSocket.
    case upgradeRefused(String)
    /// The connection ended while an answer was due.
    case connectionClosed
    /// The node did not answer in time.
    case timedOut(method: String, seconds: Int)
    /// The node answered with an error.
    case refused(code: Int64, message: String, data: String?)
    /// The answer is not what the method promises.
    case unexpectedReply(String)
    /// The pool gave the transaction up.
    case transactionDropped(String)
    /// The transaction was not included within the blocks it may live.
    case notIncluded

    public var description: String {
        switch self {
        case .badAddress(let text): "'\(text)' is no address of a node; use ws://HOST:PORT"
        case .upgradeRefused(let text): "the node did not accept a WebSocket connection: \(text)"
        case .connectionClosed: "the connection to the node was closed"
        case .timedOut(let method, let seconds): "the node did not answer \(method) within \(seconds) s"
        case .refused(_, let message, let data): data.map { "\(message): \($0)" } ?? message
        case .unexpectedReply(let text): "the node's answer was not understood: \(text)"
        case .transactionDropped(let why): "the transaction was given up: \(why)"
        case .notIncluded: "the transaction was not included in time"
        }
    }
}
