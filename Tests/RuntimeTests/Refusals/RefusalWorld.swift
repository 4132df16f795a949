import Frame
import Primitives
import Scale
import State

@testable import Runtime

/// The chain on which every call is tried with bad input: three subnets with pools, of which the third does not trade,
/// an owner, a staker with stake, and a stranger who has TAO and nothing else.
enum RefusalWorld {
    /// The owner of all subnets and of their first neurons.
    static let owner = KeysWorld.key(1)
    static let ownerHotkey = KeysWorld.key(2)
    /// A coldkey with stake on subnets 1 and 2.
    static let staker = KeysWorld.key(3)
    /// The staker's hotkey: a neuron of subnets 1 and 2.
    static let hotkey = KeysWorld.key(4)
    /// Nobody of the protocol, with TAO for fees.
    static let stranger = KeysWorld.key(5)
    /// Another neuron of subnet 1 that is the staker's.
    static let secondHotkey = KeysWorld.key(6)
    /// Holds the sudo key.
    static let sudoer = KeysWorld.key(7)
    /// Has hardly more than one fee.
    static let pauper = KeysWorld.key(8)
    /// Makes the blocks.
    static let author = KeysWorld.key(9)
    /// A key that the chain has never seen.
    static let unknown = KeysWorld.key(99)
    /// A subnet that does not exist.
    static let missing: NetUID = 77
    /// What the staker has staked with its hotkey on each of two subnets.
    static let stake: Alpha = 100_000_000_000
    static let block: BlockNumber = 100_000
    /// What everybody but the pauper has.
    static let balance: Tao = 20_000_000_000_000

    /// The chain; each test takes a copy.
    static let chain: Chain = {
        do {
            return try build()
        } catch {
            preconditionFailure("the chain for bad input cannot be made: \(error)")
        }
    }()

    private static func build() throws -> Chain {
        var world = KeysWorld(block: block)
        for account in [owner, ownerHotkey, staker, hotkey, stranger, secondHotkey, sudoer, author] {
            try world.fund(account, balance)
        }
        try world.fund(pauper, 20_000_000)
        world.chain[Aura.authorities] = [AuraAuthority(content: author.raw)]
        world.chain[Sudo.key] = sudoer
        for netuid in [1, 2, 3] as [NetUID] {
            _ = try world.addDynamicNetwork(hotkey: ownerHotkey, coldkey: owner, tempo: 360)
            world.chain[Subtensor.lastEpochBlock, netuid] = UInt64(block)
            world.chain[Subtensor.weightsSetRateLimit, netuid] = 0
            world.chain[Subtensor.networkRegistrationAllowed, netuid] = true
            world.chain[Subtensor.networkRegisteredAt, netuid] = 1
            guard netuid != 3 else { continue }
            try world.register(hotkey, of: staker, at: netuid)
            try world.stake(stake, on: hotkey, of: staker, at: netuid)
            world.chain[Subtensor.validatorPermit, netuid] = [true, true]
        }
        try world.register(secondHotkey, of: staker, at: 1)
        world.chain[Subtensor.validatorPermit, 1] = [true, true, true]
        world.chain[Subtensor.subtokenEnabled, 3] = false
        world.chain[Subtensor.commitRevealWeightsEnabled, 2] = true
        world.chain[Subtensor.adminFreezeWindow] = 0
        world.chain.clearEvents()
        // The block before has written all this: what a call changes is then what the overlay holds.
        var chain = Chain(world.chain.committed(), profile: .fast)
        chain[System.number] = block
        return chain
    }
}
