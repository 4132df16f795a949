import Economics
import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// What locked stake can do: it can change hotkeys and coldkeys, but not leave. Scenarios and figures: `tests/locks.rs`
/// of subtensor, groups 6 to 8 and 14 to 18; its tests are named beside ours.
@Suite("Locked stake")
struct LockedStakeTests {
    typealias World = LockWorld

    private func remove(_ alpha: Alpha, _ hotkey: AccountID = World.hotkey, at netuid: NetUID = 1) -> Subtensor.Call {
        .removeStake(hotkey: hotkey, netuid: netuid, amountUnstaked: alpha)
    }

    private func transfer(_ alpha: Alpha, to coldkey: AccountID = World.otherColdkey) -> Subtensor.Call {
        .transferStake(
            destinationColdkey: coldkey,
            hotkey: World.hotkey,
            originNetuid: 1,
            destinationNetuid: 1,
            alphaAmount: alpha
        )
    }

    // tests/locks.rs: test_unstake_allowed_when_no_lock, test_available_to_unstake_no_lock,
    // test_get_current_locked_no_lock, test_get_conviction_no_lock, test_get_coldkey_lock_no_lock
    @Test("without a lock all stake can leave")
    func unlocked() throws {
        var world = try World()
        #expect(world.locked() == .zero)
        #expect(Subtensor.currentLock(of: World.coldkey, at: 1, in: world.chain) == nil)
        #expect(Subtensor.unlockedStake(World.coldkey, at: 1, in: world.chain) == world.total())
        try world.call(remove(world.total()))
        #expect(world.total() == .zero)
    }

    // tests/locks.rs: test_unstake_allowed_up_to_available, test_available_to_unstake_with_lock,
    // test_unstake_blocked_by_lock
    @Test("exactly what is not locked can leave")
    func half() throws {
        var world = try World()
        let total = world.total()
        let locked = Alpha(total.rawValue / 2)
        try world.lock(locked)
        world.pass(1)
        let free = total.saturatingSub(locked)
        #expect(Subtensor.unlockedStake(World.coldkey, at: 1, in: world.chain) == free)
        #expect(world.refusal(remove(free.saturatingAdd(1))) == .subtensor(.stakeUnavailable))
        #expect(world.refusal(remove(total)) == .subtensor(.stakeUnavailable))
        try world.call(remove(free))
        #expect(world.total() == locked)
        #expect(world.refusal(remove(1_000_000_000)) == .subtensor(.stakeUnavailable))
    }

    // tests/locks.rs: test_unstake_rolls_forward_existing_lock
    @Test("unstaking brings the lock and its sum up to date")
    func refresh() throws {
        var world = try World()
        world.chain[Subtensor.decayingLock, World.coldkey, 1] = nil
        try world.lock(1_000_000_000)
        world.pass(100)
        let start = StakeLock(mass: 1_000_000_000, lastUpdate: 1)
        let expected = start.rolled(to: 101, StakeLockTests.usual, as: .decaying)
        try world.call(remove(1_000_000_000))
        #expect(world.storedLock()?.value == expected)
        let sum = try #require(world.sum(perpetual: false))
        #expect(sum.mass == expected.mass)
        #expect(sum.lastUpdate == 101)
        // The lock lost stake, so the sum lost as much; the conviction that the lock won is not in it yet.
        #expect(sum.conviction == .zero)
    }

    // tests/locks.rs: test_unstake_roll_forward_collects_decaying_lock_dust_from_hotkey_aggregate
    @Test("dust of one lock leaves the sum when its coldkey unstakes, not before")
    func dust() throws {
        let (first, second) = (StakingFixture.account(2_001), StakingFixture.account(2_002))
        let (staked, locked) = (StakingFixture.account(3_001), StakingFixture.account(3_002))
        var world = try World(first, staked, stake: 1_000_000_000_000)
        world.chain[Subtensor.decayingLock, first, 1] = nil
        try world.fixture.register(locked, of: first)
        try world.stake(1_000_000_000_000, of: second, with: staked)
        try world.lock(1_000_000_000, of: first, for: locked)
        try world.lock(100, of: second, for: locked)
        #expect(world.sum(locked, perpetual: false)?.mass == 1_000_000_100)
        world.pass(100)
        let large = StakeLock(mass: 1_000_000_000, lastUpdate: 1)
            .rolled(to: 101, StakeLockTests.usual, as: .decaying)
        try world.call(remove(1_000_000_000, staked), by: first)
        #expect(world.storedLock(first, locked)?.value == large)
        #expect(world.sum(locked, perpetual: false)?.mass == large.mass.saturatingAdd(100))
        try world.call(remove(1_000_000_000, staked), by: second)
        #expect(world.storedLock(second, locked) == nil)
        #expect(world.sum(locked, perpetual: false)?.mass == large.mass)
    }

