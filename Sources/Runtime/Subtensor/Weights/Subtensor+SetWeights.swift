import Economics
import Frame
import Primitives
import Scale

// How weights are set. Source: `subnets/weights.rs` of subtensor (protocol section 7.1), by behaviour.

extension Subtensor {
    /// Weights of one mechanism as a validator gives them.
    struct WeightsInput {
        let netuid: NetUID
        var mechanism: MechID = .main
        /// Who is weighed.
        let uids: [UInt16]
        /// The weights, each for the uid at the same place.
        let values: [UInt16]
        /// The version of the validator's software.
        let versionKey: UInt64
    }

    /// Checks weights of a key and stores them, scaled so that the largest is 65,535.
    ///
    /// They belong to the neuron that the key has now. Where the subnet commits and reveals, the time of the commit
    /// stays the neuron's last update, and no rate limit applies.
    ///
    /// - Throws: the reasons of protocol section 7.1, in its order.
    static func storeWeights(
        _ input: WeightsInput,
        of hotkey: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        let uid = try requireWeigher(input, hotkey, in: chain)
        let isSelf = isSelfWeight(of: uid, input.uids, input.values)
        let netuid = input.netuid
        try require(isSelf || mayWeigh(uid, at: netuid, in: chain), or: .neuronNoValidatorPermit)
        try require(Set(input.uids).count == input.uids.count, or: .duplicateUids)
        for target in input.uids {
            try require(chain.contains(keys, netuid, target), or: .uidVecContainInvalidOne)
        }
        let fewest = min(chain[subnetworkN, netuid], chain[minAllowedWeights, netuid])
        try require(isSelf || input.values.count >= Int(fewest), or: .weightVecLengthIsLow)
        // No neuron's part of all weights is limited: the limit is a constant of 65,535, the whole.
        let scaled = WeightScale.upscaled(input.values)
        let index = NetUIDStorageIndex(netuid, input.mechanism)
        chain[weights, index, uid] = zip(input.uids, scaled).map { Pair($0, $1) }
        if !chain[commitRevealWeightsEnabled, netuid] { touchLastUpdate(of: uid, index, on: &chain) }
        emit(.weightsSet(index, uid), on: &chain)
    }

    /// The neuron that may set these weights now, as far as that does not depend on the weights' values.
    private static func requireWeigher(
        _ input: WeightsInput,
        _ hotkey: AccountID,
        in chain: Chain
    ) throws(DispatchError) -> UInt16 {
        let netuid = input.netuid
        try require(!netuid.isRoot, or: .canNotSetRootNetworkWeights)
        try require(input.uids.count == input.values.count, or: .weightVecNotEqualSize)
        try requireMechanism(input.mechanism, at: netuid, in: chain)
        try require(input.uids.count <= Int(chain[subnetworkN, netuid]), or: .uidsLengthExceedUidsInSubNet)
        let uid = try unwrap(chain[uids, netuid, hotkey], or: .hotKeyNotRegisteredInSubNet)
        try require(hasStakeForWeights(hotkey, at: netuid, in: chain), or: .notEnoughStakeToSetWeights)
        let version = chain[weightsVersionKey, netuid]
        try require(version == 0 || input.versionKey >= version, or: .incorrectWeightVersionKey)
        if !chain[commitRevealWeightsEnabled, netuid] {
            let index = NetUIDStorageIndex(netuid, input.mechanism)
            try require(passesWeightsRate(uid, index, in: chain), or: .settingWeightsTooFast)
        }
        return uid
    }

    /// Reports what came of the parts of a batch, each of which was done or refused on its own.
    static func reportBatch(
        _ netuids: [Compact<NetUID>],
        _ failures: [(netuid: NetUID, error: DispatchError)],
        of hotkey: AccountID,
        on chain: inout Chain
    ) {
        if !failures.isEmpty { emit(.batchCompletedWithErrors, on: &chain) }
        for failure in failures { emit(.batchWeightItemFailed(failure.netuid, failure.error), on: &chain) }
        emit(.batchWeightsCompleted(netuids, hotkey), on: &chain)
    }
}
