import TestSupport
import Testing

@testable import Primitives

/// The short way to a power against the long one, which stays in the product for the few cases that need it.
@Suite struct EnclosedPowerTests {
    /// A pool's question: reserves, weights and the digits that are asked for.
    private struct Question {
        var base: UInt128
        var over: UInt128
        var exponent: UInt64
        var root: UInt64
        var precision: Int

        static let one: UInt64 = 1_000_000_000_000_000_000

        /// Pools as they occur and as they may not: near and far reserves, weights from 1 to 99 %, whole exponents.
        init(_ random: inout SeededGenerator) {
            let bits = UInt64.random(in: 1...63, using: &random)
            var (left, right) = (UInt128(UInt64.random(in: 1...(1 << bits), using: &random)), UInt128(1))
            switch Int.random(in: 0..<4, using: &random) {
            case 0: right = left + 1 + left / UInt128(UInt64.random(in: 2...(1 << 40), using: &random))
            case 1: right = left + UInt128(UInt64.random(in: 0...1_000, using: &random))
            case 2: right = UInt128(UInt64.random(in: 1...(1 << bits), using: &random))
            default:
                left = UInt128.random(in: 1...(1 << UInt128.random(in: 1...126, using: &random)), using: &random)
                right = UInt128.random(in: 1...(1 << UInt128.random(in: 1...126, using: &random)), using: &random)
            }
            if Bool.random(using: &random) { swap(&left, &right) }
            let percent = Self.one / 100
            var (above, below) = (UInt64.random(in: percent...(99 * percent), using: &random), Self.one)
            if Bool.random(using: &random) { below = Self.one - above }
            if Int.random(in: 0..<20, using: &random) == 0 {
                above = UInt64.random(in: 1...20, using: &random)
                below = UInt64.random(in: 1...20, using: &random)
            }
            base = left
            over = right
            exponent = above
            root = below
            precision = Int.random(in: 0..<20, using: &random) == 0 ? 1_024 : 256
        }

        /// The answer by whole numbers or by the series.
        var byTheLongWay: ScaledPower {
            var (left, right) = (exponent, root)
            while right > 0 { (left, right) = (right, left % right) }
            return RationalPower.scaled(base, over, exponent / left, root / left, precision: precision, Self.one)
        }

        var answer: ScaledPower? {
            powRatioScaled(
                base: base,
                over: over,
                exponent: exponent,
                over: root,
                precision: precision,
                scale: Self.one
            )
        }
    }

    @Test(arguments: 0..<UInt64(EnclosedPowerTests.batches))
    func `random powers are the same on the short and on the long way`(seed: UInt64) {
        var random = SeededGenerator(seed: 0x706f_7765_7200 + seed)
        for _ in 0..<250 {
            let question = Question(&random)
            #expect(question.answer == question.byTheLongWay, "\(question)")
        }
    }

    /// 1,000 powers in a debug build, 100,000 where the compiler made them quick.
    static var batches: Int {
        #if DEBUG
            4
        #else
            400
        #endif
    }

    @Test func `results on a border between two integers take the long way and are right`() {
        // (1/4)^(1/2) and (27/8)^(2/3) are whole multiples of a unit, which no enclosure can decide.
        #expect(EnclosedPower.scaled(1, 4, 1, 2, Question.one) == nil)
        #expect(EnclosedPower.scaled(27, 8, 2, 3, Question.one) == nil)
        #expect(RationalPower.scaled(1, 4, 1, 2, precision: 256, Question.one) == .value(Question.one / 2))
        #expect(RationalPower.scaled(27, 8, 2, 3, precision: 256, Question.one) == .value(Question.one / 4 * 9))
    }

    @Test func `exponents and numbers out of range take the long way`() {
        #expect(EnclosedPower.scaled(2, 1, 130, 1, Question.one) == nil)
        #expect(EnclosedPower.scaled(.max, 1, 99, 98, Question.one) == nil)
        #expect(EnclosedPower.scaled(7, 7, .max, 1, Question.one) == .value(Question.one))
    }
}
