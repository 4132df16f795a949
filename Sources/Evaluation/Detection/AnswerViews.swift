/// Ways to look at an answer that survive different disguises.
enum AnswerView: Int, CaseIterable {
    /// The claims in their order: a copy as it is.
    case list
    /// The first half of the claims in their order: a copy with its tail changed.
    case prefix
    /// The claims in any order: a copy shuffled.
    case set
    /// The claims in their order, of which one may be another: a copy with any claim changed.
    case almost

    /// The share of items that a miner of its own may have in common with others at most. Honest miners with nearly the
    /// same method agree much more often on halves and on sets than on whole lists, so the bar is higher there.
    var honestShare: Double {
        switch self {
        case .list: 0.90
        case .prefix, .set, .almost: 0.97
        }
    }

    /// What it shows of an answer's claims, or of their errors.
    func shown<Element>(_ claims: [Element]) -> [Element] {
        self == .prefix ? Array(claims.prefix((claims.count + 1) / 2)) : claims
    }

    /// A digest of the view (FNV-1a over the claims, a word at a time); 0 where the view says nothing. Answers that are almost the same have no
    /// digest in common, so there it is that of the list.
    func digest(_ trace: AnswerTrace) -> UInt64 {
        // The set of things that everybody was given to arrange says nothing.
        if self == .set, trace.isArrangement { return 0 }
        let shown = shown(trace.claims)
        let claims = self == .set ? shown.sorted() : shown
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(claims.count)
        for claim in claims {
            hash = (hash ^ claim) &* 0x0000_0100_0000_01b3
            hash ^= hash >> 29
        }
        return hash | 1
    }
}

extension AnswerTrace {
    /// Whether the claims are the same in the same places but for one at most, an error among them. In short answers one
    /// claim is too much to forgive: unrelated miners are that near often.
    func isAlmost(_ other: AnswerTrace) -> Bool {
        guard claims.count == other.claims.count, !claims.isEmpty else { return false }
        let forgiven = claims.count < 6 ? 0 : 1
        var (differing, sharesError) = (0, false)
        for (place, pair) in zip(claims, other.claims).enumerated() {
            if pair.0 == pair.1 {
                if wrong[place] { sharesError = true }
                continue
            }
            differing += 1
            if differing > forgiven { return false }
        }
        return sharesError
    }
}

/// The answers of all miners to all items as digests, to be compared quickly.
struct AnswerTable {
    let miners: [ObservedMiner]
    let itemCount: Int
    /// For each view and miner the digest for each item; 0 where there is no answer.
    private let digests: [[[UInt64]]]
    /// For each view and miner the items where what the view shows has an error, so that sharing it means something; right
    /// answers are shared for good reasons.
    private let informative: [[BitSet]]
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
        informative = AnswerView.allCases.map { view in
            answers.map { list in
                BitSet(list.map { answer in answer.map { view.shown($0.trace.wrong).contains(true) } ?? false })
            }
        }
        latencies = answers.map { $0.map { $0?.latencyMilliseconds } }
        answered = digests[0].map { BitSet($0.map { $0 != 0 }) }
        same = AnswerView.allCases.map { view in
            let lists = digests[view.rawValue]
            return lists.indices.flatMap { left in
                (0..<left).map { right -> BitSet in
                    guard view == .almost else {
                        return BitSet(zip(lists[left], lists[right]).map { $0 == $1 && $0 != 0 })
                    }
                    return BitSet(
                        zip(answers[left], answers[right]).map { one, other in
                            guard let one, let other else { return false }
                            return one.trace.isAlmost(other.trace)
                        }
                    )
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

    /// The items where what a view shows of a miner's answer has an error.
    func informative(_ view: AnswerView, _ miner: Int) -> BitSet { informative[view.rawValue][miner] }

    /// Whether a miner answered an item with any claim.
    func hasAnswered(_ miner: Int, item: Int) -> Bool { answered[miner].contains(item) }

    /// Whether two miners agree on an item.
    func agrees(_ view: AnswerView, _ left: Int, _ right: Int, item: Int) -> Bool {
        left == right || same[view.rawValue][Self.pair(left, right)].contains(item)
    }

    /// Pairs lie in the order (1, 0), (2, 0), (2, 1), (3, 0) and so on.
    private static func pair(_ left: Int, _ right: Int) -> Int {
        let (high, low) = (max(left, right), min(left, right))
        return high * (high - 1) / 2 + low
    }

    /// On which of `items` two miners agree, and which of them both answered.
    func agreement(_ view: AnswerView, _ left: Int, _ right: Int, within items: BitSet) -> Agreement {
        Agreement(
            same: same[view.rawValue][Self.pair(left, right)].intersection(items),
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
