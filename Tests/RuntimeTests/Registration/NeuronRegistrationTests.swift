import Economics
import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

private typealias World = RegistrationWorld

/// Figures and cases: `tests/registration.rs`, `tests/uids.rs` and `tests/subnet.rs` of subtensor, by test name.
struct NeuronRegistrationTests {
    private let hot = World.account(1)
    private let cold = World.account(667)

    /// `test_burned_register_increases_subnet_tao_flow`.
    /// `test_hotkey_belongs_to_coldkey_ok`.
    @Test("a registration buys alpha of the subnet and destroys it")
    func registers() throws {
        // test_registration_ok, test_registration_increases_recycled_rao_per_subnet
        var world = World()
        let netuid = try world.registerNetwork(owner: World.account(9), hotkey: World.account(10))
        try world.fund(cold, 3_000_000_000)
        let pool = Subtensor.subnetAccount(netuid)
        let before = world.chain
        try world.call(.burnedRegister(netuid: netuid, hotkey: hot), by: cold)
        let chain = world.chain
        #expect(chain[Subtensor.subnetworkN, netuid] == 2)
        #expect(Subtensor.uid(of: hot, at: netuid, in: chain) == 1)
        #expect(Subtensor.owner(of: hot, in: chain) == cold)
        #expect(chain[Subtensor.ownedHotkeys, cold] == [hot])
        #expect(Subtensor.hotkeyStake(hot, at: netuid, in: chain) == 0)
        #expect(chain[Subtensor.subnetTaoFlow, netuid] == 1_000_000_000)
        #expect(chain[Subtensor.raoRecycledForRegistration, netuid] == 1_000_000_000)
        #expect(chain[Subtensor.registrationsThisBlock, netuid] == 1)
        #expect(chain[Subtensor.burn, netuid] == 1_260_000_000)
        #expect(world.events.last == .neuronRegistered(netuid, 1, hot))
        // All of the price is on the subnet's account; the fee, 33 / 65,535 of it, is not in the pool.
        #expect(Balances.free(pool, in: chain) == 1_001_000_000_000)
        #expect(Balances.free(cold, in: chain) == 2_000_000_000)
        #expect(chain[Subtensor.subnetTAO, netuid] == Tao(1_001_000_000_000 - 1_000_000_000 * 33 / 65_535))
        #expect(chain[Subtensor.subnetAlphaOut, netuid] == 0)
        #expect(chain[Subtensor.subnetAlphaIn, netuid] < before[Subtensor.subnetAlphaIn, netuid])
        world.expectTaoConserved()
    }

    /// `tests/networks.rs`: `test_registration_ok`.
    @Test("a registration with work burns as well")
    func registersWithWork() throws {
        var world = World()
        world.addNetwork(1)
        world.chain[Subtensor.burn, 1] = 1_000
        try world.fund(cold, 50_000)
        let call = Subtensor.Call.register(
            netuid: 1,
            blockNumber: 0,
            nonce: 0,
            work: [],
            hotkey: hot,
            coldkey: World.account(3)
        )
        try world.call(call, by: cold)
        #expect(Subtensor.owner(of: hot, in: world.chain) == cold)
        #expect(world.chain[Subtensor.subnetTaoFlow, 1] == 1_000)
        world.expectTaoConserved()
    }

