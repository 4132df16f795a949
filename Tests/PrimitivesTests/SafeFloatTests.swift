import Primitives
import Testing

/// Figures of subtensor, `primitives/share-pool/src/lib.rs`, module `tests`.
@Suite struct SafeFloatTests {
    /// Digits and a power of ten, as a table writes them.
    struct Parts: Sendable, CustomTestStringConvertible {
        let mantissa: UInt128
        let exponent: Int64

        init(_ mantissa: UInt128, _ exponent: Int64) {
            self.mantissa = mantissa
            self.exponent = exponent
        }

        var testDescription: String { "\(mantissa)e\(exponent)" }
    }

    private static let most = SafeFloat.maxMantissa
    private static let nines: UInt128 = 999_999_999_999_999_999_999
    private static let long: UInt128 = 123_456_789_123_456_789_123
    private static let short: UInt128 = 87_654_321_987_654_321_987

    /// `test_safefloat_normalize`.
    @Test(
        arguments: [
            (.init(1, 0), .init(most, -21)),
            (.init(0, 0), .init(0, 0)),
            (.init(10, 0), .init(most, -20)),
            (.init(1_000, 0), .init(most, -18)),
            (.init(100_000_000_000_000_000_000, 0), .init(most, -1)),
            (.init(most, 0), .init(most, 0)),
        ] as [(Parts, Parts)]
    )
    func `a mantissa is brought to 21 digits`(given: Parts, expected: Parts) throws {
        let number = try #require(SafeFloat(given.mantissa, exponent: given.exponent))
        #expect(number.mantissa == expected.mantissa)
        #expect(number.exponent == expected.exponent)
    }

    @Test func `a mantissa past the largest is refused`() {
        #expect(SafeFloat(Self.most + 1, exponent: 0) == nil)
    }

    /// `test_safefloat_add`.
    private static let sums: [[Parts]] = [
        [.init(1, 0), .init(1, 0), .init(200_000_000_000_000_000_000, -20)],
        [.init(0, 0), .init(1, 0), .init(most, -21)],
        [.init(0, 0), .init(1, -1), .init(most, -22)],
        [.init(1, -1_000), .init(1, -1), .init(most, -22)],
        [.init(most, 0), .init(most, 0), .init(200_000_000_000_000_000_000, 1)],
        [.init(1, 0), .init(most, 1), .init(most, 1)],
        [.init(1, 0), .init(1, 22), .init(most, 1)],
        [.init(1, 0), .init(1, 23), .init(most, 2)],
        [.init(123, 0), .init(1, 23), .init(most, 2)],
        [.init(123, 1), .init(1, 23), .init(100_000_000_000_000_000_001, 3)],
        [.init(42, 0), .init(1, 22), .init(most, 1)],
        [.init(nines, 0), .init(1, 22), .init(109_999_999_999_999_999_999, 2)],
        [.init(42, 0), .init(1, 23), .init(most, 2)],
        [.init(4_200, 0), .init(1, 23), .init(100_000_000_000_000_000_004, 3)],
        [.init(nines, 0), .init(1, 23), .init(100_999_999_999_999_999_999, 3)],
        [.init(999_999, 1), .init(1, 23), .init(100_000_000_000_000_009_999, 3)],
        [.init(1, 24), .init(1, 0), .init(most, 3)],
        [.init(1, 24), .init(123_456_789_012_345_678_901, 0), .init(100_012_345_678_901_234_567, 4)],
        [.init(1, 22), .init(1, 23), .init(110_000_000_000_000_000_000, 3)],
        [.init(nines, 22), .init(1, 22), .init(most, 22)],
    ]

    @Test(arguments: sums)
    func `a sum has the reference's digits in both orders`(parts: [Parts]) throws {
        let left = try #require(SafeFloat(parts[0].mantissa, exponent: parts[0].exponent))
        let right = try #require(SafeFloat(parts[1].mantissa, exponent: parts[1].exponent))
        let expected = parts[2]
        for sum in [left.adding(right), right.adding(left)] {
            #expect(sum?.mantissa == expected.mantissa)
            #expect(sum?.exponent == expected.exponent)
        }
    }

