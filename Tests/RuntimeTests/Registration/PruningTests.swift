import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

private typealias World = RegistrationWorld

/// Figures and cases: `tests/registration.rs` and `tests/uids.rs` of subtensor, by test name.
struct PruningTests {
    /// A subnet of nobody's with neurons 1, 2, … registered one block after the other, and no floor of neurons without
    /// immunity.
    private func world(neurons: UInt64, immunity: UInt16) throws -> World {
        var world = World(block: 0)
        world.addNetwork(1)
        world.chain[Subtensor.minNonImmuneUids, 1] = 0
        world.chain[Subtensor.immuneOwnerUidsLimit, 1] = 0
        world.chain[Subtensor.subnetOwner, 1] = World.account(999_999)
        world.chain[Subtensor.immunityPeriod, 1] = immunity
        for number in 0..<neurons {
            world.go(to: UInt32(number))
            try world.register(World.account(number + 1), of: World.account(number + 1_000), at: 1)
        }
        return world
    }

    @Test("among immune neurons the one with the least emission goes")
    func allImmune() throws {
        // test_registration_get_uid_to_prune_all_in_immunity_period
        var world = try world(neurons: 2, immunity: 2)
        world.chain[Subtensor.emission, 1] = [100, 110]
        #expect(Subtensor.neuronToPrune(at: 1, in: world.chain) == 0)
        world.chain[Subtensor.emission, 1] = [110, 100]
        #expect(Subtensor.neuronToPrune(at: 1, in: world.chain) == 1)
    }

    /// `test_prune_tie_breakers_non_immune_emission_block_uid`.
    @Test("after their immunity the least emission decides, then age, then the number")
    func order() throws {
        // test_registration_get_uid_to_prune_none_in_immunity_period, test_prune_tie_breakers_…
        var world = try world(neurons: 3, immunity: 2)
        world.go(to: 9)
        world.chain[Subtensor.emission, 1] = [100, 110, 90]
        #expect(Subtensor.neuronToPrune(at: 1, in: world.chain) == 2)
        world.chain[Subtensor.emission, 1] = [10, 10, 10]
        #expect(Subtensor.neuronToPrune(at: 1, in: world.chain) == 0)
        world.chain[Subtensor.blockAtRegistration, 1, 0] = 2
        #expect(Subtensor.neuronToPrune(at: 1, in: world.chain) == 1)
        world.chain[Subtensor.blockAtRegistration, 1, 1] = 2
        #expect(Subtensor.neuronToPrune(at: 1, in: world.chain) == 0)
    }

    @Test("where too few are without immunity an immune one goes")
    func floor() throws {
        // test_prune_respects_min_non_immune_floor_prefers_immune
        var world = try world(neurons: 3, immunity: 1_000)
        world.go(to: 1_100)
        try world.register(World.account(99_999), of: World.account(88_888), at: 1)
        world.chain[Subtensor.minNonImmuneUids, 1] = 3
        #expect(Subtensor.neuronToPrune(at: 1, in: world.chain) == 3)
        world.chain[Subtensor.minNonImmuneUids, 1] = 2
        #expect(Subtensor.neuronToPrune(at: 1, in: world.chain) == 0)
    }

    /// `test_get_neuron_to_prune_owner_not_pruned`,
    /// `test_replace_neuron_subnet_owner_not_replaced_if_in_sn_owner_hotkey_map`.
    @Test("the owner keeps so many places as the limit allows", arguments: [(UInt16(1), UInt16(1)), (2, 2)])
    func ownerPlaces(limit: UInt16, pruned: UInt16) throws {
        // test_registration_get_uid_to_prune_owner_immortality
        var world = World(block: 1)
        let owner = World.account(500)
        let netuid = try world.registerNetwork(owner: owner, hotkey: World.account(501))
        try world.register(World.account(502), of: owner, at: netuid)
        try world.register(World.account(503), of: World.account(504), at: netuid)
        world.chain[Subtensor.immunityPeriod, netuid] = 1
        world.chain[Subtensor.minNonImmuneUids, netuid] = 0
        world.chain[Subtensor.immuneOwnerUidsLimit, netuid] = limit
        world.chain[Subtensor.emission, netuid] = [0, 0, 1]
        world.go(to: 11)
        #expect(Subtensor.neuronToPrune(at: netuid, in: world.chain) == pruned)
        #expect(Subtensor.immuneOwnerUids(at: netuid, in: world.chain).count == Int(limit))
        #expect(Subtensor.immuneOwnerUids(at: netuid, in: world.chain).first == 0)
    }

    @Test("where all places are the owner's nobody can come")
    func allOwners() throws {
        // test_prune_all_owner_immortal_returns_none
        var world = try world(neurons: 0, immunity: 5)
        world.chain[Subtensor.maxAllowedUids, 1] = 3
        for number: UInt64 in 1...3 { try world.register(World.account(number), of: World.account(999_999), at: 1) }
        world.chain[Subtensor.immuneOwnerUidsLimit, 1] = 10
        #expect(Subtensor.neuronToPrune(at: 1, in: world.chain) == nil)
        #expect(throws: World.refusal(.noNeuronIdAvailable)) {
            try world.register(World.account(9), of: World.account(10), at: 1)
        }
    }

    /// `test_registration_pruning`.
    @Test("a newcomer takes the place of the pruned neuron")
    func replacement() throws {
        // test_registration_pruning_1
        var world = try world(neurons: 3, immunity: 100)
        world.chain[Subtensor.maxAllowedUids, 1] = 3
        world.go(to: 1_000)
        world.chain[Subtensor.blockAtRegistration, 1, 0] = 850
        world.chain[Subtensor.blockAtRegistration, 1, 1] = 800
        world.chain[Subtensor.blockAtRegistration, 1, 2] = 990
        world.chain[Subtensor.emission, 1] = [10, 10, 1]
        try world.register(World.account(40_000), of: World.account(50_000), at: 1)
        #expect(world.chain[Subtensor.subnetworkN, 1] == 3)
        #expect(Subtensor.uid(of: World.account(40_000), at: 1, in: world.chain) == 1)
        #expect(Subtensor.uid(of: World.account(2), at: 1, in: world.chain) == nil)
        #expect(Subtensor.uid(of: World.account(3), at: 1, in: world.chain) == 2)
        world.expectTaoConserved()
    }
}
