public import Scale

/// A transaction, or something that a block's author puts in: a call, and who signed it.
///
/// Layout: Substrate's extrinsic format 4 (`0x84` signed, `0x04` or `0x05` bare); the call stays undecoded.
public struct Extrinsic: Equatable, Sendable {
    /// Who signed, how, and what the signature covers besides the call; nil for what an author puts in.
    public var signature: ExtrinsicSignature?
    /// The encoded call.
    public var call: [UInt8]

    /// An extrinsic of its parts.
    public init(signature: ExtrinsicSignature?, call: [UInt8]) {
        self.signature = signature
        self.call = call
    }

    /// The largest extrinsic that is read, in bytes: the reference's block length limit.
    public static let sizeLimit = 10_485_760

    /// Reads the bytes that go over the wire: a length, then the extrinsic.
    public init(wire bytes: [UInt8]) throws(ScaleError) {
        var outer = ScaleReader(bytes)
        let length = try outer.readLength()
        guard length == outer.remaining else { throw .trailingBytes(outer.remaining - length) }
        let start = outer.offset
        let version = try outer.readByte()
        switch version {
        case 0x84:
            let signature = try ExtrinsicSignature(from: &outer)
            self.init(signature: signature, call: outer.readRest())
        case 0x04, 0x05:
            self.init(signature: nil, call: Array(bytes[(start + 1)...]))
        default:
            throw .unknownVariant(type: "Extrinsic", index: version)
        }
    }

    /// The bytes that go over the wire.
    public var wireBytes: [UInt8] {
        var body = ScaleWriter(capacity: call.count + 120)
        if let signature {
            body.append(0x84)
            signature.encode(to: &body)
        } else {
            body.append(0x05)
        }
        body.append(contentsOf: call)
        var whole = ScaleWriter(capacity: body.bytes.count + 4)
        whole.appendLength(body.bytes.count)
        whole.append(contentsOf: body.bytes)
        return whole.bytes
    }
}

/// Who signed, the signature, and what it covers besides the call.
// @Scale
public struct ExtrinsicSignature: Equatable, Sendable {
    /// The signer.
    public var address: MultiAddress
    /// The signature.
    public var signature: MultiSignature
    /// What travels with the call.
    public var extra: SignedExtra

    /// A signature of its parts.
    public init(address: MultiAddress, signature: MultiSignature, extra: SignedExtra) {
        self.address = address
        self.signature = signature
        self.extra = extra
    }
}

/// What travels with a signed call.
///
/// Source: `wire.md` section 2.5; of the thirteen extensions four have bytes of their own.
// @Scale
public struct SignedExtra: Equatable, Sendable {
    /// For how long the transaction may be included.
    public var era: Era
    /// The signer's nonce.
    public var nonce: Compact<UInt32>
    /// What the signer adds to the fee, in rao.
    public var tip: Compact<Tao>
    /// Whether the signature covers a hash of the metadata: 0 no, 1 yes.
    public var metadataHashMode: UInt8

    /// An extra of its parts.
    public init(era: Era = .immortal, nonce: Nonce, tip: Tao = .zero, metadataHashMode: UInt8 = 0) {
        self.era = era
        self.nonce = Compact(nonce)
        self.tip = Compact(tip)
        self.metadataHashMode = metadataHashMode
    }
}

/// What a signature covers that the transaction itself does not carry.
public struct SignedContext: Equatable, Sendable {
    /// The runtime's version.
    public var specVersion: UInt32
    /// The version of the transaction format.
    public var transactionVersion: UInt32
    /// The chain's genesis.
    public var genesisHash: Hash256
    /// The block that the transaction was born in; genesis for immortal ones.
    public var birthHash: Hash256

    /// A context of its parts.
    public init(specVersion: UInt32, transactionVersion: UInt32, genesisHash: Hash256, birthHash: Hash256) {
        self.specVersion = specVersion
        self.transactionVersion = transactionVersion
        self.genesisHash = genesisHash
        self.birthHash = birthHash
    }

    /// The bytes to sign for a call: hashed where they are more than 256.
    public func payload(call: [UInt8], extra: SignedExtra) -> [UInt8] {
        var writer = ScaleWriter(capacity: call.count + 100)
        writer.append(contentsOf: call)
        extra.encode(to: &writer)
        specVersion.encode(to: &writer)
        transactionVersion.encode(to: &writer)
        genesisHash.encode(to: &writer)
        birthHash.encode(to: &writer)
        writer.append(0)
        return writer.bytes.count > 256 ? Hash256.blake2b(writer.bytes).bytes : writer.bytes
    }
}