    /// `test_registration_failed_no_signature`, `test_registration_root_not_permitted`,
    /// `test_registration_not_enough_balance`, `test_registration_non_associated_coldkey`,
    /// `test_registration_without_neuron_slot_doesnt_burn`, `test_registration_already_active_hotkey_error`,
    /// `test_neuron_registration_disabled`.
    @Test("registrations are refused with the reference's reasons")
    func refusals() throws {
        // test_registration_disabled, _root_not_permitted, _not_enough_balance, _non_associated_coldkey,
        // _already_active_hotkey_error, _without_neuron_slot_doesnt_burn
        var world = World()
        world.addNetwork(1)
        world.chain[Subtensor.burn, 1] = 1_000
        let call = Subtensor.Call.burnedRegister(netuid: 1, hotkey: hot)
        #expect(throws: DispatchError.badOrigin) { try world.call(call, from: .none) }
        #expect(throws: World.refusal(.registrationNotPermittedOnRootSubnet)) {
            try world.call(.burnedRegister(netuid: 0, hotkey: hot), by: cold)
        }
        #expect(throws: World.refusal(.subnetNotExists)) {
            try world.call(.burnedRegister(netuid: 7, hotkey: hot), by: cold)
        }
        #expect(throws: World.refusal(.notEnoughBalanceToStake)) { try world.call(call, by: cold) }
        try world.fund(cold, 50_000)
        world.chain[Subtensor.networkRegistrationAllowed, 1] = false
        #expect(throws: World.refusal(.subNetRegistrationDisabled)) { try world.call(call, by: cold) }
        world.chain[Subtensor.networkRegistrationAllowed, 1] = true
        world.chain[Subtensor.maxAllowedUids, 1] = 0
        #expect(throws: World.refusal(.noNeuronIdAvailable)) { try world.call(call, by: cold) }
        #expect(Balances.free(cold, in: world.chain) == 50_000)
        #expect(!Subtensor.hotkeyExists(hot, in: world.chain))
        world.chain[Subtensor.maxAllowedUids, 1] = 8
        try world.call(call, by: cold)
        #expect(throws: World.refusal(.hotKeyAlreadyRegisteredInSubNet)) { try world.call(call, by: cold) }
        let thief = World.account(11)
        try world.fund(thief, 50_000)
        world.addNetwork(2)
        world.chain[Subtensor.burn, 2] = 1_000
        #expect(throws: World.refusal(.nonAssociatedColdKey)) {
            try world.call(.burnedRegister(netuid: 2, hotkey: hot), by: thief)
        }
        #expect(throws: World.refusal(.cannotUseSystemAccount)) {
            try world.call(.burnedRegister(netuid: 2, hotkey: Subtensor.subnetAccount(1)), by: thief)
        }
        world.expectTaoConserved()
    }

    @Test("a registration with a limit fails above it and passes at it")
    func limit() throws {
        var world = World()
        world.addNetwork(1)
        world.chain[Subtensor.burn, 1] = 1_000
        try world.fund(cold, 50_000)
        #expect(throws: World.refusal(.registrationPriceLimitExceeded)) {
            try world.call(.registerLimit(netuid: 1, hotkey: hot, limitPrice: 999), by: cold)
        }
        try world.call(.registerLimit(netuid: 1, hotkey: hot, limitPrice: 1_000), by: cold)
        #expect(Subtensor.isRegistered(hot, at: 1, in: world.chain))
    }

    @Test("an appended neuron has a row in everything the epochs keep")
    func appends() throws {
        var world = World(block: 77)
        world.addNetwork(1)
        world.chain[Subtensor.mechanismCountCurrent, 1] = 2
        for number: UInt64 in 1...3 {
            try world.register(World.account(number), of: World.account(number + 100), at: 1)
        }
        let chain = world.chain
        #expect(chain[Subtensor.active, 1] == [true, true, true])
        #expect(chain[Subtensor.emission, 1] == [0, 0, 0])
        #expect(chain[Subtensor.consensus, 1] == [0, 0, 0])
        #expect(chain[Subtensor.dividends, 1] == [0, 0, 0])
        #expect(chain[Subtensor.validatorTrust, 1] == [0, 0, 0])
        #expect(chain[Subtensor.validatorPermit, 1] == [false, false, false])
        for row in [NetUIDStorageIndex(1, 0), NetUIDStorageIndex(1, 1)] {
            #expect(chain[Subtensor.incentive, row] == [0, 0, 0])
            #expect(chain[Subtensor.lastUpdate, row] == [77, 77, 77])
        }
        #expect(chain[Subtensor.blockAtRegistration, 1, 2] == 77)
        #expect(Subtensor.isNetworkMember(World.account(3), at: 1, in: chain))
    }

    @Test("a replaced neuron leaves nothing behind")
    func replaces() throws {
        // test_replace_neuron, test_bonds_cleared_on_replace, test_replace_neuron_resets_last_update,
        // test_replace_neuron_clears_validator_trust_and_permit
        var world = World(block: 100)
        world.addNetwork(1)
        try world.register(hot, of: cold, at: 1)
        try world.register(World.account(2), of: World.account(3), at: 1)
        let row = NetUIDStorageIndex(1)
        world.chain[Subtensor.consensus, 1] = [5, 6]
        world.chain[Subtensor.incentive, row] = [5, 6]
        world.chain[Subtensor.dividends, 1] = [5, 6]
        world.chain[Subtensor.emission, 1] = [5, 6]
        world.chain[Subtensor.validatorTrust, 1] = [5, 6]
        world.chain[Subtensor.validatorPermit, 1] = [true, true]
        world.chain[Subtensor.active, 1] = [false, false]
        world.chain[Subtensor.bonds, row, 0] = [Pair(0, 1)]
        world.chain[Subtensor.weights, row, 0] = [Pair(1, 9)]
        world.chain[Subtensor.weights, row, 1] = [Pair(0, 7), Pair(1, 8)]
        world.chain[Subtensor.prometheus, 1, hot] = PrometheusInfo(block: 1, version: 1, ip: 9, port: 1, ipType: 4)
        world.chain[Subtensor.associatedEvmAddress, 1, 0] = Pair(
            H160(content: try #require(Bytes20(Array(repeating: 1, count: 20)))),
            1
        )
        world.go(to: 250)
        let new = World.account(99)
        Subtensor.replaceNeuron(0, with: new, at: 1, on: &world.chain)
        let chain = world.chain
        #expect(Subtensor.uid(of: hot, at: 1, in: chain) == nil)
        #expect(!Subtensor.isRegisteredAnywhere(hot, in: chain))
        #expect(Subtensor.uid(of: new, at: 1, in: chain) == 0)
        #expect(chain[Subtensor.keys, 1, 0] == new)
        #expect(chain[Subtensor.consensus, 1] == [0, 6])
        #expect(chain[Subtensor.incentive, row] == [0, 6])
        #expect(chain[Subtensor.dividends, 1] == [0, 6])
        #expect(chain[Subtensor.emission, 1] == [0, 6])
        #expect(chain[Subtensor.validatorTrust, 1] == [0, 6])
        #expect(chain[Subtensor.validatorPermit, 1] == [false, true])
        #expect(chain[Subtensor.active, 1] == [true, false])
        #expect(!chain.contains(Subtensor.bonds, row, 0))
        #expect(!chain.contains(Subtensor.weights, row, 0))
        #expect(chain[Subtensor.weights, row, 1] == [Pair(0, 0), Pair(1, 8)])
        #expect(chain[Subtensor.lastUpdate, row] == [250, 100])
        #expect(chain[Subtensor.blockAtRegistration, 1, 0] == 250)
        #expect(chain[Subtensor.prometheus, 1, hot] == nil)
        #expect(chain[Subtensor.associatedEvmAddress, 1, 0] == nil)
    }

    @Test("the owner's own neuron is never replaced")
    func ownerStays() throws {
        // test_replace_neuron_subnet_owner_not_replaced
        var world = World(block: 100)
        let netuid = try world.registerNetwork(owner: cold, hotkey: hot)
        Subtensor.replaceNeuron(0, with: World.account(99), at: netuid, on: &world.chain)
        #expect(Subtensor.uid(of: hot, at: netuid, in: world.chain) == 0)
        #expect(Subtensor.uid(of: World.account(99), at: netuid, in: world.chain) == nil)
    }

    /// `test_try_associate_hotkey`.
    @Test("a hotkey belongs to whoever names it first")
    func associates() throws {
        var world = World()
        try world.call(.tryAssociateHotkey(hotkey: hot), by: cold)
        try world.call(.tryAssociateHotkey(hotkey: hot), by: World.account(5))
        #expect(Subtensor.owner(of: hot, in: world.chain) == cold)
        #expect(world.chain[Subtensor.stakingHotkeys, cold] == [hot])
        #expect(world.chain[Subtensor.ownedHotkeys, World.account(5)] == [])
        #expect(throws: World.refusal(.cannotUseSystemAccount)) {
            try world.call(.tryAssociateHotkey(hotkey: Subtensor.subnetAccount(3)), by: cold)
        }
    }

    @Test("the root network takes so many registrations, then the higher stake")
    func rootRegistration() throws {
        var world = World()
        #expect(throws: World.refusal(.rootNetworkDoesNotExist)) {
            world.chain[Subtensor.networksAdded, .root] = false
            defer { world.chain[Subtensor.networksAdded, .root] = true }
            try world.call(.rootRegister(hotkey: hot), by: cold)
        }
        world.chain[Subtensor.maxAllowedUids, .root] = 2
        world.chain[Subtensor.targetRegistrationsPerInterval, .root] = 1
        try world.call(.rootRegister(hotkey: hot), by: cold)
        #expect(world.chain[Subtensor.delegates, hot] == 11_796)
        #expect(world.chain.contains(Subtensor.delegates, hot))
        let second = World.account(2)
        #expect(throws: World.refusal(.tooManyRegistrationsThisBlock)) {
            try world.call(.rootRegister(hotkey: second), by: cold)
        }
        world.chain[Subtensor.maxRegistrationsPerBlock, .root] = 9
        #expect(throws: World.refusal(.hotKeyAlreadyRegisteredInSubNet)) {
            try world.call(.rootRegister(hotkey: hot), by: cold)
        }
        try world.call(.rootRegister(hotkey: second), by: cold)
        world.chain[Subtensor.totalHotkeyAlpha, hot, .root] = 10
        world.chain[Subtensor.totalHotkeyAlpha, second, .root] = 5
        let third = World.account(3)
        world.chain[Subtensor.totalHotkeyAlpha, third, .root] = 5
        #expect(throws: World.refusal(.stakeTooLowForRoot)) { try world.call(.rootRegister(hotkey: third), by: cold) }
        world.chain[Subtensor.totalHotkeyAlpha, third, .root] = 6
        try world.call(.rootRegister(hotkey: third), by: cold)
        #expect(Subtensor.uid(of: third, at: .root, in: world.chain) == 1)
        #expect(world.events.last == .neuronRegistered(.root, 1, third))
        #expect(throws: World.refusal(.tooManyRegistrationsThisInterval)) {
            try world.call(.rootRegister(hotkey: World.account(4)), by: cold)
        }
        #expect(world.chain[Subtensor.registrationsThisInterval, .root] == 3)
    }
}
