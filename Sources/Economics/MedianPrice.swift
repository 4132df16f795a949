public import Primitives

/// The price at which a new subnet's pool starts (protocol section 6.1).
public enum MedianPrice {
    /// The median of the prices above zero, the mean of the two in the middle where their number is even; one where
    /// there are none.
    public static func of(_ prices: [U64F64]) -> U64F64 {
        let sorted = prices.filter { $0 > .zero }.sorted()
        guard let last = sorted.indices.last else { return .one }
        let lower = sorted[last / 2]
        let upper = sorted[sorted.count / 2]
        guard sorted.count.isMultiple(of: 2) else { return upper }
        return lower.saturatingAdd(upper).safeDiv(2)
    }
}
