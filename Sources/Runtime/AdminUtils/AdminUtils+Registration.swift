import Frame
import Primitives

extension AdminUtils {
    /// The least price of registration must stay below one TAO.
    private static let minBurnLimit: Tao = 1_000_000_000
    /// The greatest price of registration must stay above a tenth of a TAO.
    private static let maxBurnLimit: Tao = 100_000_000
    /// In how many blocks the price of registration may halve.
    private static let burnHalfLives: ClosedRange<UInt16> = 1...36_100

    /// Settings of registration, its price, and serving.
    static func applyToRegistration(_ call: Call, on chain: inout Chain) throws(DispatchError) {
        switch call {
        case .sudoSetServingRateLimit(let netuid, let blocks):
            set(Subtensor.servingRateLimit, at: netuid, to: blocks, .servingRateLimitSet(netuid, blocks), on: &chain)
        case .sudoSetNetworkRegistrationAllowed(let netuid, let allowed):
            let item = Subtensor.networkRegistrationAllowed
            set(item, at: netuid, to: allowed, .registrationAllowed(netuid, allowed), on: &chain)
        case .sudoSetMinBurn(let netuid, let price):
            try require(price < minBurnLimit && price < chain[Subtensor.maxBurn, netuid], or: .valueNotInBounds)
            set(Subtensor.minBurn, at: netuid, to: price, .minBurnSet(netuid, price), on: &chain)
        case .sudoSetMaxBurn(let netuid, let price):
            try require(price > maxBurnLimit && price > chain[Subtensor.minBurn, netuid], or: .valueNotInBounds)
            set(Subtensor.maxBurn, at: netuid, to: price, .maxBurnSet(netuid, price), on: &chain)
        case .sudoSetBurnHalfLife(let netuid, let blocks):
            try require(burnHalfLives.contains(blocks), or: .invalidValue)
            set(Subtensor.burnHalfLife, at: netuid, to: blocks, on: &chain)
            emit(.burnHalfLifeSet(netuid: netuid, burnHalfLife: blocks), on: &chain)
        case .sudoSetBurnIncreaseMult(let netuid, let factor):
            try require(factor >= U64F64(1) && factor <= U64F64(3), or: .invalidValue)
            set(Subtensor.burnIncreaseMult, at: netuid, to: factor, on: &chain)
            emit(.burnIncreaseMultSet(netuid: netuid, burnIncreaseMult: factor), on: &chain)
        default:
            try applyToWork(call, on: &chain)
        }
    }

    /// Settings of registration by proof of work and of how many may register; all but the last have no effect any
    /// more but are kept and shown.
    private static func applyToWork(_ call: Call, on chain: inout Chain) throws(DispatchError) {
        switch call {
        case .sudoSetMinDifficulty(let netuid, let value):
            set(Subtensor.minDifficulty, at: netuid, to: value, .minDifficultySet(netuid, value), on: &chain)
        case .sudoSetMaxDifficulty(let netuid, let value):
            set(Subtensor.maxDifficulty, at: netuid, to: value, .maxDifficultySet(netuid, value), on: &chain)
        case .sudoSetDifficulty(let netuid, let value):
            set(Subtensor.difficulty, at: netuid, to: value, .difficultySet(netuid, value), on: &chain)
        case .sudoSetAdjustmentInterval(let netuid, let blocks):
            let item = Subtensor.adjustmentInterval
            set(item, at: netuid, to: blocks, .adjustmentIntervalSet(netuid, blocks), on: &chain)
        case .sudoSetAdjustmentAlpha(let netuid, let value):
            set(Subtensor.adjustmentAlpha, at: netuid, to: value, .adjustmentAlphaSet(netuid, value), on: &chain)
        case .sudoSetTargetRegistrationsPerInterval(let netuid, let count):
            let item = Subtensor.targetRegistrationsPerInterval
            set(item, at: netuid, to: count, .registrationPerIntervalSet(netuid, count), on: &chain)
        case .sudoSetMaxRegistrationsPerBlock(let netuid, let count):
            let item = Subtensor.maxRegistrationsPerBlock
            set(item, at: netuid, to: count, .maxRegistrationsPerBlockSet(netuid, count), on: &chain)
        default:
            throw .unavailable
        }
    }
}
