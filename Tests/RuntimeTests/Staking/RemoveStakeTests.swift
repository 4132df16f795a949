import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Unstaking. Scenarios are those of `pallets/subtensor/src/tests/staking.rs` of subtensor where a test names one;
/// exact figures were computed apart from this code, see `AddStakeTests`.
struct RemoveStakeTests {
    private typealias Fixture = StakingFixture
    private let netuid: NetUID = 1

    /// A staker who has bought 3,958,421,529 alpha for 1 TAO of 100.
    private func fixture(withAuthor: Bool = true) throws -> StakingFixture {
        var fixture = try StakingFixture(withAuthor: withAuthor)
        try fixture.addSubnet(netuid, tao: 100_000_000_000, alpha: 400_000_000_000)
        try fixture.fund(Fixture.staker, 100_000_000_000)
        try fixture.call(
            .addStake(hotkey: Fixture.hotkey, netuid: netuid, amountStaked: 1_000_000_000),
            by: Fixture.staker
        )
        return fixture
    }

    private func remove(_ amount: Alpha, netuid: NetUID = 1) -> Subtensor.Call {
        .removeStake(hotkey: Fixture.hotkey, netuid: netuid, amountUnstaked: amount)
    }

    /// `test_decrease_total_stake_ok`.
    @Test("Unstaking pays the price of all but the fee, which is sold for the author (test_unstake_full_amount)")
    func everything() throws {
        var fixture = try fixture()
        let author = fixture.balance(Fixture.author).rawValue
        try fixture.call(remove(.max), by: Fixture.staker)
        #expect(fixture.stake(at: netuid) == 0)
        #expect(fixture.balance(Fixture.staker).rawValue == 99_000_000_000 + 998_998_136)
        #expect(fixture.balance(Fixture.author).rawValue == author + 498_315)
        #expect(fixture.chain[Subtensor.subnetTAO, netuid] == 100_000_000_002)
        #expect(fixture.chain[Subtensor.subnetAlphaIn, netuid] == 400_000_000_000)
        #expect(fixture.chain[Subtensor.subnetAlphaOut, netuid] == 0)
        #expect(fixture.chain[Subtensor.totalStake].rawValue == 101_000_000_000 - 998_998_136 - 498_315)
        #expect(!fixture.chain.contains(Subtensor.alphaV2, Fixture.hotkey, Fixture.staker, netuid))
        #expect(!fixture.chain.contains(Subtensor.totalHotkeySharesV2, Fixture.hotkey, netuid))
        let event = Subtensor.Event.stakeRemoved(
            Fixture.staker,
            Fixture.hotkey,
            998_998_136,
            3_956_428_275,
            netuid,
            1_993_254
        )
        #expect(fixture.chain.events.last?.bytes == [Subtensor.index] + event.scaleEncoded)
        fixture.expectConservation()
    }

    @Test("Without an author the alpha of the fee is burned")
    func burnedFee() throws {
        var fixture = try fixture(withAuthor: false)
        try fixture.call(remove(.max), by: Fixture.staker)
        #expect(fixture.chain[AlphaAssets.alphaBurned, netuid] == 1_993_254)
        #expect(fixture.chain[Subtensor.subnetAlphaOut, netuid] == 1_993_254)
        fixture.expectConservation()
    }

    @Test("Unstaking on root gives as much TAO and every counter back (test_remove_root_updates_counters)")
    func root() throws {
        var fixture = try fixture()
        try fixture.call(
            .addStake(hotkey: Fixture.hotkey, netuid: .root, amountStaked: 2_000_000_000),
            by: Fixture.staker
        )
        try fixture.call(remove(2_000_000_000, netuid: .root), by: Fixture.staker)
        #expect(fixture.balance(Fixture.staker) == 99_000_000_000)
        #expect(fixture.chain[Subtensor.subnetTAO, .root] == 0)
        #expect(fixture.chain[Subtensor.subnetAlphaIn, .root] == 2_000_000_000)
        #expect(fixture.chain[Subtensor.subnetAlphaOut, .root] == 0)
        #expect(fixture.chain[Subtensor.numStakingColdkeys] == 0)
        #expect(fixture.chain[Subtensor.stakingColdkeys, Fixture.staker] == nil)
        fixture.expectConservation()
    }

