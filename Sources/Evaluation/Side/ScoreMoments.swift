/// Count, sum and sum of squares of scores or of differences of scores, in millionths: what means and their intervals need,
/// in whole numbers and little room.
///
/// Old values fade: where ``limit`` values are held, each counts half from then on.
public struct ScoreMoments: Hashable, Sendable, Codable {
    /// How many values there are.
    public private(set) var count = 0
    private var sum = 0
    private var squares = 0

    /// Where values begin to fade.
    public static let limit = 800

    /// No values.
    public init() {}

    /// Enters a value in millionths, brought into -1,000,000...1,000,000.
    public mutating func add(_ millionths: Int) {
        let value = min(max(millionths, -Score.perfect), Score.perfect)
        count += 1
        sum += value
        squares += value * value
        guard count >= Self.limit else { return }
        count /= 2
        sum /= 2
        squares /= 2
    }

    /// The mean, 1 for a perfect score; 0 without values.
    public var mean: Double { count > 0 ? Double(sum) / Double(count) / Double(Score.perfect) : 0 }

    /// The sample variance; 0 with fewer than two values.
    public var variance: Double {
        guard count > 1 else { return 0 }
        let scale = Double(Score.perfect) * Double(Score.perfect)
        let (count, sum) = (Double(count), Double(sum))
        return max(0, (Double(squares) - sum * sum / count) / (count - 1) / scale)
    }

    /// The mean with Student's t interval; with fewer than two values the range is infinite.
    public func interval(level: Double = 0.95) -> Interval {
        guard count > 1 else { return Intervals.unknown(mean, level: level, count: Double(count)) }
        let reach =
            -Distributions.studentQuantile((1 - level) / 2, freedom: Double(count - 1))
            * (variance / Double(count)).squareRoot()
        return Interval(
            estimate: mean,
            lower: mean - reach,
            upper: mean + reach,
            level: level,
            count: Double(count)
        )
    }

    /// The p-value of Student's t test (1908) that the mean is above zero; 1 with fewer than two values.
    public var pValueAboveZero: Double {
        guard count > 1 else { return 1 }
        // Without variance the figure is that of differences which are all the same, as in `PairedTests`.
        guard variance > 1e-18 else { return mean > 0 ? 0 : 1 }
        let value = mean / (variance / Double(count)).squareRoot()
        return Distributions.studentCDF(-value, freedom: Double(count - 1))
    }
}
