/// A JSON value (RFC 8259) that keeps what a JSON-RPC peer must get back unchanged: the order of an object's members
/// and the exact text of numbers that no integer type holds.
public enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    /// A whole number written without fraction or exponent that fits 64 signed bits.
    case integer(Int64)
    /// A whole number above `Int64.max` that fits 64 unsigned bits.
    case unsigned(UInt64)
    /// Any other number, as its JSON text. Built only by the parser or from text that is a JSON number.
    case decimal(String)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

extension JSONValue {
    /// The number as the narrowest case that holds it exactly.
    public init(_ number: some FixedWidthInteger) {
        if let signed = Int64(exactly: number) {
            self = .integer(signed)
        } else if let unsigned = UInt64(exactly: number) {
            self = .unsigned(unsigned)
        } else {
            self = .decimal(String(number))
        }
    }

    /// Whether this is `null`.
    public var isNull: Bool { self == .null }

    /// The text, if this is a string.
    public var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The truth value, if this is a boolean.
    public var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The elements, if this is an array.
    public var array: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The members, if this is an object.
    public var object: JSONObject? {
        if case .object(let members) = self { members } else { nil }
    }

    /// The number as an integer of the wanted width, or nil if this is no whole number or does not fit.
    public func integer<Number: FixedWidthInteger>(as _: Number.Type = Number.self) -> Number? {
        switch self {
        case .integer(let value): Number(exactly: value)
        case .unsigned(let value): Number(exactly: value)
        case .decimal(let text): Number(text)
        case .null, .bool, .string, .array, .object: nil
        }
    }

    /// The member `key`, if this is an object that has it.
    public subscript(key: String) -> JSONValue? { object?[key] }

    /// What kind of value this is, in words for an error message.
    public var kind: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .integer, .unsigned, .decimal: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

// Not by nil: where an optional is meant, `nil` would silently become JSON's null.
extension JSONValue: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONObject(elements.map { JSONObject.Member(key: $0.0, value: $0.1) }))
    }
}
