import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Staking. Scenarios are those of `pallets/subtensor/src/tests/staking.rs` of subtensor where a test names one;
/// exact figures of pools with equal weights were computed apart from this code with whole numbers (the fee is
/// `⌊a·⌊33·2⁶⁴/65535⌋/2⁶⁴⌋`, alpha out is `⌊A·(1 - ⌊10¹⁸·T/(T+net)⌋/10¹⁸)⌋`).
struct AddStakeTests {
    private typealias Fixture = StakingFixture
    private let netuid: NetUID = 1

    /// A pool at a quarter TAO per alpha and a staker with 100 TAO.
    private func fixture(withAuthor: Bool = true) throws -> StakingFixture {
        var fixture = try StakingFixture(withAuthor: withAuthor)
        try fixture.addSubnet(netuid, tao: 100_000_000_000, alpha: 400_000_000_000)
        try fixture.fund(Fixture.staker, 100_000_000_000)
        return fixture
    }

    private func add(_ amount: Tao, netuid: NetUID = 1, hotkey: AccountID = Fixture.hotkey) -> Subtensor.Call {
        .addStake(hotkey: hotkey, netuid: netuid, amountStaked: amount)
    }

    /// `test_add_stake_ok_no_emission`, `test_add_stake_ok_neuron_does_not_belong_to_coldkey`,
    /// `test_add_stake_fee_goes_to_subnet_tao`, `test_increase_total_stake_ok`.
    @Test("Staking buys alpha for all but the fee, which the author gets, and moves every counter")
    func counters() throws {
        var fixture = try fixture()
        let author = fixture.balance(Fixture.author)
        try fixture.call(add(1_000_000_000), by: Fixture.staker)
        #expect(fixture.stake(at: netuid) == 3_958_421_529)
        #expect(fixture.balance(Fixture.staker) == 99_000_000_000)
        #expect(fixture.balance(Fixture.author).rawValue == author.rawValue + 503_547)
        #expect(fixture.chain[Subtensor.subnetTAO, netuid] == 100_999_496_453)
        #expect(fixture.chain[Subtensor.subnetAlphaIn, netuid] == 396_041_578_471)
        #expect(fixture.chain[Subtensor.subnetAlphaOut, netuid] == 3_958_421_529)
        #expect(fixture.chain[Subtensor.totalStake] == 101_000_000_000)
        #expect(fixture.chain[Subtensor.subnetVolume, netuid] == 1_000_000_000)
        #expect(fixture.chain[Subtensor.subnetTaoFlow, netuid] == 999_496_453)
        #expect(fixture.chain[Subtensor.stakingHotkeys, Fixture.staker] == [Fixture.hotkey])
        #expect(fixture.chain[Subtensor.lastColdkeyHotkeyStakeBlock, Fixture.staker, Fixture.hotkey] == 10)
        #expect(fixture.chain[Swap.palSwapInitialized, netuid])
        let event = Subtensor.Event.stakeAdded(
            Fixture.staker,
            Fixture.hotkey,
            1_000_000_000,
            3_958_421_529,
            netuid,
            503_547
        )
        #expect(fixture.chain.events.last?.bytes == [Subtensor.index] + event.scaleEncoded)
        fixture.expectConservation()
    }

    @Test("Without an author the fee goes to the burn account and stays issued")
    func burnedFee() throws {
        var fixture = try fixture(withAuthor: false)
        try fixture.call(add(1_000_000_000), by: Fixture.staker)
        #expect(fixture.balance(Subtensor.burnAccount) == 503_547)
        fixture.expectConservation()
    }

    @Test("Staking on root gives as much alpha and takes no fee (test_add_root_updates_counters)")
    func root() throws {
        var fixture = try fixture()
        try fixture.call(add(1_000_000_000, netuid: .root), by: Fixture.staker)
        #expect(fixture.stake(at: .root) == 1_000_000_000)
        #expect(fixture.chain[Subtensor.subnetTAO, .root] == 1_000_000_000)
        #expect(fixture.chain[Subtensor.subnetAlphaIn, .root] == 0)
        #expect(fixture.chain[Subtensor.subnetAlphaOut, .root] == 1_000_000_000)
        #expect(fixture.chain[Subtensor.subnetVolume, .root] == 1_000_000_000)
        #expect(fixture.chain[Subtensor.numStakingColdkeys] == 1)
        #expect(fixture.chain[Subtensor.stakingColdkeysByIndex, 0] == Fixture.staker)
        fixture.expectConservation()
    }

    @Test("The existential deposit stays behind where all of a balance is staked")
    func existentialDeposit() throws {
        var fixture = try fixture()
        try fixture.call(add(100_000_000_000, netuid: .root), by: Fixture.staker)
        #expect(fixture.balance(Fixture.staker) == 500)
        #expect(fixture.stake(at: .root) == 99_999_999_500)
        fixture.expectConservation()
    }

