import Primitives

/// The rows of an epoch that have entries or stake, each with a place for every column.
///
/// A row's weights are divided by their sum and stand in units of 2^-32, each less than half.
struct DenseWeights {
    /// The most places that are worth their memory.
    private static let mostPlaces = 1 << 24

    /// The uids of the rows, ascending.
    let rows: [Int]
    /// How many columns there are.
    let columns: Int
    /// The weights that count, row after row.
    let values: [UInt32]

    /// Nil where the rows are mostly empty, out of order, or too large a matrix.
    init?(_ inputs: EpochInputs, _ stake: EpochStake) {
        let count = inputs.stake.count
        let weights = inputs.weights
        let rows = (0..<count).filter { row in
            let weighs = stake.permits[row] && !weights.range(row).isEmpty
            return weighs || stake.active[row] > .zero || !inputs.bonds.range(row).isEmpty
        }
        let entries = rows.reduce(0) { $0 + (stake.permits[$1] ? weights.range($1).count : 0) }
        guard count > 0, count <= 1 << 16, rows.count * count <= Self.mostPlaces else { return nil }
        guard entries > 0, entries >= rows.count * count / 4 else { return nil }
        let masks = Masks(inputs)
        var fits = true
        let values = [UInt32](unsafeUninitializedCapacity: rows.count * count) { buffer, filled in
            buffer.initialize(repeating: 0)
            filled = rows.count * count
            for (place, row) in rows.enumerated() where fits && stake.permits[row] {
                let target = UnsafeMutableBufferPointer(rebasing: buffer[place * count..<(place + 1) * count])
                fits = Self.fill(target, weights, row, masks)
            }
        }
        guard fits else { return nil }
        self.rows = rows
        self.columns = count
        self.values = values
    }

    /// Writes a row's weights that count, divided by their sum; false where the row is not of the common kind.
    private static func fill(
        _ target: UnsafeMutableBufferPointer<UInt32>,
        _ weights: SparseRows<UInt16>,
        _ row: Int,
        _ masks: Masks
    ) -> Bool {
        let range = weights.range(row)
        guard spread(weights.columns, weights.values, range, over: target) else { return false }
        masks.apply(to: target, of: row)
        var sum: UInt64 = 0
        for value in target { sum &+= UInt64(value) }
        guard sum > 0 else { return true }
        let reciprocal = UInt64.max / sum
        var largest: UInt32 = 0
        for column in target.indices {
            largest = max(largest, target[column])
            let dividend = UInt64(target[column]) << 32
            let quotient = dividend.multipliedFullWidth(by: reciprocal).high
            let rest = dividend &- quotient &* sum
            target[column] = UInt32(truncatingIfNeeded: quotient &+ (rest >= sum ? 1 : 0))
        }
        // No weight is half of its row or more: so none has more than 31 bits, which the median relies on.
        return UInt64(largest) * 2 < sum
    }

    /// Writes a row's entries at their columns; false where the columns are not strictly ascending.
    static func spread(
        _ columns: [UID],
        _ values: [UInt16],
        _ range: Range<Int>,
        over target: UnsafeMutableBufferPointer<UInt32>
    ) -> Bool {
        guard let first = range.first else { return true }
        return columns.withUnsafeBufferPointer { columns in
            values.withUnsafeBufferPointer { values in
                var isAscending = true
                for entry in range.dropLast() { isAscending = isAscending && columns[entry] < columns[entry + 1] }
                guard isAscending else { return false }
                if range.count == target.count, Int(columns[range.upperBound - 1]) == target.count - 1 {
                    for column in target.indices { target[column] = UInt32(values[first + column]) }
                } else {
                    for entry in range where Int(columns[entry]) < target.count {
                        target[Int(columns[entry])] = UInt32(values[entry])
                    }
                }
                return true
            }
        }
    }

    /// Which weights do not count (protocol section 3.2).
    private struct Masks {
        let inputs: EpochInputs
        /// The latest registration.
        let latest: UInt64

        init(_ inputs: EpochInputs) {
            self.inputs = inputs
            latest = inputs.registeredAt.prefix(inputs.stake.count).max() ?? 0
        }

        /// Clears the row's weights that do not count.
        func apply(to target: UnsafeMutableBufferPointer<UInt32>, of row: Int) {
            let updated = row < inputs.lastUpdate.count ? inputs.lastUpdate[row] : 0
            let committed = inputs.commitBlocks.map { row < $0.count ? $0[row] : 0 } ?? .max
            if inputs.ownerUID.map(Int.init) != row { target[row] = 0 }
            guard updated <= latest || committed < latest else { return }
            for column in target.indices {
                let since = column < inputs.registeredAt.count ? inputs.registeredAt[column] : 0
                if updated <= since || committed < since { target[column] = 0 }
            }
        }
    }
}

/// The stored bonds of the same rows.
enum DenseBonds {
    /// The bonds that are still valid, row after row, of 65,535; nil where a row is out of order.
    static func values(_ inputs: EpochInputs, _ rows: [Int]) -> [UInt32]? {
        let count = inputs.stake.count
        let bonds = inputs.bonds
        let lastTempo = Bonds.lastTempo(inputs)
        let isFresh = (0..<count).map { lastTempo <= ($0 < inputs.registeredAt.count ? inputs.registeredAt[$0] : 0) }
        let fresh = isFresh.indices.filter { isFresh[$0] }
        var fits = true
        let values = [UInt32](unsafeUninitializedCapacity: rows.count * count) { buffer, filled in
            buffer.initialize(repeating: 0)
            filled = rows.count * count
            for (place, row) in rows.enumerated() where fits {
                let target = UnsafeMutableBufferPointer(rebasing: buffer[place * count..<(place + 1) * count])
                fits = DenseWeights.spread(bonds.columns, bonds.values, bonds.range(row), over: target)
                for column in fresh { target[column] = 0 }
            }
        }
        return fits ? values : nil
    }
}
