import Economics
import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// A chain without genesis, as the reference's mock starts its tests, with shortcuts for subnets and neurons.
struct RegistrationWorld {
    var chain: Chain

    init(block: UInt32 = 1, profile: Profile = .standard) {
        chain = Chain(.empty, profile: profile)
        chain[System.number] = block
        chain[Subtensor.networksAdded, .root] = true
    }

    /// The `number`-th account.
    static func account(_ number: UInt64) -> AccountID {
        AccountID(Bytes32(truncatingOrPadding: number.scaleEncoded))
    }

    /// The error with which the protocol refuses.
    static func refusal(_ failure: Subtensor.Failure) -> DispatchError {
        Subtensor.refuse(failure)
    }

    /// Gives an account TAO that did not exist before.
    mutating func fund(_ account: AccountID, _ amount: Tao) throws {
        try Balances.mint(amount, into: account, on: &chain)
        chain[Subtensor.totalIssuance] = chain[Subtensor.totalIssuance].saturatingAdd(amount)
    }

    /// A subnet that exists and takes registrations, with nobody in it: the mock's `add_network` with reserves.
    mutating func addNetwork(_ netuid: NetUID, tempo: UInt16 = 13, reserves: UInt64 = 1_000_000_000_000_000) {
        Subtensor.initializeNetwork(netuid, tempo: tempo, on: &chain)
        chain[Subtensor.subnetMechanism, netuid] = 1
        chain[Subtensor.subtokenEnabled, netuid] = true
        chain[Subtensor.subnetTAO, netuid] = Tao(reserves)
        chain[Subtensor.subnetAlphaIn, netuid] = Alpha(reserves)
    }

    /// Registers a subnet as anyone would, without waiting for the limit to be over.
    mutating func registerNetwork(owner: AccountID, hotkey: AccountID) throws -> NetUID {
        let netuid = Subtensor.nextNetuid(in: chain)
        try fund(owner, Subtensor.networkLockCost(in: chain).saturatingAdd(1_000_000))
        chain[Subtensor.networkRateLimit] = 0
        try call(.registerNetwork(hotkey: hotkey), by: owner)
        return netuid
    }

    /// Registers a neuron at a price of 1,000 rao, whoever must pay for it.
    mutating func register(_ hotkey: AccountID, of coldkey: AccountID, at netuid: NetUID) throws {
        chain[Subtensor.burn, netuid] = 1_000
        try fund(coldkey, 100_000)
        try call(.burnedRegister(netuid: netuid, hotkey: hotkey), by: coldkey)
    }

    /// Makes a call as an account; a call that fails leaves nothing behind.
    mutating func call(_ call: Subtensor.Call, by account: AccountID) throws(DispatchError) {
        try self.call(call, from: .signed(account))
    }

    /// Makes a call; a call that fails leaves nothing behind.
    mutating func call(_ call: Subtensor.Call, from origin: Origin) throws(DispatchError) {
        try chain.transactional { (chain) throws(DispatchError) in
            try Subtensor.dispatch(call, from: origin, on: &chain)
        }
    }

    /// Goes to a block without executing those in between.
    mutating func go(to block: UInt32) {
        chain[System.number] = block
    }

    /// Lets the prices fall as the block step does, block after block.
    mutating func stepPrices(_ blocks: UInt32) {
        for _ in 0..<blocks {
            chain[System.number] += 1
            Subtensor.updateRegistrationPrices(on: &chain)
        }
    }

    /// All TAO in accounts.
    var taoInAccounts: Tao {
        chain.entries(of: System.account).reduce(.zero) { sum, entry in
            sum.saturatingAdd(entry.value.data.free).saturatingAdd(entry.value.data.reserved)
        }
    }

    /// The events of the protocol, in order.
    var events: [Subtensor.Event] {
        chain.events.compactMap { stored in
            guard stored.bytes.first == Subtensor.index else { return nil }
            var reader = ScaleReader(Array(stored.bytes.dropFirst()))
            return try? Subtensor.Event(from: &reader)
        }
    }

    /// Checks that both counts of TAO are what is in accounts.
    func expectTaoConserved(_ location: SourceLocation = #_sourceLocation) {
        #expect(chain[Balances.totalIssuance] == taoInAccounts, sourceLocation: location)
        #expect(chain[Subtensor.totalIssuance] == taoInAccounts, sourceLocation: location)
    }
}
