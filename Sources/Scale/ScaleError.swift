/// Why bytes could not be read as a value.
public enum ScaleError: Error, Equatable, Sendable {
    /// The input ended before the value did.
    case endOfInput(needed: Int, remaining: Int)
    /// A compact integer was not in its shortest form or too large for its type.
    case invalidCompact
    /// No variant of the enumeration has this index.
    case unknownVariant(type: String, index: UInt8)
    /// A boolean was neither 0 nor 1.
    case invalidBool(UInt8)
    /// An optional's tag was neither 0 nor 1.
    case invalidOptional(UInt8)
    /// Text was not UTF-8.
    case invalidText
    /// A length is larger than its bound or than the input can hold.
    case lengthOutOfBounds(Int)
    /// A value was outside the range of its type.
    case outOfRange(type: String)
    /// Calls or values are nested too deeply.
    case nestedTooDeeply(limit: Int)
    /// Bytes were left over after the value.
    case trailingBytes(Int)
}
