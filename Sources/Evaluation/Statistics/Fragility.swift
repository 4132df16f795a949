/// How few items an order hangs on: the fewest whose removal takes the lead of the first of two away.
///
/// Both are scored on the same items, so that the first leads exactly while the sum of its differences is above 0. A sum is
/// linear: of all choices of k items, the k largest differences leave the least, whatever the others are. So the least k
/// whose removal leaves 0 or less is found by sorting, and it is exact; no choice needs to be tried. A tie counts as a lost
/// lead, since nobody is then paid more. Everything is counted in whole numbers: equal scores give equal answers everywhere.
///
/// An interval says what chance may do; this says what a few chosen items may do, such as those that somebody knew before
/// (Broderick, Giordano and Meager, 2020, ask the same of regressions, where it has to be approximated).
public struct Fragility: Hashable, Sendable, Codable {
    /// The fewest items whose removal takes the lead away; 0 where the first does not lead.
    public let removals: Int
    /// How many items there are.
    public let items: Int
    /// The removals as a share of the items; 0 where there are none.
    public let share: Double

    /// The largest difference and weight that count, in millionths.
    private static let most = 1_000_000

    /// The fragility of an order in which all items count the same.
    ///
    /// - Parameter differences: For each item the first's score less the second's, in millionths.
    public init(differences: [Int]) {
        self.init(differences: differences, weights: differences.map { _ in 1 })
    }

    /// The fragility of an order in which items count differently, as in an average with decay: then it is the weighted
    /// differences that are sorted.
    ///
    /// - Parameters:
    ///   - differences: For each item the first's score less the second's, in millionths.
    ///   - weights: For each item how much it counts, in millionths of the heaviest one's weight, or in any other whole
    ///     unit up to a million; a missing one counts 0.
    public init(differences: [Int], weights: [Int]) {
        items = differences.count
        let parts = zip(differences, weights).map { difference, weight in
            min(max(difference, -Self.most), Self.most) * min(max(weight, 0), Self.most)
        }
        var rest = parts.reduce(0, +)
        var taken = 0
        for part in parts.filter({ $0 > 0 }).sorted(by: >) {
            guard rest > 0 else { break }
            rest -= part
            taken += 1
        }
        removals = taken
        share = items > 0 ? Double(taken) / Double(items) : 0
    }

    /// The fragility of the order of two solvers with these scores in [0, 1], item by item; what the longer list has more
    /// is ignored.
    public init(better: [Double], worse: [Double]) {
        self.init(differences: zip(better, worse).map { Self.millionths($0) - Self.millionths($1) })
    }

    private static func millionths(_ score: Double) -> Int {
        score.isFinite ? Int((min(max(score, 0), 1) * Double(Score.perfect)).rounded()) : 0
    }

    /// The finding in a few words.
    public var text: String {
        guard removals > 0 else { return "no lead to lose on \(items) items" }
        let tenths = Int((share * 1_000).rounded())
        return "lost without \(removals) of \(items) items (\(tenths / 10).\(tenths % 10) %)"
    }
}
