public import Scale

/// A signature of ed25519 or sr25519: sixty-four raw bytes.
public struct Bytes64: Hashable, Sendable, ScaleCodable {
    /// The bytes.
    public let bytes: [UInt8]

    /// The bytes, which must be 64.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == 64 else { return nil }
        self.bytes = bytes
    }

    public static var minimumEncodedSize: Int { 64 }

    public init(from reader: inout ScaleReader) throws(ScaleError) {
        bytes = try reader.readBytes(64)
    }

    public func encode(to writer: inout ScaleWriter) {
        writer.append(contentsOf: bytes)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(shape: .array(length: 64, UInt8.describe(in: &registry)))
        }
    }
}

/// A recoverable ECDSA signature: sixty-five raw bytes.
public struct Bytes65: Hashable, Sendable, ScaleCodable {
    /// The bytes.
    public let bytes: [UInt8]

    /// The bytes, which must be 65.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == 65 else { return nil }
        self.bytes = bytes
    }

    public static var minimumEncodedSize: Int { 65 }

    public init(from reader: inout ScaleReader) throws(ScaleError) {
        bytes = try reader.readBytes(65)
    }

    public func encode(to writer: inout ScaleWriter) {
        writer.append(contentsOf: bytes)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(shape: .array(length: 65, UInt8.describe(in: &registry)))
        }
    }
}
