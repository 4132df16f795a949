import Primitives

// The same rewards for the matrices that subnets with many miners really have: nearly every validator weighs nearly
// everybody. Rows are then plain lists of 32-bit fractions, which the processor reads in order, and one pass does what
// the stages of the general way do one after the other. Every number is cut at the same place; tests hold both ways to
// the same integers.
extension EpochRewards {
    /// The rewards of Yuma 3 without liquid alpha; nil where the matrix or a setting is not of the common kind.
    init?(dense inputs: EpochInputs, _ stake: EpochStake) {
        let parameters = inputs.parameters
        guard parameters.isYuma3, parameters.liquidAlpha == nil else { return nil }
        guard let rate = DenseRate(parameters) else { return nil }
        guard let weights = DenseWeights(inputs, stake) else { return nil }
        let columns = weights.columns
        guard
            let consensus = DenseMedian.columns(
                of: weights,
                stake: stake.active,
                majority: I32F32.ratio(parameters.kappa)
            )
        else { return nil }
        let held = weights.rows.map { UInt32(truncatingIfNeeded: stake.active[$0].bits) }
        guard var pass = DensePass(inputs, rate: rate, weights: weights) else { return nil }
        pass.move(consensus: consensus, stake: held)

        var incentive = pass.received.map { I32F32(bits: Int64($0)) }
        VectorMath.normalize(&incentive)
        guard incentive.allSatisfy({ $0.bits >> 32 == 0 }) else { return nil }
        let parts = pass.dividends(incentive.map { UInt32(truncatingIfNeeded: $0.bits) })
        var dividends = [I32F32](repeating: .zero, count: columns)
        var trust = dividends
        for (place, row) in weights.rows.enumerated() {
            dividends[row] = I32F32(bits: Int64(parts[place])).checkedMul(stake.active[row]) ?? .zero
            trust[row] = I32F32(bits: Int64(pass.trust[place]))
        }
        VectorMath.normalize(&dividends)
        self.init(
            consensus: consensus.map { I32F32(bits: Int64($0)) },
            incentive: incentive,
            dividends: dividends,
            trust: trust,
            bonds: pass.stored(permits: stake.newPermits)
        )
    }
}

/// The rate at which bonds follow weights, and how they follow clipped ones, in units of 2^-32.
struct DenseRate {
    /// How much of the new there is.
    let new: UInt32
    /// How much of the old is kept.
    let old: UInt32
    /// How far the target is from the weights to the clipped weights.
    let penalty: Int64

    /// Nil for the rates zero and one and those outside, which do not fit.
    init?(_ parameters: EpochParameters) {
        let rate = Bonds.rate(parameters).bits
        guard rate > 0, rate < 1 << 32 else { return nil }
        new = UInt32(rate)
        old = UInt32((1 << 32) - rate)
        penalty = I32F32.ratio(parameters.bondsPenalty).bits
    }
}
