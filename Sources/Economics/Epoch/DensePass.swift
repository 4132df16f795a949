import Primitives

/// The one pass over dense rows that clips weights, pays miners and moves bonds, and the one that pays validators.
///
/// Every product is of two 32-bit fractions, so that 64 bits hold it; sums of a column or a row stay far below 2^64.
struct DensePass {
    private let rate: DenseRate
    private let weights: DenseWeights
    /// The bonds: before the move as stored, after it in units of 2^-32.
    private var bonds: [UInt32]
    /// Each row's sum of clipped weights.
    private(set) var trust: [UInt64]
    /// Each column's sum of clipped weights times stake.
    private(set) var received: [UInt64]
    /// Each column's sum of moved bonds.
    private var sums: [UInt64]

    /// Nil where stored bonds are out of order.
    init?(_ inputs: EpochInputs, rate: DenseRate, weights: DenseWeights) {
        guard let bonds = DenseBonds.values(inputs, weights.rows) else { return nil }
        self.rate = rate
        self.weights = weights
        self.bonds = bonds
        trust = Array(repeating: 0, count: weights.rows.count)
        received = Array(repeating: 0, count: weights.columns)
        sums = received
    }

    /// Clips, sums and moves.
    ///
    /// - `stake`: of each row.
    mutating func move(consensus: [UInt32], stake: [UInt32]) {
        let penalty = rate.penalty
        switch penalty {
        case 0: move(consensus, stake) { weight, _ in weight }
        case 1 << 32: move(consensus, stake) { _, clipped in clipped }
        default:
            move(consensus, stake) { weight, clipped in
                let change = penalty &* (Int64(clipped) &- Int64(weight))
                return UInt32(truncatingIfNeeded: Int64(weight) &+ (change >> 32))
            }
        }
    }

    @inline(__always)
    private mutating func move(
        _ consensus: [UInt32],
        _ stake: [UInt32],
        target: (_ weight: UInt32, _ clipped: UInt32) -> UInt32
    ) {
        let columns = weights.columns
        let new = UInt64(rate.new)
        let old = UInt64(rate.old)
        weights.values.withUnsafeBufferPointer { weights in
            consensus.withUnsafeBufferPointer { consensus in
                bonds.withUnsafeMutableBufferPointer { bonds in
                    received.withUnsafeMutableBufferPointer { received in
                        sums.withUnsafeMutableBufferPointer { sums in
                            for place in stake.indices {
                                let start = place &* columns
                                let held = UInt64(stake[place])
                                var shared: UInt64 = 0
                                for column in 0..<columns {
                                    let weight = weights[start &+ column]
                                    let clipped = min(weight, consensus[column])
                                    shared &+= UInt64(clipped)
                                    received[column] &+= (held &* UInt64(clipped)) >> 32
                                    // A bond of 65,535 is one, which has 33 bits: 2^32 is 65,535 · 65,537 + 1.
                                    let bond = bonds[start &+ column]
                                    let kept = (old &* UInt64(bond &* 65_537)) >> 32 &+ (bond == 65_535 ? 1 : 0)
                                    let moved = (new &* UInt64(target(weight, clipped))) >> 32 &+ kept
                                    bonds[start &+ column] = UInt32(truncatingIfNeeded: moved)
                                    sums[column] &+= moved
                                }
                                trust[place] = shared
                            }
                        }
                    }
                }
            }
        }
    }

    /// Each row's bonds, divided by the sums of their columns, times incentive.
    func dividends(_ incentive: [UInt32]) -> [UInt64] {
        let columns = weights.columns
        let divisors = sums.map { max($0, 1) }
        let reciprocals = divisors.map { UInt64.max / $0 }
        return weights.rows.indices.map { place in
            var sum: UInt64 = 0
            bonds.withUnsafeBufferPointer { bonds in
                divisors.withUnsafeBufferPointer { divisors in
                    reciprocals.withUnsafeBufferPointer { reciprocals in
                        incentive.withUnsafeBufferPointer { incentive in
                            for column in 0..<columns {
                                let dividend = UInt64(bonds[place &* columns &+ column]) << 32
                                // The estimate is the quotient or one less.
                                let estimate = dividend.multipliedFullWidth(by: reciprocals[column]).high
                                let rest = dividend &- estimate &* divisors[column]
                                let quotient = estimate &+ (rest >= divisors[column] ? 1 : 0)
                                sum &+= (quotient &* UInt64(incentive[column])) >> 32
                            }
                        }
                    }
                }
            }
            return sum
        }
    }

    /// The bonds as ratios of 65,535, with empty rows for neurons without a permit.
    func stored(permits: [Bool]) -> SparseRows<UInt16> {
        let columns = weights.columns
        var starts = [Int](repeating: 0, count: columns + 1)
        for (place, row) in weights.rows.enumerated() where permits[row] {
            starts[row + 1] = bonds[place * columns..<(place + 1) * columns].reduce(0) { $0 &+ ($1 > 0 ? 1 : 0) }
        }
        for row in 0..<columns { starts[row + 1] += starts[row] }
        let uids = fill(starts, permits) { column, _ in UID(truncatingIfNeeded: column) }
        let values = fill(starts, permits) { _, bond in
            UInt16(truncatingIfNeeded: (UInt64(bond) &* 65_535) >> 32)
        }
        return SparseRows(starts: starts, columns: uids, values: values)
    }

    /// One of the flat arrays of the stored bonds.
    @inline(__always)
    private func fill<Element>(
        _ starts: [Int],
        _ permits: [Bool],
        _ element: (_ column: Int, _ bond: UInt32) -> Element
    ) -> [Element] {
        let columns = weights.columns
        return [Element](unsafeUninitializedCapacity: starts[columns]) { target, filled in
            filled = starts[columns]
            bonds.withUnsafeBufferPointer { bonds in
                for (place, row) in weights.rows.enumerated() where permits[row] {
                    var entry = starts[row]
                    let isFull = starts[row + 1] - entry == columns
                    for column in 0..<columns {
                        let bond = bonds[place &* columns &+ column]
                        guard isFull || bond > 0 else { continue }
                        target[entry] = element(column, bond)
                        entry &+= 1
                    }
                }
            }
        }
    }
}