    /// `test_has_enough_stake_no`.
    @Test("Unstaking is refused with the first reason that holds")
    func refusals() throws {
        var fixture = try fixture()
        #expect(fixture.refusal(of: remove(0), by: Fixture.staker) == .subtensor(.amountTooLow))
        #expect(fixture.refusal(of: remove(1_000_000), by: Fixture.staker) == .subtensor(.amountTooLow))
        #expect(fixture.refusal(of: remove(1_000_000), by: Fixture.owner) == .subtensor(.amountTooLow))
        #expect(fixture.refusal(of: remove(1, netuid: 7), by: Fixture.staker) == .subtensor(.subtokenDisabled))
        fixture.chain[Subtensor.subtokenEnabled, netuid] = false
        #expect(fixture.refusal(of: remove(.max), by: Fixture.staker) == .subtensor(.subtokenDisabled))
        fixture.chain[Subtensor.subtokenEnabled, netuid] = true
        let limited = Subtensor.Call.removeStakeLimit(
            hotkey: Fixture.hotkey,
            netuid: netuid,
            amountUnstaked: 3_958_421_530,
            limitPrice: 0,
            allowPartial: true
        )
        #expect(fixture.refusal(of: limited, by: Fixture.staker) == .subtensor(.notEnoughStakeToWithdraw))
        fixture.chain[Subtensor.subnetTAO, netuid] = 999_999
        #expect(fixture.refusal(of: remove(.max), by: Fixture.staker) == .subtensor(.insufficientLiquidity))
    }

    @Test(
        "The largest sale within a limit is the reference's (test_max_amount_remove_dynamic)",
        arguments: [
            (10_000_000_000, 10_000_000_000, 0, 10_000_000_000_000),
            (1_000_000, 1_000_000, 250_000_000, 1_010_000),
            (1_000_000, 1_000_000, 62_500_000, 3_030_000),
            (1_000_000_000_000, 1_000_000_000_000, 62_500_000, 3_030_000_000_000),
            (200_000_000_000, 100_000_000_000, 0, 100_000_000_000_000),
            (200_000_000_000, 100_000_000_000, 500_000_000, 101_000_000_000),
            (200_000_000_000, 100_000_000_000, 125_000_000, 303_000_000_000),
            (200_000_000_000, 100_000_000_000, 1_999_999_990, 250),
            (21_000_000_000_000_000, 1_000_000, 21_000_000_000_000_000, 17_455_533),
            (21_000_000_000_000_000, 1_000_000, .max, 67_000),
            (21_000_000_000_000_000, 1_000_000_000_000_000_000, 20_000_000, 24_700_000_000_000_000),
            (21_000_000_000_000_000, 21_000_000_000_000_000, 999_999_999, 10_605_000),
            (21_000_000_000_000_000, 21_000_000_000_000_000, 0, .max),
        ] as [(UInt64, UInt64, UInt64, UInt64)]
    )
    func mostToUnstake(tao: UInt64, alpha: UInt64, limit: UInt64, expected: UInt64) throws {
        var fixture = try StakingFixture()
        fixture.chain[Subtensor.subnetMechanism, netuid] = 1
        fixture.chain[Subtensor.subnetTAO, netuid] = Tao(tao)
        fixture.chain[Subtensor.subnetAlphaIn, netuid] = Alpha(alpha)
        let most = try Subtensor.mostToUnstake(at: netuid, limit: Tao(limit), in: fixture.chain).rawValue
        #expect(max(most, expected) - min(most, expected) <= expected / 100)
    }

    @Test("Part of the stake is sold, down to the limit (test_remove_stake_limit_ok)")
    func partial() throws {
        var fixture = try StakingFixture()
        try fixture.addSubnet(netuid, tao: 100_000_000_000, alpha: 100_000_000_000)
        try fixture.fund(Fixture.staker, 300_000_000_500)
        try fixture.call(
            .addStake(hotkey: Fixture.hotkey, netuid: netuid, amountStaked: 300_000_000_000),
            by: Fixture.staker
        )
        let before = fixture.stake(at: netuid)
        let price = Swap.price(at: netuid, in: fixture.chain)
        let limit = Tao(price.saturatingMul(U64F64(saturating: 990_000_000)).uint64)
        let call = { (allowPartial: Bool) in
            Subtensor.Call.removeStakeLimit(
                hotkey: Fixture.hotkey,
                netuid: netuid,
                amountUnstaked: Alpha(before.rawValue / 2),
                limitPrice: limit,
                allowPartial: allowPartial
            )
        }
        #expect(fixture.refusal(of: call(false), by: Fixture.staker) == .subtensor(.slippageTooHigh))
        try fixture.call(call(true), by: Fixture.staker)
        let sold = before.rawValue - fixture.stake(at: netuid).rawValue
        #expect((124_200_000...151_800_000).contains(sold))
        fixture.expectConservation(slack: 10)
    }

