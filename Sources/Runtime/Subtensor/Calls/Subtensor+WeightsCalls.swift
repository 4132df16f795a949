import Frame
import Primitives
import Scale

extension Subtensor {
    /// Sets the weights of the calling key's neuron for a subnet's main mechanism.
    ///
    /// - Throws: `commitRevealEnabled` where weights must be committed first; otherwise as ``storeWeights(_:of:on:)``.
    static func setWeights(
        netuid: NetUID,
        dests: [UInt16],
        weights: [UInt16],
        versionKey: UInt64,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try setMechanismWeights(
            netuid: netuid,
            mecid: .main,
            dests: dests,
            weights: weights,
            versionKey: versionKey,
            from: origin,
            on: &chain
        )
    }

    /// Sets the weights of the calling key's neuron for one of a subnet's mechanisms.
    ///
    /// - Throws: `commitRevealEnabled` where weights must be committed first; otherwise as ``storeWeights(_:of:on:)``.
    static func setMechanismWeights(
        netuid: NetUID,
        mecid: MechID,
        dests: [UInt16],
        weights: [UInt16],
        versionKey: UInt64,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try require(!chain[commitRevealWeightsEnabled, netuid], or: .commitRevealEnabled)
        let hotkey = try origin.requireSigned()
        let input = WeightsInput(
            netuid: netuid,
            mechanism: mecid,
            uids: dests,
            values: weights,
            versionKey: versionKey
        )
        try storeWeights(input, of: hotkey, on: &chain)
    }

    /// Sets weights on several subnets. One that is refused does not keep the others from being set; events tell.
    ///
    /// - Throws: `inputLengthsUnequal`.
    static func batchSetWeights(
        netuids: [Compact<NetUID>],
        weights: [[Pair<Compact<UInt16>, Compact<UInt16>>]],
        versionKeys: [Compact<UInt64>],
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let hotkey = try origin.requireSigned()
        try require(
            netuids.count == weights.count && netuids.count == versionKeys.count,
            or: .inputLengthsUnequal
        )
        var failures: [(netuid: NetUID, error: DispatchError)] = []
        for (place, netuid) in netuids.enumerated() {
            let row = weights[place]
            do {
                try setMechanismWeights(
                    netuid: netuid.value,
                    mecid: .main,
                    dests: row.map(\.first.value),
                    weights: row.map(\.second.value),
                    versionKey: versionKeys[place].value,
                    from: origin,
                    on: &chain
                )
            } catch {
                failures.append((netuid.value, error))
            }
        }
        reportBatch(netuids, failures, of: hotkey, on: &chain)
    }

    /// Commits the calling key's weights for a subnet's main mechanism as a hash.
    static func commitWeights(
        netuid: NetUID,
        commitHash: Hash256,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try commit(commitHash, from: origin, at: netuid, .main, on: &chain)
    }

    /// Commits the calling key's weights for one of a subnet's mechanisms as a hash.
    static func commitMechanismWeights(
        netuid: NetUID,
        mecid: MechID,
        commitHash: Hash256,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try commit(commitHash, from: origin, at: netuid, mecid, on: &chain)
    }

    /// Commits weights on several subnets. One that is refused does not keep the others from being committed; events
    /// tell.
    ///
    /// - Throws: `inputLengthsUnequal`.
    static func batchCommitWeights(
        netuids: [Compact<NetUID>],
        commitHashes: [Hash256],
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let hotkey = try origin.requireSigned()
        try require(netuids.count == commitHashes.count, or: .inputLengthsUnequal)
        var failures: [(netuid: NetUID, error: DispatchError)] = []
        for (netuid, hash) in zip(netuids, commitHashes) {
            do {
                try commit(hash, from: origin, at: netuid.value, .main, on: &chain)
            } catch {
                failures.append((netuid.value, error))
            }
        }
        reportBatch(netuids, failures, of: hotkey, on: &chain)
    }

    /// Reveals committed weights for a subnet's main mechanism and sets them.
    static func revealWeights(
        netuid: NetUID,
        uids: [UInt16],
        values: [UInt16],
        salt: [UInt16],
        versionKey: UInt64,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let revealed = RevealedWeights(uids: uids, values: values, salt: salt, versionKey: versionKey)
        try reveal(revealed, from: origin, at: netuid, .main, on: &chain)
    }

    /// Reveals committed weights for one of a subnet's mechanisms and sets them.
    static func revealMechanismWeights(
        netuid: NetUID,
        mecid: MechID,
        uids: [UInt16],
        values: [UInt16],
        salt: [UInt16],
        versionKey: UInt64,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let revealed = RevealedWeights(uids: uids, values: values, salt: salt, versionKey: versionKey)
        try reveal(revealed, from: origin, at: netuid, mecid, on: &chain)
    }

    /// Reveals several commits for a subnet's main mechanism, all or none; the last one's weights stay.
    ///
    /// - Throws: `inputLengthsUnequal`; otherwise as ``reveal(_:from:at:_:on:)``.
    static func batchRevealWeights(
        netuid: NetUID,
        uidsList: [[UInt16]],
        valuesList: [[UInt16]],
        saltsList: [[UInt16]],
        versionKeys: [UInt64],
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let count = uidsList.count
        try require(
            count == valuesList.count && count == saltsList.count && count == versionKeys.count,
            or: .inputLengthsUnequal
        )
        let reveals = (0..<count).map { place in
            RevealedWeights(
                uids: uidsList[place],
                values: valuesList[place],
                salt: saltsList[place],
                versionKey: versionKeys[place]
            )
        }
        try revealAll(reveals, from: origin, at: netuid, on: &chain)
    }
}
