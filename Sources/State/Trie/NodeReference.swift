import ChainCrypto
import Primitives

/// How a parent names a node: by its encoding, where that is shorter than 32 bytes, and by its BLAKE2b-256 hash
/// otherwise.
struct NodeReference: Equatable, Sendable {
    private let word0: UInt64
    private let word1: UInt64
    private let word2: UInt64
    private let word3: UInt64
    /// The number of bytes; 32 means a hash, fewer an encoding.
    private let count: UInt8

    /// The reference of a node with this encoding.
    init(encoding: [UInt8]) {
        self.init(bytes: encoding.count < 32 ? encoding : Hashing.blake2b256(encoding))
    }

    /// A reference of up to 32 bytes.
    init(bytes: [UInt8]) {
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        let length = min(bytes.count, 32)
        withUnsafeMutableBytes(of: &words) { target in
            bytes.withUnsafeBytes { target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0.prefix(length))) }
        }
        word0 = words.0
        word1 = words.1
        word2 = words.2
        word3 = words.3
        count = UInt8(length)
    }

    /// Appends the length in compact form and the bytes, as a branch lists its children.
    func appendWithLength(to output: inout [UInt8]) {
        output.append(count << 2)
        append(to: &output)
    }

    /// Appends the bytes alone.
    func append(to output: inout [UInt8]) {
        let words = (word0, word1, word2, word3)
        withUnsafeBytes(of: words) {
            output.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0.prefix(Int(count))))
        }
    }

    /// The root of the trie whose uppermost node this is: always a hash.
    var rootHash: Hash256 {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return Hash256(Bytes32(truncatingOrPadding: count < 32 ? Hashing.blake2b256(bytes) : bytes))
    }
}
