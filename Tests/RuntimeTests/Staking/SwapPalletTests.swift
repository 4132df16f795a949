import Economics
import Frame
import Primitives
import State
import Testing

@testable import Runtime

/// The Swap pallet over the pool of Economics. Scenarios are those of `pallets/swap/src/pallet/tests.rs` of subtensor
/// where a test names one.
struct SwapPalletTests {
    private func fixture() throws -> StakingFixture {
        var fixture = try StakingFixture()
        try fixture.addSubnet(1, tao: 100_000_000_000, alpha: 400_000_000_000)
        return fixture
    }

    @Test("The price is one without a pool, zero without alpha, and TAO over alpha at equal weights")
    func price() throws {
        var fixture = try fixture()
        #expect(Swap.price(at: .root, in: fixture.chain) == .one)
        #expect(Swap.price(at: 1, in: fixture.chain) == U64F64.one.safeDiv(U64F64(saturating: 4)))
        fixture.chain[Subtensor.subnetAlphaIn, 1] = 0
        #expect(Swap.price(at: 1, in: fixture.chain) == .zero)
    }

    @Test("Injection leaves the price, and the first swap sets equal weights if nothing did before")
    func weights() throws {
        var fixture = try fixture()
        let added = Swap.adjustProtocolLiquidity(tao: 10_000_000_000, alpha: 0, at: 1, on: &fixture.chain)
        #expect(added == (10_000_000_000, 0))
        fixture.chain[Subtensor.subnetTAO, 1] = 110_000_000_000
        // q1 = 400·100/2, q2 = 400·110/2: the weight of TAO is 110/210.
        #expect(fixture.chain[Swap.swapBalancer, 1].quote.content == 523_809_523_809_523_809)
        let quarter = U64F64.one.safeDiv(U64F64(saturating: 4))
        #expect(Swap.price(at: 1, in: fixture.chain).distance(to: quarter) < U64F64(bits: 1 << 10))
        #expect(!fixture.chain[Swap.palSwapInitialized, 1])
        let outcome = try Swap.buy(1_000_000, at: 1, limit: Swap.maxPrice, on: &fixture.chain)
        let equal = Pool(tao: 110_000_000_000, alpha: 400_000_000_000)
        #expect(outcome.paidOut == equal.alphaOut(forTao: outcome.paidIn))
        #expect(fixture.chain[Swap.swapBalancer, 1].quote.content == 500_000_000_000_000_000)
        #expect(fixture.chain[Swap.palSwapInitialized, 1])
        let again = Swap.adjustProtocolLiquidity(tao: 10_000_000_000, alpha: 0, at: 1, on: &fixture.chain)
        #expect(again.tao == 10_000_000_000)
        let kept = fixture.chain[Swap.swapBalancer, 1]
        _ = try Swap.buy(1_000_000, at: 1, limit: Swap.maxPrice, on: &fixture.chain)
        #expect(fixture.chain[Swap.swapBalancer, 1] == kept)
    }

    @Test("A pool that would lean too far takes nothing")
    func refusedInjection() throws {
        var fixture = try fixture()
        let before = fixture.chain[Swap.swapBalancer, 1]
        let added = Swap.adjustProtocolLiquidity(tao: 10_000_000_000_000, alpha: 0, at: 1, on: &fixture.chain)
        #expect(added == (0, 0))
        #expect(fixture.chain[Swap.swapBalancer, 1] == before)
    }

    @Test("A pool can begin at a price")
    func initialPrice() throws {
        var fixture = try fixture()
        Swap.initialize(at: 1, price: .half, on: &fixture.chain)
        #expect(Swap.price(at: 1, in: fixture.chain).distance(to: .half) < U64F64(bits: 1 << 10))
        Swap.initialize(at: 1, price: .one, on: &fixture.chain)
        #expect(Swap.price(at: 1, in: fixture.chain).distance(to: .half) < U64F64(bits: 1 << 10))
        Swap.initialize(at: 5, price: .half, on: &fixture.chain)
        #expect(!fixture.chain[Swap.palSwapInitialized, 5])
        Swap.clear(at: 1, on: &fixture.chain)
        #expect(fixture.chain[Subtensor.subnetTAO, 1] == 0)
        #expect(!fixture.chain.contains(Swap.swapBalancer, 1))
    }

    @Test("A swap of more than a thousand reserves is refused, quotes change nothing")
    func bounds() throws {
        var fixture = try fixture()
        let root = fixture.chain.committed().root
        #expect(throws: DispatchError.swap(.swapInputTooLarge)) {
            try Swap.buy(100_100_000_000_000, at: 1, limit: Swap.maxPrice, on: &fixture.chain)
        }
        #expect(throws: DispatchError.swap(.swapInputTooLarge)) {
            try Swap.sell(400_300_000_000_000, at: 1, limit: Swap.minPrice, on: &fixture.chain)
        }
        _ = try Swap.quoteBuy(100_000_000_000_000, at: 1, limit: Swap.maxPrice, in: fixture.chain)
        #expect(fixture.chain.committed().root == root)
        #expect(try Swap.simulateBuy(7, at: .root, in: fixture.chain).paidOut == 7)
        #expect(try Swap.simulateSell(7, at: 9, in: fixture.chain).paidOut == 0)
    }

    @Test("Root sets the fee of an existing subnet, up to 10,000 of 65,535 (test_set_fee_rate)")
    func feeRate() throws {
        var fixture = try fixture()
        let set = { (netuid: NetUID, rate: UInt16) in Swap.Call.setFeeRate(netuid: netuid, rate: rate) }
        #expect(throws: DispatchError.badOrigin) {
            try Swap.dispatch(set(1, 100), from: .signed(StakingFixture.owner), on: &fixture.chain)
        }
        #expect(throws: DispatchError.swap(.mechanismDoesNotExist)) {
            try Swap.dispatch(set(9, 100), from: .root, on: &fixture.chain)
        }
        #expect(throws: DispatchError.swap(.feeRateTooHigh)) {
            try Swap.dispatch(set(1, 10_001), from: .root, on: &fixture.chain)
        }
        try Swap.dispatch(set(1, 10_000), from: .root, on: &fixture.chain)
        #expect(fixture.chain[Swap.feeRate, 1] == 10_000)
        #expect(Swap.approximateFee(in: 65_535_000, at: 1, in: fixture.chain) == 9_999_999)
        #expect(Swap.approximateFee(in: 65_535_000, at: .root, in: fixture.chain) == 0)
    }
}
