/// How many items a test that stops early saves, measured by drawing from scores that are there.
///
/// The differences of neighbours' scores are drawn item by item, all pairs from the same item, until ``OrderTest`` has
/// decided every pair. The same draws show how often the order of the means is wrong after each number of items. So a
/// fixed sample can be found that errs as seldom as the early stop did; it is the smallest possible one, which nobody
/// could have chosen beforehand.
public struct StoppingStudy: Hashable, Sendable, Codable {
    /// How often items were drawn until the test ended.
    public let repetitions: Int
    /// The mean number of items until every pair was decided; repetitions that did not come to an end count with the
    /// limit, which is less than they would have taken.
    public let items: Double
    /// How often every pair was decided, one of them wrongly.
    public let errors: Int
    /// How often some pair was not decided within the limit.
    public let undecided: Int
    /// The smallest fixed sample whose order is wrong no more often than the test decided wrongly; nil where none within
    /// the limit is. What was not decided allows it no error.
    public let fixedItems: Int?
    /// The fixed sample that guarantees the error for all steps of ``OrderTest/usualStep`` or more.
    public let guaranteedItems: Int

    /// The most items that are drawn in one repetition.
    public static let limit = 2_000

    /// Measures.
    ///
    /// - Parameters:
    ///   - differences: For each pair of neighbours the differences, better less worse, by item; all of one length.
    ///   - error: The chance of a wrong order that is allowed, for all pairs together.
    ///   - repetitions: How often to draw.
    ///   - seed: What is drawn from.
    public init(differences: [[Double]], error: Double = 0.05, repetitions: Int = 1_000, seed: UInt64) {
        let count = differences.map(\.count).min() ?? 0
        let share = error / Double(max(1, differences.count))
        self.repetitions = count > 0 ? max(1, repetitions) : 0
        var random = FastRandom(seed: seed)
        // After how many items each repetition's order of means was last wrong.
        var wrong = [Int](repeating: 0, count: Self.limit + 1)
        var (sum, errors, undecided) = (0, 0, 0)
        for _ in 0..<self.repetitions {
            var tests = differences.map { _ in OrderTest(error: share) }
            var sums = [Double](repeating: 0, count: differences.count)
            var stop: Int?
            for drawn in 1...Self.limit {
                let item = random.draw(below: count)
                var isWrong = false
                for pair in differences.indices {
                    let difference = differences[pair][item]
                    sums[pair] += difference
                    if sums[pair] <= 0 { isWrong = true }
                    if stop == nil { tests[pair].add(difference) }
                }
                if isWrong { wrong[drawn] += 1 }
                if stop == nil, tests.allSatisfy({ $0.firstIsBetter != nil }) { stop = drawn }
                // Means of so many more items are hardly ever wrong.
                if let stop, drawn >= 4 * stop, !isWrong { break }
            }
            sum += stop ?? Self.limit
            if stop == nil {
                undecided += 1
            } else if tests.contains(where: { $0.firstIsBetter == false }) {
                errors += 1
            }
        }
        items = Double(sum) / Double(max(1, self.repetitions))
        self.errors = errors
        self.undecided = undecided
        let last = wrong.lastIndex { $0 > errors } ?? 0
        fixedItems = last < Self.limit ? last + 1 : nil
        guaranteedItems =
            differences.map { OrderTest.fixedSample(variance: Self.variance($0), error: share) }.max() ?? 0
    }

    /// The share of the fixed sample's items that stopping early saves, below 0 where it costs more; nil where there is no
    /// such sample. An undecided repetition costs its items up to the limit.
    public var saved: Double? { fixedItems.map { 1 - items / Double(max(1, $0)) } }

    private static func variance(_ values: [Double]) -> Double {
        guard values.count > 1 else { return 0 }
        let mean = values.reduce(0, +) / Double(values.count)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    }
}
