import Frame
import Primitives
import Testing

@testable import Runtime

private typealias World = RegistrationWorld

/// Cases: `tests/serving.rs` and `tests/subnet.rs` of subtensor, by test name.
struct IdentityTests {
    private let cold = World.account(5)
    private let hot = World.account(6)

    private func text(_ count: Int) -> [UInt8] { Array(repeating: 65, count: count) }

    private func identity(_ counts: [Int]) -> Subtensor.Call {
        .setIdentity(
            name: text(counts[0]),
            url: text(counts[1]),
            githubRepo: text(counts[2]),
            image: text(counts[3]),
            discord: text(counts[4]),
            description: text(counts[5]),
            additional: text(counts[6])
        )
    }

    private func subnetIdentity(_ counts: [Int], of netuid: NetUID = 1) -> Subtensor.Call {
        .setSubnetIdentity(
            netuid: netuid,
            subnetName: text(counts[0]),
            githubRepo: text(counts[1]),
            subnetContact: text(counts[2]),
            subnetUrl: text(counts[3]),
            discord: text(counts[4]),
            description: text(counts[5]),
            logoUrl: text(counts[6]),
            additional: text(counts[7])
        )
    }

    /// `test_set_and_get_identity`.
    @Test("who owns a registered hotkey says who they are")
    func setsIdentity() throws {
        // test_do_set_identity
        var world = World(block: 10)
        #expect(throws: World.refusal(.hotKeyNotRegisteredInNetwork)) {
            try world.call(identity([1, 1, 1, 1, 1, 1, 1]), by: cold)
        }
        try world.call(.tryAssociateHotkey(hotkey: hot), by: cold)
        #expect(throws: World.refusal(.hotKeyNotRegisteredInNetwork)) {
            try world.call(identity([1, 1, 1, 1, 1, 1, 1]), by: cold)
        }
        world.addNetwork(1)
        try world.register(hot, of: cold, at: 1)
        try world.call(identity([4, 3, 2, 5, 6, 7, 8]), by: cold)
        let stored = ChainIdentityV2(
            name: text(4),
            url: text(3),
            githubRepo: text(2),
            image: text(5),
            discord: text(6),
            description: text(7),
            additional: text(8)
        )
        #expect(world.chain[Subtensor.identitiesV2, cold] == stored)
        #expect(world.events.last == .chainIdentitySet(cold))
    }

    @Test(
        "an identity has bounds, for each field and for all",
        arguments: [
            // test_is_valid_identity
            ([256, 256, 256, 1_024, 256, 1_024, 1_024], true), ([257, 0, 0, 0, 0, 0, 0], false),
            ([0, 257, 0, 0, 0, 0, 0], false), ([0, 0, 257, 0, 0, 0, 0], false), ([0, 0, 0, 1_025, 0, 0, 0], false),
            ([0, 0, 0, 0, 257, 0, 0], false), ([0, 0, 0, 0, 0, 1_025, 0], false),
            ([0, 0, 0, 0, 0, 0, 1_025], false), ([0, 0, 0, 0, 0, 0, 0], true),
        ]
    )
    func bounds(counts: [Int], isValid: Bool) throws {
        var world = World(block: 10)
        world.addNetwork(1)
        try world.register(hot, of: cold, at: 1)
        if isValid {
            try world.call(identity(counts), by: cold)
        } else {
            #expect(throws: World.refusal(.invalidIdentity)) { try world.call(identity(counts), by: cold) }
        }
    }

    @Test("a subnet's owner says what it is, within bounds")
    func subnet() throws {
        // test_do_set_subnet_identity, test_is_valid_subnet_identity, test_set_identity_for_non_existent_subnet
        var world = World(block: 10)
        let netuid = try world.registerNetwork(owner: cold, hotkey: hot)
        let largest = [256, 1_024, 1_024, 1_024, 256, 1_024, 1_024, 1_024]
        try world.call(subnetIdentity(largest), by: cold)
        #expect(world.chain[Subtensor.subnetIdentitiesV3, netuid]?.logoUrl == text(1_024))
        for field in largest.indices {
            var counts = largest
            counts[field] += 1
            #expect(throws: World.refusal(.invalidIdentity)) { try world.call(subnetIdentity(counts), by: cold) }
        }
        #expect(throws: World.refusal(.notSubnetOwner)) { try world.call(subnetIdentity(largest), by: hot) }
        #expect(throws: World.refusal(.notSubnetOwner)) { try world.call(subnetIdentity(largest, of: 999), by: cold) }
        #expect(throws: DispatchError.badOrigin) { try world.call(subnetIdentity(largest), from: .root) }
    }

    /// `test_get_symbol_for_subnet_returns_default_symbol_if_netuid_is_out_of_bounds`.
    @Test("the table of signs is the reference's: 439 different ones")
    func symbols() {
        // test_no_duplicates_in_symbol_static, test_get_symbol_for_subnet_…
        #expect(TokenSymbols.all.count == 439)
        #expect(Set(TokenSymbols.all).count == 439)
        #expect(TokenSymbols.symbol(of: 0) == [0xce, 0xa4])
        #expect(TokenSymbols.symbol(of: 1) == [0xce, 0xb1])
        #expect(TokenSymbols.symbol(of: 19) == [0x74])
        #expect(TokenSymbols.symbol(of: 24) == [0xcf, 0x89])
        #expect(TokenSymbols.symbol(of: 25) == [0xd7, 0x90])
        // The hash of the reference's whole table, one sign a line.
        let table = TokenSymbols.all.joined(separator: [10])
        let hash = "0xaa5d648f8f855dc6f40c1bd708dcf8b256718611b0d0e4910c26917d16c34176"
        #expect(Hash256.blake2b(Array(table)).description == hash)
        #expect(TokenSymbols.symbol(of: 439) == [0xce, 0xa4])
    }

    /// `test_register_network_use_next_available_symbol_if_symbol_for_subnet_is_taken`,
    /// `test_register_network_use_default_symbol_if_all_symbols_are_taken`.
    @Test("a subnet takes its number's sign, or the next that is free, or root's")
    func freeSymbols() throws {
        // test_register_network_use_symbol_for_subnet_if_available and the two after it
        var world = World(block: 10)
        world.chain[Subtensor.tokenSymbol, .root] = TokenSymbols.root
        #expect(Subtensor.nextAvailableSymbol(for: 5, in: world.chain) == TokenSymbols.symbol(of: 5))
        world.chain[Subtensor.tokenSymbol, 9] = TokenSymbols.symbol(of: 5)
        world.chain[Subtensor.tokenSymbol, 8] = TokenSymbols.symbol(of: 1)
        #expect(Subtensor.nextAvailableSymbol(for: 5, in: world.chain) == TokenSymbols.symbol(of: 2))
        for number: UInt16 in 0..<439 {
            world.chain[Subtensor.tokenSymbol, NetUID(number)] = TokenSymbols.symbol(of: NetUID(number))
        }
        #expect(Subtensor.nextAvailableSymbol(for: 5, in: world.chain) == TokenSymbols.root)
    }

    /// `test_update_symbol_works_as_root_if_symbol_exists_and_available`,
    /// `test_update_symbol_works_as_subnet_owner_if_symbol_exists_and_available`,
    /// `test_update_symbol_fails_if_symbol_doesnt_exist`, `test_update_symbol_fails_if_symbol_already_in_use`.
    @Test("owner and root give a subnet another sign of the table that is free")
    func updatesSymbol() throws {
        // test_update_symbol_*
        var world = World(block: 10)
        let netuid = try world.registerNetwork(owner: cold, hotkey: hot)
        let sign = TokenSymbols.symbol(of: 42)
        try world.call(.updateSymbol(netuid: netuid, symbol: sign), by: cold)
        #expect(world.chain[Subtensor.tokenSymbol, netuid] == sign)
        #expect(world.events.last == .symbolUpdated(netuid: netuid, symbol: sign))
        #expect(throws: World.refusal(.symbolAlreadyInUse)) {
            try world.call(.updateSymbol(netuid: netuid, symbol: sign), by: cold)
        }
        for unknown in [[0xff, 0xff], TokenSymbols.root, []] {
            #expect(throws: World.refusal(.symbolDoesNotExist)) {
                try world.call(.updateSymbol(netuid: netuid, symbol: unknown), by: cold)
            }
        }
        #expect(throws: DispatchError.badOrigin) {
            try world.call(.updateSymbol(netuid: netuid, symbol: TokenSymbols.symbol(of: 43)), by: hot)
        }
        try world.call(.updateSymbol(netuid: netuid, symbol: TokenSymbols.symbol(of: 43)), from: .root)
    }
}
