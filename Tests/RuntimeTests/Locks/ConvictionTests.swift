import Economics
import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// Conviction of hotkeys and what follows from it. Scenarios and figures: `tests/locks.rs` of subtensor, groups 9 and
/// 17; its tests are named beside ours.
@Suite("Conviction")
struct ConvictionTests {
    typealias World = LockWorld

    // tests/locks.rs: test_hotkey_conviction_single_locker
    @Test("conviction for a hotkey begins at nothing and grows")
    func single() throws {
        var world = try World()
        try world.lock(5_000)
        #expect(Subtensor.conviction(for: World.hotkey, at: 1, in: world.chain) == .zero)
        world.pass(1_000)
        let conviction = Subtensor.conviction(for: World.hotkey, at: 1, in: world.chain)
        // 5,000 · (1 - e^(-1,000 / 934,866))
        #expect(abs(conviction.double - 5.345_5) < 1e-3)
    }

    // tests/locks.rs: test_hotkey_conviction_multiple_lockers
    @Test("conviction for a hotkey is what its lockers have")
    func several() throws {
        var world = try World()
        try world.stake(50_000_000_000, of: World.otherColdkey, with: World.hotkey)
        try world.lock(3_000)
        try world.lock(2_000, of: World.otherColdkey)
        world.pass(500)
        let parts = [World.coldkey, World.otherColdkey].compactMap { coldkey in
            Subtensor.currentLock(of: coldkey, at: 1, in: world.chain)?.conviction.double
        }
        let whole = Subtensor.conviction(for: World.hotkey, at: 1, in: world.chain).double
        #expect(whole > 0)
        #expect(abs(whole - parts.reduce(0, +)) < 1)
    }

