import Primitives

/// Yuma consensus: who is paid for an epoch, by the weights that validators set (protocol section 3).
public enum Epoch {
    /// Runs an epoch of one mechanism. Never fails: lists that are too short count as nothing at their missing places.
    public static func run(_ inputs: EpochInputs) -> EpochOutputs {
        let stake = EpochStake(inputs)
        let rewards = EpochRewards(dense: inputs, stake) ?? EpochRewards(sparse: inputs, stake)

        var outputs = EpochOutputs()
        outputs.active = stake.isActive
        outputs.stakeWeight = stake.normalized.map(\.ratio)
        outputs.stake = inputs.stake.map(\.uint64)
        outputs.consensus = rewards.consensus.map(\.ratio)
        outputs.incentive = rewards.incentive.map(\.ratio)
        outputs.dividends = rewards.dividends.map(\.ratio)
        outputs.validatorTrust = rewards.trust.map(\.ratio)
        outputs.validatorPermits = stake.newPermits
        outputs.bonds = rewards.bonds
        pay(inputs.emission, rewards.incentive, rewards.dividends, stake, &outputs)
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

    /// A part of the emission, cut. The ratio is never negative.
    private static func part(of emission: Alpha, _ ratio: I32F32) -> Alpha {
        let product = emission.rawValue.multipliedFullWidth(by: UInt64(max(ratio.bits, 0)))
        return Alpha(product.high >> 32 == 0 ? product.high << 32 | product.low >> 32 : .max)
    }
}
