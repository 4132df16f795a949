import ChainCrypto
import Foundation

/// What independent implementations say, as `Fixtures/crypto/crypto_vectors.py` recorded it; the file names the
/// packages and their versions under `source`.
struct Vectors: Decodable, Sendable {
    struct Hashes: Decodable, Sendable {
        let length: Int
        let blake2b128: Bytes
        let blake2b256: Bytes
        let blake2b512: Bytes
        let twox64: Bytes
        let twox128: Bytes
        let twox256: Bytes
        let keccak256: Bytes
        let sha3: Bytes
        let sha256: Bytes
        let sha512: Bytes
        let hmacSHA512: Bytes

        enum CodingKeys: String, CodingKey {
            case length, blake2b128, blake2b256, blake2b512, twox64, twox128, twox256, keccak256
            case sha3 = "sha3_256"
            case sha256, sha512, hmacSHA512
        }

        /// The hashed bytes: byte `i` is `7i + 3` modulo 256.
        var input: [UInt8] { (0..<length).map { UInt8(truncatingIfNeeded: 7 * $0 + 3) } }
    }

    struct Derivation: Decodable, Sendable {
        let password: Bytes
        let salt: Bytes
        let rounds: Int
        let count: Int
        let output: Bytes
    }

    struct Key: Decodable, Sendable {
        let uri: String
        let scheme: String
        let address: String
        let publicKey: Bytes
        let privateKey: Bytes
        /// Whether the last step of the path is a soft one.
        let endsSoftly: Bool
    }

    struct RefusedURI: Decodable, Sendable {
        let uri: String
        let scheme: String
    }

    struct Phrase: Decodable, Sendable {
        let entropy: Bytes
        let phrase: String
        let password: String
        let seed: Bytes
        let miniSecret: Bytes
        let sr25519: String
        let ed25519: String
    }

    struct Address: Decodable, Sendable {
        let publicKey: Bytes
        let prefix: UInt16
        let address: String
    }

    struct Signature: Decodable, Sendable {
        let scheme: String
        let publicKey: Bytes
        let message: Bytes
        let signature: Bytes
        /// Only where we are the signer.
        let uri: String?
        let randomness: Bytes?
    }

    let hashes: [Hashes]
    let pbkdf2: [Derivation]
    let keys: [Key]
    let refusedURIs: [RefusedURI]
    let mnemonics: [Phrase]
    let addresses: [Address]
    let peerSignatures: [Signature]
    let ourSignatures: [Signature]

    private static let loaded = Result { try read() }

    /// The recorded vectors; throws when the file is missing or is not what this type describes.
    static func load() throws -> Vectors {
        try loaded.get()
    }

    private static func read() throws -> Vectors {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appendingPathComponent("Fixtures/crypto/vectors.json")
        return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
    }
}

/// Bytes that JSON holds as hexadecimal digits.
struct Bytes: Decodable, Equatable, Sendable {
    let array: [UInt8]

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let bytes = Hex.decode(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no hexadecimal text: \(text)")
        }
        array = bytes
    }
}

extension KeyScheme {
    /// The scheme that the vectors call `name`.
    init(name: String) throws {
        switch name {
        case "sr25519": self = .sr25519
        case "ed25519": self = .ed25519
        default: throw UnknownScheme(name: name)
        }
    }

    struct UnknownScheme: Error {
        let name: String
    }
}

/// The phrase that BIP-39's own vectors begin with.
let abandonPhrase = Array(repeating: "abandon", count: 11).joined(separator: " ") + " about"
