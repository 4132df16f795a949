/// Which of the two sides a test looks at.
public enum Alternative: Sendable {
    /// The difference is not zero.
    case twoSided
    /// The difference is above zero.
    case greater
}

/// Tests of whether paired differences centre on zero.
public enum PairedTests {
    /// The sign test's p-value, exact: differences of zero are left out.
    public static func sign(_ differences: [Double], alternative: Alternative = .twoSided) -> Double {
        sign(positive: differences.count { $0 > 0 }, negative: differences.count { $0 < 0 }, alternative: alternative)
    }

    /// The sign test's p-value from the numbers of differences above and below zero.
    public static func sign(positive: Int, negative: Int, alternative: Alternative = .twoSided) -> Double {
        let count = positive + negative
        guard count > 0 else { return 1 }
        switch alternative {
        case .greater: return Distributions.binomialUpperTail(positive, of: count, p: 0.5)
        case .twoSided:
            return min(1, 2 * Distributions.binomialUpperTail(max(positive, negative), of: count, p: 0.5))
        }
    }

    /// Student's paired t test's p-value (1908). With fewer than two differences, or where all are the same, 1; or 0 for
    /// the side that they are on.
    public static func student(_ differences: [Double], alternative: Alternative = .twoSided) -> Double {
        let count = Double(differences.count)
        guard differences.count > 1 else { return 1 }
        let mean = differences.reduce(0, +) / count
        let variance = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
        guard variance > 0 else { return mean > 0 || (alternative == .twoSided && mean < 0) ? 0 : 1 }
        let value = mean / (variance / count).squareRoot()
        switch alternative {
        case .greater: return Distributions.studentCDF(-value, freedom: count - 1)
        case .twoSided: return min(1, 2 * Distributions.studentCDF(-abs(value), freedom: count - 1))
        }
    }

    /// The p-value of the permutation test that flips the signs of the differences, on their sum (Fisher, 1935).
    ///
    /// Exact over all sign patterns for up to `exactLimit` differences; else over `rounds` random patterns, where the
    /// observed one counts as one of them (Phipson and Smyth, 2010), so that it is never 0.
    ///
    /// - Parameters:
    ///   - differences: The paired differences.
    ///   - alternative: Which side counts.
    ///   - rounds: How many random patterns are drawn.
    ///   - exactLimit: The most differences for which all patterns are tried; at most 24.
    ///   - seed: What the random patterns are made from.
    /// - Returns: The p-value; 1 without differences.
    public static func permutation(
        _ differences: [Double],
        alternative: Alternative = .twoSided,
        rounds: Int = 9_999,
        exactLimit: Int = 16,
        seed: UInt64
    ) -> Double {
        let count = differences.count
        guard count > 0 else { return 1 }
        let observed = statistic(differences.reduce(0, +), alternative)
        // Sums that differ only by rounding count as equal, as ties must.
        let least = observed - 1e-12 * max(1, abs(observed))
        if count <= min(exactLimit, 24) {
            var extreme = 0
            for pattern in 0..<(1 << count) {
                var sum = 0.0
                for (index, difference) in differences.enumerated() {
                    sum += pattern >> index & 1 == 0 ? difference : -difference
                }
                if statistic(sum, alternative) >= least { extreme += 1 }
            }
            return Double(extreme) / Double(1 << count)
        }
        var random = FastRandom(seed: seed)
        var extreme = 1
        for _ in 0..<max(1, rounds) {
            var sum = 0.0
            var bits: UInt64 = 0
            for (index, difference) in differences.enumerated() {
                if index & 63 == 0 { bits = random.next() }
                sum += bits & 1 == 0 ? difference : -difference
                bits >>= 1
            }
            if statistic(sum, alternative) >= least { extreme += 1 }
        }
        return Double(extreme) / Double(max(1, rounds) + 1)
    }

    private static func statistic(_ sum: Double, _ alternative: Alternative) -> Double {
        switch alternative {
        case .greater: sum
        case .twoSided: abs(sum)
        }
    }
}
