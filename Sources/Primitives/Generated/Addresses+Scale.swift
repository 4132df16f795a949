// swift-format-ignore-file
// Written by scale-expand from Addresses.swift. Do not edit.

public import Scale
import ChainCrypto

extension MultiAddress: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .id(try AccountID(from: &reader))
        case 1: self = .index(try CompactUnit(from: &reader))
        case 2: self = .raw(try [UInt8](from: &reader))
        case 3: self = .address32(try Bytes32(from: &reader))
        case 4: self = .address20(try Bytes20(from: &reader))
        case let other: throw .unknownVariant(type: "MultiAddress", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .id(let value0):
            writer.append(0)
            value0.encode(to: &writer)
        case .index(let value0):
            writer.append(1)
            value0.encode(to: &writer)
        case .raw(let value0):
            writer.append(2)
            value0.encode(to: &writer)
        case .address32(let value0):
            writer.append(3)
            value0.encode(to: &writer)
        case .address20(let value0):
            writer.append(4)
            value0.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["sp_runtime", "multiaddress", "MultiAddress"],
                shape: .variant([
                    TypeVariant(
                        name: "Id",
                        index: 0,
                        fields: [
                            TypeField(type: AccountID.describe(in: &registry)),
                        ],
                        docs: ["An account."]
                    ),
                    TypeVariant(
                        name: "Index",
                        index: 1,
                        fields: [
                            TypeField(type: CompactUnit.describe(in: &registry)),
                        ],
                        docs: ["An account's number; this chain has none."]
                    ),
                    TypeVariant(
                        name: "Raw",
                        index: 2,
                        fields: [
                            TypeField(type: [UInt8].describe(in: &registry)),
                        ],
                        docs: ["Raw bytes; this chain knows none."]
                    ),
                    TypeVariant(
                        name: "Address32",
                        index: 3,
                        fields: [
                            TypeField(type: Bytes32.describe(in: &registry)),
                        ],
                        docs: ["Thirty-two bytes that are no account."]
                    ),
                    TypeVariant(
                        name: "Address20",
                        index: 4,
                        fields: [
                            TypeField(type: Bytes20.describe(in: &registry)),
                        ],
                        docs: ["Twenty bytes, as Ethereum's."]
                    ),
                ]),
                docs: ["An address in a call: in practice always an account."]
            )
        }
    }
}

extension MultiSignature: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = .ed25519(try Bytes64(from: &reader))
        case 1: self = .sr25519(try Bytes64(from: &reader))
        case 2: self = .ecdsa(try Bytes65(from: &reader))
        case let other: throw .unknownVariant(type: "MultiSignature", index: other)
        }
    }

    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .ed25519(let value0):
            writer.append(0)
            value0.encode(to: &writer)
        case .sr25519(let value0):
            writer.append(1)
            value0.encode(to: &writer)
        case .ecdsa(let value0):
            writer.append(2)
            value0.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["sp_runtime", "MultiSignature"],
                shape: .variant([
                    TypeVariant(
                        name: "Ed25519",
                        index: 0,
                        fields: [
                            TypeField(type: Bytes64.describe(in: &registry)),
                        ],
                        docs: ["Ed25519."]
                    ),
                    TypeVariant(
                        name: "Sr25519",
                        index: 1,
                        fields: [
                            TypeField(type: Bytes64.describe(in: &registry)),
                        ],
                        docs: ["sr25519, the wallets' usual kind."]
                    ),
                    TypeVariant(
                        name: "Ecdsa",
                        index: 2,
                        fields: [
                            TypeField(type: Bytes65.describe(in: &registry)),
                        ],
                        docs: ["ECDSA over secp256k1; no wallet of this network makes it."]
                    ),
                ]),
                docs: ["A signature with its kind."]
            )
        }
    }
}
