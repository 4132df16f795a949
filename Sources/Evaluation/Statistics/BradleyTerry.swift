import Foundation

/// One comparison of two contestants' answers.
public struct Comparison: Hashable, Sendable, Codable {
    /// The contestants' places.
    public let left: Int
    public let right: Int
    /// What the left one won: 1, 0, or 0.5 for a tie.
    public let outcome: Double
    /// How the left answer differs in style from the right one, such as in the logarithm of its length: what judges may
    /// like without it being better.
    public let style: [Double]
    /// The item or judge that it belongs to: comparisons of one group are not independent of each other. Nil for a
    /// group of its own.
    public let group: Int?

    /// A comparison of its parts.
    public init(left: Int, right: Int, outcome: Double, style: [Double] = [], group: Int? = nil) {
        self.left = left
        self.right = right
        self.outcome = min(max(outcome, 0), 1)
        self.style = style
        self.group = group
    }
}

/// Strengths from comparisons in pairs: the chance that i beats j is 1 / (1 + exp(−(sᵢ − sⱼ + γ · style))).
///
/// Sources: Bradley and Terry, "Rank analysis of incomplete block designs", 1952; fitted by Newton's method as a
/// logistic regression, with the style terms of Chiang et al., "Chatbot Arena", 2024. Intervals are sandwich estimates
/// (White, 1982), which hold where the model does not; comparisons of one group are summed first (Liang and Zeger, 1986).
public struct BradleyTerry: Hashable, Sendable {
    /// The strengths, with mean 0; the ranges belong to the strength relative to that mean.
    public let strengths: [Interval]
    /// How much each style term sways the judges.
    public let style: [Interval]
    /// How many comparisons each contestant was in.
    public let counts: [Int]
    /// Covariances of strengths, then style terms.
    private let covariance: [[Double]]
    private let level: Double

    /// Fits the model; nil where nothing can be fitted: no comparisons, or a penalty too small for what is not determined.
    ///
    /// - Parameters:
    ///   - comparisons: What was compared. One that names nobody, compares somebody with itself or has another number of
    ///     style terms than the first is left out.
    ///   - count: How many contestants there are.
    ///   - ridge: The penalty on each squared strength, halved; it keeps contestants that always win finite.
    ///   - styleRidge: The same for style terms.
    ///   - level: The probability with which the ranges cover the truth.
    public init?(
        _ comparisons: [Comparison],
        count: Int,
        ridge: Double = 1e-5,
        styleRidge: Double = 1e-5,
        level: Double = 0.95
    ) {
        let terms = comparisons.first?.style.count ?? 0
        let used = comparisons.filter {
            (0..<count).contains($0.left) && (0..<count).contains($0.right) && $0.left != $0.right
                && $0.style.count == terms && $0.style.allSatisfy(\.isFinite) && $0.outcome.isFinite
        }
        guard !used.isEmpty, count > 1 else { return nil }
        let fit = LogisticFit(
            rows: used.map { Self.row($0, count) },
            outcomes: used.map(\.outcome),
            penalties: Array(repeating: ridge, count: count) + Array(repeating: styleRidge, count: terms),
            centred: count
        )
        guard let solved = fit.solve(), let bread = fit.hessian(solved).inverse else { return nil }
        let sandwich = bread.sandwich(fit.meat(solved, groups: used.map(\.group)))
        covariance = (0..<sandwich.size).map { row in (0..<sandwich.size).map { sandwich[row, $0] } }
        self.level = level
        let counts = (0..<count).map { place in used.count { $0.left == place || $0.right == place } }
        self.counts = counts
        let z = -Distributions.normalQuantile((1 - level) / 2)
        let all = (0..<sandwich.size).map { place in
            let reach = z * max(0, sandwich[place, place]).squareRoot()
            return Interval(
                estimate: solved[place],
                lower: solved[place] - reach,
                upper: solved[place] + reach,
                level: level,
                count: Double(place < count ? counts[place] : used.count)
            )
        }
        strengths = Array(all.prefix(count))
        style = Array(all.dropFirst(count))
    }

    /// How much stronger one contestant is than another, with its sandwich interval.
    public func difference(_ left: Int, _ right: Int) -> Interval {
        guard strengths.indices.contains(left), strengths.indices.contains(right) else {
            return Intervals.unknown(0, level: level, count: 0)
        }
        let variance =
            covariance[left][left] + covariance[right][right] - covariance[left][right] - covariance[right][left]
        let reach = -Distributions.normalQuantile((1 - level) / 2) * max(0, variance).squareRoot()
        let estimate = strengths[left].estimate - strengths[right].estimate
        return Interval(
            estimate: estimate,
            lower: estimate - reach,
            upper: estimate + reach,
            level: level,
            count: Double(min(counts[left], counts[right]))
        )
    }

