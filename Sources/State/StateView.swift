public import Primitives

/// The state after one block: an immutable map from keys to values with a root hash.
///
/// It is a Merkle-Patricia trie of radix 16 in Substrate's layout with state version 1. A view is one pointer; views
/// made from each other share all nodes that did not change, and every node's hash is computed when the node is made.
/// So a view may be kept for every block, be read on any thread, and costs what its changes cost.
///
/// Keys of any length are safe: no operation recurses along a key. ``maximumKeyLength`` is the length up to which
/// callers should accept keys from outside.
public struct StateView: Sendable {
    /// The longest key, in bytes, that callers should accept from outside.
    ///
    /// The longest keys of a Substrate chain take some hundred bytes. Substrate's node header cannot express paths of
    /// 65,536 nibbles and more, and the cost of a change grows with the number of keys that are prefixes of its own.
    public static let maximumKeyLength = 4_096

    let top: TrieTop

    init(root: TrieNode?) {
        top = TrieTop(root)
    }

    /// The state without entries.
    public static let empty = StateView(root: nil)

    /// A state of `entries`, in any order; of several entries with one key the last counts.
    public init(entries: some Sequence<(key: [UInt8], value: [UInt8])>) {
        self = Self.empty.applying(entries.map { StateChange(key: $0.key, value: $0.value) })
    }

    /// Whether there are no entries.
    public var isEmpty: Bool { top.root == nil }

    /// The value at `key`.
    public func value(at key: [UInt8]) -> [UInt8]? {
        node(at: key)?.value?.bytes
    }

    /// Whether there is a value at `key`.
    public func contains(_ key: [UInt8]) -> Bool {
        node(at: key)?.value != nil
    }

    /// The state root.
    public var root: Hash256 {
        top.root?.reference.rootHash ?? TrieRoot.empty
    }

    /// The state after `changes`, in any order; of several changes of one key the last counts.
    public func applying(_ changes: [StateChange]) -> StateView {
        guard !changes.isEmpty else { return self }
        var editor = TrieEditor(root: top.root)
        for change in KeyOrder.sorted(changes) { editor.set(change.value, at: change.key) }
        return StateView(root: editor.finish())
    }

    /// The only node that may hold the value of `key`.
    ///
    /// The way down looks at the nibbles where children part ways only; the comparison of the whole key at its end
    /// makes up for the nibbles in between.
    private func node(at key: [UInt8]) -> TrieNode? {
        let length = key.count * 2
        guard var node = top.root else { return nil }
        while node.end < length {
            guard let child = node.child(at: nibble(key, node.end)) else { return nil }
            node = child
        }
        return node.end == length && node.path == key ? node : nil
    }
}
