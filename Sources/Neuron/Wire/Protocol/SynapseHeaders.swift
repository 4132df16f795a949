/// Names and fixed values of the axon protocol.
///
/// Source: bittensor 10.5.0, `core/synapse.py` (`to_headers`, `parse_headers_to_inputs`) and `core/settings.py`.
public enum AxonProtocol {
    /// The protocol version that both ends announce: that of bittensor 10.5.0.
    public static let version = 10_005_000
    /// How old, beyond the timeout of the request, the first nonce of an instance may be: 4 seconds in nanoseconds.
    public static let nonceTolerance: UInt64 = 4_000_000_000
    /// The time limit of a request that names none, in seconds.
    public static let defaultTimeout = 12.0

    static let axonPrefix = "bt_header_axon_"
    static let dendritePrefix = "bt_header_dendrite_"
    static let inputPrefix = "bt_header_input_obj_"
}

/// Why the headers of a request cannot be read.
public struct SynapseHeaderError: Error, Equatable, Sendable {
    /// The header whose value is malformed or too long.
    public let name: String
}

/// The headers of a request or a response, read.
public struct SynapseHeaders: Sendable, Equatable {
    /// The time limit in seconds, where one is given.
    public var timeout: Double?
    /// The caller's end.
    public var dendrite = TerminalInfo()
    /// The miner's end.
    public var axon = TerminalInfo()
    /// The body hash that the signature covers.
    public var bodyHash = ""

    /// No value may be longer than this: the longest that is honest is a message of some hundred characters.
    static let maximumValueLength = 4096

    /// Reads the headers that the protocol knows; others are ignored, and of a repeated one the last counts.
    ///
    /// - Throws: `SynapseHeaderError` for values that are not of their type.
    public init(_ headers: some Sequence<(name: String, value: String)>) throws(SynapseHeaderError) {
        for (name, value) in headers {
            switch KnownHeader.byName[name] {
            case .dendrite(let field): try dendrite.read(field, name, value)
            case .axon(let field): try axon.read(field, name, value)
            case .bodyHash: bodyHash = value
            case .timeout where value != "None":
                guard let seconds = Double(value), seconds.isFinite, seconds >= 0 else {
                    throw SynapseHeaderError(name: name)
                }
                timeout = seconds
            case .timeout, nil: continue
            }
        }
        guard bodyHash.utf8.count <= SynapseHeaders.maximumValueLength else {
            throw SynapseHeaderError(name: "computed_body_hash")
        }
    }
}

/// A header that the protocol knows.
private enum KnownHeader {
    case dendrite(TerminalField)
    case axon(TerminalField)
    case bodyHash
    case timeout

    /// By the whole name: one look for each header of a request.
    static let byName: [String: KnownHeader] = {
        var table: [String: KnownHeader] = ["computed_body_hash": .bodyHash, "timeout": .timeout]
        for (name, field) in zip(TerminalField.dendriteNames, TerminalField.allCases) { table[name] = .dendrite(field) }
        for (name, field) in zip(TerminalField.axonNames, TerminalField.allCases) { table[name] = .axon(field) }
        return table
    }()
}

extension TerminalInfo {
    fileprivate mutating func read(
        _ field: TerminalField,
        _ name: String,
        _ value: String
    ) throws(SynapseHeaderError) {
        guard value.utf8.count <= SynapseHeaders.maximumValueLength else { throw SynapseHeaderError(name: name) }
        switch field {
        case .statusCode: statusCode = try number(name, value)
        case .statusMessage: statusMessage = value
        case .processTime: processTime = try number(name, value)
        case .ip: ip = value
        case .port: port = try number(name, value)
        case .version: version = try number(name, value)
        case .nonce: nonce = try number(name, value)
        case .uuid: uuid = value
        case .hotkey: hotkey = value
        case .signature: signature = value
        }
    }

    private func number<Number: LosslessStringConvertible>(
        _ name: String,
        _ text: String
    ) throws(SynapseHeaderError) -> Number {
        guard let number = Number(text) else { throw SynapseHeaderError(name: name) }
        return number
    }
}
