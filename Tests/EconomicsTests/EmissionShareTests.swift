import Economics
import Primitives
import Testing

/// Figures of subtensor, `pallets/subtensor/src/tests/subnet_emissions.rs` and `tests/coinbase.rs`.
@Suite struct EmissionShareTests {
    private static func candidate(_ price: Double, burned: Double = 0, isOn: Bool = true) -> EmissionCandidate {
        EmissionCandidate(
            movingPrice: U64F64(near: price),
            minerBurned: U96F32(near: burned),
            isEmissionEnabled: isOn
        )
    }

    /// `get_shares_ignores_root_prop_storage_when_prices_and_burns_match` (the share has no other inputs).
    @Test func `equal prices and burns have equal shares`() {
        let shares = EmissionShares.shares([Self.candidate(1), Self.candidate(1)])
        #expect(shares == [.half, .half])
    }

    /// `test_coinbase_tao_issuance_different_prices`, exact to 10 rao.
    @Test func `twice the price has twice the TAO`() {
        let emissions = EmissionShares.emissions(
            [Self.candidate(0.1), Self.candidate(0.2)],
            blockEmission: 100_000_000
        )
        #expect(abs(emissions[0].double - 33_333_333) < 10)
        #expect(abs(emissions[1].double - 66_666_666) < 10)
    }

    /// `test_coinbase_disabled_subnet_emission_redistributes_tao_to_enabled_subnets`, exact to 2 rao.
    @Test func `the others share what a switched-off subnet would have`() {
        let candidates = [Self.candidate(1), Self.candidate(1, isOn: false), Self.candidate(1)]
        let emissions = EmissionShares.emissions(candidates, blockEmission: 3_333_333)
        #expect(abs(emissions[0].double - 1_666_666) < 2)
        #expect(emissions[1].isZero)
        #expect(abs(emissions[2].double - 1_666_666) < 2)
        let terms = SubnetTerms(taoEmission: emissions[1], alphaEmission: 1_000_000_000, price: 1, rootProportion: 1)
        #expect(terms.alphaIn.isZero)
        #expect(terms.excessTao.isZero)
        #expect(terms.alphaOut == 1_000_000_000)
    }

    /// `test_coinbase_alpha_issuance_base`.
    @Test func `two equal subnets get half of the TAO and as much alpha`() {
        let emissions = EmissionShares.emissions([Self.candidate(1), Self.candidate(1)], blockEmission: 1_000_000)
        for emission in emissions {
            let terms = SubnetTerms(taoEmission: emission, alphaEmission: 1_000_000_000, price: 1, rootProportion: 1)
            #expect(terms.taoIn == 500_000)
            #expect(terms.alphaIn == 500_000)
        }
    }

    @Test func `what owners kept from miners lowers a share`() {
        let shares = EmissionShares.shares([Self.candidate(1, burned: 0.5), Self.candidate(1)])
        #expect(abs(shares[0].double - 1.0 / 3) < 1e-9)
        #expect(abs(shares[1].double - 2.0 / 3) < 1e-9)
        let all = EmissionShares.shares([Self.candidate(1, burned: 1), Self.candidate(3, burned: 1)])
        #expect(all == [U64F64(near: 0.25), U64F64(near: 0.75)])
    }
}

/// Figures of subtensor, `pallets/subtensor/src/tests/coinbase.rs`, with the halving time of its mock runtime.
@Suite struct MovingPriceTests {
    private static let halvingTime: UInt64 = 201_600

    private static func updated(_ previous: U64F64, smoothing: Double, age: UInt64) -> I96F32 {
        MovingPrice.updated(
            previous: previous,
            price: .one,
            smoothing: I96F32(near: smoothing),
            age: age,
            halvingTime: halvingTime
        )
    }

    /// `test_coinbase_moving_prices`.
    @Test func `a price that does not move stays`() {
        #expect(Self.updated(.one, smoothing: 0.000003, age: 7_199_999) == .one)
    }

    /// `test_coinbase_moving_prices`: within 5 % after one step at full smoothing.
    @Test func `full smoothing takes the price over`() {
        #expect(1 - Self.updated(.zero, smoothing: 1, age: 7_199_999).double < 0.05)
    }

    /// `test_coinbase_moving_prices`: 28 days after the start, exact to 0.001.
    @Test func `fourteen steps after 28 days pass half of the price`() {
        var price = I96F32.zero
        for _ in 0..<14 {
            price = Self.updated(U64F64(saturating: price), smoothing: 0.1, age: 7_200 * 28 - 1)
        }
        #expect(abs(price.double - 0.512325) < 0.001)
    }

