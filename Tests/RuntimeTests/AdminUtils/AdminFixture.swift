import Frame
import Primitives
import Scale
import State

@testable import Runtime

/// A chain with the root network and one subnet that belongs to `owner`, at block 100,000 and without a freeze window.
enum AdminFixture {
    static let netuid: NetUID = 1
    static let missing: NetUID = 9
    static let owner = AccountID(Bytes32(truncatingOrPadding: [1]))
    static let stranger = AccountID(Bytes32(truncatingOrPadding: [2]))
    static let sudoer = AccountID(Bytes32(truncatingOrPadding: [3]))
    static let block: BlockNumber = 100_000

    static func chain(_ profile: Profile = .standard) -> Chain {
        var chain = Chain(.empty, profile: profile)
        chain[System.number] = block
        chain[Sudo.key] = sudoer
        chain[Subtensor.networksAdded, .root] = true
        chain[Subtensor.networksAdded, netuid] = true
        chain[Subtensor.subnetOwner, netuid] = owner
        chain[Subtensor.tempo, netuid] = 360
        chain[Subtensor.lastEpochBlock, netuid] = UInt64(block)
        chain[Subtensor.subnetworkN, netuid] = 100
        chain[Subtensor.liquidAlphaOn, netuid] = true
        chain[Subtensor.adminFreezeWindow] = 0
        return chain
    }

    /// What a call refuses with; nil where it takes effect.
    static func failure(_ call: AdminUtils.Call, from origin: Origin, on chain: inout Chain) -> DispatchError? {
        failure(.adminUtils(call), from: origin, on: &chain)
    }

    /// What a call refuses with; nil where it takes effect.
    static func failure(_ call: RuntimeCall, from origin: Origin, on chain: inout Chain) -> DispatchError? {
        do {
            try call.dispatch(from: origin, on: &chain)
            return nil
        } catch {
            return error
        }
    }

    /// What a call refuses with on a fresh chain.
    static func failure(_ call: AdminUtils.Call, from origin: Origin) -> DispatchError? {
        var chain = chain()
        return failure(call, from: origin, on: &chain)
    }
}
