/// What one judge of several gave an answer.
public struct JudgeGrade: Hashable, Sendable, Codable {
    /// The judge's name.
    public let judge: String
    /// The worth by this judge, in millionths, in 0...1,000,000.
    public let millionths: Int

    /// A grade; the number is brought into 0...1,000,000.
    public init(judge: String, millionths: Int) {
        self.judge = judge
        self.millionths = min(max(millionths, 0), Score.perfect)
    }
}

/// The judges of one answer: how their grades become its score, and what such grades must be like.
public enum JudgePanel {
    /// The most judges of an answer.
    public static let limit = 16
    /// The most bytes of a judge's name in UTF-8.
    public static let nameLimit = 64

    /// The score of some grades: their median, of an even number the lower one of the two in the middle.
    ///
    /// A median takes a judge that is wrong, bought or fooled by the answer for one vote only, whatever it gives; the lower
    /// one of two is a whole number, and where only one of two judges is fooled the answer gains nothing.
    ///
    /// - Returns: The score in millionths; 0 without grades.
    public static func median(_ grades: [JudgeGrade]) -> Int {
        let sorted = grades.map(\.millionths).sorted()
        return sorted.isEmpty ? 0 : sorted[(sorted.count - 1) / 2]
    }

    /// What is wrong with grades as they were read; nil where nothing is.
    ///
    /// They must be in the order of the judges' names, so that equal judgements are equal everywhere.
    public static func complaint(about grades: [JudgeGrade]) -> String? {
        guard (1...limit).contains(grades.count) else { return "\(grades.count) judges are not 1 to \(limit)" }
        for grade in grades {
            guard (1...nameLimit).contains(grade.judge.utf8.count),
                grade.judge.utf8.allSatisfy({ $0 > 31 && $0 != 127 })
            else { return "a judge's name must have 1 to \(nameLimit) bytes, no control characters among them" }
            guard (0...Score.perfect).contains(grade.millionths) else {
                return "\(grade.millionths) millionths are outside 0 to \(Score.perfect)"
            }
        }
        let names = grades.map(\.judge)
        guard zip(names, names.dropFirst()).allSatisfy(<) else {
            return "the judges are not in order, or one is named twice"
        }
        return nil
    }
}
