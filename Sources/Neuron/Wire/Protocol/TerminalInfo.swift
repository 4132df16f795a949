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
        let values = values
        return WireObject(
            distinct: TerminalField.allCases.indices.map { index in
                WireObject.Member(TerminalField.allCases[index].rawValue, values[index] ?? .null)
            }
        )
    }

    /// Appends the known members as headers, in Python's order and text.
    ///
    /// - `names`: the whole names of all headers about this end.
    func append(to headers: inout [(name: String, value: String)], names: [String]) {
        for (name, value) in zip(names, values) {
            if let value { headers.append((name, PythonText.string(of: value))) }
        }
    }

    /// What is known, in the order of the fields.
    private var values: [WireValue?] {
        [
            statusCode.map(WireValue.integer),
            statusMessage.map(WireValue.string),
            processTime.map(WireValue.number),
            ip.map(WireValue.string),
            port.map(WireValue.integer),
            version.map(WireValue.integer),
            nonce.map { Int(exactly: $0).map(WireValue.integer) ?? .bigInteger(String($0)) },
            uuid.map(WireValue.string),
            hotkey.map(WireValue.string),
            signature.map(WireValue.string),
        ]
    }
}

/// What a header says of one end, in Python's order.
enum TerminalField: String, CaseIterable {
    case statusCode = "status_code"
    case statusMessage = "status_message"
    case processTime = "process_time"
    case ip, port, version, nonce, uuid, hotkey, signature

    /// The whole names of headers about the miner's end.
    static let axonNames = allCases.map { AxonProtocol.axonPrefix + $0.rawValue }
    /// The whole names of headers about the caller's end.
    static let dendriteNames = allCases.map { AxonProtocol.dendritePrefix + $0.rawValue }
}