    /// `test_safefloat_div_by_zero_is_none`.
    @Test func `a division by zero gives nothing`() {
        #expect(SafeFloat(1 as UInt64).divided(by: .zero) == nil)
        #expect(SafeFloat(1 as UInt64).multiplied(by: SafeFloat(1 as UInt64), over: .zero) == nil)
    }

    /// `test_safefloat_div`.
    private static let quotients: [(Parts, Parts)] =
        [(1, 1), (1, 7), (1, 3), (2, 3), (5, 3)].flatMap { (left: UInt128, right: UInt128) in
            ([0, 1, 7, 50, 100] as [Int64]).map { exponent in (.init(left, exponent), .init(right, 0)) }
        } + [
            (.init(1, 0), .init(100_000_000_000_000_000_000, -20)),
            (.init(10, 0), .init(100_000_000_000_000_000_000, -19)),
            (.init(1_000, 0), .init(100_000_000_000_000_000_000, -17)),
            (.init(100_000_000_000_000_000_000, 0), .init(most, -1)),
            (.init(most, 0), .init(most, 0)),
            (.init(most, 100), .init(most, -100)),
            (.init(most, 100), .init(most - 1, -100)),
            (.init(most - 1, 100), .init(most, -100)),
            (.init(most - 2, 100), .init(most, -100)),
            (.init(most, 100), .init(most / 2 - 1, -100)),
            (.init(most, 100), .init(most / 2 - 1, 100)),
            (.init(long, 20), .init(short, -20)),
            (.init(long, 100), .init(short, -100)),
            (.init(long, -100), .init(short, 100)),
            (.init(long, -99), .init(short, 99)),
            (.init(long, 123), .init(short, -32)),
            (.init(long, -123), .init(short, 32)),
        ]

    @Test(arguments: quotients)
    func `a quotient is exact to 14 digits`(left: Parts, right: Parts) throws {
        let dividend = try #require(SafeFloat(left.mantissa, exponent: left.exponent))
        let divisor = try #require(SafeFloat(right.mantissa, exponent: right.exponent))
        let quotient = try #require(dividend.divided(by: divisor))
        expectNear(quotient, Self.double(left) / Self.double(right))
    }

    /// `test_safefloat_mul_div`.
    @Test(
        arguments: [
            [.init(1, -20), .init(1, -20), .init(1, -20)],
            [.init(123, 20), .init(123, -20), .init(321, 0)],
            [
                .init(123_123_123_123_123_123, 20), .init(321_321_321_321_321_321, -20),
                .init(777_777_777_777_777_777, 0),
            ],
            [
                .init(11_111_111_111_111_111_111, 20), .init(99_321_321_321_321_321_321, -20),
                .init(77_777_777_777_777_777_777, 0),
            ],
        ] as [[Parts]]
    )
    func `a product over a divisor is exact to 14 digits`(parts: [Parts]) throws {
        let numbers = try parts.map { try #require(SafeFloat($0.mantissa, exponent: $0.exponent)) }
        let result = try #require(numbers[0].multiplied(by: numbers[1], over: numbers[2]))
        expectNear(result, Self.double(parts[0]) * Self.double(parts[1]) / Self.double(parts[2]))
    }

    /// `test_safefloat_from_u64f64`, with the figures that it has commented out.
    @Test(arguments: [
        0, 1e-18, 0.00000001, 0.1, 0.123_456_789_012_345, 0.999_999_999_999_999, 1, 1.000_000_000_000_001,
        1.234_567_890_123_45, 10, 1_000, 1_000_000_000_000.000_001, 123_456_789_123_456, 123_456_789_123_456.78,
        1_000_000_000_000_000_000,
    ])
    func `a binary number keeps 14 digits`(value: Double) {
        let fixed = U64F64(near: value)
        expectNear(SafeFloat(fixed), fixed.double)
    }

    private func expectNear(_ number: SafeFloat, _ expected: Double) {
        let actual = Self.double(Parts(number.mantissa, number.exponent))
        #expect(abs(actual - expected) <= abs(actual) / 100_000_000_000_000)
    }

    private static func double(_ parts: Parts) -> Double {
        var scale: Double = 1
        for _ in 0..<parts.exponent.magnitude { scale *= 10 }
        return parts.exponent < 0 ? Double(parts.mantissa) / scale : Double(parts.mantissa) * scale
    }
}
