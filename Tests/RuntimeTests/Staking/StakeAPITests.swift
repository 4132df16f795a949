import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// What clients ask about stake and prices, by encoded calls.
struct StakeAPITests {
    private typealias Fixture = StakingFixture

    private func fixture() throws -> StakingFixture {
        var fixture = try StakingFixture()
        try fixture.addSubnet(1, tao: 100_000_000_000, alpha: 400_000_000_000)
        try fixture.fund(Fixture.staker, 100_000_000_000)
        try fixture.call(
            .addStake(hotkey: Fixture.hotkey, netuid: 1, amountStaked: 1_000_000_000),
            by: Fixture.staker
        )
        return fixture
    }

    private func ask<Answer: ScaleCodable>(
        _ api: any RuntimeAPI.Type,
        _ method: String,
        _ input: [UInt8],
        _ fixture: StakingFixture,
        as type: Answer.Type
    ) throws -> Answer {
        var chain = fixture.chain
        let method = try #require(api.methods.first { $0.name == method })
        var reader = ScaleReader(try method.call(input, on: &chain))
        let answer = try Answer(from: &reader)
        try reader.finish()
        return answer
    }

    @Test("Positions are listed without empty ones, but one can be asked for even where it is empty")
    func stakeInfo() throws {
        let fixture = try fixture()
        let api = StakeInfoAPI.self
        let all = try ask(
            api,
            "get_stake_info_for_coldkey",
            Fixture.staker.scaleEncoded,
            fixture,
            as: [StakeInfo].self
        )
        #expect(all.count == 1)
        #expect(all.first?.stake.value == 3_958_421_529)
        #expect(all.first?.netuid.value == 1)
        let input = Fixture.hotkey.scaleEncoded + Fixture.staker.scaleEncoded + NetUID(0).scaleEncoded
        let none = try ask(api, "get_stake_info_for_hotkey_coldkey_netuid", input, fixture, as: StakeInfo?.self)
        #expect(none?.stake.value == 0)
        let several = try ask(
            api,
            "get_stake_info_for_coldkeys",
            [Fixture.owner, Fixture.staker].scaleEncoded,
            fixture,
            as: [Pair<AccountID, [StakeInfo]>].self
        )
        #expect(several.map(\.second.count) == [0, 1])
    }

    @Test("What can be taken out is told by subnet, and invalid lists give nothing")
    func availability() throws {
        let fixture = try fixture()
        func available(_ netuids: [NetUID]?) throws -> ScaleMap<NetUID, StakeAvailability>? {
            try ask(
                StakeInfoAPI.self,
                "get_stake_availability_for_coldkeys",
                [Fixture.staker].scaleEncoded + netuids.scaleEncoded,
                fixture,
                as: ScaleMap<AccountID, ScaleMap<NetUID, StakeAvailability>>.self
            )[Fixture.staker]
        }
        let free = try available(nil)?[1]
        #expect(free?.total.value == 3_958_421_529 && free?.available.value == 3_958_421_529)
        #expect(try available([1, 1])?.entries.count == 1)
        #expect(try available([])?.isEmpty == true)
        #expect(try available([0, 1, 2])?.isEmpty == true)
    }

    @Test("Fees are told by the rate of the destination (test_stake_fee_api)")
    func fee() throws {
        let fixture = try fixture()
        func fee(_ origin: NetUID?, _ destination: NetUID?) throws -> UInt64 {
            let from: Pair<AccountID, NetUID>? = origin.map { Pair(Fixture.hotkey, $0) }
            let to: Pair<AccountID, NetUID>? = destination.map { Pair(Fixture.hotkey, $0) }
            var input = from.scaleEncoded
            input += Fixture.staker.scaleEncoded
            input += to.scaleEncoded
            input += Fixture.staker.scaleEncoded
            input += UInt64(100_000_000_000).scaleEncoded
            return try ask(StakeInfoAPI.self, "get_stake_fee", input, fixture, as: UInt64.self)
        }
        #expect(try fee(nil, 1) == 50_354_772)
        #expect(try fee(0, nil) == 0)
        #expect(try fee(0, 1) == 50_354_772)
        #expect(try fee(1, 0) == 0)
        #expect(try fee(1, 1) == 0)
    }

