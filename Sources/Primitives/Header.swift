import ChainCrypto
public import Scale

/// A block's header.
///
/// Layout: Substrate's `sp_runtime::generic::Header` with BLAKE2b-256.
public struct Header: Equatable, Sendable {
    /// The hash of the block before.
    public var parentHash: Hash256
    /// The height; genesis is 0.
    public var number: BlockNumber
    /// The root of the state after the block.
    public var stateRoot: Hash256
    /// The root of the trie of the block's extrinsics.
    public var extrinsicsRoot: Hash256
    /// What the author says about the block.
    public var digest: Digest

    /// A header of its parts.
    public init(
        parentHash: Hash256,
        number: BlockNumber,
        stateRoot: Hash256,
        extrinsicsRoot: Hash256,
        digest: Digest = Digest()
    ) {
        self.parentHash = parentHash
        self.number = number
        self.stateRoot = stateRoot
        self.extrinsicsRoot = extrinsicsRoot
        self.digest = digest
    }

    /// The block's hash.
    public var hash: Hash256 { Hash256.blake2b(scaleEncoded) }
}

extension Header: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        parentHash = try Hash256(from: &reader)
        number = try Compact<UInt32>(from: &reader).value
        stateRoot = try Hash256(from: &reader)
        extrinsicsRoot = try Hash256(from: &reader)
        digest = try Digest(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        parentHash.encode(to: &writer)
        writer.appendCompact(UInt64(number))
        stateRoot.encode(to: &writer)
        extrinsicsRoot.encode(to: &writer)
        digest.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            let hash = Hash256.describe(in: &registry)
            return TypeDefinition(
                path: ["sp_runtime", "generic", "header", "Header"],
                shape: .composite([
                    TypeField(name: "parent_hash", type: hash),
                    TypeField(name: "number", type: Compact<UInt32>.describe(in: &registry)),
                    TypeField(name: "state_root", type: hash),
                    TypeField(name: "extrinsics_root", type: hash),
                    TypeField(name: "digest", type: Digest.describe(in: &registry)),
                ])
            )
        }
    }
}

extension Hash256 {
    /// The BLAKE2b-256 hash of `bytes`.
    public static func blake2b(_ bytes: [UInt8]) -> Hash256 {
        Hash256(Bytes32(truncatingOrPadding: Hashing.blake2b256(bytes)))
    }
}
