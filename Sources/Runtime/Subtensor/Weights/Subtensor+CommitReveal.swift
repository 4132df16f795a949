import Frame
import Primitives
import Scale

// Weights that are committed as a hash and revealed an epoch later, so that nobody can copy them in time. Source:
// `subnets/weights.rs` of subtensor (protocol section 7.3), by behaviour.

extension Subtensor {
    /// A commit as it is stored: hash, epoch, block, and a number that is no longer used.
    typealias WeightCommit = Quad<Hash256, UInt64, UInt64, UInt64>

    /// How many commits a key can have open for one mechanism.
    static let openCommitLimit = 10

    /// Commits a key's weights as a hash.
    ///
    /// - Throws: `mechanismDoesNotExist`, `commitRevealDisabled`, `hotKeyNotRegisteredInSubNet`,
    ///   `committingWeightsTooFast`, `tooManyUnrevealedCommits`.
    static func commit(
        _ hash: Hash256,
        from origin: Origin,
        at netuid: NetUID,
        _ mechanism: MechID,
        on chain: inout Chain
    ) throws(DispatchError) {
        let committer = try requireCommitter(origin, at: netuid, mechanism, version: nil, in: chain)
        let index = NetUIDStorageIndex(netuid, mechanism)
        let window = RevealWindow(at: netuid, in: chain)
        let stored = chain[weightCommits, index, committer.hotkey] ?? []
        var commits = Array(stored.drop { window.hasExpired($0.second) })
        try require(commits.count < openCommitLimit, or: .tooManyUnrevealedCommits)
        commits.append(Quad(hash, window.currentEpoch, chain.block, 0))
        chain[weightCommits, index, committer.hotkey] = commits
        emit(.weightsCommitted(committer.hotkey, index, hash), on: &chain)
        touchLastUpdate(of: committer.uid, index, on: &chain)
    }

    /// The neuron that may commit weights now.
    ///
    /// - `version`: the version of the commit's form, nil where the form has none.
    static func requireCommitter(
        _ origin: Origin,
        at netuid: NetUID,
        _ mechanism: MechID,
        version: UInt16?,
        in chain: Chain
    ) throws(DispatchError) -> Neuron {
        try requireMechanism(mechanism, at: netuid, in: chain)
        let hotkey = try origin.requireSigned()
        try require(chain[commitRevealWeightsEnabled, netuid], or: .commitRevealDisabled)
        if let version {
            try require(version == chain[commitRevealWeightsVersion], or: .incorrectCommitRevealVersion)
        }
        let uid = try unwrap(chain[uids, netuid, hotkey], or: .hotKeyNotRegisteredInSubNet)
        let index = NetUIDStorageIndex(netuid, mechanism)
        try require(passesWeightsRate(uid, index, in: chain), or: .committingWeightsTooFast)
        return Neuron(uid: uid, hotkey: hotkey)
    }

    /// Reveals committed weights and sets them. The commit and all before it are used up.
    ///
    /// The weights count for whoever holds the weighed uids when they are revealed; the epoch ignores those for
    /// neurons that registered after the commit.
    ///
    /// - Throws: `commitRevealDisabled`; `noWeightsCommitFound` where nothing is open, `expiredWeightCommit` where the
    ///   commit is too old, `invalidRevealCommitHashNotMatch` where it was never made, `revealTooEarly`; and what
    ///   setting weights may refuse.
    static func reveal(
        _ revealed: RevealedWeights,
        from origin: Origin,
        at netuid: NetUID,
        _ mechanism: MechID,
        on chain: inout Chain
    ) throws(DispatchError) {
        let index = NetUIDStorageIndex(netuid, mechanism)
        let hotkey = try origin.requireSigned()
        try require(chain[commitRevealWeightsEnabled, netuid], or: .commitRevealDisabled)
        let queue = try openCommits(of: hotkey, index, in: chain)
        let hash = commitHash(of: hotkey, index, revealed)
        let missing = queue.expired.contains(hash) ? Failure.expiredWeightCommit : .noWeightsCommitFound
        try require(!queue.open.isEmpty, or: missing)
        guard let position = queue.open.firstIndex(where: { $0.first == hash }) else {
            throw refuse(queue.expired.contains(hash) ? .expiredWeightCommit : .invalidRevealCommitHashNotMatch)
        }
        try require(queue.window.isOpen(forEpoch: queue.open[position].second), or: .revealTooEarly)
        store(Array(queue.open[(position + 1)...]), of: hotkey, index, on: &chain)
        try storeWeights(weights(revealed, at: netuid, mechanism), of: hotkey, on: &chain)
        emit(.weightsRevealed(hotkey, index, hash), on: &chain)
    }

    /// Reveals several commits for the main mechanism, all or none.
    static func revealAll(
        _ reveals: [RevealedWeights],
        from origin: Origin,
        at netuid: NetUID,
        on chain: inout Chain
    ) throws(DispatchError) {
        let index = NetUIDStorageIndex(netuid)
        let hotkey = try origin.requireSigned()
        try require(chain[commitRevealWeightsEnabled, netuid], or: .commitRevealDisabled)
        let queue = try openCommits(of: hotkey, index, in: chain)
        let hashes = reveals.map { commitHash(of: hotkey, index, $0) }
        let mismatch = { (hash: Hash256) in
            queue.expired.contains(hash) ? Failure.expiredWeightCommit : .invalidRevealCommitHashNotMatch
        }
        for hash in hashes {
            let commit = try unwrap(queue.open.first { $0.first == hash }, or: mismatch(hash))
            try require(queue.window.isOpen(forEpoch: commit.second), or: .revealTooEarly)
        }
        var open = queue.open
        for (revealed, hash) in zip(reveals, hashes) {
            let position = try unwrap(open.firstIndex { $0.first == hash }, or: mismatch(hash))
            open.remove(at: position)
            try storeWeights(weights(revealed, at: netuid, .main), of: hotkey, on: &chain)
        }
        store(open, of: hotkey, index, on: &chain)
        emit(.weightsBatchRevealed(hotkey, netuid, hashes), on: &chain)
    }

    /// A key's commits that can still be revealed, and the hashes of those at the front that no longer can.
    private static func openCommits(
        of hotkey: AccountID,
        _ index: NetUIDStorageIndex,
        in chain: Chain
    ) throws(DispatchError) -> (open: [WeightCommit], expired: [Hash256], window: RevealWindow) {
        let commits = try unwrap(chain[weightCommits, index, hotkey], or: .noWeightsCommitFound)
        let window = RevealWindow(at: index.netuid, in: chain)
        let expired = commits.prefix { window.hasExpired($0.second) }
        return (Array(commits.dropFirst(expired.count)), expired.map(\.first), window)
    }

    private static func store(
        _ commits: [WeightCommit],
        of hotkey: AccountID,
        _ index: NetUIDStorageIndex,
        on chain: inout Chain
    ) {
        chain[weightCommits, index, hotkey] = commits.isEmpty ? nil : commits
    }

    private static func weights(
        _ revealed: RevealedWeights,
        at netuid: NetUID,
        _ mechanism: MechID
    ) -> WeightsInput {
        WeightsInput(
            netuid: netuid,
            mechanism: mechanism,
            uids: revealed.uids,
            values: revealed.values,
            versionKey: revealed.versionKey
        )
    }
}
