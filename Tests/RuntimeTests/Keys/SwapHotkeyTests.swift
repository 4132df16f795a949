import Economics
import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Where a hotkey is replaced.
enum SwapScope: Sendable, CaseIterable {
    case everywhere, subnet

    /// The call's argument for a subnet.
    func argument(_ netuid: NetUID) -> NetUID? { self == .subnet ? netuid : nil }
}

/// A hotkey in the place of another. Sources: `pallets/subtensor/src/tests/swap_hotkey.rs` and
/// `pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs`, by test name at each test; the latter's tests replace a key
/// on one subnet.
struct SwapHotkeyTests {
    static let old = KeysWorld.key(1)
    static let new = KeysWorld.key(2)
    static let coldkey = KeysWorld.key(3)
    static let netuid: NetUID = 1

    /// A subnet whose owner's hotkey is `old`, in block 2, with money for swaps.
    static func world() throws -> KeysWorld {
        var world = KeysWorld()
        #expect(try world.addDynamicNetwork(hotkey: old, coldkey: coldkey) == netuid)
        try world.fund(coldkey, 1_000_000_000_000)
        world.jump()
        return world
    }

    static func swap(
        _ old: AccountID = old,
        _ new: AccountID = new,
        at netuid: NetUID?,
        keepStake: Bool = false
    ) -> Subtensor.Call {
        .swapHotkeyV2(hotkey: old, newHotkey: new, netuid: netuid, keepStake: keepStake)
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs · test_swap_owner, test_swap_owned_hotkeys,
    // test_swap_delegates, test_swap_hotkey_with_no_stake
    @Test("Everywhere, the new key takes the old one's owner, place in lists and take", arguments: [false, true])
    func ownership(isOldCall: Bool) throws {
        var world = try Self.world()
        world.chain[Subtensor.delegates, Self.old] = 100
        try world.call(
            isOldCall
                ? .swapHotkey(hotkey: Self.old, newHotkey: Self.new, netuid: nil) : Self.swap(at: nil),
            by: Self.coldkey
        )
        #expect(!world.chain.contains(Subtensor.owner, Self.old))
        #expect(world.chain[Subtensor.owner, Self.new] == Self.coldkey)
        #expect(world.chain[Subtensor.ownedHotkeys, Self.coldkey] == [Self.new])
        #expect(!world.chain.contains(Subtensor.delegates, Self.old))
        #expect(world.chain[Subtensor.delegates, Self.new] == 100)
        #expect(world.chain.keys(of: Subtensor.alphaV2).isEmpty)
        #expect(
            world.events.last == .hotkeySwapped(coldkey: Self.coldkey, oldHotkey: Self.old, newHotkey: Self.new)
        )
        #expect(Balances.free(Self.coldkey, in: world.chain).rawValue == 1_000_000_000_000 - 100_000_000)
        world.expectConserved()
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_swap_owner, test_swap_owned_hotkeys,
    // test_swap_delegates, test_swap_hotkey_with_no_stake
    @Test("On one subnet, the old key stays with its owner and its take")
    func ownershipOnSubnet() throws {
        var world = try Self.world()
        let netuid = SwapHotkeyTests.netuid
        world.chain[Subtensor.delegates, Self.old] = 100
        try world.call(Self.swap(at: netuid), by: Self.coldkey)
        #expect(world.chain[Subtensor.owner, Self.old] == Self.coldkey)
        #expect(world.chain[Subtensor.owner, Self.new] == Self.coldkey)
        #expect(world.chain[Subtensor.ownedHotkeys, Self.coldkey] == [Self.old, Self.new])
        #expect(world.chain[Subtensor.delegates, Self.old] == 100)
        #expect(!world.chain.contains(Subtensor.delegates, Self.new))
        #expect(world.chain.keys(of: Subtensor.alphaV2).isEmpty)
        #expect(
            world.events.last
                == .hotkeySwappedOnSubnet(
                    coldkey: Self.coldkey,
                    oldHotkey: Self.old,
                    newHotkey: Self.new,
                    netuid: netuid
                )
        )
        #expect(Balances.free(Self.coldkey, in: world.chain).rawValue == 1_000_000_000_000 - 1_000_000)
        world.expectConserved()
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs · test_swap_subnet_membership, test_swap_uids_and_keys,
    // test_swap_prometheus, test_swap_axons, test_swap_certificates, test_swap_weight_commits,
    // test_swap_loaded_emission, test_swap_hotkey_is_sn_owner_hotkey
    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_swap_subnet_membership,
    // test_swap_uids_and_keys, test_swap_prometheus, test_swap_axons, test_swap_certificates, test_swap_weight_commits,
    // test_swap_loaded_emission, test_swap_hotkey_is_sn_owner_hotkey
    @Test("A neuron's place goes to the new key with all that was published", arguments: SwapScope.allCases)
    func neuron(scope: SwapScope) throws {
        var world = try Self.world()
        let netuid = SwapHotkeyTests.netuid
        let (old, new) = (Self.old, Self.new)
        let row = NetUIDStorageIndex(netuid, 0)
        let axon = AxonInfo(
            block: 1,
            version: 2,
            ip: 3,
            port: 4,
            ipType: 4,
            protocol: 5,
            placeholder1: 6,
            placeholder2: 7
        )
        let prometheus = PrometheusInfo(block: 1, version: 2, ip: 3, port: 4, ipType: 4)
        let certificate = try #require(NeuronCertificate(bytes: [1, 2, 3]))
        world.chain[Subtensor.axons, netuid, old] = axon
        world.chain[Subtensor.prometheus, netuid, old] = prometheus
        world.chain[Subtensor.neuronCertificates, netuid, old] = certificate
        world.chain[Subtensor.loadedEmission, netuid] = [Triple(old, 1_000, 1_000), Triple(Self.coldkey, 1, 2)]
        let commits = [Quad(Hash256.zero, UInt64(200), UInt64(1), UInt64(1))]
        world.chain[Subtensor.weightCommits, row, old] = commits
        try world.call(Self.swap(at: scope.argument(netuid)), by: Self.coldkey)
        #expect(!world.chain.contains(Subtensor.isNetworkMember, old, netuid))
        #expect(world.chain[Subtensor.isNetworkMember, new, netuid])
        #expect(world.chain[Subtensor.uids, netuid, old] == nil)
        #expect(world.chain[Subtensor.uids, netuid, new] == 0)
        #expect(world.chain[Subtensor.keys, netuid, 0] == new)
        #expect(world.chain[Subtensor.axons, netuid, old] == nil)
        #expect(world.chain[Subtensor.axons, netuid, new] == axon)
        #expect(world.chain[Subtensor.prometheus, netuid, old] == nil)
        #expect(world.chain[Subtensor.prometheus, netuid, new] == prometheus)
        #expect(world.chain[Subtensor.neuronCertificates, netuid, old] == nil)
        #expect(world.chain[Subtensor.neuronCertificates, netuid, new] == certificate)
        #expect(world.chain[Subtensor.weightCommits, row, old] == nil)
        #expect(world.chain[Subtensor.weightCommits, row, new] == commits)
        #expect(
            world.chain[Subtensor.loadedEmission, netuid]
                == [Triple(new, 1_000, 1_000), Triple(Self.coldkey, 1, 2)]
        )
        #expect(world.chain[Subtensor.subnetOwnerHotkey, netuid] == new)
        #expect(world.events.contains(.subnetOwnerHotkeySet(netuid, new)))
        world.step(30)
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs · test_swap_hotkey_with_multiple_subnets
    @Test("Everywhere means on every subnet")
    func allSubnets() throws {
        var world = try Self.world()
        let first = SwapHotkeyTests.netuid
        let second = try world.addDynamicNetwork(hotkey: Self.old, coldkey: Self.coldkey)
        world.jump()
        try world.call(Self.swap(at: nil), by: Self.coldkey)
        for netuid in [first, second] {
            #expect(world.chain[Subtensor.isNetworkMember, Self.new, netuid])
            #expect(!world.chain.contains(Subtensor.isNetworkMember, Self.old, netuid))
            #expect(world.chain[Subtensor.lastHotkeySwapOnNetuid, netuid, Self.coldkey] == world.chain.block)
        }
        #expect(world.chain.contains(Subtensor.isNetworkMember, Self.new, .root))
        #expect(!world.chain[Subtensor.isNetworkMember, Self.new, .root])
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_swap_hotkey_with_multiple_subnets,
    // test_swap_multiple_subnets
    @Test("On two subnets a key can be replaced by two others, each with its children")
    func twoSubnets() throws {
        var world = try Self.world()
        let first = SwapHotkeyTests.netuid
        let second = try world.addDynamicNetwork(hotkey: Self.old, coldkey: Self.coldkey)
        let third = KeysWorld.key(10)
        let children = [Pair(UInt64(100), KeysWorld.key(4)), Pair(200, KeysWorld.key(5))]
        let others = [Pair(UInt64(300), KeysWorld.key(6))]
        world.chain[Subtensor.childKeys, Self.old, first] = children
        world.chain[Subtensor.childKeys, Self.old, second] = others
        try world.call(Self.swap(at: first), by: Self.coldkey)
        world.jump()
        try world.call(Self.swap(Self.old, third, at: second), by: Self.coldkey)
        #expect(world.chain[Subtensor.isNetworkMember, Self.new, first])
        #expect(world.chain[Subtensor.isNetworkMember, third, second])
        #expect(!world.chain[Subtensor.isNetworkMember, Self.old, first])
        #expect(!world.chain[Subtensor.isNetworkMember, Self.old, second])
        #expect(world.children(of: Self.new, at: first) == children)
        #expect(world.children(of: third, at: second) == others)
        #expect(world.children(of: Self.old, at: first).isEmpty)
        #expect(world.children(of: Self.old, at: second).isEmpty)
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs · test_swap_hotkey_swap_rate_limits,
    // ghsa_2026_014_childkey_take_not_migrated_on_hotkey_swap
    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_swap_hotkey_swap_rate_limits
    @Test("Timers and the take as a child go along", arguments: SwapScope.allCases)
    func timers(scope: SwapScope) throws {
        var world = try Self.world()
        let netuid = SwapHotkeyTests.netuid
        let blocks: [UInt64] = [123, 4_567, 8_910]
        for (timer, block) in zip(Subtensor.keyTimers, blocks) {
            world.chain[Subtensor.lastRateLimitedBlock, timer(Self.old)] = block
        }
        world.chain[Subtensor.childkeyTake, Self.old, netuid] = 5_000
        try world.call(Self.swap(at: scope.argument(netuid)), by: Self.coldkey)
        for (timer, block) in zip(Subtensor.keyTimers, blocks) {
            #expect(world.chain[Subtensor.lastRateLimitedBlock, timer(Self.new)] == block)
            let isStored = world.chain.contains(Subtensor.lastRateLimitedBlock, timer(Self.old))
            #expect(isStored == (scope == .subnet))
        }
        #expect(world.chain[Subtensor.childkeyTake, Self.new, netuid] == 5_000)
        #expect(!world.chain.contains(Subtensor.childkeyTake, Self.old, netuid))
        #expect(world.chain[Subtensor.lastRateLimitedBlock, .lastTxBlock(Self.coldkey)] == world.chain.block)
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey.rs · test_swap_auto_stake_destination_coldkeys
    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs ·
    // test_revert_hotkey_swap_auto_stake_destination
    @Test("Coldkeys that stake their rewards with the old key go on with the new one, there and back")
    func autoStake() throws {
        var world = try Self.world()
        let netuid = SwapHotkeyTests.netuid
        let coldkeys = [KeysWorld.key(4), KeysWorld.key(5), Self.coldkey]
        world.chain[Subtensor.autoStakeDestinationColdkeys, Self.old, netuid] = coldkeys
        for coldkey in coldkeys { world.chain[Subtensor.autoStakeDestination, coldkey, netuid] = Self.old }
        for (from, to) in [(Self.old, Self.new), (Self.new, Self.old)] {
            try world.call(Self.swap(from, to, at: netuid), by: Self.coldkey)
            #expect(world.chain[Subtensor.autoStakeDestinationColdkeys, to, netuid] == coldkeys)
            #expect(!world.chain.contains(Subtensor.autoStakeDestinationColdkeys, from, netuid))
            for coldkey in coldkeys { #expect(world.chain[Subtensor.autoStakeDestination, coldkey, netuid] == to) }
            world.jump(by: 2)
        }
    }

    // Source: pallets/subtensor/src/tests/swap_hotkey_with_subnet.rs · test_revert_hotkey_swap_uids_and_keys,
    // test_revert_hotkey_swap_subnet_owner, test_revert_hotkey_swap
    @Test("A swap on a subnet can be taken back")
    func revert() throws {
        var world = try Self.world()
        let netuid = SwapHotkeyTests.netuid
        _ = try world.addDynamicNetwork(hotkey: Self.old, coldkey: Self.coldkey)
        for (from, to) in [(Self.old, Self.new), (Self.new, Self.old)] {
            try world.call(Self.swap(from, to, at: netuid), by: Self.coldkey)
            #expect(world.chain[Subtensor.uids, netuid, from] == nil)
            #expect(world.chain[Subtensor.uids, netuid, to] == 0)
            #expect(world.chain[Subtensor.keys, netuid, 0] == to)
            #expect(world.chain[Subtensor.subnetOwnerHotkey, netuid] == to)
            #expect(Subtensor.isRegisteredAnywhere(Self.old, in: world.chain))
            world.step(20)
        }
    }

    @Test("A swap reports what it took, never more than the call declares to pay for")
    func weight() throws {
        var world = try Self.world()
        let netuid = SwapHotkeyTests.netuid
        try world.call(Self.swap(at: netuid), by: Self.coldkey)
        // Base 7/3, checks and cost 6/1, owner 1/1, list 1/1, locks 5/0 and 0/6 for the owner's key, neuron 1/2 + 1/3,
        // links 2/2 + 1/1, owner's hotkey 1/1, dividends 6/6, timers 0/2.
        let expected = DatabaseWork(
            reads: 7 + 6 + 1 + 1 + 5 + 1 + 1 + 2 + 1 + 1 + 6,
            writes: 3 + 1 + 1 + 1 + 6 + 2 + 3 + 2 + 1 + 1 + 6 + 2
        )
        #expect(world.chain.correction.actualWeight == expected.weight)
    }
}
