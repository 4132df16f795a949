/// The order of keys by their bytes, in which entries are listed and the trie is edited.
enum KeyOrder {
    /// Whether `left` comes before `right`.
    static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let length = min(left.count, right.count)
        let position = commonBytes(left, right, to: length)
        return position < length ? left[position] < right[position] : left.count < right.count
    }

    /// Whether `key` begins with `prefix`.
    static func hasPrefix(_ key: [UInt8], _ prefix: [UInt8]) -> Bool {
        key.count >= prefix.count && commonBytes(key, prefix, to: prefix.count) == prefix.count
    }

    /// Whether both are the same bytes: eight at a time, where `==` takes one after the other.
    static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && commonBytes(left, right, to: left.count) == left.count
    }

    /// Whether both are the same bytes, or both nothing.
    static func areEqual(_ left: [UInt8]?, _ right: [UInt8]?) -> Bool {
        switch (left, right) {
        case (nil, nil): true
        case (let left?, let right?): areEqual(left, right)
        default: false
        }
    }

    /// The first position from `start` on at which the keys differ, or `end`, up to which both must reach.
    static func commonBytes(_ left: [UInt8], _ right: [UInt8], from start: Int = 0, to end: Int) -> Int {
        left.withUnsafeBytes { left in
            right.withUnsafeBytes { right in
                var index = start
                while index + 8 <= end {
                    let difference =
                        left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                        ^ right.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    if difference != 0 { return index + UInt64(littleEndian: difference).trailingZeroBitCount / 8 }
                    index += 8
                }
                while index < end, left[index] == right[index] { index += 1 }
                return index
            }
        }
    }

    /// The changes by key, the last of several with the same key last.
    static func sorted(_ changes: [StateChange]) -> [StateChange] {
        var isSorted = true
        var index = 1
        while isSorted, index < changes.count {
            isSorted = !precedes(changes[index].key, changes[index - 1].key)
            index += 1
        }
        guard !isSorted else { return changes }
        // The standard library's sort keeps the order of equal elements, but does not promise it.
        return changes.enumerated().sorted { left, right in
            if precedes(left.element.key, right.element.key) { return true }
            if precedes(right.element.key, left.element.key) { return false }
            return left.offset < right.offset
        }.map(\.element)
    }
}
