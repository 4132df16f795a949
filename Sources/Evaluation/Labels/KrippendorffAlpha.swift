/// Krippendorff's alpha for interval data: how far several judges agree on the same units beyond chance.
///
/// α = 1 − Dₒ / Dₑ, where Dₒ is the mean squared difference of grades of the same unit and Dₑ that of any two grades
/// (Krippendorff, "Content Analysis", 2004, chapter 11). Units may have grades of any number of judges, and those with fewer
/// than two say nothing. 1 is full agreement, 0 what chance gives, below 0 the judges contradict each other.
public enum KrippendorffAlpha {
    /// The least alpha from which on one may draw even tentative conclusions, by Krippendorff himself (2004, section 11.4).
    public static let leastAcceptable = 0.667

    /// The alpha of units, each with the grades that it has, in any order.
    ///
    /// - Returns: nil where fewer than two grades can be compared, or all are the same, so that nothing can be said.
    public static func interval(_ units: [[Double]]) -> Double? {
        let paired = units.filter { $0.count > 1 }
        let count = Double(paired.reduce(0) { $0 + $1.count })
        guard count > 1 else { return nil }
        let mean = paired.reduce(0) { $0 + $1.reduce(0, +) } / count
        // Of m values with the sum s and the sum of squares q, the ordered pairs' squared differences sum to 2 (m q − s²);
        // around the mean, so that nothing is lost where values are large and near to each other.
        func spread(_ values: [Double]) -> Double {
            let sum = values.reduce(0) { $0 + ($1 - mean) }
            let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            return max(0, 2 * (Double(values.count) * squares - sum * sum))
        }
        let observed = paired.reduce(0) { $0 + spread($1) / Double($1.count - 1) } / count
        let expected = spread(paired.flatMap { $0 }) / (count * (count - 1))
        guard expected > 0, observed.isFinite, expected.isFinite else { return nil }
        return 1 - observed / expected
    }
}