    @Test("Staking is refused with the first reason that holds")
    func refusals() throws {
        var fixture = try fixture()
        let poor = Fixture.account(50)
        try fixture.fund(poor, 1_000_000)
        #expect(fixture.refusal(of: add(5_000_000, netuid: 7), by: poor) == .subtensor(.subnetNotExists))
        fixture.chain[Subtensor.subtokenEnabled, netuid] = false
        #expect(fixture.refusal(of: add(5_000_000), by: poor) == .subtensor(.subtokenDisabled))
        fixture.chain[Subtensor.subtokenEnabled, netuid] = true
        // The least stake and the fee on it: 2,000,000 + 1,007.
        #expect(fixture.refusal(of: add(2_001_006), by: poor) == .subtensor(.amountTooLow))
        #expect(fixture.refusal(of: add(2_001_007), by: poor) == .subtensor(.notEnoughBalanceToStake))
        #expect(fixture.refusal(of: add(100_000_000_000_001), by: poor) == .subtensor(.insufficientLiquidity))
        let unknown = add(5_000_000, hotkey: Fixture.account(77))
        #expect(fixture.refusal(of: unknown, by: Fixture.staker) == .subtensor(.hotKeyAccountNotExists))
        fixture.chain[Subtensor.subnetAlphaIn, netuid] = 999_999
        #expect(fixture.refusal(of: add(5_000_000), by: Fixture.staker) == .subtensor(.insufficientLiquidity))
    }

    @Test(
        "The largest stake within a limit is the reference's (test_max_amount_add_dynamic)",
        arguments: [
            (1_000_000, 1_000_000, 4_000_000_000, 1_000_500),
            (1_000_000, 1_000_000, 9_000_000_000, 2_001_000),
            (1_000_000, 1_000_000, 16_000_000_000, 3_001_500),
            (1_000_000_000_000, 1_000_000_000_000, 16_000_000_000, 3_001_500_000_000),
            (150_000_000_000, 100_000_000_000, 1_500_000_001, 49),
            (150_000_000_000, 100_000_000_000, 6_000_000_000, 150_075_000_000),
            (.max / 2, .max, .max, .max),
        ] as [(UInt64, UInt64, UInt64, UInt64)]
    )
    func mostToStake(tao: UInt64, alpha: UInt64, limit: UInt64, expected: UInt64) throws {
        var fixture = try fixture()
        fixture.chain[Subtensor.subnetTAO, netuid] = Tao(tao)
        fixture.chain[Subtensor.subnetAlphaIn, netuid] = Alpha(alpha)
        let most = try Subtensor.mostToStake(at: netuid, limit: Tao(limit), in: fixture.chain).rawValue
        #expect(max(most, expected) - min(most, expected) <= expected / 10_000)
    }

    @Test(
        "A limit that the price has reached is refused by the pool (test_max_amount_add_dynamic)",
        arguments: [
            0, 100_000_000, 1_499_999_999, 1_500_000_000,
        ] as [UInt64]
    )
    func limitReached(limit: UInt64) throws {
        var fixture = try fixture()
        fixture.chain[Subtensor.subnetTAO, netuid] = 150_000_000_000
        fixture.chain[Subtensor.subnetAlphaIn, netuid] = 100_000_000_000
        #expect(throws: DispatchError.swap(.priceLimitExceeded)) {
            try Subtensor.mostToStake(at: netuid, limit: Tao(limit), in: fixture.chain)
        }
    }

    @Test("On root a limit of one TAO allows everything, a lower one nothing (test_max_amount_add_root)")
    func rootLimit() throws {
        let fixture = try fixture()
        #expect(try Subtensor.mostToStake(at: .root, limit: 1_000_000_000, in: fixture.chain) == .max)
        #expect(try Subtensor.mostToStake(at: .root, limit: 999_999_999, in: fixture.chain) == 0)
    }

    @Test("With a limit part of the amount is staked, up to the limit (test_add_stake_limit_ok)")
    func partial() throws {
        var fixture = try StakingFixture()
        try fixture.addSubnet(netuid, tao: 150_000_000_000, alpha: 100_000_000_000)
        try fixture.fund(Fixture.staker, 900_000_000_000)
        try fixture.call(
            .addStakeLimit(
                hotkey: Fixture.hotkey,
                netuid: netuid,
                amountStaked: 900_000_000_000,
                limitPrice: 24_000_000_000,
                allowPartial: true
            ),
            by: Fixture.staker
        )
        let stake = fixture.stake(at: netuid).rawValue
        #expect((74_999_900_000...75_000_100_000).contains(stake))
        // 450 TAO and their fee, 33 of 65,502, are spent.
        let spent = 900_000_000_000 - fixture.balance(Fixture.staker).rawValue
        #expect((450_226_600_000...450_226_900_000).contains(spent))
        let price = Swap.price(at: netuid, in: fixture.chain)
        #expect(price > U64F64(saturating: 23).saturatingAdd(.half) && price < U64F64(saturating: 25))
        #expect(fixture.chain.contains(Subtensor.delegates, Fixture.hotkey))
        fixture.expectConservation(slack: 10)
    }

    @Test("Fill or kill refuses what would pass the limit (test_add_stake_limit_fill_or_kill)")
    func fillOrKill() throws {
        var fixture = try StakingFixture()
        try fixture.addSubnet(netuid, tao: 150_000_000_000, alpha: 100_000_000_000)
        try fixture.fund(Fixture.staker, 900_000_000_000)
        let call = { (amount: Tao) in
            Subtensor.Call.addStakeLimit(
                hotkey: Fixture.hotkey,
                netuid: netuid,
                amountStaked: amount,
                limitPrice: 24_000_000_000,
                allowPartial: false
            )
        }
        #expect(fixture.refusal(of: call(900_000_000_000), by: Fixture.staker) == .subtensor(.slippageTooHigh))
        try fixture.call(call(450_000_000_000), by: Fixture.staker)
        fixture.expectConservation()
    }
}
