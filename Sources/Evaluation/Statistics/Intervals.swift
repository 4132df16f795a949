/// Confidence intervals for means and rates.
public enum Intervals {
    /// The mean with Student's t interval. With fewer than two values the range is infinite.
    public static func mean(_ values: [Double], level: Double = 0.95) -> Interval {
        let count = Double(values.count)
        let average = values.isEmpty ? 0 : values.reduce(0, +) / count
        guard values.count > 1 else { return unknown(average, level: level, count: count) }
        let variance = values.reduce(0) { $0 + ($1 - average) * ($1 - average) } / (count - 1)
        let reach =
            -Distributions.studentQuantile((1 - level) / 2, freedom: count - 1) * (variance / count).squareRoot()
        return Interval(estimate: average, lower: average - reach, upper: average + reach, level: level, count: count)
    }

    /// The mean of the differences of paired values with its t interval. Surplus values of the longer list are ignored.
    public static func pairedDifference(_ left: [Double], _ right: [Double], level: Double = 0.95) -> Interval {
        mean(zip(left, right).map(-), level: level)
    }

    /// The mean with a percentile bootstrap interval (Efron, 1979), the quantiles interpolated linearly.
    ///
    /// - Parameters:
    ///   - values: The observations.
    ///   - level: The probability of covering the truth.
    ///   - resamples: How often to draw anew.
    ///   - seed: What the draws are made from; the same seed gives the same interval.
    /// - Returns: The interval, infinite with fewer than two values.
    public static func bootstrapMean(
        _ values: [Double],
        level: Double = 0.95,
        resamples: Int = 2000,
        seed: UInt64
    ) -> Interval {
        let count = values.count
        let average = values.isEmpty ? 0 : values.reduce(0, +) / Double(count)
        guard count > 1, resamples > 1 else { return unknown(average, level: level, count: Double(count)) }
        var random = FastRandom(seed: seed)
        var means: [Double] = []
        means.reserveCapacity(resamples)
        for _ in 0..<resamples {
            var sum = 0.0
            for _ in 0..<count { sum += values[random.draw(below: count)] }
            means.append(sum / Double(count))
        }
        means.sort()
        return Interval(
            estimate: average,
            lower: quantile(means, (1 - level) / 2),
            upper: quantile(means, (1 + level) / 2),
            level: level,
            count: Double(count)
        )
    }

    /// A success rate with Wilson's score interval (Wilson, 1927), without continuity correction.
    public static func wilson(successes: Int, of trials: Int, level: Double = 0.95) -> Interval {
        guard trials > 0 else { return Interval(estimate: 0, lower: 0, upper: 1, level: level, count: 0) }
        let count = Double(trials)
        let rate = Double(min(max(0, successes), trials)) / count
        let z = -Distributions.normalQuantile((1 - level) / 2)
        let scale = 1 + z * z / count
        let middle = (rate + z * z / (2 * count)) / scale
        let reach = z / scale * (rate * (1 - rate) / count + z * z / (4 * count * count)).squareRoot()
        return Interval(
            estimate: rate,
            lower: successes <= 0 ? 0 : middle - reach,
            upper: successes >= trials ? 1 : middle + reach,
            level: level,
            count: count
        )
    }

    /// The value below which a share of sorted values lies, interpolated linearly between neighbours.
    static func quantile(_ sorted: [Double], _ share: Double) -> Double {
        guard let first = sorted.first, let last = sorted.last else { return 0 }
        let place = share * Double(sorted.count - 1)
        guard place > 0 else { return first }
        guard place < Double(sorted.count - 1) else { return last }
        let below = Int(place)
        return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - Double(below))
    }

    static func unknown(_ estimate: Double, level: Double, count: Double) -> Interval {
        Interval(estimate: estimate, lower: -.infinity, upper: .infinity, level: level, count: count)
    }
}