    // tests/locks.rs: test_get_coldkey_lock_rolls_forward
    @Test("staking brings the lock up to date too")
    func refreshByStaking() throws {
        var world = try World()
        try world.lock(5_000)
        world.pass(1_000)
        let now = try #require(Subtensor.currentLock(of: World.coldkey, at: 1, in: world.chain))
        #expect(now.mass == 5_000)
        #expect(now.conviction > .zero)
        #expect(now.lastUpdate == 1_001)
        try world.stake(of: World.coldkey, with: World.hotkey)
        #expect(world.storedLock()?.value == now)
    }

    // tests/locks.rs: test_move_stake_same_coldkey_same_subnet_allowed
    @Test("locked stake goes to another hotkey of the subnet; the lock stays where it is")
    func changeHotkey() throws {
        var world = try World()
        try world.fixture.register(World.otherHotkey, of: World.coldkey)
        try world.lock(world.total())
        let lock = world.storedLock()
        try world.call(
            .moveStake(
                originHotkey: World.hotkey,
                destinationHotkey: World.otherHotkey,
                originNetuid: 1,
                destinationNetuid: 1,
                alphaAmount: Alpha(world.total().rawValue / 2)
            )
        )
        #expect(world.storedLock() == lock)
    }

    // tests/locks.rs: test_move_stake_cross_subnet_blocked_by_lock
    @Test("locked stake goes to no other subnet, by whatever call")
    func otherSubnet() throws {
        var world = try World()
        try world.addSubnet(2, owner: StakingFixture.account(2_001), hotkey: StakingFixture.account(2_002))
        try world.lock(world.total())
        world.pass(1)
        let all = world.total()
        let calls: [Subtensor.Call] = [
            .moveStake(
                originHotkey: World.hotkey,
                destinationHotkey: World.hotkey,
                originNetuid: 1,
                destinationNetuid: 2,
                alphaAmount: all
            ),
            .swapStake(hotkey: World.hotkey, originNetuid: 1, destinationNetuid: 2, alphaAmount: all),
            .transferStake(
                destinationColdkey: World.otherColdkey,
                hotkey: World.hotkey,
                originNetuid: 1,
                destinationNetuid: 2,
                alphaAmount: all
            ),
            .removeStakeFullLimit(hotkey: World.hotkey, netuid: 1, limitPrice: nil),
        ]
        for call in calls {
            #expect(world.refusal(call) == .subtensor(.stakeUnavailable))
        }
        // Taking everything out leaves out what cannot go.
        try world.call(.unstakeAll(hotkey: World.hotkey))
        #expect(world.total() == all)
    }

    // tests/locks.rs: test_do_transfer_stake_same_subnet_transfers_lock_to_destination_coldkey
    @Test("a lock goes with all its stake to a coldkey that takes it")
    func transferAll() throws {
        var world = try World()
        world.chain[Subtensor.decayingLock, World.otherColdkey, 1] = false
        try world.call(.setRejectLockedAlpha(enabled: false), by: World.otherColdkey)
        let total = world.total()
        try world.lock(Alpha(total.rawValue / 2))
        let before = try #require(world.storedLock()?.value)
        world.pass(1)
        try world.call(transfer(total))
        let expected = before.rolled(to: 2, StakeLockTests.usual, as: .ordinary)
        #expect(world.storedLock() == nil)
        let received = try #require(world.storedLock(World.otherColdkey)?.value)
        #expect(received.mass == expected.mass)
        #expect(received.conviction > .zero && received.conviction <= expected.conviction)
        #expect(world.sum()?.mass == expected.mass)
        #expect(world.total(World.otherColdkey) == total)
    }

