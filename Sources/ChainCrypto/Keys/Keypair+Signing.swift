extension Keypair {
    /// Signs `message`; sr25519 signs in the context `substrate`.
    ///
    /// - Parameters:
    ///   - message: The bytes to sign, as they are.
    ///   - randomness: 32 fresh random bytes that protect sr25519 nonces against side channels. The nonce also depends
    ///     on the secret and on the message, so that poor or repeated randomness does not reveal the key. Ed25519
    ///     signatures are deterministic and ignore it.
    /// - Returns: The signature, 64 bytes.
    public func sign(_ message: [UInt8], randomness: [UInt8]) -> [UInt8] {
        switch scheme {
        case .sr25519:
            Sr25519.sign(message, secret: sr25519Secret, publicKey: Bytes32(publicKey), randomness: randomness)
        case .ed25519:
            Ed25519.sign(message, seed: secretKey, publicKey: publicKey)
        }
    }

    /// Whether `signature` is `publicKey`'s signature of `message`.
    ///
    /// False for wrong lengths, keys and points that are no valid encoding, scalars that are not reduced, sr25519
    /// signatures without their marker bit, and public keys whose secret everybody knows (the identity of Ristretto,
    /// the small-order points of Ed25519).
    public static func verify(
        signature: [UInt8],
        message: [UInt8],
        publicKey: [UInt8],
        scheme: KeyScheme
    ) -> Bool {
        guard publicKey.count == 32, let signature = Bytes64(exactly: signature) else { return false }
        switch scheme {
        case .sr25519:
            return Sr25519.verify(signature, message: message, publicKey: Bytes32(publicKey))
        case .ed25519:
            return Ed25519.verify(signature, message: message, publicKey: publicKey)
        }
    }

    /// The secret of an sr25519 pair; `secretKey` is 64 bytes with a canonical scalar by construction.
    var sr25519Secret: Sr25519.Secret {
        let scalar = Bytes64(lowHalf: Bytes32(secretKey.prefix(32)), highHalf: Bytes32())
        return Sr25519.Secret(scalar: RistrettoScalar(reducing: scalar), nonce: Bytes32(secretKey.suffix(32)))
    }
}
