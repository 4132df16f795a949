public import Scale

/// What a block's author says about it.
// @Scale("sp_runtime::generic::digest::Digest")
public struct Digest: Equatable, Sendable {
    /// The entries.
    public var logs: [DigestItem]

    /// A digest of entries.
    public init(logs: [DigestItem] = []) {
        self.logs = logs
    }
}

/// One entry of a digest; engines are named by four letters.
// @Scale("sp_runtime::generic::digest::DigestItem")
public enum DigestItem: Equatable, Sendable {
    /// What the engine tells the runtime before the block is executed: the slot.
    // @Index(6)
    case preRuntime(EngineID, [UInt8])
    /// What the runtime tells the engine.
    // @Index(4)
    case consensus(EngineID, [UInt8])
    /// The author's signature.
    // @Index(5)
    case seal(EngineID, [UInt8])
    /// Something else.
    // @Index(0)
    case other([UInt8])
    /// The runtime was replaced.
    // @Index(8)
    case runtimeEnvironmentUpdated
}

/// The four letters of an engine, as `aura`.
public struct EngineID: Hashable, Sendable, ScaleCodable {
    /// The letters' bytes.
    public let bytes: [UInt8]

    /// Aura: authors take turns, slot by slot.
    public static let aura = EngineID(bytes: Array("aura".utf8))

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    public static var minimumEncodedSize: Int { 4 }

    public init(from reader: inout ScaleReader) throws(ScaleError) {
        bytes = try reader.readBytes(4)
    }

    public func encode(to writer: inout ScaleWriter) {
        writer.append(contentsOf: bytes)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(shape: .array(length: 4, UInt8.describe(in: &registry)))
        }
    }
}
