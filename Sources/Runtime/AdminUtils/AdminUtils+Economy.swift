import Frame
import Primitives

extension AdminUtils {
    /// Settings of money: takes and cuts, the least stakes, prices, emission and what becomes of it.
    static func applyToEconomy(_ call: Call, on chain: inout Chain) throws(DispatchError) {
        switch call {
        case .sudoSetDefaultTake(let take):
            set(Subtensor.maxDelegateTake, to: take, .maxDelegateTakeSet(take), on: &chain)
        case .sudoSetMinDelegateTake(let take):
            set(Subtensor.minDelegateTake, to: take, .minDelegateTakeSet(take), on: &chain)
        case .sudoSetTxDelegateTakeRateLimit(let blocks):
            set(Subtensor.txDelegateTakeRateLimit, to: blocks, .txDelegateTakeRateLimitSet(blocks), on: &chain)
        case .sudoSetSubnetOwnerCut(let cut):
            set(Subtensor.subnetOwnerCut, to: cut, .subnetOwnerCutSet(cut), on: &chain)
        case .sudoSetStakeThreshold(let stake):
            set(Subtensor.stakeThreshold, to: stake, .stakeThresholdSet(stake), on: &chain)
        case .sudoSetNominatorMinRequiredStake(let factor):
            setNominatorMinimum(factor, on: &chain)
        case .sudoSetCkBurn(let share):
            set(Subtensor.ckBurn, to: share, on: &chain)
        case .sudoSetSubnetMovingAlpha(let alpha):
            set(Subtensor.subnetMovingAlpha, to: alpha, on: &chain)
        case .sudoSetTaoFlowCutoff(let flow):
            set(Subtensor.taoFlowCutoff, to: flow, on: &chain)
        case .sudoSetTaoFlowNormalizationExponent(let exponent):
            try require(exponent >= U64F64(1) && exponent <= U64F64(2), or: .invalidValue)
            set(Subtensor.flowNormExponent, to: exponent, on: &chain)
        case .sudoSetTaoFlowSmoothingFactor(let factor):
            set(Subtensor.flowEmaSmoothingFactor, to: factor, on: &chain)
        case .sudoSetNetTaoFlowEnabled(let enabled):
            set(Subtensor.netTaoFlowEnabled, to: enabled, on: &chain)
        default:
            try applyToSubnetEconomy(call, on: &chain)
        }
    }

    /// Settings of money in one subnet.
    private static func applyToSubnetEconomy(_ call: Call, on chain: inout Chain) throws(DispatchError) {
        switch call {
        case .sudoSetEmaPriceHalvingPeriod(let netuid, let blocks):
            set(Subtensor.emaPriceHalvingBlocks, at: netuid, to: blocks, on: &chain)
        case .sudoSetSubtokenEnabled(let netuid, let enabled):
            set(Subtensor.subtokenEnabled, at: netuid, to: enabled, on: &chain)
        case .sudoSetToggleTransfer(let netuid, let allowed):
            set(Subtensor.transferToggle, at: netuid, to: allowed, .transferToggle(netuid, allowed), on: &chain)
        case .sudoSetRecycleOrBurn(let netuid, let choice):
            set(Subtensor.recycleOrBurn, at: netuid, to: choice, on: &chain)
        case .sudoSetOwnerCutEnabled(let netuid, let enabled):
            set(Subtensor.ownerCutEnabled, at: netuid, to: enabled, on: &chain)
        case .sudoSetOwnerCutAutoLockEnabled(let netuid, let enabled):
            set(Subtensor.ownerCutAutoLockEnabled, at: netuid, to: enabled, on: &chain)
        case .sudoSetMinChildkeyTakePerSubnet(let netuid, let take):
            try require(
                take >= chain[Subtensor.minChildkeyTake] && take <= chain[Subtensor.maxChildkeyTake],
                or: .invalidValue
            )
            let item = Subtensor.minChildkeyTakePerSubnet
            set(item, at: netuid, to: take, .minChildKeyTakePerSubnetSet(netuid, take), on: &chain)
        case .sudoSetSubnetEmissionEnabled(let netuid, let enabled):
            set(Subtensor.subnetEmissionEnabled, at: netuid, to: enabled, on: &chain)
            emit(.subnetEmissionEnabledSet(netuid: netuid, enabled: enabled), on: &chain)
        case .sudoSetRaoRecycled(let netuid, let amount):
            let item = Subtensor.raoRecycledForRegistration
            set(item, at: netuid, to: amount, .raoRecycledForRegistrationSet(netuid, amount), on: &chain)
        case .sudoSetMechanismEmissionSplit(let netuid, let split):
            try Subtensor.setMechanismSplit(split, at: netuid, on: &chain)
        default:
            throw .unavailable
        }
    }

    /// Sets the least stake of a nominator; where it rises, the smaller ones are paid back.
    ///
    /// The reference compares the new factor with the least stake in rao that the old one stands for, not with the old
    /// factor; the least amount that can be staked decides whether that makes a difference.
    private static func setNominatorMinimum(_ factor: UInt64, on chain: inout Chain) {
        let previous = Subtensor.requiredNomination(in: chain)
        set(Subtensor.nominatorMinRequiredStake, to: factor, on: &chain)
        if factor > previous.rawValue { Subtensor.clearSmallNominations(on: &chain) }
    }
}
