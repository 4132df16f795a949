import Primitives
import Testing

@testable import Economics

/// Figures of subtensor, `pallets/subtensor/src/tests/math.rs`.
@Suite struct VectorMathTests {
    private static let rising: [Float] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    private static let upper = [false, false, false, false, false, true, true, true, true, true]
    private static let everySecond = [true, false, true, false, true, false, true, false, true, false]

    /// `test_math_is_topk`, but for the cases where a zero is among the largest: those never have a permit here.
    private static let rankings: [([Float], Int, [Bool])] = [
        ([], 5, []),
        (rising, 0, Array(repeating: false, count: 10)),
        (rising, 5, upper),
        (rising.map { 9 - $0 }, 5, upper.reversed()),
        ([9, 0, 8, 1, 7, 2, 6, 3, 5, 4], 5, everySecond),
        ([0.9, 0, 0.8, 0.1, 0.7, 0.2, 0.6, 0.3, 0.5, 0.4], 5, everySecond),
        ([0, 1, 2, 3, 4, 5, 5, 5, 5, 6], 5, upper),
    ]

    @Test(arguments: rankings)
    func `the largest of a list are found`(values: [Float], count: Int, expected: [Bool]) {
        #expect(VectorMath.largest(count, of: values.map(I32F32.init(single:))) == expected)
    }

    /// `test_math_sum`.
    @Test(arguments: [([], 0), ([1, 10, 30], 41), ([-1, 10, 30], 39)] as [([I32F32], I32F32)])
    func `a list's sum is exact`(values: [I32F32], expected: I32F32) {
        #expect(VectorMath.sum(values) == expected)
    }

    /// `test_math_normalize`, `test_math_inplace_normalize` and `test_math_inplace_normalize_64`, exact to 0.0001.
    @Test(
        arguments: [
            ([1, 10, 30], [0.0243902437, 0.243902439, 0.7317073171]),
            ([-1, 10, 30], [-0.0256410255, 0.2564102563, 0.769230769]),
        ] as [([Double], [Double])]
    )
    func `a list is divided by its sum`(values: [Double], expected: [Double]) {
        var narrow = values.map { I32F32(near: $0) }
        VectorMath.normalize(&narrow)
        var wide = values.map { I64F64(near: $0) }
        VectorMath.normalize(&wide)
        for (index, value) in expected.enumerated() {
            #expect(abs(narrow[index].double - value) < 0.0001)
            #expect(abs(wide[index].double - value) < 0.0001)
        }
    }

