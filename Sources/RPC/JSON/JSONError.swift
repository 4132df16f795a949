/// Why a text is no acceptable JSON. Positions are byte offsets from the start of the text.
public enum JSONError: Error, Sendable, Equatable {
    /// The text ends inside a value.
    case unexpectedEnd
    /// A byte that cannot stand where it stands.
    case unexpectedByte(UInt8, at: Int)
    /// Something follows the value.
    case trailingBytes(at: Int)
    /// A string holds bytes that are not UTF-8.
    case invalidUTF8(at: Int)
    /// A `\` escape that JSON does not know, or half of a surrogate pair.
    case invalidEscape(at: Int)
    /// A number that breaks JSON's grammar, for example one with a leading zero.
    case invalidNumber(at: Int)
    /// Arrays and objects are nested deeper than the limit.
    case tooDeep(limit: Int)
    /// The text holds more values than the limit.
    case tooManyValues(limit: Int)
}

extension JSONError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unexpectedEnd: "the text ends inside a value"
        case .unexpectedByte(let byte, let position): "unexpected \(Self.name(byte)) at byte \(position)"
        case .trailingBytes(let position): "there is more text after the value, at byte \(position)"
        case .invalidUTF8(let position): "the string at byte \(position) is not UTF-8"
        case .invalidEscape(let position): "bad escape at byte \(position)"
        case .invalidNumber(let position): "bad number at byte \(position)"
        case .tooDeep(let limit): "nested deeper than \(limit) levels"
        case .tooManyValues(let limit): "more than \(limit) values"
        }
    }

    private static func name(_ byte: UInt8) -> String {
        (0x21...0x7e).contains(byte)
            ? "character '\(Character(UnicodeScalar(byte)))'"
            : "byte 0x" + String(byte, radix: 16)
    }
}
