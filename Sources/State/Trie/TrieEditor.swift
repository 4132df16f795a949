/// Makes a new trie from an old one and changes that come in the order of their keys.
///
/// The nodes on the way to the current key are open; a node is closed, and its hash computed, when a key comes that
/// does not lie below it. So every changed node is encoded once, whatever the number of changes below it, and an
/// unchanged one never. The open nodes are a list, not calls within calls, so that long keys cannot exhaust the stack.
struct TrieEditor {
    private struct Frame {
        var path: [UInt8]
        var start: Int
        var end: Int
        var value: TrieValue?
        var bitmap: UInt16
        var children: [TrieNode]
        var isChanged: Bool

        /// Where the child on the way of `key` stands. The frame above the root has one child, whatever the key.
        func slot(of key: [UInt8]) -> Int {
            end < 0 ? 0 : nibble(key, end)
        }

        func child(at slot: Int) -> TrieNode? {
            bitmap.hasChild(slot) ? children[bitmap.rank(of: slot)] : nil
        }

        mutating func replaceChild(at slot: Int, with node: TrieNode?) {
            let rank = bitmap.rank(of: slot)
            let bit: UInt16 = 1 << UInt16(truncatingIfNeeded: slot)
            isChanged = true
            switch (bitmap & bit != 0, node) {
            case (true, let node?): children[rank] = node
            case (false, let node?):
                children.insert(node, at: rank)
                bitmap |= bit
            case (true, nil):
                children.remove(at: rank)
                bitmap &= ~bit
            case (false, nil): break
            }
        }
    }

    private let form: @Sendable ([UInt8]) -> TrieValue
    private var encoder = NodeEncoder()
    private var frames: [Frame]
    private var previousKey: [UInt8] = []

    /// An editor of the trie below `root`; `form` decides which values are hashed.
    init(root: TrieNode?, form: @escaping @Sendable ([UInt8]) -> TrieValue = TrieValue.init(version1:)) {
        self.form = form
        frames = [
            Frame(
                path: [],
                start: -1,
                end: -1,
                value: nil,
                bitmap: root == nil ? 0 : 1,
                children: root.map { [$0] } ?? [],
                isChanged: false
            )
        ]
    }

    /// Sets or removes the value at `key`, which must not precede the key before; whether that makes a difference.
    @discardableResult
    mutating func set(_ value: [UInt8]?, at key: [UInt8]) -> Bool {
        let length = key.count * 2
        let shared = commonNibbles(previousKey, key, from: 0, to: min(previousKey.count * 2, length))
        close(downTo: shared, for: value == nil ? nil : key)
        previousKey = key
        while true {
            let top = frames.count - 1
            let end = frames[top].end
            if end == length {
                return setValue(value, of: top, at: key)
            }
            let slot = frames[top].slot(of: key)
            guard let child = frames[top].child(at: slot) else {
                if let value { open(value, at: key, start: end + 1) }
                return value != nil
            }
            let fork = commonNibbles(child.path, key, from: end + 1, to: min(child.end, length))
            if fork == child.end {
                open(child)
            } else if value != nil {
                let below = child.moved(to: fork + 1, encoder: &encoder)
                openFork(at: fork, on: key, start: end + 1, over: below)
            } else {
                return false
            }
        }
    }

    /// The root of the new trie, or nil where nothing is left.
    mutating func finish() -> TrieNode? {
        close(downTo: -1, for: nil)
        return frames[0].children.first
    }

    private mutating func setValue(_ value: [UInt8]?, of index: Int, at key: [UInt8]) -> Bool {
        guard !KeyOrder.areEqual(frames[index].value?.bytes, value) else { return false }
        // A node that has a value has its whole key: kept, the key is one with that of older states.
        if value != nil, frames[index].value == nil { frames[index].path = key }
        frames[index].value = value.map(form)
        frames[index].isChanged = true
        return true
    }

    private mutating func open(_ value: [UInt8], at key: [UInt8], start: Int) {
        frames.append(
            Frame(
                path: key,
                start: start,
                end: key.count * 2,
                value: form(value),
                bitmap: 0,
                children: [],
                isChanged: true
            )
        )
    }

    private mutating func open(_ node: TrieNode) {
        frames.append(
            Frame(
                path: node.path,
                start: node.start,
                end: node.end,
                value: node.value,
                bitmap: node.bitmap,
                children: node.children,
                isChanged: false
            )
        )
    }

    private mutating func openFork(at fork: Int, on key: [UInt8], start: Int, over node: TrieNode) {
        frames.append(
            Frame(
                path: key,
                start: start,
                end: fork,
                value: nil,
                bitmap: 1 << UInt16(nibble(node.path, fork)),
                children: [node],
                isChanged: true
            )
        )
    }

    /// Closes the frames that end after the nibble `shared`. Where the way to `key` leaves a frame in its middle, a
    /// fork takes the frame's place before the frame is encoded.
    private mutating func close(downTo shared: Int, for key: [UInt8]?) {
        while frames[frames.count - 1].end > shared {
            var frame = frames.removeLast()
            if let key, frame.start <= shared {
                let start = frame.start
                frame.start = shared + 1
                if let node = build(frame) {
                    openFork(at: shared, on: key, start: start, over: node)
                } else {
                    attach(nil, path: frame.path)
                }
            } else if frame.isChanged {
                attach(build(frame), path: frame.path)
            }
        }
    }

    private mutating func attach(_ node: TrieNode?, path: [UInt8]) {
        let top = frames.count - 1
        let slot = frames[top].slot(of: path)
        frames[top].replaceChild(at: slot, with: node)
    }

    /// The frame's node: none without content, and the only child itself where a branch has nothing else.
    private mutating func build(_ frame: Frame) -> TrieNode? {
        if frame.value == nil {
            guard let child = frame.children.first else { return nil }
            if frame.children.count == 1 { return child.moved(to: frame.start, encoder: &encoder) }
        }
        return TrieNode(
            path: frame.path,
            start: frame.start,
            end: frame.end,
            value: frame.value,
            bitmap: frame.bitmap,
            children: frame.children,
            encoder: &encoder
        )
    }
}
