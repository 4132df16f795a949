/// Keys in the order of bytes, with insertion and removal in far less than linear time: a list of short sorted lists.
struct SortedKeys: Sendable {
    /// A key's place: a short list and a position in it.
    struct Position {
        var chunk: Int
        var offset: Int
    }

    private static let chunkLimit = 128

    private struct Entry {
        let key: [UInt8]
        let slot: Int
    }

    /// Short lists; none is empty, and none holds more than `chunkLimit` keys.
    private var chunks: [[Entry]] = []

    var isEmpty: Bool { chunks.isEmpty }

    /// Adds a key that is not yet there, with the number under which its owner keeps what belongs to it.
    mutating func insert(_ key: [UInt8], slot: Int) {
        let entry = Entry(key: key, slot: slot)
        guard let last = chunks.last?.last?.key else {
            chunks.append([entry])
            return
        }
        if KeyOrder.precedes(last, key) {
            let end = chunks.count - 1
            if chunks[end].count < Self.chunkLimit { chunks[end].append(entry) } else { chunks.append([entry]) }
            return
        }
        let position = firstPosition { KeyOrder.precedes($0, key) }
        chunks[position.chunk].insert(entry, at: position.offset)
        guard chunks[position.chunk].count > Self.chunkLimit else { return }
        let upper = Array(chunks[position.chunk][(Self.chunkLimit / 2)...])
        chunks[position.chunk].removeLast(upper.count)
        chunks.insert(upper, at: position.chunk + 1)
    }

    /// Removes a key, if it is there.
    mutating func remove(_ key: [UInt8]) {
        let position = firstPosition { KeyOrder.precedes($0, key) }
        guard self.key(at: position) == key else { return }
        chunks[position.chunk].remove(at: position.offset)
        if chunks[position.chunk].isEmpty { chunks.remove(at: position.chunk) }
    }

    /// The position of the first key that is not before `key`.
    func position(from key: [UInt8]) -> Position {
        firstPosition { KeyOrder.precedes($0, key) }
    }

    /// The position of the first key after `key`.
    func position(after key: [UInt8]) -> Position {
        firstPosition { !KeyOrder.precedes(key, $0) }
    }

    /// The key at a position, or nil at the end.
    func key(at position: Position) -> [UInt8]? {
        guard position.chunk < chunks.count, position.offset < chunks[position.chunk].count else { return nil }
        return chunks[position.chunk][position.offset].key
    }

    /// The number that was given with the key at a position, which must be there.
    func slot(at position: Position) -> Int {
        chunks[position.chunk][position.offset].slot
    }

    /// Moves a position on by one key.
    func advance(_ position: inout Position) {
        position.offset += 1
        if position.offset >= chunks[position.chunk].count { position = Position(chunk: position.chunk + 1, offset: 0) }
    }

    /// The first position at which `isBefore`, which holds for a first part of the keys, does not hold.
    private func firstPosition(where isBefore: ([UInt8]) -> Bool) -> Position {
        let chunk = Self.search(chunks.count) { index in (chunks[index].last?.key).map(isBefore) ?? true }
        guard chunk < chunks.count else { return Position(chunk: chunk, offset: 0) }
        let offset = Self.search(chunks[chunk].count) { isBefore(chunks[chunk][$0].key) }
        return Position(chunk: chunk, offset: offset)
    }

    /// The first index below `count` for which `isBefore` does not hold, or `count`.
    private static func search(_ count: Int, isBefore: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
