import Frame
import Primitives
import Scale

// What is checked of calls about weights before they run, in the pool and in nested calls. Source:
// `guards/check_weights.rs` and `guards/check_rate_limits.rs` of subtensor (protocol section 9.3), by behaviour.

extension Subtensor {
    /// Refuses calls about weights that cannot succeed: lists of unequal lengths, keys without the stake, reveals of
    /// nothing that is open. Other calls pass.
    static func guardWeights(_ call: Call, from who: AccountID, in chain: Chain) throws(Failure) {
        guard haveEqualLengths(call) else { throw .inputLengthsUnequal }
        for netuid in subnetsWeighed(by: call) where !hasStakeForWeights(who, at: netuid, in: chain) {
            throw .notEnoughStakeToSetWeights
        }
        switch call {
        case .revealWeights(let netuid, let uids, let values, let salt, let versionKey):
            let revealed = RevealedWeights(uids: uids, values: values, salt: salt, versionKey: versionKey)
            try guardReveals([revealed], of: who, NetUIDStorageIndex(netuid), in: chain)
        case .revealMechanismWeights(let netuid, let mecid, let uids, let values, let salt, let versionKey):
            let revealed = RevealedWeights(uids: uids, values: values, salt: salt, versionKey: versionKey)
            try guardReveals([revealed], of: who, NetUIDStorageIndex(netuid, mecid), in: chain)
        case .batchRevealWeights(let netuid, let uidsList, let valuesList, let saltsList, let versionKeys):
            let reveals = uidsList.indices.map { place in
                RevealedWeights(
                    uids: uidsList[place],
                    values: valuesList[place],
                    salt: saltsList[place],
                    versionKey: versionKeys[place]
                )
            }
            try guardReveals(reveals, of: who, NetUIDStorageIndex(netuid), in: chain)
        default:
            break
        }
    }

    /// Refuses weights and commits that come too soon after the last. Keys that have no neuron pass; the call itself
    /// refuses them. Other calls pass.
    static func guardWeightsRate(_ call: Call, from who: AccountID, in chain: Chain) throws(Failure) {
        switch call {
        case .commitWeights(let netuid, _):
            try guardRate(of: who, NetUIDStorageIndex(netuid), or: .committingWeightsTooFast, in: chain)
        case .commitMechanismWeights(let netuid, let mecid, _):
            try guardRate(of: who, NetUIDStorageIndex(netuid, mecid), or: .committingWeightsTooFast, in: chain)
        case .setWeights(let netuid, _, _, _) where !chain[commitRevealWeightsEnabled, netuid]:
            try guardRate(of: who, NetUIDStorageIndex(netuid), or: .settingWeightsTooFast, in: chain)
        case .setMechanismWeights(let netuid, let mecid, _, _, _) where !chain[commitRevealWeightsEnabled, netuid]:
            try guardRate(of: who, NetUIDStorageIndex(netuid, mecid), or: .settingWeightsTooFast, in: chain)
        default:
            break
        }
    }

    private static func guardRate(
        of who: AccountID,
        _ index: NetUIDStorageIndex,
        or failure: Failure,
        in chain: Chain
    ) throws(Failure) {
        guard let uid = chain[uids, index.netuid, who] else { return }
        guard passesWeightsRate(uid, index, in: chain) else { throw failure }
    }

    private static func guardReveals(
        _ reveals: [RevealedWeights],
        of who: AccountID,
        _ index: NetUIDStorageIndex,
        in chain: Chain
    ) throws(Failure) {
        guard let commits = chain[weightCommits, index, who] else { throw .noWeightsCommitFound }
        let window = RevealWindow(at: index.netuid, in: chain)
        for revealed in reveals {
            let hash = commitHash(of: who, index, revealed)
            guard let commit = commits.first(where: { $0.first == hash }) else { throw .noWeightsCommitFound }
            guard window.isOpen(forEpoch: commit.second) else { throw .revealTooEarly }
        }
    }

    private static func haveEqualLengths(_ call: Call) -> Bool {
        switch call {
        case .batchCommitWeights(let netuids, let hashes):
            netuids.count == hashes.count
        case .batchRevealWeights(_, let uids, let values, let salts, let versions):
            uids.count == values.count && uids.count == salts.count && uids.count == versions.count
        case .batchSetWeights(let netuids, let weights, let versions):
            netuids.count == weights.count && netuids.count == versions.count
        default:
            true
        }
    }

    /// The subnets on which a call about weights wants the key's stake; none for other calls.
    private static func subnetsWeighed(by call: Call) -> [NetUID] {
        switch call {
        case .setWeights(let netuid, _, _, _),
            .setMechanismWeights(let netuid, _, _, _, _),
            .commitWeights(let netuid, _),
            .commitMechanismWeights(let netuid, _, _),
            .revealWeights(let netuid, _, _, _, _),
            .revealMechanismWeights(let netuid, _, _, _, _, _),
            .batchRevealWeights(let netuid, _, _, _, _),
            .commitTimelockedWeights(let netuid, _, _, _),
            .commitTimelockedMechanismWeights(let netuid, _, _, _, _),
            .commitCrv3MechanismWeights(let netuid, _, _, _):
            [netuid]
        case .batchSetWeights(let netuids, _, _), .batchCommitWeights(let netuids, _):
            netuids.map(\.value)
        default:
            []
        }
    }
}
