import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// The least and the greatest value that a setting takes, and what is answered beyond them.
struct BoundaryCase: Sendable, CustomTestStringConvertible {
    /// The call's name in the metadata.
    let name: String
    /// The values that root may set.
    let range: ClosedRange<Int128>
    /// The values that an owner may set; nil where it is not an owner's to set.
    let ownerRange: ClosedRange<Int128>?
    /// The values that can be written at all.
    let type: ClosedRange<Int128>
    /// The answer to what is below.
    let below: DispatchError?
    /// The answer to what is above.
    let above: DispatchError?
    let call: @Sendable (Int128) -> AdminUtils.Call

    var testDescription: String { name }

    private init(
        _ name: String,
        _ range: ClosedRange<Int128>,
        owner: ClosedRange<Int128>?,
        type: ClosedRange<Int128>,
        below: DispatchError?,
        above: DispatchError?,
        _ call: @escaping @Sendable (Int128) -> AdminUtils.Call
    ) {
        self.name = name
        self.range = range
        ownerRange = owner
        self.type = type
        self.below = below
        self.above = above
        self.call = call
    }

    /// A setting of root's.
    static func root<N: FixedWidthInteger & Sendable>(
        _ name: String,
        _ type: N.Type,
        _ range: ClosedRange<Int128>? = nil,
        below: DispatchError? = nil,
        above: DispatchError? = nil,
        _ call: @escaping @Sendable (N) -> AdminUtils.Call
    ) -> BoundaryCase {
        let all = Int128(clamping: N.min)...Int128(clamping: N.max)
        return BoundaryCase(name, range ?? all, owner: nil, type: all, below: below, above: above) {
            call(N(truncatingIfNeeded: $0))
        }
    }

    /// A setting that is the owner's too.
    static func owner<N: FixedWidthInteger & Sendable>(
        _ name: String,
        _ type: N.Type,
        _ range: ClosedRange<Int128>? = nil,
        owner: ClosedRange<Int128>? = nil,
        below: DispatchError? = nil,
        above: DispatchError? = nil,
        _ call: @escaping @Sendable (N) -> AdminUtils.Call
    ) -> BoundaryCase {
        let all = Int128(clamping: N.min)...Int128(clamping: N.max)
        let range = range ?? all
        return BoundaryCase(name, range, owner: owner ?? range, type: all, below: below, above: above) {
            call(N(truncatingIfNeeded: $0))
        }
    }

    /// All settings that take a number.
    static let all = owners + ownersOfConsensus + subnets + network + money
}

/// Sources: `pallets/admin-utils/src/lib.rs` of subtensor and the setters that it calls. Subnet 1 of the chain that the
/// tests use has 100 neurons, of which 64 are the least and 256 the most allowed, and both burn prices as they begin:
/// 0.0005 and 100 TAO.
extension BoundaryCase {
    private static let owners: [BoundaryCase] = [
        .owner("sudo_set_serving_rate_limit", UInt64.self) {
            .sudoSetServingRateLimit(netuid: 1, servingRateLimit: $0)
        },
        .owner("sudo_set_max_difficulty", UInt64.self) { .sudoSetMaxDifficulty(netuid: 1, maxDifficulty: $0) },
        .owner("sudo_set_weights_version_key", UInt64.self) {
            .sudoSetWeightsVersionKey(netuid: 1, weightsVersionKey: $0)
        },
        .owner("sudo_set_adjustment_alpha", UInt64.self) { .sudoSetAdjustmentAlpha(netuid: 1, adjustmentAlpha: $0) },
        .owner("sudo_set_immunity_period", UInt16.self) { .sudoSetImmunityPeriod(netuid: 1, immunityPeriod: $0) },
        .owner("sudo_set_min_allowed_weights", UInt16.self) {
            .sudoSetMinAllowedWeights(netuid: 1, minAllowedWeights: $0)
        },
        .owner(
            "sudo_set_max_allowed_uids",
            UInt16.self,
            100...256,
            below: AdminUtils.refuse(.maxAllowedUIdsLessThanCurrentUIds),
            above: AdminUtils.refuse(.maxAllowedUidsGreaterThanDefaultMaxAllowedUids)
        ) {
            .sudoSetMaxAllowedUids(netuid: 1, maxAllowedUids: $0)
        },
        .owner(
            "sudo_set_min_burn",
            UInt64.self,
            0...999_999_999,
            above: AdminUtils.refuse(.valueNotInBounds)
        ) {
            .sudoSetMinBurn(netuid: 1, minBurn: Tao($0))
        },
        .owner(
            "sudo_set_max_burn",
            UInt64.self,
            100_000_001...Int128(UInt64.max),
            below: AdminUtils.refuse(.valueNotInBounds)
        ) {
            .sudoSetMaxBurn(netuid: 1, maxBurn: Tao($0))
        },
        .owner(
            "sudo_set_burn_half_life",
            UInt16.self,
            1...36_100,
            below: AdminUtils.refuse(.invalidValue),
            above: AdminUtils.refuse(.invalidValue)
        ) {
            .sudoSetBurnHalfLife(netuid: 1, burnHalfLife: $0)
        },
        .owner(
            "sudo_set_burn_increase_mult",
            UInt128.self,
            (1 << 64)...(3 << 64),
            below: AdminUtils.refuse(.invalidValue),
            above: AdminUtils.refuse(.invalidValue)
        ) {
            .sudoSetBurnIncreaseMult(netuid: 1, burnIncreaseMult: U64F64(bits: $0))
        },
        .owner(
            "sudo_set_min_childkey_take_per_subnet",
            UInt16.self,
            0...11_796,
            above: AdminUtils.refuse(.invalidValue)
        ) {
            .sudoSetMinChildkeyTakePerSubnet(netuid: 1, take: PerU16(content: $0))
        },
        .owner(
            "sudo_set_owner_immune_neuron_limit",
            UInt16.self,
            1...10,
            below: Subtensor.refuse(.invalidValue),
            above: Subtensor.refuse(.invalidValue)
        ) {
            .sudoSetOwnerImmuneNeuronLimit(netuid: 1, immuneNeurons: $0)
        },
    ]

