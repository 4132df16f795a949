/// A value with a SCALE encoding and a description in a type registry.
///
/// Encoding cannot fail; decoding names what was wrong. For structures and enumerations of our own the conformance is
/// written by `scale-expand` from the declaration.
public protocol ScaleCodable: Sendable {
    /// The fewest bytes that a value takes, to bound the lengths of sequences.
    static var minimumEncodedSize: Int { get }

    /// Reads a value.
    init(from reader: inout ScaleReader) throws(ScaleError)

    /// Appends the value's bytes.
    func encode(to writer: inout ScaleWriter)

    /// Describes the type, and the types it needs, and gives its place in the registry.
    static func describe(in registry: inout TypeRegistry) -> TypeID

    /// Appends many values without a length. For bytes this is one copy.
    static func encodeElements(_ elements: [Self], to writer: inout ScaleWriter)

    /// Reads `count` values.
    static func decodeElements(_ count: Int, from reader: inout ScaleReader) throws(ScaleError) -> [Self]
}

extension ScaleCodable {
    @inlinable public static var minimumEncodedSize: Int { 1 }

    /// The value's bytes.
    @inlinable public var scaleEncoded: [UInt8] {
        var writer = ScaleWriter(capacity: 32)
        encode(to: &writer)
        return writer.bytes
    }

    /// Reads a value that takes up all of `bytes`.
    @inlinable
    public init(scale bytes: [UInt8]) throws(ScaleError) {
        var reader = ScaleReader(bytes)
        try self.init(from: &reader)
        try reader.finish()
    }

    @inlinable
    public static func encodeElements(_ elements: [Self], to writer: inout ScaleWriter) {
        for element in elements {
            element.encode(to: &writer)
        }
    }

    @inlinable
    public static func decodeElements(_ count: Int, from reader: inout ScaleReader) throws(ScaleError) -> [Self] {
        var elements: [Self] = []
        elements.reserveCapacity(min(count, 4_096))
        for _ in 0..<count {
            elements.append(try Self(from: &reader))
        }
        return elements
    }
}