    @Test("Prices and trial swaps equal what swaps do")
    func swap() throws {
        var fixture = try fixture()
        let price = try ask(SwapAPI.self, "current_alpha_price", NetUID(1).scaleEncoded, fixture, as: UInt64.self)
        let prices = try ask(SwapAPI.self, "current_alpha_price_all", [], fixture, as: [SubnetPrice].self)
        #expect(prices == [SubnetPrice(netuid: 0, price: 1_000_000_000), SubnetPrice(netuid: 1, price: price)])
        #expect((255_020_000...255_030_000).contains(price))
        let input = NetUID(1).scaleEncoded + UInt64(2_000_000_000).scaleEncoded
        let trial = try ask(SwapAPI.self, "sim_swap_tao_for_alpha", input, fixture, as: SimSwapResult.self)
        try fixture.call(
            .addStake(hotkey: Fixture.hotkey, netuid: 1, amountStaked: 2_000_000_000),
            by: Fixture.staker
        )
        #expect(fixture.stake(at: 1).rawValue - 3_958_421_529 == trial.alphaAmount.rawValue)
        #expect(trial.taoAmount.rawValue + trial.taoFee.rawValue == 2_000_000_000)
        #expect(trial.alphaSlippage > 0)
        let sale = try ask(
            SwapAPI.self,
            "sim_swap_alpha_for_tao",
            NetUID(1).scaleEncoded + UInt64(1_000_000_000).scaleEncoded,
            fixture,
            as: SimSwapResult.self
        )
        #expect(sale.alphaAmount.rawValue + sale.alphaFee.rawValue == 1_000_000_000)
        #expect(sale.taoAmount > 250_000_000 && sale.taoSlippage > 0)
        fixture.chain[Subtensor.subnetTAO, 1] = 0
        let impossible = try ask(SwapAPI.self, "sim_swap_alpha_for_tao", input, fixture, as: SimSwapResult.self)
        #expect(impossible == SimSwapResult())
    }

    @Test("Delegates are told with their nominators; baskets are empty")
    func delegates() throws {
        var fixture = try fixture()
        fixture.chain[Subtensor.delegates, Fixture.hotkey] = 11_796
        fixture.chain[Subtensor.isNetworkMember, Fixture.hotkey, 1] = true
        fixture.chain[Subtensor.uids, 1, Fixture.hotkey] = 0
        fixture.chain[Subtensor.validatorPermit, 1] = [true]
        fixture.chain[Subtensor.emission, 1] = [1_000]
        fixture.chain[Subtensor.tempo, 1] = 360
        let info = try #require(
            try ask(
                DelegateInfoAPI.self,
                "get_delegate",
                Fixture.hotkey.scaleEncoded,
                fixture,
                as: DelegateInfo?.self
            )
        )
        #expect(info.ownerSs58 == Fixture.owner && info.take.value == 11_796)
        #expect(info.nominators == [Pair(Fixture.staker, [Pair(Compact(1), Compact(3_958_421_529))])])
        #expect(info.registrations == [Compact(1)] && info.validatorPermits == [Compact(1)])
        #expect(info.totalDailyReturn.value == 20_000)
        // The reference's own figures: 100 TAO staked, 10 TAO a day, take 18 % and 0.
        let returns = { (take: PerU16) in
            DelegateInfo.returnPerThousand(
                take: take,
                stake: 100_000_000_000,
                perDay: U64F64(saturating: 10_000_000_000)
            ).uint64
        }
        #expect(returns(0) == 100_000_000_000)
        let unknown = Fixture.staker.scaleEncoded
        #expect(try ask(DelegateInfoAPI.self, "get_delegate", unknown, fixture, as: DelegateInfo?.self) == nil)
        let delegated = try ask(
            DelegateInfoAPI.self,
            "get_delegated",
            unknown,
            fixture,
            as: [Pair<DelegateInfo, Pair<Compact<NetUID>, Compact<Alpha>>>].self
        )
        #expect(delegated.first?.second.second.value == 3_958_421_529)
        #expect(try ask(BetaBasketAPI.self, "get_root_basket_owed", unknown, fixture, as: Tao.self) == 0)
    }
}
