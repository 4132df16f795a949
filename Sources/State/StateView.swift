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
        entry(at: key)?.bytes
    }

    /// Whether there is a value at `key`.
    public func contains(_ key: [UInt8]) -> Bool {
        entry(at: key) != nil
    }

    /// The state root.
    public var root: Hash256 {
        top.root?.reference.rootHash ?? TrieRoot.empty
    }

    /// The state after `changes`, which are sorted by key and name each key once, and those that made a difference.
    func concluding(_ changes: [StateChange]) -> (state: StateView, changes: [StateChange]) {
        var editor = TrieEditor(root: top.root)
        var effective: [StateChange] = []
        effective.reserveCapacity(changes.count)
        for change in changes where editor.set(change.value, at: change.key) { effective.append(change) }
        guard !effective.isEmpty else { return (self, []) }
        return (StateView(root: editor.finish()), effective)
    }

    /// The state after `changes`, in any order; of several changes of one key the last counts.
    public func applying(_ changes: [StateChange]) -> StateView {
        guard !changes.isEmpty else { return self }
        var editor = TrieEditor(root: top.root)
        for change in KeyOrder.sorted(changes) { editor.set(change.value, at: change.key) }
        return StateView(root: editor.finish())
    }

    /// The value of the only node that may hold that of `key`.
    ///
    /// The way down looks at the nibbles where children part ways only; the comparison of the whole key at its end
    /// makes up for the nibbles in between. The view holds all nodes, so that the way counts no references: a count
    /// would be written to memory at every node.
    private func entry(at key: [UInt8]) -> TrieValue? {
        let length = key.count * 2
        guard let root = top.root else { return nil }
        return withExtendedLifetime(root) {
            var node = Unmanaged.passUnretained(root)
            while true {
                switch node._withUnsafeGuaranteedRef({ $0.step(towards: key, length) }) {
                case .child(let child): node = child
                case .end(let value): return value
                }
            }
        }
    }
}
