import Primitives
import Testing

@testable import Economics

/// Bonds that follow weights at a rate of their own. Figures of subtensor, `pallets/subtensor/src/tests/math.rs`.
@Suite struct LiquidAlphaAverageTests {
    /// Matrices listed row by row, the rates likewise, and what comes of them to `tolerance`.
    struct Case: Sendable {
        var rows: Int
        var new: [Float]
        var old: [Float]
        var rates: [Double]
        var expected: [Float]
        var tolerance = 0.000_001
    }

    private static let tenth = [Double](repeating: 0.1, count: 12)
    private static let hundredths: [Float] = [0.1, 0.2, 3, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.10, 0.11, 0.12]
    private static let nothing = [Float](repeating: 0, count: 12)

    /// Rows of the tests that the test below names.
    private static let cases: [Case] = [
        Case(rows: 1, new: [1], old: [2], rates: [0.5], expected: [1]),
        Case(rows: 1, new: [1], old: [2], rates: [0.1], expected: [1]),
        Case(rows: 1, new: [1], old: [2], rates: [1], expected: [1]),
        Case(rows: 2, new: [1, 2, 3, 4], old: [5, 6, 7, 8], rates: [0.1, 0.2, 0.1, 0.2], expected: [1, 1, 1, 1]),
        Case(rows: 2, new: [1, 2, 3, 4], old: [5, 6, 7, 8], rates: [0.3, 0.7, 0.3, 0.7], expected: [1, 1, 1, 1]),
        Case(rows: 2, new: [1, 0, 0, 4], old: [5, 0, 0, 8], rates: [0.5, 0.5, 0.5, 0.5], expected: [1, 0, 0, 1]),
        Case(
            rows: 2,
            new: [0.1, 0.2, 0.3, 0.4],
            old: [0.5, 0.6, 0.7, 0.8],
            rates: [0.9, 0.8, 0.5, 0.7],
            expected: [0.14, 0.28, 0.5, 0.52]
        ),
        Case(
            rows: 4,
            new: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
            old: hundredths,
            rates: tenth,
            expected: [0.19, 0.38, 1, 0.43599, 0.545, 0.65399, 0.763, 0.87199, 0.981, 1, 1, 1],
            tolerance: 0.0001
        ),
        Case(
            rows: 4,
            new: hundredths,
            old: [0.001, 0.002, 0.003, 0.004, 0.05, 0.006, 0.007, 0.008, 0.009, 0.010, 0.011, 0.012],
            rates: tenth,
            expected: [
                0.0109, 0.0218, 0.30270, 0.007599, 0.05, 0.01139, 0.0133, 0.01519, 0.017, 0.01899, 0.02089, 0.0227,
            ],
            tolerance: 0.0001
        ),
        Case(
            rows: 4,
            new: hundredths,
            old: nothing,
            rates: tenth,
            expected: [0.01, 0.02, 0.3, 0.00399, 0.005, 0.00599, 0.007, 0.00799, 0.009, 0.01, 0.011, 0.01199],
            tolerance: 0.0001
        ),
        Case(rows: 4, new: nothing, old: nothing, rates: tenth, expected: nothing),
        Case(
            rows: 4,
            new: [0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0],
            old: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            rates: tenth,
            expected: [0, 0, 0, 0, 0.2, 0, 0, 0, 0, 0, 0, 0]
        ),
    ]

    /// `test_mat_ema_alpha_sparse_single_element`, `test_mat_ema_alpha_sparse_zero_alpha`,
    /// `test_mat_ema_alpha_sparse_one_alpha`, `test_mat_ema_alpha_sparse_multiple_elements`,
    /// `test_mat_ema_alpha_sparse_mixed_alpha`, `test_mat_ema_alpha_sparse_sparse_matrix`,
    /// `test_mat_ema_alpha_sparse_varying_alpha`, `test_math_sparse_mat_ema_alpha`.
    @Test(arguments: cases)
    func `a bond moves towards its weight and stops at one`(row: Case) {
        let columns = row.new.count / row.rows
        let moved = LiquidAlphaRates.average(
            SparseMatrix(dense: row.new, rows: row.rows),
            SparseMatrix(dense: row.old, rows: row.rows),
            columns: columns
        ) { place, column in I32F32(near: row.rates[place * columns + column]) }
        let expected = SparseMatrix(dense: row.expected, rows: row.rows)
        #expect(moved.starts == expected.starts)
        #expect(moved.columns == expected.columns)
        for (value, target) in zip(moved.values, expected.values) {
            #expect(abs(value.double - target.double) <= row.tolerance)
        }
    }

    /// `test_mat_ema_alpha_sparse_empty`.
    @Test func `without neurons there are no bonds`() {
        let none = SparseMatrix([])
        #expect(LiquidAlphaRates.average(none, none, columns: 0) { _, _ in .one }.rowCount == 0)
    }
}
