/// What is known of one validator's work in one epoch: from its revealed transcript, and from the chain.
public struct ConductEpoch: Hashable, Sendable, Codable {
    /// How many items its seed obliged it to ask.
    public let due: Int
    /// How many its transcript holds.
    public let asked: Int
    /// Whether it revealed its seed and transcript at all.
    public let isRevealed: Bool
    /// Each miner's mean score over the transcript's items, in [0, 1].
    public let means: [MinerKey: Double]
    /// The weights that it set, as shares of their sum; empty where it set none.
    public let weights: [MinerKey: Double]
    /// The weights that follow from its transcripts by the subnet's policy; nil where none follow yet.
    public let expected: [MinerKey: Double]?

    /// An epoch of its parts.
    public init(
        due: Int,
        asked: Int,
        isRevealed: Bool,
        means: [MinerKey: Double],
        weights: [MinerKey: Double],
        expected: [MinerKey: Double]?
    ) {
        self.due = due
        self.asked = asked
        self.isRevealed = isRevealed
        self.means = means
        self.weights = weights
        self.expected = expected
    }
}

/// A validator with its epochs, the oldest first. All records of a subnet have the same epochs.
public struct ConductRecord: Hashable, Sendable, Codable {
    /// The validator.
    public let validator: MinerKey
    public let epochs: [ConductEpoch]

    /// A record of its parts.
    public init(validator: MinerKey, epochs: [ConductEpoch]) {
        self.validator = validator
        self.epochs = epochs
    }
}

/// What a validator can be shown to do.
public enum ConductTest: String, CaseIterable, Hashable, Sendable, Codable {
    /// Asks fewer items than it is obliged to.
    case duty
    /// Keeps its seeds and transcripts to itself.
    case reveals
    /// Follows the last consensus instead of measuring: a weight copier.
    case lag
    /// Finds what nobody else finds: scores that are made up.
    case agreement
    /// Scores one miner higher than the others do, more than it does with the rest: a bribe, or kinship.
    case favour
    /// Sets weights that do not follow from its own transcript.
    case weights
    /// Has answers of one miner that do not fit what its partners got for the items that they share.
    case shared
}

/// One test of one validator.
public struct ConductFinding: Hashable, Sendable, Codable {
    /// The validator.
    public let validator: MinerKey
    public let test: ConductTest
    /// The miner that is favoured, or whose answers are made up; nil for other tests.
    public let miner: MinerKey?
    /// The p-value against "an honest validator"; 0 for proofs.
    public let pValue: Double
    /// The same, adjusted so that those at most `rate` are false discoveries with that share at most.
    public let adjusted: Double
    /// Why, for a person.
    public let reason: String
}
