public import Primitives
import Scale

/// What is limited for everybody together: the key of the block when it last happened.
// @Scale("pallet_subtensor::RateLimitKey")
public enum RateLimitKey: Equatable, Sendable {
    /// Setting a subnet's owner hotkey.
    case setSNOwnerHotkey(NetUID)
    /// Changing one of a subnet's settings as its owner.
    case ownerHyperparamUpdate(NetUID, Hyperparameter)
    /// Registering a subnet.
    case networkLastRegistered
    /// A transaction of an account.
    case lastTxBlock(AccountID)
    /// A change of what an account's childkeys keep.
    case lastTxBlockChildKeyTake(AccountID)
    /// A change of what a delegate keeps.
    case lastTxBlockDelegateTake(AccountID)
    /// Buying a subnet's alpha to burn it.
    case addStakeBurn(NetUID)
}

/// A setting of a subnet whose changes by the owner are limited.
// @Scale("pallet_subtensor::utils::rate_limiting::Hyperparameter")
public enum Hyperparameter: UInt8, Equatable, Sendable {
    /// None in particular.
    case unknown
    /// How often neurons may publish their addresses.
    case servingRateLimit
    /// The highest difficulty of registering by work.
    case maxDifficulty
    /// How fast difficulty and burn once followed demand.
    case adjustmentAlpha
    /// The largest weight.
    case maxWeightLimit
    /// How long new neurons cannot be replaced.
    case immunityPeriod
    /// The least number of weights.
    case minAllowedWeights
    /// The part of stake that makes a majority.
    case kappa
    /// The steepness of trust.
    case rho
    /// After how long without weights a validator counts as inactive.
    case activityCutoff
    /// Whether one can register by work.
    case powRegistrationAllowed
    /// The lowest price of a registration.
    case minBurn
    /// The highest price of a registration.
    case maxBurn
    /// How slowly bonds follow weights.
    case bondsMovingAverage
    /// How much weights beyond the consensus cost in bonds.
    case bondsPenalty
    /// Whether weights must be committed before they are revealed.
    case commitRevealEnabled
    /// Whether bonds follow at rates that depend on the consensus.
    case liquidAlphaEnabled
    /// The bounds of these rates.
    case alphaValues
    /// How many epochs lie between commitment and revelation.
    case weightCommitInterval
    /// Whether stake can be transferred.
    case transferEnabled
    /// How sharply these rates change.
    case alphaSigmoidSteepness
    /// Whether the third form of the consensus is used.
    case yuma3Enabled
    /// Whether validators can have the bonds on a miner reset.
    case bondsResetEnabled
    /// How many of the owner's neurons cannot be replaced.
    case immuneNeuronLimit
    /// What is done with the owner's incentives.
    case recycleOrBurn
    /// How many neurons there can be.
    case maxAllowedUids
    /// How fast the price of a registration falls.
    case burnHalfLife
    /// How far a registration raises the price.
    case burnIncreaseMult
    /// Whether the subnet gets TAO.
    case subnetEmissionEnabled
    /// The least that childkeys keep.
    case minChildkeyTake
    /// The cutoff of activity in tempos.
    case activityCutoffFactorMilli
    /// An epoch out of turn.
    case triggerEpoch
    /// What part of a registration's price is locked; not used by this runtime.
    case collateralLockShare
    /// How fast locked collateral is released; not used by this runtime.
    case collateralDrainRatio
    /// What these rates take as the consensus; not used by this runtime.
    case liquidAlphaConsensusMode
}
