import Primitives

/// What the middle of an epoch gives: who agrees with whom, and who earns by it (protocol sections 3.2 to 3.6).
struct EpochRewards: Hashable {
    /// The weight that a majority by stake gives at least, by column.
    var consensus: [I32F32]
    /// The miners' parts.
    var incentive: [I32F32]
    /// The validators' parts.
    var dividends: [I32F32]
    /// How much of each validator's weights the majority shares.
    var trust: [I32F32]
    /// The bonds to store; empty rows for neurons without a new permit.
    var bonds: SparseRows<UInt16>

    /// The rewards by lists of entries: any matrix, any setting.
    init(sparse inputs: EpochInputs, _ stake: EpochStake) {
        let parameters = inputs.parameters
        let columns = inputs.stake.count
        let weights = Epoch.maskedWeights(inputs, stake)
        consensus = WeightedMedian.columns(
            of: weights,
            stake: stake.active,
            columns: columns,
            majority: I32F32.ratio(parameters.kappa)
        )
        let clipped = Epoch.clip(weights, at: consensus)
        trust = Epoch.rowSums(clipped)
        incentive = Epoch.columnSums(clipped, stake: stake.active, columns: columns)
        VectorMath.normalize(&incentive)
        let penalty = I32F32.ratio(parameters.bondsPenalty)
        let target = Epoch.bondTarget(weights, clipped, penalty: penalty, columns: columns)
        let moved =
            parameters.isYuma3
            ? Bonds.yuma3(inputs, target, consensus: consensus, incentive: incentive, stake: stake.active)
            : Bonds.yuma2(inputs, target, incentive: incentive, stake: stake.active)
        dividends = moved.dividends
        bonds = moved.stored(for: stake.newPermits)
    }

    init(
        consensus: [I32F32],
        incentive: [I32F32],
        dividends: [I32F32],
        trust: [I32F32],
        bonds: SparseRows<UInt16>
    ) {
        self.consensus = consensus
        self.incentive = incentive
        self.dividends = dividends
        self.trust = trust
        self.bonds = bonds
    }
}