    /// The chance that one contestant beats another with an answer of the same style.
    public func chance(_ left: Int, beats right: Int) -> Double {
        1 / (1 + exp(-difference(left, right).estimate))
    }

    /// A strength on the scale of chess: 400 points are ten to one, and the mean is 1,000.
    public static func rating(_ strength: Double) -> Double { 1_000 + 400 / log(10) * strength }

    private static func row(_ comparison: Comparison, _ count: Int) -> [(place: Int, value: Double)] {
        let style = comparison.style.enumerated().map { (place: count + $0.offset, value: $0.element) }
        return [(place: comparison.left, value: 1), (place: comparison.right, value: -1)] + style
    }
}

/// A penalised logistic regression whose first parameters have mean 0.
struct LogisticFit {
    let rows: [[(place: Int, value: Double)]]
    let outcomes: [Double]
    let penalties: [Double]
    /// How many of the first parameters only matter by their differences.
    let centred: Int

    private static let steps = 200

    /// The parameters; nil where the penalty does not determine them.
    func solve() -> [Double]? {
        var point = [Double](repeating: 0, count: penalties.count)
        var value = loss(point)
        for _ in 0..<Self.steps {
            let slope = gradient(point)
            guard let direction = hessian(point).solve(slope) else { return nil }
            var length = 1.0
            var next = point
            var reached = value
            repeat {
                next = zip(point, direction).map { $0 - length * $1 }
                reached = loss(next)
                length /= 2
            } while reached > value && length > 1e-10
            let moved = zip(point, next).map { abs($0 - $1) }.max() ?? 0
            if reached <= value { (point, value) = (next, reached) }
            if moved < 1e-12 { break }
        }
        let mean = point.prefix(centred).reduce(0, +) / Double(max(1, centred))
        for place in 0..<centred { point[place] -= mean }
        return point
    }

    private func score(_ row: [(place: Int, value: Double)], _ point: [Double]) -> Double {
        row.reduce(0) { $0 + $1.value * point[$1.place] }
    }

    private func loss(_ point: [Double]) -> Double {
        var sum = zip(penalties, point).reduce(0) { $0 + $1.0 * $1.1 * $1.1 / 2 }
        for (row, outcome) in zip(rows, outcomes) {
            let score = score(row, point)
            // log(1 + exp(score)) without overflow.
            sum += max(score, 0) + log1p(exp(-abs(score))) - outcome * score
        }
        return sum
    }

    private func gradient(_ point: [Double]) -> [Double] {
        var slope = zip(penalties, point).map { $0 * $1 }
        for (row, outcome) in zip(rows, outcomes) {
            let miss = 1 / (1 + exp(-score(row, point))) - outcome
            for (place, value) in row { slope[place] += miss * value }
        }
        return slope
    }

    /// The curvature. The mean of the first parameters, which nothing determines, is held at 0.
    func hessian(_ point: [Double]) -> SymmetricMatrix {
        var matrix = SymmetricMatrix(size: penalties.count)
        for (place, penalty) in penalties.enumerated() { matrix[place, place] = penalty }
        for row in 0..<centred {
            for column in 0..<centred { matrix[row, column] += 1 / Double(centred) }
        }
        for row in rows {
            let chance = 1 / (1 + exp(-score(row, point)))
            matrix.add(chance * (1 - chance), square: row)
        }
        return matrix
    }

    /// The summed squares of each group's part of the slope.
    func meat(_ point: [Double], groups: [Int?]) -> SymmetricMatrix {
        var places: [Int: Int] = [:]
        var slopes: [[Double]] = []
        for (number, row) in rows.enumerated() {
            let miss = 1 / (1 + exp(-score(row, point))) - outcomes[number]
            let place: Int
            if let group = groups[number], let known = places[group] {
                place = known
            } else {
                place = slopes.count
                slopes.append([Double](repeating: 0, count: penalties.count))
                if let group = groups[number] { places[group] = place }
            }
            for (parameter, value) in row { slopes[place][parameter] += miss * value }
        }
        var matrix = SymmetricMatrix(size: penalties.count)
        for slope in slopes {
            matrix.add(1, square: slope.enumerated().filter { $0.element != 0 }.map { ($0.offset, $0.element) })
        }
        return matrix
    }
}
