/// Who of two miners with the same answers follows the other.
///
/// Where the two differ, a relay that had to fall back gives the answer of a third miner, while its source gives one of
/// its own. The sign test compares how often each is explained by third miners on these items.
struct DirectionEvidence {
    /// Differing items on which only the suspect's answer is a third miner's.
    let suspectBorrows: Int
    /// Differing items on which only the other's answer is a third miner's.
    let otherBorrows: Int
    /// The p-value against "both borrow equally often".
    let pValue: Double

    init(table: AnswerTable, suspect: Int, other: Int, thirds: [Int]) {
        var (suspectBorrows, otherBorrows) = (0, 0)
        for item in 0..<table.itemCount {
            let first = table.digest(.list, miner: suspect, item: item)
            let second = table.digest(.list, miner: other, item: item)
            guard first != 0, second != 0, first != second else { continue }
            let answers = thirds.map { table.digest(.list, miner: $0, item: item) }
            switch (answers.contains(first), answers.contains(second)) {
            case (true, false): suspectBorrows += 1
            case (false, true): otherBorrows += 1
            default: break
            }
        }
        self.suspectBorrows = suspectBorrows
        self.otherBorrows = otherBorrows
        pValue = PairedTests.sign(positive: suspectBorrows, negative: otherBorrows, alternative: .greater)
    }
}

/// How the latencies of two miners compare on the items that both answered.
public struct LatencyOrder: Hashable, Sendable, Codable {
    /// Items on which both latencies were measured.
    public let items: Int
    /// Items on which the suspect was slower.
    public let slower: Int
    /// The median of the suspect's latency less the other's, in milliseconds.
    public let medianGapMilliseconds: Double

    /// The order of paired latencies; pairs with a missing one are left out.
    public init(suspect: [Double?], other: [Double?]) {
        var gaps: [Double] = []
        for (left, right) in zip(suspect, other) {
            if let left, let right { gaps.append(left - right) }
        }
        items = gaps.count
        slower = gaps.count { $0 > 0 }
        medianGapMilliseconds = Intervals.quantile(gaps.sorted(), 0.5)
    }

    /// Whether a relay through the other is ruled out: a relay cannot be faster than its source, but for noise. The
    /// suspect was the faster one significantly more often than one time in five.
    public var refutesRelay: Bool {
        guard items > 0 else { return false }
        return Distributions.binomialUpperTail(items - slower, of: items, p: 0.2) < 0.001
    }
}