    // tests/locks.rs: test_mixed_perpetual_owner_and_decaying_non_owner_locks_roll_forward,
    // test_total_conviction_equals_sum_of_participating_aggregate_convictions
    @Test("conviction for the owner and for another hotkey makes the whole")
    func ownerAndOther() throws {
        var world = try World()
        try world.stake(of: World.owner, with: World.ownerHotkey)
        try world.lock(10_000, of: World.owner, for: World.ownerHotkey)
        try world.lock(20_000)
        try world.call(.setPerpetualLock(netuid: 1, enabled: true), by: World.owner)
        world.pass(934_866)
        let owner = try #require(
            Subtensor.currentLockSum(.owner, of: World.ownerHotkey, at: 1, in: world.chain)
        )
        #expect(owner.mass == 10_000)
        #expect(owner.conviction == 10_000)
        // As if the staker's lock decayed.
        let staker = try #require(world.sum()).rolled(
            to: world.chain.block,
            StakeLockTests.usual,
            as: .decaying
        )
        #expect(staker.mass == 7_357)
        #expect(staker.conviction > .zero)
        let parts = [World.ownerHotkey, World.hotkey].map {
            Subtensor.conviction(for: $0, at: 1, in: world.chain)
        }
        let whole = Subtensor.totalConviction(at: 1, in: world.chain)
        #expect(whole == parts[0].saturatingAdd(parts[1]))
    }

    // tests/locks.rs: test_total_conviction_equals_sum_of_individual_lock_convictions_for_many_lockers
    @Test("the sums are what ten locks are together")
    func manyLockers() throws {
        var world = try World()
        var lockers = [(World.coldkey, World.hotkey)]
        for number in UInt16(1)..<10 {
            let locker = (StakingFixture.account(210 + number), StakingFixture.account(300 + number % 3))
            try world.stake(50_000_000_000, of: locker.0, with: locker.1)
            lockers.append(locker)
        }
        for (place, locker) in lockers.enumerated() {
            try world.lock(Alpha(1_000 + UInt64(place)), of: locker.0, for: locker.1)
        }
        world.pass(1_000)
        let parts = lockers.compactMap {
            Subtensor.currentLock(of: $0.0, at: 1, in: world.chain)?.conviction.double
        }
        #expect(parts.count == 10)
        let whole = Subtensor.totalConviction(at: 1, in: world.chain).double
        #expect(whole > 0)
        #expect(abs(whole - parts.reduce(0, +)) < 1)
    }

    // tests/locks.rs: test_subnet_king_single_hotkey, test_subnet_king_highest_conviction_wins,
    // test_subnet_king_no_locks
    @Test("the hotkey with the greatest conviction leads")
    func leader() throws {
        var world = try World()
        #expect(Subtensor.mostConvictedHotkey(at: 1, in: world.chain) == nil)
        #expect(Subtensor.mostConvictedHotkey(at: 99, in: world.chain) == nil)
        try world.stake(50_000_000_000, of: World.otherColdkey, with: World.otherHotkey)
        try world.lock(2_000, of: World.otherColdkey, for: World.otherHotkey)
        world.pass(100)
        #expect(Subtensor.mostConvictedHotkey(at: 1, in: world.chain) == World.otherHotkey)
        try world.lock(8_000)
        world.pass(500)
        #expect(Subtensor.mostConvictedHotkey(at: 1, in: world.chain) == World.hotkey)
    }

    @Test("of hotkeys with equal conviction the one with the greatest account leads")
    func tie() throws {
        var world = try World()
        let hotkeys = [World.hotkey, World.otherHotkey, StakingFixture.account(50)]
        for hotkey in hotkeys { world.plantSum(1_000, 500, .ordinary, for: hotkey) }
        #expect(Subtensor.mostConvictedHotkey(at: 1, in: world.chain) == hotkeys.max())
        // A hotkey's two kinds of locks count together.
        world.plantSum(1_000, 1, .decaying, for: StakingFixture.account(50))
        #expect(Subtensor.mostConvictedHotkey(at: 1, in: world.chain) == StakingFixture.account(50))
    }

    // tests/locks.rs: test_auto_lock_owner_cut_is_disabled_by_default_and_can_be_enabled
    @Test("the owner's cut is locked once the subnet is set so")
    func ownerCut() throws {
        var world = try World(World.owner, World.ownerHotkey)
        #expect(!world.chain[Subtensor.ownerCutAutoLockEnabled, 1])
        Subtensor.lockOwnerCut(10_000_000, at: 1, on: &world.chain)
        #expect(world.storedLock(World.owner, World.ownerHotkey) == nil)
        world.chain[Subtensor.ownerCutAutoLockEnabled, 1] = true
        Subtensor.lockOwnerCut(10_000_000, at: 1, on: &world.chain)
        #expect(world.storedLock(World.owner, World.ownerHotkey)?.lockedMass == 10_000_000)
        // Nothing is nothing, and more than there is stays free.
        let before = world.chain.committed().root
        Subtensor.lockOwnerCut(0, at: 1, on: &world.chain)
        Subtensor.lockOwnerCut(.max, at: 1, on: &world.chain)
        #expect(world.chain.committed().root == before)
    }

    @Test("the owner's cut goes to the hotkey that the owner has locked for")
    func ownerCutElsewhere() throws {
        var world = try World(World.owner, World.hotkey)
        try world.lock(5_000, of: World.owner)
        world.chain[Subtensor.ownerCutAutoLockEnabled, 1] = true
        Subtensor.lockOwnerCut(10_000_000, at: 1, on: &world.chain)
        #expect(world.storedLock(World.owner)?.lockedMass == 10_005_000)
        #expect(world.storedLock(World.owner, World.ownerHotkey) == nil)
    }

    // tests/locks.rs: test_epoch_distribution_auto_locks_owner_cut
    @Test("an epoch pays the owner's cut and locks all of it")
    func ownerCutOfEpoch() throws {
        var world = try World()
        world.chain[Subtensor.ownerCutAutoLockEnabled, 1] = true
        let before = world.total(World.owner)
        let pending = Subtensor.PendingEmission(server: 0, validator: 0, root: 0, ownerCut: 7_000_000_000)
        Subtensor.mintAlphaOut(7_000_000_000, at: 1, on: &world.chain)
        Subtensor.distribute(pending, at: 1, on: &world.chain)
        let paid = world.total(World.owner).saturatingSub(before)
        #expect(paid == 7_000_000_000)
        #expect(world.storedLock(World.owner, World.ownerHotkey)?.lockedMass == paid)
        #expect(world.sum(owner: true, perpetual: false)?.mass == paid)
    }

    // tests/locks.rs: test_roll_forward_individual_lock_uses_lock_owner_and_decay_mode,
    // test_roll_forward_hotkey_lock_uses_perpetual_general_mode,
    // test_roll_forward_decaying_hotkey_lock_uses_decaying_general_mode
    @Test("a lock is brought up to date as what it is: to whom, and whether it stays", arguments: LockRole.all)
    func modes(role: LockRole) throws {
        var world = try World()
        let hotkey = role.favorsOwner ? World.ownerHotkey : World.hotkey
        world.chain[Subtensor.decayingLock, World.coldkey, 1] = role.isPerpetual ? false : nil
        world.plant(10_000, 0, for: hotkey, sum: role)
        world.pass(1_000)
        let planted = StakeLock(mass: 10_000, lastUpdate: 1)
        let expected = planted.rolled(to: 1_001, StakeLockTests.usual, as: role)
        #expect(Subtensor.currentLock(of: World.coldkey, at: 1, in: world.chain) == expected)
        #expect(Subtensor.currentLockSum(role, of: hotkey, at: 1, in: world.chain) == expected)
        #expect(Subtensor.conviction(for: hotkey, at: 1, in: world.chain) == expected.conviction)
    }
}
