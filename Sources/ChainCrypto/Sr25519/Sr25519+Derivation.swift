extension Sr25519 {
    /// The mini secret of the hard child `chainCode`; nothing about the parent follows from it.
    static func hardChild(of secret: Secret, chainCode: Bytes32) -> Bytes32 {
        var transcript = childTranscript(chainCode)
        transcript.append("secret-key", secret.scalar.bytes)
        return transcript.challenge32("HDKD-hard")
    }

    /// The secret of the soft child `chainCode`, whose public key also follows from the parent's public key.
    ///
    /// Only the scalar is prescribed. Other implementations draw the nonce seed at random; here it is derived from the
    /// parent's secrets, so that the same path always gives the same key.
    static func softChild(of secret: Secret, publicKey: Bytes32, chainCode: Bytes32) -> Secret {
        var transcript = childTranscript(chainCode)
        transcript.append("public-key", publicKey)
        let tweak = transcript.challengeScalar("HDKD-scalar")
        let nonce = transcript.witness("HDKD-nonce", secrets: [secret.nonce, secret.scalar.bytes], randomness: [])
        return Secret(scalar: secret.scalar + tweak, nonce: nonce.lowHalf)
    }

    /// The common start of both derivations, with an empty index.
    private static func childTranscript(_ chainCode: Bytes32) -> Transcript {
        var transcript = Transcript(label: "SchnorrRistrettoHDKD")
        transcript.append("sign-bytes", [])
        transcript.append("chain-code", chainCode)
        return transcript
    }
}
