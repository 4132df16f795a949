import Economics
import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// Locking stake. Scenarios and figures: `tests/locks.rs` of subtensor, groups 1, 3, 4 and 13; its tests are named beside
/// ours.
@Suite("Locking stake")
struct LockStakeTests {
    typealias World = LockWorld

    // tests/locks.rs: test_lock_stake_creates_new_lock, test_lock_stake_extrinsic, test_lock_stake_emits_event
    @Test("a lock holds stake, has no conviction yet, and is reported")
    func newLock() throws {
        var world = try World()
        let amount = Alpha(world.total().rawValue / 2)
        try world.lock(amount)
        #expect(world.storedLock() == LockState(lockedMass: amount, conviction: .zero, lastUpdate: 1))
        #expect(world.sum() == StakeLock(mass: amount, lastUpdate: 1))
        #expect(world.chain.contains(Subtensor.lockingColdkeys, 1, World.hotkey, World.coldkey))
        #expect(
            world.lastEvent
                == .stakeLocked(coldkey: World.coldkey, hotkey: World.hotkey, netuid: 1, amount: amount)
        )
    }

    // tests/locks.rs: test_lock_stake_defaults_to_decaying_lock
    @Test("a lock decays unless its coldkey wants it otherwise")
    func decaysByDefault() throws {
        var world = try World()
        world.chain[Subtensor.decayingLock, World.coldkey, 1] = nil
        try world.lock(5_000)
        #expect(world.chain[Subtensor.decayingLock, World.coldkey, 1] == nil)
        #expect(world.sum() == nil)
        #expect(world.sum(perpetual: false)?.mass == 5_000)
    }

    // tests/locks.rs: test_lock_stake_by_subnet_owner_coldkey_gets_immediate_conviction,
    // test_lock_stake_topup_by_subnet_owner_coldkey_gets_immediate_conviction
    @Test("the owner's lock to the owner's hotkey has full conviction at once, and when it grows")
    func ownerLock() throws {
        var world = try World(World.owner, World.ownerHotkey)
        try world.lock(5_000, of: World.owner, for: World.ownerHotkey)
        let full = StakeLock(mass: 5_000, conviction: 5_000, lastUpdate: 1)
        #expect(world.storedLock(World.owner, World.ownerHotkey) == LockState(full))
        #expect(world.sum(owner: true) == full)
        try world.lock(7_000, of: World.owner, for: World.ownerHotkey)
        let grown = StakeLock(mass: 12_000, conviction: 12_000, lastUpdate: 1)
        #expect(world.storedLock(World.owner, World.ownerHotkey) == LockState(grown))
        #expect(world.sum(owner: true) == grown)
    }

    // tests/locks.rs: test_lock_to_subnet_owner_hotkey_gets_immediate_conviction_for_non_owner_coldkey
    @Test("anybody's lock to the owner's hotkey has full conviction at once")
    func lockToOwner() throws {
        var world = try World()
        try world.lock(5_000, for: World.ownerHotkey)
        #expect(world.storedLock(World.coldkey, World.ownerHotkey)?.conviction == 5_000)
        #expect(world.sum(owner: true) == StakeLock(mass: 5_000, conviction: 5_000, lastUpdate: 1))
        #expect(world.sum(World.ownerHotkey) == nil)
    }

    // tests/locks.rs: test_decaying_lock_to_subnet_owner_hotkey_keeps_decaying_mass
    @Test("a decaying lock to the owner's hotkey fades, and its conviction with it")
    func decayingLockToOwner() throws {
        var world = try World()
        try world.call(.setPerpetualLock(netuid: 1, enabled: false))
        try world.lock(5_000, for: World.ownerHotkey)
        world.pass(1_000)
        let now = try #require(Subtensor.currentLock(of: World.coldkey, at: 1, in: world.chain))
        #expect(now.mass == 4_994)
        #expect(now.conviction == 4_994)
        #expect(Subtensor.conviction(for: World.ownerHotkey, at: 1, in: world.chain) == now.conviction)
        #expect(world.sum(owner: true) == nil)
        #expect(world.sum(owner: true, perpetual: false) != nil)
    }

    // tests/locks.rs: test_lock_by_subnet_owner_coldkey_to_non_owner_hotkey_matures_normally
    @Test("the owner's lock to another hotkey matures like any other")
    func ownersLockToAnother() throws {
        var world = try World(World.owner, World.hotkey)
        try world.lock(5_000, of: World.owner, for: World.hotkey)
        #expect(world.storedLock(World.owner, World.hotkey)?.conviction == .zero)
        #expect(world.sum(owner: true) == nil)
        #expect(world.sum() == StakeLock(mass: 5_000, lastUpdate: 1))
    }

    // tests/locks.rs: test_lock_stake_full_amount, test_available_to_unstake_fully_locked
    @Test("all stake can be locked")
    func everything() throws {
        var world = try World()
        try world.lock(world.total())
        #expect(world.storedLock()?.lockedMass == world.total())
        #expect(Subtensor.unlockedStake(World.coldkey, at: 1, in: world.chain) == .zero)
    }

    // tests/locks.rs: test_lock_stake_topup, test_lock_stake_topup_multiple_times, test_lock_stake_topup_same_block
    @Test("a lock grows, and keeps the conviction it has")
    func growth() throws {
        var world = try World()
        try world.lock(1_000)
        try world.lock(500)
        #expect(world.storedLock() == LockState(lockedMass: 1_500, conviction: .zero, lastUpdate: 1))
        #expect(world.sum() == StakeLock(mass: 1_500, lastUpdate: 1))
        world.pass(100)
        try world.lock(500)
        let lock = try #require(world.storedLock())
        #expect(lock.lockedMass == 2_000)
        #expect(lock.conviction > .zero)
        #expect(lock.lastUpdate == 101)
        #expect(world.sum() == lock.value)
        // 1,500 · (1 - e^(-100 / 934,866))
        #expect(abs(lock.conviction.double - 0.160_441) < 1e-5)
        world.pass(50)
        try world.lock(500)
        #expect(world.storedLock()?.lockedMass == 2_500)
        #expect(world.sum()?.mass == 2_500)
    }

    // tests/locks.rs: test_locking_coldkeys_added_once_by_lock_stake,
    // test_locking_coldkeys_removed_when_lock_is_fully_reduced
    @Test("a hotkey knows who locks for it, once, until the lock is gone")
    func index() throws {
        var world = try World()
        try world.lock(100)
        try world.lock(50)
        #expect(world.chain.keys(of: Subtensor.lockingColdkeys, under: 1, World.hotkey) == [World.coldkey])
        Subtensor.reduceLock(of: World.coldkey, at: 1, by: 150, on: &world.chain)
        #expect(world.storedLock() == nil)
        #expect(world.chain.keys(of: Subtensor.lockingColdkeys, under: 1, World.hotkey).isEmpty)
        #expect(world.sum() == nil)
    }

    // tests/locks.rs: test_lock_stake_zero_amount, test_lock_stake_exceeds_total_alpha
    @Test("nothing, more than there is, and an unknown hotkey are refused")
    func refusals() throws {
        var world = try World()
        let hotkey = World.hotkey
        let tooMuch = world.total().saturatingAdd(1)
        let stranger = StakingFixture.account(7)
        #expect(
            world.refusal(.lockStake(hotkey: hotkey, netuid: 1, amount: 0)) == .subtensor(.amountTooLow)
        )
        #expect(
            world.refusal(.lockStake(hotkey: stranger, netuid: 1, amount: 1))
                == .subtensor(.hotKeyAccountNotExists)
        )
        for amount in [tooMuch, .max] {
            #expect(
                world.refusal(.lockStake(hotkey: hotkey, netuid: 1, amount: amount))
                    == .subtensor(.insufficientStakeForLock)
            )
        }
        // On a subnet that does not exist nobody has stake.
        #expect(
            world.refusal(.lockStake(hotkey: hotkey, netuid: 77, amount: 1))
                == .subtensor(.insufficientStakeForLock)
        )
        // Nor has somebody else.
        #expect(
            world.refusal(.lockStake(hotkey: hotkey, netuid: 1, amount: 1), by: stranger)
                == .subtensor(.insufficientStakeForLock)
        )
    }

    // tests/locks.rs: test_lock_stake_wrong_hotkey
    @Test("a coldkey has one lock on a subnet, for one hotkey")
    func oneHotkey() throws {
        var world = try World()
        try world.fixture.register(World.otherHotkey, of: World.coldkey)
        try world.lock(1_000)
        let call = Subtensor.Call.lockStake(hotkey: World.otherHotkey, netuid: 1, amount: 500)
        #expect(world.refusal(call) == .subtensor(.lockHotkeyMismatch))
    }

    // tests/locks.rs: test_lock_stake_topup_exceeds_total
    @Test("a lock cannot grow beyond the stake")
    func growthBeyondStake() throws {
        var world = try World()
        let total = world.total().rawValue
        try world.lock(Alpha(total * 8 / 10))
        let call = Subtensor.Call.lockStake(hotkey: World.hotkey, netuid: 1, amount: Alpha(total * 3 / 10))
        #expect(world.refusal(call) == .subtensor(.insufficientStakeForLock))
        try world.lock(Alpha(total - total * 8 / 10))
        #expect(world.locked().rawValue == total)
    }

    // tests/locks.rs: test_lock_on_multiple_subnets
    @Test("locks on two subnets are apart")
    func twoSubnets() throws {
        var world = try World()
        try world.addSubnet(2, owner: StakingFixture.account(2_001), hotkey: StakingFixture.account(2_002))
        try world.stake(of: World.coldkey, with: World.otherHotkey, at: 2)
        world.chain[Subtensor.decayingLock, World.coldkey, 2] = false
        try world.lock(1_000)
        try world.lock(2_000, for: World.otherHotkey, at: 2)
        #expect(world.storedLock()?.lockedMass == 1_000)
        #expect(world.storedLock(World.coldkey, World.otherHotkey, at: 2)?.lockedMass == 2_000)
        #expect(world.sum()?.mass == 1_000)
        #expect(world.sum(World.otherHotkey, at: 2)?.mass == 2_000)
    }

    @Test("only coldkeys lock", arguments: [Origin.root, .none])
    func origins(origin: Origin) throws {
        let calls: [Subtensor.Call] = [
            .lockStake(hotkey: World.hotkey, netuid: 1, amount: 1),
            .moveLock(destinationHotkey: World.hotkey, netuid: 1),
            .setPerpetualLock(netuid: 1, enabled: true), .setRejectLockedAlpha(enabled: true),
        ]
        var world = try World()
        let before = world.chain.committed().root
        for call in calls {
            #expect(AdminFixture.failure(.subtensor(call), from: origin, on: &world.chain) == .badOrigin)
        }
        #expect(world.chain.committed().root == before)
    }
}
