import ChainCrypto
import Primitives

/// Hashes for expectations.
enum TestHash {
    /// BLAKE2b-256.
    static func blake2b256(_ bytes: [UInt8]) -> Hash256 {
        Hash256(Hashing.blake2b256(bytes)) ?? .zero
    }
}
