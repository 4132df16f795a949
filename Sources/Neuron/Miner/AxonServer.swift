import Foundation

/// A server of the axon protocol that runs already: where it is, and the hotkey that requests are signed for.
public struct AxonServer: Sendable, Equatable {
    /// The host's name or address.
    public let host: String
    /// The port.
    public let port: Int
    /// The server's own hotkey as an SS58 address; nil where it is to be asked for.
    public let hotkey: String?

    /// Reads `http://HOST:PORT` or `http://HOST:PORT#HOTKEY`; nil where the text is neither.
    public init?(_ text: String) {
        guard let parts = URLComponents(string: text), parts.scheme == "http", let host = parts.host, !host.isEmpty,
            let port = parts.port, (1...65_535).contains(port), parts.path.isEmpty || parts.path == "/",
            parts.query == nil, parts.user == nil
        else { return nil }
        // Brackets belong to the URL of an IPv6 address, not to the address.
        self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        self.port = port
        hotkey = parts.fragment
    }
}
