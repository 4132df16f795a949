import Economics
import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// What clients are told about locks. Scenarios: `tests/locks.rs` of subtensor, group 2; its tests are named beside ours.
@Suite("Locks for clients")
struct LockAPITests {
    typealias World = LockWorld
    typealias Answer = ScaleMap<AccountID, ScaleMap<NetUID, StakeAvailability>>

    private func ask<Output: ScaleCodable>(
        _ method: String,
        _ input: some ScaleCodable,
        of world: World,
        as type: Output.Type
    ) throws -> Output {
        let apis = RuntimeAPIs(profile: world.chain.profile)
        let name = "StakeInfoRuntimeApi_" + method
        return try Output(scale: apis.call(name, input: input.scaleEncoded, on: world.chain.committed()))
    }

    private func availability(
        _ coldkeys: [AccountID],
        _ netuids: [NetUID]?,
        of world: World
    ) throws -> Answer {
        let input = Pair(coldkeys, netuids)
        return try ask("get_stake_availability_for_coldkeys", input, of: world, as: Answer.self)
    }

    /// Two coldkeys with stake on a subnet of their own each.
    private func twoSubnets() throws -> World {
        var world = try World()
        try world.addSubnet(2, owner: StakingFixture.account(2_001), hotkey: StakingFixture.account(2_002))
        try world.stake(of: World.otherColdkey, with: World.otherHotkey, at: 2)
        return world
    }

    // tests/locks.rs: test_stake_availability_for_coldkeys_empty_coldkeys
    @Test("nobody asked about, nothing answered")
    func nobody() throws {
        #expect(try availability([], nil, of: World()).isEmpty)
    }

    // tests/locks.rs: test_stake_availability_for_coldkeys_empty_netuids,
    // test_stake_availability_for_coldkeys_rejects_oversized_netuid_list
    @Test("an empty list of subnets, and one longer than there are, gives every coldkey nothing")
    func badLists() throws {
        let world = try World()
        let count = world.chain.keys(of: Subtensor.networksAdded).count
        for netuids in [[], (0...UInt16(count)).map { NetUID($0) }] {
            let answer = try availability([World.coldkey], netuids, of: world)
            #expect(answer.entries.count == 1)
            #expect(answer[World.coldkey]?.isEmpty == true)
        }
        #expect(try availability([World.coldkey], [1], of: world)[World.coldkey]?.entries.count == 1)
    }

    // tests/locks.rs: test_stake_availability_for_coldkeys_filters_empty_rows,
    // test_stake_availability_for_coldkeys_skips_nonexistent_netuid
    @Test("subnets without stake, and such that do not exist, are left out")
    func emptyRows() throws {
        let world = try twoSubnets()
        #expect(try availability([StakingFixture.account(9)], [1], of: world).entries.count == 1)
        #expect(
            try availability([StakingFixture.account(9)], [1], of: world)[StakingFixture.account(9)]?.isEmpty == true
        )
        #expect(try availability([World.coldkey], [99], of: world)[World.coldkey]?.isEmpty == true)
        let mixed = try #require(availability([World.coldkey], [1, 99], of: world)[World.coldkey])
        #expect(mixed.entries.count == 1)
        #expect(mixed[1] != nil)
    }

    // tests/locks.rs: test_stake_availability_for_coldkeys_stake_without_lock,
    // test_stake_availability_for_coldkeys_partial_lock, test_stake_availability_for_coldkeys_fully_locked
    @Test("what is locked cannot be taken out", arguments: [0, 2, 1])
    func locked(divisor: UInt64) throws {
        var world = try World()
        let total = world.total()
        let amount = Alpha(divisor == 0 ? 0 : total.rawValue / divisor)
        if divisor > 0 { try world.lock(amount) }
        let row = try #require(availability([World.coldkey], [1], of: world)[World.coldkey]?[1])
        #expect(row.total.value == total)
        #expect(row.locked.value == amount)
        #expect(row.available.value == total.saturatingSub(amount))
    }

    // tests/locks.rs: test_stake_availability_for_coldkeys_preserves_coldkey_grouping,
    // test_stake_availability_for_coldkeys_none_netuids_uses_all_subnets
    @Test("each coldkey has its own subnets")
    func grouping() throws {
        let world = try twoSubnets()
        for netuids in [[1, 2], nil] as [[NetUID]?] {
            let answer = try availability([World.coldkey, World.otherColdkey], netuids, of: world)
            #expect(answer.entries.count == 2)
            #expect(answer[World.coldkey]?.entries.count == 1)
            #expect(answer[World.coldkey]?[1] != nil)
            #expect(answer[World.otherColdkey]?.entries.count == 1)
            #expect(answer[World.otherColdkey]?[2] != nil)
        }
    }

    // tests/locks.rs: test_stake_availability_for_coldkeys_one_coldkey_two_subnets,
    // test_stake_availability_for_coldkeys_filters_to_requested_netuid,
    // test_stake_availability_for_coldkeys_dedups_netuids
    @Test("a coldkey's subnets, those asked for, each once")
    func subnets() throws {
        var world = try twoSubnets()
        try world.stake(of: World.coldkey, with: World.hotkey, at: 2)
        let both = try #require(availability([World.coldkey], [1, 2], of: world)[World.coldkey])
        #expect(both.entries.count == 2)
        for netuid in [1, 2] as [NetUID] {
            #expect(both[netuid]?.total.value == world.total(at: netuid))
            #expect(both[netuid]?.available.value == world.total(at: netuid))
        }
        let one = try #require(availability([World.coldkey], [2, 2], of: world)[World.coldkey])
        #expect(one.entries.count == 1)
        #expect(one[2] != nil)
    }

    // tests/locks.rs: test_stake_availability_for_coldkeys_uses_rolled_forward_lock
    @Test("a lock counts as it is now")
    func now() throws {
        var world = try World()
        world.chain[Subtensor.decayingLock, World.coldkey, 1] = nil
        let half = Alpha(world.total().rawValue / 2)
        try world.lock(half)
        world.pass(1_000)
        let row = try #require(availability([World.coldkey], [1], of: world)[World.coldkey]?[1])
        #expect(row.locked.value == world.locked())
        #expect(row.locked.value < half)
        #expect(row.available.value == world.total().saturatingSub(world.locked()))
    }

    @Test("lock, conviction and leader are told as they are now")
    func conviction() throws {
        var world = try World()
        #expect(try ask("get_coldkey_lock", Pair(World.coldkey, NetUID(1)), of: world, as: LockState?.self) == nil)
        #expect(
            try ask("get_most_convicted_hotkey_on_subnet", NetUID(1), of: world, as: AccountID?.self) == nil
        )
        try world.lock(5_000)
        world.pass(1_000)
        let lock = try ask("get_coldkey_lock", Pair(World.coldkey, NetUID(1)), of: world, as: LockState?.self)
        #expect(lock?.value == Subtensor.currentLock(of: World.coldkey, at: 1, in: world.chain))
        #expect(lock?.lastUpdate == 1_001)
        let conviction = try ask(
            "get_hotkey_conviction",
            Pair(World.hotkey, NetUID(1)),
            of: world,
            as: U64F64.self
        )
        #expect(conviction == lock?.conviction)
        #expect(
            try ask("get_most_convicted_hotkey_on_subnet", NetUID(1), of: world, as: AccountID?.self) == World.hotkey
        )
    }
}
