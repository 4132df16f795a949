import Economics
import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// Locks of keys that are replaced. Scenarios and figures: `tests/locks.rs` of subtensor, groups 9, 11 and 12; its tests
/// are named beside ours.
@Suite("Locks of replaced keys")
struct LockSwapTests {
    typealias World = LockWorld
    static let newColdkey = StakingFixture.account(410)
    static let newHotkey = StakingFixture.account(420)

    private func failure(in world: inout World) -> DispatchError? {
        let before = world.chain.committed().root
        do {
            try Subtensor.swapColdkeyLocks(from: World.coldkey, to: Self.newColdkey, on: &world.chain)
            return nil
        } catch {
            #expect(world.chain.committed().root == before)
            return error
        }
    }

    // tests/locks.rs: test_coldkey_swap_allows_destination_conviction_only_lock
    @Test("conviction of the new coldkey without stake is no obstacle")
    func convictionOnly() throws {
        var world = try World()
        world.plant(0, 777)
        world.plant(0, 111, of: Self.newColdkey, for: Self.newHotkey)
        #expect(failure(in: &world) == nil)
        #expect(world.storedLock() == nil)
        #expect(world.storedLock(Self.newColdkey, Self.newHotkey) != nil)
        let moved = try #require(world.storedLock(Self.newColdkey))
        #expect(moved.lockedMass == .zero)
        #expect(moved.conviction == 777)
        #expect(world.chain.keys(of: Subtensor.lock, under: Self.newColdkey, 1).count == 2)
        #expect(world.chain[Subtensor.decayingLock, World.coldkey, 1] == nil)
        #expect(world.chain[Subtensor.decayingLock, Self.newColdkey, 1] == false)
    }

    // tests/locks.rs: test_coldkey_swap_rejects_destination_lock
    @Test("locked stake of the new coldkey is an obstacle")
    func destinationLock() throws {
        var world = try World()
        world.plant(7_000, 77)
        world.plant(999, 11, of: Self.newColdkey, for: Self.newHotkey)
        #expect(failure(in: &world) == .subtensor(.activeLockExists))
        #expect(world.storedLock()?.lockedMass == 7_000)
        #expect(world.storedLock(Self.newColdkey) == nil)
    }

    // tests/locks.rs: test_coldkey_swap_rejects_locked_alpha_to_flagged_destination
    @Test("a coldkey that takes no locked alpha takes over none")
    func rejected() throws {
        var world = try World()
        world.plant(7_000, 77)
        #expect(failure(in: &world) == .subtensor(.accountRejectsLockedAlpha))
        #expect(world.chain[Subtensor.decayingLock, World.coldkey, 1] == false)
    }

    @Test("locks, choices and flags go to the new coldkey; the sums stay")
    func everything() throws {
        var world = try World()
        try world.lock(5_000)
        world.plant(5_000, 1_000, sum: .ordinary)
        world.chain[Subtensor.accountFlags, World.coldkey] = 1
        world.chain[Subtensor.accountFlags, Self.newColdkey] = 1
        let sum = world.sum()
        #expect(failure(in: &world) == nil)
        #expect(world.storedLock(Self.newColdkey)?.lockedMass == 5_000)
        #expect(world.storedLock(Self.newColdkey)?.conviction == 1_000)
        #expect(world.sum() == sum)
        #expect(world.chain[Subtensor.accountFlags, World.coldkey] == 0)
        #expect(world.chain[Subtensor.accountFlags, Self.newColdkey] == 1)
        #expect(world.chain.keys(of: Subtensor.lockingColdkeys, under: 1, World.hotkey) == [Self.newColdkey])
    }

    // tests/locks.rs: test_swap_hotkey_locks_moves_owner_hotkey_aggregate_to_owner_lock
    @Test("locks to the owner's hotkey stay the owner's when the hotkey is replaced")
    func ownerHotkey() throws {
        var world = try World()
        world.plant(500, 500, of: World.otherColdkey, for: World.ownerHotkey, sum: .owner)
        Subtensor.swapHotkeyLocks(from: World.ownerHotkey, to: Self.newHotkey, at: [1], on: &world.chain)
        #expect(world.storedLock(World.otherColdkey, World.ownerHotkey) == nil)
        #expect(world.storedLock(World.otherColdkey, Self.newHotkey) != nil)
        #expect(world.sum(Self.newHotkey) == nil)
        #expect(world.sum(Self.newHotkey, perpetual: false) == nil)
        #expect(world.sum(owner: true)?.mass == 500)
        #expect(world.chain.keys(of: Subtensor.lockingColdkeys, under: 1, World.ownerHotkey).isEmpty)
        #expect(world.chain.keys(of: Subtensor.lockingColdkeys, under: 1, Self.newHotkey) == [World.otherColdkey])
    }

