import Primitives
import Testing

@Suite struct RationalPowerTests {
    @Test func `the reference's example is met to the last digit`() {
        // pallets/swap/src/pallet/balancer.rs: test_perquintill_power
        let power = powRatioScaled(
            base: 21_000_000_000_000_000,
            over: 28_000_000_000_000_000,
            exponent: 600_000_000_000_000_000,
            over: 400_000_000_000_000_000,
            precision: 4_096,
            scale: 1_000_000_000_000_000_000
        )
        #expect(power == .value(649_519_052_838_328_985))
    }

    @Test func `powers without a value are told apart from zero and one`() {
        #expect(power(1, 0, 1, 1) == nil)
        #expect(power(1, 1, 1, 0) == nil)
        #expect(power(0, 7, 1, 2) == .value(0))
        #expect(power(5, 7, 0, 2) == .value(1_000))
        #expect(power(.max, 1, 2, 1) == .tooLarge)
        #expect(power(4, 1, 1, 2) == .value(2_000))
    }

    @Test(arguments: [(1_024, 1), (999, 1_024), (1_025, 1), (999, 1_025), (2_048, 4_096)] as [(UInt64, UInt64)])
    func `both sides of the limit for exact powers give a value`(exponent: UInt64, root: UInt64) {
        // balancer.rs: test_safe_bigmath_pow_ratio_internal_paths_do_not_panic
        let power = powRatioScaled(
            base: 999_999_937,
            over: 1_000_000_003,
            exponent: exponent,
            over: root,
            precision: 64,
            scale: 1_000_000
        )
        #expect(power?.uint64 ?? 0 > 0)
    }

    private func power(_ base: UInt128, _ over: UInt128, _ exponent: UInt64, _ root: UInt64) -> ScaledPower? {
        powRatioScaled(base: base, over: over, exponent: exponent, over: root, precision: 256, scale: 1_000)
    }
}
