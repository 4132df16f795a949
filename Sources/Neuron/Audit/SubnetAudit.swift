public import Client
public import Evaluation
public import Frame
public import Primitives
public import Runtime
public import Scale
public import Tasks

/// Checks what all validators of a subnet have committed to and revealed.
public enum SubnetAudit {
    /// What the chain says about a subnet's commitments.
    public struct Books: Sendable {
        /// The number of the block.
        public let block: UInt32
        /// The rules; nil where the subnet uses none.
        public let terms: AuditTerms?
        /// The validators' logs by place.
        public let logs: [(uid: UInt16, log: AuditLog)]
        /// What weights must be like.
        public let limits: WeightLimits
        /// After how many epochs committed weights are revealed; nil where weights are set openly.
        public let revealPeriod: UInt64?

        /// Books of their parts.
        public init(
            block: UInt32,
            terms: AuditTerms?,
            logs: [(uid: UInt16, log: AuditLog)],
            limits: WeightLimits,
            revealPeriod: UInt64?
        ) {
            self.block = block
            self.terms = terms
            self.logs = logs
            self.limits = limits
            self.revealPeriod = revealPeriod
        }

        /// The books of a chain's state.
        public init(_ chain: Chain, _ netuid: NetUID) {
            self.init(
                block: System.blockNumber(in: chain),
                terms: Audit.terms(of: netuid, in: chain),
                logs: chain.entries(of: Audit.logs, under: netuid).map { (uid: $0.key, log: $0.value) },
                limits: WeightLimits(
                    minimumEntries: Int(chain[Subtensor.minAllowedWeights, netuid]),
                    maximumShare: chain[Subtensor.maxWeightsLimit, netuid]
                ),
                revealPeriod: chain[Subtensor.commitRevealWeightsEnabled, netuid]
                    ? chain[Subtensor.revealPeriodEpochs, netuid] : nil
            )
        }
    }

    /// Where an audit gets what is not in the books.
    public struct Sources: Sendable {
        /// A validator's transcript of an epoch; nil where nobody serves it.
        public let transcript: @Sendable (_ validator: MinerKey, _ epoch: UInt64) async -> EpochTranscript?
        /// The weights of a place that were in force at a block; nil where the chain cannot tell.
        public let weights: @Sendable (_ uid: UInt16, _ block: UInt32) async -> [UInt16: UInt16]?

        /// Sources of their parts.
        public init(
            transcript: @escaping @Sendable (_ validator: MinerKey, _ epoch: UInt64) async -> EpochTranscript?,
            weights: @escaping @Sendable (_ uid: UInt16, _ block: UInt32) async -> [UInt16: UInt16]?
        ) {
            self.transcript = transcript
            self.weights = weights
        }
    }

    /// Reads the books of a subnet at the best block.
    public static func books(_ client: ChainClient, _ netuid: NetUID) async throws -> Books {
        let chain = try await client.snapshot(
            prefixes: [
                System.number.key, Audit.terms.key(netuid), Audit.logs.prefix(under: netuid),
                Subtensor.networksAdded.key(netuid), Subtensor.networkRegisteredAt.key(netuid),
                Subtensor.minAllowedWeights.key(netuid), Subtensor.maxWeightsLimit.key(netuid),
                Subtensor.commitRevealWeightsEnabled.key(netuid), Subtensor.revealPeriodEpochs.key(netuid),
            ]
        )
        return Books(chain, netuid)
    }

    /// The weights of a place at a block, from a node that still has its state.
    public static func weights(
        _ client: ChainClient,
        _ netuid: NetUID,
        uid: UInt16,
        block: UInt32
    ) async -> [UInt16: UInt16]? {
        guard let hash = try? await client.blockHash(at: block),
            let pairs = try? await client.read(Subtensor.weights, NetUIDStorageIndex(netuid), uid, at: hash)
        else { return nil }
        return weights(pairs)
    }

    /// Stored weights as a table.
    public static func weights(_ pairs: [Pair<UInt16, UInt16>]) -> [UInt16: UInt16] {
        Dictionary(pairs.map { ($0.first, $0.second) }, uniquingKeysWith: { first, _ in first })
    }

