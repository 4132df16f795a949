import Economics
import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// Changing locks: whether they decay, for whom they are, and by force. Scenarios and figures: `tests/locks.rs` of
/// subtensor, groups 1, 10 and 19; its tests are named beside ours.
@Suite("Changing locks")
struct LockChangeTests {
    typealias World = LockWorld

    // tests/locks.rs: test_account_flags_default_to_zero_and_reject_locked_alpha_setter_pays_fee
    @Test("a coldkey takes locked alpha once it says so, and pays for saying it")
    func flags() throws {
        var world = try World()
        #expect(Subtensor.rejectsLockedAlpha(World.coldkey, in: world.chain))
        #expect(!world.chain.contains(Subtensor.accountFlags, World.coldkey))
        #expect(Subtensor.Call.setRejectLockedAlpha(enabled: true).cost.pays == .yes)
        try world.call(.setRejectLockedAlpha(enabled: false))
        #expect(world.lastEvent == .rejectLockedAlphaUpdated(coldkey: World.coldkey, enabled: false))
        #expect(world.chain[Subtensor.accountFlags, World.coldkey] == 1)
        #expect(!Subtensor.rejectsLockedAlpha(World.coldkey, in: world.chain))
        // Other flags stay.
        world.chain[Subtensor.accountFlags, World.coldkey] = 5
        try world.call(.setRejectLockedAlpha(enabled: true))
        #expect(world.chain[Subtensor.accountFlags, World.coldkey] == 4)
        world.chain[Subtensor.accountFlags, World.coldkey] = 1
        try world.call(.setRejectLockedAlpha(enabled: true))
        #expect(!world.chain.contains(Subtensor.accountFlags, World.coldkey))
        #expect(Subtensor.rejectsLockedAlpha(World.coldkey, in: world.chain))
    }

