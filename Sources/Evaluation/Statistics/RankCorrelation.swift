/// How far two lists of numbers agree in order.
public enum RankCorrelation {
    /// Spearman's rho (1904), equal numbers sharing the mean of their ranks; nil where one of the lists has a single
    /// number throughout, or fewer than two. Surplus numbers of the longer list are ignored.
    public static func spearman(_ left: [Double], _ right: [Double]) -> Double? {
        let count = min(left.count, right.count)
        return pearson(ranks(Array(left.prefix(count))), ranks(Array(right.prefix(count))))
    }

    /// Pearson's correlation; nil where it is not defined.
    public static func pearson(_ left: [Double], _ right: [Double]) -> Double? {
        let count = min(left.count, right.count)
        guard count > 1 else { return nil }
        let middle = [left, right].map { $0.prefix(count).reduce(0, +) / Double(count) }
        var (both, first, second) = (0.0, 0.0, 0.0)
        for (one, other) in zip(left, right) {
            both += (one - middle[0]) * (other - middle[1])
            first += (one - middle[0]) * (one - middle[0])
            second += (other - middle[1]) * (other - middle[1])
        }
        guard first > 0, second > 0 else { return nil }
        return both / (first * second).squareRoot()
    }

    /// The ranks from 1, equal numbers sharing the mean of theirs.
    static func ranks(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = [Double](repeating: 0, count: values.count)
        var start = 0
        while start < order.count {
            var end = start
            while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
            for place in start...end { ranks[order[place]] = Double(start + end) / 2 + 1 }
            start = end + 1
        }
        return ranks
    }
}
