import ChainCrypto
public import Primitives

/// Roots of tries that are computed once and not kept.
public enum TrieRoot {
    /// The root of the trie without entries: the BLAKE2b-256 hash of one zero byte.
    public static let empty = Hash256.blake2b([0])

    /// The root of the trie of a list, in which the compact encoding of its index is a value's key: a block's root of
    /// extrinsics.
    ///
    /// Unlike the state, the list has state version 0, so that long values stand in their nodes. Source: the reference
    /// runtime's `system_version` is 1, and polkadot-sdk's `RuntimeVersion::extrinsics_root_state_version` is then 0.
    public static func ordered(_ values: [[UInt8]]) -> Hash256 {
        let changes = values.enumerated().map { index, value in
            var key: [UInt8] = []
            NodeEncoder.appendCompact(index, to: &key)
            return StateChange(key: key, value: value)
        }
        var editor = TrieEditor(root: nil, form: TrieValue.init(version0:))
        for change in KeyOrder.sorted(changes) { editor.set(change.value, at: change.key) }
        return editor.finish()?.reference.rootHash ?? empty
    }
}
