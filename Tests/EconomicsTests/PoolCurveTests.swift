import Economics
import Foundation
import Primitives
import Testing

/// Figures of subtensor, `pallets/swap/src/pallet/balancer.rs`, module `tests`.
///
/// There a balancer has the weights and the functions take reserves; here both are a pool. Its `exp_base_quote` is what
/// remains of TAO after a sale of alpha, its `exp_quote_base` what remains of alpha after a purchase.
@Suite struct PoolCurveTests {
    private static let million: UInt64 = 1_000_000
    private static let trillion: UInt64 = 1_000_000_000_000
    /// So many that each of the 18 digits of a power shows in the output.
    private static let digits: UInt64 = 1_000_000_000_000_000_000

    /// `test_exp_base_quote_happy_path`: the weight of TAO in parts of 10^18.
    private static let quotes: [UInt64] =
        [
            500_000_000_000, 500_000_000_001, 499_999_999_999, 500_000_000_100, 500_000_001_000, 500_000_010_000,
            500_000_100_000, 500_001_000_000, 500_010_000_000, 500_100_000_000, 501_000_000_000, 510_000_000_000,
            100_000_000_000, 100_000_000_001, 200_000_000_000, 300_000_000_000, 400_000_000_000, 600_000_000_000,
            700_000_000_000, 800_000_000_000, 899_999_999_999, 900_000_000_000,
        ].map { $0 * million } + [102_337_248_363_782_924]

    /// `test_exp_base_quote_happy_path`: the reserve that is paid from, the reserve that is paid into, the payment.
    private static let trades: [(UInt64, UInt64, UInt64)] = [
        (1_000, 1_000, 0),
        (1_000, 1_000, 1),
        (1_500, 1_000, 1),
        (trillion, 100 * trillion, 100_000_000),
        (trillion / 10, 100 * trillion, 100_000_000),
        (trillion / 10, 100 * trillion, million),
        (trillion / 10, 100 * trillion, trillion),
        (trillion / 1_000, 100 * trillion, trillion),
        (million, 100 * trillion, trillion),
        (1_000, 100 * trillion, trillion),
        (1_000, 100 * trillion, 1_000_000_000),
        (1_000, 100 * trillion, million),
        (1_000, 100 * trillion, 1_000),
        (1_000, 100 * trillion, 100 * trillion),
        (10, 100 * trillion, 100 * trillion),
        (1_000_000_000, 4_000_000_000, trillion),
        (trillion, 1_000, trillion),
        (5_628_038_062_729_553, 400_775_553, 14_446_633_907_665_582),
        (5_600_000_000_000_000, 400_000_000, 14_000_000_000_000_000),
    ]

    @Test(arguments: quotes)
    func `a trade gives what the formula says to the rao`(quote: UInt64) throws {
        let weights = try #require(PoolWeights(quote: quote))
        let ratio = Double(weights.base) / Double(weights.quote)
        for (out, reserve, payment) in Self.trades {
            let sale = Pool(tao: Tao(out), alpha: Alpha(reserve), weights: weights)
                .taoOut(forAlpha: Alpha(payment)).rawValue
            let purchase = Pool(tao: Tao(reserve), alpha: Alpha(out), weights: weights)
                .alphaOut(forTao: Tao(payment)).rawValue
            #expect(sale <= out)
            #expect(purchase <= out)
            // Payments past a thousand times the reserve are refused before the curve is asked.
            guard payment <= reserve * 1_000 else { continue }
            for (amount, exponent) in [(sale, ratio), (purchase, 1 / ratio)] {
                let rest = pow(Double(reserve) / (Double(reserve) + Double(payment)), exponent)
                let expected = Double(out) * (1 - rest)
                let tolerance = expected > 100_000_000_000_000 ? 1 : 0.001
                let permitted = UInt64(max(expected - tolerance, 0))...UInt64(expected + tolerance)
                #expect(permitted.contains(amount))
            }
        }
    }

    /// `test_exp_base_quote_dy_precision`: TAO's weight as a ratio and the alpha sold, twice. The first sale gives more.
    private static let pairs: [((UInt64, UInt64, UInt64), (UInt64, UInt64, UInt64))] = [
        ((trillion, 2 * trillion, 21_000_000_000), (trillion + 1, 2 * trillion, 21_000_000_000)),
        ((trillion, 2 * trillion + 1, 21_000_000_000), (trillion, 2 * trillion, 21_000_000_000)),
        ((trillion, 2 * trillion, 2), (trillion, 2 * trillion, 1)),
        ((trillion, 2 * trillion, 1), (trillion + trillion / 100, 2 * trillion, 1)),
        ((trillion, 2 * trillion + trillion / 100, 1), (trillion, 2 * trillion, 1)),
    ]

    @Test(arguments: pairs)
    func `the smallest differences in weight and payment show`(
        more: (UInt64, UInt64, UInt64),
        less: (UInt64, UInt64, UInt64)
    ) throws {
        let amounts = try [more, less].map { part, whole, payment in
            let weights = try #require(PoolWeights(quote: Self.weight(part, whole)))
            let pool = Pool(tao: Tao(Self.digits), alpha: 21_000_000_000_000_000, weights: weights)
            return pool.taoOut(forAlpha: Alpha(payment))
        }
        #expect(amounts[0] > amounts[1])
        #expect(amounts[1] > .zero)
    }