    private static let ownersOfConsensus: [BoundaryCase] = [
        .owner("sudo_set_rho", UInt16.self) { .sudoSetRho(netuid: 1, rho: $0) },
        .owner(
            "sudo_set_activity_cutoff",
            UInt16.self,
            360...65_535,
            below: Subtensor.refuse(.activityCutoffTooLow)
        ) {
            .sudoSetActivityCutoff(netuid: 1, activityCutoff: $0)
        },
        .owner(
            "sudo_set_activity_cutoff_factor",
            UInt32.self,
            1_000...50_000,
            below: Subtensor.refuse(.activityCutoffFactorMilliOutOfBounds),
            above: Subtensor.refuse(.activityCutoffFactorMilliOutOfBounds)
        ) {
            .sudoSetActivityCutoffFactor(netuid: 1, factorMilli: $0)
        },
        .owner(
            "sudo_set_bonds_moving_average",
            UInt64.self,
            owner: 0...975_000,
            above: AdminUtils.refuse(.bondsMovingAverageMaxReached)
        ) {
            .sudoSetBondsMovingAverage(netuid: 1, bondsMovingAverage: $0)
        },
        .owner("sudo_set_bonds_penalty", UInt16.self) { .sudoSetBondsPenalty(netuid: 1, bondsPenalty: $0) },
        .owner(
            "sudo_set_commit_reveal_weights_interval",
            UInt64.self,
            1...100,
            below: Subtensor.refuse(.revealPeriodTooSmall),
            above: Subtensor.refuse(.revealPeriodTooLarge)
        ) {
            .sudoSetCommitRevealWeightsInterval(netuid: 1, interval: $0)
        },
        .owner(
            "sudo_set_alpha_sigmoid_steepness",
            Int16.self,
            owner: 0...32_767,
            below: AdminUtils.refuse(.negativeSigmoidSteepness)
        ) {
            .sudoSetAlphaSigmoidSteepness(netuid: 1, steepness: $0)
        },
        .owner(
            "sudo_set_alpha_values",
            UInt16.self,
            1_638...60_000,
            below: Subtensor.refuse(.alphaLowOutOfRange),
            above: Subtensor.refuse(.alphaLowOutOfRange)
        ) {
            .sudoSetAlphaValues(netuid: 1, alphaLow: $0, alphaHigh: 60_000)
        },
        // With 256 neurons there is room for one mechanism only.
        .owner(
            "sudo_set_mechanism_count",
            UInt8.self,
            1...1,
            below: Subtensor.refuse(.invalidValue),
            above: Subtensor.refuse(.tooManyUIDsPerMechanism)
        ) {
            .sudoSetMechanismCount(netuid: 1, mechanismCount: MechID(rawValue: $0))
        },
        .owner(
            "sudo_set_mechanism_emission_split",
            UInt16.self,
            65_535...65_535,
            below: Subtensor.refuse(.invalidValue)
        ) {
            .sudoSetMechanismEmissionSplit(netuid: 1, maybeSplit: [$0])
        },
    ]
}
