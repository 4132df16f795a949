/// What an audit finds wrong with a validator's epoch.
public enum EpochProblem: String, Hashable, Sendable, Codable, CaseIterable {
    /// It was asked to do nothing in secret, and revealed nothing in time.
    case notRevealed
    /// Nobody could fetch the transcript.
    case notServed
    /// The transcript is not the one that was committed to.
    case wrongRoot
    /// The transcript has another number of items than was committed to, or items out of order.
    case wrongItems
    /// The items are of another generator version or difficulty than the subnet's task asks for.
    case wrongTask
    /// An answer is worth something else than was written down.
    case wrongGrade
    /// The scores before the epoch are not those that follow from the epoch before.
    case wrongBook
    /// A miner was taken for a copy where the answers do not show it, or not where they do.
    case wrongVerdict
    /// The weights do not follow from the scores.
    case wrongWeights
    /// The chain has other weights of the validator than its transcript.
    case otherWeights
    /// What it shares with others is not of the form that it must have.
    case wrongShared
    /// It shares nothing with others, who asked what they share with it.
    case notShared
    /// Its seeds of pairs are others than those of most partners.
    case otherPair
    /// It wrote answers down that its partners did not get, or scores that fit no other.
    case otherAnswers
}

/// One thing that is wrong.
public struct EpochFinding: Hashable, Sendable, Codable {
    public let problem: EpochProblem
    /// How often, where it can be counted; 1 elsewhere.
    public let count: Int
    /// The first case, for a person.
    public let detail: String

    /// A finding of its parts.
    public init(_ problem: EpochProblem, count: Int = 1, detail: String) {
        self.problem = problem
        self.count = count
        self.detail = detail
    }
}

/// What was found of one epoch.
public struct EpochAuditReport: Hashable, Sendable, Codable {
    public let validator: MinerKey
    public let epoch: UInt64
    /// How many answers were graded again.
    public let graded: Int
    /// Whether weights were compared.
    public let comparesWeights: Bool
    public let findings: [EpochFinding]

    /// A report of its parts.
    public init(validator: MinerKey, epoch: UInt64, graded: Int, comparesWeights: Bool, findings: [EpochFinding]) {
        self.validator = validator
        self.epoch = epoch
        self.graded = graded
        self.comparesWeights = comparesWeights
        self.findings = findings
    }

    /// The same with more findings.
    public func adding(_ more: [EpochFinding]) -> EpochAuditReport {
        EpochAuditReport(
            validator: validator,
            epoch: epoch,
            graded: graded,
            comparesWeights: comparesWeights,
            findings: findings + more
        )
    }
}
