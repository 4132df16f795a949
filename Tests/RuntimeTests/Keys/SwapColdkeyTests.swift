import ChainCrypto
import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// A coldkey in the place of another. Source: `pallets/subtensor/src/tests/swap_coldkey.rs`, by test name at each test.
struct SwapColdkeyTests {
    static let old = KeysWorld.key(1)
    static let new = KeysWorld.key(2)
    static let hotkeys = [KeysWorld.key(1_001), KeysWorld.key(1_002), KeysWorld.key(1_003)]
    static let delay: UInt32 = 50
    static let reannouncementDelay: UInt32 = 10

    /// Two subnets of a coldkey with three hotkeys, stake, an identity and mining rewards that go to them.
    static func owner(balance: Tao) throws -> KeysWorld {
        var world = KeysWorld(block: 100)
        for netuid in [NetUID(1), 2] {
            try world.addNetwork(netuid, tempo: 50)
            world.chain[Subtensor.subnetOwner, netuid] = old
        }
        let others = [(NetUID(1), hotkeys[0], [old, key(3), key(4)]), (2, hotkeys[1], [key(7), key(8), old])]
        for (netuid, hotkey, coldkeys) in others {
            world.chain[Subtensor.autoStakeDestination, old, netuid] = hotkey
            world.chain[Subtensor.autoStakeDestinationColdkeys, hotkey, netuid] = coldkeys
        }
        try world.fund(old, balance.saturatingAdd(120_000_000))
        for (netuid, hotkey, stake) in [
            (NetUID(1), hotkeys[0], Tao(20_000_000)), (2, hotkeys[1], 40_000_000), (1, hotkeys[2], 60_000_000),
        ] {
            try world.register(hotkey, of: old, at: netuid)
            try world.call(.addStake(hotkey: hotkey, netuid: netuid, amountStaked: stake), by: old)
        }
        world.chain[Subtensor.identitiesV2, old] = identity("Old identity")
        return world
    }

    static func key(_ number: UInt64) -> AccountID { KeysWorld.key(number) }

    static func hash(of account: AccountID) -> Hash256 { Hash256(Hashing.blake2b256(account.bytes)) ?? .zero }

    static func identity(_ name: String) -> ChainIdentityV2 {
        ChainIdentityV2(
            name: Array(name.utf8),
            url: [],
            githubRepo: [],
            image: [],
            discord: [],
            description: [],
            additional: []
        )
    }

