/// An estimate with the range that covers the truth with a stated probability.
public struct Interval: Hashable, Sendable, Codable {
    /// The estimate.
    public let estimate: Double
    /// The range's lower end.
    public let lower: Double
    /// The range's upper end.
    public let upper: Double
    /// The probability with which such ranges cover the truth.
    public let level: Double
    /// How many observations it rests on; an effective number where they weigh differently.
    public let count: Double

    /// An interval of its parts.
    public init(estimate: Double, lower: Double, upper: Double, level: Double, count: Double) {
        self.estimate = estimate
        self.lower = lower
        self.upper = upper
        self.level = level
        self.count = count
    }

    /// Half the range's width.
    public var halfWidth: Double { (upper - lower) / 2 }

    /// Whether a value lies in the range.
    public func contains(_ value: Double) -> Bool {
        lower <= value && value <= upper
    }

    /// The interval with its ends brought into a range that the truth cannot leave.
    public func clamped(to range: ClosedRange<Double>) -> Interval {
        func clamp(_ value: Double) -> Double { min(max(value, range.lowerBound), range.upperBound) }
        return Interval(estimate: clamp(estimate), lower: clamp(lower), upper: clamp(upper), level: level, count: count)
    }
}
