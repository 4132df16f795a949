/// Walks over the entries of a subtree in the order of their keys, with a list of its own instead of recursion.
struct TrieCursor {
    private struct Step {
        let node: TrieNode
        /// The next child to visit; -1 while the node's own value is still to come.
        var next: Int
    }

    private var steps: [Step] = []

    /// All entries at and below `node`.
    init(_ node: TrieNode?) {
        if let node { steps.append(Step(node: node, next: -1)) }
    }

    /// The entries at and below `node` whose keys come after `key`, which must lie below the way to `node`.
    init(_ node: TrieNode?, after key: [UInt8]) {
        let length = key.count * 2
        var current = node
        while let node = current {
            let fork = commonNibbles(node.path, key, from: node.start, to: min(node.end, length))
            guard fork == node.end else {
                if fork == length || nibble(node.path, fork) > nibble(key, fork) {
                    steps.append(Step(node: node, next: -1))
                }
                return
            }
            guard fork < length else {
                steps.append(Step(node: node, next: 0))
                return
            }
            let slot = nibble(key, fork)
            current = node.child(at: slot)
            steps.append(Step(node: node, next: node.bitmap.rank(of: slot) + (current == nil ? 0 : 1)))
        }
    }

    /// The next node with a value; its path is the entry's key.
    mutating func next() -> TrieNode? {
        while let step = steps.last {
            let top = steps.count - 1
            if step.next < 0 {
                steps[top].next = 0
                if step.node.value != nil { return step.node }
            } else if step.next < step.node.children.count {
                steps[top].next += 1
                steps.append(Step(node: step.node.children[step.next], next: -1))
            } else {
                steps.removeLast()
            }
        }
        return nil
    }
}
