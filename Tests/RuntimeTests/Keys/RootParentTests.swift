import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Root validators that lend their stake to owners of new subnets. Source:
/// `pallets/subtensor/src/tests/children.rs`, by test name at each test.
struct RootParentTests {
    static let validators = [KeysWorld.key(101), KeysWorld.key(201)]
    static let coldkeys = [KeysWorld.key(100), KeysWorld.key(200)]
    static let owner = KeysWorld.key(1_002)
    static let ownerColdkey = KeysWorld.key(1_001)

    /// Two validators on root with a TAO each, on a first subnet too.
    private func world(isEverywhere: Bool = false) throws -> KeysWorld {
        var world = KeysWorld()
        try world.addNetwork(1, tempo: 50)
        for (validator, coldkey) in zip(Self.validators, Self.coldkeys) {
            try world.register(validator, of: coldkey, at: 1)
            try world.register(validator, of: coldkey, at: .root)
            try world.stake(1_000_000_000, on: validator, of: coldkey, at: .root)
        }
        try world.call(.setPendingChildkeyCooldown(cooldown: 0), from: .root)
        world.chain[Subtensor.stakeThreshold] = 500_000_000
        return world
    }

    private func registerNetwork(in world: inout KeysWorld) throws -> NetUID {
        let netuid = Subtensor.nextNetuid(in: world.chain)
        world.chain[Subtensor.networkRateLimit] = 0
        try world.fund(Self.ownerColdkey, Subtensor.networkLockCost(in: world.chain).saturatingAdd(1_000_000))
        try world.call(.registerNetwork(hotkey: Self.owner), by: Self.ownerColdkey)
        return netuid
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_register_network_schedules_root_validators
    @Test("A new subnet's owner inherits the stake of all root validators at once and can set weights")
    func registration() throws {
        var world = try world()
        let netuid = try registerNetwork(in: &world)
        for validator in Self.validators {
            #expect(world.children(of: validator, at: netuid) == [Pair(.max, Self.owner)])
            #expect(world.chain[Subtensor.transactionKeyLastBlock, validator, netuid, 0] == 1)
        }
        #expect(world.parents(of: Self.owner, at: netuid).map(\.second) == Self.validators)
        world.chain[Subtensor.taoWeight] = .max
        world.chain[Subtensor.weightsSetRateLimit, netuid] = 0
        world.chain[Subtensor.commitRevealWeightsEnabled, netuid] = false
        world.chain[Subtensor.minAllowedWeights, netuid] = 0
        let call = Subtensor.Call.setWeights(netuid: netuid, dests: [0], weights: [.max], versionKey: 0)
        try world.call(call, by: Self.owner)
        world.expectConserved()
    }

    // Source: pallets/subtensor/src/tests/children.rs ·
    // test_register_network_schedules_root_validators_auto_parent_delegation_flag
    @Test("A validator that opted out lends nothing; its owner says so while it is on root")
    func optingOut() throws {
        var world = try world()
        let call = Subtensor.Call.setAutoParentDelegationEnabled(hotkey: Self.validators[0], enabled: false)
        #expect(world.refusal(of: call, by: Self.coldkeys[1]) == KeysWorld.refusal(.nonAssociatedColdKey))
        #expect(world.refusal(of: call, from: .root) == .badOrigin)
        #expect(world.refusal(of: call, from: .none) == .badOrigin)
        try world.call(call, by: Self.coldkeys[0])
        #expect(
            world.events.last == .autoParentDelegationEnabledSet(hotkey: Self.validators[0], enabled: false)
        )
        let netuid = try registerNetwork(in: &world)
        #expect(world.children(of: Self.validators[0], at: netuid).isEmpty)
        #expect(world.children(of: Self.validators[1], at: netuid) == [Pair(.max, Self.owner)])
        #expect(
            world.refusal(
                of: .setAutoParentDelegationEnabled(hotkey: Self.owner, enabled: false),
                by: Self.ownerColdkey
            ) == KeysWorld.refusal(.hotKeyNotRegisteredInSubNet)
        )
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_root_children_enable_subnet_owner_set_weights
    @Test("On a started subnet the links wait like any others; too poor validators are passed over")
    func startedSubnet() throws {
        var world = try world()
        let netuid = try world.addDynamicNetwork(hotkey: Self.owner, coldkey: Self.ownerColdkey, tempo: 1)
        let poor = KeysWorld.key(301)
        try world.register(poor, of: KeysWorld.key(300), at: .root)
        // The owner's key sets weights whatever its stake.
        #expect(Subtensor.hasStakeForWeights(Self.owner, at: netuid, in: world.chain))
        Subtensor.delegateRootValidators(to: Self.owner, at: netuid, on: &world.chain)
        #expect(world.parents(of: Self.owner, at: netuid).isEmpty)
        world.step(2)
        for validator in Self.validators {
            #expect(world.children(of: validator, at: netuid) == [Pair(.max, Self.owner)])
        }
        #expect(world.children(of: poor, at: netuid).isEmpty)
        #expect(world.parents(of: Self.owner, at: netuid).count == 2)
    }
}
