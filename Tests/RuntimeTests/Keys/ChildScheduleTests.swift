import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// When children come into force, and who may name them.
struct ChildScheduleTests {
    static let coldkey = KeysWorld.key(1)
    static let hotkey = KeysWorld.key(2)
    static let child = KeysWorld.key(3)
    static let children = [Pair(UInt64(1_000), child)]

    private func world(threshold: UInt64 = 0) throws -> KeysWorld {
        var world = KeysWorld()
        try world.addNetwork(1)
        try world.register(Self.hotkey, of: Self.coldkey, at: 1)
        world.chain[Subtensor.stakeThreshold] = threshold
        return world
    }

    private func set(_ children: [Pair<UInt64, AccountID>]) -> Subtensor.Call {
        .setChildren(hotkey: Self.hotkey, netuid: 1, children: children)
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_pending_cooldown_as_expected
    @Test("New children wait for the cooldown")
    func waiting() throws {
        var world = try world()
        let children = [Pair(UInt64(1_000), Self.child), Pair(2_000, KeysWorld.key(4))]
        try world.call(set(children), by: Self.coldkey)
        #expect(world.chain[Subtensor.pendingChildKeys, 1, Self.hotkey] == Pair(children, 16))
        #expect(world.events.last == .setChildrenScheduled(Self.hotkey, 1, 16, children))
        #expect(world.children(of: Self.hotkey, at: 1).isEmpty)
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_do_set_child_cooldown_period,
    // test_do_set_pending_children_runs_in_epoch
    @Test("Children come into force with the first epoch after the cooldown, and not before")
    func epoch() throws {
        var world = try world()
        try world.call(set(Self.children), by: Self.coldkey)
        while world.chain[Subtensor.subnetEpochIndex, 1] == 0 || world.chain[System.number] <= 16 {
            #expect(world.children(of: Self.hotkey, at: 1).isEmpty)
            world.step()
        }
        for _ in 0..<14 where world.chain[Subtensor.lastEpochBlock, 1] != world.chain.block { world.step() }
        #expect(world.children(of: Self.hotkey, at: 1) == Self.children)
        #expect(world.parents(of: Self.child, at: 1) == [Pair(1_000, Self.hotkey)])
        #expect(!world.chain.contains(Subtensor.pendingChildKeys, 1, Self.hotkey))
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_set_child_keys_no_start_call_sets_immediately
    @Test("Before a subnet starts, children come into force at once")
    func notStarted() throws {
        var world = try world()
        world.chain.remove(Subtensor.subtokenEnabled, 1)
        try world.call(set(Self.children), by: Self.coldkey)
        #expect(!world.chain.contains(Subtensor.pendingChildKeys, 1, Self.hotkey))
        #expect(world.children(of: Self.hotkey, at: 1) == Self.children)
        #expect(world.events.last == .setChildren(Self.hotkey, 1, Self.children))
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_set_children_rate_limit_fail_then_succeed
    @Test("A key names children once in 150 blocks")
    func rateLimit() throws {
        var world = try world()
        let others = [Pair(UInt64(100), KeysWorld.key(4))]
        try world.setChildren([Pair(100, Self.child)], of: Self.hotkey, by: Self.coldkey, at: 1)
        world.run(to: 150)
        #expect(world.refusal(of: set(others), by: Self.coldkey) == KeysWorld.refusal(.txRateLimitExceeded))
        #expect(world.children(of: Self.hotkey, at: 1) == [Pair(100, Self.child)])
        world.step()
        try world.setChildren(others, of: Self.hotkey, by: Self.coldkey, at: 1)
        #expect(world.children(of: Self.hotkey, at: 1) == others)
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_revoke_child_no_min_stake_check
    @Test("Stake on root counts for naming children; ending them needs none")
    func revoking() throws {
        var world = try world(threshold: 1_000_000_000_000)
        try world.stake(1_000_000_000_000, on: Self.hotkey, of: Self.coldkey, at: .root)
        try world.setChildren(Self.children, of: Self.hotkey, by: Self.coldkey, at: 1)
        #expect(world.children(of: Self.hotkey, at: 1) == Self.children)
        world.unstake(1_000_000_000_000, from: Self.hotkey, of: Self.coldkey, at: .root)
        world.step(150)
        #expect(
            world.refusal(of: set(Self.children), by: Self.coldkey)
                == KeysWorld.refusal(.notEnoughStakeToSetChildkeys)
        )
        try world.setChildren([], of: Self.hotkey, by: Self.coldkey, at: 1)
        #expect(world.children(of: Self.hotkey, at: 1).isEmpty)
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_do_set_child_registration_disabled
    @Test("Children can be named where nobody can register; the threshold itself is enough")
    func closedSubnet() throws {
        var world = try world(threshold: 1_000_000_000_000)
        try world.stake(999_999_999_999, on: Self.hotkey, of: Self.coldkey, at: 1)
        world.chain[Subtensor.networkRegistrationAllowed, 1] = false
        #expect(
            world.refusal(of: set(Self.children), by: Self.coldkey)
                == KeysWorld.refusal(.notEnoughStakeToSetChildkeys)
        )
        try world.stake(1, on: Self.hotkey, of: Self.coldkey, at: 1)
        try world.setChildren(Self.children, of: Self.hotkey, by: Self.coldkey, at: 1)
        #expect(world.children(of: Self.hotkey, at: 1) == Self.children)
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_do_remove_stake_clears_pending_childkeys
    @Test("A parent that falls below the threshold loses the children that wait")
    func poorParent() throws {
        var world = try world(threshold: 1_000_000_000_000)
        try world.setReserves(1, tao: 1_000_000_000_000_000, alpha: 1_000_000_000_000_000)
        try world.fund(Self.coldkey, 10_000_000_000_000)
        try world.call(
            .addStake(hotkey: Self.hotkey, netuid: 1, amountStaked: 2_000_000_000_000),
            by: Self.coldkey
        )
        let alpha = world.stake(on: Self.hotkey, of: Self.coldkey, at: 1)
        try world.call(set(Self.children), by: Self.coldkey)
        #expect(world.chain[Subtensor.pendingChildKeys, 1, Self.hotkey].second > 0)
        try world.call(.removeStake(hotkey: Self.hotkey, netuid: 1, amountUnstaked: alpha), by: Self.coldkey)
        #expect(world.chain[Subtensor.pendingChildKeys, 1, Self.hotkey] == Pair([], 0))
        world.expectConserved()
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_do_set_child_as_sn_owner_not_enough_stake
    @Test("The owner's hotkey needs no stake to name children; another hotkey of the owner does")
    func subnetOwner() throws {
        var world = KeysWorld()
        world.chain[Subtensor.stakeThreshold] = 10_000
        let (owner, other) = (KeysWorld.key(4), KeysWorld.key(6))
        let netuid = try world.addDynamicNetwork(hotkey: owner, coldkey: Self.coldkey)
        try world.register(other, of: Self.coldkey, at: netuid)
        let call = { (hotkey: AccountID) in
            Subtensor.Call.setChildren(hotkey: hotkey, netuid: netuid, children: Self.children)
        }
        try world.call(call(owner), by: Self.coldkey)
        #expect(
            world.refusal(of: call(other), by: Self.coldkey)
                == KeysWorld.refusal(.notEnoughStakeToSetChildkeys)
        )
    }

    @Test("The cooldown is root's to set, up to the largest number")
    func cooldown() throws {
        var world = try world()
        let call = Subtensor.Call.setPendingChildkeyCooldown(cooldown: .max)
        #expect(world.refusal(of: call, by: Self.coldkey) == .badOrigin)
        #expect(world.refusal(of: call, from: .none) == .badOrigin)
        try world.call(call, from: .root)
        try world.call(set(Self.children), by: Self.coldkey)
        #expect(world.chain[Subtensor.pendingChildKeys, 1, Self.hotkey].second == .max)
    }
}
