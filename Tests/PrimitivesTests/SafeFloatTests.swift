import Primitives
import Testing

/// Figures of subtensor, `primitives/share-pool/src/lib.rs`, module `tests`.
@Suite struct SafeFloatTests {
    typealias Parts = (mantissa: UInt128, exponent: Int64)

    private static let most = SafeFloat.maxMantissa
    private static let nines: UInt128 = 999_999_999_999_999_999_999
    private static let long: UInt128 = 123_456_789_123_456_789_123
    private static let short: UInt128 = 87_654_321_987_654_321_987

    /// `test_safefloat_normalize`.
    @Test(arguments: [
        ((1, 0), (most, -21)),
        ((0, 0), (0, 0)),
        ((10, 0), (most, -20)),
        ((1_000, 0), (most, -18)),
        ((100_000_000_000_000_000_000, 0), (most, -1)),
        ((most, 0), (most, 0)),
    ] as [(Parts, Parts)])
    func `a mantissa is brought to 21 digits`(given: Parts, expected: Parts) throws {
        let number = try #require(SafeFloat(given.mantissa, exponent: given.exponent))
        #expect(number.mantissa == expected.mantissa)
        #expect(number.exponent == expected.exponent)
    }

    @Test func `a mantissa past the largest is refused`() {
        #expect(SafeFloat(Self.most + 1, exponent: 0) == nil)
    }

    /// `test_safefloat_add`.
    private static let sums: [(Parts, Parts, Parts)] = [
        ((1, 0), (1, 0), (200_000_000_000_000_000_000, -20)),
        ((0, 0), (1, 0), (most, -21)),
        ((0, 0), (1, -1), (most, -22)),
        ((1, -1_000), (1, -1), (most, -22)),
        ((most, 0), (most, 0), (200_000_000_000_000_000_000, 1)),
        ((1, 0), (most, 1), (most, 1)),
        ((1, 0), (1, 22), (most, 1)),
        ((1, 0), (1, 23), (most, 2)),
        ((123, 0), (1, 23), (most, 2)),
        ((123, 1), (1, 23), (100_000_000_000_000_000_001, 3)),
        ((42, 0), (1, 22), (most, 1)),
        ((nines, 0), (1, 22), (109_999_999_999_999_999_999, 2)),
        ((42, 0), (1, 23), (most, 2)),
        ((4_200, 0), (1, 23), (100_000_000_000_000_000_004, 3)),
        ((nines, 0), (1, 23), (100_999_999_999_999_999_999, 3)),
        ((999_999, 1), (1, 23), (100_000_000_000_000_009_999, 3)),
        ((1, 24), (1, 0), (most, 3)),
        ((1, 24), (123_456_789_012_345_678_901, 0), (100_012_345_678_901_234_567, 4)),
        ((1, 22), (1, 23), (110_000_000_000_000_000_000, 3)),
        ((nines, 22), (1, 22), (most, 22)),
    ]

    @Test(arguments: sums)
    func `a sum has the reference's digits in both orders`(left: Parts, right: Parts, expected: Parts) throws {
        let left = try #require(SafeFloat(left.mantissa, exponent: left.exponent))
        let right = try #require(SafeFloat(right.mantissa, exponent: right.exponent))
        for sum in [left.adding(right), right.adding(left)] {
            #expect(sum?.mantissa == expected.mantissa)
            #expect(sum?.exponent == expected.exponent)
        }
    }

    /// `test_safefloat_div_by_zero_is_none`.
    @Test func `a division by zero gives nothing`() {
        #expect(SafeFloat(1).divided(by: .zero) == nil)
        #expect(SafeFloat(1).multiplied(by: SafeFloat(1), over: .zero) == nil)
    }

    /// `test_safefloat_div`.
    private static let quotients: [(Parts, Parts)] =
        [(1, 1), (1, 7), (1, 3), (2, 3), (5, 3)].flatMap { (left: UInt128, right: UInt128) in
            ([0, 1, 7, 50, 100] as [Int64]).map { exponent in ((left, exponent), (right, 0)) }
        } + [
            ((1, 0), (100_000_000_000_000_000_000, -20)),
            ((10, 0), (100_000_000_000_000_000_000, -19)),
            ((1_000, 0), (100_000_000_000_000_000_000, -17)),
            ((100_000_000_000_000_000_000, 0), (most, -1)),
            ((most, 0), (most, 0)),
            ((most, 100), (most, -100)),
            ((most, 100), (most - 1, -100)),
            ((most - 1, 100), (most, -100)),
            ((most - 2, 100), (most, -100)),
            ((most, 100), (most / 2 - 1, -100)),
            ((most, 100), (most / 2 - 1, 100)),
            ((long, 20), (short, -20)),
            ((long, 100), (short, -100)),
            ((long, -100), (short, 100)),
            ((long, -99), (short, 99)),
            ((long, 123), (short, -32)),
            ((long, -123), (short, 32)),
        ]

    @Test(arguments: quotients)
    func `a quotient is exact to 14 digits`(left: Parts, right: Parts) throws {
        let dividend = try #require(SafeFloat(left.mantissa, exponent: left.exponent))
        let divisor = try #require(SafeFloat(right.mantissa, exponent: right.exponent))
        let quotient = try #require(dividend.divided(by: divisor))
        expectNear(quotient, Self.double(left) / Self.double(right))
    }

    /// `test_safefloat_mul_div`.
    @Test(arguments: [
        [(1, -20), (1, -20), (1, -20)],
        [(123, 20), (123, -20), (321, 0)],
        [(123_123_123_123_123_123, 20), (321_321_321_321_321_321, -20), (777_777_777_777_777_777, 0)],
        [
            (11_111_111_111_111_111_111, 20), (99_321_321_321_321_321_321, -20),
            (77_777_777_777_777_777_777, 0),
        ],
    ] as [[Parts]])
    func `a product over a divisor is exact to 14 digits`(parts: [Parts]) throws {
        let numbers = try parts.map { try #require(SafeFloat($0.mantissa, exponent: $0.exponent)) }
        let result = try #require(numbers[0].multiplied(by: numbers[1], over: numbers[2]))
        expectNear(result, Self.double(parts[0]) * Self.double(parts[1]) / Self.double(parts[2]))
    }

    /// `test_safefloat_from_u64f64`, with the figures that it has commented out.
    @Test(arguments: [
        0, 1e-18, 0.00000001, 0.1, 0.123_456_789_012_345, 0.999_999_999_999_999, 1, 1.000_000_000_000_001,
        1.234_567_890_123_45, 10, 1_000, 1_000_000_000_000.000_001, 123_456_789_123_456, 123_456_789_123_456.78,
        999_999_999_999_999_999,
    ])
    func `a binary number keeps 14 digits`(value: Double) {
        let fixed = U64F64(near: value)
        expectNear(SafeFloat(fixed), fixed.double)
    }

    private func expectNear(_ number: SafeFloat, _ expected: Double) {
        let actual = Self.double((number.mantissa, number.exponent))
        #expect(abs(actual - expected) <= abs(actual) / 100_000_000_000_000)
    }

    private static func double(_ parts: Parts) -> Double {
        var scale: Double = 1
        for _ in 0..<parts.exponent.magnitude { scale *= 10 }
        return parts.exponent < 0 ? Double(parts.mantissa) / scale : Double(parts.mantissa) * scale
    }
}
