/// Schnorr signatures over Ristretto255 as Substrate uses them ("sr25519").
///
/// Source: w3f/schnorrkel, `sign.rs`, `context.rs` and `keys.rs` (protocol labels, signature layout, key expansion).
enum Sr25519 {
    /// A secret scalar and the secret seed of signing nonces.
    struct Secret: Equatable, Sendable {
        /// The secret key proper.
        let scalar: RistrettoScalar
        /// Secret bytes from which nonces are derived.
        let nonce: Bytes32
    }

    /// The transcript of the signing context `substrate` before any message; copying it spares three permutations.
    private static let substrateContext: Transcript = {
        var transcript = Transcript(label: "SigningContext")
        transcript.append("", text: "substrate")
        return transcript
    }()

    /// Marks the last byte of a signature as Schnorr's, since Ed25519 signatures never have this bit.
    private static let marker: UInt8 = 0x80

    /// Expands a 32-byte mini secret the way Ed25519 does, and divides the clamped scalar by the cofactor 8.
    static func expand(_ miniSecret: Bytes32) -> Secret {
        let hash = Hashing.sha512(miniSecret.array)
        var scalar = Bytes32(hash.prefix(32))
        scalar[0] &= 0xf8
        scalar[31] = scalar[31] & 0x3f | 0x40
        var carry: UInt8 = 0
        for index in stride(from: 31, through: 0, by: -1) {
            let byte = scalar[index]
            scalar[index] = byte >> 3 | carry
            carry = byte << 5
        }
        // Below 2^252 after the division, so the reduction changes nothing.
        let reduced = RistrettoScalar(reducing: Bytes64(lowHalf: scalar, highHalf: Bytes32()))
        return Secret(scalar: reduced, nonce: Bytes32(hash.suffix(32)))
    }

    /// A signature `R ‖ s` of `message` in the context `substrate`.
    static func sign(
        _ message: [UInt8],
        secret: Secret,
        publicKey: Bytes32,
        randomness: [UInt8]
    ) -> [UInt8] {
        var transcript = substrateContext
        transcript.append("sign-bytes", message)
        transcript.append("proto-name", text: "Schnorr-sig")
        transcript.append("sign:pk", publicKey)
        let witness = RistrettoScalar(
            reducing: transcript.witness("signing", secrets: [secret.nonce], randomness: randomness)
        )
        let commitment = RistrettoPoint(base: witness)
        transcript.append("sign:R", commitment.bytes)
        let challenge = transcript.challengeScalar("sign:c")
        var response = (challenge * secret.scalar + witness).bytes
        response[31] |= marker
        return Bytes64(lowHalf: commitment.bytes, highHalf: response).array
    }

    /// Whether `signature` is a marked, canonical signature of `message` in the context `substrate`.
    ///
    /// The identity as public key (32 zero bytes) is refused, since everybody knows its secret. schnorrkel accepts it;
    /// there, anybody can sign for the all-zero account.
    static func verify(_ signature: Bytes64, message: [UInt8], publicKey: Bytes32) -> Bool {
        var response = signature.highHalf
        guard response[31] & marker != 0 else { return false }
        response[31] &= ~marker
        guard let response = RistrettoScalar(canonical: response) else { return false }
        var transcript = substrateContext
        transcript.append("sign-bytes", message)
        transcript.append("proto-name", text: "Schnorr-sig")
        transcript.append("sign:pk", publicKey)
        transcript.append("sign:R", signature.lowHalf)
        let challenge = transcript.challengeScalar("sign:c")
        guard let blinded = RistrettoPoint(publicKey, times: challenge) else { return false }
        return (RistrettoPoint(base: response) - blinded).bytes == signature.lowHalf
    }
}
