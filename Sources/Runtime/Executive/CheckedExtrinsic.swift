public import Primitives
public import Scale

/// An extrinsic whose bytes were understood: its call is decoded, its signature not yet verified.
public struct CheckedExtrinsic: Sendable {
    /// The extrinsic as it came.
    public let extrinsic: Extrinsic
    /// The decoded call.
    public let call: RuntimeCall
    /// The bytes that went over the wire.
    public let bytes: [UInt8]
    /// The BLAKE2b-256 hash of those bytes.
    public let hash: Hash256

    /// How deeply calls may hold calls.
    public static let nestingLimit = 256

    /// Reads an extrinsic.
    ///
    /// - Throws: what is wrong with the bytes.
    public init(bytes: [UInt8]) throws(ScaleError) {
        let extrinsic = try Extrinsic(wire: bytes)
        var reader = ScaleReader(extrinsic.call, nestingLimit: Self.nestingLimit)
        call = try RuntimeCall(from: &reader)
        try reader.finish()
        self.extrinsic = extrinsic
        self.bytes = bytes
        hash = Hash256.blake2b(bytes)
    }

    /// The account that claims to have signed; nil for what an author puts in.
    public var signer: AccountID? { extrinsic.signature?.address.account }

    /// What travels with a signed call.
    public var extra: SignedExtra? { extrinsic.signature?.extra }

    /// The bytes that were signed, given the chain that the extrinsic is meant for.
    ///
    /// The call is encoded anew, as the reference does (sp_runtime, `UncheckedExtrinsic::check`): of a set whose members
    /// came unsorted the sorted form must have been signed.
    public func payload(in context: SignedContext) -> [UInt8]? {
        guard let extra else { return nil }
        return context.payload(call: call.scaleEncoded, extra: extra)
    }

    /// Whether the signature is the signer's, over this call on this chain. The costly part of a check; it needs no
    /// state, so it can run anywhere.
    public func isSignatureValid(in context: SignedContext) -> Bool {
        guard let signature = extrinsic.signature, let signer, let payload = payload(in: context) else { return false }
        return signature.signature.verifies(payload, by: signer)
    }
}
