import Economics
import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Recycling and burning, takes and automatic staking. Scenarios are those of `pallets/subtensor/src/tests/
/// {recycle_alpha,staking}.rs` of subtensor where a test names one.
struct GiveUpTests {
    private typealias Fixture = StakingFixture

    /// A subnet with two stakers of a hotkey.
    private func fixture() throws -> StakingFixture {
        var fixture = try StakingFixture()
        try fixture.addSubnet(1, tao: 100_000_000_000, alpha: 400_000_000_000)
        for coldkey in [Fixture.staker, Fixture.owner] {
            try fixture.fund(coldkey, 10_000_000_000)
            try fixture.call(
                .addStake(hotkey: Fixture.hotkey, netuid: 1, amountStaked: 1_000_000_000),
                by: coldkey
            )
        }
        return fixture
    }

    /// `test_recycle_success`, `test_recycle_staker_is_nominator`.
    @Test("Recycled alpha leaves circulation, other stakers keep theirs (test_recycle_two_stakers)")
    func recycle() throws {
        var fixture = try fixture()
        let out = fixture.chain[Subtensor.subnetAlphaOut, 1].rawValue
        let others = fixture.stake(at: 1, of: Fixture.owner)
        fixture.chain[AlphaAssets.totalAlphaIssuance, 1] = 5_000_000_000
        try fixture.call(.recycleAlpha(hotkey: Fixture.hotkey, amount: 1_000_000_000, netuid: 1), by: Fixture.staker)
        #expect(fixture.stake(at: 1) == 2_958_421_529)
        #expect(fixture.stake(at: 1, of: Fixture.owner) == others)
        #expect(fixture.chain[Subtensor.subnetAlphaOut, 1].rawValue == out - 1_000_000_000)
        #expect(fixture.chain[AlphaAssets.alphaRecycled, 1] == 1_000_000_000)
        #expect(fixture.chain[AlphaAssets.totalAlphaIssuance, 1] == 4_000_000_000)
        fixture.expectConservation()
    }

    /// `test_burn_success`, `test_burn_staker_is_nominator`.
    @Test("Burned alpha stays in circulation, and more than there is means all (test_burn_two_stakers)")
    func burn() throws {
        var fixture = try fixture()
        let out = fixture.chain[Subtensor.subnetAlphaOut, 1]
        try fixture.call(.burnAlpha(hotkey: Fixture.hotkey, amount: .max, netuid: 1), by: Fixture.staker)
        #expect(fixture.stake(at: 1) == 0)
        #expect(fixture.chain[Subtensor.subnetAlphaOut, 1] == out)
        #expect(fixture.chain[AlphaAssets.alphaBurned, 1] == 3_958_421_529)
        let event = Subtensor.Event.alphaBurned(Fixture.staker, Fixture.hotkey, 3_958_421_529, 1)
        #expect(fixture.chain.events.last?.bytes == [Subtensor.index] + event.scaleEncoded)
        fixture.expectConservation()
    }

    @Test("Alpha is burned exactly however coarse the shares are (test_recycle_precision, test_burn_precision)")
    func precision() throws {
        var fixture = try fixture()
        let fraction = try #require(SafeFloat(UInt64(1)).divided(by: SafeFloat(UInt64(1_000_000_000))))
        fixture.chain.removeAll(of: Subtensor.alphaV2)
        fixture.chain[Subtensor.alphaV2, Fixture.hotkey, Fixture.staker, 1] = fraction
        fixture.chain[Subtensor.totalHotkeySharesV2, Fixture.hotkey, 1] = fraction
        fixture.chain[Subtensor.totalHotkeyAlpha, Fixture.hotkey, 1] = 200_000
        try fixture.call(.recycleAlpha(hotkey: Fixture.hotkey, amount: 100_000, netuid: 1), by: Fixture.staker)
        #expect(fixture.stake(at: 1) == 100_000)
    }

    @Test("Giving up is refused with the first reason that holds (test_recycle_errors, test_burn_errors)")
    func refusals() throws {
        var fixture = try fixture()
        let call = { (netuid: NetUID, hotkey: AccountID) in
            [
                Subtensor.Call.recycleAlpha(hotkey: hotkey, amount: 100_000, netuid: netuid),
                Subtensor.Call.burnAlpha(hotkey: hotkey, amount: 100_000, netuid: netuid),
            ]
        }
        for call in call(99, Fixture.hotkey) {
            #expect(fixture.refusal(of: call, by: Fixture.staker) == .subtensor(.subnetNotExists))
        }
        for call in call(0, Fixture.hotkey) {
            #expect(fixture.refusal(of: call, by: Fixture.staker) == .subtensor(.cannotBurnOrRecycleOnRootSubnet))
        }
        for call in call(1, Fixture.account(66)) {
            #expect(fixture.refusal(of: call, by: Fixture.staker) == .subtensor(.hotKeyAccountNotExists))
        }
        fixture.chain[Subtensor.subnetAlphaOut, 1] = 99_999
        for call in call(1, Fixture.hotkey) {
            #expect(fixture.refusal(of: call, by: Fixture.staker) == .subtensor(.insufficientLiquidity))
        }
        fixture.chain[Subtensor.subtokenEnabled, 1] = false
        for call in call(1, Fixture.hotkey) {
            #expect(fixture.refusal(of: call, by: Fixture.staker) == .subtensor(.subtokenDisabled))
        }
    }

