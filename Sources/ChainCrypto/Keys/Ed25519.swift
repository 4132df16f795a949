import CSodium

/// Ed25519 (RFC 8032) through libsodium, and Substrate's hard derivation.
enum Ed25519 {
    /// The public key of a 32-byte seed.
    static func publicKey(seed: Bytes32) -> Bytes32 {
        Sodium.start()
        var publicKey = Bytes32()
        var secretKey = Bytes64()
        publicKey.withMutablePointer { publicKey in
            secretKey.withMutablePointer { secretKey in
                seed.withPointer { _ = crypto_sign_ed25519_seed_keypair(publicKey, secretKey, $0) }
            }
        }
        return publicKey
    }

    /// The deterministic signature of `message`.
    static func sign(_ message: [UInt8], seed: [UInt8], publicKey: [UInt8]) -> [UInt8] {
        Sodium.start()
        var signature = [UInt8](repeating: 0, count: 64)
        // libsodium's secret key is the seed followed by the public key.
        _ = crypto_sign_ed25519_detached(&signature, nil, message, UInt64(message.count), seed + publicKey)
        return signature
    }

    /// Whether `signature` is valid; `publicKey` must have 32 bytes.
    static func verify(_ signature: Bytes64, message: [UInt8], publicKey: [UInt8]) -> Bool {
        Sodium.start()
        return signature.withPointer {
            crypto_sign_ed25519_verify_detached($0, message, UInt64(message.count), publicKey) == 0
        }
    }

    /// The seed of the hard child `chainCode`.
    ///
    /// Source: `sp-core` of Substrate, `ed25519.rs`, `derive_hard_junction`: BLAKE2b-256 over the SCALE string
    /// `Ed25519HDKD`, the parent's seed and the chain code.
    static func hardChild(of seed: Bytes32, chainCode: Bytes32) -> Bytes32 {
        let label = Array("Ed25519HDKD".utf8)
        return Bytes32(Hashing.blake2b256([UInt8(label.count << 2)] + label + seed.array + chainCode.array))
    }
}
