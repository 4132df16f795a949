import Primitives
import Scale

/// A subnet's settings, in the first form.
// @Scale("pallet_subtensor::rpc_info::subnet_info::SubnetHyperparams")
struct SubnetHyperparams: Equatable, Sendable {
    /// The subnet's rho.
    var rho: Compact<UInt16>
    /// The majority for consensus, of 65,535.
    var kappa: Compact<UInt16>
    /// Blocks for which a new neuron cannot be replaced.
    var immunityPeriod: Compact<UInt16>
    /// The number of weights that must be set at least.
    var minAllowedWeights: Compact<UInt16>
    /// The largest part that one weight may be, of 65,535.
    var maxWeightsLimit: Compact<UInt16>
    /// Blocks between epochs.
    var tempo: Compact<UInt16>
    /// The lowest difficulty.
    var minDifficulty: Compact<UInt64>
    /// The highest difficulty.
    var maxDifficulty: Compact<UInt64>
    /// The version that weights must have at least.
    var weightsVersion: Compact<UInt64>
    /// Blocks between two settings of weights.
    var weightsRateLimit: Compact<UInt64>
    /// Blocks between adjustments.
    var adjustmentInterval: Compact<UInt16>
    /// Blocks after which a validator without weights is inactive.
    var activityCutoff: Compact<UInt64>
    /// Whether neurons can register.
    var registrationAllowed: Bool
    /// Registrations wanted per interval.
    var targetRegsPerInterval: Compact<UInt16>
    /// The lowest price of a registration.
    var minBurn: Compact<Tao>
    /// The highest price of a registration.
    var maxBurn: Compact<Tao>
    /// How much of the old bonds stays, of 1,000,000.
    var bondsMovingAvg: Compact<UInt64>
    /// Registrations allowed in a block.
    var maxRegsPerBlock: Compact<UInt16>
    /// Blocks between two announcements of an endpoint.
    var servingRateLimit: Compact<UInt64>
    /// The number of validators with a permit.
    var maxValidators: Compact<UInt16>
    /// How much of the old price stays at an adjustment.
    var adjustmentAlpha: Compact<UInt64>
    /// The difficulty of registration by work.
    var difficulty: Compact<UInt64>
    /// Epochs between commit and reveal.
    var commitRevealPeriod: Compact<UInt64>
    /// Whether weights are committed before they are revealed.
    var commitRevealWeightsEnabled: Bool
    /// The fastest of these rates, of 65,535.
    var alphaHigh: Compact<UInt16>
    /// The slowest of these rates, of 65,535.
    var alphaLow: Compact<UInt16>
    /// Whether each bond moves at its own rate.
    var liquidAlphaEnabled: Bool
}

/// A subnet's settings, in the second form.
// @Scale("pallet_subtensor::rpc_info::subnet_info::SubnetHyperparamsV2")
struct SubnetHyperparamsV2: Equatable, Sendable {
    /// The subnet's rho.
    var rho: Compact<UInt16>
    /// The majority for consensus, of 65,535.
    var kappa: Compact<UInt16>
    /// Blocks for which a new neuron cannot be replaced.
    var immunityPeriod: Compact<UInt16>
    /// The number of weights that must be set at least.
    var minAllowedWeights: Compact<UInt16>
    /// The largest part that one weight may be, of 65,535.
    var maxWeightsLimit: Compact<UInt16>
    /// Blocks between epochs.
    var tempo: Compact<UInt16>
    /// The lowest difficulty.
    var minDifficulty: Compact<UInt64>
    /// The highest difficulty.
    var maxDifficulty: Compact<UInt64>
    /// The version that weights must have at least.
    var weightsVersion: Compact<UInt64>
    /// Blocks between two settings of weights.
    var weightsRateLimit: Compact<UInt64>
    /// Blocks between adjustments.
    var adjustmentInterval: Compact<UInt16>
    /// Blocks after which a validator without weights is inactive.
    var activityCutoff: Compact<UInt64>
    /// Whether neurons can register.
    var registrationAllowed: Bool
    /// Registrations wanted per interval.
    var targetRegsPerInterval: Compact<UInt16>
    /// The lowest price of a registration.
    var minBurn: Compact<Tao>
    /// The highest price of a registration.
    var maxBurn: Compact<Tao>
    /// How much of the old bonds stays, of 1,000,000.
    var bondsMovingAvg: Compact<UInt64>
    /// Registrations allowed in a block.
    var maxRegsPerBlock: Compact<UInt16>
    /// Blocks between two announcements of an endpoint.
    var servingRateLimit: Compact<UInt64>
    /// The number of validators with a permit.
    var maxValidators: Compact<UInt16>
    /// How much of the old price stays at an adjustment.
    var adjustmentAlpha: Compact<UInt64>
    /// The difficulty of registration by work.
    var difficulty: Compact<UInt64>
    /// Epochs between commit and reveal.
    var commitRevealPeriod: Compact<UInt64>
    /// Whether weights are committed before they are revealed.
    var commitRevealWeightsEnabled: Bool
    /// The fastest of these rates, of 65,535.
    var alphaHigh: Compact<UInt16>
    /// The slowest of these rates, of 65,535.
    var alphaLow: Compact<UInt16>
    /// Whether each bond moves at its own rate.
    var liquidAlphaEnabled: Bool
    /// How steeply a bond's rate rises, in hundredths.
    var alphaSigmoidSteepness: I32F32
    /// The algorithm of bonds: 2 or 3.
    var yumaVersion: Compact<UInt16>
    /// Whether the subnet has started.
    var subnetIsActive: Bool
    /// Whether stake can be given to others.
    var transfersEnabled: Bool
    /// Whether neurons can have the bonds to them reset.
    var bondsResetEnabled: Bool
    /// Never.
    var userLiquidityEnabled: Bool
}

/// One setting of a subnet, in the third form: a list that can grow.
// @Scale("pallet_subtensor::rpc_info::subnet_info::HyperparamEntry")
struct HyperparamEntry: Equatable, Sendable {
    /// The setting's name in ASCII.
    var name: [UInt8]
    /// Its value.
    var value: HyperparamValue
}

/// The value of a setting with its type.
// @Scale("pallet_subtensor::rpc_info::subnet_info::HyperparamValue")
enum HyperparamValue: Equatable, Sendable {
    /// Yes or no.
    case bool(Bool)
    /// A number of 16 bits.
    case u16(Compact<UInt16>)
    /// A number of 32 bits.
    case u32(Compact<UInt32>)
    /// A number of 64 bits.
    case u64(Compact<UInt64>)
    /// A number of 128 bits.
    case u128(Compact<UInt128>)
    /// An amount of TAO.
    case taoBalance(Compact<Tao>)
    /// A fixed-point number.
    case i32F32(I32F32)
    /// A fixed-point number without a sign.
    case u64F64(U64F64)
}