    /// `test_exp_scaled`: TAO's weight as a ratio, the reserve, the payment, whether alpha is sold, what remains,
    /// exact to 9 digits.
    @Test(
        arguments: [
            (5, 10, 100_000, 100, true, 999_000_999_000_999_000),
            (1, 4, 500_000, 5_000, true, 970_590_147_927_644_000),
            (3, 4, 200_000, 2_000, false, 970_590_147_927_644_000),
            (9, 10, 13_513_642, 1_673, false, 998_886_481_979_889_000),
            (773, 1_000, 7_000_000_000, 10_000, true, 999_999_580_484_586_000),
        ] as [(UInt64, UInt64, UInt64, UInt64, Bool, UInt64)]
    )
    func `what remains of a reserve has nine exact digits`(
        part: UInt64,
        whole: UInt64,
        reserve: UInt64,
        payment: UInt64,
        isSale: Bool,
        expected: UInt64
    ) throws {
        let weights = try #require(PoolWeights(quote: Self.weight(part, whole)))
        let sale = Pool(tao: Tao(Self.digits), alpha: Alpha(reserve), weights: weights)
        let purchase = Pool(tao: Tao(reserve), alpha: Alpha(Self.digits), weights: weights)
        let out =
            isSale
            ? sale.taoOut(forAlpha: Alpha(payment)).rawValue : purchase.alphaOut(forTao: Tao(payment)).rawValue
        #expect((expected - 1_000_000_000...expected + 1_000_000_000).contains(Self.digits - out))
    }

    /// A pool with a quarter of the weight on TAO and the price 0.1.
    private static func quarter() throws -> Pool {
        let weights = try #require(PoolWeights(quote: digits / 4))
        return Pool(tao: 1_000_000_000, alpha: 30_000_000_000, weights: weights)
    }

    /// `test_calculate_quote_delta_in`: 10^9 · (2^0.75 - 1).
    @Test func `the TAO that doubles the price is exact to the rao`() throws {
        let pool = try Self.quarter()
        #expect(pool.taoIn(toReach: U64F64(near: 0.2)) == 681_792_830)
    }

    /// `test_calculate_base_delta_in`: 10^9 · (2^0.25 - 1). Only the ratio of the two prices matters.
    @Test func `the alpha that halves the price is exact to the rao`() throws {
        var pool = try Self.quarter()
        pool.alpha = 1_000_000_000
        #expect(pool.alphaIn(toReach: pool.price.safeDiv(2)) == 189_207_115)
    }

    /// `test_calculate_quote_delta_in_impossible`, `test_calculate_base_delta_in_impossible`.
    @Test func `a price on the wrong side needs nothing`() throws {
        let pool = try Self.quarter()
        #expect(pool.taoIn(toReach: U64F64(near: 0.05)) == .zero)
        #expect(pool.alphaIn(toReach: U64F64(near: 0.2)) == .zero)
    }

    /// `test_calculate_delta_in_reverse_swap`.
    @Test func `buying with the computed TAO brings the price to its target`() {
        let pool = Pool(tao: 1_000_000_000, alpha: 10_000_000_000)
        let payment = pool.taoIn(toReach: U64F64(near: 0.2))
        let after = Pool(
            tao: pool.tao.saturatingAdd(payment),
            alpha: pool.alpha.saturatingSub(pool.alphaOut(forTao: payment))
        )
        #expect(abs(after.price.double - 0.2) <= 0.2 / 1_000_000_000)
    }

    /// `test_base_needed_for_quote`: 10^9 · ((10^9 / (10^9 - 1,123,432))^(1/3) - 1).
    @Test func `the alpha for a fee in TAO is exact to the rao`() throws {
        var pool = try Self.quarter()
        pool.alpha = 1_000_000_000
        #expect(pool.alphaIn(forTaoOut: 1_123_432) == 374_758)
    }

    /// `test_price_with_equal_weights_is_y_over_x`, `test_price_scales_with_weight_ratio_two_to_one`,
    /// `test_price_is_zero_when_y_is_zero`, `test_price_invariant_when_scaling_x_and_y_with_equal_weights`,
    /// `test_price_matches_formula_for_general_quote`, `test_price_high_values_non_equal_weights`: TAO's weight as a
    /// ratio, alpha, TAO, the price.
    @Test(
        arguments: [
            (1, 2, 2, 5, 2.5),
            (1, 3, 4, 10, 5),
            (3, 10, 10, 0, 0),
            (1, 2, 3, 7, 7.0 / 3),
            (1, 2, 30, 70, 7.0 / 3),
            (2, 5, 9, 25, 1.5 * 25 / 9),
            (3, 10, 21_000_000_000_000_000, 15_000_000_000_000_000, 7.0 / 3 * 15 / 21),
        ] as [(UInt64, UInt64, UInt64, UInt64, Double)]
    )
    func `the price follows reserves and weights`(
        part: UInt64,
        whole: UInt64,
        alpha: UInt64,
        tao: UInt64,
        expected: Double
    ) throws {
        let weights = try #require(PoolWeights(quote: Self.weight(part, whole)))
        let price = Pool(tao: Tao(tao), alpha: Alpha(alpha), weights: weights).price
        #expect(abs(price.double - expected) < 1e-12)
    }

    /// `test_balancer_rejects_invalid_boundary_weights_without_panicking`.
    @Test(arguments: [0, 1, PoolWeights.smallest - 1, PoolWeights.one - PoolWeights.smallest + 1, PoolWeights.one])
    func `weights below one percent are refused`(quote: UInt64) {
        #expect(PoolWeights(quote: quote) == nil)
    }

    /// A ratio in parts of 10^18, cut.
    private static func weight(_ part: UInt64, _ whole: UInt64) -> UInt64 {
        UInt64(UInt128(part) * UInt128(PoolWeights.one) / UInt128(whole))
    }
}
