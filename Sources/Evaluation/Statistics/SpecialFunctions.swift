import Foundation

/// The functions that distributions are made of, computed here so that every platform gets the same digits.
enum SpecialFunctions {
    /// ln Γ(x) for x > 0, by Lanczos' approximation with g = 7 and nine terms (Godfrey's coefficients); relative error
    /// about 1e-15.
    static func logGamma(_ x: Double) -> Double {
        if x < 0.5 { return log(Double.pi / abs(sin(Double.pi * x))) - logGamma(1 - x) }
        let shifted = x - 1
        var sum = 0.999_999_999_999_809_93
        for (index, coefficient) in lanczos.enumerated() { sum += coefficient / (shifted + Double(index + 1)) }
        let base = shifted + 7.5
        return 0.5 * log(2 * Double.pi) + (shifted + 0.5) * log(base) - base + log(sum)
    }

    private static let lanczos = [
        676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13, -176.615_029_162_140_59,
        12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6, 1.505_632_735_149_311_6e-7,
    ]

    /// The regularised incomplete beta function I_x(a, b), by Lentz's evaluation of its continued fraction
    /// (Abramowitz and Stegun 26.5.8).
    static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        // The fraction converges fast only left of the mean.
        if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
        let logFront = logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x)
        return exp(logFront) * betaFraction(x, a, b) / a
    }

    private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        let tiny = 1e-300
        var c = 1.0
        var d = 1 - (a + b) * x / (a + 1)
        d = 1 / (abs(d) < tiny ? tiny : d)
        var result = d
        for step in 1...10_000 {
            let m = Double(step)
            for term in [
                m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
            ] {
                d = 1 + term * d
                c = 1 + term / c
                d = 1 / (abs(d) < tiny ? tiny : d)
                c = abs(c) < tiny ? tiny : c
                result *= c * d
            }
            if abs(c * d - 1) < 1e-15 { break }
        }
        return result
    }
}
