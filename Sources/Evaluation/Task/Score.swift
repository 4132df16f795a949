/// What an answer is worth, with the reason a person can read.
public struct Score: Hashable, Sendable, Codable {
    /// The worth in millionths, in 0...1,000,000.
    public let millionths: Int
    /// Why, in a few words.
    public let reason: String
    /// What each of several judges gave, in the order of their names; nil where no judges were asked.
    public let judgements: [JudgeGrade]?

    /// A score without judges; the number is brought into 0...1,000,000.
    public init(millionths: Int, reason: String) {
        self.millionths = min(max(millionths, 0), Self.perfect)
        self.reason = reason
        judgements = nil
    }

    /// The score that several judges' grades make: their median (``JudgePanel/median(_:)``).
    public init(judgements: [JudgeGrade], reason: String) {
        millionths = JudgePanel.median(judgements)
        self.reason = reason
        self.judgements = judgements
    }

    /// Nothing, for a reason.
    public static func zero(_ reason: String) -> Score {
        Score(millionths: 0, reason: reason)
    }

    /// The score of a perfect answer, in millionths.
    public static let perfect = 1_000_000

    /// The worth as a number in [0, 1].
    public var value: Double { Double(millionths) / Double(Self.perfect) }
}
