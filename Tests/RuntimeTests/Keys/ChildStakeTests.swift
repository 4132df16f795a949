import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// The stake that counts for parents and children, and what follows from it.
struct ChildStakeTests {
    // Rows: ChildStakeCase.swift
    @Test("What a parent lends counts for its children and no longer for itself", arguments: ChildStakeCase.all)
    func inherited(_ stake: ChildStakeCase) throws {
        var world = KeysWorld()
        let netuid = try world.addDynamicNetwork(hotkey: KeysWorld.key(1_001), coldkey: KeysWorld.key(1_002))
        for number in UInt64(1)...5 {
            try world.register(KeysWorld.key(number), of: KeysWorld.key(100 + number), at: netuid)
        }
        for (index, position) in stake.stakes.enumerated() {
            let coldkey = KeysWorld.key(200 + UInt64(index))
            try world.stake(Alpha(position.second), on: KeysWorld.key(position.first), of: coldkey, at: netuid)
        }
        for link in stake.links {
            let children = link.second.map { Pair($0.first, KeysWorld.key($0.second)) }
            world.linkNow(children, of: KeysWorld.key(link.first), at: netuid)
        }
        for figure in stake.expected {
            let inherited = Subtensor.inheritedStake(of: KeysWorld.key(figure.first), at: netuid, in: world.chain)
            #expect(inherited.alpha == figure.second, "key \(figure.first)")
        }
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_get_stake_for_hotkey_on_subnet_multiple_networks
    @Test("Stake counts on its own subnet only")
    func subnets() throws {
        var world = KeysWorld()
        let (hotkey, coldkey) = (KeysWorld.key(1), KeysWorld.key(2))
        for netuid in [NetUID(1), 2] {
            try world.addNetwork(netuid, tempo: 1)
            try world.register(hotkey, of: coldkey, at: netuid)
        }
        try world.stake(1_000, on: hotkey, of: coldkey, at: 1)
        #expect(Subtensor.inheritedStake(of: hotkey, at: 1, in: world.chain).alpha == 1_000)
        #expect(Subtensor.inheritedStake(of: hotkey, at: 2, in: world.chain).alpha == 0)
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_childkey_set_weights_single_parent,
    // test_set_weights_no_parent
    @Test("A child sets weights with its parent's stake, a key without parents with its own", arguments: [true, false])
    func weights(hasParent: Bool) throws {
        var world = KeysWorld()
        let netuid = try world.addDynamicNetwork(hotkey: KeysWorld.key(1_001), coldkey: KeysWorld.key(1_002))
        let (parent, child) = (KeysWorld.key(1), KeysWorld.key(2))
        for key in [parent, child] { try world.register(key, of: KeysWorld.key(100), at: netuid) }
        try world.stake(109_999, on: hasParent ? parent : child, of: KeysWorld.key(100), at: netuid)
        if hasParent { world.linkNow([Pair(.max, child)], of: parent, at: netuid) }
        world.chain[Subtensor.weightsSetRateLimit, netuid] = 0
        world.chain[Subtensor.minAllowedWeights, netuid] = 0
        world.chain[Subtensor.validatorPermit, netuid] = [true, true, true]
        let call = Subtensor.Call.setWeights(netuid: netuid, dests: [1], weights: [.max], versionKey: 0)
        for threshold in [UInt64(109_999) * 5, 110_000] {
            world.chain[Subtensor.stakeThreshold] = threshold
            #expect(world.refusal(of: call, by: child) == KeysWorld.refusal(.notEnoughStakeToSetWeights))
        }
        world.chain[Subtensor.stakeThreshold] = 109_994
        try world.call(call, by: child)
        world.chain[Subtensor.stakeThreshold] = 109_999
        try world.call(call, by: child)
        if hasParent {
            #expect(world.refusal(of: call, by: parent) == KeysWorld.refusal(.notEnoughStakeToSetWeights))
        }
    }
}