    /// `test_math_row_sum` and `test_math_row_sum_sparse`: matrices of four rows.
    @Test(
        arguments: [
            ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [6, 15, 24, 33]),
            ([0, 2, 3, 4, 0, 6, 7, 8, 0, 10, 11, 12], [5, 10, 15, 33]),
            ([1, 2, 3, 0, 0, 0, 7, 8, 9, 10, 11, 12], [6, 0, 24, 33]),
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0]),
        ] as [([Float], [I32F32])]
    )
    func `the sums of rows are exact`(values: [Float], expected: [I32F32]) {
        #expect(Epoch.rowSums(SparseMatrix(dense: values, rows: 4)) == expected)
    }

    /// `test_math_inplace_col_clip` and `test_math_col_clip_sparse`: four rows, consensus 0, 5 and 12.
    @Test(
        arguments: [
            ([0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [0, 2, 3, 0, 5, 6, 0, 5, 9, 0, 5, 12]),
            ([0, 2, 3, 4, 5, 6, 0, 0, 0, 10, 11, 12], [0, 2, 3, 0, 5, 6, 0, 0, 0, 0, 5, 12]),
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        ] as [([Float], [Float])]
    )
    func `weights are clipped at their column's consensus`(values: [Float], expected: [Float]) {
        let clipped = Epoch.clip(SparseMatrix(dense: values, rows: 4), at: [0, 5, 12])
        #expect(clipped == SparseMatrix(dense: expected, rows: 4))
    }

    /// `test_math_interpolate_sparse`: rows, the two matrices, how far from the first to the second, the result exact
    /// to 0.0001.
    private static let blends: [(Int, [Float], [Float], Double, [Float])] = [
        (1, [0], [1], 0, [0]),
        (1, [0], [1], 0.5, [0.5]),
        (1, [0], [1], 1, [1]),
        (4, Array(repeating: 0, count: 12), Array(repeating: 0, count: 12), 0, Array(repeating: 0, count: 12)),
        (4, Array(repeating: 0, count: 12), Array(repeating: 0, count: 12), 1, Array(repeating: 0, count: 12)),
        (
            3, [1, 0, 100, 1_000, 10_000, 100_000], [10, 100, 1_000, 10_000, 100_000, 0], 0,
            [1, 0, 100, 1_000, 10_000, 100_000]
        ),
        (
            3, [1, 0, 100, 1_000, 10_000, 100_000], [10, 100, 1_000, 10_000, 100_000, 0], 0.9,
            [9.1, 90, 910, 9_100, 91_000, 10_000]
        ),
    ]

    @Test(arguments: blends)
    func `what bonds follow lies between weights and clipped weights`(
        rows: Int,
        weights: [Float],
        clipped: [Float],
        penalty: Double,
        expected: [Float]
    ) {
        let blend = Epoch.bondTarget(
            SparseMatrix(dense: weights, rows: rows),
            SparseMatrix(dense: clipped, rows: rows),
            penalty: I32F32(near: penalty),
            columns: weights.count / rows
        )
        expectNear(blend, SparseMatrix(dense: expected, rows: rows))
    }

    private static let powers: [Float] = [
        0, 1, 2, 3, 4, 0, 10, 100, 1_000, 10_000, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1,
    ]
    private static let gaps: [Float] = [
        0, 1, 0, 2, 0, 3, 4, 0, 1, 0, 2, 0, 3, 0, 1, 0, 0, 2, 0, 3, 4, 0, 10, 0, 100, 1_000, 0, 10_000, 0, 0, 0, 0, 0,
        0, 0, 1, 1, 1, 1, 1, 1, 1,
    ]

    /// `test_math_inplace_col_normalize` and `test_math_inplace_col_normalize_sparse`, listed column by column, exact
    /// to 0.0001.
    private static let normalized: [(Int, [Float], [Float])] = [
        (4, powers, [0, 0.1, 0.2, 0.3, 0.4, 0, 0.0009, 0.009, 0.09, 0.9, 0, 0, 0, 0, 0, 0.2, 0.2, 0.2, 0.2, 0.2]),
        (
            6, gaps,
            [
                0, 0.1, 0, 0.2, 0, 0.3, 0.4, 0, 0.166666, 0, 0.333333, 0, 0.5, 0, 0.1, 0, 0, 0.2, 0, 0.3, 0.4, 0,
                0.0009, 0, 0.009, 0.09, 0, 0.9, 0, 0, 0, 0, 0, 0, 0, 0.142857, 0.142857, 0.142857, 0.142857, 0.142857,
                0.142857, 0.142857,
            ]
        ),
        (4, Array(repeating: 0, count: 12), Array(repeating: 0, count: 12)),
    ]

    @Test(arguments: normalized)
    func `columns are divided by their sums`(columns: Int, values: [Float], expected: [Float]) {
        var matrix = SparseMatrix(columnwise: values, columns: columns)
        Bonds.normalizeColumns(&matrix, columns: columns)
        expectNear(matrix, SparseMatrix(columnwise: expected, columns: columns))
    }

    /// `test_math_inplace_col_max_upscale` and `test_math_inplace_col_max_upscale_sparse`, listed column by column,
    /// exact to 0.0001.
    private static let upscaled: [(Int, [Float], [Float])] = [
        (4, powers, [0, 0.25, 0.5, 0.75, 1, 0, 0.001, 0.01, 0.1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]),
        (
            6, gaps,
            [
                0, 0.25, 0, 0.5, 0, 0.75, 1, 0, 0.333333, 0, 0.666666, 0, 1, 0, 0.25, 0, 0, 0.5, 0, 0.75, 1, 0, 0.001,
                0, 0.01, 0.1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1,
            ]
        ),
        (4, Array(repeating: 0, count: 12), Array(repeating: 0, count: 12)),
    ]

    @Test(arguments: upscaled)
    func `columns are divided by their largest`(columns: Int, values: [Float], expected: [Float]) {
        var matrix = SparseMatrix(columnwise: values, columns: columns)
        Bonds.upscaleColumns(&matrix, columns: columns)
        expectNear(matrix, SparseMatrix(columnwise: expected, columns: columns))
    }

    private func expectNear(_ matrix: SparseMatrix, _ expected: SparseMatrix) {
        #expect(matrix.starts == expected.starts)
        #expect(matrix.columns == expected.columns)
        for (value, target) in zip(matrix.values, expected.values) {
            #expect(abs(value.double - target.double) < 0.0001)
        }
    }
}
