import Primitives
import Testing

@testable import Economics

/// Conversions of the epoch's numbers. Figures of subtensor, `pallets/subtensor/src/tests/math.rs`.
@Suite struct RatioConversionTests {
    /// `test_math_u16_to_fixed`, `test_math_fixed_to_u16`.
    @Test(arguments: [0, UInt16.max / 2, .max]) func `a whole number survives`(value: UInt16) {
        #expect(I32F32(whole: value) == I32F32(saturating: value))
        #expect(I32F32(whole: value).saturated(to: UInt16.self) == value)
    }

    /// `test_math_to_num`.
    @Test func `numbers keep their whole part`() {
        #expect(I32F32(saturating: UInt16.max).saturated(to: UInt16.self) == .max)
        #expect(I32F32.max.uint64 == UInt64(Int32.max))
        #expect(I32F32.zero.uint64 == 0)
        #expect(I96F32(saturating: UInt64.max).uint64 == .max)
    }

    /// `test_math_fixed_to_u64`, `test_math_fixed_to_u64_saturates`, `test_math_fixed64_to_u64`,
    /// `test_math_fixed64_to_u64_saturates`.
    @Test func `a number below zero becomes zero`() {
        #expect(I32F32.zero.uint64 == 0)
        #expect(I32F32(saturating: -1).uint64 == 0)
        for value in [0, Int64.max / 2, .max] {
            #expect(I64F64(saturating: value).uint64 == UInt64(value))
        }
        #expect(I64F64(saturating: -1).uint64 == 0)
    }

    /// `test_math_u16_proportion_to_fixed`, `test_fixed_proportion_to_u16`, `test_fixed_proportion_to_u16_saturates`.
    @Test func `a ratio of 65,535 is a part of one, and larger ones stop there`() {
        #expect(I32F32.ratio(0) == .zero)
        #expect(I32F32.ratio(.max) == .one)
        #expect(I32F32.zero.ratio == 0)
        #expect(I32F32(saturating: UInt16.max).ratio == .max)
    }

    /// `test_vec_fixed64_to_fixed32`, `test_vec_fixed64_to_fixed32_saturates`.
    @Test func `wide numbers become narrow ones, or their bound`() {
        for value in [Int64(Int32.min), Int64(Int32.max)] {
            #expect(I32F32(saturating: I64F64(saturating: value)) == I32F32(saturating: value))
        }
        #expect(I32F32(saturating: I64F64(saturating: Int64.max)) == .max)
    }

    /// `test_math_mask_rows_sparse`, `test_math_mask_diag_sparse`, `test_math_mask_diag_sparse_except_index`: the
    /// weights of three neurons, the permits, the owner; what counts, before rows are divided by their sums.
    private static let masks: [([UInt16], [Bool], UID?, [UInt16])] = [
        ([1, 2, 3, 4, 5, 6, 7, 8, 9], [true, true, true], nil, [0, 2, 3, 4, 0, 6, 7, 8, 0]),
        ([1, 2, 3, 4, 5, 6, 7, 8, 9], [false, false, false], nil, [0, 0, 0, 0, 0, 0, 0, 0, 0]),
        ([1, 2, 3, 4, 5, 6, 7, 8, 9], [false, true, false], nil, [0, 0, 0, 4, 0, 6, 0, 0, 0]),
        ([1, 0, 0, 0, 5, 0, 0, 0, 9], [true, true, true], nil, [0, 0, 0, 0, 0, 0, 0, 0, 0]),
        ([0, 0, 0, 0, 0, 0, 0, 0, 0], [true, true, true], nil, [0, 0, 0, 0, 0, 0, 0, 0, 0]),
        ([1, 2, 3, 4, 5, 6, 7, 8, 9], [true, true, true], 0, [1, 2, 3, 4, 0, 6, 7, 8, 0]),
        ([1, 2, 3, 4, 5, 6, 7, 8, 9], [true, true, true], 1, [0, 2, 3, 4, 5, 6, 7, 8, 0]),
        ([1, 2, 3, 4, 5, 6, 7, 8, 9], [true, true, true], 2, [0, 2, 3, 4, 0, 6, 7, 8, 9]),
        ([1, 0, 0, 0, 5, 0, 0, 0, 9], [true, true, true], 0, [1, 0, 0, 0, 0, 0, 0, 0, 0]),
        ([1, 0, 0, 0, 5, 0, 0, 0, 9], [true, true, true], 1, [0, 0, 0, 0, 5, 0, 0, 0, 0]),
        ([1, 0, 0, 0, 5, 0, 0, 0, 9], [true, true, true], 2, [0, 0, 0, 0, 0, 0, 0, 0, 9]),
        ([0, 0, 0, 0, 0, 0, 0, 0, 0], [true, true, true], 1, [0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ]

    /// The masks above, and `test_math_inplace_row_normalize_sparse`: each row is divided by its sum.
    @Test(arguments: masks)
    func `weights without a permit and of oneself do not count`(
        weights: [UInt16],
        permits: [Bool],
        owner: UID?,
        expected: [UInt16]
    ) {
        var subnet = EpochSubnet(stake: [1, 1, 1], parameters: EpochSubnet.mockParameters(validators: 3))
        subnet.permits = permits
        subnet.owner = owner
        subnet.registeredAt = [0, 0, 0]
        subnet.weights = (0..<3).map { row in (0..<3).map { (UID($0), weights[row * 3 + $0]) } }
        let inputs = subnet.inputs()
        let masked = Epoch.maskedWeights(inputs, EpochStake(inputs))
        for row in 0..<3 {
            let sum = Double(expected[row * 3..<row * 3 + 3].reduce(0) { $0 + Int($1) })
            var values = [Double](repeating: 0, count: 3)
            for entry in masked.range(row) { values[Int(masked.columns[entry])] = masked.values[entry].double }
            for column in 0..<3 {
                let share = sum == 0 ? 0 : Double(expected[row * 3 + column]) / sum
                #expect(abs(values[column] - share) < 0.0001)
            }
        }
    }

    /// `test_math_row_hadamard_sparse`, `test_math_sparse_matmul`: stake 1 to 4 over four rows of three.
    @Test(
        arguments: [
            ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [70, 80, 90]),
            ([0, 2, 3, 4, 0, 6, 7, 8, 0, 10, 11, 12], [69, 70, 63]),
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0]),
        ] as [([Float], [I32F32])]
    )
    func `columns add up by stake`(values: [Float], expected: [I32F32]) {
        let matrix = SparseMatrix(dense: values, rows: 4)
        #expect(Epoch.columnSums(matrix, stake: [1, 2, 3, 4], columns: 3) == expected)
    }
}
