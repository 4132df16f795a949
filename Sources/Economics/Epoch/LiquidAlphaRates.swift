import Primitives

/// The rates at which single bonds follow single weights (protocol section 3.6).
struct LiquidAlphaRates {
    private let low: I32F32
    private let high: I32F32
    private let slope: I32F32

    init(_ settings: LiquidAlpha) {
        low = I32F32.ratio(settings.low)
        high = I32F32.ratio(settings.high)
        slope = I32F32(saturating: settings.steepness).saturatingDiv(-100)
    }

    /// The rate for one pair: a sigmoid of how far the weight is above consensus, or the bond above the weight.
    func rate(consensus: I32F32, weight: I32F32, bond: I32F32) -> I32F32 {
        let buy = held(weight.saturatingSub(consensus), .zero, .one)
        let sell = held(bond.saturatingSub(weight), .zero, .one)
        let difference = weight >= bond ? buy : sell
        let exponent = slope.saturatingMul(difference.saturatingSub(.half))
        let sigmoid = I32F32.one.saturatingDiv(I32F32.one.saturatingAdd(exponent.expSafe()))
        return held(low.saturatingAdd(sigmoid.saturatingMul(high.saturatingSub(low))), low, high)
    }

    /// Each weight's bond moved at its own rate, at most one; bonds without a weight are dropped.
    func average(_ new: SparseMatrix, _ old: SparseMatrix, consensus: [I32F32]) -> SparseMatrix {
        let columns = consensus.count
        var seenWeights: [I32F32] = []
        var seenBonds: [I32F32] = []
        var walkedRow = -1
        return Self.average(new, old, columns: columns) { row, column in
            if row != walkedRow {
                seenWeights = walked(new, new.range(row), columns)
                seenBonds = walked(old, old.range(row), columns)
                walkedRow = row
            }
            return rate(consensus: consensus[column], weight: seenWeights[column], bond: seenBonds[column])
        }
    }

    /// Each weight's bond moved at the rate of its row and column, at most one; bonds without a weight are dropped.
    static func average(
        _ new: SparseMatrix,
        _ old: SparseMatrix,
        columns: Int,
        rate: (_ row: Int, _ column: Int) -> I32F32
    ) -> SparseMatrix {
        var result = SparseMatrix(rows: new.rowCount, entries: new.entryCount)
        var bonds = [I32F32](repeating: .zero, count: columns)
        for row in 0..<new.rowCount {
            defer { result.endRow() }
            let range = new.range(row)
            guard !range.isEmpty else { continue }
            for entry in old.range(row) where Int(old.columns[entry]) < columns {
                bonds[Int(old.columns[entry])] = old.values[entry]
            }
            for entry in range {
                let column = Int(new.columns[entry])
                let rate = rate(row, column)
                let kept = I32F32.one.saturatingSub(rate).saturatingMul(bonds[column])
                let added = max(rate.saturatingMul(new.values[entry]), .zero)
                let value = min(kept.saturatingAdd(added), .one)
                if value > .zero { result.append(UID(column), value) }
            }
            for entry in old.range(row) where Int(old.columns[entry]) < columns {
                bonds[Int(old.columns[entry])] = .zero
            }
        }
        return result
    }

    /// A row's values by column, as a walk along the row sees them that only moves forward: entries that are out of
    /// order count as nothing here, as they do on the reference chain.
    private func walked(_ matrix: SparseMatrix, _ range: Range<Int>, _ columns: Int) -> [I32F32] {
        var values = [I32F32](repeating: .zero, count: columns)
        var entry = range.lowerBound
        for column in 0..<columns {
            while entry < range.upperBound, Int(matrix.columns[entry]) < column { entry += 1 }
            if entry < range.upperBound, Int(matrix.columns[entry]) == column { values[column] = matrix.values[entry] }
        }
        return values
    }

    private func held(_ value: I32F32, _ low: I32F32, _ high: I32F32) -> I32F32 {
        max(min(value, high), low)
    }
}
