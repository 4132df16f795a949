import Economics
import Frame
import Primitives
import Testing

@testable import Runtime

/// Shares of a hotkey's stake. Figures of subtensor,
/// `pallets/subtensor/src/tests/staking.rs` and `tests/staking2.rs`.
struct SharePoolCaseTests {
    private typealias Fixture = StakingFixture

    /// One share of one, of 200,000 rao.
    private func fixture(hasShare: Bool = true) throws -> StakingFixture {
        var fixture = try StakingFixture()
        fixture.chain[Subtensor.networksAdded, 1] = true
        if hasShare { fixture.chain[Subtensor.alphaV2, Fixture.hotkey, Fixture.staker, 1] = SafeFloat(UInt64(1)) }
        fixture.chain[Subtensor.totalHotkeySharesV2, Fixture.hotkey, 1] = SafeFloat(UInt64(1))
        fixture.chain[Subtensor.totalHotkeyAlpha, Fixture.hotkey, 1] = 200_000
        return fixture
    }

    /// `test_lazy_sharepool_migration_get_stake_reads_from_alpha_v2_map`, `test_sharepool_dataops_get_value_v2`,
    /// `test_sharepool_dataops_get_value_from_shares_v2`,
    /// `test_sharepool_dataops_get_value_returns_zero_on_non_existing_v2`,
    /// `test_sharepool_dataops_try_get_value_returns_err_on_non_existing_v2`.
    @Test("The only share is all of the stake, no share is nothing", arguments: [true, false])
    func reads(hasShare: Bool) throws {
        let fixture = try fixture(hasShare: hasShare)
        #expect(fixture.stake(at: 1) == (hasShare ? 200_000 : 0))
        let one = SafeFloat(UInt64(1))
        #expect(Subtensor.value(ofShare: one, of: Fixture.hotkey, at: 1, in: fixture.chain) == 200_000)
    }

    @Test("What a hotkey earns and loses is all its stakers' (test_sharepool_dataops_update_value_for_all)")
    func all() throws {
        var fixture = try fixture()
        Subtensor.increaseHotkeyStake(Fixture.hotkey, at: 1, by: 200_000, on: &fixture.chain)
        #expect(fixture.stake(at: 1) == 400_000)
        Subtensor.decreaseHotkeyStake(Fixture.hotkey, at: 1, by: 200_000, on: &fixture.chain)
        #expect(fixture.stake(at: 1) == 200_000)
    }

    @Test(
        "What stays of a stake is exact (test_share_based_staking_denominator_precision)",
        arguments: [
            (1_000, 990), (1_000, 999), (1_000_000, 990_000), (1_000_000, 999_990), (1_000_000_000, 999_999_990),
            (1_000_000_000_000, 999_999_999_990),
        ] as [(UInt64, UInt64)]
    )
    func precision(staked: UInt64, unstaked: UInt64) throws {
        var fixture = try StakingFixture()
        let key = Fixture.hotkey
        Subtensor.increaseStake(of: key, Fixture.staker, at: 1, by: Alpha(staked), on: &fixture.chain)
        #expect(fixture.stake(at: 1).rawValue == staked)
        Subtensor.decreaseStake(of: key, Fixture.staker, at: 1, by: Alpha(unstaked), on: &fixture.chain)
        #expect(fixture.stake(at: 1).rawValue == staked - unstaked)
    }

