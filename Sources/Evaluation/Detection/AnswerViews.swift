/// Ways to look at an answer that survive different disguises.
enum AnswerView: Int, CaseIterable {
    /// The claims in their order: a copy as it is.
    case list
    /// The first half of the claims in their order: a copy with its tail changed.
    case prefix
    /// The claims in any order: a copy shuffled.
    case set

    /// The share of items that a miner of its own may have in common with others at most. Honest miners with nearly the
    /// same method agree much more often on halves and on sets than on whole lists, so the bar is higher there.
    var honestShare: Double {
        switch self {
        case .list: 0.90
        case .prefix, .set: 0.98
        }
    }

    /// A digest of the view (FNV-1a over the claims, a word at a time); never 0.
    func digest(_ trace: AnswerTrace) -> UInt64 {
        let claims: [UInt64]
        switch self {
        case .list: claims = trace.claims
        case .prefix: claims = Array(trace.claims.prefix((trace.claims.count + 1) / 2))
        case .set: claims = trace.claims.sorted()
        }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(claims.count)
        for claim in claims {
            hash = (hash ^ claim) &* 0x0000_0100_0000_01b3
            hash ^= hash >> 29
        }
        return hash | 1
    }
}

/// The answers of all miners to all items as digests, to be compared quickly.
struct AnswerTable {
    let miners: [ObservedMiner]
    let itemCount: Int
    /// For each view and miner the digest for each item; 0 where there is no answer.
    private let digests: [[[UInt64]]]
    /// For each miner whether its answer to an item has an error; right answers are shared for good reasons.
    let hasError: [[Bool]]
    /// For each miner and item the latency; nil where there is none.
    let latencies: [[Double?]]
    /// Whether answers have so few claims that only the whole answer can be compared.
    let isPlain: Bool

    init(items: [ObservedItem], miners: [ObservedMiner]) {
        self.miners = miners
        itemCount = items.count
        let answers = miners.map { miner in items.map { $0.answers[miner.key] } }
        digests = AnswerView.allCases.map { view in
            answers.map {
                $0.map { answer in
                    guard let trace = answer?.trace, !trace.claims.isEmpty else { return 0 }
                    return view.digest(trace)
                }
            }
        }
        hasError = answers.map { $0.map { $0?.trace.wrong.contains(true) ?? false } }
        latencies = answers.map { $0.map { $0?.latencyMilliseconds } }
        isPlain = !answers.contains { $0.contains { ($0?.trace.claims.count ?? 0) > 2 } }
    }

    var views: [AnswerView] { isPlain ? [.list] : AnswerView.allCases }

    func digest(_ view: AnswerView, miner: Int, item: Int) -> UInt64 {
        digests[view.rawValue][miner][item]
    }

    /// The items on which the miner's answer has an error, so that sharing it means something.
    func informativeItems(of miner: Int) -> [Int] {
        (0..<itemCount).filter { hasError[miner][$0] }
    }

    /// On which of `items` two miners agree, and on which both answered.
    func agreement(_ view: AnswerView, _ left: Int, _ right: Int, items: [Int]) -> (same: BitSet, both: BitSet) {
        var same = BitSet(count: items.count)
        var both = BitSet(count: items.count)
        let (first, second) = (digests[view.rawValue][left], digests[view.rawValue][right])
        for (place, item) in items.enumerated() where second[item] != 0 && first[item] != 0 {
            both.insert(place)
            if first[item] == second[item] { same.insert(place) }
        }
        return (same, both)
    }
}

/// A fixed number of bits.
struct BitSet: Hashable {
    private var words: [UInt64]

    init(count: Int) {
        words = [UInt64](repeating: 0, count: (count + 63) / 64)
    }

    mutating func insert(_ place: Int) {
        words[place >> 6] |= 1 << UInt64(place & 63)
    }

    func contains(_ place: Int) -> Bool {
        words[place >> 6] >> UInt64(place & 63) & 1 == 1
    }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    func union(_ other: BitSet) -> BitSet { combine(other, |) }
    func intersection(_ other: BitSet) -> BitSet { combine(other, &) }
    func subtracting(_ other: BitSet) -> BitSet { combine(other) { $0 & ~$1 } }

    private func combine(_ other: BitSet, _ operation: (UInt64, UInt64) -> UInt64) -> BitSet {
        var result = self
        for index in words.indices { result.words[index] = operation(words[index], other.words[index]) }
        return result
    }
}
