/// Writes the bytes of nodes and keeps its buffer from one node to the next.
///
/// Layout: polkadot-sdk, `sp-trie`'s `NodeCodec` without extension nodes: a header with the kind and the number of
/// nibbles, the nibbles, for branches a bitmap, the value or its hash, and the children's references.
struct NodeEncoder {
    private var buffer: [UInt8] = []

    init() {
        buffer.reserveCapacity(640)
    }

    /// The reference under which a parent names the node of these parts.
    mutating func reference(
        path: [UInt8],
        start: Int,
        end: Int,
        value: TrieValue?,
        bitmap: UInt16,
        children: [TrieNode]
    ) -> NodeReference {
        buffer.removeAll(keepingCapacity: true)
        appendHeader(nibbles: end - start, value: value, isLeaf: children.isEmpty)
        appendPartial(path, start: start, end: end)
        if !children.isEmpty {
            buffer.append(UInt8(truncatingIfNeeded: bitmap))
            buffer.append(UInt8(truncatingIfNeeded: bitmap >> 8))
        }
        switch value {
        case .plain(let bytes):
            Self.appendCompact(bytes.count, to: &buffer)
            buffer.append(contentsOf: bytes)
        case .hashed(let value): value.hash.append(to: &buffer)
        case nil: break
        }
        for child in children { child.reference.appendWithLength(to: &buffer) }
        return NodeReference(encoding: buffer)
    }

    /// The kind in the upper bits; the count in the rest, continued in further bytes where it does not fit.
    ///
    /// Source of the prefixes: polkadot-sdk, `sp-trie`, `trie_constants`.
    private mutating func appendHeader(nibbles: Int, value: TrieValue?, isLeaf: Bool) {
        let prefix: UInt8
        let largest: UInt8
        switch (value, isLeaf) {
        case (.plain, true): (prefix, largest) = (0b0100_0000, 63)
        case (.plain, false): (prefix, largest) = (0b1100_0000, 63)
        case (nil, _): (prefix, largest) = (0b1000_0000, 63)
        case (.hashed, true): (prefix, largest) = (0b0010_0000, 31)
        case (.hashed, false): (prefix, largest) = (0b0001_0000, 15)
        }
        guard nibbles >= Int(largest) else {
            buffer.append(prefix | UInt8(truncatingIfNeeded: nibbles))
            return
        }
        buffer.append(prefix | largest)
        var rest = nibbles - Int(largest)
        while rest >= 255 {
            buffer.append(255)
            rest -= 255
        }
        buffer.append(UInt8(truncatingIfNeeded: rest))
    }

    /// The nibbles in pairs; where their number is odd, the first stands alone. Keys are whole bytes and a byte's
    /// second half has an odd index, so that a node whose `end` is even can copy its bytes.
    private mutating func appendPartial(_ path: [UInt8], start: Int, end: Int) {
        var index = start
        if (end - start) & 1 == 1 {
            buffer.append(UInt8(truncatingIfNeeded: nibble(path, index)))
            index += 1
        }
        if index & 1 == 0 {
            buffer.append(contentsOf: path[(index >> 1)..<(end >> 1)])
            return
        }
        while index < end {
            buffer.append(UInt8(truncatingIfNeeded: nibble(path, index) << 4 | nibble(path, index + 1)))
            index += 2
        }
    }

    /// Appends a length as SCALE's compact integer.
    static func appendCompact(_ count: Int, to output: inout [UInt8]) {
        let number = UInt64(count)
        let width: Int
        let word: UInt64
        switch number {
        case ..<(1 << 6): (width, word) = (1, number << 2)
        case ..<(1 << 14): (width, word) = (2, number << 2 | 0b01)
        case ..<(1 << 30): (width, word) = (4, number << 2 | 0b10)
        default:
            width = max(4, (64 - number.leadingZeroBitCount + 7) / 8)
            output.append(UInt8(truncatingIfNeeded: (width - 4) << 2 | 0b11))
            word = number
        }
        for index in 0..<width { output.append(UInt8(truncatingIfNeeded: word >> UInt64(index * 8))) }
    }
}
