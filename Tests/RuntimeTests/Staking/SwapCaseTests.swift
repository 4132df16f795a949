import Economics
import Foundation
import Frame
import Primitives
import Testing

@testable import Runtime

/// The Swap pallet, after the reference's tests one by one. Figures of subtensor, `pallets/swap/src/pallet/tests.rs`.
struct SwapCaseTests {
    /// A subnet with reserves, whose pool nobody has used yet.
    private func chain(tao: UInt64, alpha: UInt64, _ netuid: NetUID = 1) throws -> Chain {
        var chain = try StakingFixture().chain
        chain[Subtensor.networksAdded, netuid] = true
        chain[Subtensor.subnetMechanism, netuid] = 1
        chain[Subtensor.subnetTAO, netuid] = Tao(tao)
        chain[Subtensor.subnetAlphaIn, netuid] = Alpha(alpha)
        return chain
    }

    /// What is added to the reserves of TAO and alpha.
    private static let additions: [(UInt64, UInt64)] = {
        let sizes: [UInt64] = [10, 100, 1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000]
        var pairs: [(UInt64, UInt64)] = [(0, 0), (0, 1), (1, 0), (1, 1), (1, 2), (2, 1)]
        for size in sizes { pairs += [(0, size), (size, 0), (size, size), (size, 2 * size), (2 * size, size)] }
        return pairs + [(1_234_567, 2_432_765), (1_234_567, 2_432_765_890)]
    }()

    @Test("What is added leaves the price as it is (test_adjust_protocol_liquidity_happy)", arguments: additions)
    func addition(tao: UInt64, alpha: UInt64) throws {
        let reserves: (tao: UInt64, alpha: UInt64) = (1_000_000_000_000, 4_000_000_000_000)
        var chain = try chain(tao: reserves.tao, alpha: reserves.alpha)
        let before = Swap.price(at: 1, in: chain).testDouble
        _ = Swap.adjustProtocolLiquidity(tao: Tao(tao), alpha: Alpha(alpha), at: 1, on: &chain)
        chain[Subtensor.subnetTAO, 1] = Tao(reserves.tao + tao)
        chain[Subtensor.subnetAlphaIn, 1] = Alpha(reserves.alpha + alpha)
        let after = Swap.price(at: 1, in: chain).testDouble
        #expect(abs(after - before) <= before / 1e12)
        let newTao = Double(reserves.tao + tao)
        let weight = newTao / (Double(reserves.alpha + alpha) * before + newTao)
        let found = Double(chain[Swap.swapBalancer, 1].quote.content) / 1e18
        #expect(abs(found - weight) <= weight / 1e12)
    }

    @Test("An empty pool keeps equal weights (test_adjust_protocol_liquidity_zero_alpha)", arguments: additions)
    func emptyPool(tao: UInt64, alpha: UInt64) throws {
        var chain = try chain(tao: 1_000_000_000_000, alpha: 0)
        #expect(Swap.price(at: 1, in: chain) == .zero)
        _ = Swap.adjustProtocolLiquidity(tao: Tao(tao), alpha: Alpha(alpha), at: 1, on: &chain)
        chain[Subtensor.subnetTAO, 1] = Tao(1_000_000_000_000 + tao)
        chain[Subtensor.subnetAlphaIn, 1] = Alpha(alpha)
        #expect(chain[Swap.swapBalancer, 1].quote.content == 500_000_000_000_000_000)
        let price = Swap.price(at: 1, in: chain)
        let ratio = U64F64(saturating: 1_000_000_000_000 + tao).safeDiv(U64F64(saturating: alpha))
        #expect(price == (alpha == 0 ? .zero : ratio))
    }

    @Test("A new pool has equal weights (test_swap_initialization)")
    func initialization() throws {
        var chain = try chain(tao: 1_000_000_000, alpha: 4_000_000_000)
        Swap.initialize(at: 1, on: &chain)
        #expect(chain[Swap.palSwapInitialized, 1])
        #expect(abs(Swap.price(at: 1, in: chain).testDouble - 0.25) < 1e-9)
        #expect(chain[Swap.swapBalancer, 1].quote.content == 500_000_000_000_000_000)
    }

    @Test("A new pool has the price that is asked for (test_swap_initialization_with_price)")
    func initializationWithPrice() throws {
        var chain = try chain(tao: 1_000_000_000, alpha: 4_000_000_000)
        Swap.initialize(at: 1, price: U64F64.one.safeDiv(5), on: &chain)
        #expect(chain[Swap.palSwapInitialized, 1])
        #expect(abs(Swap.price(at: 1, in: chain).testDouble - 0.2) < 1e-9)
    }

    @Test(
        "A swap pays what the pool says and moves the price its way (test_swap_basic)",
        arguments: [
            (1_000, true), (2_000, true), (123_456, true), (1_000, false), (2_000, false), (123_456, false),
            (1_000_000_000, true), (10_000_000_000, true),
        ] as [(UInt64, Bool)]
    )
    func basic(amount: UInt64, buys: Bool) throws {
        let tao: UInt64 = 1_000_000_000
        let alpha: UInt64 = 4_000_000_000
        var chain = try chain(tao: tao, alpha: alpha)
        Swap.initialize(at: 1, on: &chain)
        let price = Swap.price(at: 1, in: chain)
        let fee = UInt64(Double(amount) * Double(chain[Swap.feeRate, 1]) / 65_535)
        let (from, to) = buys ? (Double(tao), Double(alpha)) : (Double(alpha), Double(tao))
        let expected = UInt64(to * (1 - from / (from + Double(amount - fee))))
        let paidOut: UInt64
        let paidIn: UInt64
        if buys {
            let outcome = try Swap.buy(Tao(amount), at: 1, limit: 1_000_000_000_000, on: &chain)
            (paidIn, paidOut) = (outcome.paidIn.rawValue, outcome.paidOut.rawValue)
            chain[Subtensor.subnetTAO, 1] = Tao(tao + paidIn)
            chain[Subtensor.subnetAlphaIn, 1] = Alpha(alpha - paidOut)
        } else {
            let outcome = try Swap.sell(Alpha(amount), at: 1, limit: 100_000, on: &chain)
            (paidIn, paidOut) = (outcome.paidIn.rawValue, outcome.paidOut.rawValue)
            chain[Subtensor.subnetTAO, 1] = Tao(tao - paidOut)
            chain[Subtensor.subnetAlphaIn, 1] = Alpha(alpha + paidIn)
        }
        #expect(paidOut.distance(to: expected).magnitude <= 1)
        #expect(paidIn.distance(to: amount - fee).magnitude <= 1)
        #expect((Swap.price(at: 1, in: chain) >= price) == buys)
    }

