/// A long-run average in which each new value counts more than those before it, with an interval.
///
/// The value seen k steps ago weighs (1 − rate)^k. Kept as sums, so that it needs constant memory:
/// W₁ = Σ w, W₂ = Σ w², S₁ = Σ w x, S₂ = Σ w x². The effective number of values is W₁² / W₂ (Kish, 1965), the variance
/// (S₂ − S₁²/W₁) / (W₁ − W₂/W₁), the unbiased estimate for weights of reliability.
public struct DecayingAverage: Hashable, Sendable, Codable {
    /// The share of the weight that a new value takes in the long run, in (0, 1].
    public let rate: Double
    /// How many values were seen.
    public private(set) var count = 0

    private var weight = 0.0
    private var weightSquares = 0.0
    private var sum = 0.0
    private var squares = 0.0

    /// An average that gives new values the weight `rate`, brought into (0, 1].
    public init(rate: Double) {
        self.rate = min(max(rate, 1e-6), 1)
    }

    /// Takes the next value.
    public mutating func add(_ value: Double) {
        let keep = 1 - rate
        count += 1
        weight = weight * keep + 1
        weightSquares = weightSquares * keep * keep + 1
        sum = sum * keep + value
        squares = squares * keep + value * value
    }

    /// The average; 0 before the first value.
    public var mean: Double { weight > 0 ? sum / weight : 0 }

    /// How many equally weighted values carry as much information.
    public var effectiveCount: Double { weightSquares > 0 ? weight * weight / weightSquares : 0 }

    /// The values' variance around the average; 0 with fewer than two values.
    public var variance: Double {
        let freedom = weight - (weight > 0 ? weightSquares / weight : 0)
        guard count > 1, freedom > 0 else { return 0 }
        return max(0, (squares - sum * mean) / freedom)
    }

    /// The average with Student's t interval on the effective number of values. Infinite with fewer than two values.
    public func interval(level: Double = 0.95) -> Interval {
        guard count > 1, effectiveCount > 1 else { return Intervals.unknown(mean, level: level, count: effectiveCount) }
        let quantile = -Distributions.studentQuantile((1 - level) / 2, freedom: effectiveCount - 1)
        let reach = quantile * (variance / effectiveCount).squareRoot()
        return Interval(
            estimate: mean,
            lower: mean - reach,
            upper: mean + reach,
            level: level,
            count: effectiveCount
        )
    }
}