    @Test("locks to a hotkey go to the new one, on the subnets asked for, and stale index entries vanish")
    func hotkey() throws {
        var world = try World()
        try world.addSubnet(2, owner: StakingFixture.account(2_001), hotkey: StakingFixture.account(2_002))
        for netuid in [1, 2] as [NetUID] {
            world.plant(5_000, 1_000, at: netuid, sum: .ordinary)
            world.chain[Subtensor.decayingLock, World.coldkey, netuid] = false
        }
        world.chain[Subtensor.lockingColdkeys, 1, World.hotkey, World.otherColdkey] = Unit()
        Subtensor.swapHotkeyLocks(from: World.hotkey, to: Self.newHotkey, at: [1], on: &world.chain)
        let moved = StakeLock(mass: 5_000, conviction: 1_000, lastUpdate: 1)
        #expect(world.storedLock(World.coldkey, Self.newHotkey)?.value == moved)
        #expect(world.sum(Self.newHotkey) == moved)
        #expect(world.storedLock() == nil)
        #expect(world.sum() == nil)
        #expect(world.chain.keys(of: Subtensor.lockingColdkeys, under: 1, World.hotkey).isEmpty)
        #expect(world.storedLock(at: 2)?.value == moved)
        #expect(world.sum(at: 2) == moved)
    }

    // tests/locks.rs: test_coldkey_swap_swaps_lock, test_coldkey_swap_lock_blocks_unstake
    @Test("a coldkey's lock goes with it and still binds its stake")
    func wholeColdkey() throws {
        var world = try World()
        let total = world.total()
        try world.lock(total)
        try world.call(.setRejectLockedAlpha(enabled: false), by: Self.newColdkey)
        try Subtensor.move(from: World.coldkey, to: Self.newColdkey, on: &world.chain)
        world.fixture.expectConservation(slack: 1_000_000)
        #expect(world.storedLock() == nil)
        #expect(world.chain[Subtensor.decayingLock, World.coldkey, 1] == nil)
        #expect(world.storedLock(Self.newColdkey)?.lockedMass == total)
        #expect(world.chain[Subtensor.decayingLock, Self.newColdkey, 1] == false)
        #expect(world.sum()?.mass == total)
        #expect(world.sum(perpetual: false) == nil)
        world.pass(1)
        #expect(world.total(Self.newColdkey) == total)
        let remove = Subtensor.Call.removeStake(hotkey: World.hotkey, netuid: 1, amountUnstaked: total)
        #expect(world.refusal(remove, by: Self.newColdkey) == .subtensor(.stakeUnavailable))
    }

    // tests/locks.rs: test_failed_coldkey_swap_extrinsic_rolls_back_state_changes
    @Test("a swap of coldkeys that locks forbid changes nothing")
    func forbiddenColdkey() throws {
        var world = try World()
        world.plant(1_000, 0, of: Self.newColdkey, for: Self.newHotkey)
        let call = Subtensor.Call.swapColdkey(oldColdkey: World.coldkey, newColdkey: Self.newColdkey, swapCost: 0)
        let before = world.chain.committed().root
        let error = AdminFixture.failure(.subtensor(call), from: .root, on: &world.chain)
        #expect(error == .subtensor(.activeLockExists))
        #expect(world.chain.committed().root == before)
    }

    // tests/locks.rs: test_hotkey_swap_swaps_locks_and_convictions,
    // test_hotkey_swap_moves_lock_and_conviction_to_new_hotkey,
    // test_swap_hotkey_v2_on_subnet_moves_lock_and_conviction_to_new_hotkey,
    // test_swap_hotkey_v2_on_subnet_does_not_move_locks_on_other_subnets
    @Test(
        "locks go to the hotkey that replaces another, everywhere or on one subnet",
        arguments: [nil, 1] as [NetUID?]
    )
    func wholeHotkey(netuid: NetUID?) throws {
        var world = try World()
        try world.addSubnet(2, owner: StakingFixture.account(2_001), hotkey: StakingFixture.account(2_002))
        try world.stake(of: World.coldkey, with: World.hotkey, at: 2)
        world.chain[Subtensor.decayingLock, World.coldkey, 2] = false
        for subnet in [1, 2] as [NetUID] {
            try world.lock(5_000, at: subnet)
            world.plant(5_000, 1_000, at: subnet, sum: .ordinary)
        }
        try world.fixture.fund(World.coldkey, 1_000_000_000_000)
        world.pass(10_000)
        let swap = Subtensor.Call.swapHotkeyV2(
            hotkey: World.hotkey,
            newHotkey: Self.newHotkey,
            netuid: netuid,
            keepStake: false
        )
        try world.call(swap)
        let rates = StakeLockTests.usual
        let moved = StakeLock(mass: 5_000, conviction: 1_000, lastUpdate: 1).rolled(to: 10_001, rates, as: .ordinary)
        for subnet in [1, 2] as [NetUID] {
            let isMoved = netuid == nil || netuid == subnet
            let (there, gone) = isMoved ? (Self.newHotkey, World.hotkey) : (World.hotkey, Self.newHotkey)
            let lock = try #require(world.storedLock(World.coldkey, there, at: subnet)?.value)
            #expect(lock.rolled(to: 10_001, rates, as: .ordinary) == moved)
            #expect(world.sum(there, at: subnet)?.rolled(to: 10_001, rates, as: .ordinary) == moved)
            #expect(world.storedLock(World.coldkey, gone, at: subnet) == nil)
            #expect(world.sum(gone, at: subnet) == nil)
            #expect(world.chain.keys(of: Subtensor.lockingColdkeys, under: subnet, there) == [World.coldkey])
        }
        // The lock can grow for the new hotkey; the old one is nobody's any more once it is replaced everywhere.
        try world.lock(100, for: Self.newHotkey)
        if netuid == nil {
            let call = Subtensor.Call.lockStake(hotkey: World.hotkey, netuid: 1, amount: 100)
            #expect(world.refusal(call) == .subtensor(.hotKeyAccountNotExists))
        }
    }
}
