import Foundation

/// An interval for the mean of bounded values that holds at every moment at once, so that one may look after each value
/// and stop when one likes.
///
/// The predictable plug-in empirical Bernstein sequence of Waudby-Smith and Ramdas, "Estimating means of bounded random
/// variables by betting", J. R. Stat. Soc. B 86, 2024, theorem 2. With α = 1 − level, for values in [0, 1]:
///
///     C_t = Σ λ_i X_i / Σ λ_i ± (ln(2/α) + Σ (X_i − μ̂_{i−1})² (−ln(1 − λ_i) − λ_i)) / Σ λ_i
///     λ_t = min(√(2 ln(2/α) / (σ̂²_{t−1} t ln(1 + t))), c)
///     μ̂_t = (1/2 + Σ X_i) / (t + 1),   σ̂²_t = (1/4 + Σ (X_i − μ̂_i)²) / (t + 1)
///
/// and the running intersection of all C_s with s ≤ t is taken.
public struct ConfidenceSequence: Hashable, Sendable, Codable {
    /// The probability with which the interval covers the mean at all times.
    public let level: Double
    /// The least value that can occur.
    public let least: Double
    /// The greatest value that can occur.
    public let greatest: Double
    /// How many values were seen.
    public private(set) var count = 0

    private var sum = 0.0
    private var squares = 0.0
    private var weights = 0.0
    private var weighted = 0.0
    private var penalty = 0.0
    private var low = 0.0
    private var high = 1.0

    private static let truncation = 0.5

    /// A sequence for values in `range`; paired differences of scores lie in -1...1.
    public init(level: Double = 0.95, range: ClosedRange<Double> = 0...1) {
        self.level = level
        least = range.lowerBound
        greatest = range.upperBound
    }

    /// Takes the next value; one outside the range is brought into it.
    public mutating func add(_ value: Double) {
        let width = max(greatest - least, .leastNonzeroMagnitude)
        let x = (min(max(value, least), greatest) - least) / width
        let meanBefore = (0.5 + sum) / Double(count + 1)
        let varianceBefore = (0.25 + squares) / Double(count + 1)
        count += 1
        let t = Double(count)
        let budget = log(2 / (1 - level))
        let bet = min((2 * budget / (varianceBefore * t * log(1 + t))).squareRoot(), Self.truncation)
        sum += x
        let meanAfter = (0.5 + sum) / (t + 1)
        squares += (x - meanAfter) * (x - meanAfter)
        weights += bet
        weighted += bet * x
        penalty += (x - meanBefore) * (x - meanBefore) * (-log1p(-bet) - bet)
        let middle = weighted / weights
        let reach = (budget + penalty) / weights
        low = max(low, middle - reach)
        high = min(high, middle + reach)
    }

    /// The interval so far. Where the intersection is empty, which happens with probability 1 − level at most, it is the
    /// point between the ends that crossed.
    public var interval: Interval {
        let width = greatest - least
        let middle = count == 0 ? (least + greatest) / 2 : least + width * sum / Double(count)
        let (lower, upper) = low <= high ? (low, high) : ((low + high) / 2, (low + high) / 2)
        return Interval(
            estimate: middle,
            lower: least + width * lower,
            upper: least + width * upper,
            level: level,
            count: Double(count)
        )
    }
}
