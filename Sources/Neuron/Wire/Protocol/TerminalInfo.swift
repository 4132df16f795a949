/// What a request or a response says about one of its two ends, in the body and in `bt_header_…` headers.
///
/// Source: bittensor 10.5.0, `core/synapse.py`, `TerminalInfo`.
public struct TerminalInfo: Sendable, Equatable {
    /// The status of the exchange, in HTTP's numbers.
    public var statusCode: Int?
    /// What the status means, for people.
    public var statusMessage: String?
    /// How long this end took, in seconds.
    public var processTime: Double?
    /// The address of this end.
    public var ip: String?
    /// The port of this end.
    public var port: Int?
    /// The version of the protocol's implementation: 10.5.0 is 10005000.
    public var version: Int?
    /// Unix time in nanoseconds, rising with each request of one `uuid`.
    public var nonce: UInt64?
    /// The name of this instance of a dendrite or axon.
    public var uuid: String?
    /// The SS58 address of this end's hotkey.
    public var hotkey: String?
    /// The signature in hexadecimal digits after `0x`.
    public var signature: String?

    /// An end of which nothing is known.
    public init() {}

    /// The members as the body shows them, null where unknown.
    var object: WireObject {
        WireObject(distinct: members.map { WireObject.Member($0.name, $0.value ?? .null) })
    }

    /// The known members as headers, in Python's order and text.
    func headers(prefix: String) -> [(name: String, value: String)] {
        members.compactMap { name, value in
            value.map { (prefix + name, PythonText.string(of: $0)) }
        }
    }

    private var members: [(name: String, value: WireValue?)] {
        [
            ("status_code", statusCode.map(WireValue.integer)),
            ("status_message", statusMessage.map(WireValue.string)),
            ("process_time", processTime.map(WireValue.number)),
            ("ip", ip.map(WireValue.string)),
            ("port", port.map(WireValue.integer)),
            ("version", version.map(WireValue.integer)),
            ("nonce", nonce.map { Int(exactly: $0).map(WireValue.integer) ?? .bigInteger(String($0)) }),
            ("uuid", uuid.map(WireValue.string)),
            ("hotkey", hotkey.map(WireValue.string)),
            ("signature", signature.map(WireValue.string)),
        ]
    }
}
