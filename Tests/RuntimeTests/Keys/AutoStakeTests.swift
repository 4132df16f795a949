import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// Where a coldkey's mining rewards are staked, and whom keys belong to. Source:
/// `pallets/subtensor/src/tests/auto_stake_hotkey.rs`, by test name at each test.
struct AutoStakeTests {
    static let coldkey = KeysWorld.key(10)
    static let hotkey = KeysWorld.key(11)
    static let other = KeysWorld.key(12)

    private func world() throws -> KeysWorld {
        var world = KeysWorld()
        #expect(try world.addDynamicNetwork(hotkey: KeysWorld.key(1), coldkey: KeysWorld.key(2)) == 1)
        return world
    }

    private func set(_ hotkey: AccountID = hotkey, at netuid: NetUID = 1) -> Subtensor.Call {
        .setColdkeyAutoStakeHotkey(netuid: netuid, hotkey: hotkey)
    }

    // Source: pallets/subtensor/src/tests/auto_stake_hotkey.rs ·
    // test_set_coldkey_auto_stake_hotkey_subnet_not_exists, test_set_coldkey_auto_stake_hotkey_hotkey_not_registered
    @Test("The subnet must exist and the hotkey be one of its neurons")
    func refusals() throws {
        var world = try world()
        #expect(world.refusal(of: set(at: 999), by: Self.coldkey) == KeysWorld.refusal(.subnetNotExists))
        #expect(world.refusal(of: set(), by: Self.coldkey) == KeysWorld.refusal(.hotKeyNotRegisteredInSubNet))
        #expect(world.refusal(of: set(), from: .root) == .badOrigin)
        #expect(world.refusal(of: set(), from: .none) == .badOrigin)
    }

    // Source: pallets/subtensor/src/tests/auto_stake_hotkey.rs · test_set_coldkey_auto_stake_hotkey_success,
    // test_set_coldkey_auto_stake_hotkey_same_hotkey_again, test_set_coldkey_auto_stake_hotkey_change_hotkey
    @Test("A destination is set once and can be changed; both ends know of it")
    func destinations() throws {
        var world = try world()
        for hotkey in [Self.hotkey, Self.other] { try world.register(hotkey, of: Self.coldkey, at: 1) }
        #expect(world.chain[Subtensor.autoStakeDestination, Self.coldkey, 1] == nil)
        try world.call(set(), by: Self.coldkey)
        #expect(world.chain[Subtensor.autoStakeDestination, Self.coldkey, 1] == Self.hotkey)
        #expect(world.chain[Subtensor.autoStakeDestinationColdkeys, Self.hotkey, 1] == [Self.coldkey])
        #expect(world.chain[Subtensor.autoStakeDestinationColdkeys, Self.other, 1].isEmpty)
        #expect(world.refusal(of: set(), by: Self.coldkey) == KeysWorld.refusal(.sameAutoStakeHotkeyAlreadySet))
        try world.call(set(Self.other), by: Self.coldkey)
        #expect(world.chain[Subtensor.autoStakeDestination, Self.coldkey, 1] == Self.other)
        #expect(world.chain[Subtensor.autoStakeDestinationColdkeys, Self.hotkey, 1].isEmpty)
        #expect(world.chain[Subtensor.autoStakeDestinationColdkeys, Self.other, 1] == [Self.coldkey])
        #expect(
            world.events.last == .autoStakeDestinationSet(coldkey: Self.coldkey, netuid: 1, hotkey: Self.other)
        )
    }

    @Test("A hotkey belongs to who names it first; naming it again changes nothing; no subnet's account is one")
    func association() throws {
        var world = KeysWorld()
        let call = Subtensor.Call.tryAssociateHotkey(hotkey: Self.hotkey)
        #expect(world.refusal(of: call, from: .root) == .badOrigin)
        #expect(world.refusal(of: call, from: .none) == .badOrigin)
        try world.call(call, by: Self.coldkey)
        let root = world.chain.committed().root
        try world.call(call, by: Self.other)
        #expect(world.chain.committed().root == root)
        #expect(world.chain[Subtensor.owner, Self.hotkey] == Self.coldkey)
        #expect(world.chain[Subtensor.ownedHotkeys, Self.coldkey] == [Self.hotkey])
        #expect(world.chain[Subtensor.stakingHotkeys, Self.coldkey] == [Self.hotkey])
        for netuid in [NetUID(0), 7, .init(.max)] {
            let system = Subtensor.Call.tryAssociateHotkey(hotkey: Subtensor.subnetAccount(netuid))
            #expect(world.refusal(of: system, by: Self.coldkey) == KeysWorld.refusal(.cannotUseSystemAccount))
        }
    }
}