    @Test(
        "Two who keep as much share what comes evenly (test_share_based_staking_stake_unstake_inject)",
        arguments: [
            (1_000, 999, 1_000_000, 0), (1_000_000, 999_000, 100_000_000, 0), (1_000_000, 900_000, 100_000_000, 0),
            (100_000_000_000, 1_000_000_000, 1_000_000_000_000, 1),
            (100_000_000_000, 99_000_000_000, 1_000_000_000_000, 1),
            (100_000_000_000, 99_990_000_000, 1_000_000_000_000, 1),
            (100_000_000_000, 99_990_000_000, 1_234_567_890, 1),
        ] as [(UInt64, UInt64, UInt64, UInt64)]
    )
    func injection(staked: UInt64, unstaked: UInt64, injected: UInt64, slack: UInt64) throws {
        var fixture = try StakingFixture()
        let key = Fixture.hotkey
        for coldkey in [Fixture.staker, Fixture.owner] {
            Subtensor.increaseStake(of: key, coldkey, at: 1, by: Alpha(staked), on: &fixture.chain)
            Subtensor.decreaseStake(of: key, coldkey, at: 1, by: Alpha(unstaked), on: &fixture.chain)
        }
        Subtensor.increaseHotkeyStake(key, at: 1, by: Alpha(injected), on: &fixture.chain)
        for coldkey in [Fixture.staker, Fixture.owner] {
            let stake = fixture.stake(at: 1, of: coldkey).rawValue
            #expect(stake.distance(to: staked - unstaked + injected / 2).magnitude <= slack)
        }
    }

    @Test(
        "Who comes later gets nothing of what came before (test_share_based_staking_stake_inject_stake_new)",
        arguments: [
            (1, 2_000_000_000, 500_000_000), (1, 5_000_000_000, 50_000_000),
            (500_000_000, 1_000_000_000, 1_000_000_000),
        ] as [(UInt64, UInt64, UInt64)]
    )
    func latecomer(staked: UInt64, injected: UInt64, later: UInt64) throws {
        var fixture = try StakingFixture()
        let key = Fixture.hotkey
        Subtensor.increaseStake(of: key, Fixture.staker, at: 1, by: Alpha(staked), on: &fixture.chain)
        Subtensor.increaseHotkeyStake(key, at: 1, by: Alpha(injected), on: &fixture.chain)
        Subtensor.increaseStake(of: key, Fixture.owner, at: 1, by: Alpha(later), on: &fixture.chain)
        #expect(fixture.stake(at: 1).rawValue.distance(to: staked + injected).magnitude <= 1)
        #expect(fixture.stake(at: 1, of: Fixture.owner).rawValue.distance(to: later).magnitude <= 1)
    }

    /// `test_has_enough_stake_no_for_zero`, `test_non_existent_account`, `test_add_stake_to_hotkey_account_ok`,
    /// `test_remove_stake_from_hotkey_account`,
    /// `test_remove_stake_from_hotkey_account_registered_in_various_networks`,
    /// `test_increase_stake_for_hotkey_and_coldkey_on_subnet_adds_to_staking_hotkeys_map`.
    @Test("Stake rises and falls by what is added and taken, on one subnet, and the staker is known by it")
    func counts() throws {
        var fixture = try StakingFixture()
        let key = Fixture.account(5_445)
        let other = Fixture.account(78)
        #expect(fixture.chain[Subtensor.stakingHotkeys, Fixture.staker].isEmpty)
        #expect(fixture.stake(at: 1, with: key) == 0)
        Subtensor.increaseStake(of: key, Fixture.staker, at: 1, by: 10_000, on: &fixture.chain)
        #expect(fixture.stake(at: 1, with: key) == 10_000)
        #expect(fixture.stake(at: 2, with: key) == 0)
        #expect(fixture.chain[Subtensor.stakingHotkeys, Fixture.staker] == [key])
        #expect(fixture.chain[Subtensor.stakingHotkeys, other].isEmpty)
        Subtensor.increaseStake(of: key, other, at: 1, by: 10, on: &fixture.chain)
        #expect(fixture.chain[Subtensor.stakingHotkeys, other] == [key])
        Subtensor.decreaseStake(of: key, Fixture.staker, at: 1, by: 10_000, on: &fixture.chain)
        #expect(fixture.stake(at: 1, with: key) == 0)
        #expect(fixture.stake(at: 1, of: other, with: key) == 10)
        // Without a pool nothing of it is worth TAO.
        #expect(Subtensor.totalStake(of: key, in: fixture.chain) == 0)
    }
}
