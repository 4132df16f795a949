import Primitives
import TestSupport
import Testing

@testable import Economics

/// Figures of subtensor, `pallets/subtensor/src/tests/math.rs`.
@Suite struct WeightedMedianTests {
    /// `test_math_weighted_median`: stakes, scores and the median for a majority of 0.51.
    private static let lists: [([Float], [Float], Float)] = [
        ([], [], 0),
        ([1], [1], 1),
        ([0.49, 0.51], [0.5, 1], 1),
        ([0.51, 0.49], [0.5, 1], 0.5),
        ([0.49, 0, 0.51], [0.5, 0.7, 1], 1),
        ([0.49, 0.01, 0.5], [0.5, 0.7, 1], 0.7),
        ([0.49, 0.51, 0], [0.5, 0.7, 1], 0.7),
        ([0, 0.49, 0.51], [0.5, 0.7, 1], 1),
        ([0, 0.49, 0, 0.51], [0.5, 0.5, 1, 1], 1),
        ([0, 0.49, 0, 0.51, 0], [0.5, 0.5, 1, 1, 0.5], 1),
        ([0.2, 0.2, 0.2, 0.2, 0.2], [0.8, 0.2, 1, 0.6, 0.4], 0.6),
        (Array(repeating: 0.1, count: 10), [0.8, 0.8, 0.2, 0.2, 1, 1, 0.6, 0.6, 0.4, 0.4], 0.6),
    ]

    @Test(arguments: lists)
    func `the median of a list is the reference's`(stakes: [Float], scores: [Float], expected: Float) {
        let minority = I32F32.one.saturatingSub(I32F32(single: 0.51))
        let median = WeightedMedian.median(
            scores.map(I32F32.init(single:)),
            stakes: stakes.map(I32F32.init(single:)),
            minority: minority
        )
        #expect(median == I32F32(single: expected))
    }

    private static let majorities: [Float] = [0, 0.0000001, 0.25, 0.49, 0.5, 0.51, 0.9999999, 1]

    /// `test_math_weighted_median`: its sweep, with 100 stakes of nothing or one and with 100 of one. Each median is
    /// one of the scores that its walk through the sorted list allows, in every order of the list.
    @Test(arguments: majorities, [false, true])
    func `the median is where the walk through the sorted list ends`(majority: Float, isDrawn: Bool) {
        var random = SeededGenerator(seed: UInt64(majority * 10_000_000) << 1 | (isDrawn ? 1 : 0))
        for _ in 0..<5 {
            var stakes: [I32F32] = []
            var scores: [I32F32] = []
            for index in 0..<100 {
                stakes.append(!isDrawn || Bool.random(using: &random) ? .one : .zero)
                let rises = Bool.random(using: &random)
                let last = scores.last ?? .zero
                scores.append(isDrawn ? (rises ? last.saturatingAdd(.one) : last) : I32F32(saturating: index))
            }
            VectorMath.normalize(&stakes)
            let minority = max(VectorMath.sum(stakes).saturatingSub(I32F32(single: majority)), .zero)
            let allowed = Self.allowed(scores, stakes, minority)
            for _ in 0..<10 {
                #expect(allowed.contains(WeightedMedian.median(scores, stakes: stakes, minority: minority)))
                let order = scores.indices.shuffled(using: &random)
                scores = order.map { scores[$0] }
                stakes = order.map { stakes[$0] }
            }
        }
    }

    /// The scores at which the sum of stake from the smallest score on reaches the minority.
    private static func allowed(_ scores: [I32F32], _ stakes: [I32F32], _ minority: I32F32) -> [I32F32] {
        var result: [I32F32] = []
        var reached: I32F32?
        var sum = I32F32.zero
        for (score, stake) in zip(scores, stakes) {
            sum = sum.saturatingAdd(stake)
            if reached == nil, sum >= minority { reached = sum }
            guard let reached else { continue }
            if reached < sum {
                if reached == minority { result.append(score) }
                break
            }
            result.append(score)
        }
        return result.isEmpty ? [.zero] : result
    }

    private static let rows: [Float] = [0, 0.1, 0, 0, 0.2, 0.4, 0, 0.3, 0.1, 0, 0.4, 0.5]
    private static let otherRows: [Float] = [0, 0.1, 0, 0, 0.2, 0.4, 0, 0.3, 0.1, 0, 0, 0.5]

    /// `test_math_weighted_median_col` and `test_math_weighted_median_col_sparse`: stakes, weights by rows, majority,
    /// medians.
    private static let tables: [([Float], [Float], Float, [Float])] = [
        ([], [], 0.5, []),
        ([0, 0], [0, 0, 0, 0], 0.5, [0, 0]),
        ([0, 0.75, 0.25, 0], rows, 0.24, [0, 0.3, 0.4]),
        ([0, 0.75, 0.25, 0], rows, 0.26, [0, 0.2, 0.4]),
        ([0, 0.75, 0.25, 0], rows, 0.76, [0, 0.2, 0.1]),
        ([0, 0.3, 0.2, 0.5], otherRows, 0.51, [0, 0, 0.4]),
    ]

    @Test(arguments: tables)
    func `the medians of columns are the reference's`(
        stakes: [Float],
        weights: [Float],
        majority: Float,
        expected: [Float]
    ) {
        let medians = WeightedMedian.columns(
            of: SparseMatrix(dense: weights, rows: stakes.count),
            stake: stakes.map(I32F32.init(single:)),
            columns: expected.count,
            majority: I32F32(single: majority)
        )
        #expect(medians == expected.map(I32F32.init(single:)))
    }
}
