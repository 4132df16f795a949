import Foundation

/// How a grade of relevance becomes a gain.
public enum Gain: Sendable {
    /// The grade itself, as trec_eval does.
    case linear
    /// 2 to the power of the grade, less 1 (Burges et al., 2005).
    case exponential

    func of(_ grade: Int) -> Double {
        guard grade > 0 else { return 0 }
        switch self {
        case .linear: return Double(grade)
        case .exponential: return exp2(Double(min(grade, 50))) - 1
        }
    }
}

/// Measures of a ranked list against graded judgements, as `ir-measures` and trec_eval define them.
///
/// Documents without a judgement, or with one of 0 or less, are not relevant. A document that is listed twice counts
/// once, where it first stands. With nothing relevant every measure is 0.
public enum RankingMetrics {
    /// Normalised discounted cumulated gain over the first `k` places, with discount 1 / log2(rank + 1)
    /// (Järvelin and Kekäläinen, 2002). The ideal order is cut at `k` too.
    public static func ndcg<ID: Hashable>(_ ranking: [ID], grades: [ID: Int], at k: Int, gain: Gain = .linear) -> Double
    {
        let ideal = grades.values.filter { $0 > 0 }.sorted(by: >).prefix(max(0, k))
        let best = sum(ideal.map(gain.of))
        guard best > 0 else { return 0 }
        return sum(distinct(ranking, at: k).map { gain.of(grades[$0] ?? 0) }) / best
    }

    /// Average precision: the mean, over all relevant documents, of the precision at the place of each, where those not
    /// within the first `k` places count 0. `threshold` is the least grade that counts as relevant.
    public static func averagePrecision<ID: Hashable>(
        _ ranking: [ID],
        grades: [ID: Int],
        at k: Int = .max,
        threshold: Int = 1
    ) -> Double {
        let relevant = grades.values.count { $0 >= threshold }
        guard relevant > 0 else { return 0 }
        var found = 0
        var total = 0.0
        for (index, id) in distinct(ranking, at: k).enumerated() where (grades[id] ?? 0) >= threshold {
            found += 1
            total += Double(found) / Double(index + 1)
        }
        return total / Double(relevant)
    }

    /// 1 over the place of the first relevant document; 0 where none is within the first `k`.
    public static func reciprocalRank<ID: Hashable>(
        _ ranking: [ID],
        grades: [ID: Int],
        at k: Int = .max,
        threshold: Int = 1
    ) -> Double {
        let place = distinct(ranking, at: k).firstIndex { (grades[$0] ?? 0) >= threshold }
        return place.map { 1 / Double($0 + 1) } ?? 0
    }

    /// The share of all relevant documents that stand within the first `k` places.
    public static func recall<ID: Hashable>(
        _ ranking: [ID],
        grades: [ID: Int],
        at k: Int,
        threshold: Int = 1
    ) -> Double {
        let relevant = grades.values.count { $0 >= threshold }
        guard relevant > 0 else { return 0 }
        return Double(distinct(ranking, at: k).count { (grades[$0] ?? 0) >= threshold }) / Double(relevant)
    }

    /// The mean of one measure over many queries; 0 of none. MAP is this of average precisions, MRR of reciprocal ranks.
    public static func mean(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }

    static func distinct<ID: Hashable>(_ ranking: [ID], at k: Int) -> [ID] {
        var seen: Set<ID> = []
        return Array(ranking.filter { seen.insert($0).inserted }.prefix(max(0, k)))
    }

    private static func sum(_ gains: [Double]) -> Double {
        var total = 0.0
        for (index, gain) in gains.enumerated() {
            total += gain / log2(Double(index + 2))
        }
        return total
    }
}