    // tests/locks.rs: test_set_perpetual_lock_toggles_owner_lock_decay
    @Test("an owner's lock stays or decays as its coldkey wants")
    func ownerDecay() throws {
        var world = try World(World.owner, World.ownerHotkey)
        try world.lock(5_000, of: World.owner, for: World.ownerHotkey)
        try world.call(.setPerpetualLock(netuid: 1, enabled: true), by: World.owner)
        world.pass(100)
        #expect(world.locked(World.owner) == 5_000)
        try world.call(.setPerpetualLock(netuid: 1, enabled: false), by: World.owner)
        #expect(
            world.lastEvent == .perpetualLockUpdated(coldkey: World.owner, netuid: 1, enabled: false)
        )
        #expect(world.chain[Subtensor.decayingLock, World.owner, 1] == nil)
        #expect(world.sum(owner: true) == nil)
        #expect(world.sum(owner: true, perpetual: false)?.mass == 5_000)
        world.pass(100)
        #expect(world.locked(World.owner) == 4_999)
    }

    // tests/locks.rs: test_set_perpetual_lock_is_per_coldkey_and_rolls_lock_at_boundary
    @Test("a lock decays exactly while it is set to")
    func boundary() throws {
        var world = try World()
        try world.lock(5_000)
        try world.call(.setPerpetualLock(netuid: 1, enabled: false))
        world.pass(93_486)
        try world.call(.setPerpetualLock(netuid: 1, enabled: true))
        let kept = world.locked()
        #expect(kept == 4_524)
        #expect(world.sum()?.mass == kept)
        #expect(world.sum(perpetual: false) == nil)
        world.pass(93_486)
        #expect(world.locked() == kept)
        try world.call(.setPerpetualLock(netuid: 1, enabled: false))
        world.pass(93_486)
        #expect(world.locked() < kept)
    }

    @Test("a choice made twice, and one without a lock, changes no sum")
    func idleChoices() throws {
        var world = try World()
        try world.call(.setPerpetualLock(netuid: 9, enabled: true))
        #expect(world.chain[Subtensor.decayingLock, World.coldkey, 9] == false)
        try world.lock(5_000)
        let sum = world.sum()
        try world.call(.setPerpetualLock(netuid: 1, enabled: true))
        #expect(world.sum() == sum)
    }

    // tests/locks.rs: test_mixed_perpetual_and_decaying_non_owner_locks_same_hotkey_update_aggregates
    @Test("locks that stay and locks that decay are added up apart")
    func mixedLocks() throws {
        var world = try World()
        try world.stake(of: World.otherColdkey, with: World.hotkey)
        try world.lock(10_000)
        try world.lock(10_000, of: World.otherColdkey)
        try world.call(.setPerpetualLock(netuid: 1, enabled: false), by: World.otherColdkey)
        world.pass(1_000)
        let (now, rates) = (world.chain.block, Subtensor.lockRates(in: world.chain))
        let staying = try #require(world.sum()).rolled(to: now, rates, as: .ordinary)
        let fading = try #require(world.sum(perpetual: false)).rolled(to: now, rates, as: .decaying)
        #expect(world.locked() == 10_000)
        #expect(staying.mass == 10_000)
        #expect(world.locked(World.otherColdkey) == 9_989)
        #expect(fading.mass == 9_989)
        #expect(
            Subtensor.conviction(for: World.hotkey, at: 1, in: world.chain)
                == staying.conviction.saturatingAdd(fading.conviction)
        )
    }

    // tests/locks.rs: test_moving_lock
    @Test("a lock moves to another hotkey of the same owner with its conviction")
    func move() throws {
        var world = try World()
        try world.fixture.register(World.otherHotkey, of: World.coldkey)
        try world.lock(5_000)
        world.plant(5_000, 1_234, sum: .ordinary)
        try world.call(.moveLock(destinationHotkey: World.otherHotkey, netuid: 1))
        let moved = StakeLock(mass: 5_000, conviction: 1_234, lastUpdate: 1)
        #expect(world.storedLock() == nil)
        #expect(world.storedLock(World.coldkey, World.otherHotkey) == LockState(moved))
        #expect(world.sum() == nil)
        #expect(world.sum(World.otherHotkey) == moved)
        #expect(world.chain.keys(of: Subtensor.lockingColdkeys, under: 1, World.hotkey).isEmpty)
        #expect(world.chain.keys(of: Subtensor.lockingColdkeys, under: 1, World.otherHotkey) == [World.coldkey])
        #expect(
            world.lastEvent
                == .lockMoved(
                    coldkey: World.coldkey,
                    originHotkey: World.hotkey,
                    destinationHotkey: World.otherHotkey,
                    netuid: 1
                )
        )
    }

    // tests/locks.rs: test_moving_lock_to_subnet_owner_hotkey_gets_owner_conviction_for_non_owner_coldkey
    @Test("a lock that moves to the owner's hotkey has full conviction at once")
    func moveToOwner() throws {
        var world = try World()
        try world.lock(5_000)
        try world.call(.moveLock(destinationHotkey: World.ownerHotkey, netuid: 1))
        let full = StakeLock(mass: 5_000, conviction: 5_000, lastUpdate: 1)
        #expect(world.storedLock(World.coldkey, World.ownerHotkey) == LockState(full))
        #expect(world.sum(World.ownerHotkey) == nil)
        #expect(world.sum(owner: true) == full)
    }

    /// Whether the hotkey that the lock moves to belongs to the same coldkey, and what conviction is left.
    // tests/locks.rs: test_moving_partial_lock, test_moving_partial_lock_same_owners
    @Test("one of two locks moves, and loses its conviction to another owner's hotkey", arguments: [true, false])
    func moveOne(isSameOwner: Bool) throws {
        var world = try World()
        let owner = isSameOwner ? World.coldkey : World.otherColdkey
        try world.fixture.register(World.otherHotkey, of: owner)
        try world.stake(50_000_000_000, of: World.otherColdkey, with: World.hotkey)
        world.chain[Subtensor.decayingLock, World.otherColdkey, 1] = false
        try world.lock(5_000)
        try world.lock(5_000, of: World.otherColdkey)
        world.plant(5_000, 1_000)
        world.plant(5_000, 1_000, of: World.otherColdkey)
        world.plantSum(10_000, 2_000, .ordinary)
        try world.call(.moveLock(destinationHotkey: World.otherHotkey, netuid: 1))
        let kept: U64F64 = isSameOwner ? 1_000 : 0
        #expect(
            world.storedLock(World.coldkey, World.otherHotkey)?.value
                == StakeLock(mass: 5_000, conviction: kept, lastUpdate: 1)
        )
        #expect(
            world.storedLock(World.otherColdkey)?.value == StakeLock(mass: 5_000, conviction: 1_000, lastUpdate: 1)
        )
        #expect(world.sum() == StakeLock(mass: 5_000, conviction: 1_000, lastUpdate: 1))
        #expect(world.sum(World.otherHotkey) == StakeLock(mass: 5_000, conviction: kept, lastUpdate: 1))
    }

    @Test("what is not locked, and where nobody is, cannot be moved to")
    func moveRefusals() throws {
        var world = try World()
        #expect(
            world.refusal(.moveLock(destinationHotkey: World.hotkey, netuid: 1)) == .subtensor(.noExistingLock)
        )
        try world.lock(5_000)
        #expect(
            world.refusal(.moveLock(destinationHotkey: StakingFixture.account(7), netuid: 1))
                == .subtensor(.hotKeyAccountNotExists)
        )
        #expect(
            world.refusal(.moveLock(destinationHotkey: World.hotkey, netuid: 2)) == .subtensor(.noExistingLock)
        )
    }

    // tests/locks.rs: test_reduce_lock_removes_dust
    @Test("a lock reduced by all it has is gone")
    func reduceDust() throws {
        var world = try World()
        try world.lock(50)
        world.pass(934_866 * 50)
        Subtensor.reduceLock(of: World.coldkey, at: 1, by: 50, on: &world.chain)
        #expect(world.storedLock() == nil)
        #expect(world.sum() == nil)
    }

    // tests/locks.rs: test_reduce_lock_partial_reduction
    @Test("a lock reduced in part loses conviction in proportion")
    func reducePart() throws {
        var world = try World()
        try world.lock(1_000)
        world.plant(1_000, 1_000, sum: .ordinary)
        Subtensor.reduceLock(of: World.coldkey, at: 1, by: 400, on: &world.chain)
        let lock = try #require(world.storedLock())
        #expect(lock.lockedMass == 600)
        #expect(abs(lock.conviction.double - 600) < 1e-10)
        #expect(world.sum()?.mass == 600)
        #expect(abs((world.sum()?.conviction.double ?? 0) - 600) < 1e-10)
    }

    // tests/locks.rs: test_reduce_lock_no_lock
    @Test("without a lock there is nothing to reduce")
    func reduceNothing() throws {
        var world = try World()
        let before = world.chain.committed().root
        Subtensor.reduceLock(of: World.coldkey, at: 1, by: 100, on: &world.chain)
        #expect(world.chain.committed().root == before)
    }

    // tests/locks.rs: test_reduce_lock_two_coldkeys
    @Test("one of two locks is reduced to nothing and takes its part of the sum along")
    func reduceOne() throws {
        var world = try World()
        try world.stake(of: World.otherColdkey, with: World.hotkey)
        world.chain[Subtensor.decayingLock, World.otherColdkey, 1] = false
        world.plant(0, 1_234)
        world.plant(0, 1_234, of: World.otherColdkey)
        world.plantSum(0, 2_468, .ordinary)
        try world.lock(50)
        try world.lock(50, of: World.otherColdkey)
        Subtensor.reduceLock(of: World.coldkey, at: 1, by: 50, on: &world.chain)
        #expect(world.storedLock() == nil)
        #expect(world.storedLock(World.otherColdkey) != nil)
        #expect(world.sum() == StakeLock(mass: 50, conviction: 1_234, lastUpdate: 1))
    }

    // tests/locks.rs: test_force_reduce_lock_does_not_over_reduce_hotkey_lock
    @Test("a lock reduced by more than it has takes no more than itself out of the sum")
    func reduceTooMuch() throws {
        var world = try World()
        world.plant(1_000, 1_000)
        world.plant(5_000, 2_000, of: World.otherColdkey)
        world.plantSum(6_000, 3_000, .ordinary)
        Subtensor.reduceLock(of: World.coldkey, at: 1, by: 2_000, on: &world.chain)
        #expect(world.storedLock() == nil)
        #expect(world.storedLock(World.otherColdkey) != nil)
        #expect(world.sum() == StakeLock(mass: 5_000, conviction: 2_000, lastUpdate: 1))
    }
}
