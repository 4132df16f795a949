import Primitives
import Testing

@testable import Economics

/// The pool's formulas at the ends of their ranges. Cases of subtensor, `pallets/swap/src/pallet/balancer.rs`.
@Suite struct PoolExtremeTests {
    private static let one = PoolWeights.one

    /// `test_mul_round_zero_and_one`, `test_mul_round_half_behaviour`, `test_mul_round_third_behaviour`,
    /// `test_mul_round_large_values_simple_rational`, `test_mul_round_max_value_with_one`: the weight, the number, the
    /// product rounded to the nearest. A third there is rounded as here, to 18 digits below.
    @Test(
        arguments: [
            (0, 1_000_000, 0), (one, 1_000_000, 1_000_000),
            (one / 2, 0, 0), (one / 2, 1, 1), (one / 2, 2, 1), (one / 2, 3, 2), (one / 2, 4, 2), (one / 2, 5, 3),
            (one / 2, 1_023, 512), (one / 2, 1_025, 513),
            (one / 3, 3, 1), (one / 3, 4, 1), (one / 3, 5, 2), (one / 3, 6, 2),
            (one / 10 * 7, 1_000_000_000_000_000_000, 700_000_000_000_000_000),
            (one, .max, .max),
        ] as [(UInt64, UInt64, UInt64)]
    )
    func `a weight of a number is rounded to the nearest`(weight: UInt64, value: UInt64, expected: UInt64) {
        #expect(Pool.scaled(UInt128(value), 1, by: weight) == UInt128(expected))
    }

    private static let ends: [UInt64] = [0, 1, .max]

    /// `test_balancer_extreme_exp_inputs_do_not_panic`, `test_balancer_base_needed_for_quote_extremes_do_not_panic`: a
    /// trade never pays out more than the reserve.
    @Test(arguments: [PoolWeights.smallest, one / 2, one - PoolWeights.smallest])
    func `a trade of any size pays at most the reserve`(quote: UInt64) throws {
        let weights = try #require(PoolWeights(quote: quote))
        for tao in Self.ends {
            for alpha in Self.ends {
                let pool = Pool(tao: Tao(tao), alpha: Alpha(alpha), weights: weights)
                for amount in Self.ends {
                    #expect(pool.alphaOut(forTao: Tao(amount)).rawValue <= alpha)
                    #expect(pool.taoOut(forAlpha: Alpha(amount)).rawValue <= tao)
                    _ = pool.alphaIn(forTaoOut: Tao(amount))
                }
            }
        }
    }

    /// `test_balancer_price_and_limit_delta_corner_cases_do_not_panic`: where the price is there, nothing is needed.
    @Test func `the way to a price is finite, and nothing where it is reached`() throws {
        let weights = try #require(PoolWeights(quote: PoolWeights.smallest))
        for tao in Self.ends {
            for alpha in Self.ends {
                let pool = Pool(tao: Tao(tao), alpha: Alpha(alpha), weights: weights)
                for target in [U64F64.zero, .one, U64F64(saturating: UInt64.max)] {
                    if target <= pool.price { #expect(pool.taoIn(toReach: target) == .zero) }
                    if target >= pool.price { #expect(pool.alphaIn(toReach: target) == .zero) }
                }
            }
        }
    }

    /// `test_balancer_liquidity_weight_update_extremes_do_not_panic`: reserves of TAO and alpha, what is added.
    @Test(
        arguments: [
            (0, 0, 0, 0), (0, 0, .max, .max), (0, .max, .max, 0), (.max, 0, 0, .max), (.max, .max, .max, .max),
            (1, .max, .max, 1), (.max, 1, 1, .max),
        ] as [(UInt64, UInt64, UInt64, UInt64)]
    )
    func `weights stay within bounds whatever is added`(tao: UInt64, alpha: UInt64, addTao: UInt64, addAlpha: UInt64) {
        guard let weights = Pool(tao: Tao(tao), alpha: Alpha(alpha)).weights(adding: Tao(addTao), Alpha(addAlpha))
        else { return }
        #expect(weights.quote >= PoolWeights.smallest)
        #expect(weights.base >= PoolWeights.smallest)
        #expect(weights.quote + weights.base == PoolWeights.one)
    }

    /// `test_balancer_near_equal_weights_with_tiny_delta_do_not_panic`: payments of a few rao into all of the TAO.
    @Test(
        arguments: [
            500_000_000_500_000_000, 499_999_999_500_000_000, 500_000_000_000_500_000, 499_999_999_999_500_000,
        ] as [UInt64]
    )
    func `a tiny payment takes something and not everything`(quote: UInt64) throws {
        let weights = try #require(PoolWeights(quote: quote))
        let reserve: UInt64 = 21_000_000_000_000_000
        let pool = Pool(tao: Tao(reserve), alpha: Alpha(reserve), weights: weights)
        for payment: UInt64 in [1, 100, 100_000] {
            #expect(pool.taoOut(forAlpha: Alpha(payment)).rawValue <= payment)
            #expect(pool.alphaOut(forTao: Tao(payment)).rawValue <= payment)
        }
    }

    /// `test_balancer_log_normalization_reserve_shapes_do_not_panic`: reserves around powers of two.
    @Test func `reserves around powers of two are no different from others`() throws {
        let weights = try #require(PoolWeights(quote: 500_000_000_500_000_000))
        let power = UInt64(1) << 42
        for base in [power, power + power / 2] {
            for reserve in [base - 1, base, base + 1] {
                let pool = Pool(tao: Tao(reserve), alpha: Alpha(reserve), weights: weights)
                for payment in [1, reserve / 1_000, reserve / 2] {
                    let exact = Double(reserve) * Double(payment) / Double(reserve + payment)
                    let taken = Double(pool.taoOut(forAlpha: Alpha(payment)).rawValue)
                    #expect(abs(taken - exact) <= 1 + exact / 1_000_000)
                }
            }
        }
    }

    /// `test_exp_quote_broad_range`: TAO's weight from 0.1 to 0.9. There in 800,000,000 steps, here in 800.
    @Test func `the heavier TAO weighs, the less of it alpha buys`() throws {
        var previous = UInt64.max
        for step in UInt64(0)...800 {
            let weights = try #require(PoolWeights(quote: Self.one / 10 + step * (Self.one / 1_000)))
            let pool = Pool(tao: 1_000_000_000_000, alpha: 100_000_000_000_000, weights: weights)
            let taken = pool.taoOut(forAlpha: 10_000_000).rawValue
            #expect(taken > 0)
            #expect(taken <= previous)
            previous = taken
        }
    }
}
