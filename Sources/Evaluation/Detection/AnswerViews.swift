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
        case .prefix, .set: 0.97
        }
    }

    /// A digest of the view (FNV-1a over the claims, a word at a time); 0 where the view says nothing, as the set of
    /// things that everybody was given to arrange.
    func digest(_ trace: AnswerTrace) -> UInt64 {
        if self == .set, trace.isArrangement { return 0 }
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
    /// For each miner the items where its answer has an error, so that sharing it means something; right answers are
    /// shared for good reasons.
    let informative: [BitSet]
    /// For each miner the items that it answered.
    private let answered: [BitSet]
    /// For each view and pair of miners the items on which they agree.
    private let same: [[BitSet]]
    /// For each miner and item the latency; nil where there is none.
    let latencies: [[Double?]]
    /// Whether answers have so few claims that only the whole answer can be compared.
    let isPlain: Bool

    init(items: [ObservedItem], miners: [ObservedMiner]) {
        self.miners = miners
        itemCount = items.count
        let answers = miners.map { miner in items.map { $0.answers[miner.key] } }
        let digests: [[[UInt64]]] = AnswerView.allCases.map { view in
            answers.map { list in
                list.map { answer -> UInt64 in
                    guard let trace = answer?.trace, !trace.claims.isEmpty else { return 0 }
                    return view.digest(trace)
                }
            }
        }
        informative = answers.map { list in
            BitSet(list.map { $0?.trace.wrong.contains(true) ?? false })
        }
        latencies = answers.map { $0.map { $0?.latencyMilliseconds } }
        answered = digests[0].map { BitSet($0.map { $0 != 0 }) }
        same = digests.map { lists in
            lists.indices.flatMap { left in
                (0..<left).map { right in
                    BitSet(zip(lists[left], lists[right]).map { $0 == $1 && $0 != 0 })
                }
            }
        }
        self.digests = digests
        isPlain = !answers.contains { $0.contains { ($0?.trace.claims.count ?? 0) > 2 } }
    }

    var views: [AnswerView] { isPlain ? [.list] : AnswerView.allCases }

    func digest(_ view: AnswerView, miner: Int, item: Int) -> UInt64 {
        digests[view.rawValue][miner][item]
    }

    /// On which of `items` two miners agree, and which of them both answered.
    func agreement(_ view: AnswerView, _ left: Int, _ right: Int, within items: BitSet) -> Agreement {
        // Pairs lie in the order (1, 0), (2, 0), (2, 1), (3, 0) and so on.
        let (high, low) = (max(left, right), min(left, right))
        let pair = high * (high - 1) / 2 + low
        return Agreement(
            same: same[view.rawValue][pair].intersection(items),
            both: answered[left].intersection(answered[right]).intersection(items)
        )
    }
}

/// The items on which two miners agree, among those that both answered.
struct Agreement {
    let same: BitSet
    let both: BitSet
}

/// A fixed number of bits.
struct BitSet: Hashable {
    private var words: [UInt64]

    /// The bits of `flags`.
    init(_ flags: [Bool]) {
        words = [UInt64](repeating: 0, count: (flags.count + 63) / 64)
        for (place, flag) in flags.enumerated() where flag { words[place >> 6] |= 1 << UInt64(place & 63) }
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
