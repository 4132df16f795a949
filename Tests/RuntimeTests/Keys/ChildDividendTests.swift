import Economics
import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// What parents and children earn. Source: `pallets/subtensor/src/tests/children.rs`, by test name at each test.
struct ChildDividendTests {
    static let hotkeys = [KeysWorld.key(1), KeysWorld.key(2), KeysWorld.key(3)]
    static let coldkeys = [KeysWorld.key(100), KeysWorld.key(101), KeysWorld.key(102)]

    /// A child's take of a ninth, cut.
    static let ninth = PerU16(content: 7_281)

    /// A subnet with validators, each of which lends half its stake to the next.
    private func chainOfParents(
        stakes: [Alpha],
        coldkeys: [AccountID] = coldkeys,
        tempo: UInt16 = 1,
        mechanism: UInt16 = 0
    ) throws -> KeysWorld {
        var world = KeysWorld()
        try world.addNetwork(1, tempo: tempo, mechanism: mechanism)
        try world.setReserves(1, tao: 1_000_000_000_000_000, alpha: 1_000_000_000_000_000)
        for (index, stake) in stakes.enumerated() {
            try world.register(Self.hotkeys[index], of: coldkeys[index], at: 1)
            try world.stake(stake, on: Self.hotkeys[index], of: coldkeys[index], at: 1)
            if index > 0 { world.chain[Subtensor.childkeyTake, Self.hotkeys[index], 1] = Self.ninth }
        }
        for (parent, child) in zip(Self.hotkeys, Self.hotkeys.dropFirst()).prefix(stakes.count - 1) {
            world.linkNow([Pair(.max / 2, child)], of: parent, at: 1)
        }
        return world
    }

    private func isNear(_ value: UInt64, _ target: UInt64, _ slack: UInt64) -> Bool {
        value <= target + slack && target <= value + slack
    }

