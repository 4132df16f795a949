import Frame
import Primitives
import Scale

extension Audit {
    /// Sets a subnet's rules, or turns commitments off and forgets what was committed to.
    ///
    /// - Throws: `BadOrigin`, `SubnetNotExists`, `InvalidTerms`.
    static func setTerms(
        _ netuid: NetUID,
        _ settings: AuditSettings?,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try require(chain[Subtensor.networksAdded, netuid], or: .subnetNotExists)
        try Subtensor.requireSubnetOwnerOrRoot(origin, at: netuid, in: chain)
        // What is left of another subnet under the same number goes too.
        if settings == nil || terms(of: netuid, in: chain) == nil {
            for entry in chain.entries(of: logs, under: netuid) { chain[logs, netuid, entry.key] = nil }
        }
        if let settings {
            let sum = UInt64(settings.revealDelay) + UInt64(settings.revealWindow)
            try require(settings.revealWindow > 0 && sum <= UInt64(chain[maxRevealBlocks]), or: .invalidTerms)
            chain[terms, netuid] = AuditTerms(
                revealDelay: settings.revealDelay,
                revealWindow: settings.revealWindow,
                since: chain[Subtensor.networkRegisteredAt, netuid]
            )
        } else {
            chain[terms, netuid] = nil
        }
        emit(.termsSet(netuid: netuid, terms: settings), on: &chain)
    }

    /// Commits to a seed. The oldest entry is forgotten where there are as many as there may be.
    ///
    /// - Throws: `NotEnabled`, `NotValidator`, `EpochNotLater`.
    static func commitSeed(
        _ netuid: NetUID,
        _ epoch: UInt64,
        _ commitment: Hash256,
        by hotkey: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        let (uid, known) = try ownLog(netuid, of: hotkey, in: chain)
        var log = known
        try require(log.entries.last.map { $0.epoch < epoch } ?? true, or: .epochNotLater)
        log.entries.append(
            AuditEntry(
                epoch: epoch,
                commitment: commitment,
                committedAt: System.blockNumber(in: chain),
                transcript: nil,
                reveal: nil
            )
        )
        log.entries = log.entries.suffix(Int(chain[maxEntries]))
        chain[logs, netuid, uid] = log
        emit(.seedCommitted(netuid: netuid, hotkey: hotkey, epoch: epoch, commitment: commitment), on: &chain)
    }

    /// Commits to a transcript.
    ///
    /// - Throws: `NotEnabled`, `NotValidator`, `NoCommitment`, `TranscriptAlreadyCommitted`.
    static func commitTranscript(
        _ netuid: NetUID,
        _ epoch: UInt64,
        _ root: Hash256,
        items: UInt32,
        by hotkey: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        try change(netuid, epoch, of: hotkey, on: &chain) { (entry, block, _) throws(DispatchError) in
            try require(entry.transcript == nil, or: .transcriptAlreadyCommitted)
            entry.transcript = AuditTranscript(root: root, items: items, committedAt: block)
        }
        emit(
            .transcriptCommitted(netuid: netuid, hotkey: hotkey, epoch: epoch, root: root, items: items),
            on: &chain
        )
    }

    /// Reveals a seed.
    ///
    /// - Throws: `NotEnabled`, `NotValidator`, `NoCommitment`, `NoTranscript`, `AlreadyRevealed`, `RevealTooEarly`,
    ///   `RevealTooLate`, `WrongSeed`, in this order.
    static func revealSeed(
        _ netuid: NetUID,
        _ epoch: UInt64,
        seed: Bytes32,
        salt: Bytes32,
        by hotkey: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        try change(netuid, epoch, of: hotkey, on: &chain) { (entry, block, terms) throws(DispatchError) in
            try require(entry.transcript != nil, or: .noTranscript)
            try require(entry.reveal == nil, or: .alreadyRevealed)
            let first = UInt64(entry.committedAt) + UInt64(terms.revealDelay)
            try require(UInt64(block) >= first, or: .revealTooEarly)
            try require(UInt64(block) < first + UInt64(terms.revealWindow), or: .revealTooLate)
            try require(commitment(seed: seed, salt: salt) == entry.commitment, or: .wrongSeed)
            entry.reveal = AuditReveal(seed: seed, salt: salt, revealedAt: block)
        }
        emit(.seedRevealed(netuid: netuid, hotkey: hotkey, epoch: epoch, seed: seed, salt: salt), on: &chain)
    }

    /// The place and log of a validator; a new log where the place was another's.
    private static func ownLog(
        _ netuid: NetUID,
        of hotkey: AccountID,
        in chain: Chain
    ) throws(DispatchError) -> (uid: UInt16, log: AuditLog) {
        try require(terms(of: netuid, in: chain) != nil, or: .notEnabled)
        let uid = try unwrap(chain[Subtensor.uids, netuid, hotkey], or: .notValidator)
        let permits = chain[Subtensor.validatorPermit, netuid]
        try require(Int(uid) < permits.count && permits[Int(uid)], or: .notValidator)
        let new = AuditLog(hotkey: hotkey, entries: [])
        guard let known = chain[logs, netuid, uid], known.hotkey == hotkey else { return (uid, new) }
        return (uid, known)
    }

    private static func change(
        _ netuid: NetUID,
        _ epoch: UInt64,
        of hotkey: AccountID,
        on chain: inout Chain,
        _ body: (inout AuditEntry, BlockNumber, AuditTerms) throws(DispatchError) -> Void
    ) throws(DispatchError) {
        let (uid, known) = try ownLog(netuid, of: hotkey, in: chain)
        var log = known
        let terms = try unwrap(terms(of: netuid, in: chain), or: .notEnabled)
        let place = try unwrap(log.entries.firstIndex { $0.epoch == epoch }, or: .noCommitment)
        try body(&log.entries[place], System.blockNumber(in: chain), terms)
        chain[logs, netuid, uid] = log
    }
}
