import Foundation

/// nDCG in integers, for scores that others must be able to compute again to the last digit.
///
/// Gains are the grades; the discount of a place is 1 / log2(rank + 1) in billionths, rounded. Up to place 1000 no
/// discount lies near a rounding border, so that a last-bit difference between two machines' logarithms cannot show.
public enum IntegerNDCG {
    /// The most places that count.
    public static let maximumDepth = 1000

    /// The discount of a place (from 1), in billionths.
    public static func discount(rank: Int) -> Int {
        Int((1e9 / log2(Double(max(1, rank) + 1))).rounded())
    }

    /// nDCG over the first `k` places, in millionths rounded to nearest.
    ///
    /// - Parameters:
    ///   - ranking: The answer; a document that is listed twice counts once, where it first stands.
    ///   - grades: The judgements; anything not above 0 is not relevant. Grades above 1000 count as 1000.
    ///   - k: How many places count, at most `maximumDepth`.
    /// - Returns: The measure in 0...1,000,000; 0 where nothing is relevant.
    public static func millionths<ID: Hashable>(_ ranking: [ID], grades: [ID: Int], at k: Int) -> Int {
        let depth = min(max(0, k), maximumDepth)
        let ideal = grades.values.filter { $0 > 0 }.map { min($0, 1000) }.sorted(by: >).prefix(depth)
        let best = sum(Array(ideal))
        guard best > 0 else { return 0 }
        let reached = sum(RankingMetrics.distinct(ranking, at: depth).map { min(max(grades[$0] ?? 0, 0), 1000) })
        let (whole, rest) = (UInt64(reached).multipliedFullWidth(by: 2_000_000), UInt64(best) * 2)
        // (2,000,000 · reached + best) / (2 · best), in 128 bits so that nothing overflows.
        let sum = whole.low.addingReportingOverflow(UInt64(best))
        let high = whole.high + (sum.overflow ? 1 : 0)
        return Int(rest.dividingFullWidth((high, sum.partialValue)).quotient)
    }

    private static func sum(_ gains: [Int]) -> Int {
        var total = 0
        for (index, gain) in gains.enumerated() {
            total += gain * discount(rank: index + 1)
        }
        return total
    }
}
