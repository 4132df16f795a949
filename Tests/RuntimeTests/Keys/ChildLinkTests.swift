import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Which links there are after children were set.
struct ChildLinkTests {
    static let coldkey = KeysWorld.key(1)
    static let hotkey = KeysWorld.key(2)

    // Rows: ChildLinkCase.swift
    @Test("Children and parents are linked at both ends, and old links end", arguments: ChildLinkCase.all)
    func links(_ link: ChildLinkCase) throws {
        var world = KeysWorld()
        try world.addNetwork(1)
        try world.register(Self.hotkey, of: Self.coldkey, at: 1)
        for list in link.lists {
            let children = list.map { Pair($0.first, KeysWorld.key($0.second)) }
            try world.setChildren(children, of: Self.hotkey, by: Self.coldkey, at: 1)
            #expect(world.children(of: Self.hotkey, at: 1) == children)
            #expect(world.events.contains(.setChildren(Self.hotkey, 1, children)))
            for child in children {
                #expect(world.parents(of: child.second, at: 1) == [Pair(child.first, Self.hotkey)])
            }
            let linked = Set(children.map(\.second))
            for child in (3...5).map({ KeysWorld.key($0) }) where !linked.contains(child) {
                #expect(!world.chain.contains(Subtensor.parentKeys, child, 1))
            }
            world.step(150)
        }
    }

    // Rows: ChildRefusalCase.swift
    @Test("Children are refused with the first reason that holds", arguments: ChildRefusalCase.all)
    func refusals(_ refusal: ChildRefusalCase) throws {
        var world = KeysWorld()
        try world.addNetwork(1)
        if let owner = refusal.owner { try world.register(Self.hotkey, of: KeysWorld.key(owner), at: 1) }
        world.chain[Subtensor.stakeThreshold] = refusal.threshold
        let children = refusal.children.map { Pair($0.first, KeysWorld.key($0.second)) }
        let call = Subtensor.Call.setChildren(hotkey: Self.hotkey, netuid: refusal.netuid, children: children)
        #expect(world.refusal(of: call, by: Self.coldkey) == KeysWorld.refusal(refusal.failure))
        #expect(world.refusal(of: call, from: .root) == .badOrigin)
        #expect(world.refusal(of: call, from: .none) == .badOrigin)
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_add_singular_child
    @Test("A key that exists can name a child once the subnet exists and the caller owns it")
    func reasonsInTurn() throws {
        var world = KeysWorld()
        let (hotkey, coldkey) = (KeysWorld.key(1), KeysWorld.key(2))
        let call = { (child: UInt64) in
            Subtensor.Call.setChildren(hotkey: hotkey, netuid: 1, children: [Pair(.max, KeysWorld.key(child))])
        }
        #expect(world.refusal(of: call(1), by: coldkey) == KeysWorld.refusal(.subnetNotExists))
        try world.addNetwork(1, tempo: 1)
        #expect(world.refusal(of: call(1), by: coldkey) == KeysWorld.refusal(.nonAssociatedColdKey))
        try Subtensor.createAccountIfNonExistent(coldkey, hotkey, on: &world.chain)
        #expect(world.refusal(of: call(1), by: coldkey) == KeysWorld.refusal(.invalidChild))
        try world.setChildren([Pair(.max, KeysWorld.key(3))], of: hotkey, by: coldkey, at: 1)
        #expect(world.children(of: hotkey, at: 1) == [Pair(.max, KeysWorld.key(3))])
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_get_parents_chain
    @Test("Keys can lend what they do not own: chains of parents, and two parents of one child")
    func chains() throws {
        var world = KeysWorld()
        try world.addNetwork(1)
        let keys = (2...6).map { KeysWorld.key($0) }
        for key in keys { try world.register(key, of: Self.coldkey, at: 1) }
        for (parent, child) in zip(keys, keys.dropFirst()) {
            try world.call(
                .setChildren(hotkey: parent, netuid: 1, children: [Pair(.max / 2, child)]),
                by: Self.coldkey
            )
        }
        world.waitForChildren(at: 1)
        for (parent, child) in zip(keys, keys.dropFirst()) {
            #expect(world.parents(of: child, at: 1) == [Pair(.max / 2, parent)])
        }
        #expect(world.parents(of: keys[0], at: 1).isEmpty)
        let other = KeysWorld.key(7)
        try world.register(other, of: Self.coldkey, at: 1)
        try world.setChildren([Pair(.max / 4, keys[4])], of: other, by: Self.coldkey, at: 1)
        #expect(world.parents(of: keys[4], at: 1) == [Pair(.max / 2, keys[3]), Pair(.max / 4, other)])
    }

    @Test("A parent cannot become the child of its child, neither now nor while it waits")
    func noLoops() throws {
        var world = KeysWorld()
        try world.addNetwork(1)
        let (first, second) = (KeysWorld.key(2), KeysWorld.key(3))
        for key in [first, second] { try world.register(key, of: Self.coldkey, at: 1) }
        try world.setChildren([Pair(5, second)], of: first, by: Self.coldkey, at: 1)
        let back = Subtensor.Call.setChildren(hotkey: second, netuid: 1, children: [Pair(5, first)])
        #expect(world.refusal(of: back, by: Self.coldkey) == KeysWorld.refusal(.childParentInconsistency))
        // A list that was sound when it was made is dropped if the links have changed by the time it is due.
        world.linkNow([Pair(7, first)], of: second, at: 1)
        #expect(world.children(of: second, at: 1).isEmpty)
        #expect(!world.chain.contains(Subtensor.pendingChildKeys, 1, second))
        #expect(world.children(of: first, at: 1) == [Pair(5, second)])
    }

    // Source: pallets/subtensor/src/tests/children.rs · test_set_child_keys_empty_vector_clears_storage
    @Test("Without links nothing is stored")
    func cleared() throws {
        var world = KeysWorld()
        let netuid = try world.addDynamicNetwork(hotkey: KeysWorld.key(1_001), coldkey: KeysWorld.key(1_002))
        let (parent, child) = (KeysWorld.key(1), KeysWorld.key(2))
        world.chain[Subtensor.childKeys, parent, netuid] = [Pair(.max, child)]
        world.chain[Subtensor.parentKeys, child, netuid] = [Pair(.max, parent)]
        world.linkNow([], of: parent, at: netuid)
        #expect(!world.chain.contains(Subtensor.childKeys, parent, netuid))
        #expect(!world.chain.contains(Subtensor.parentKeys, child, netuid))
    }
}
