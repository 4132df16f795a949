public import Scale

/// A hash of 256 bits, mostly BLAKE2b-256.
public struct Hash256: Hashable, Comparable, Sendable {
    /// The thirty-two bytes.
    public let raw: Bytes32

    /// Wraps raw bytes.
    @inlinable
    public init(_ raw: Bytes32) {
        self.raw = raw
    }

    /// The bytes, which must be thirty-two.
    @inlinable
    public init?(_ bytes: [UInt8]) {
        guard let raw = Bytes32(bytes) else { return nil }
        self.raw = raw
    }

    /// All bytes zero.
    public static let zero = Hash256(.zero)

    /// The bytes as an array.
    @inlinable public var bytes: [UInt8] { raw.bytes }

    @inlinable
    public static func < (left: Hash256, right: Hash256) -> Bool {
        left.raw < right.raw
    }
}

extension Hash256: ScaleCodable {
    @inlinable public static var minimumEncodedSize: Int { 32 }

    @inlinable
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        raw = try Bytes32(from: &reader)
    }

    @inlinable
    public func encode(to writer: inout ScaleWriter) {
        raw.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            let bytes = Bytes32.describe(in: &registry)
            return TypeDefinition(
                path: ["primitive_types", "H256"],
                shape: .composite([TypeField(type: bytes, typeName: "[u8; 32]")])
            )
        }
    }
}

extension Hash256: CustomStringConvertible {
    /// The bytes in hexadecimal.
    public var description: String { raw.description }
}
