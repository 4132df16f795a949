import Foundation

/// Probabilities and quantiles of the usual distributions.
public enum Distributions {
    /// P(Z ≤ z) of a standard normal variable.
    public static func normalCDF(_ z: Double) -> Double {
        0.5 * erfc(-z / 2.0.squareRoot())
    }

    /// The z with P(Z ≤ z) = p, for p in (0, 1), by bisection to the last digits.
    public static func normalQuantile(_ p: Double) -> Double {
        quantile(p, within: -40...40, of: normalCDF)
    }

    /// P(T ≤ t) of Student's t with `freedom` degrees of freedom, which may be fractional.
    public static func studentCDF(_ t: Double, freedom: Double) -> Double {
        let tail = 0.5 * SpecialFunctions.incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5)
        return t > 0 ? 1 - tail : tail
    }

    /// The t with P(T ≤ t) = p, for p in (0, 1).
    public static func studentQuantile(_ p: Double, freedom: Double) -> Double {
        // Symmetry keeps the search in the lower tail, where probabilities lose no digits.
        if p > 0.5 { return -studentQuantile(1 - p, freedom: freedom) }
        return quantile(p, within: -1e12...0) { studentCDF($0, freedom: freedom) }
    }

    /// P(X ≥ `count`) of a binomial variable with `trials` trials of probability `p`.
    public static func binomialUpperTail(_ count: Int, of trials: Int, p: Double) -> Double {
        guard count > 0 else { return 1 }
        guard count <= trials else { return 0 }
        return SpecialFunctions.incompleteBeta(p, Double(count), Double(trials - count + 1))
    }

    /// P(X ≥ `count`) of a sum of independent trials with probabilities of their own, exactly, by the recursion over
    /// trials.
    public static func poissonBinomialUpperTail(_ count: Int, probabilities: [Double]) -> Double {
        guard count > 0 else { return 1 }
        guard count <= probabilities.count else { return 0 }
        // mass[k] = P(k successes so far) for k < count; what reaches `count` is the tail.
        var mass = [Double](repeating: 0, count: count)
        mass[0] = 1
        var tail = 0.0
        var reached = 0
        for raw in probabilities {
            let p = min(max(raw, 0), 1)
            if reached == count - 1 { tail += mass[reached] * p }
            for k in stride(from: min(reached + 1, count - 1), through: 1, by: -1) {
                mass[k] = mass[k] * (1 - p) + mass[k - 1] * p
            }
            mass[0] *= 1 - p
            reached = min(reached + 1, count - 1)
        }
        return min(1, tail)
    }

    /// The argument at which an increasing function reaches `p`, by bisection.
    private static func quantile(_ p: Double, within range: ClosedRange<Double>, of cdf: (Double) -> Double) -> Double {
        var (low, high) = (range.lowerBound, range.upperBound)
        guard p > 0 else { return -.infinity }
        guard p < 1 else { return .infinity }
        for _ in 0..<400 {
            let middle = low + (high - low) / 2
            if middle == low || middle == high { break }
            if cdf(middle) < p { low = middle } else { high = middle }
        }
        return low + (high - low) / 2
    }
}
