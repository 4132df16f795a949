/// One miner's answer to one item, as the detector needs it.
public struct ObservedAnswer: Hashable, Sendable, Codable {
    /// What it claims.
    public let trace: AnswerTrace
    /// What it scored, in millionths.
    public let millionths: Int
    /// From sending the question to having the whole answer, in milliseconds; nil where it was not measured.
    public let latencyMilliseconds: Double?

    /// An answer of its parts.
    public init(trace: AnswerTrace, millionths: Int, latencyMilliseconds: Double?) {
        self.trace = trace
        self.millionths = millionths
        self.latencyMilliseconds = latencyMilliseconds
    }
}

/// All answers to one item. A miner that was not asked, or did not answer, is left out.
public struct ObservedItem: Hashable, Sendable, Codable {
    /// The answers by miner.
    public let answers: [MinerKey: ObservedAnswer]

    /// An item with its answers.
    public init(answers: [MinerKey: ObservedAnswer]) {
        self.answers = answers
    }
}

/// A miner whose answers are compared.
public struct ObservedMiner: Hashable, Sendable, Codable {
    /// The miner.
    public let key: MinerKey
    /// The block in which its hotkey registered; of equal ones the smaller key counts as first.
    public let registeredAt: UInt64

    /// A miner of its parts.
    public init(key: MinerKey, registeredAt: UInt64) {
        self.key = key
        self.registeredAt = registeredAt
    }

    func precedes(_ other: ObservedMiner) -> Bool {
        registeredAt == other.registeredAt ? key < other.key : registeredAt < other.registeredAt
    }
}

/// What the detector concludes about a miner.
public enum VerdictKind: String, Hashable, Sendable, Codable {
    /// Its answers are its own, or it is the first of those whose answers cannot be told apart.
    case clear
    /// Too few informative answers to say.
    case insufficient
    /// Its answers cannot be told apart from those of a miner that comes first.
    case duplicate
    /// Its answers are those of other miners.
    case relay
    /// Its answers are those of miners that registered later, and nothing yet shows who copies whom: probes are needed.
    case unresolved

    /// Whether the miner is paid.
    public var isPaid: Bool {
        switch self {
        case .clear, .insufficient, .unresolved: true
        case .duplicate, .relay: false
        }
    }
}

/// A conclusion about a miner, with the evidence.
public struct Verdict: Hashable, Sendable, Codable {
    /// The miner.
    public let miner: MinerKey
    /// The conclusion.
    public let kind: VerdictKind
    /// The miners whose answers it gives, the most frequent first.
    public let sources: [MinerKey]
    /// How many informative items it rests on.
    public let items: Int
    /// The share of these on which its answer is exactly that of a source.
    public let explained: Double
    /// The share that chance would explain, from how often unrelated miners agree on the same items.
    public let expected: Double
    /// The p-value against "an answer of its own on at least a tenth of the items", adjusted for all comparisons.
    public let pValue: Double
    /// Why, for a person.
    public let reason: String
}
