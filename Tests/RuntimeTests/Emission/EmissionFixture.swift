import Frame
import Primitives
import Scale
import State

@testable import Runtime

/// A chain with subnets that have started, for tests of the block step, the epoch and weights.
enum EmissionFixture {
    /// An account by number.
    static func account(_ number: UInt16) -> AccountID {
        var bytes = [UInt8](repeating: 0, count: 32)
        bytes[0] = UInt8(truncatingIfNeeded: number >> 8)
        bytes[1] = UInt8(truncatingIfNeeded: number)
        return AccountID(bytes) ?? .zero
    }

    /// A chain without anything on it, in block `block`.
    static func chain(block: UInt32 = 1, profile: Profile = .fast) -> Chain {
        var chain = Chain(StateView(entries: []), profile: profile)
        chain[System.number] = block
        return chain
    }

    /// Adds a subnet that has started and emits, as the reference's mock `add_network` does.
    static func addNetwork(_ netuid: NetUID, tempo: UInt16, mechanism: UInt16 = 0, on chain: inout Chain) {
        Subtensor.initializeNetwork(netuid, tempo: tempo, on: &chain)
        chain[Subtensor.firstEmissionBlockNumber, netuid] = 1
        chain[Subtensor.subtokenEnabled, netuid] = true
        chain[Subtensor.subnetMechanism, netuid] = mechanism
        chain[Subtensor.commitRevealWeightsEnabled, netuid] = false
    }

    /// Adds a subnet with a pool and an owner, whose key is its first neuron.
    static func addDynamicNetwork(
        _ netuid: NetUID,
        tempo: UInt16,
        owner: AccountID,
        hotkey: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        addNetwork(netuid, tempo: tempo, mechanism: 1, on: &chain)
        setReserves(netuid, tao: 1_000_000_000_000, alpha: 1_000_000_000_000, on: &chain)
        chain[Subtensor.subnetOwner, netuid] = owner
        chain[Subtensor.subnetOwnerHotkey, netuid] = hotkey
        try addNeuron(hotkey, of: owner, at: netuid, on: &chain)
    }

    /// Gives a subnet's pool its reserves.
    static func setReserves(_ netuid: NetUID, tao: Tao, alpha: Alpha, on chain: inout Chain) {
        chain[Subtensor.subnetTAO, netuid] = tao
        chain[Subtensor.subnetAlphaIn, netuid] = alpha
    }

    /// Adds a neuron at the end of a subnet.
    static func addNeuron(
        _ hotkey: AccountID,
        of coldkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) throws(DispatchError) {
        try Subtensor.createAccountIfNonExistent(coldkey, hotkey, on: &chain)
        Subtensor.appendNeuron(hotkey, at: netuid, on: &chain)
    }

    /// Gives a key stake that counts as in circulation.
    static func stake(
        _ amount: Alpha,
        on hotkey: AccountID,
        of coldkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        Subtensor.mintAlphaOut(amount, at: netuid, on: &chain)
        Subtensor.increaseStake(of: hotkey, coldkey, at: netuid, by: amount, on: &chain)
    }

    /// Runs the block step of the next blocks.
    static func step(_ count: Int = 1, on chain: inout Chain, check: (Chain) -> Void = { _ in }) {
        for _ in 0..<count {
            chain[System.number] += 1
            chain.clearEvents()
            Subtensor.onInitialize(on: &chain)
            check(chain)
        }
    }

    /// The events of the protocol so far.
    static func events(of chain: Chain) -> [Subtensor.Event] {
        chain.events.compactMap { stored in
            guard stored.bytes.first == Subtensor.index else { return nil }
            var reader = ScaleReader(Array(stored.bytes.dropFirst()))
            return try? Subtensor.Event(from: &reader)
        }
    }

    /// All stake on a subnet.
    static func totalStaked(at netuid: NetUID, in chain: Chain) -> UInt64 {
        chain.entries(of: Subtensor.totalHotkeyAlpha).reduce(0) { sum, entry in
            entry.key.second == netuid ? sum + entry.value.rawValue : sum
        }
    }
}
