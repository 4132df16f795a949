/// Whether a generator still tells who does the work: the rule by which it is retired.
///
/// - **leaked**: a paid miner is better on revealed items than on fresh ones beyond chance (Student's test on the
///   differences round by round, Holm's adjustment over the miners), and surely by more than ``smallestGap``: remembering
///   pays.
/// - **saturated**: at least half of the paid miners, and three at least, are surely at ``ceiling`` or above: the best cannot
///   be told apart.
/// - **exhausted**: more than ``repeatedShare`` of the fresh questions had been asked before.
public struct GeneratorHealth: Hashable, Sendable, Codable {
    /// What is wrong.
    public enum Ailment: String, Hashable, Sendable, Codable {
        case leaked, saturated, exhausted

        /// What the subnet's owner can do about it.
        public var remedy: String {
            switch self {
            case .leaked: "give the generator a bigger space, or release a new version of it"
            case .saturated: "raise the difficulty, or release a harder version of the generator"
            case .exhausted: "draw more of each item from the seed: the space is too small"
            }
        }
    }

    /// One thing that is wrong, with the figures.
    public struct Reason: Hashable, Sendable, Codable {
        public let ailment: Ailment
        /// What was found, in words.
        public let detail: String
    }

    /// A miner as the rule sees it.
    public struct Subject: Sendable {
        /// The measured quality.
        let score: Interval
        /// Revealed items against fresh ones; nil where none was asked.
        let record: SideBook.Record?

        /// A paid miner of its parts.
        public init(score: Interval, record: SideBook.Record?) {
            self.score = score
            self.record = record
        }
    }

    /// Why the generator is to be retired; empty where it is well.
    public let reasons: [Reason]
    /// The largest gap between revealed and fresh items among the paid miners, with its interval; nil before there is one.
    public let gap: Interval?
    /// The p-value of the test that no paid miner is better on revealed items, after Holm's adjustment.
    public let pValue: Double

    /// Whether the generator is to be used no longer.
    public var isRetired: Bool { !reasons.isEmpty }

    /// What a person reads: each reason with its remedy.
    public var description: String {
        reasons.map { "\($0.ailment.rawValue): \($0.detail); \($0.ailment.remedy)" }.joined(separator: ". ")
    }

    /// The chance that a sound generator is called leaked.
    public static let level = 0.01
    /// The gap from which remembering pays, as a score.
    public static let smallestGap = 0.05
    /// How many revealed items a miner must have answered before it is judged by them.
    public static let fewestRevealed = 20
    /// The score from which nothing tells the best apart, and how many must be there.
    public static let ceiling = 0.98
    public static let fewestAtCeiling = 3
    /// The share of repeated questions that is too many, and the fewest questions that it is told by.
    public static let repeatedShare = 0.05
    public static let fewestQuestions = 100

    /// The health that paid miners and questions show.
    ///
    /// - Parameters:
    ///   - paid: The miners that are paid, in a fixed order.
    ///   - questions: What is known of fresh questions.
    public init(paid: [Subject], questions: QuestionMemory) {
        var reasons: [Reason] = []
        let judged = paid.compactMap(\.record?.gap).filter { $0.count >= Self.fewestRevealed }
        let adjusted = MultipleTesting.holm(judged.map(\.pValueAboveZero))
        let leaks = zip(judged, adjusted).filter { gap, value in
            value <= Self.level && gap.interval().lower > Self.smallestGap
        }
        gap = judged.map { $0.interval() }.max { $0.lower < $1.lower }
        pValue = adjusted.min() ?? 1
        if let gap, !leaks.isEmpty {
            reasons.append(
                Reason(
                    ailment: .leaked,
                    detail: "\(leaks.count) of \(judged.count) paid miners are better on revealed items than on fresh "
                        + "ones, one by \(Self.text(gap.lower)) to \(Self.text(gap.upper))"
                )
            )
        }
        let top = paid.count { $0.score.lower >= Self.ceiling }
        if top >= Self.fewestAtCeiling, top * 2 >= paid.count {
            reasons.append(
                Reason(
                    ailment: .saturated,
                    detail: "\(top) of \(paid.count) paid miners surely score \(Self.text(Self.ceiling)) or more"
                )
            )
        }
        if questions.count >= Self.fewestQuestions, questions.share > Self.repeatedShare {
            reasons.append(
                Reason(
                    ailment: .exhausted,
                    detail: "\(questions.repeated) of the last \(questions.count) fresh questions were asked before"
                )
            )
        }
        self.reasons = reasons
    }

    private static func text(_ value: Double) -> String {
        let thousandths = Int((value * 1_000).rounded())
        let digits = String(abs(thousandths) % 1_000)
        let zeros = String(repeating: "0", count: 3 - digits.count)
        return "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1_000).\(zeros)\(digits)"
    }
}
