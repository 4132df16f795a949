import Primitives

/// The consensus of a column: the weight that validators with the majority of stake give at least (protocol section
/// 3.3).
enum WeightedMedian {
    /// The median of each column over the rows with stake, a missing entry counting as zero.
    ///
    /// - `majority`: the part of stake that must give at least the median.
    static func columns(
        of matrix: SparseMatrix,
        stake: [I32F32],
        columns: Int,
        majority: I32F32
    ) -> [I32F32] {
        let rows = stake.indices.filter { stake[$0] > .zero }
        var weights = rows.map { stake[$0] }
        VectorMath.normalize(&weights)
        let minority = VectorMath.sum(weights).saturatingSub(majority)
        guard !rows.isEmpty else { return Array(repeating: .zero, count: columns) }

        // Scores by columns, so that each median reads one run of memory.
        var scores = [Int64](repeating: 0, count: columns * rows.count)
        for (place, row) in rows.enumerated() {
            for entry in matrix.range(row) {
                scores[Int(matrix.columns[entry]) * rows.count + place] = matrix.values[entry].bits
            }
        }
        let stakes = weights.map(\.bits)
        var scratch = [Entry](repeating: Entry(score: 0, stake: 0), count: rows.count)
        return (0..<columns).map { column in
            let start = column * rows.count
            for place in 0..<rows.count {
                scratch[place] = Entry(score: scores[start + place], stake: stakes[place])
            }
            return I32F32(bits: scratch.withUnsafeMutableBufferPointer { median($0, minority: minority.bits) })
        }
    }

    /// The median of scores with stakes.
    ///
    /// - `minority`: the stake that may give less than the median.
    static func median(_ scores: [I32F32], stakes: [I32F32], minority: I32F32) -> I32F32 {
        var entries = zip(scores, stakes).map { Entry(score: $0.bits, stake: $1.bits) }
        return I32F32(bits: entries.withUnsafeMutableBufferPointer { median($0, minority: minority.bits) })
    }

    private struct Entry {
        var score: Int64
        var stake: Int64
    }

    /// The smallest score for which the stake with that score or less is more than the minority; the largest score
    /// where
    /// there is none; zero without scores.
    ///
    /// The reference narrows the list around a pivot with the same two comparisons. Because its sums are exact, the
    /// result
    /// does not depend on the order of the list or on the pivots, so any selection finds the same score.
    private static func median(_ entries: UnsafeMutableBufferPointer<Entry>, minority: Int64) -> Int64 {
        var low = 0
        var high = entries.count
        var below: Int64 = 0
        while low < high {
            let pivot = entries[low + (high - low) / 2].score
            // Three parts: less than the pivot, equal to it, greater.
            var less = low
            var next = low
            var greater = high
            var lessStake: Int64 = 0
            var equalStake: Int64 = 0
            while next < greater {
                let entry = entries[next]
                if entry.score < pivot {
                    lessStake &+= entry.stake
                    entries[next] = entries[less]
                    entries[less] = entry
                    less += 1
                    next += 1
                } else if entry.score == pivot {
                    equalStake &+= entry.stake
                    next += 1
                } else {
                    greater -= 1
                    entries[next] = entries[greater]
                    entries[greater] = entry
                }
            }
            if less > low, minority < below &+ lessStake {
                high = less
            } else if greater < high, below &+ lessStake &+ equalStake <= minority {
                below = below &+ lessStake &+ equalStake
                low = greater
            } else {
                return pivot
            }
        }
        return 0
    }
}
