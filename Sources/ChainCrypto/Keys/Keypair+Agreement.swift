extension Keypair {
    /// HMAC-SHA-512 of `message` under a key that only the holders of the two secrets can find: the other's public key
    /// times this pair's secret scalar (static Diffie-Hellman on Ristretto255, RFC 9496). Both holders get the same bytes.
    ///
    /// The point itself never leaves, because it would give away what belongs to all other messages. libsodium multiplies
    /// in constant time.
    ///
    /// - Parameters:
    ///   - publicKey: The other's sr25519 public key.
    ///   - message: What the bytes are for; it should begin with a label of its own.
    /// - Returns: 64 bytes; nil where either key is no sr25519 key, or the other's is the identity, whose secret
    ///   everybody knows.
    public func sharedMAC(with publicKey: [UInt8], message: [UInt8]) -> [UInt8]? {
        guard scheme == .sr25519, let other = Bytes32(exactly: publicKey),
            let scalar = Bytes32(exactly: secretKey.prefix(32)).flatMap(RistrettoScalar.init(canonical:)),
            let point = RistrettoPoint(other, times: scalar)
        else { return nil }
        return Hashing.hmacSHA512(key: point.bytes.array, message: message)
    }
}
