/// What a validator says about the miners that it measures: the answer to `GET /status`, in JSON.
///
/// Gateways route by it, pages show it; nothing in it tells what a hidden test contains.
public struct ValidatorStatus: Codable, Sendable, Equatable {
    /// The subnet.
    public var netuid: UInt16
    /// The validator's hotkey as an SS58 address.
    public var hotkey: String
    /// The last block that the validator saw.
    public var block: UInt32
    /// How many rounds of questions it asked.
    public var rounds: Int
    /// How many answers it scored.
    public var answers: Int
    /// The miners, by uid.
    public var miners: [MinerStatus]
    /// Whether the task's items still tell who does the work; nil from validators of before.
    public var health: GeneratorHealth?

    /// A status of its parts.
    public init(netuid: UInt16, hotkey: String, block: UInt32, rounds: Int, answers: Int, miners: [MinerStatus]) {
        self.netuid = netuid
        self.hotkey = hotkey
        self.block = block
        self.rounds = rounds
        self.answers = answers
        self.miners = miners
    }
}

/// What a validator says about one miner.
public struct MinerStatus: Codable, Sendable, Equatable {
    /// The miner's place in the subnet.
    public var uid: UInt16
    /// The miner's hotkey as an SS58 address.
    public var hotkey: String
    /// The measured quality, 0 to 1.
    public var score: Double
    /// The ends of the score's 95 % interval.
    public var low: Double
    public var high: Double
    /// How many answers the score rests on.
    public var samples: Int
    /// The median time to an answer, in milliseconds.
    public var latencyMilliseconds: Double
    /// The share of questions that were answered in time.
    public var reliability: Double
    /// The share of the validator's weight, 0 to 1.
    public var weight: Double
    /// Why the miner is not paid by its score; nil where it is.
    public var verdict: String?
    /// How far the scores of two wordings of one need are apart, and the p-value of the test that the first is not answered
    /// better; nil before there are some.
    public var consistency: Interval?
    public var firstIsBetter: Double?
    /// The score of revealed items less that of fresh ones; nil before there are some.
    public var gap: Interval?

    /// A status of its parts.
    public init(
        uid: UInt16,
        hotkey: String,
        score: Double,
        low: Double,
        high: Double,
        samples: Int,
        latencyMilliseconds: Double,
        reliability: Double,
        weight: Double,
        verdict: String?
    ) {
        self.uid = uid
        self.hotkey = hotkey
        self.score = score
        self.low = low
        self.high = high
        self.samples = samples
        self.latencyMilliseconds = latencyMilliseconds
        self.reliability = reliability
        self.weight = weight
        self.verdict = verdict
    }
}
