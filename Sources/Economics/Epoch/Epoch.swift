import Primitives

/// Yuma consensus: who is paid for an epoch, by the weights that validators set (protocol section 3).
public enum Epoch {
    /// Runs an epoch of one mechanism. Never fails: lists that are too short count as nothing at their missing places.
    public static func run(_ inputs: EpochInputs) -> EpochOutputs {
        let parameters = inputs.parameters
        let stake = EpochStake(inputs)
        let weights = maskedWeights(inputs, stake)
        let columns = inputs.stake.count
        let consensus = WeightedMedian.columns(
            of: weights,
            stake: stake.active,
            columns: columns,
            majority: I32F32.ratio(parameters.kappa)
        )
        let clipped = clip(weights, at: consensus)
        let trust = rowSums(clipped)
        var incentive = columnSums(clipped, stake: stake.active, columns: columns)
        VectorMath.normalize(&incentive)

        let target = bondTarget(weights, clipped, penalty: I32F32.ratio(parameters.bondsPenalty), columns: columns)
        let bonds =
            parameters.isYuma3
            ? Bonds.yuma3(inputs, target, consensus: consensus, incentive: incentive, stake: stake.active)
            : Bonds.yuma2(inputs, target, incentive: incentive, stake: stake.active)

        var outputs = EpochOutputs()
        outputs.active = stake.isActive
        outputs.stakeWeight = stake.normalized.map(\.ratio)
        outputs.stake = inputs.stake.map(\.uint64)
        outputs.consensus = consensus.map(\.ratio)
        outputs.incentive = incentive.map(\.ratio)
        outputs.dividends = bonds.dividends.map(\.ratio)
        outputs.validatorTrust = trust.map(\.ratio)
        outputs.validatorPermits = stake.newPermits
        outputs.bonds = bonds.stored(for: stake.newPermits)
        pay(inputs.emission, incentive, bonds.dividends, stake, &outputs)
        return outputs
    }

    /// Divides the emission by incentive and dividends; by stake where nobody earned any.
    private static func pay(
        _ emission: Alpha,
        _ incentive: [I32F32],
        _ dividends: [I32F32],
        _ stake: EpochStake,
        _ outputs: inout EpochOutputs
    ) {
        var server = incentive
        var validator = dividends
        var combined = zip(incentive, dividends).map { $0.saturatingAdd($1) }
        let total = VectorMath.sum(combined)
        if total.isZero {
            validator = VectorMath.sum(stake.active).isZero ? stake.normalized : stake.active
            combined = validator
        } else {
            VectorMath.normalize(&server, by: total)
            VectorMath.normalize(&validator, by: total)
            VectorMath.normalize(&combined, by: total)
        }
        outputs.serverEmission = server.map { part(of: emission, $0) }
        outputs.validatorEmission = validator.map { part(of: emission, $0) }
        outputs.emission = combined.map { part(of: emission, $0) }
    }

    private static func part(of emission: Alpha, _ ratio: I32F32) -> Alpha {
        Alpha(I96F32(saturating: ratio).saturatingMul(I96F32(saturating: emission.rawValue)).uint64)
    }
}
