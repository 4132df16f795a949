import Primitives

/// The medians of dense weights; see `WeightedMedian` for what they mean.
///
/// Sixteen columns at a time are halved by value until one score is left in each: the loop inside is comparisons and
/// additions of whole vectors, which is quicker than any sorting of such short columns.
struct DenseMedian {
    private typealias Scores = SIMD16<Int32>

    /// The rows of the matrix that have stake, and their parts of it as the bits of unsigned numbers.
    private let places: [Int]
    private let stakes: [Int32]
    /// The stake that may give less than the median; nil where the largest score is the median of any column.
    private let minority: Int32?
    /// Whether even the smallest score has more than that.
    private let takesSmallest: Bool

    /// The median of each column in units of 2^-32; nil where fewer than two rows have stake.
    static func columns(of weights: DenseWeights, stake: [I32F32], majority: I32F32) -> [UInt32]? {
        DenseMedian(weights, stake, majority)?.columns(of: weights)
    }

    private init?(_ weights: DenseWeights, _ stake: [I32F32], _ majority: I32F32) {
        places = weights.rows.indices.filter { stake[weights.rows[$0]] > .zero }
        // With two of them no part is the whole, which has 33 bits.
        guard places.count >= 2 else { return nil }
        var normal = places.map { stake[weights.rows[$0]] }
        VectorMath.normalize(&normal)
        stakes = normal.map { Int32(truncatingIfNeeded: $0.bits) }
        let total = VectorMath.sum(normal)
        let allowed = total.saturatingSub(majority)
        takesSmallest = allowed < .zero
        minority = total > allowed ? Int32(truncatingIfNeeded: allowed.bits) : nil
    }

    private func columns(of weights: DenseWeights) -> [UInt32] {
        let columns = weights.columns
        let width = Scores.scalarCount
        var strip = [Scores](repeating: Scores(), count: places.count)
        return [UInt32](unsafeUninitializedCapacity: columns) { result, filled in
            filled = columns
            weights.values.withUnsafeBufferPointer { values in
                strip.withUnsafeMutableBufferPointer { strip in
                    for start in stride(from: 0, to: columns, by: width) {
                        let count = min(width, columns - start)
                        for (index, place) in places.enumerated() {
                            strip[index] = Self.scores(values, place &* columns &+ start, count)
                        }
                        let medians = median(UnsafeBufferPointer(strip))
                        for column in 0..<count { result[start + column] = UInt32(bitPattern: medians[column]) }
                    }
                }
            }
        }
    }

    /// A row's scores in a strip; nothing beyond its `count` columns.
    @inline(__always)
    private static func scores(_ values: UnsafeBufferPointer<UInt32>, _ start: Int, _ count: Int) -> Scores {
        if count == Scores.scalarCount {
            return UnsafeRawBufferPointer(values).loadUnaligned(fromByteOffset: start &* 4, as: Scores.self)
        }
        var scores = Scores()
        for column in 0..<count { scores[column] = Int32(truncatingIfNeeded: values[start &+ column]) }
        return scores
    }

    /// In each column the smallest score for which the stake with that score or less is more than the minority.
    ///
    /// Scores have 31 bits, so that the sign of a difference compares them: all ones where it is negative.
    private func median(_ strip: UnsafeBufferPointer<Scores>) -> Scores {
        var low = Scores(repeating: .max)
        var high = Scores()
        for scores in strip {
            let isBelow = (scores &- low) &>> 31
            low = (scores & isBelow) | (low & ~isBelow)
            let isAbove = (high &- scores) &>> 31
            high = (scores & isAbove) | (high & ~isAbove)
        }
        guard let minority else { return high }
        guard !takesSmallest else { return low }
        let most = Scores(repeating: minority)
        let steps = Int32.bitWidth - (high &- low).max().leadingZeroBitCount
        stakes.withUnsafeBufferPointer { stakes in
            // The answer is from `low` to `high`. No middle that counts is the largest score of its column, so that its
            // sum is never that of all, which can have 33 bits.
            for _ in 0..<steps {
                let isOpen = (low &- high) &>> 31
                let middle = low &+ ((high &- low) &>> 1)
                let limit = middle &+ 1
                var sum = Scores()
                for index in strip.indices {
                    sum &+= Scores(repeating: stakes[index]) & ((strip[index] &- limit) &>> 31)
                }
                // Where the sum is more, both as unsigned numbers, there is a borrow in `most - sum`.
                let isEnough = ((~most & sum) | ((~most | sum) & (most &- sum))) &>> 31
                let goesDown = isOpen & isEnough
                let goesUp = isOpen & ~isEnough
                high = (middle & goesDown) | (high & ~goesDown)
                low = (limit & goesUp) | (low & ~goesUp)
            }
        }
        return high
    }
}
