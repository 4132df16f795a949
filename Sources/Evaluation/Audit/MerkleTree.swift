import ChainCrypto

/// A tree of BLAKE2b-256 hashes over a list of byte strings.
///
/// Leaves and nodes are hashed under different first bytes, so that no node passes for a leaf; a node without a sibling
/// moves up as it is.
public enum MerkleTree {
    /// The root; of nothing it is 32 zeros.
    public static func root(_ leaves: [[UInt8]]) -> [UInt8] {
        var level = leaves.map { Hashing.blake2b256([0] + $0) }
        guard !level.isEmpty else { return [UInt8](repeating: 0, count: 32) }
        while level.count > 1 {
            var next: [[UInt8]] = []
            for place in stride(from: 0, to: level.count, by: 2) {
                let isPair = place + 1 < level.count
                next.append(isPair ? Hashing.blake2b256([1] + level[place] + level[place + 1]) : level[place])
            }
            level = next
        }
        return level[0]
    }
}
