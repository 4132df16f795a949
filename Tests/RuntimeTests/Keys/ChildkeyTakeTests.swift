import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// What child keys keep, and how it is changed.
struct ChildkeyTakeTests {
    static let coldkey = KeysWorld.key(1)
    static let hotkey = KeysWorld.key(2)

    private func world(subnets: ClosedRange<UInt16> = 1...1) throws -> KeysWorld {
        var world = KeysWorld()
        for netuid in subnets {
            try world.addNetwork(NetUID(netuid))
            try world.register(Self.hotkey, of: Self.coldkey, at: NetUID(netuid))
        }
        return world
    }

    private func set(_ take: PerU16, at netuid: NetUID = 1, of hotkey: AccountID = hotkey) -> Subtensor.Call {
        .setChildkeyTake(hotkey: hotkey, netuid: netuid, take: take)
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_childkey_take_functionality,
    // test_do_set_childkey_take_success, test_do_set_childkey_take_invalid_take_value,
    // test_do_set_childkey_take_non_associated_coldkey
    @Test("A take is within its bounds and set by the owner; without one the least counts")
    func bounds() throws {
        var world = try world()
        #expect(Subtensor.effectiveChildkeyTake(of: Self.hotkey, at: 1, in: world.chain) == 0)
        #expect(Subtensor.minimumChildkeyTake(at: 1, in: world.chain) == 0)
        #expect(world.refusal(of: set(11_797), by: Self.coldkey) == KeysWorld.refusal(.invalidChildkeyTake))
        #expect(world.refusal(of: set(.max), by: Self.coldkey) == KeysWorld.refusal(.invalidChildkeyTake))
        #expect(world.refusal(of: set(5_000), by: KeysWorld.key(999)) == KeysWorld.refusal(.nonAssociatedColdKey))
        #expect(
            world.refusal(of: set(5_000, of: KeysWorld.key(3)), by: Self.coldkey)
                == KeysWorld.refusal(.nonAssociatedColdKey)
        )
        #expect(world.refusal(of: set(5_000), from: .root) == .badOrigin)
        #expect(world.refusal(of: set(5_000), from: .none) == .badOrigin)
        try world.call(set(5_000), by: Self.coldkey)
        #expect(Subtensor.effectiveChildkeyTake(of: Self.hotkey, at: 1, in: world.chain) == 5_000)
        #expect(world.chain[Subtensor.transactionKeyLastBlock, Self.hotkey, 1, 1] == 1)
        #expect(world.events.last == .childKeyTakeSet(Self.hotkey, 5_000))
        world.step()
        try world.call(set(11_796), by: Self.coldkey)
        // Nobody asks whether the subnet exists.
        try world.call(set(7, at: 999), by: Self.coldkey)
        #expect(world.chain[Subtensor.childkeyTake, Self.hotkey, 999] == 7)
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_childkey_take_respects_effective_subnet_minimum
    @Test("The subnet's least take counts where it is above the network's and above the key's")
    func subnetMinimum() throws {
        var world = try world()
        world.chain[Subtensor.minChildkeyTakePerSubnet, 1] = 5_898
        #expect(Subtensor.minimumChildkeyTake(at: 1, in: world.chain) == 5_898)
        #expect(Subtensor.effectiveChildkeyTake(of: Self.hotkey, at: 1, in: world.chain) == 5_898)
        #expect(world.refusal(of: set(5_897), by: Self.coldkey) == KeysWorld.refusal(.invalidChildkeyTake))
        try world.call(set(5_898), by: Self.coldkey)
        world.chain[Subtensor.childkeyTake, Self.hotkey, 1] = 5_897
        #expect(Subtensor.effectiveChildkeyTake(of: Self.hotkey, at: 1, in: world.chain) == 5_898)
        world.chain[Subtensor.minChildkeyTake] = 6_000
        #expect(Subtensor.effectiveChildkeyTake(of: Self.hotkey, at: 1, in: world.chain) == 6_000)
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_childkey_take_rate_limiting
    @Test("A take rises only when the limit since it was last set is over")
    func rateLimit() throws {
        var world = try world()
        world.chain[Subtensor.txChildkeyTakeRateLimit] = 100
        try world.call(set(500), by: Self.coldkey)
        let refusal = KeysWorld.refusal(.txChildkeyTakeRateLimitExceeded)
        #expect(world.refusal(of: set(600), by: Self.coldkey) == refusal)
        world.run(to: 99)
        #expect(world.refusal(of: set(650), by: Self.coldkey) == refusal)
        world.run(to: 100)
        #expect(world.refusal(of: set(650), by: Self.coldkey) == refusal)
        world.run(to: 101)
        try world.call(set(700), by: Self.coldkey)
        #expect(Subtensor.effectiveChildkeyTake(of: Self.hotkey, at: 1, in: world.chain) == 700)
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_do_set_childkey_take_rate_limit_exceeded
    @Test("A take can be lowered at any time, which starts the limit anew")
    func lowering() throws {
        var world = try world()
        world.chain[Subtensor.txChildkeyTakeRateLimit] = 5
        try world.call(set(3_000), by: Self.coldkey)
        #expect(
            world.refusal(of: set(5_000), by: Self.coldkey) == KeysWorld.refusal(.txChildkeyTakeRateLimitExceeded)
        )
        world.step(4)
        try world.call(set(1_000), by: Self.coldkey)
        world.step(4)
        #expect(
            world.refusal(of: set(1_001), by: Self.coldkey) == KeysWorld.refusal(.txChildkeyTakeRateLimitExceeded)
        )
        world.step()
        try world.call(set(1_001), by: Self.coldkey)
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_multiple_networks_childkey_take
    @Test("Every subnet has a take and a limit of its own")
    func subnets() throws {
        var world = try world(subnets: 1...9)
        for netuid in UInt16(1)...9 {
            try world.call(set(PerU16(content: (netuid + 1) * 100), at: NetUID(netuid)), by: Self.coldkey)
        }
        for netuid in UInt16(1)...9 {
            let take = Subtensor.effectiveChildkeyTake(of: Self.hotkey, at: NetUID(netuid), in: world.chain)
            #expect(take == (netuid + 1) * 100)
        }
        #expect(
            world.refusal(of: set(1_100), by: Self.coldkey) == KeysWorld.refusal(.txChildkeyTakeRateLimitExceeded)
        )
        world.step()
        try world.call(set(1_100), by: Self.coldkey)
        #expect(Subtensor.effectiveChildkeyTake(of: Self.hotkey, at: 1, in: world.chain) == 1_100)
    }

    @Test("Bounds and limit are root's to set, and are not compared with each other")
    func sudo() throws {
        var world = try world()
        let calls: [(Subtensor.Call, Subtensor.Event)] = [
            (.sudoSetTxChildkeyTakeRateLimit(txRateLimit: .max), .txChildKeyTakeRateLimitSet(.max)),
            (.sudoSetMinChildkeyTake(take: .max), .minChildKeyTakeSet(.max)),
            (.sudoSetMaxChildkeyTake(take: 0), .maxChildKeyTakeSet(0)),
        ]
        for (call, event) in calls {
            #expect(world.refusal(of: call, by: Self.coldkey) == .badOrigin)
            #expect(world.refusal(of: call, from: .none) == .badOrigin)
            try world.call(call, from: .root)
            #expect(world.events.last == event)
        }
        #expect(world.chain[Subtensor.txChildkeyTakeRateLimit] == .max)
        #expect(world.chain[Subtensor.minChildkeyTake] == .max)
        #expect(world.chain[Subtensor.maxChildkeyTake] == 0)
        #expect(world.refusal(of: set(.max), by: Self.coldkey) == KeysWorld.refusal(.invalidChildkeyTake))
    }
}

extension PerU16 {
    /// The whole.
    fileprivate static let max = PerU16(content: .max)
}
