import Economics
import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// Subnets that go to those who lock most. Scenarios and figures: `tests/locks.rs` of subtensor, group 9; its tests are
/// named beside ours.
@Suite("Ownership by conviction")
struct OwnerByConvictionTests {
    typealias World = LockWorld
    static let kingColdkey = StakingFixture.account(405)
    static let king = StakingFixture.account(406)
    static let year = UInt64(2_629_800)

    /// A subnet a year and a block old, with 10,000 alpha in circulation and a hotkey that has a tenth of it behind it.
    private func world(kingConviction: U64F64 = 1_000) throws -> World {
        var world = try World()
        try world.fixture.register(Self.king, of: Self.kingColdkey)
        world.chain[System.number] = BlockNumber(Self.year + 1)
        world.chain[Subtensor.networkRegisteredAt, 1] = 1
        world.chain[Subtensor.subnetAlphaOut, 1] = 10_000
        world.plant(1_000, kingConviction, of: Self.kingColdkey, for: Self.king, sum: .ordinary)
        return world
    }

    // tests/locks.rs: test_change_subnet_owner_if_needed_reassigns_to_subnet_king
    @Test("a subnet goes to the owner of the leading hotkey, which gets a place and full conviction")
    func change() throws {
        var world = try world()
        #expect(Subtensor.ownershipAge == Self.year)
        Subtensor.changeOwnerByConviction(at: 1, on: &world.chain)
        #expect(world.chain[Subtensor.subnetOwner, 1] == Self.kingColdkey)
        #expect(world.chain[Subtensor.subnetOwnerHotkey, 1] == Self.king)
        #expect(world.chain[Subtensor.uids, 1, Self.king] == 1)
        #expect(world.storedLock(Self.kingColdkey, Self.king)?.conviction == 1_000)
        #expect(world.sum(Self.king, owner: true)?.conviction == 1_000)
        #expect(world.sum(Self.king) == nil)
        #expect(
            world.lastEvent
                == .subnetOwnerChanged(netuid: 1, oldColdkey: World.owner, newColdkey: Self.kingColdkey)
        )
        // Once it has changed there is nothing more to do.
        let after = world.chain.committed().root
        Subtensor.changeOwnerByConviction(at: 1, on: &world.chain)
        #expect(world.chain.committed().root == after)
    }

    // tests/locks.rs: test_run_coinbase_reassigns_subnet_owner_by_conviction_on_epoch
    @Test("the change comes with the start of an epoch")
    func epoch() throws {
        var world = try world()
        let now = world.chain.block
        world.chain[Subtensor.tempo, 1] = 1
        world.chain[Subtensor.lastEpochBlock, 1] = now - 1
        world.chain[Subtensor.pendingEpochAt, 1] = 0
        Subtensor.runCoinbase(0, on: &world.chain)
        #expect(world.chain[Subtensor.subnetOwner, 1] == Self.kingColdkey)
        #expect(world.chain[Subtensor.subnetOwnerHotkey, 1] == Self.king)
        #expect(world.chain[Subtensor.lastEpochBlock, 1] == now)
    }

    // tests/locks.rs: test_change_subnet_owner_rebuilds_old_owner_hotkey_by_lock_mode
    @Test("locks to the former owner's hotkey become ordinary ones of their kind")
    func formerOwner() throws {
        var world = try world()
        let (staying, fading) = (StakingFixture.account(403), StakingFixture.account(404))
        world.chain[Subtensor.decayingLock, staying, 1] = false
        world.plant(400, 400, of: staying, for: World.ownerHotkey, sum: .owner)
        world.plant(300, 300, of: fading, for: World.ownerHotkey, sum: .decayingOwner)
        Subtensor.changeOwnerByConviction(at: 1, on: &world.chain)
        #expect(world.chain[Subtensor.subnetOwnerHotkey, 1] == Self.king)
        #expect(world.sum(World.ownerHotkey)?.mass == 400)
        #expect(world.sum(World.ownerHotkey, perpetual: false)?.mass == 300)
        #expect(world.sum(owner: true)?.mass == 1_000)
        #expect(world.sum(owner: true, perpetual: false) == nil)
    }

    @Test("decaying locks to the new owner's hotkey become its own of their kind, with full conviction")
    func decayingKing() throws {
        var world = try world()
        world.plantSum(2_000, 10, .decaying, for: Self.king)
        Subtensor.changeOwnerByConviction(at: 1, on: &world.chain)
        #expect(world.sum(owner: true, perpetual: false)?.conviction == 2_000)
        #expect(world.sum(Self.king, perpetual: false) == nil)
    }

    /// What keeps a subnet with its owner.
    struct Hindrance: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var alphaOut: Alpha
        var registeredAt: UInt64
        var ownerConviction: U64F64
    }

    // tests/locks.rs: test_change_subnet_owner_if_needed_does_not_reassign_when_required_condition_is_missing
    @Test(
        "without one of the conditions the owner stays",
        arguments: [
            Hindrance(
                testDescription: "too little conviction",
                alphaOut: 30_000,
                registeredAt: 1,
                ownerConviction: 500
            ),
            Hindrance(
                testDescription: "too young",
                alphaOut: 20_000,
                registeredAt: year,
                ownerConviction: 500
            ),
            Hindrance(
                testDescription: "the owner leads",
                alphaOut: 20_000,
                registeredAt: 1,
                ownerConviction: 2_000
            ),
            Hindrance(testDescription: "no alpha", alphaOut: 0, registeredAt: 1, ownerConviction: 500),
        ]
    )
    func hindered(by hindrance: Hindrance) throws {
        var world = try world()
        world.chain[System.number] = BlockNumber(Self.year + 10)
        world.chain[Subtensor.networkRegisteredAt, 1] = hindrance.registeredAt
        world.chain[Subtensor.subnetAlphaOut, 1] = hindrance.alphaOut
        world.plantSum(1_000, hindrance.ownerConviction, .ordinary, for: World.ownerHotkey)
        world.plantSum(1_000, 1_000, .ordinary, for: Self.king)
        let before = world.chain.committed().root
        Subtensor.changeOwnerByConviction(at: 1, on: &world.chain)
        #expect(world.chain.committed().root == before)
    }

    @Test("exactly a year and exactly a tenth are enough")
    func bounds() throws {
        var world = try world()
        world.chain[Subtensor.networkRegisteredAt, 1] = 2
        Subtensor.changeOwnerByConviction(at: 1, on: &world.chain)
        #expect(world.chain[Subtensor.subnetOwner, 1] == World.owner)
        world.chain[Subtensor.networkRegisteredAt, 1] = 1
        world.chain[Subtensor.subnetAlphaOut, 1] = 10_001
        Subtensor.changeOwnerByConviction(at: 1, on: &world.chain)
        #expect(world.chain[Subtensor.subnetOwner, 1] == World.owner)
        world.chain[Subtensor.subnetAlphaOut, 1] = 10_000
        Subtensor.changeOwnerByConviction(at: 1, on: &world.chain)
        #expect(world.chain[Subtensor.subnetOwner, 1] == Self.kingColdkey)
    }

    @Test("a leader without an owner, and one without a place to be had, change nothing")
    func impossible() throws {
        var world = try world()
        world.chain.remove(Subtensor.owner, Self.king)
        Subtensor.changeOwnerByConviction(at: 1, on: &world.chain)
        #expect(world.chain[Subtensor.subnetOwner, 1] == World.owner)
        world.chain[Subtensor.owner, Self.king] = Self.kingColdkey
        // A subnet without neurons, full at none, has nobody to replace.
        world.chain[Subtensor.maxAllowedUids, 1] = 0
        world.chain[Subtensor.subnetworkN, 1] = 0
        let before = world.chain.committed().root
        Subtensor.changeOwnerByConviction(at: 1, on: &world.chain)
        #expect(world.chain.committed().root == before)
    }
}
