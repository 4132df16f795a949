/// What a miner answered to an item that two validators share, graded again.
public struct SharedAnswer: Hashable, Sendable, Codable {
    /// A digest of what is claimed: equal ones are equal answers.
    public let digest: UInt64
    public let millionths: Int

    /// An answer of its parts.
    public init(digest: UInt64, millionths: Int) {
        self.digest = digest
        self.millionths = millionths
    }

    /// An answer that was graded; without claims it is told by its text.
    public init(_ graded: GradedAnswer, text: String) {
        let claims = graded.trace.claims.map { String($0, radix: 16) }.joined(separator: "/")
        digest = AnswerTrace.digest(claims.isEmpty ? text : claims)
        millionths = graded.score.millionths
    }
}

/// One item that a validator shares with another, as this one asked it.
public struct SharedItem: Hashable, Sendable, Codable {
    /// The other validator.
    public let partner: MinerKey
    /// The item's number among those of the pair.
    public let index: UInt64
    /// What came back, of miners that answered in time.
    public let answers: [MinerKey: SharedAnswer]

    /// An item of its parts.
    public init(partner: MinerKey, index: UInt64, answers: [MinerKey: SharedAnswer]) {
        self.partner = partner
        self.index = index
        self.answers = answers
    }
}

/// One epoch of a validator, with what it shares and what it asked alone.
public struct SharedEpoch: Hashable, Sendable, Codable {
    public let epoch: UInt64
    public let items: [SharedItem]
    /// Each miner's mean score over the items that nobody else asked, in [0, 1].
    public let means: [MinerKey: Double]

    /// An epoch of its parts.
    public init(epoch: UInt64, items: [SharedItem], means: [MinerKey: Double]) {
        self.epoch = epoch
        self.items = items
        self.means = means
    }
}

/// A validator with the epochs that it revealed.
public struct SharedRecord: Hashable, Sendable, Codable {
    public let validator: MinerKey
    public let epochs: [SharedEpoch]

    /// A record of its parts.
    public init(validator: MinerKey, epochs: [SharedEpoch]) {
        self.validator = validator
        self.epochs = epochs
    }
}
