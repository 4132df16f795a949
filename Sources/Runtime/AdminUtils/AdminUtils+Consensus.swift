import Frame
import Primitives
import Scale

extension AdminUtils {
    /// The most that an owner may slow bonds down, in parts in a million.
    private static let ownerBondsAverageLimit: UInt64 = 975_000
    /// The least speed of liquid bonds: 65,535 / 40, cut.
    private static let leastLiquidAlpha: UInt16 = 1_638
    /// After how many epochs commits may be revealed.
    private static let revealPeriods: ClosedRange<UInt64> = 1...100

    /// Settings of weights, bonds and epochs.
    static func applyToConsensus(_ call: Call, by owner: AccountID?, on chain: inout Chain) throws(DispatchError) {
        switch call {
        case .sudoSetTempo(let netuid, let tempo):
            Subtensor.restartCycle(tempo: tempo, at: netuid, on: &chain)
        case .sudoSetMechanismCount(let netuid, let count):
            try Subtensor.setMechanismCount(count, at: netuid, on: &chain)
        case .sudoSetKappa(let netuid, let kappa):
            set(Subtensor.kappa, at: netuid, to: kappa, .kappaSet(netuid, kappa), on: &chain)
        case .sudoSetRho(let netuid, let rho):
            set(Subtensor.rho, at: netuid, to: rho, on: &chain)
        case .sudoSetActivityCutoff(let netuid, let blocks):
            try Subtensor.require(blocks >= chain[Subtensor.minActivityCutoff], or: .activityCutoffTooLow)
            set(Subtensor.activityCutoff, at: netuid, to: blocks, .activityCutoffSet(netuid, blocks), on: &chain)
        case .sudoSetBondsMovingAverage(let netuid, let average):
            try require(owner == nil || average <= ownerBondsAverageLimit, or: .bondsMovingAverageMaxReached)
            let item = Subtensor.bondsMovingAverage
            set(item, at: netuid, to: average, .bondsMovingAverageSet(netuid, average), on: &chain)
        case .sudoSetBondsPenalty(let netuid, let penalty):
            set(Subtensor.bondsPenalty, at: netuid, to: penalty, .bondsPenaltySet(netuid, penalty), on: &chain)
        case .sudoSetBondsResetEnabled(let netuid, let enabled):
            set(Subtensor.bondsResetOn, at: netuid, to: enabled, .bondsResetOnSet(netuid, enabled), on: &chain)
            emit(.bondsResetToggled(netuid: netuid, enabled: enabled), on: &chain)
        case .sudoSetYuma3Enabled(let netuid, let enabled):
            set(Subtensor.yuma3On, at: netuid, to: enabled, on: &chain)
            emit(.yuma3EnableToggled(netuid: netuid, enabled: enabled), on: &chain)
        case .sudoSetLiquidAlphaEnabled(let netuid, let enabled):
            set(Subtensor.liquidAlphaOn, at: netuid, to: enabled, on: &chain)
        case .sudoSetAlphaValues(let netuid, let low, let high):
            try setLiquidAlpha(low, high, at: netuid, on: &chain)
        case .sudoSetAlphaSigmoidSteepness(let netuid, let steepness):
            try require(owner == nil || steepness >= 0, or: .negativeSigmoidSteepness)
            set(Subtensor.alphaSigmoidSteepness, at: netuid, to: steepness, on: &chain)
        default:
            try applyToWeights(call, on: &chain)
        }
    }

    /// Settings of when and how weights are set.
    private static func applyToWeights(_ call: Call, on chain: inout Chain) throws(DispatchError) {
        switch call {
        case .sudoSetWeightsVersionKey(let netuid, let key):
            set(Subtensor.weightsVersionKey, at: netuid, to: key, .weightsVersionKeySet(netuid, key), on: &chain)
        case .sudoSetWeightsSetRateLimit(let netuid, let blocks):
            let item = Subtensor.weightsSetRateLimit
            set(item, at: netuid, to: blocks, .weightsSetRateLimitSet(netuid, blocks), on: &chain)
        case .sudoSetMinAllowedWeights(let netuid, let count):
            set(Subtensor.minAllowedWeights, at: netuid, to: count, .minAllowedWeightSet(netuid, count), on: &chain)
        case .sudoSetCommitRevealWeightsEnabled(let netuid, let enabled):
            let item = Subtensor.commitRevealWeightsEnabled
            set(item, at: netuid, to: enabled, .commitRevealEnabled(netuid, enabled), on: &chain)
        case .sudoSetCommitRevealWeightsInterval(let netuid, let epochs):
            try Subtensor.require(epochs <= revealPeriods.upperBound, or: .revealPeriodTooLarge)
            try Subtensor.require(epochs >= revealPeriods.lowerBound, or: .revealPeriodTooSmall)
            let item = Subtensor.revealPeriodEpochs
            set(item, at: netuid, to: epochs, .commitRevealPeriodsSet(netuid, epochs), on: &chain)
        default:
            throw .unavailable
        }
    }

    /// Sets between which speeds liquid bonds move.
    private static func setLiquidAlpha(
        _ low: UInt16,
        _ high: UInt16,
        at netuid: NetUID,
        on chain: inout Chain
    ) throws(DispatchError) {
        try Subtensor.require(chain[Subtensor.liquidAlphaOn, netuid], or: .liquidAlphaDisabled)
        try Subtensor.require(high >= leastLiquidAlpha, or: .alphaHighTooLow)
        try Subtensor.require(low >= leastLiquidAlpha && low <= high, or: .alphaLowOutOfRange)
        set(Subtensor.alphaValues, at: netuid, to: Pair(low, high), on: &chain)
    }
}
