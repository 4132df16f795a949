import Synchronization

/// What holds a trie: nothing, its uppermost node, or for unusually deep tries an owner that lets go of it level by
/// level.
enum TrieTop: Sendable {
    case empty
    case node(TrieNode)
    case tall(TallTrie)

    /// Holds the trie below `root`.
    init(_ root: TrieNode?) {
        guard let root else {
            self = .empty
            return
        }
        self = root.height > TallTrie.safeHeight ? .tall(TallTrie(root)) : .node(root)
    }

    /// The uppermost node.
    @inline(__always) var root: TrieNode? {
        switch self {
        case .empty: nil
        case .node(let node): node
        case .tall(let trie): trie.root
        }
    }
}

/// The owner of a trie that is so deep that releasing its root, which releases the children, and so on, might exhaust
/// the stack. Only keys made for it (each a prefix of the next) get there: ordinary states are about a dozen nodes
/// deep.
///
/// The owner holds every tall node itself and lets go of them from the top down, so that a release never passes through
/// more than ``safeHeight`` nodes.
final class TallTrie: Sendable {
    /// The height up to which a node may be released as it is.
    static let safeHeight: UInt16 = 64

    /// The tall nodes, the root last, every node after those below it.
    private let nodes: Mutex<[TrieNode]>

    init(_ root: TrieNode) {
        var fromTop: [TrieNode] = [root]
        var index = 0
        while index < fromTop.count {
            for child in fromTop[index].children where child.height > Self.safeHeight { fromTop.append(child) }
            index += 1
        }
        fromTop.reverse()
        nodes = Mutex(fromTop)
    }

    deinit {
        nodes.withLock { nodes in
            while !nodes.isEmpty { nodes.removeLast() }
        }
    }

    /// The uppermost node.
    var root: TrieNode? { nodes.withLock { $0.last } }
}
