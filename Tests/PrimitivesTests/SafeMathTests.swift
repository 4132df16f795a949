import Foundation
import Primitives
import Testing

/// Figures of subtensor, `primitives/safe-math/src/lib.rs`, with the number types that this runtime uses.
@Suite struct SafeMathTests {
    /// `test_checked_sqrt_positive_values`, `test_checked_sqrt_large_value`, `test_checked_sqrt_zero`,
    /// `test_checked_sqrt_precision`.
    @Test(arguments: [4, 1_000_000_000_000_000_000, 0, 2] as [Double])
    func `a square root is as near as asked`(value: Double) throws {
        let root = try #require(U64F64(near: value).squareRoot(epsilon: U64F64(near: 0.0001)))
        #expect(abs(root.double - value.squareRoot()) <= 0.0001)
    }

    /// `test_checked_sqrt_21m_tao_value`: the square of all TAO in rao has the root of all TAO.
    @Test func `the square root of a large number is found`() throws {
        let square: UInt128 = 441_000_000_000_000_000_000_000_000_000_000
        // U96F32 ends below the square of all TAO: the root is found of a 2^24th, and is a 2^12th of it.
        let part = U96F32(bits: square << 8)
        let root = try #require(part.squareRoot(epsilon: U96F32(near: 0.01)))
        #expect(abs(root.double * 4_096 - 21_000_000_000_000_000) <= 1_000)
    }

    /// `test_checked_sqrt_max_iterations`: a bound that the type cannot hold ends all the same.
    @Test func `a square root ends whatever precision is asked for`() {
        #expect(U64F64(2).squareRoot(epsilon: .zero) != nil)
    }

    /// `test_checked_pow_fixed`.
    @Test func `powers with whole exponents`() throws {
        #expect(U64F64(near: 2.5).power(3) == U64F64(near: 15.625))
        let inverse = try #require(I32F32(near: 1.5).power(-2))
        #expect(abs(inverse.double - 0.44444444) <= 0.00001)
        #expect(I32F32.zero.power(-1) == nil)
    }

    /// `test_checked_ln`.
    @Test func `a logarithm is that of a positive number`() throws {
        let logarithm = try #require(I64F64(10).ln())
        #expect(abs(logarithm.double - 2.302_585_092_994_046) < 0.00001)
        #expect(I64F64(-5).ln() == nil)
        #expect(I64F64.zero.ln() == nil)
    }
}