    /// Everything is where it belongs after the swap; `balance` is what went to the new coldkey.
    static func expectSwapped(_ world: KeysWorld, balance: Tao, _ location: SourceLocation = #_sourceLocation) {
        let chain = world.chain
        #expect(!chain.contains(Subtensor.coldkeySwapAnnouncements, old), sourceLocation: location)
        #expect(Balances.free(old, in: chain) == 0, sourceLocation: location)
        #expect(Balances.free(new, in: chain) == balance, sourceLocation: location)
        #expect(chain[Subtensor.identitiesV2, old] == nil, sourceLocation: location)
        #expect(chain[Subtensor.identitiesV2, new] == identity("Old identity"), sourceLocation: location)
        for netuid in [NetUID(1), 2] {
            #expect(chain[Subtensor.subnetOwner, netuid] == new, sourceLocation: location)
            #expect(chain[Subtensor.autoStakeDestination, old, netuid] == nil, sourceLocation: location)
            let destination = hotkeys[Int(netuid.rawValue) - 1]
            #expect(chain[Subtensor.autoStakeDestination, new, netuid] == destination, sourceLocation: location)
        }
        let lists = [(NetUID(1), hotkeys[0], [key(3), key(4), new]), (2, hotkeys[1], [key(7), key(8), new])]
        for (netuid, hotkey, coldkeys) in lists {
            let stored = chain[Subtensor.autoStakeDestinationColdkeys, hotkey, netuid]
            #expect(stored == coldkeys, sourceLocation: location)
        }
        let stakes = [
            (NetUID(1), hotkeys[0], Alpha(20_000_000)), (2, hotkeys[1], 40_000_000), (1, hotkeys[2], 60_000_000),
        ]
        for (netuid, hotkey, stake) in stakes {
            #expect(world.stake(on: hotkey, of: old, at: netuid) == 0, sourceLocation: location)
            #expect(world.stake(on: hotkey, of: new, at: netuid) == stake, sourceLocation: location)
            #expect(chain[Subtensor.owner, hotkey] == new, sourceLocation: location)
        }
        #expect(!chain.contains(Subtensor.stakingHotkeys, old), sourceLocation: location)
        #expect(chain[Subtensor.stakingHotkeys, new].sorted() == hotkeys.sorted(), sourceLocation: location)
        #expect(!chain.contains(Subtensor.ownedHotkeys, old), sourceLocation: location)
        #expect(chain[Subtensor.ownedHotkeys, new] == hotkeys, sourceLocation: location)
        #expect(chain[Subtensor.lastRateLimitedBlock, .lastTxBlock(new)] == chain.block, sourceLocation: location)
        #expect(
            world.events.last == .coldkeySwapped(oldColdkey: old, newColdkey: new),
            sourceLocation: location
        )
        world.expectConserved(sourceLocation: location)
    }

    // Source: pallets/subtensor/src/tests/swap_coldkey.rs · test_swap_coldkey_announced_works
    @Test("An announced swap moves everything once its time has come")
    func announced() throws {
        var world = try Self.owner(balance: 577)
        world.chain[Subtensor.coldkeySwapAnnouncements, Self.old] = Pair(100, Self.hash(of: Self.new))
        let stake = world.totalStake(of: Self.old)
        let total = world.chain[Subtensor.totalStake]
        try world.call(.swapColdkeyAnnounced(newColdkey: Self.new), by: Self.old)
        Self.expectSwapped(world, balance: 577)
        #expect(world.totalStake(of: Self.new) == stake)
        #expect(world.totalStake(of: Self.old) == 0)
        #expect(world.chain[Subtensor.totalStake] == total)
        world.step(60)
    }

    // Source: pallets/subtensor/src/tests/swap_coldkey.rs · test_swap_coldkey_works,
    // test_swap_coldkey_works_with_zero_cost
    @Test("Root swaps at once, at any cost, and forgets announcement and dispute", arguments: [Tao(100_000_000), 0])
    func byRoot(cost: Tao) throws {
        var world = try Self.owner(balance: cost.saturatingAdd(500))
        world.chain[Subtensor.coldkeySwapAnnouncements, Self.old] = Pair(900, Self.hash(of: Self.new))
        world.chain[Subtensor.coldkeySwapDisputes, Self.old] = 1
        let issuance = world.chain[Subtensor.totalIssuance]
        try world.call(.swapColdkey(oldColdkey: Self.old, newColdkey: Self.new, swapCost: cost), from: .root)
        Self.expectSwapped(world, balance: 500)
        #expect(world.chain[Subtensor.totalIssuance] == issuance.saturatingSub(cost))
        #expect(!world.chain.contains(Subtensor.coldkeySwapDisputes, Self.old))
    }

    // Source: pallets/subtensor/src/tests/swap_coldkey.rs · test_swap_coldkey_announced_transfers_locked_alpha
    @Test("Locked stake goes along with its lock")
    func locks() throws {
        var world = try Self.owner(balance: 501)
        let hotkey = Self.hotkeys[0]
        try world.call(.lockStake(hotkey: hotkey, netuid: 1, amount: 10_000_000), by: Self.old)
        let lock = try #require(world.chain[Subtensor.lock, Self.old, 1, hotkey])
        world.chain[Subtensor.coldkeySwapAnnouncements, Self.old] = Pair(100, Self.hash(of: Self.new))
        try world.call(.swapColdkeyAnnounced(newColdkey: Self.new), by: Self.old)
        Self.expectSwapped(world, balance: 501)
        #expect(world.chain[Subtensor.lock, Self.old, 1, hotkey] == nil)
        #expect(world.chain[Subtensor.lock, Self.new, 1, hotkey] == lock)
        #expect(!world.chain.contains(Subtensor.accountFlags, Self.new))
    }

    // Source: pallets/subtensor/src/tests/swap_coldkey.rs · test_do_swap_coldkey_preserves_new_coldkey_identity
    @Test("An identity of the new coldkey stays")
    func identities() throws {
        var world = KeysWorld()
        world.chain[Subtensor.identitiesV2, Self.old] = Self.identity("Old identity")
        world.chain[Subtensor.identitiesV2, Self.new] = Self.identity("New identity")
        try Subtensor.move(from: Self.old, to: Self.new, on: &world.chain)
        #expect(world.chain[Subtensor.identitiesV2, Self.old] == Self.identity("Old identity"))
        #expect(world.chain[Subtensor.identitiesV2, Self.new] == Self.identity("New identity"))
    }

    // Source: pallets/subtensor/src/tests/swap_coldkey.rs · test_do_swap_coldkey_with_no_stake
    @Test("A coldkey that has nothing can be swapped")
    func nothing() throws {
        var world = KeysWorld()
        try world.call(.swapColdkey(oldColdkey: Self.old, newColdkey: Self.new, swapCost: 0), from: .root)
        #expect(world.totalStake(of: Self.old) == 0)
        #expect(world.totalStake(of: Self.new) == 0)
        #expect(world.events.last == .coldkeySwapped(oldColdkey: Self.old, newColdkey: Self.new))
    }

    // Source: pallets/subtensor/src/tests/swap_coldkey.rs · test_do_swap_coldkey_with_max_values
    @Test("Half of all TAO that there can ever be is swapped like any other")
    func largest() throws {
        var world = KeysWorld()
        let most: UInt64 = (21_000_000_000_000_000 - 102) / 4
        let pairs = [(NetUID(1), Self.key(5), Self.old, Self.new), (2, Self.key(6), Self.key(3), Self.key(4))]
        for (netuid, hotkey, coldkey, _) in pairs {
            try world.addNetwork(netuid, tempo: 50)
            try world.register(hotkey, of: Self.key(7), at: netuid)
            try world.setReserves(netuid, tao: Tao(most), alpha: Alpha(most))
            try world.fund(coldkey, Tao(most))
            try world.call(.addStake(hotkey: hotkey, netuid: netuid, amountStaked: Tao(most)), by: coldkey)
        }
        for (netuid, hotkey, coldkey, successor) in pairs {
            let stake = world.stake(on: hotkey, of: coldkey, at: netuid)
            #expect(stake.rawValue > most - 1_000)
            let swap = Subtensor.Call.swapColdkey(oldColdkey: coldkey, newColdkey: successor, swapCost: 0)
            try world.call(swap, from: .root)
            #expect(world.stake(on: hotkey, of: successor, at: netuid) == stake)
            #expect(world.totalStake(of: coldkey) == 0)
        }
        world.expectConserved()
    }

    // Source: pallets/subtensor/src/tests/swap_coldkey.rs · test_do_swap_coldkey_effect_on_delegated_stake,
    // test_swap_delegated_stake_for_coldkey, test_do_swap_coldkey_effect_on_delegations
    @Test("Stake with others' keys goes along, also on root; other stakers keep theirs to the rao")
    func delegated() throws {
        var world = KeysWorld()
        let (delegate, second, delegator) = (Self.key(4), Self.key(5), Self.key(3))
        let netuid = try world.addDynamicNetwork(hotkey: delegate, coldkey: Self.key(9))
        try world.register(second, of: Self.key(9), at: netuid)
        for coldkey in [Self.old, delegator] { try world.fund(coldkey, 500_000_000_000) }
        try world.call(.addStake(hotkey: delegate, netuid: netuid, amountStaked: 100_000_000_000), by: Self.old)
        try world.call(.addStake(hotkey: second, netuid: netuid, amountStaked: 200_000_000_000), by: Self.old)
        try world.call(.addStake(hotkey: delegate, netuid: .root, amountStaked: 1_000_000_000), by: Self.old)
        try world.call(.addStake(hotkey: delegate, netuid: netuid, amountStaked: 100_000_000_000), by: delegator)
        let stakes = [(delegate, netuid), (second, netuid), (delegate, NetUID.root)].map {
            world.stake(on: $0.0, of: Self.old, at: $0.1)
        }
        let worth = world.totalStake(of: Self.old)
        let others = world.totalStake(of: delegator)
        let totals = [delegate, second].map { Subtensor.totalStake(of: $0, in: world.chain) }
        let (total, issuance) = (world.chain[Subtensor.totalStake], world.chain[Subtensor.totalIssuance])
        try world.call(.swapColdkey(oldColdkey: Self.old, newColdkey: .zero, swapCost: 0), from: .root)
        #expect(world.totalStake(of: .zero) == worth)
        #expect(world.totalStake(of: delegator) == others)
        #expect(world.totalStake(of: Self.old) == 0)
        let moved = [(delegate, netuid), (second, netuid), (delegate, NetUID.root)].map {
            world.stake(on: $0.0, of: .zero, at: $0.1)
        }
        #expect(moved == stakes)
        #expect(moved[2] == 1_000_000_000)
        #expect([delegate, second].map { Subtensor.totalStake(of: $0, in: world.chain) } == totals)
        #expect(world.chain[Subtensor.totalStake] == total)
        #expect(world.chain[Subtensor.totalIssuance] == issuance)
        world.expectConserved()
    }

    // Source: pallets/subtensor/src/tests/swap_coldkey.rs · test_coldkey_swap_total
    @Test("Lists of owned and staked keys go along in their order; everybody else's stay")
    func lists() throws {
        var world = KeysWorld()
        let coldkey = Self.key(1)
        let nominators = (2...4).map { Self.key($0) }
        let delegates = (5...7).map { Self.key($0) }
        let owned = nominators
        try world.addNetwork(1)
        for hotkey in owned { try world.register(hotkey, of: coldkey, at: 1) }
        for delegate in delegates { try world.register(delegate, of: delegate, at: 1) }
        for account in [coldkey] + nominators + delegates { try world.fund(account, 1_000_000_000) }
        func stake(_ account: AccountID, _ hotkey: AccountID) throws {
            try world.call(.addStake(hotkey: hotkey, netuid: 1, amountStaked: 20_000_000), by: account)
        }
        for hotkey in owned + delegates { try stake(coldkey, hotkey) }
        for (delegate, hotkey) in zip(delegates, owned) { try stake(delegate, hotkey) }
        for delegate in delegates { try stake(delegate, delegate) }
        for (nominator, hotkey) in zip(nominators, owned) { try stake(nominator, hotkey) }
        for (nominator, delegate) in zip(nominators, delegates) { try stake(nominator, delegate) }
        let worth = world.totalStake(of: coldkey)
        let totals = (owned + delegates).map { Subtensor.totalStake(of: $0, in: world.chain) }
        #expect(worth == 120_000_000)
        let successor = Self.key(1_100)
        try world.call(.swapColdkey(oldColdkey: coldkey, newColdkey: successor, swapCost: 0), from: .root)
        #expect(world.totalStake(of: successor) == worth)
        #expect(world.totalStake(of: coldkey) == 0)
        #expect(world.chain[Subtensor.ownedHotkeys, successor] == owned)
        #expect(world.chain[Subtensor.stakingHotkeys, successor] == owned + delegates)
        #expect((owned + delegates).map { Subtensor.totalStake(of: $0, in: world.chain) } == totals)
        for (index, delegate) in delegates.enumerated() {
            #expect(world.chain[Subtensor.ownedHotkeys, delegate] == [delegate])
            #expect(world.chain[Subtensor.stakingHotkeys, delegate] == [delegate, owned[index]])
            #expect(world.chain[Subtensor.ownedHotkeys, nominators[index]].isEmpty)
            #expect(world.chain[Subtensor.stakingHotkeys, nominators[index]] == [owned[index], delegate])
        }
        world.expectConserved()
    }
}
