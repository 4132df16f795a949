import Primitives

/// The stage of an epoch that moves bonds and pays dividends by them (protocol sections 3.5 and 3.6).
struct Bonds {
    /// Each validator's part.
    let dividends: [I32F32]
    /// The bonds in the form that is stored.
    private let matrix: SparseMatrix

    /// The bonds as ratios of 65,535, with empty rows for neurons without a permit.
    func stored(for permits: [Bool]) -> SparseRows<UInt16> {
        var result = SparseRows<UInt16>(rows: matrix.rowCount, entries: matrix.entryCount)
        for row in 0..<matrix.rowCount {
            if permits[row] {
                for entry in matrix.range(row) { result.append(matrix.columns[entry], matrix.values[entry].ratio) }
            }
            result.endRow()
        }
        return result
    }

    /// Bonds follow weights at one rate, or each pair at its own; dividends are bonds times incentive times stake.
    static func yuma3(
        _ inputs: EpochInputs,
        _ target: SparseMatrix,
        consensus: [I32F32],
        incentive: [I32F32],
        stake: [I32F32]
    ) -> Bonds {
        let old = masked(inputs) { I32F32.ratio($0) }
        let moved: SparseMatrix
        if let liquidAlpha = inputs.parameters.liquidAlpha, consensus.contains(where: { !$0.isZero }) {
            moved = LiquidAlphaRates(liquidAlpha).average(target, old, consensus: consensus)
        } else {
            moved = average(target, old, rate: rate(inputs.parameters))
        }
        var parts = moved
        normalizeColumns(&parts, columns: incentive.count)
        var dividends = (0..<stake.count).map { row -> I32F32 in
            let bonds = parts.range(row).reduce(I32F32.zero) { sum, entry in
                sum.saturatingAdd(parts.values[entry].saturatingMul(incentive[Int(parts.columns[entry])]))
            }
            return bonds.checkedMul(stake[row]) ?? .zero
        }
        VectorMath.normalize(&dividends)
        return Bonds(dividends: dividends, matrix: moved)
    }

    /// Bonds follow weights times stake, each column adding up to one; dividends are bonds times incentive.
    static func yuma2(
        _ inputs: EpochInputs,
        _ target: SparseMatrix,
        incentive: [I32F32],
        stake: [I32F32]
    ) -> Bonds {
        let columns = incentive.count
        var old = masked(inputs) { I32F32(whole: $0) }
        normalizeColumns(&old, columns: columns)
        var change = target
        for row in 0..<change.rowCount {
            for entry in change.range(row) { change.values[entry] = change.values[entry].saturatingMul(stake[row]) }
        }
        normalizeColumns(&change, columns: columns)
        var moved = average(change, old, rate: rate(inputs.parameters))
        normalizeColumns(&moved, columns: columns)
        var dividends = (0..<columns).map { row in
            moved.range(row).reduce(I32F32.zero) { sum, entry in
                sum.saturatingAdd(incentive[Int(moved.columns[entry])].saturatingMul(moved.values[entry]))
            }
        }
        VectorMath.normalize(&dividends)
        upscaleColumns(&moved, columns: columns)
        return Bonds(dividends: dividends, matrix: moved)
    }

    /// Stored bonds without those to neurons that registered since the last epoch.
    private static func masked(_ inputs: EpochInputs, _ convert: (UInt16) -> I32F32) -> SparseMatrix {
        let lastTempo = lastTempo(inputs)
        let bonds = inputs.bonds
        var result = SparseMatrix(rows: inputs.stake.count, entries: bonds.entryCount)
        for row in inputs.stake.indices {
            for entry in bonds.range(row) {
                let column = bonds.columns[entry]
                let since = Int(column) < inputs.registeredAt.count ? inputs.registeredAt[Int(column)] : 0
                if lastTempo > since { result.append(column, convert(bonds.values[entry])) }
            }
            result.endRow()
        }
        return result
    }

    /// The block from which on a registration makes bonds void.
    static func lastTempo(_ inputs: EpochInputs) -> UInt64 {
        let step = inputs.lastStepBlock
        let tempo = UInt64(inputs.parameters.tempo)
        return step == 0 ? inputs.block - min(tempo, inputs.block) : (step == .max ? step : step + 1)
    }

    /// The one rate: one less the moving average, of 1,000,000.
    static func rate(_ parameters: EpochParameters) -> I32F32 {
        let kept = I64F64(saturating: parameters.bondsMovingAverage).safeDiv(I64F64(saturating: 1_000_000))
        return I32F32.one.saturatingSub(I32F32(saturating: kept))
    }
}

// MARK: - Matrices

extension Bonds {
    /// `rate · new + (1 - rate) · old`, the positive ones in order of their columns.
    static func average(_ new: SparseMatrix, _ old: SparseMatrix, rate: I32F32) -> SparseMatrix {
        let count = new.rowCount
        let keep = I32F32.one.saturatingSub(rate)
        var result = SparseMatrix(rows: count, entries: max(new.entryCount, old.entryCount))
        var row = [I32F32](repeating: .zero, count: count)
        for index in 0..<count {
            defer { result.endRow() }
            let added = new.range(index)
            let kept = old.range(index)
            guard !added.isEmpty || !kept.isEmpty else { continue }
            for entry in added {
                let column = Int(new.columns[entry])
                row[column] = row[column].saturatingAdd(rate.saturatingMul(new.values[entry]))
            }
            for entry in kept where Int(old.columns[entry]) < count {
                let column = Int(old.columns[entry])
                row[column] = row[column].saturatingAdd(keep.saturatingMul(old.values[entry]))
            }
            for column in 0..<count {
                if row[column] > .zero { result.append(UID(column), row[column]) }
                row[column] = .zero
            }
        }
        return result
    }

    /// Divides each entry by the sum of its column, unless that is nothing.
    static func normalizeColumns(_ matrix: inout SparseMatrix, columns: Int) {
        var sums = [I32F32](repeating: .zero, count: columns)
        for entry in matrix.values.indices where Int(matrix.columns[entry]) < columns {
            let column = Int(matrix.columns[entry])
            sums[column] = sums[column].saturatingAdd(matrix.values[entry])
        }
        divideColumns(&matrix, by: sums)
    }

    /// Divides each entry by the largest of its column, unless that is nothing.
    static func upscaleColumns(_ matrix: inout SparseMatrix, columns: Int) {
        var largest = [I32F32](repeating: .zero, count: columns)
        for entry in matrix.values.indices where Int(matrix.columns[entry]) < columns {
            let column = Int(matrix.columns[entry])
            largest[column] = max(largest[column], matrix.values[entry])
        }
        divideColumns(&matrix, by: largest)
    }

    private static func divideColumns(_ matrix: inout SparseMatrix, by divisors: [I32F32]) {
        // No entry is negative. Where none reaches 2^32 bits the 64-bit quotient is the fixed-point one.
        let fast = divisors.map { ExactDivisor(UInt64(bitPattern: $0.bits)) }
        for entry in matrix.values.indices where Int(matrix.columns[entry]) < divisors.count {
            let column = Int(matrix.columns[entry])
            guard !divisors[column].isZero else { continue }
            let value = matrix.values[entry]
            if UInt64(bitPattern: value.bits) >> 32 == 0 {
                let quotient = fast[column].divide(UInt64(bitPattern: value.bits) << 32)
                matrix.values[entry] = I32F32(bits: Int64(exactly: quotient) ?? 0)
            } else {
                matrix.values[entry] = value.safeDiv(divisors[column])
            }
        }
    }
}
