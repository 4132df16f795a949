extension StateView {
    /// The changes that turn `old` into this state, sorted by key.
    ///
    /// Subtrees that both states share are skipped, so that the cost follows the number of changes between the two.
    public func difference(from old: StateView) -> [StateChange] {
        var walk = DifferenceWalk()
        walk.pairs.append(.init(new: top.root, old: old.top.root, start: 0))
        while let pair = walk.pairs.popLast() { walk.visit(pair) }
        return walk.changes.sorted { KeyOrder.precedes($0.key, $1.key) }
    }
}

/// The pairs of subtrees that are still to be compared, and the changes found.
private struct DifferenceWalk {
    /// Two subtrees below the same first `start` nibbles; a node may begin before that.
    struct Pair {
        let new: TrieNode?
        let old: TrieNode?
        let start: Int
    }

    var pairs: [Pair] = []
    var changes: [StateChange] = []

    mutating func visit(_ pair: Pair) {
        guard let new = pair.new, let old = pair.old else {
            addAll(of: pair.new)
            removeAll(of: pair.old)
            return
        }
        if new === old || (new.start == old.start && new.reference == old.reference) { return }
        let fork = commonNibbles(new.path, old.path, from: pair.start, to: min(new.end, old.end))
        if fork < min(new.end, old.end) {
            addAll(of: new)
            removeAll(of: old)
            return
        }
        compareValues(fork == new.end ? new : nil, fork == old.end ? old : nil)
        for slot in 0..<16 {
            let newChild = Self.part(of: new, at: fork, slot)
            let oldChild = Self.part(of: old, at: fork, slot)
            if newChild == nil && oldChild == nil { continue }
            pairs.append(Pair(new: newChild, old: oldChild, start: fork + 1))
        }
    }

    /// What lies below `node` on the way of `slot` after the nibble `fork`: a child, or the node itself where it
    /// reaches further than that.
    private static func part(of node: TrieNode, at fork: Int, _ slot: Int) -> TrieNode? {
        if node.end == fork { return node.child(at: slot) }
        return nibble(node.path, fork) == slot ? node : nil
    }

    private mutating func compareValues(_ new: TrieNode?, _ old: TrieNode?) {
        let newValue = new?.value?.bytes
        guard newValue != old?.value?.bytes, let holder = newValue == nil ? old : new else { return }
        changes.append(StateChange(key: holder.path, value: newValue))
    }

    private mutating func addAll(of node: TrieNode?) {
        var cursor = TrieCursor(node)
        while let entry = cursor.next() { changes.append(StateChange(key: entry.path, value: entry.value?.bytes)) }
    }

    private mutating func removeAll(of node: TrieNode?) {
        var cursor = TrieCursor(node)
        while let entry = cursor.next() { changes.append(StateChange(key: entry.path, value: nil)) }
    }
}