    /// `test_add_stake_burn_with_limit_success`, `test_add_stake_burn_non_owner_succeeds`.
    @Test("Alpha can be bought and burned at once, all or nothing (test_add_stake_burn_success and others)")
    func addStakeBurn() throws {
        var fixture = try fixture()
        let call = { (limit: Tao?) in
            Subtensor.Call.addStakeBurn(hotkey: Fixture.hotkey, netuid: 1, amount: 1_000_000_000, limit: limit)
        }
        let held = fixture.stake(at: 1)
        #expect(fixture.refusal(of: call(262_000_000), by: Fixture.staker) == .subtensor(.slippageTooHigh))
        #expect(fixture.refusal(of: call(1), by: Fixture.staker) == .swap(.priceLimitExceeded))
        try fixture.call(call(300_000_000), by: Fixture.staker)
        try fixture.call(call(nil), by: Fixture.staker)
        let stake = fixture.stake(at: 1).rawValue
        #expect(held.rawValue - stake <= 1)
        #expect(fixture.chain[AlphaAssets.alphaBurned, 1] > 7_000_000_000)
        fixture.expectConservation(slack: 10)
    }

    /// `test_delegate_take_can_be_decreased`, `test_can_set_min_take_ok`,
    /// `test_delegate_take_can_not_be_increased_with_decrease_take`,
    /// `test_delegate_take_can_not_be_decreased_with_increase_take`,
    /// `test_delegate_take_can_not_be_increased_beyond_limit`,
    /// `test_rate_limits_enforced_on_decrease_before_increase_take`, `test_delegate_take_can_be_increased`,
    /// `accepts_owner_with_valid_take`, `rejects_take_too_low`, `rejects_take_too_high`, `rejects_non_owner`.
    @Test("A take falls at once and rises only after a while (test_rate_limits_enforced_on_increase_take)")
    func takes() throws {
        var fixture = try fixture()
        let set = { (take: PerU16, rises: Bool) in
            rises
                ? Subtensor.Call.increaseTake(hotkey: Fixture.hotkey, take: take)
                : Subtensor.Call.decreaseTake(hotkey: Fixture.hotkey, take: take)
        }
        let owner = Fixture.owner
        #expect(fixture.refusal(of: set(100, true), by: Fixture.staker) == .subtensor(.nonAssociatedColdKey))
        #expect(fixture.refusal(of: set(11_797, true), by: owner) == .subtensor(.delegateTakeTooHigh))
        try fixture.call(set(5_000, false), by: owner)
        #expect(fixture.chain[Subtensor.delegates, Fixture.hotkey] == 5_000)
        #expect(fixture.refusal(of: set(5_000, false), by: owner) == .subtensor(.delegateTakeTooLow))
        #expect(fixture.refusal(of: set(5_000, true), by: owner) == .subtensor(.delegateTakeTooLow))
        #expect(fixture.refusal(of: set(5_001, true), by: owner) == .subtensor(.delegateTxRateLimitExceeded))
        fixture.chain[System.number] = 10 + 216_000
        #expect(fixture.refusal(of: set(5_001, true), by: owner) == .subtensor(.delegateTxRateLimitExceeded))
        fixture.chain[System.number] = 10 + 216_001
        try fixture.call(set(5_001, true), by: owner)
        #expect(fixture.chain[Subtensor.delegates, Fixture.hotkey] == 5_001)
        fixture.chain[Subtensor.minDelegateTake] = 1_000
        #expect(fixture.refusal(of: set(999, false), by: owner) == .subtensor(.delegateTakeTooLow))
    }

    @Test("Mining rewards can be staked with another neuron, and only one at a time")
    func autoStake() throws {
        var fixture = try fixture()
        let other = Fixture.account(13)
        let call = { (hotkey: AccountID) in
            Subtensor.Call.setColdkeyAutoStakeHotkey(netuid: 1, hotkey: hotkey)
        }
        let refused = fixture.refusal(of: call(other), by: Fixture.staker)
        #expect(refused == .subtensor(.hotKeyNotRegisteredInSubNet))
        fixture.chain[Subtensor.uids, 1, other] = 0
        fixture.chain[Subtensor.uids, 1, Fixture.hotkey] = 1
        try fixture.call(call(other), by: Fixture.staker)
        #expect(fixture.refusal(of: call(other), by: Fixture.staker) == .subtensor(.sameAutoStakeHotkeyAlreadySet))
        #expect(fixture.chain[Subtensor.autoStakeDestinationColdkeys, other, 1] == [Fixture.staker])
        try fixture.call(call(Fixture.hotkey), by: Fixture.staker)
        #expect(fixture.chain[Subtensor.autoStakeDestination, Fixture.staker, 1] == Fixture.hotkey)
        #expect(fixture.chain[Subtensor.autoStakeDestinationColdkeys, other, 1] == [])
        #expect(fixture.chain[Subtensor.autoStakeDestinationColdkeys, Fixture.hotkey, 1] == [Fixture.staker])
    }
}
