/// A type that a method takes as a parameter.
public protocol RPCDecodable: Sendable {
    /// What the caller should have sent, as the end of a sentence: "hex bytes", "an array of hex bytes".
    static var expectation: String { get }
    /// The JSON Schema of the type, for OpenRPC.
    static var schema: JSONValue { get }
    /// What an omitted parameter means; nil if it must not be omitted.
    static var whenOmitted: Self? { get }
    /// Reads the value; nil if it does not fit.
    init?(json: JSONValue)
}

extension RPCDecodable {
    public static var whenOmitted: Self? { nil }
}

/// A type that a method returns.
public protocol RPCEncodable: Sendable {
    /// The JSON Schema of the type, for OpenRPC.
    static var schema: JSONValue { get }
    var json: JSONValue { get }
}

/// Any JSON at all.
extension JSONValue: RPCDecodable, RPCEncodable {
    public static var expectation: String { "any value" }
    public static var schema: JSONValue { [:] }
    public init?(json: JSONValue) { self = json }
    public var json: JSONValue { self }
}

extension Bool: RPCDecodable, RPCEncodable {
    public static var expectation: String { "true or false" }
    public static var schema: JSONValue { ["type": "boolean"] }
    public init?(json: JSONValue) {
        guard let value = json.bool else { return nil }
        self = value
    }
    public var json: JSONValue { .bool(self) }
}

extension String: RPCDecodable, RPCEncodable {
    public static var expectation: String { "a string" }
    public static var schema: JSONValue { ["type": "string"] }
    public init?(json: JSONValue) {
        guard let text = json.string else { return nil }
        self = text
    }
    public var json: JSONValue { .string(self) }
}

extension RPCDecodable where Self: FixedWidthInteger & Sendable {
    public static var expectation: String { "a whole number from \(min) to \(max)" }
    public init?(json: JSONValue) {
        guard let value = json.integer(as: Self.self) else { return nil }
        self = value
    }
}

extension RPCEncodable where Self: FixedWidthInteger & Sendable {
    public static var schema: JSONValue {
        ["type": "integer", "minimum": JSONValue(min), "maximum": JSONValue(max)]
    }
    public var json: JSONValue { JSONValue(self) }
}

extension UInt8: RPCDecodable, RPCEncodable {}
extension UInt16: RPCDecodable, RPCEncodable {}
extension UInt32: RPCDecodable, RPCEncodable {}
extension UInt64: RPCDecodable, RPCEncodable {}
extension Int: RPCDecodable, RPCEncodable {}

/// May be omitted or `null`; clients of Substrate use both for "at the head" and "from the start".
extension Optional: RPCDecodable where Wrapped: RPCDecodable {
    public static var expectation: String { "\(Wrapped.expectation), or null" }
    public static var schema: JSONValue { ["anyOf": [Wrapped.schema, ["type": "null"]]] }
    public static var whenOmitted: Self? { .some(nil) }
    public init?(json: JSONValue) {
        if json.isNull {
            self = .none
        } else if let value = Wrapped(json: json) {
            self = .some(value)
        } else {
            return nil
        }
    }
}

extension Optional: RPCEncodable where Wrapped: RPCEncodable {
    public static var schema: JSONValue { ["anyOf": [Wrapped.schema, ["type": "null"]]] }
    public var json: JSONValue { self?.json ?? .null }
}

extension Array: RPCDecodable where Element: RPCDecodable {
    public static var expectation: String { "an array, each element \(Element.expectation)" }
    public static var schema: JSONValue { ["type": "array", "items": Element.schema] }
    public init?(json: JSONValue) {
        guard let elements = json.array else { return nil }
        self = []
        reserveCapacity(elements.count)
        for element in elements {
            guard let value = Element(json: element) else { return nil }
            append(value)
        }
    }
}

extension Array: RPCEncodable where Element: RPCEncodable {
    public static var schema: JSONValue { ["type": "array", "items": Element.schema] }
    public var json: JSONValue { .array(map(\.json)) }
}

/// Bytes as hexadecimal text, read with or without `0x` (runtime-API arguments of Bittensor's clients come without,
/// and may be empty), written with it.
public struct HexBytes: RPCDecodable, RPCEncodable, Equatable {
    public var bytes: [UInt8]

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    public init?(json: JSONValue) {
        guard let text = json.string, let bytes = Hex.decode(text) else { return nil }
        self.bytes = bytes
    }

    public static var expectation: String { "bytes in hexadecimal" }
    public static var schema: JSONValue { ["type": "string", "pattern": "^(0x)?([0-9a-fA-F]{2})*$"] }
    public var json: JSONValue { .hex(bytes) }
}