    // tests/locks.rs: test_do_transfer_stake_rejects_locked_alpha_to_flagged_destination
    @Test("a coldkey that takes no locked alpha gets none")
    func transferRejected() throws {
        var world = try World()
        let total = world.total()
        try world.lock(Alpha(total.rawValue / 2))
        try world.call(.setRejectLockedAlpha(enabled: true), by: World.otherColdkey)
        #expect(world.refusal(transfer(total)) == .subtensor(.accountRejectsLockedAlpha))
        #expect(world.refusal(transfer(Alpha(total.rawValue / 2 + 2))) == .subtensor(.accountRejectsLockedAlpha))
    }

    // tests/locks.rs: test_do_transfer_stake_allows_unlocked_alpha_to_flagged_destination
    @Test("unlocked stake goes to anybody")
    func transferUnlocked() throws {
        var world = try World()
        let half = Alpha(world.total().rawValue / 2)
        try world.lock(half)
        let quarter = Alpha(half.rawValue / 2)
        try world.call(transfer(quarter))
        #expect(world.storedLock(World.otherColdkey) == nil)
        #expect(world.total(World.otherColdkey) == quarter)
    }

    // tests/locks.rs: test_transfer_stake_cross_coldkey_allowed_partial
    @Test("a transfer of unlocked stake leaves the lock as it is")
    func transferPart() throws {
        var world = try World()
        let half = Alpha(world.total().rawValue / 2)
        try world.lock(half)
        world.pass(1)
        try world.call(transfer(Alpha(world.total().rawValue / 4)))
        #expect(world.storedLock()?.lockedMass == half)
        #expect(world.storedLock()?.lastUpdate == 2)
        #expect(world.storedLock(World.otherColdkey) == nil)
    }

    @Test("a lock goes to no coldkey whose lock is for another hotkey; part of it takes part of the conviction")
    func transferConflict() throws {
        var world = try World()
        let total = world.total().rawValue
        try world.call(.setRejectLockedAlpha(enabled: false), by: World.otherColdkey)
        try world.stake(of: World.otherColdkey, with: World.hotkey)
        try world.fixture.register(World.otherHotkey, of: World.coldkey)
        try world.lock(Alpha(total))
        world.plant(Alpha(total), 1_000, sum: .ordinary)
        try world.lock(1_000, of: World.otherColdkey, for: World.otherHotkey)
        #expect(world.refusal(transfer(Alpha(total / 4))) == .subtensor(.lockHotkeyMismatch))
        try world.call(.moveLock(destinationHotkey: World.hotkey, netuid: 1), by: World.otherColdkey)
        try world.call(transfer(Alpha(total / 4)))
        #expect(world.storedLock()?.lockedMass == Alpha(total - total / 4))
        #expect(abs((world.storedLock()?.conviction.double ?? 0) - 750) < 1e-6)
        #expect(world.storedLock(World.otherColdkey)?.lockedMass == Alpha(total / 4 + 1_000))
        #expect(abs((world.storedLock(World.otherColdkey)?.conviction.double ?? 0) - 250) < 1e-6)
        // The receiver's lock decays, the sender's does not: the sums differ.
        #expect(world.sum()?.mass == Alpha(total - total / 4))
        #expect(world.sum(perpetual: false)?.mass == Alpha(total / 4 + 1_000))
    }

    // tests/locks.rs: test_unstake_one_subnet_does_not_affect_other
    @Test("a lock binds stake on its subnet only")
    func subnets() throws {
        var world = try World()
        try world.lock(world.total())
        try world.addSubnet(2, owner: StakingFixture.account(2_001), hotkey: StakingFixture.account(2_002))
        try world.stake(of: World.coldkey, with: World.hotkey, at: 2)
        let lock = world.storedLock()
        try world.call(remove(world.total(at: 2), at: 2))
        #expect(world.storedLock() == lock)
        #expect(world.sum() == lock?.value)
    }

    // tests/locks.rs: test_recycle_alpha_checks_lock, test_burn_alpha_checks_lock
    @Test("locked stake can be neither recycled nor burned")
    func giveUp() throws {
        var world = try World()
        try world.lock(world.total())
        world.pass(1)
        let half = Alpha(world.total().rawValue / 2)
        for call in [
            Subtensor.Call.recycleAlpha(hotkey: World.hotkey, amount: half, netuid: 1),
            .burnAlpha(hotkey: World.hotkey, amount: half, netuid: 1),
        ] {
            #expect(world.refusal(call) == .subtensor(.stakeUnavailable))
        }
        #expect(world.total() >= world.locked())
    }

