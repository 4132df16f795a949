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

    /// A digest of the view (FNV-1a over the claims, a word at a time); 0 where the view says nothing. Answers that are
    /// almost the same have no digest in common, so there it is that of the list.
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
    private let informative: [BitTable]
    /// For each miner the items that it answered.
    private let answered: BitTable
    /// For each view and pair of miners the items on which they agree.
    private let same: [BitTable]
    /// For each miner and item the latency; nil where there is none.
    let latencies: [[Double?]]
    /// What each miner's answers are worth together, in millionths.
    let worth: [Int]
    /// Whether answers have so few claims that only the whole answer can be compared.
    let isPlain: Bool

    /// One item after the other, so that the answers themselves need not all be in memory at a time.
    init(items: some Collection<ObservedItem>, miners: [ObservedMiner]) {
        let views = AnswerView.allCases
        let (count, pairs) = (items.count, Self.pair(miners.count, 0))
        var digests = views.map { _ in miners.map { _ in [UInt64](repeating: 0, count: count) } }
        var latencies = miners.map { _ in [Double?](repeating: nil, count: count) }
        var informative = views.map { _ in BitTable(rows: miners.count, places: count) }
        var same = views.map { _ in BitTable(rows: pairs, places: count) }
        var answered = BitTable(rows: miners.count, places: count)
        var worth = miners.map { _ in 0 }
        var isPlain = true
        for (place, item) in items.enumerated() {
            let answers = miners.map { item.answers[$0.key] }
            for (miner, answer) in answers.enumerated() {
                guard let answer else { continue }
                latencies[miner][place] = answer.latencyMilliseconds
                worth[miner] += min(max(answer.millionths, 0), Score.perfect)
                if answer.trace.claims.count > 2 { isPlain = false }
                for view in views where view.shown(answer.trace.wrong).contains(true) {
                    informative[view.rawValue].insert(place, row: miner)
                }
            }
            for view in views {
                let row = answers.map { answer -> UInt64 in
                    guard let trace = answer?.trace, !trace.claims.isEmpty else { return 0 }
                    return view.digest(trace)
                }
                for (miner, digest) in row.enumerated() {
                    digests[view.rawValue][miner][place] = digest
                    if view == views[0], digest != 0 { answered.insert(place, row: miner) }
                }
                same[view.rawValue].insert(place, pairs: Self.agreeing(view, row, answers))
            }
        }
        self.miners = miners
        itemCount = count
        self.digests = digests
        self.latencies = latencies
        self.informative = informative
        self.answered = answered
        self.same = same
        self.worth = worth
        self.isPlain = isPlain
    }

    /// The pairs that agree on one item.
    private static func agreeing(_ view: AnswerView, _ digests: [UInt64], _ answers: [ObservedAnswer?]) -> [Int] {
        var agreeing: [Int] = []
        for left in digests.indices {
            for right in 0..<left {
                if view == .almost {
                    guard let one = answers[left], let other = answers[right] else { continue }
                    if one.trace.isAlmost(other.trace) { agreeing.append(pair(left, right)) }
                } else if digests[left] == digests[right], digests[left] != 0 {
                    agreeing.append(pair(left, right))
                }
            }
        }
        return agreeing
    }

    var views: [AnswerView] { isPlain ? [.list] : AnswerView.allCases }

    func digest(_ view: AnswerView, miner: Int, item: Int) -> UInt64 {
        digests[view.rawValue][miner][item]
    }

    /// The items where what a view shows of a miner's answer has an error.
    func informative(_ view: AnswerView, _ miner: Int) -> BitSet { informative[view.rawValue].row(miner) }

    /// Whether a miner answered an item with any claim.
    func hasAnswered(_ miner: Int, item: Int) -> Bool { answered.contains(item, row: miner) }

    /// Whether two miners agree on an item.
    func agrees(_ view: AnswerView, _ left: Int, _ right: Int, item: Int) -> Bool {
        left == right || same[view.rawValue].contains(item, row: Self.pair(left, right))
    }

    /// Pairs lie in the order (1, 0), (2, 0), (2, 1), (3, 0) and so on.
    private static func pair(_ left: Int, _ right: Int) -> Int {
        let (high, low) = (max(left, right), min(left, right))
        return high * (high - 1) / 2 + low
    }

    /// On which of `items` two miners agree, and which of them both answered.
    func agreement(_ view: AnswerView, _ left: Int, _ right: Int, within items: BitSet) -> Agreement {
        Agreement(
            same: same[view.rawValue].row(Self.pair(left, right)).intersection(items),
            both: answered.row(left).intersection(answered.row(right)).intersection(items)
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

    fileprivate init(words: [UInt64]) {
        self.words = words
    }

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

/// Rows of bits in one piece of memory: one list for each of 30,000 pairs would cost more than the bits.
private struct BitTable {
    private let width: Int
    private var words: [UInt64]

    init(rows: Int, places: Int) {
        width = (places + 63) / 64
        words = [UInt64](repeating: 0, count: rows * width)
    }

    mutating func insert(_ place: Int, row: Int) {
        words[row * width + place >> 6] |= 1 << UInt64(place & 63)
    }

    mutating func insert(_ place: Int, pairs: [Int]) {
        for pair in pairs { insert(place, row: pair) }
    }

    func contains(_ place: Int, row: Int) -> Bool {
        words[row * width + place >> 6] >> UInt64(place & 63) & 1 == 1
    }

    func row(_ row: Int) -> BitSet {
        BitSet(words: Array(words[row * width..<(row + 1) * width]))
    }
}