    /// `test_update_moving_price_initial`, `test_update_moving_price_after_time`.
    @Test(arguments: [(10, 0, 0.001), (144_000_000, 0.499, 0.501)] as [(UInt64, Double, Double)])
    func `a young subnet's price moves slower`(age: UInt64, above: Double, below: Double) {
        let price = Self.updated(.zero, smoothing: 0.5, age: age).double
        #expect(price > above)
        #expect(price < below)
    }
}

/// Figures of subtensor, `pallets/subtensor/src/tests/coinbase.rs`.
@Suite struct SubnetTermsTests {
    /// `test_root_proportion`: the root's TAO and the weight of TAO. The subnet's alpha is the one of its reserve.
    @Test func `root's part is its weighted TAO over all stake`() {
        let weight = Ratio.fraction(UInt64(3_320_413_933_267_719_290))
        let proportion = Ratio.rootProportion(
            rootTao: 1_000_000_000_000,
            taoWeight: weight,
            alphaIssuance: 100_000_000_000
        )
        let root = weight.saturatingMul(1_000_000_000_000)
        #expect(proportion == root.checkedDiv(root.saturatingAdd(100_000_000_000)))
        #expect(abs(proportion.double - 0.642857) < 0.00001)
    }

    /// `test_get_subnet_terms_alpha_emissions_cap`: TAO of a block below and above the cap, at the price one.
    @Test(arguments: [(100_000_000, 100_000_000), (10_000_000_000, 999_000_000)] as [(U96F32, Double)])
    func `injected alpha is capped at root's part of the emission`(tao: U96F32, expected: Double) {
        let terms = SubnetTerms(
            taoEmission: tao,
            alphaEmission: 1_000_000_000,
            price: .one,
            rootProportion: U96F32(near: 0.999)
        )
        #expect(abs(terms.alphaIn.double - expected) < 1)
        #expect(terms.taoIn == terms.alphaIn)
        #expect(terms.taoIn.saturatingAdd(terms.excessTao) == tao)
    }

    /// `test_coinbase_subnet_terms_with_alpha_in_gt_alpha_emission`: the price 0.01, TAO for 0.01 rao more than the cap.
    @Test func `TAO that the cap keeps out of the pool is in excess`() {
        let price = U64F64(near: 0.01)
        let tao = U96F32(1_000_000_000).saturatingMul(U96F32(saturating: price)).saturatingAdd(U96F32(near: 0.01))
        let terms = SubnetTerms(taoEmission: tao, alphaEmission: 1_000_000_000, price: price, rootProportion: 1)
        #expect(terms.alphaOut == 1_000_000_000)
        #expect(terms.alphaIn == 1_000_000_000)
        #expect(terms.taoIn == terms.alphaIn.saturatingMul(U96F32(saturating: price)))
        #expect(abs(terms.excessTao.double - 0.01) < 0.001)
    }

    /// `test_coinbase_subnet_terms_with_alpha_in_lte_alpha_emission`.
    @Test func `TAO below the cap all goes into the pool`() {
        let terms = SubnetTerms(taoEmission: 34_566_756, alphaEmission: 1_000_000_000, price: 1, rootProportion: 1)
        #expect(terms.taoIn == 34_566_756)
        #expect(terms.alphaIn == 34_566_756)
        #expect(terms.excessTao.isZero)
    }
}

/// Figures of subtensor, `pallets/subtensor/src/tests/coinbase.rs`: the sums are exact to 1,000 rao.
@Suite struct DividendSplitTests {
    /// `test_calculate_dividend_distribution_totals`, `test_calculate_dividend_distribution_total_only_tao`,
    /// `test_calculate_dividend_distribution_total_no_tao_weight`,
    /// `test_calculate_dividend_distribution_total_only_alpha`: the alpha for validators, the alpha for root stakers, the weight of TAO.
    @Test(
        arguments: [
            (183_123_567_452, 837_120_949_872, 0.18),
            (0, 837_120_949_872, 0.18),
            (183_123_567_452, 0, 0),
            (183_123_567_452, 0, 0.18),
        ] as [(UInt64, UInt64, Double)]
    )
    func `all dividends are paid out`(pool: UInt64, rootPool: UInt64, weight: Double) {
        let payouts = DividendSplit.payouts(
            [
                DividendClaim(dividend: 77_783_738, alphaStake: 4_859_302, rootStake: 2_342_352),
                DividendClaim(dividend: 19_283_940, alphaStake: 23_423, rootStake: 859_273),
            ],
            pool: Alpha(pool),
            rootPool: Alpha(rootPool),
            taoWeight: U96F32(near: weight)
        )
        let alpha = payouts.reduce(U96F32.zero) { $0.saturatingAdd($1.alpha) }.uint64
        let root = payouts.reduce(U96F32.zero) { $0.saturatingAdd($1.root) }.uint64
        #expect(alpha <= pool && pool - alpha <= 1_000)
        #expect(root <= rootPool && rootPool - root <= 1_000)
    }
}
