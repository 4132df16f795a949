import Primitives

// The stage of an epoch that prepares the weights, and the simple sums over them (protocol sections 3.2 to 3.4).
extension Epoch {
    /// The weights that count, each row divided by its sum.
    static func maskedWeights(_ inputs: EpochInputs, _ stake: EpochStake) -> SparseMatrix {
        let count = inputs.stake.count
        let weights = inputs.weights
        let registered = inputs.registeredAt
        var result = SparseMatrix(rows: count, entries: weights.entryCount)
        for row in 0..<count {
            defer { result.endRow() }
            guard stake.permits[row] else { continue }
            let start = result.entryCount
            let updated = row < inputs.lastUpdate.count ? inputs.lastUpdate[row] : 0
            // A weight that a commit from before the registration of its target will reveal does not count either.
            let committed = inputs.commitBlocks.map { row < $0.count ? $0[row] : 0 } ?? .max
            let weighsItself = inputs.ownerUID.map(Int.init) == row
            var sum: UInt64 = 0
            for entry in weights.range(row) {
                let column = Int(weights.columns[entry])
                guard column < count, column != row || weighsItself else { continue }
                let since = column < registered.count ? registered[column] : 0
                guard updated > since, committed >= since else { continue }
                sum += UInt64(weights.values[entry])
                result.append(UID(column), I32F32(whole: weights.values[entry]))
            }
            guard sum > 0 else { continue }
            // Both numbers are whole, so one 64-bit division gives the fixed-point quotient.
            let divisor = ExactDivisor(sum)
            for entry in start..<result.entryCount {
                result.values[entry] = I32F32(
                    bits: Int64(truncatingIfNeeded: divisor.divide(result.values[entry].bits))
                )
            }
        }
        return result
    }

    /// Weights above their column's consensus cut to it; entries cut to nothing are dropped.
    static func clip(_ weights: SparseMatrix, at consensus: [I32F32]) -> SparseMatrix {
        var result = SparseMatrix(rows: weights.rowCount, entries: weights.entryCount)
        for row in 0..<weights.rowCount {
            for entry in weights.range(row) {
                let column = weights.columns[entry]
                let limit = consensus[Int(column)]
                let value = weights.values[entry]
                if value <= limit {
                    result.append(column, value)
                } else if limit > .zero {
                    result.append(column, limit)
                }
            }
            result.endRow()
        }
        return result
    }

    static func rowSums(_ matrix: SparseMatrix) -> [I32F32] {
        (0..<matrix.rowCount).map { row in
            matrix.range(row).reduce(I32F32.zero) { $0.saturatingAdd(matrix.values[$1]) }
        }
    }

    /// The sum of each column, rows times their stake.
    static func columnSums(_ matrix: SparseMatrix, stake: [I32F32], columns: Int) -> [I32F32] {
        var sums = [I32F32](repeating: .zero, count: columns)
        for row in 0..<matrix.rowCount {
            let scale = stake[row]
            for entry in matrix.range(row) {
                let column = Int(matrix.columns[entry])
                sums[column] = sums[column].saturatingAdd(scale.saturatingMul(matrix.values[entry]))
            }
        }
        return sums
    }

    /// What bonds follow: weights, clipped weights or, for penalties in between, something in between.
    static func bondTarget(
        _ weights: SparseMatrix,
        _ clipped: SparseMatrix,
        penalty: I32F32,
        columns: Int
    ) -> SparseMatrix {
        if penalty.isZero { return weights }
        if penalty == .one { return clipped }
        var result = SparseMatrix(rows: weights.rowCount, entries: weights.entryCount)
        var before = [I32F32](repeating: .zero, count: columns)
        var after = before
        for row in 0..<weights.rowCount {
            for entry in weights.range(row) { before[Int(weights.columns[entry])] = weights.values[entry] }
            for entry in clipped.range(row) { after[Int(clipped.columns[entry])] = clipped.values[entry] }
            for column in 0..<columns {
                let change = penalty.saturatingMul(after[column].saturatingSub(before[column]))
                let value = before[column].saturatingAdd(change)
                if value > .zero { result.append(UID(column), value) }
            }
            for entry in weights.range(row) { before[Int(weights.columns[entry])] = .zero }
            for entry in clipped.range(row) { after[Int(clipped.columns[entry])] = .zero }
            result.endRow()
        }
        return result
    }
}