    @Test(
        "Close to a thousand reserves something is paid (test_swap_precision_edge_case)",
        arguments: [(1_000_000, 999_500_000), (1_000_000_000, 999_500_000_000)] as [(UInt64, UInt64)]
    )
    func precision(reserve: UInt64, amount: UInt64) throws {
        let chain = try chain(tao: reserve, alpha: reserve)
        let outcome = try Swap.quoteSell(Alpha(amount), at: 1, limit: Swap.minPrice, in: chain)
        #expect(outcome.paidOut > 0)
    }

    /// Reserves of TAO and alpha, each with five weights and four amounts.
    @Test(
        "Payments follow the curve at every weight (test_convert_deltas)",
        arguments: [(1_500, 1_000), (1, 1_000_000), (1_000_000, 1)] as [(UInt64, UInt64)],
        [0.5, 0.50000001, 0.49999999, 0.1, 0.9]
    )
    func convert(reserves: (UInt64, UInt64), weight: Double) throws {
        let quote = UInt64((weight * 1e9).rounded(.down)) * 1_000_000_000
        let weights = try #require(PoolWeights(quote: quote))
        let (tao, alpha) = reserves
        let pool = Pool(tao: Tao(tao), alpha: Alpha(alpha), weights: weights)
        let ratio = (1 - weight) / weight
        for amount: UInt64 in [1, 10_000, 1_000_000, .max] {
            let sale = Double(tao) * (1 - pow(Double(alpha) / (Double(alpha) + Double(amount)), ratio))
            let purchase = Double(alpha) * (1 - pow(Double(tao) / (Double(tao) + Double(amount)), 1 / ratio))
            #expect(pool.taoOut(forAlpha: Alpha(amount)).rawValue.distance(to: UInt64(sale)).magnitude <= 2)
            #expect(pool.alphaOut(forTao: Tao(amount)).rawValue.distance(to: UInt64(purchase)).magnitude <= 2)
        }
    }

    @Test("A trial gives what the swap gives (test_rollback_works)")
    func trial() throws {
        var chain = try chain(tao: 1_000_000_000, alpha: 4_000_000_000)
        let trial = try Swap.quoteBuy(1_000_000, at: 1, limit: Swap.maxPrice, in: chain)
        #expect(try Swap.buy(1_000_000, at: 1, limit: Swap.maxPrice, on: &chain) == trial)
    }

    /// `test_swap_rejects_input_over_1000x_input_reserve`, `test_sim_swap_rejects_input_over_1000x_input_reserve`,
    /// `test_swap_allows_input_at_1000x_input_reserve`.
    /// Reserves are a thousand times the mock's, whose least reserve is lower.
    @Test("A thousand reserves can be paid in, and no more")
    func bound() throws {
        var chain = try chain(tao: 1_000_000, alpha: 1_000_000)
        let refusal = DispatchError.swap(.swapInputTooLarge)
        #expect(throws: refusal) {
            try Swap.sell(1_000_000_001, at: 1, limit: Swap.minPrice, dropFees: true, on: &chain)
        }
        #expect(throws: refusal) {
            try Swap.buy(1_000_000_001, at: 1, limit: Swap.maxPrice, dropFees: true, on: &chain)
        }
        #expect(throws: refusal) { try Swap.simulateSell(1_001_000_000, at: 1, in: chain) }
        #expect(throws: refusal) { try Swap.simulateBuy(1_001_000_000, at: 1, in: chain) }
        _ = try Swap.quoteSell(1_000_000_000, at: 1, limit: Swap.minPrice, dropFees: true, in: chain)
        _ = try Swap.quoteBuy(1_000_000_000, at: 1, limit: Swap.maxPrice, dropFees: true, in: chain)
    }

    /// `test_liquidate_pal_simple_ok_and_clears`, `test_clear_protocol_liquidity_green_path`.
    @Test("A pool that is cleared forgets its settings, once and again")
    func clears() throws {
        var chain = try chain(tao: 1_000_000_000, alpha: 4_000_000_000, 202)
        chain[Swap.feeRate, 202] = 1_000
        Swap.initialize(at: 202, on: &chain)
        #expect(chain[Swap.palSwapInitialized, 202])
        for _ in 0..<2 {
            Swap.clear(at: 202, on: &chain)
            #expect(!chain.contains(Swap.feeRate, 202))
            #expect(!chain.contains(Swap.palSwapInitialized, 202))
            #expect(!chain.contains(Swap.swapBalancer, 202))
        }
    }
}

extension U64F64 {
    /// The nearest floating-point number.
    fileprivate var testDouble: Double { Double(bits) / 18_446_744_073_709_551_616 }
}
