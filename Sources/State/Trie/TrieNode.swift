/// A node of the trie: a leaf or a branch, immutable and shared between all states in which it occurs.
///
/// A node's part of the path is not stored on its own: `path` is the whole key of an entry at or below the node, and
/// the node covers the nibbles `start..<end` of it. Where the node has a value, `path` is exactly that value's key.
final class TrieNode: Sendable {
    let path: [UInt8]
    private let first: UInt32
    private let last: UInt32
    /// Which of the sixteen children exist, lowest bit first.
    let bitmap: UInt16
    /// The longest way down, in nodes: 1 for a leaf. Saturates.
    let height: UInt16
    let value: TrieValue?
    /// The children that exist, in the order of their nibbles.
    let children: [TrieNode]
    let reference: NodeReference

    init(
        path: [UInt8],
        start: Int,
        end: Int,
        value: TrieValue?,
        bitmap: UInt16,
        children: [TrieNode],
        encoder: inout NodeEncoder
    ) {
        self.path = path
        first = UInt32(truncatingIfNeeded: start)
        last = UInt32(truncatingIfNeeded: end)
        self.value = value
        self.bitmap = bitmap
        self.children = children
        var tallest: UInt16 = 0
        for child in children { tallest = max(tallest, child.height) }
        height = tallest == .max ? .max : tallest + 1
        reference = encoder.reference(
            path: path,
            start: start,
            end: end,
            value: value,
            bitmap: bitmap,
            children: children
        )
    }

    /// The first nibble of the path that belongs to the node.
    @inline(__always) var start: Int { Int(first) }

    /// The nibble after the node's part of the path: where its children part ways.
    @inline(__always) var end: Int { Int(last) }

    /// The same node below a longer or shorter way.
    func moved(to start: Int, encoder: inout NodeEncoder) -> TrieNode {
        guard start != self.start else { return self }
        return TrieNode(
            path: path,
            start: start,
            end: end,
            value: value,
            bitmap: bitmap,
            children: children,
            encoder: &encoder
        )
    }

    /// A step of the way down to a key.
    enum Step {
        case child(Unmanaged<TrieNode>)
        /// The key's value, if there is one.
        case end(TrieValue?)
    }

    /// The next step of the way to a key of so many nibbles.
    @inline(__always)
    func step(towards key: [UInt8], _ length: Int) -> Step {
        let end = end
        guard end < length else {
            return .end(end == length && KeyOrder.areEqual(path, key) ? value : nil)
        }
        let slot = nibble(key, end)
        guard bitmap.hasChild(slot) else { return .end(nil) }
        return .child(children.withUnsafeBufferPointer { Unmanaged.passUnretained($0[bitmap.rank(of: slot)]) })
    }

    /// The child at `slot`, if there is one.
    @inline(__always)
    func child(at slot: Int) -> TrieNode? {
        bitmap.hasChild(slot) ? children[bitmap.rank(of: slot)] : nil
    }
}

extension UInt16 {
    /// Whether the branch with this bitmap has a child at `slot`.
    @inline(__always)
    func hasChild(_ slot: Int) -> Bool {
        self & (1 << UInt16(truncatingIfNeeded: slot)) != 0
    }

    /// How many children stand before `slot`.
    @inline(__always)
    func rank(of slot: Int) -> Int {
        (self & ((1 << UInt16(truncatingIfNeeded: slot)) &- 1)).nonzeroBitCount
    }
}
