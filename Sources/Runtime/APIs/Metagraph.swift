import Primitives
import Scale

/// A subnet with its settings and all its neurons.
// @Scale("pallet_subtensor::rpc_info::metagraph::Metagraph")
public struct Metagraph: Equatable, Sendable {
    /// The subnet; for a mechanism the number of its place in storage.
    var netuid: Compact<NetUID>
    /// The subnet's name in UTF-8.
    var name: [Compact<UInt8>]
    /// The token's symbol in UTF-8.
    var symbol: [Compact<UInt8>]
    /// What the owner says of the subnet.
    var identity: SubnetIdentityV3?
    /// The block of the subnet's registration.
    var networkRegisteredAt: Compact<UInt64>
    /// The owner's hotkey.
    var ownerHotkey: AccountID
    /// The owner.
    var ownerColdkey: AccountID
    /// The block of the answer.
    var block: Compact<UInt64>
    /// Blocks between epochs.
    var tempo: Compact<UInt16>
    /// The block of the last epoch that ran.
    var lastStep: Compact<UInt64>
    /// Blocks since then.
    var blocksSinceLastStep: Compact<UInt64>
    /// Always nothing.
    var subnetEmission: Compact<UInt64>
    /// Alpha in the pool.
    var alphaIn: Compact<Alpha>
    /// Alpha in circulation.
    var alphaOut: Compact<Alpha>
    /// TAO in the pool.
    var taoIn: Compact<Tao>
    /// Alpha that the last block made for participants.
    var alphaOutEmission: Compact<Alpha>
    /// Alpha that the last block put into the pool.
    var alphaInEmission: Compact<Alpha>
    /// TAO that the last block put into the pool.
    var taoInEmission: Compact<Tao>
    /// Alpha that waits for miners and validators.
    var pendingAlphaEmission: Compact<Alpha>
    /// Always nothing.
    var pendingRootEmission: Compact<Tao>
    /// TAO traded since the beginning.
    var subnetVolume: Compact<UInt128>
    /// The moving average of the price, TAO per alpha.
    var movingPrice: I96F32
    /// The subnet's rho.
    var rho: Compact<UInt16>
    /// The majority for consensus, of 65,535.
    var kappa: Compact<UInt16>
    /// The number of weights that must be set at least.
    var minAllowedWeights: Compact<UInt16>
    /// The largest part that one weight may be, of 65,535.
    var maxWeightsLimit: Compact<UInt16>
    /// The version that weights must have at least.
    var weightsVersion: Compact<UInt64>
    /// Blocks between two settings of weights.
    var weightsRateLimit: Compact<UInt64>
    /// Blocks after which a validator without weights is inactive.
    var activityCutoff: Compact<UInt64>
    /// The number of validators with a permit.
    var maxValidators: Compact<UInt16>
    /// The number of neurons.
    var numUids: Compact<UInt16>
    /// The number of neurons that there can be.
    var maxUids: Compact<UInt16>
    /// The price of a registration.
    var burn: Compact<Tao>
    /// The difficulty of registration by work.
    var difficulty: Compact<UInt64>
    /// Whether neurons can register.
    var registrationAllowed: Bool
    /// Whether neurons can register by work.
    var powRegistrationAllowed: Bool
    /// Blocks for which a new neuron cannot be replaced.
    var immunityPeriod: Compact<UInt16>
    /// The lowest difficulty.
    var minDifficulty: Compact<UInt64>
    /// The highest difficulty.
    var maxDifficulty: Compact<UInt64>
    /// The lowest price of a registration.
    var minBurn: Compact<Tao>
    /// The highest price of a registration.
    var maxBurn: Compact<Tao>
    /// How much of the old price stays at an adjustment.
    var adjustmentAlpha: Compact<UInt64>
    /// Blocks between adjustments.
    var adjustmentInterval: Compact<UInt16>
    /// Registrations wanted per interval.
    var targetRegsPerInterval: Compact<UInt16>
    /// Registrations allowed in a block.
    var maxRegsPerBlock: Compact<UInt16>
    /// Blocks between two announcements of an endpoint.
    var servingRateLimit: Compact<UInt64>
    /// Whether weights are committed before they are revealed.
    var commitRevealWeightsEnabled: Bool
    /// Epochs between commit and reveal.
    var commitRevealPeriod: Compact<UInt64>
    /// Whether each bond moves at its own rate.
    var liquidAlphaEnabled: Bool
    /// The fastest of these rates, of 65,535.
    var alphaHigh: Compact<UInt16>
    /// The slowest of these rates, of 65,535.
    var alphaLow: Compact<UInt16>
    /// How much of the old bonds stays, of 1,000,000.
    var bondsMovingAvg: Compact<UInt64>
    /// The neurons' hotkeys by uid, as all lists of neurons.
    var hotkeys: [AccountID] = []
    /// Their owners.
    var coldkeys: [AccountID] = []
    /// What their owners say of themselves.
    var identities: [ChainIdentityV2?] = []
    /// Where they serve requests; zeros where they do not.
    var axons: [AxonInfo] = []
    /// Who set weights lately.
    var active: [Bool] = []
    /// Who may set weights.
    var validatorPermit: [Bool] = []
    /// Always empty.
    var pruningScore: [Compact<UInt16>] = []
    /// When they last set or committed weights.
    var lastUpdate: [Compact<UInt64>] = []
    /// What they earned at the last epoch.
    var emission: [Compact<Alpha>] = []
    /// Their parts as validators, of 65,535.
    var dividends: [Compact<PerU16>] = []
    /// Their parts as miners, of 65,535.
    var incentives: [Compact<PerU16>] = []
    /// The weight that the majority gives them at least, of 65,535.
    var consensus: [Compact<PerU16>] = []
    /// Always empty.
    var trust: [Compact<PerU16>] = []
    /// Always empty.
    var rank: [Compact<UInt16>] = []
    /// When they registered.
    var blockAtRegistration: [Compact<UInt64>] = []
    /// Their alpha that counts, after what is lent and borrowed.
    var alphaStake: [Compact<Alpha>] = []
    /// Their stake on root that counts.
    var taoStake: [Compact<Tao>] = []
    /// Both together, TAO at its weight.
    var totalStake: [Compact<Tao>] = []
    /// Always nothing for each.
    var taoDividendsPerHotkey: [Pair<AccountID, Compact<Tao>>] = []
    /// What their nominators got at the last epoch.
    var alphaDividendsPerHotkey: [Pair<AccountID, Compact<Alpha>>] = []
    /// Stake that they have locked as collateral.
    var collateralLocked: [Compact<Alpha>] = []
    /// What they keep locked at least.
    var collateralMin: [Compact<Alpha>] = []
    /// What they earned towards releasing it.
    var collateralEarned: [Compact<Alpha>] = []
}
