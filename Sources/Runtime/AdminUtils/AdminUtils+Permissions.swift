import Frame
import Primitives

// Who may make which call, and when: `protocol.md` sections 6.5 and 6.6, after the reference's source.
extension AdminUtils.Call {
    /// Who may make the call, and when.
    var permission: Permission {
        switch self {
        case .sudoSetNetworkPowRegistrationAllowed, .sudoSetTotalIssuance, .sudoSetSnOwnerHotkey,
            .sudoSetActivityCutoffFactor:
            Permission(caller: .anybody)
        case .sudoSetNetworkRegistrationAllowed(let netuid, _), .sudoSetMinNonImmuneUids(let netuid, _),
            .sudoSetEmaPriceHalvingPeriod(let netuid, _):
            .root(netuid)
        case .sudoSetWeightsSetRateLimit(let netuid, _), .sudoSetRaoRecycled(let netuid, _):
            .root(netuid, existing: true)
        case .sudoSetAdjustmentInterval(let netuid, _), .sudoSetKappa(let netuid, _):
            .root(netuid, existing: true)
        case .sudoSetSubnetEmissionEnabled(let netuid, _):
            .root(netuid, existing: true, exceptRoot: true)
        case .sudoSetSubtokenEnabled(let netuid, _):
            .root(netuid, window: true)
        case .sudoSetMinDifficulty(let netuid, _), .sudoSetDifficulty(let netuid, _):
            .root(netuid, window: true, existing: true)
        case .sudoSetTargetRegistrationsPerInterval(let netuid, _), .sudoSetMaxAllowedValidators(let netuid, _),
            .sudoSetMaxRegistrationsPerBlock(let netuid, _), .sudoSetTempo(let netuid, _),
            .sudoSetMinAllowedUids(let netuid, _):
            .root(netuid, window: true, existing: true)
        case .sudoSetOwnerCutEnabled(let netuid, _), .sudoSetOwnerCutAutoLockEnabled(let netuid, _):
            Permission(caller: .ownerAtAnyRate, netuid: netuid, window: true, existing: true, exceptRoot: true)
        default:
            ownerPermission ?? .root
        }
    }

    /// The permission of what an owner may change under a rate limit; nil for everything else.
    private var ownerPermission: Permission? {
        switch self {
        case .sudoSetServingRateLimit(let netuid, _): .owner(netuid, .servingRateLimit, existing: false)
        case .sudoSetMaxDifficulty(let netuid, _): .owner(netuid, .maxDifficulty)
        case .sudoSetWeightsVersionKey(let netuid, _): .owner(netuid, .setWeightsVersionKey)
        case .sudoSetAdjustmentAlpha(let netuid, _): .owner(netuid, .adjustmentAlpha)
        case .sudoSetImmunityPeriod(let netuid, _): .owner(netuid, .immunityPeriod)
        case .sudoSetMinAllowedWeights(let netuid, _): .owner(netuid, .minAllowedWeights)
        case .sudoSetMaxAllowedUids(let netuid, _): .owner(netuid, .maxAllowedUids)
        case .sudoSetRho(let netuid, _): .owner(netuid, .rho)
        case .sudoSetActivityCutoff(let netuid, _): .owner(netuid, .activityCutoff)
        case .sudoSetMinBurn(let netuid, _): .owner(netuid, .minBurn)
        case .sudoSetMaxBurn(let netuid, _): .owner(netuid, .maxBurn)
        case .sudoSetBondsMovingAverage(let netuid, _): .owner(netuid, .bondsMovingAverage)
        case .sudoSetBondsPenalty(let netuid, _): .owner(netuid, .bondsPenalty)
        case .sudoSetCommitRevealWeightsEnabled(let netuid, _): .owner(netuid, .commitRevealEnabled)
        case .sudoSetCommitRevealWeightsInterval(let netuid, _): .owner(netuid, .weightCommitInterval)
        case .sudoSetLiquidAlphaEnabled(let netuid, _): .owner(netuid, .liquidAlphaEnabled, existing: false)
        case .sudoSetAlphaValues(let netuid, _, _): .owner(netuid, .alphaValues, existing: false)
        case .sudoSetToggleTransfer(let netuid, _): .owner(netuid, .transferEnabled, existing: false)
        case .sudoSetRecycleOrBurn(let netuid, _): .owner(netuid, .recycleOrBurn, existing: false)
        case .sudoSetAlphaSigmoidSteepness(let netuid, _): .owner(netuid, .alphaSigmoidSteepness)
        case .sudoSetYuma3Enabled(let netuid, _): .owner(netuid, .yuma3Enabled, existing: false)
        case .sudoSetBondsResetEnabled(let netuid, _): .owner(netuid, .bondsResetEnabled, existing: false)
        case .sudoSetOwnerImmuneNeuronLimit(let netuid, _): .owner(netuid, .immuneNeuronLimit, existing: false)
        case .sudoSetMechanismCount(let netuid, _): .owner(netuid, .mechanismCount, existing: false)
        case .sudoSetMechanismEmissionSplit(let netuid, _): .owner(netuid, .mechanismEmission, existing: false)
        case .sudoTrimToMaxAllowedUids(let netuid, _): .owner(netuid, .trimUids, existing: false)
        case .sudoSetBurnHalfLife(let netuid, _): .owner(netuid, .burnHalfLife, exceptRoot: true)
        case .sudoSetBurnIncreaseMult(let netuid, _): .owner(netuid, .burnIncreaseMult, exceptRoot: true)
        case .sudoSetMinChildkeyTakePerSubnet(let netuid, _): .owner(netuid, .minChildkeyTake)
        default: nil
        }
    }
}
