import ChainCrypto

/// A value as its node's encoding holds it.
enum TrieValue: Sendable {
    /// The encoding holds the value itself.
    case plain([UInt8])
    /// The encoding holds the value's hash.
    case hashed(HashedValue)

    /// The value's form under state version 1: values of more than 32 bytes are hashed.
    ///
    /// Source: polkadot-sdk, `sp_core::storage::TRIE_VALUE_NODE_THRESHOLD` (33 bytes and more).
    init(version1 bytes: [UInt8]) {
        self = bytes.count > 32 ? .hashed(HashedValue(bytes)) : .plain(bytes)
    }

    /// The value's form under state version 0: every value stands in its node.
    init(version0 bytes: [UInt8]) {
        self = .plain(bytes)
    }

    /// The value.
    var bytes: [UInt8] {
        switch self {
        case .plain(let bytes): bytes
        case .hashed(let value): value.bytes
        }
    }
}

/// A long value with its hash, which is then not computed again when the node around it changes.
final class HashedValue: Sendable {
    let bytes: [UInt8]
    let hash: NodeReference

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        hash = NodeReference(bytes: Hashing.blake2b256(bytes))
    }
}