    // tests/locks.rs: test_subnet_dissolution_orphans_locks, test_subnet_dissolution_and_netuid_reuse
    @Test("locks end with their subnet")
    func dissolution() throws {
        var world = try World()
        try world.lock(5_000)
        try Subtensor.dissolveNetwork(
            coldkey: World.owner,
            netuid: 1,
            from: .root,
            on: &world.chain
        )
        #expect(world.total() == .zero)
        #expect(world.storedLock() == nil)
        #expect(world.sum() == nil)
        #expect(world.chain[Subtensor.decayingLock, World.coldkey, 1] == nil)
        #expect(world.chain.keys(of: Subtensor.lockingColdkeys, under: 1).isEmpty)
    }

    // tests/locks.rs: test_clear_small_nomination_checks_lock
    @Test("a nomination that is too small goes although it is locked, and the lock with it")
    func smallNomination() throws {
        var world = try World()
        let nominator = StakingFixture.account(200)
        try world.stake(50_000_000_000, of: nominator, with: World.hotkey)
        try world.lock(world.total(nominator), of: nominator)
        world.chain[Subtensor.nominatorMinRequiredStake] = .max
        Subtensor.clearSmallNomination(of: World.hotkey, nominator, at: 1, on: &world.chain)
        #expect(world.total(nominator) == .zero)
        #expect(world.storedLock(nominator) == nil)
        #expect(world.sum(perpetual: false) == nil)
        world.fixture.expectConservation(slack: 1_000_000)
    }

    // tests/locks.rs: test_clear_small_nomination_reduces_only_tiny_amount_from_lock_state
    @Test("a small nomination takes no more out of the lock than itself")
    func smallNominationInLock() throws {
        var world = try World()
        let nominator = StakingFixture.account(200)
        let small = StakingFixture.account(303)
        try world.fixture.register(small, of: StakingFixture.account(302))
        try world.stake(50_000_000_000, of: nominator, with: World.hotkey)
        try world.stake(1_000_000, of: nominator, with: small)
        world.chain[Subtensor.decayingLock, nominator, 1] = false
        let tiny = Subtensor.stake(of: small, nominator, at: 1, in: world.chain)
        let all = world.total(nominator)
        try world.lock(all, of: nominator)
        let conviction = U64F64(saturating: tiny.rawValue + 2_000)
        world.plant(all, conviction, of: nominator, sum: .ordinary)
        world.chain[Subtensor.nominatorMinRequiredStake] = .max
        Subtensor.clearSmallNomination(of: small, nominator, at: 1, on: &world.chain)
        let left = try #require(world.storedLock(nominator)?.value)
        #expect(world.total(nominator) == all.saturatingSub(tiny))
        #expect(left.mass == all.saturatingSub(tiny))
        let expected = conviction.double * (1 - Double(tiny.rawValue) / Double(all.rawValue))
        #expect(abs(left.conviction.double - expected) < expected / 1_000_000)
        #expect(world.sum() == left)
    }

    // tests/locks.rs: test_emissions_do_not_break_lock_invariant
    @Test("what stake earns is not locked")
    func emission() throws {
        var world = try World()
        let all = world.total()
        try world.lock(all)
        Subtensor.mintAlphaOut(10_000_000, at: 1, on: &world.chain)
        Subtensor.increaseHotkeyStake(World.hotkey, at: 1, by: 10_000_000, on: &world.chain)
        #expect(world.total() == all.saturatingAdd(10_000_000))
        #expect(Subtensor.unlockedStake(World.coldkey, at: 1, in: world.chain) == 10_000_000)
    }

    // tests/locks.rs: test_neuron_replacement_does_not_affect_lock
    @Test("a lock stays when its hotkey loses its place")
    func replacement() throws {
        var world = try World()
        Subtensor.appendNeuron(World.hotkey, at: 1, on: &world.chain)
        try world.lock(5_000)
        try world.call(.setPerpetualLock(netuid: 1, enabled: false))
        let before = world.storedLock()
        let uid = try #require(world.chain[Subtensor.uids, 1, World.hotkey])
        Subtensor.replaceNeuron(uid, with: StakingFixture.account(99), at: 1, on: &world.chain)
        #expect(world.storedLock() == before)
        #expect(world.locked() == 5_000)
        #expect(world.sum(perpetual: false)?.mass == 5_000)
    }
}