    private func split(_ index: Int, in world: KeysWorld) -> [(hotkey: AccountID, amount: Alpha)] {
        var chain = world.chain
        let weight = Subtensor.taoWeight(in: chain)
        return Subtensor.splitDividend(1_000_000, of: Self.hotkeys[index], taoWeight: weight, at: 1, on: &chain)
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_parent_child_chain_epoch,
    // test_dividend_distribution_with_children
    @Test("An epoch pays by the stake that counts; each dividend is split by what parents lend, less the take")
    func distribution() throws {
        var world = try chainOfParents(stakes: [300_000, 100_000, 50_000])
        let earnings = Subtensor.runEpoch(at: 1, emission: 1_000_000, on: &world.chain)
        #expect(earnings.map(\.hotkey) == Self.hotkeys)
        for (earning, part) in zip(earnings, [UInt64(333_333), 444_444, 222_222]) {
            #expect(isNear(earning.dividend.rawValue, part, 100))
        }
        #expect(split(0, in: world).map(\.hotkey) == [Self.hotkeys[0]])
        #expect(split(0, in: world).map(\.amount) == [1_000_000])
        let second = split(1, in: world)
        #expect(second.map(\.hotkey) == [Self.hotkeys[0], Self.hotkeys[1]])
        #expect(isNear(second[0].amount.rawValue, 666_667, 1_000))
        #expect(isNear(second[1].amount.rawValue, 333_333, 1_000))
        let third = split(2, in: world)
        #expect(third.map(\.hotkey) == [Self.hotkeys[1], Self.hotkeys[2]])
        #expect(isNear(third[0].amount.rawValue, 444_444, 1_000))
        #expect(isNear(third[1].amount.rawValue, 555_556, 1_000))
        for parts in [second, third] {
            #expect(isNear(parts.reduce(0) { $0 + $1.amount.rawValue }, 1_000_000, 2))
        }
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_dividend_distribution_with_children_same_coldkey_owner
    @Test("Within one coldkey nothing is taken")
    func sameOwner() throws {
        let owner = [Self.coldkeys[0], Self.coldkeys[0]]
        var world = try chainOfParents(stakes: [300_000, 100_000], coldkeys: owner)
        let earnings = Subtensor.runEpoch(at: 1, emission: 1_000_000, on: &world.chain)
        for (earning, part) in zip(earnings, [UInt64(375_000), 625_000]) {
            #expect(isNear(earning.dividend.rawValue, part, 100))
        }
        #expect(split(0, in: world).map(\.amount) == [1_000_000])
        let second = split(1, in: world)
        #expect(second.map(\.hotkey) == [Self.hotkeys[0], Self.hotkeys[1]])
        #expect(isNear(second[0].amount.rawValue, 600_000, 1_000))
        #expect(isNear(second[1].amount.rawValue, 400_000, 1_000))
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_parent_child_chain_emission
    @Test("A block's emission reaches a chain of parents in the parts that follow from stake and takes")
    func emission() throws {
        let stakes: [Alpha] = [300_000_000_000, 100_000_000_000, 50_000_000_000]
        var world = try chainOfParents(stakes: stakes, mechanism: 1)
        world.chain[Subtensor.subnetOwner, 1] = KeysWorld.key(9)
        world.step()
        let gains = zip(Self.hotkeys, stakes).map { hotkey, stake in
            Subtensor.hotkeyStake(hotkey, at: 1, in: world.chain).rawValue - stake.rawValue
        }
        let total = gains.reduce(0, +)
        #expect(isNear(total, 1_000_000_000, 1_000_000))
        // With a take of t = 1/9: A 2/3 (1 - t/2), B 2/9 (1 - t/2) + 2/3 t/2, C 1/9 + 2/9 t/2.
        for (gain, part) in zip(gains, [UInt64(629_630), 246_914, 123_457]) {
            #expect(isNear(gain * 1_000_000 / total, part, 100))
        }
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_childkey_take_drain
    @Test("A child's owner without stake gets nothing; a parent keeps nine twentieths", arguments: [PerU16(0), 13_107])
    func takeDrain(parentTake: PerU16) throws {
        var world = KeysWorld()
        try world.addNetwork(1, tempo: 10)
        try world.setReserves(1, tao: 1_000_000_000_000_000, alpha: 1_000_000_000_000_000)
        let (child, parent, miner, nominator) = (KeysWorld.key(4), KeysWorld.key(3), KeysWorld.key(6), KeysWorld.key(7))
        let owners = [KeysWorld.key(2), KeysWorld.key(1), KeysWorld.key(5)]
        for (hotkey, owner) in zip([child, parent, miner], owners) { try world.register(hotkey, of: owner, at: 1) }
        for account in [owners[1], nominator] { try world.fund(account, 100_000_000_500) }
        world.chain[Subtensor.maxAllowedValidators, 1] = 2
        world.step(10)
        world.linkNow([Pair(.max / 2, child)], of: parent, at: 1)
        world.chain[Subtensor.maxChildkeyTake] = 13_107
        try world.call(.setChildkeyTake(hotkey: child, netuid: 1, take: 13_107), by: owners[0])
        world.chain[Subtensor.delegates, parent] = parentTake
        world.chain[Subtensor.delegates, child] = 0
        try world.call(.addStake(hotkey: parent, netuid: 1, amountStaked: 100_000_000_000), by: owners[1])
        try world.call(.addStake(hotkey: child, netuid: 1, amountStaked: 100_000_000_000), by: nominator)
        let row = NetUIDStorageIndex(1, 0)
        for uid in UInt16(0)...1 { world.chain[Subtensor.weights, row, uid] = [Pair(2, .max)] }
        for uid in UInt16(0)...2 { world.chain[Subtensor.blockAtRegistration, 1, uid] = 1 }
        world.chain[Subtensor.lastUpdate, row] = [2, 2, 2]
        world.chain[Subtensor.kappa, 1] = .max / 5
        world.chain[Subtensor.validatorPermit, 1] = [true, true, false]
        let before = [owners[0], owners[1], nominator].map { world.totalStake(of: $0) }
        world.step(10)
        let gains = zip([owners[0], owners[1], nominator], before).map { world.totalStake(of: $0) - $1 }
        let total = gains.reduce(0, +)
        #expect(total > 1_000_000)
        #expect(isNear(gains[0], 0, 10))
        #expect(isNear(gains[1], total * 9 / 20, 10))
        #expect(isNear(gains[2], total * 11 / 20, 10))
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_dynamic_parent_child_relationships
    @Test("When a parent names other children, the stake that counts follows, with what was earned meanwhile")
    func changingChildren() throws {
        var world = KeysWorld()
        try world.addNetwork(1, tempo: 1)
        let (parent, first, second) = (KeysWorld.key(1), KeysWorld.key(2), KeysWorld.key(3))
        let stakes = [
            (parent, Self.coldkeys[0], Alpha(500_000)), (first, Self.coldkeys[1], 50_000),
            (second, Self.coldkeys[2], 30_000),
        ]
        for (hotkey, coldkey, stake) in stakes {
            try world.register(hotkey, of: coldkey, at: 1)
            try world.stake(stake, on: hotkey, of: coldkey, at: 1)
        }
        try world.setChildren([Pair(.max / 2, first)], of: parent, by: Self.coldkeys[0], at: 1)
        world.step(2)
        world.chain[Subtensor.weightsSetRateLimit, 1] = 0
        world.chain[Subtensor.minAllowedWeights, 1] = 0
        world.chain[Subtensor.validatorPermit, 1] = [true, true, true]
        try world.call(
            .setWeights(netuid: 1, dests: [0, 1, 2], weights: [.max, .max, .max], versionKey: 0),
            by: parent
        )
        world.step(161)
        let children = [Pair(UInt64.max / 4, first), Pair(.max / 3, second)]
        try world.setChildren(children, of: parent, by: Self.coldkeys[0], at: 1)
        world.step(11)
        #expect(world.children(of: parent, at: 1) == children)
        #expect(world.parents(of: first, at: 1) == [Pair(.max / 4, parent)])
        #expect(world.parents(of: second, at: 1) == [Pair(.max / 3, parent)])
        let own = [parent, first, second].map { Subtensor.hotkeyStake($0, at: 1, in: world.chain).rawValue }
        let counted = [parent, first, second].map { Subtensor.inheritedStake(of: $0, at: 1, in: world.chain).alpha }
        #expect(isNear(counted[0], own[0] * 5 / 12, own[0] / 1_000))
        #expect(isNear(counted[1], own[1] + own[0] / 4, own[0] / 1_000))
        #expect(isNear(counted[2], own[2] + own[0] / 3, own[0] / 1_000))
        #expect(own[0] > 500_000)
    }
}
