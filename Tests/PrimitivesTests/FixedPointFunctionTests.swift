import Primitives
import Testing

/// Figures of subtensor, `pallets/subtensor/src/tests/math.rs`.
@Suite struct FixedPointFunctionTests {
    /// `test_math_exp_safe`.
    @Test func `the safe exponential equals the exponential within its range`() {
        #expect(I32F32.zero.expSafe() == .one)
        for input in [1, -20, 20] as [I32F32] {
            #expect(input.expSafe() == input.exp())
        }
    }

    /// `test_math_exp_safe`.
    @Test(arguments: [(-21, -20), (.min, -20), (21, 20), (.max, 20)] as [(I32F32, I32F32)])
    func `the safe exponential stops at 20 on both sides`(input: I32F32, bound: I32F32) {
        #expect(input.expSafe() == bound.exp())
    }

    /// The series ends after 31 terms, hence within 1 % of e^20 = 485,165,195.41, as `test_math_exp_safe` names it.
    @Test func `the largest safe exponential is within one percent of the real one`() {
        let largest = I32F32.max.expSafe().double
        #expect(abs(largest / 485_165_195.409_790_3 - 1) < 0.01)
    }

    /// `test_math_sigmoid_safe`: the first three lists.
    @Test(
        arguments: [
            (.max, .max, [0.0000000019, 0.0000000019, 0.0000000019, 0.0000000019, 0.0000000019, 0.0000000019, 0.5]),
            (.min, .min, [0.5, 0.0000000019, 0.0000000019, 0.0000000019, 0.0000000019, 0.0000000019, 0.0000000019]),
            (
                30, .half, [0.0000000019, 0.0000003057, 0.0474258729, 0.5, 0.952574127, 0.9999996943, 0.9999999981]
            ),
        ] as [(I32F32, I32F32, [Double])]
    )
    func `a sigmoid has the reference's value from bound to bound`(
        steepness: I32F32,
        offset: I32F32,
        expected: [Double]
    ) {
        let inputs: [I32F32] = [.min, .zero, I32F32(near: 0.4), .half, I32F32(near: 0.6), .one, .max]
        let values = inputs.map { $0.sigmoid(steepness: steepness, offset: offset) }
        #expect(values == expected.map { I32F32(near: $0) })
    }

    /// `test_math_sigmoid_safe`: the last list, whose inputs are single-precision numbers.
    @Test(
        arguments: [
            (0, 0.0000000019), (0.1, 0.0000001125), (0.2, 0.0000061442), (0.3, 0.0003353502), (0.4, 0.017986214),
            (0.5, 0.5), (0.6, 0.9820138067), (0.7, 0.9996646498), (0.8, 0.9999938558), (0.9, 0.9999998875),
            (1, 0.9999999981),
        ] as [(Float, Double)]
    )
    func `a sigmoid of steepness 40 has the reference's value`(input: Float, expected: Double) {
        let value = I32F32(near: Double(input)).sigmoid(steepness: 40, offset: .half)
        #expect(value == I32F32(near: expected))
    }

    /// `test_math_fixed64_to_fixed32` and `test_math_fixed64_to_fixed32_saturates`.
    @Test func `a wide number that does not fit a narrow one becomes its bound`() {
        #expect(I32F32(saturating: I64F64.zero) == .zero)
        #expect(I32F32(saturating: I64F64(saturating: UInt64(Int32.max))) == I32F32(saturating: Int32.max))
        #expect(I32F32(saturating: I64F64(saturating: UInt64(UInt32.max))) == .max)
        #expect(I32F32(saturating: I64F64(saturating: Int64.min)) == .min)
    }

    /// `test_math_u64_normalization`: the smallest, a small, half and all of 21,000,000 TAO as parts of it.
    @Test(
        arguments: [
            (1, 0.0000000000000000476, 0),
            (4_889_444, 0.00000000023283066664, 0.0000000002),
            (10_500_000_000_000_000, 0.5, 0.5),
            (21_000_000_000_000_000, 1, 1),
        ] as [(UInt64, Double, Double)]
    )
    func `a part of all TAO keeps the digits that fit`(rao: UInt64, wide: Double, narrow: Double) {
        let part = I64F64(saturating: rao).safeDiv(I64F64(saturating: UInt64(21_000_000_000_000_000)))
        #expect(part == I64F64(near: wide))
        #expect(I32F32(saturating: part) == I32F32(near: narrow))
    }

    /// `test_math_fixed_overflow`.
    @Test func `one less a moving average of nine tenths is one tenth`() {
        let average = I64F64(saturating: 900_000).safeDiv(I64F64(saturating: 1_000_000))
        #expect(I32F32.one.saturatingSub(I32F32(saturating: average)) == I32F32(near: 0.1))
        let product = I96F32(saturating: I32F32.max).checkedMul(I96F32(saturating: UInt64.max))
        #expect(product != nil)
    }
}

@Suite struct FixedPointDescriptionTests {
    @Test(
        arguments: [
            (0, "0.000000000"), (1.5, "1.500000000"), (-0.25, "-0.250000000"), (-1.5, "-1.500000000"),
            (0.0625, "0.062500000"), (2_147_483_647.75, "2147483647.750000000"),
            (-2_147_483_648, "-2147483648.000000000"),
        ] as [(Double, String)]
    )
    func `a number reads as its decimal digits`(value: Double, text: String) {
        #expect(I32F32(near: value).description == text)
        #expect(I64F64(near: value).description == text)
        #expect(I96F32(near: value).description == text)
    }

    @Test func `the digits past the ninth are cut`() {
        #expect(I32F32(bits: 1).description == "0.000000000")
        #expect(I32F32(bits: -5).description == "-0.000000001")
        #expect(I32F32.one.safeDiv(3).description == "0.333333333")
        #expect(I64F64.one.safeDiv(-3).description == "-0.333333333")
    }

    @Test func `the largest numbers read in full`() {
        #expect(U64F64.max.description == "18446744073709551615.999999999")
        #expect(U96F32.max.description == "79228162514264337593543950335.999999999")
        #expect(I64F64.min.description == "-9223372036854775808.000000000")
    }
}