    /// Checks all epochs that are over.
    ///
    /// - Throws: `TaskError` where items cannot be made or graded here.
    public static func run(
        _ books: Books,
        task: SubnetTask,
        sources: Sources
    ) async throws(TaskError) -> SubnetAuditReport {
        let audit = EpochAudit(
            task: task.wire,
            difficulty: task.manifest.difficulty,
            policy: task.manifest.weights,
            limits: books.limits,
            tolerance: task.manifest.tolerance
        )
        var validators: [SubnetAuditReport.Validator] = []
        var sound: [(validator: MinerKey, epochs: [EpochTranscript])] = []
        for (uid, log) in books.logs {
            let key = MinerKey(log.hotkey)
            var (evidence, epochs, waiting): ([EpochAudit.Evidence], [EpochAuditReport], Int) = ([], [], 0)
            for entry in log.entries {
                guard let transcript = entry.transcript, let reveal = entry.reveal else {
                    if let terms = books.terms, isOverdue(entry, terms, books.block) {
                        epochs.append(missing(key, entry, .notRevealed, "nothing was revealed in time"))
                    } else {
                        waiting += 1
                    }
                    continue
                }
                guard let served = await sources.transcript(key, entry.epoch),
                    let seed = EpochSeed(bytes: reveal.seed.bytes)
                else {
                    epochs.append(missing(key, entry, .notServed, "nobody serves the transcript"))
                    continue
                }
                let inForce = blockOfWeights(entry.epoch, transcript, log, books.revealPeriod)
                let earlier = blockBefore(entry, log, books.revealPeriod)
                var (weights, before): ([UInt16: UInt16]?, [UInt16: UInt16]?) = (nil, nil)
                if let inForce { weights = await sources.weights(uid, inForce) }
                if let earlier, served.uids.isEmpty { before = await sources.weights(uid, earlier) }
                evidence.append(
                    EpochAudit.Evidence(
                        transcript: served,
                        root: transcript.root.bytes,
                        items: Int(transcript.items),
                        seed: seed,
                        chainWeights: weights,
                        weightsBefore: before
                    )
                )
            }
            epochs += try await audit.run(evidence)
            epochs.sort { $0.epoch < $1.epoch }
            // A transcript that is not the one committed to says nothing about others.
            sound.append((key, evidence.filter { $0.transcript.root == $0.root }.map(\.transcript)))
            validators.append(
                SubnetAuditReport.Validator(uid: uid, hotkey: log.hotkey, waiting: waiting, epochs: epochs)
            )
        }
        let shared = try await SharedAudit(task: task.wire).run(sound)
        return SubnetAuditReport(
            block: books.block,
            isOn: books.terms != nil,
            validators: zip(sound, validators).map { $1.adding(shared, of: $0.validator) },
            notes: shared.notes
        )
    }

    /// A block at which the weights of an epoch must be in force. Weights that are set openly are when the transcript is
    /// committed to; committed ones are revealed in the epoch after so many, before its seed is committed to.
    ///
    /// - Returns: The block; nil where it has not come, or the validator committed to no seed in that epoch.
    private static func blockOfWeights(
        _ epoch: UInt64,
        _ transcript: AuditTranscript,
        _ log: AuditLog,
        _ revealPeriod: UInt64?
    ) -> UInt32? {
        guard let revealPeriod else { return transcript.committedAt }
        return log.entries.first { $0.epoch == epoch.addingReportingOverflow(revealPeriod).partialValue }?.committedAt
    }

    /// A block at which the weights of an epoch cannot be in force yet: when its seed is committed to, or, where weights are
    /// revealed later, when that of the last epoch before the reveal is.
    private static func blockBefore(_ entry: AuditEntry, _ log: AuditLog, _ revealPeriod: UInt64?) -> UInt32? {
        guard let revealPeriod, revealPeriod > 0 else { return entry.committedAt }
        let last = entry.epoch.addingReportingOverflow(revealPeriod - 1).partialValue
        return log.entries.first { $0.epoch == last }?.committedAt
    }

    private static func isOverdue(_ entry: AuditEntry, _ terms: AuditTerms, _ block: UInt32) -> Bool {
        UInt64(block) >= UInt64(entry.committedAt) + UInt64(terms.revealDelay) + UInt64(terms.revealWindow)
    }

    private static func missing(
        _ key: MinerKey,
        _ entry: AuditEntry,
        _ problem: EpochProblem,
        _ detail: String
    ) -> EpochAuditReport {
        EpochAuditReport(
            validator: key,
            epoch: entry.epoch,
            graded: 0,
            comparesWeights: false,
            findings: [EpochFinding(problem, detail: detail)]
        )
    }
}
