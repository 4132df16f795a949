/// p-values adjusted for having made many tests.
public enum MultipleTesting {
    /// Holm's step-down adjustment (1979): rejecting those at most α keeps the chance of any false rejection at α.
    public static func holm(_ pValues: [Double]) -> [Double] {
        let count = pValues.count
        var adjusted = pValues
        var running = 0.0
        for (rank, index) in order(pValues).enumerated() {
            running = max(running, min(1, pValues[index] * Double(count - rank)))
            adjusted[index] = running
        }
        return adjusted
    }

    /// Benjamini and Hochberg's step-up adjustment (1995): rejecting those at most α keeps the expected share of false
    /// rejections at α, for independent or positively dependent tests.
    public static func benjaminiHochberg(_ pValues: [Double]) -> [Double] {
        let count = pValues.count
        var adjusted = pValues
        var running = 1.0
        for (rank, index) in order(pValues).enumerated().reversed() {
            running = min(running, pValues[index] * Double(count) / Double(rank + 1))
            adjusted[index] = running
        }
        return adjusted
    }

    /// Benjamini and Yekutieli's adjustment (2001): as Benjamini and Hochberg's, whatever the tests' dependence, for the
    /// price of a factor of about ln n.
    public static func benjaminiYekutieli(_ pValues: [Double]) -> [Double] {
        let price = pValues.indices.reduce(0) { $0 + 1 / Double($1 + 1) }
        let count = pValues.count
        var adjusted = pValues
        var running = 1.0
        for (rank, index) in order(pValues).enumerated().reversed() {
            running = min(running, pValues[index] * price * Double(count) / Double(rank + 1))
            adjusted[index] = running
        }
        return adjusted
    }

    private static func order(_ pValues: [Double]) -> [Int] {
        pValues.indices.sorted { pValues[$0] == pValues[$1] ? $0 < $1 : pValues[$0] < pValues[$1] }
    }
}
