import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// What becomes of children and parents when a hotkey is replaced. Sources:
/// `pallets/subtensor/src/tests/swap_hotkey.rs` and `pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs`, by test
/// name at each test.
struct SwapHotkeyLinkTests {
    static let old = SwapHotkeyTests.old
    static let new = SwapHotkeyTests.new
    static let coldkey = SwapHotkeyTests.coldkey

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs · test_swap_child_keys, test_swap_parent_keys
    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_swap_child_keys, test_swap_parent_keys
    @Test("Children and parents follow the new key, at their ends too", arguments: SwapScope.allCases)
    func links(scope: SwapScope) throws {
        for isParent in [true, false] {
            var world = try SwapHotkeyTests.world()
            let netuid = SwapHotkeyTests.netuid
            let links = [Pair(UInt64(100), KeysWorld.key(4)), Pair(200, KeysWorld.key(5))]
            let here = isParent ? Subtensor.childKeys : Subtensor.parentKeys
            let there = isParent ? Subtensor.parentKeys : Subtensor.childKeys
            world.chain[here, Self.old, netuid] = links
            for link in links { world.chain[there, link.second, netuid] = [Pair(link.first, Self.old)] }
            try world.call(SwapHotkeyTests.swap(at: scope.argument(netuid)), by: Self.coldkey)
            #expect(world.chain[here, Self.new, netuid] == links)
            #expect(world.chain[here, Self.old, netuid].isEmpty)
            for link in links { #expect(world.chain[there, link.second, netuid] == [Pair(link.first, Self.new)]) }
        }
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs · test_swap_multiple_subnets
    @Test("Links on every subnet follow")
    func subnets() throws {
        var world = try SwapHotkeyTests.world()
        let netuid = SwapHotkeyTests.netuid
        let children = [Pair(UInt64(100), KeysWorld.key(4)), Pair(200, KeysWorld.key(5))]
        let others = [Pair(UInt64(300), KeysWorld.key(6))]
        world.chain[Subtensor.childKeys, Self.old, .root] = children
        world.chain[Subtensor.childKeys, Self.old, netuid] = others
        try world.call(SwapHotkeyTests.swap(at: nil), by: Self.coldkey)
        #expect(world.children(of: Self.new, at: .root) == children)
        #expect(world.children(of: Self.new, at: netuid) == others)
        for netuid in [.root, netuid] { #expect(world.children(of: Self.old, at: netuid).isEmpty) }
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs · test_swap_complex_parent_child_structure
    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_swap_complex_parent_child_structure
    @Test("Other children of the parents stay", arguments: SwapScope.allCases)
    func structure(scope: SwapScope) throws {
        var world = try SwapHotkeyTests.world()
        let netuid = SwapHotkeyTests.netuid
        let (first, second) = (KeysWorld.key(4), KeysWorld.key(5))
        let parents = [Pair(UInt64(100), first), Pair(200, second)]
        let children = [Pair(UInt64(300), KeysWorld.key(6)), Pair(400, KeysWorld.key(7))]
        world.chain[Subtensor.parentKeys, Self.old, netuid] = parents
        world.chain[Subtensor.childKeys, Self.old, netuid] = children
        world.chain[Subtensor.childKeys, first, netuid] = [Pair(100, Self.old), Pair(500, KeysWorld.key(8))]
        world.chain[Subtensor.childKeys, second, netuid] = [Pair(200, Self.old), Pair(600, KeysWorld.key(9))]
        try world.call(SwapHotkeyTests.swap(at: scope.argument(netuid)), by: Self.coldkey)
        #expect(world.parents(of: Self.new, at: netuid) == parents)
        #expect(world.parents(of: Self.old, at: netuid).isEmpty)
        #expect(world.children(of: Self.new, at: netuid) == children)
        #expect(world.children(of: Self.old, at: netuid).isEmpty)
        #expect(world.children(of: first, at: netuid) == [Pair(500, KeysWorld.key(8)), Pair(100, Self.new)])
        #expect(world.children(of: second, at: netuid) == [Pair(600, KeysWorld.key(9)), Pair(200, Self.new)])
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs · test_swap_parent_hotkey_childkey_maps
    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_swap_parent_hotkey_childkey_maps,
    // test_revert_hotkey_swap_parent_hotkey_childkey_maps
    @Test("Children that wait follow their parent, there and back", arguments: SwapScope.allCases)
    func pendingParent(scope: SwapScope) throws {
        var world = try SwapHotkeyTests.world()
        let netuid = SwapHotkeyTests.netuid
        let (child, other) = (KeysWorld.key(4), KeysWorld.key(5))
        try world.setChildren([Pair(.max, child)], of: Self.old, by: Self.coldkey, at: netuid)
        world.step(150)
        try world.call(
            .setChildren(hotkey: Self.old, netuid: netuid, children: [Pair(.max, other)]),
            by: Self.coldkey
        )
        let waiting = world.chain[Subtensor.pendingChildKeys, netuid, Self.old]
        #expect(waiting.first == [Pair(.max, other)])
        let swaps = scope == .subnet ? [(Self.old, Self.new), (Self.new, Self.old)] : [(Self.old, Self.new)]
        for (from, to) in swaps {
            try world.call(SwapHotkeyTests.swap(from, to, at: scope.argument(netuid)), by: Self.coldkey)
            #expect(world.parents(of: child, at: netuid) == [Pair(.max, to)])
            #expect(world.children(of: to, at: netuid) == [Pair(.max, child)])
            #expect(world.children(of: from, at: netuid).isEmpty)
            #expect(world.chain[Subtensor.pendingChildKeys, netuid, to] == waiting)
            #expect(!world.chain.contains(Subtensor.pendingChildKeys, netuid, from))
            world.jump(by: 2)
        }
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs · test_swap_child_hotkey_childkey_maps
    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_swap_child_hotkey_childkey_maps
    @Test("A child that is replaced is replaced in lists that wait too", arguments: SwapScope.allCases)
    func pendingChild(scope: SwapScope) throws {
        var world = try SwapHotkeyTests.world()
        let netuid = SwapHotkeyTests.netuid
        let parent = KeysWorld.key(4)
        try Subtensor.createAccountIfNonExistent(Self.coldkey, parent, on: &world.chain)
        try world.setChildren([Pair(.max, Self.old)], of: parent, by: Self.coldkey, at: netuid)
        world.step(150)
        let other = KeysWorld.key(5)
        let list = [Pair(UInt64(7), Self.old), Pair(8, other)]
        try world.call(.setChildren(hotkey: parent, netuid: netuid, children: list), by: Self.coldkey)
        let due = world.chain[Subtensor.pendingChildKeys, netuid, parent].second
        try world.call(SwapHotkeyTests.swap(at: scope.argument(netuid)), by: Self.coldkey)
        #expect(world.parents(of: Self.new, at: netuid) == [Pair(.max, parent)])
        #expect(world.children(of: parent, at: netuid) == [Pair(.max, Self.new)])
        #expect(
            world.chain[Subtensor.pendingChildKeys, netuid, parent] == Pair([Pair(8, other), Pair(7, Self.new)], due)
        )
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs · test_swap_parent_hotkey_self_loops_in_pending
    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_swap_child_keys_self_loop
    @Test("A key cannot be replaced by its child, its parent or a child that waits", arguments: SwapScope.allCases)
    func loops(scope: SwapScope) throws {
        let start = try SwapHotkeyTests.world()
        let netuid = SwapHotkeyTests.netuid
        let call = SwapHotkeyTests.swap(at: scope.argument(netuid))
        let changes: [(inout Chain) -> Void] = [
            { $0[Subtensor.childKeys, Self.old, netuid] = [Pair(200, Self.new)] },
            { $0[Subtensor.parentKeys, Self.old, netuid] = [Pair(200, Self.new)] },
            { $0[Subtensor.pendingChildKeys, netuid, Self.old] = Pair([Pair(.max, Self.new)], 99) },
        ]
        for change in changes {
            var world = start
            change(&world.chain)
            #expect(world.refusal(of: call, by: Self.coldkey) == KeysWorld.refusal(.invalidChild))
        }
    }

    @Test("Links that contradict each other are not moved", arguments: SwapScope.allCases)
    func contradictions(scope: SwapScope) throws {
        let start = try SwapHotkeyTests.world()
        let netuid = SwapHotkeyTests.netuid
        let call = SwapHotkeyTests.swap(at: scope.argument(netuid))
        let both = KeysWorld.key(4)
        let changes: [((inout Chain) -> Void, Subtensor.Failure)] = [
            (
                {
                    $0[Subtensor.childKeys, Self.old, netuid] = [Pair(1, both)]
                    $0[Subtensor.parentKeys, Self.old, netuid] = [Pair(1, both)]
                }, .childParentInconsistency
            ),
            (
                {
                    $0[Subtensor.childKeys, Self.old, netuid] = [Pair(.max, both), Pair(1, KeysWorld.key(5))]
                }, .proportionOverflow
            ),
            (
                {
                    let children = (10...15).map { Pair(UInt64(1), KeysWorld.key($0)) }
                    $0[Subtensor.pendingChildKeys, netuid, Self.old] = Pair(children, 9)
                }, .tooManyChildren
            ),
        ]
        for (change, failure) in changes {
            var world = start
            change(&world.chain)
            #expect(world.refusal(of: call, by: Self.coldkey) == KeysWorld.refusal(failure))
        }
    }
}
