/// A scale from values to places on a drawing, with round ticks.
struct Axis: Sendable, Equatable {
    let lower: Double
    let upper: Double
    let ticks: [Double]
    /// How many digits after the point tell the ticks apart.
    let digits: Int

    /// The scale that holds `lower...upper` in about `count` round steps.
    ///
    /// Where it `isTight`, the ends stay where they are; else they move out to the next ticks.
    init(_ lower: Double, _ upper: Double, count: Int, isTight: Bool = false) {
        let low = lower.isFinite ? lower : 0
        let high = upper.isFinite && upper > low ? upper : low + 1
        let step = Self.step((high - low) / Double(max(1, count)))
        let first = isTight ? (low / step).rounded(.up) : (low / step).rounded(.down)
        let last = isTight ? (high / step).rounded(.down) : (high / step).rounded(.up)
        self.lower = isTight ? low : first * step
        self.upper = isTight ? high : last * step
        ticks = first <= last && last - first < 50 ? (0...Int(last - first)).map { (first + Double($0)) * step } : []
        var digits = 0
        var unit = step
        while digits < 6, abs(unit - unit.rounded()) > 1e-9 * unit {
            unit *= 10
            digits += 1
        }
        self.digits = digits
    }

    /// The part of the way from the lower to the upper end.
    func part(_ value: Double) -> Double {
        (min(max(value, lower), upper) - lower) / (upper - lower)
    }

    /// The next round step: 1, 2 or 5 times a power of ten.
    private static func step(_ raw: Double) -> Double {
        var power = 1.0
        while power > raw, power > 1e-9 { power /= 10 }
        while power * 10 <= raw, power < 1e18 { power *= 10 }
        for factor in [1.0, 2, 5] where raw <= power * factor * 1.000_001 { return power * factor }
        return power * 10
    }
}
