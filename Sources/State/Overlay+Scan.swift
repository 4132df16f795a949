extension Overlay {
    /// The first key after `key` in the order of bytes, whether `key` exists or not.
    public func nextKey(after key: [UInt8]) -> [UInt8]? {
        guard !changedKeys.isEmpty else { return base.nextKey(after: key) }
        var position = changedKeys.position(after: key)
        var baseKey = base.nextKey(after: key)
        while true {
            guard let changed = changedKeys.key(at: position) else { return baseKey }
            if let next = baseKey, KeyOrder.precedes(next, changed) { return next }
            if value(at: position) != nil { return changed }
            if baseKey == changed { baseKey = base.nextKey(after: changed) }
            changedKeys.advance(&position)
        }
    }

    /// The keys that begin with `prefix`, in the order of bytes: those after `after`, at most `limit`.
    public func keys(withPrefix prefix: [UInt8], after: [UInt8]? = nil, limit: Int = .max) -> [[UInt8]] {
        var keys: [[UInt8]] = []
        scan(prefix, after: after, limit: limit) { key, _ in keys.append(key) }
        return keys
    }

    /// The entries whose keys begin with `prefix`, in the order of bytes: those after `after`, at most `limit`.
    public func entries(
        withPrefix prefix: [UInt8] = [],
        after: [UInt8]? = nil,
        limit: Int = .max
    ) -> [(key: [UInt8], value: [UInt8])] {
        var entries: [(key: [UInt8], value: [UInt8])] = []
        scan(prefix, after: after, limit: limit) { key, value in entries.append((key, value)) }
        return entries
    }

    /// Removes all entries whose keys begin with `prefix`, and returns how many there were.
    @discardableResult
    public mutating func removeAll(withPrefix prefix: [UInt8]) -> Int {
        let keys = keys(withPrefix: prefix)
        for key in keys { set(key, to: nil) }
        return keys.count
    }

    /// Merges the entries of the state below with the changes.
    private func scan(_ prefix: [UInt8], after: [UInt8]?, limit: Int, visit: ([UInt8], [UInt8]) -> Void) {
        var cursor = base.cursor(withPrefix: prefix, after: after)
        var position = firstChange(prefix, after: after)
        var entry = cursor.next()
        var changed = changedKey(at: position, prefix)
        var count = 0
        while count < limit {
            if let node = entry, changed.map({ KeyOrder.precedes(node.path, $0) }) ?? true {
                visit(node.path, node.value?.bytes ?? [])
                count += 1
                entry = cursor.next()
                continue
            }
            guard let key = changed else { return }
            if let value = value(at: position) {
                visit(key, value)
                count += 1
            }
            if let path = entry?.path, KeyOrder.areEqual(path, key) { entry = cursor.next() }
            changedKeys.advance(&position)
            changed = changedKey(at: position, prefix)
        }
    }

    private func firstChange(_ prefix: [UInt8], after: [UInt8]?) -> SortedKeys.Position {
        guard let after, !KeyOrder.precedes(after, prefix) else { return changedKeys.position(from: prefix) }
        return changedKeys.position(after: after)
    }

    private func changedKey(at position: SortedKeys.Position, _ prefix: [UInt8]) -> [UInt8]? {
        guard let key = changedKeys.key(at: position), KeyOrder.hasPrefix(key, prefix) else { return nil }
        return key
    }
}
