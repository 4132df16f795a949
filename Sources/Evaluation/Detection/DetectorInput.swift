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
    /// It answers some of the items by itself and gives another's answers to the rest.
    case blend
    /// Its answers are those of miners that registered later, and nothing yet shows who copies whom: probes are needed.
    case unresolved

    /// Whether the miner is paid, for its own part at least.
    public var isPaid: Bool {
        switch self {
        case .clear, .insufficient, .unresolved, .blend: true
        case .duplicate, .relay: false
        }
    }

    /// Whether the miner is paid for all its answers.
    public var isPaidInFull: Bool {
        switch self {
        case .clear, .insufficient, .unresolved: true
        case .duplicate, .relay, .blend: false
        }
    }
}

/// What a conclusion means for a miner's pay.
public struct Finding: Hashable, Sendable, Codable {
    /// The conclusion.
    public let kind: VerdictKind
    /// For a blend, the most that its own answers can be of all, in millionths; nil for others.
    public let ownMillionths: Int?

    /// A finding of its parts. A share counts for blends only, and a blend without one has nothing of its own.
    public init(_ kind: VerdictKind, ownMillionths: Int? = nil) {
        self.kind = kind
        self.ownMillionths = kind == .blend ? min(max(ownMillionths ?? 0, 0), Score.perfect) : nil
    }

    /// Nothing was found.
    public static let clear = Finding(.clear)

    /// The share of the answers that are paid, in millionths.
    public var paidMillionths: Int {
        switch kind {
        case .clear, .insufficient, .unresolved: Score.perfect
        case .duplicate, .relay: 0
        case .blend: ownMillionths ?? 0
        }
    }
}

extension Finding: CustomStringConvertible {
    /// The kind, and for a blend its own share.
    public var description: String {
        ownMillionths.map { "\(kind.rawValue) with \(($0 + 5_000) / 10_000) % of its own" } ?? kind.rawValue
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
    /// For a blend, the most that its own answers can be of all, in millionths; nil for others.
    public let ownMillionths: Int?
    /// Why, for a person.
    public let reason: String

    /// What weights are made from.
    public var finding: Finding { Finding(kind, ownMillionths: ownMillionths) }
}
