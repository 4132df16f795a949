public import Scale

/// An account: the public key of its owner, or an address that the runtime derives for a pot.
public struct AccountID: Hashable, Comparable, Sendable {
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
    public static let zero = AccountID(.zero)

    /// The bytes as an array.
    @inlinable public var bytes: [UInt8] { raw.bytes }

    @inlinable
    public static func < (left: AccountID, right: AccountID) -> Bool {
        left.raw < right.raw
    }
}

extension AccountID: ScaleCodable {
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
                path: ["sp_core", "crypto", "AccountId32"],
                shape: .composite([TypeField(type: bytes, typeName: "[u8; 32]")])
            )
        }
    }
}

extension AccountID: CustomStringConvertible {
    /// The bytes in hexadecimal.
    public var description: String { raw.description }
}
