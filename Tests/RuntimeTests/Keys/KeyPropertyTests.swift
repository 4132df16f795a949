import Frame
import Primitives
import Scale
import TestSupport
import Testing

@testable import Runtime

/// Long random runs of calls about keys.
struct KeyPropertyTests {
    /// Keys and coldkeys that the calls choose from.
    private static let hotkeys = (1...12).map { KeysWorld.key($0) }
    private static let coldkeys = (101...104).map { KeysWorld.key($0) }

    private func world() throws -> KeysWorld {
        var world = KeysWorld()
        world.chain[Subtensor.pendingChildKeyCooldown] = 3
        for netuid in [NetUID(1), 2] {
            try world.addNetwork(netuid, tempo: 5, mechanism: 1)
            world.chain[Subtensor.subnetOwner, netuid] = Self.coldkeys[0]
            world.chain[Subtensor.subnetOwnerHotkey, netuid] = Self.hotkeys[0]
        }
        for (index, hotkey) in Self.hotkeys.prefix(8).enumerated() {
            let coldkey = Self.coldkeys[index % 4]
            for netuid in [NetUID(1), 2] where (index + Int(netuid.rawValue)) % 3 != 0 {
                try world.register(hotkey, of: coldkey, at: netuid)
                try world.stake(Alpha(1_000_000_000 + UInt64(index)), on: hotkey, of: coldkey, at: netuid)
                try world.stake(500_000_001, on: hotkey, of: Self.coldkeys[(index + 1) % 4], at: netuid)
            }
            try Subtensor.createAccountIfNonExistent(coldkey, hotkey, on: &world.chain)
            try world.stake(300_000_000, on: hotkey, of: coldkey, at: .root)
        }
        for coldkey in Self.coldkeys { try world.fund(coldkey, 1_000_000_000_000) }
        return world
    }

    private func randomCall(_ generator: inout SeededGenerator, in world: KeysWorld) -> (Subtensor.Call, Origin) {
        func hotkey() -> AccountID { Self.hotkeys.randomElement(using: &generator) ?? .zero }
        func netuid() -> NetUID { [0, 1, 1, 2, 2, 2, 9].randomElement(using: &generator) ?? 1 }
        let owners = (101...110).map { KeysWorld.key($0) }
            .filter { !world.chain[Subtensor.ownedHotkeys, $0].isEmpty }
        let coldkey = owners.randomElement(using: &generator) ?? .zero
        let origin = Origin.signed(coldkey)
        let owned = world.chain[Subtensor.ownedHotkeys, coldkey].randomElement(using: &generator) ?? hotkey()
        switch UInt8.random(in: 0..<10, using: &generator) {
        case 0, 1, 2:
            let count = Int.random(in: 0...3, using: &generator)
            let part = [UInt64.max / 6, .max / 2, .max].randomElement(using: &generator) ?? 0
            let children = (0..<count).map { _ in Pair(part, hotkey()) }
            return (.setChildren(hotkey: owned, netuid: netuid(), children: children), origin)
        case 3, 4:
            let at = Bool.random(using: &generator) ? nil : Optional(netuid())
            let keeps = UInt8.random(in: 0..<4, using: &generator) == 0
            return (.swapHotkeyV2(hotkey: owned, newHotkey: hotkey(), netuid: at, keepStake: keeps), origin)
        case 5:
            let other = KeysWorld.key(UInt64.random(in: 101...110, using: &generator))
            return (.swapColdkey(oldColdkey: coldkey, newColdkey: other, swapCost: 1_000), .root)
        case 6:
            return (.setChildkeyTake(hotkey: owned, netuid: netuid(), take: 5_000), origin)
        case 7:
            let stake = Tao(UInt64.random(in: 0...5_000_000_000, using: &generator))
            return (.addStake(hotkey: hotkey(), netuid: netuid(), amountStaked: stake), origin)
        case 8:
            let alpha = Alpha(UInt64.random(in: 0...2_000_000_000, using: &generator))
            return (.removeStake(hotkey: owned, netuid: netuid(), amountUnstaked: alpha), origin)
        default:
            return (.setColdkeyAutoStakeHotkey(netuid: netuid(), hotkey: hotkey()), origin)
        }
    }

    private func succeeds(_ call: Subtensor.Call, from origin: Origin, in world: inout KeysWorld) -> Bool {
        do {
            try world.call(call, from: origin)
            return true
        } catch {
            return false
        }
    }

    /// Every link is known at both ends, no key is both parent and child of another, and all parts fit the whole.
    private func expectSoundLinks(in world: KeysWorld) {
        let children = world.chain.entries(of: Subtensor.childKeys)
        for entry in children {
            let (parent, netuid) = (entry.key.first, entry.key.second)
            #expect(entry.value.reduce(UInt128(0)) { $0 + UInt128($1.first) } <= UInt128(UInt64.max))
            for link in entry.value {
                #expect(world.parents(of: link.second, at: netuid).contains(Pair(link.first, parent)))
                #expect(!world.children(of: link.second, at: netuid).contains { $0.second == parent })
            }
        }
        for entry in world.chain.entries(of: Subtensor.parentKeys) {
            #expect(!entry.value.isEmpty)
            for link in entry.value {
                let others = world.children(of: link.second, at: entry.key.second)
                #expect(others.contains(Pair(link.first, entry.key.first)))
            }
        }
    }

    /// Places and keys are each other's inverse.
    private func expectSoundPlaces(in world: KeysWorld) {
        for netuid in [NetUID(1), 2] {
            let places = world.chain.entries(of: Subtensor.keys, under: netuid)
            #expect(places.count == Int(world.chain[Subtensor.subnetworkN, netuid]))
            for place in places {
                #expect(world.chain[Subtensor.uids, netuid, place.value] == place.key)
                #expect(world.chain[Subtensor.isNetworkMember, place.value, netuid])
            }
            #expect(world.chain.keys(of: Subtensor.uids, under: netuid).count == places.count)
        }
    }

    /// Every owned hotkey has its owner, and no two coldkeys own one.
    private func expectSoundOwners(in world: KeysWorld) {
        for entry in world.chain.entries(of: Subtensor.ownedHotkeys) {
            #expect(Set(entry.value).count == entry.value.count)
            for hotkey in entry.value { #expect(world.chain[Subtensor.owner, hotkey] == entry.key) }
        }
    }

    @Test("Whatever calls come in whatever order, links, places, owners and money stay sound", arguments: [1, 2, 3])
    func randomRuns(seed: UInt64) throws {
        var world = try world()
        var generator = SeededGenerator(seed: seed)
        var successes = 0
        for _ in 0..<150 {
            let (call, origin) = randomCall(&generator, in: world)
            let staked = [NetUID(1), 2, .root].map { world.staked(at: $0) }
            if succeeds(call, from: origin, in: &world) {
                successes += 1
                switch call {
                case .swapHotkeyV2, .swapColdkey:
                    #expect([NetUID(1), 2, .root].map { world.staked(at: $0) } == staked)
                default: break
                }
            }
            expectSoundLinks(in: world)
            expectSoundPlaces(in: world)
            expectSoundOwners(in: world)
            world.expectConserved()
            let steps: [UInt32] = [0, 1, 3]
            world.step(
                UInt8.random(in: 0..<16, using: &generator) == 0 ? 160 : steps[Int.random(in: 0...2, using: &generator)]
            )
            world.chain.clearEvents()
        }
        #expect(successes > 30)
    }
}
