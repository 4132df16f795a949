/// The signature schemes of an account; the raw value is the `cryptoType` of key files.
public enum KeyScheme: UInt8, Sendable {
    /// Edwards-curve signatures (RFC 8032).
    case ed25519 = 0
    /// Schnorr signatures over Ristretto255, the default of Substrate.
    case sr25519 = 1
}

/// A key pair that signs as one account.
///
/// Its descriptions show the address only, never the secret.
public struct Keypair: Sendable, Equatable {
    /// The scheme that both keys belong to.
    public let scheme: KeyScheme
    /// The 32-byte public key, which is also the account id.
    public let publicKey: [UInt8]
    /// sr25519: the canonical scalar and the nonce seed, 64 bytes. ed25519: the 32-byte seed.
    public let secretKey: [UInt8]

    /// The pair of a 32-byte seed (a "mini secret" for sr25519).
    ///
    /// - Throws: `CryptoError.wrongLength` for any other length.
    public init(seed: [UInt8], scheme: KeyScheme = .sr25519) throws(CryptoError) {
        guard let seed = Bytes32(exactly: seed) else { throw .wrongLength(expected: 32, actual: seed.count) }
        self.init(miniSecret: seed, scheme: scheme)
    }

    /// The pair that a recovery phrase and a password stand for, without derivation.
    public init(mnemonic: Mnemonic, password: String = "", scheme: KeyScheme = .sr25519) throws(CryptoError) {
        try self.init(seed: mnemonic.miniSecret(password: password), scheme: scheme)
    }

    /// The sr25519 pair of a 64-byte secret key: canonical scalar, then nonce seed, as `privateKey` of key files.
    ///
    /// - Throws: `CryptoError.wrongLength` or, for a scalar that is zero or not reduced, `CryptoError.scalarNotCanonical`.
    public init(sr25519Secret bytes: [UInt8]) throws(CryptoError) {
        guard let secret = Bytes64(exactly: bytes) else { throw .wrongLength(expected: 64, actual: bytes.count) }
        guard let scalar = RistrettoScalar(canonical: secret.lowHalf), !scalar.isZero else { throw .scalarNotCanonical }
        self.init(Sr25519.Secret(scalar: scalar, nonce: secret.highHalf))
    }

    /// The account's SS58 address with prefix 42.
    public var ss58Address: String {
        SS58.encode(publicKey)
    }

    init(miniSecret: Bytes32, scheme: KeyScheme) {
        switch scheme {
        case .sr25519:
            self.init(Sr25519.expand(miniSecret))
        case .ed25519:
            self.init(
                scheme: .ed25519,
                publicKey: Ed25519.publicKey(seed: miniSecret).array,
                secretKey: miniSecret.array
            )
        }
    }

    init(_ secret: Sr25519.Secret) {
        self.init(
            scheme: .sr25519,
            publicKey: RistrettoPoint(base: secret.scalar).bytes.array,
            secretKey: secret.scalar.bytes.array + secret.nonce.array
        )
    }

    private init(scheme: KeyScheme, publicKey: [UInt8], secretKey: [UInt8]) {
        self.scheme = scheme
        self.publicKey = publicKey
        self.secretKey = secretKey
    }
}

extension Keypair: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The scheme and the address; the secret is left out so that a pair may appear in a log.
    public var description: String {
        "Keypair(\(scheme), \(ss58Address))"
    }

    /// The same as `description`.
    public var debugDescription: String {
        description
    }

    /// The public parts only.
    public var customMirror: Mirror {
        Mirror(self, children: ["scheme": scheme, "publicKey": publicKey])
    }
}
