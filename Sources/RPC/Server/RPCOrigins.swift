/// Whose web pages may use the server.
///
/// A browser lets a page of any site open a WebSocket to the visitor's own machine, and names the page's site in the
/// header `Origin` (RFC 6454). Programs that are no browsers send no such header and are not concerned. The `Host`
/// header is not looked at, because a site can have its name resolve to the visitor's machine.
public struct RPCOrigins: Sendable, Equatable {
    /// Whether the pages of all sites may.
    public var allowsAll = false
    /// Sites that may besides those of this machine, each as browsers send it, for example `https://example.org`.
    public var allowed: [String] = []

    /// Only pages that this machine serves to itself.
    public init() {}

    private static let loopbackHosts = ["localhost", "127.0.0.1", "[::1]"]

    /// Whether a request with these `Origin` headers may be served.
    func permit(_ origins: [String]) -> Bool {
        allowsAll || origins.allSatisfy(permit)
    }

    private func permit(_ origin: String) -> Bool {
        let origin = origin.lowercased()
        return Self.isLoopback(origin) || allowed.contains { $0.lowercased() == origin }
    }

    /// Whether this is a page of a loopback host, at any port: `http://localhost:3000`.
    private static func isLoopback(_ origin: String) -> Bool {
        guard let scheme = ["http://", "https://"].first(where: origin.hasPrefix) else { return false }
        let authority = origin.dropFirst(scheme.count)
        guard let host = loopbackHosts.first(where: authority.hasPrefix) else { return false }
        let rest = authority.dropFirst(host.count)
        guard !rest.isEmpty else { return true }
        return rest.first == ":" && UInt16(rest.dropFirst()) != nil
    }
}
