public import Foundation

/// A JSON value, as replies of a node carry it.
public enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case integer(Int64)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    /// Reads a whole document.
    public init(parsing data: Data) throws {
        self = try JSON(converting: JSONSerialization.jsonObject(with: data, options: [.fragmentsAllowed]))
    }

    private init(converting value: Any) throws {
        switch value {
        case let text as String: self = .string(text)
        case let number as NSNumber: self = JSON(number: number)
        case let list as [Any]: self = .array(try list.map(JSON.init(converting:)))
        case let fields as [String: Any]: self = .object(try fields.mapValues(JSON.init(converting:)))
        case is NSNull: self = .null
        default: throw ClientError.unexpectedReply("a JSON value of an unknown kind")
        }
    }

    private init(number: NSNumber) {
        let kind = String(cString: number.objCType)
        if kind == "c" || kind == "B" {
            self = .bool(number.boolValue)
        } else if kind == "d" || kind == "f" {
            self = .number(number.doubleValue)
        } else {
            self = .integer(number.int64Value)
        }
    }

    /// The text, where the value is one.
    public var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The whole number, where the value is one.
    public var integer: Int64? {
        switch self {
        case .integer(let number): number
        case .number(let number): Int64(exactly: number)
        default: nil
        }
    }

    /// The elements, where the value is a list.
    public var elements: [JSON]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    /// A field of an object; nil where there is none.
    public subscript(_ key: String) -> JSON? {
        guard case .object(let fields) = self else { return nil }
        return fields[key]
    }

    /// Whether there is nothing.
    public var isNull: Bool { self == .null }

    /// The value in the form that `JSONSerialization` takes.
    var foundationValue: Any {
        switch self {
        case .null: NSNull()
        case .bool(let value): value
        case .number(let value): value
        case .integer(let value): value
        case .string(let value): value
        case .array(let values): values.map(\.foundationValue)
        case .object(let fields): fields.mapValues(\.foundationValue)
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral,
    ExpressibleByNilLiteral, ExpressibleByBooleanLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(nilLiteral: ()) { self = .null }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}
