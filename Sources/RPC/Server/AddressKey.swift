import NIOCore

/// The party that per-address limits count: an IPv4 address, or an IPv6 /64, since whoever has one address of a /64
/// has all of them.
struct AddressKey: Hashable, Sendable {
    private let text: String
    let isLoopback: Bool

    init(_ address: SocketAddress?) {
        let ip = address?.ipAddress ?? "unknown"
        let unmapped = ip.hasPrefix("::ffff:") ? String(ip.dropFirst("::ffff:".count)) : ip
        guard unmapped.contains(":") else {
            text = unmapped
            isLoopback = unmapped.hasPrefix("127.")
            return
        }
        isLoopback = unmapped == "::1"
        text = isLoopback ? unmapped : Self.network(of: unmapped)
    }

    /// The first four groups of an IPv6 address as the system prints it, with `::` spelled out.
    private static func network(of ip: String) -> String {
        let bare = ip.prefix { $0 != "%" }
        let head: Substring
        if let gap = bare.firstRange(of: "::") {
            head = bare[..<gap.lowerBound]
            let tail = bare[gap.upperBound...]
            let groups = head.split(separator: ":")
            let missing = max(0, 8 - groups.count - tail.split(separator: ":").count)
            let all = groups + Array(repeating: "0", count: missing) + tail.split(separator: ":")
            return all.prefix(4).joined(separator: ":")
        }
        return bare.split(separator: ":").prefix(4).joined(separator: ":")
    }
}
