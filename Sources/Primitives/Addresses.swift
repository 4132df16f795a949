import ChainCrypto
public import Scale

/// An address in a call: in practice always an account.
// @Scale("sp_runtime::multiaddress::MultiAddress")
public enum MultiAddress: Equatable, Hashable, Sendable {
    /// An account.
    // @Name("Id")
    case id(AccountID)
    /// An account's number; this chain has none.
    case index(CompactUnit)
    /// Raw bytes; this chain knows none.
    case raw([UInt8])
    /// Thirty-two bytes that are no account.
    case address32(Bytes32)
    /// Twenty bytes, as Ethereum's.
    case address20(Bytes20)

    /// The account, where the address is one.
    public var account: AccountID? {
        guard case .id(let account) = self else { return nil }
        return account
    }
}

/// An address of Ethereum's kind.
public struct H160: ScaleNewtype, Hashable {
    /// The twenty bytes.
    public var content: Bytes20

    /// Wraps twenty bytes.
    public init(content: Bytes20) {
        self.content = content
    }

    public static let path = ["primitive_types", "H160"]
}

/// Twenty raw bytes.
public struct Bytes20: Hashable, Sendable, ScaleCodable {
    /// The bytes.
    public let bytes: [UInt8]

    /// The bytes, which must be twenty.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == 20 else { return nil }
        self.bytes = bytes
    }

    public static var minimumEncodedSize: Int { 20 }

    public init(from reader: inout ScaleReader) throws(ScaleError) {
        bytes = try reader.readBytes(20)
    }

    public func encode(to writer: inout ScaleWriter) {
        writer.append(contentsOf: bytes)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(shape: .array(length: 20, UInt8.describe(in: &registry)))
        }
    }
}

/// A signature with its kind.
// @Scale("sp_runtime::MultiSignature")
public enum MultiSignature: Equatable, Hashable, Sendable {
    /// Ed25519.
    case ed25519(Bytes64)
    /// sr25519, the wallets' usual kind.
    case sr25519(Bytes64)
    /// ECDSA over secp256k1; no wallet of this network makes it.
    case ecdsa(Bytes65)

    /// Whether this is `account`'s signature of `message`.
    public func verifies(_ message: [UInt8], by account: AccountID) -> Bool {
        switch self {
        case .ed25519(let bytes):
            Keypair.verify(signature: bytes.bytes, message: message, publicKey: account.bytes, scheme: .ed25519)
        case .sr25519(let bytes):
            Keypair.verify(signature: bytes.bytes, message: message, publicKey: account.bytes, scheme: .sr25519)
        case .ecdsa:
            false
        }
    }
}
