extension StateView {
    /// The first key after `key` in the order of bytes, whether `key` exists or not.
    public func nextKey(after key: [UInt8]) -> [UInt8]? {
        let length = key.count * 2
        guard var node = top.root else { return nil }
        // The nearest subtree seen so far whose keys all come after `key`.
        var later: TrieNode?
        while true {
            let fork = commonNibbles(node.path, key, from: node.start, to: min(node.end, length))
            guard fork == node.end else {
                let comesAfter = fork == length || nibble(node.path, fork) > nibble(key, fork)
                return Self.firstKey(of: comesAfter ? node : later)
            }
            guard fork < length else { return Self.firstKey(of: node.children.first ?? later) }
            let slot = nibble(key, fork)
            let child = node.child(at: slot)
            let next = node.bitmap.rank(of: slot) + (child == nil ? 0 : 1)
            if next < node.children.count { later = node.children[next] }
            guard let child else { return Self.firstKey(of: later) }
            node = child
        }
    }

    /// The keys that begin with `prefix`, in the order of bytes: those after `after`, at most `limit`.
    public func keys(withPrefix prefix: [UInt8], after: [UInt8]? = nil, limit: Int = .max) -> [[UInt8]] {
        var cursor = cursor(withPrefix: prefix, after: after)
        var keys: [[UInt8]] = []
        while keys.count < limit, let node = cursor.next() { keys.append(node.path) }
        return keys
    }

    /// The entries whose keys begin with `prefix`, in the order of bytes: those after `after`, at most `limit`.
    public func entries(
        withPrefix prefix: [UInt8] = [],
        after: [UInt8]? = nil,
        limit: Int = .max
    ) -> [(key: [UInt8], value: [UInt8])] {
        var cursor = cursor(withPrefix: prefix, after: after)
        var entries: [(key: [UInt8], value: [UInt8])] = []
        while entries.count < limit, let node = cursor.next() {
            if let value = node.value { entries.append((node.path, value.bytes)) }
        }
        return entries
    }

    /// A cursor over the entries whose keys begin with `prefix` and come after `after`.
    func cursor(withPrefix prefix: [UInt8], after: [UInt8]?) -> TrieCursor {
        guard let after, !KeyOrder.precedes(after, prefix) else { return TrieCursor(subtree(prefix)) }
        return TrieCursor(KeyOrder.hasPrefix(after, prefix) ? subtree(prefix) : nil, after: after)
    }

    /// The uppermost node below which all keys with `prefix`, and no others, lie.
    private func subtree(_ prefix: [UInt8]) -> TrieNode? {
        let length = prefix.count * 2
        guard var node = top.root else { return nil }
        while true {
            let end = min(node.end, length)
            guard commonNibbles(node.path, prefix, from: node.start, to: end) == end else { return nil }
            guard node.end < length else { return node }
            guard let child = node.child(at: nibble(prefix, node.end)) else { return nil }
            node = child
        }
    }

    private static func firstKey(of node: TrieNode?) -> [UInt8]? {
        var current = node
        while let node = current {
            if node.value != nil { return node.path }
            current = node.children.first
        }
        return nil
    }
}
