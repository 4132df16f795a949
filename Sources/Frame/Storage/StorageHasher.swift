import ChainCrypto
import Scale

/// How a map's key becomes part of a storage key. All three kinds keep the key itself, so that keys can be listed.
public enum StorageHasher: UInt8, Sendable {
    /// BLAKE2b-128 of the key, then the key: for keys that strangers choose.
    case blake2_128Concat = 2
    /// xxHash64 of the key, then the key: for keys that nobody chooses.
    case twox64Concat = 5
    /// The key alone, so that entries lie in the order of their keys' bytes.
    case identity = 6

    /// How many bytes stand before the key.
    @inlinable public var prefixLength: Int {
        switch self {
        case .blake2_128Concat: 16
        case .twox64Concat: 8
        case .identity: 0
        }
    }

    /// Appends the hashed form of an encoded key.
    public func append(_ key: [UInt8], to bytes: inout [UInt8]) {
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: prefixLength))
        bytes.append(contentsOf: key)
        complete(&bytes, from: start)
    }

    /// Writes the hash of the encoded key at the end of `bytes` into the gap before it, which begins at `start`.
    @usableFromInline
    func complete(_ bytes: inout [UInt8], from start: Int) {
        switch self {
        case .blake2_128Concat: Hashing.fillBlake2b128(&bytes, from: start)
        case .twox64Concat: Hashing.fillTwox64(&bytes, from: start)
        case .identity: break
        }
    }
}
