/// How far the judges of a task agree, over all answers that they graded.
public struct JudgeAgreement: Hashable, Sendable, Codable {
    /// One judge.
    public struct Judge: Hashable, Sendable, Codable {
        public let name: String
        /// How many answers it graded together with others.
        public let answers: Int
        /// How far its grades are from the median of the others' on average, in [0, 1].
        public let distance: Double
        /// The agreement of the others alone; nil where nothing can be said.
        public let alphaWithout: Double?
    }

    /// The judges in the order of their names.
    public let judges: [Judge]
    /// How many answers two judges at least graded.
    public let answers: Int
    /// Krippendorff's alpha for interval data; nil where nothing can be said, as where all grades are the same.
    public let alpha: Double?
    /// The judge that stands apart: its distance is more than half as large again as the median one, and the others agree
    /// better without it. Nil where none does, or there are fewer than three.
    public let apart: String?

    /// A judge stands apart from this multiple of the median distance on. With three judges of which one grades at random,
    /// that one is twice as far from the middle of the other two as these are from the middle between it and each other.
    private static let apartFrom = 1.5

    /// The agreement on some answers, each with the grades that it has.
    ///
    /// - Returns: nil where no answer was graded by two judges.
    public init?(_ answers: [[JudgeGrade]]) {
        let graded = answers.filter { $0.count > 1 }
        guard !graded.isEmpty else { return nil }
        self.answers = graded.count
        let names = Set(graded.flatMap { $0.map(\.judge) }).sorted()
        judges = names.map { name in Self.judge(name, graded) }
        let alpha = Self.alpha(graded, without: nil)
        self.alpha = alpha
        let usual = Intervals.quantile(judges.map(\.distance).sorted(), 0.5)
        let farthest = judges.max { $0.distance < $1.distance }
        let isApart =
            judges.count > 2
            && farthest.map { $0.distance > Self.apartFrom * usual && ($0.alphaWithout ?? -1) > (alpha ?? 1) } ?? false
        apart = isApart ? farthest?.name : nil
    }

    private static func judge(_ name: String, _ answers: [[JudgeGrade]]) -> Judge {
        var (count, sum) = (0, 0.0)
        for grades in answers {
            guard let own = grades.first(where: { $0.judge == name }) else { continue }
            let others = grades.filter { $0.judge != name }.map { Double($0.millionths) }.sorted()
            guard !others.isEmpty else { continue }
            count += 1
            sum += abs(Double(own.millionths) - Intervals.quantile(others, 0.5)) / Double(Score.perfect)
        }
        return Judge(
            name: name,
            answers: count,
            distance: sum / Double(max(1, count)),
            alphaWithout: alpha(answers, without: name)
        )
    }

    private static func alpha(_ answers: [[JudgeGrade]], without name: String?) -> Double? {
        KrippendorffAlpha.interval(
            answers.map { grades in grades.filter { $0.judge != name }.map { Double($0.millionths) } }
        )
    }

    /// Whether the judges agree enough to build on, and none stands apart.
    public var isGood: Bool { apart == nil && (alpha ?? 0) >= KrippendorffAlpha.leastAcceptable }

    /// The finding in a sentence.
    public var text: String {
        let known = alpha.map { "Krippendorff's alpha \(Self.short($0))" } ?? "no alpha, since no grades differ"
        let distances = judges.map { "\($0.name) \(Self.short($0.distance))" }.joined(separator: ", ")
        var text = "\(judges.count) judges on \(answers) answers: \(known); from the median of the others: \(distances)"
        if let alpha, alpha < KrippendorffAlpha.leastAcceptable {
            text += "; below \(KrippendorffAlpha.leastAcceptable) nothing should be built on their grades"
        }
        if let apart, let judge = judges.first(where: { $0.name == apart }) {
            let without = judge.alphaWithout.map { ", without it alpha is \(Self.short($0))" } ?? ""
            text += "; \(apart) stands apart\(without)"
        }
        return text
    }

    private static func short(_ value: Double) -> String {
        let thousandths = Int((abs(value) * 1_000).rounded())
        let fraction = "\(thousandths % 1_000)"
        let zeros = String(repeating: "0", count: 3 - fraction.count)
        return (value < 0 && thousandths > 0 ? "-" : "") + "\(thousandths / 1_000).\(zeros)\(fraction)"
    }
}
