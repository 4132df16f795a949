// swift-format-ignore-file
// Written by scale-expand from Extrinsic.swift. Do not edit.

public import Scale

extension ExtrinsicSignature: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.address = try MultiAddress(from: &reader)
        self.signature = try MultiSignature(from: &reader)
        self.extra = try SignedExtra(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.address.encode(to: &writer)
        self.signature.encode(to: &writer)
        self.extra.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["ExtrinsicSignature"],
                shape: .composite([
                    TypeField(name: "address", type: MultiAddress.describe(in: &registry), docs: ["The signer."]),
                    TypeField(name: "signature", type: MultiSignature.describe(in: &registry), docs: ["The signature."]),
                    TypeField(name: "extra", type: SignedExtra.describe(in: &registry), docs: ["What travels with the call."]),
                ]),
                docs: ["Who signed, the signature, and what it covers besides the call."]
            )
        }
    }
}

extension SignedExtra: ScaleCodable {
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.era = try Era(from: &reader)
        self.nonce = try Compact<UInt32>(from: &reader)
        self.tip = try Compact<Tao>(from: &reader)
        self.metadataHashMode = try UInt8(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        self.era.encode(to: &writer)
        self.nonce.encode(to: &writer)
        self.tip.encode(to: &writer)
        self.metadataHashMode.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(
                path: ["SignedExtra"],
                shape: .composite([
                    TypeField(name: "era", type: Era.describe(in: &registry), docs: ["For how long the transaction may be included."]),
                    TypeField(name: "nonce", type: Compact<UInt32>.describe(in: &registry), docs: ["The signer's nonce."]),
                    TypeField(name: "tip", type: Compact<Tao>.describe(in: &registry), docs: ["What the signer adds to the fee, in rao."]),
                    TypeField(name: "metadata_hash_mode", type: UInt8.describe(in: &registry), docs: ["Whether the signature covers a hash of the metadata: 0 no, 1 yes."]),
                ]),
                docs: ["What travels with a signed call.", "", "Source: `wire.md` section 2.5; of the thirteen extensions four have bytes of their own."]
            )
        }
    }
}
