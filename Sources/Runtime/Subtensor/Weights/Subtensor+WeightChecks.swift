import ChainCrypto
import Economics
import Frame
import Primitives
import Scale

// What weights must satisfy. Source: `subnets/weights.rs` of subtensor (protocol section 7.1), by behaviour.

extension Subtensor {
    /// Whether a key has the stake that weights take. The owner's key needs none.
    static func hasStakeForWeights(_ hotkey: AccountID, at netuid: NetUID, in chain: Chain) -> Bool {
        if let owner = ownerUID(at: netuid, in: chain), chain[uids, netuid, hotkey] == owner { return true }
        return stakeWeight(of: hotkey, at: netuid, in: chain) >= I64F64(saturating: chain[stakeThreshold])
    }

    /// Whether enough blocks have passed since a neuron last set or committed weights for a mechanism.
    static func passesWeightsRate(_ uid: UInt16, _ index: NetUIDStorageIndex, in chain: Chain) -> Bool {
        let netuid = index.netuid
        guard subnetExists(netuid, in: chain), chain[mechanismCountCurrent, netuid] > index.mechanism,
            chain.contains(keys, netuid, uid)
        else { return false }
        let last = chain[lastUpdate, index].at(Int(uid)) ?? 0
        return last == 0 || chain.block.saturatingSubtracting(last) >= chain[weightsSetRateLimit, netuid]
    }

    /// Records that a neuron set or committed weights for a mechanism in this block.
    static func touchLastUpdate(of uid: UInt16, _ index: NetUIDStorageIndex, on chain: inout Chain) {
        var updates = chain[lastUpdate, index]
        guard updates.indices.contains(Int(uid)) else { return }
        updates[Int(uid)] = chain.block
        chain[lastUpdate, index] = updates
    }

    /// Whether the only weight is of the neuron for itself, which anybody may set.
    static func isSelfWeight(of uid: UInt16, _ uids: [UInt16], _ values: [UInt16]) -> Bool {
        values.count == 1 && uids.first == uid
    }

    /// Whether a neuron may weigh others: it has a permit or is the owner's.
    static func mayWeigh(_ uid: UInt16, at netuid: NetUID, in chain: Chain) -> Bool {
        ownerUID(at: netuid, in: chain) == uid || chain[validatorPermit, netuid].at(Int(uid)) ?? false
    }

    /// The hash that a commit of weights consists of: what is revealed later, with salt against guessing.
    ///
    /// Layout: account, storage index, then uids, values and salt as sequences of 16-bit numbers, and the version key.
    static func commitHash(
        of hotkey: AccountID,
        _ index: NetUIDStorageIndex,
        _ reveal: RevealedWeights
    ) -> Hash256 {
        var writer = ScaleWriter(capacity: 64 + reveal.uids.count * 4)
        hotkey.encode(to: &writer)
        index.encode(to: &writer)
        reveal.uids.encode(to: &writer)
        reveal.values.encode(to: &writer)
        reveal.salt.encode(to: &writer)
        reveal.versionKey.encode(to: &writer)
        return Hash256(Hashing.blake2b256(writer.bytes)) ?? .zero
    }
}

/// Weights as they are revealed.
struct RevealedWeights: Equatable {
    /// Who is weighed.
    var uids: [UInt16]
    /// The weights, each for the uid at the same place.
    var values: [UInt16]
    /// Numbers that keep the commit from being guessed.
    var salt: [UInt16]
    /// The version of the validator's software.
    var versionKey: UInt64
}
