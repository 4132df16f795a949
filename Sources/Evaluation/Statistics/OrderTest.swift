import Foundation

/// Decides which of two solvers is better from the differences of their scores, item by item, and stops as soon as it
/// knows.
///
/// Wald's sequential probability ratio test (Wald, "Sequential tests of statistical hypotheses", 1945) between a mean
/// difference of +d and of −d, where d is the smallest step that matters: with the variance s² of the differences the log
/// ratio after t items is 2 d Σ x / s², and the test ends when its absolute value reaches ln((1 − α) / α). For a step of
/// at least d the chance of naming the wrong one is α at most, but for the error of estimating s² and the overshoot, which
/// is on the safe side. A step smaller than d may come out either way.
public struct OrderTest: Hashable, Sendable, Codable {
    /// The smallest step in the mean score that matters.
    public let step: Double
    /// The chance of naming the wrong one, α.
    public let error: Double
    /// How many differences were seen.
    public private(set) var count = 0
    /// Whether the first is better; nil while it is not decided.
    public private(set) var firstIsBetter: Bool?
    /// After how many items it was decided.
    public private(set) var decidedAfter: Int?

    private var sum = 0.0
    private var squares = 0.0

    /// Before this many items the variance is not known well enough.
    public static let fewest = 30
    /// The smallest step that reference solvers of a family may have.
    public static let usualStep = 0.02

    /// A test of one pair.
    public init(step: Double = usualStep, error: Double = 0.05) {
        self.step = max(step, 1e-6)
        self.error = min(max(error, 1e-9), 0.49)
    }

    /// The variance so far.
    public var variance: Double {
        guard count > 1 else { return 0 }
        return max(0, squares - sum * sum / Double(count)) / Double(count - 1)
    }

    /// Takes the next difference, first less second. What was decided stays.
    public mutating func add(_ difference: Double) {
        count += 1
        sum += difference
        squares += difference * difference
        guard firstIsBetter == nil, count >= Self.fewest else { return }
        let ratio = 2 * step * sum / max(variance, 1e-9)
        if abs(ratio) >= log((1 - error) / error) {
            firstIsBetter = ratio > 0
            decidedAfter = count
        }
    }

    /// The size of a fixed sample, chosen beforehand, with the same chance of naming the wrong one for any step of at
    /// least `step`: (z s / d)², where z is the normal quantile of 1 − α.
    public static func fixedSample(variance: Double, step: Double = usualStep, error: Double) -> Int {
        let quantile = Distributions.normalQuantile(1 - error)
        return Int((quantile * quantile * max(0, variance) / (step * step)).rounded(.up))
    }
}