    @Test("A full sale obeys its limit or, without one, takes any price (test_remove_stake_full_limit_ok and others)")
    func fullLimit() throws {
        var fixture = try fixture()
        let call = { (limit: Tao?) in
            Subtensor.Call.removeStakeFullLimit(hotkey: Fixture.hotkey, netuid: netuid, limitPrice: limit)
        }
        #expect(fixture.refusal(of: call(254_000_000), by: Fixture.staker) == .subtensor(.slippageTooHigh))
        var limited = fixture
        try limited.call(call(90_000_000), by: Fixture.staker)
        #expect(limited.stake(at: netuid) == 0)
        limited.expectConservation()
        try fixture.call(call(nil), by: Fixture.staker)
        #expect(fixture.stake(at: netuid) == 0)
        fixture.expectConservation()
    }

    @Test("Everything is unstaked at once, or staked on root (test_unstake_all_works, test_unstake_all_alpha_works)")
    func all() throws {
        var fixture = try fixture()
        try fixture.addSubnet(2, tao: 50_000_000_000, alpha: 50_000_000_000)
        for netuid in [2, 0] as [NetUID] {
            try fixture.call(
                .addStake(hotkey: Fixture.hotkey, netuid: netuid, amountStaked: 3_000_000_000),
                by: Fixture.staker
            )
        }
        var alpha = fixture
        try fixture.call(.unstakeAll(hotkey: Fixture.hotkey), by: Fixture.staker)
        for netuid in [0, 1, 2] as [NetUID] { #expect(fixture.stake(at: netuid) == 0) }
        fixture.expectConservation()
        let balance = alpha.balance(Fixture.staker)
        try alpha.call(.unstakeAllAlpha(hotkey: Fixture.hotkey), by: Fixture.staker)
        for netuid in [1, 2] as [NetUID] { #expect(alpha.stake(at: netuid) == 0) }
        #expect(alpha.balance(Fixture.staker) == balance)
        let gained = fixture.balance(Fixture.staker).rawValue - balance.rawValue
        #expect(alpha.stake(at: .root).rawValue == gained)
        alpha.expectConservation()
        let call = Subtensor.Call.unstakeAllAlpha(hotkey: Fixture.hotkey)
        #expect(alpha.refusal(of: call, by: Fixture.staker) == .subtensor(.amountTooLow))
    }

    @Test("Small nominations of others are paid back, an owner's stake stays (test_clear_small_nominations)")
    func smallNominations() throws {
        var fixture = try fixture()
        try fixture.fund(Fixture.owner, 10_000_000_000)
        for coldkey in [Fixture.staker, Fixture.owner] {
            try fixture.call(
                .addStake(hotkey: Fixture.hotkey, netuid: netuid, amountStaked: 20_000_000),
                by: coldkey
            )
        }
        // 10^9 millionths of the least stake, 2 TAO.
        Subtensor.clearSmallNominations(on: &fixture.chain)
        #expect(fixture.stake(at: netuid) > 0)
        fixture.chain[Subtensor.nominatorMinRequiredStake] = 1_000_000_000
        #expect(Subtensor.requiredNomination(in: fixture.chain) == 2_000_000_000)
        let balance = fixture.balance(Fixture.staker)
        let owned = fixture.stake(at: netuid, of: Fixture.owner)
        Subtensor.clearSmallNominations(on: &fixture.chain)
        #expect(fixture.stake(at: netuid) == 0)
        #expect(fixture.stake(at: netuid, of: Fixture.owner) == owned)
        #expect(fixture.balance(Fixture.staker) > balance)
        fixture.expectConservation()
    }
}
