import Frame
import Primitives
import Scale

extension AdminUtils {
    /// How many authors there may be.
    private static let authorLimit = 32

    /// Settings of the whole network: authors, rates, limits and delays.
    static func applyToNetwork(_ call: Call, on chain: inout Chain) throws(DispatchError) {
        switch call {
        case .swapAuthorities(let authors):
            try swapAuthorities(authors, on: &chain)
        case .sudoSetTxRateLimit(let blocks):
            set(Subtensor.txRateLimit, to: blocks, .txRateLimitSet(blocks), on: &chain)
        case .sudoSetNetworkRateLimit(let blocks):
            set(Subtensor.networkRateLimit, to: blocks, .networkRateLimitSet(blocks), on: &chain)
        case .sudoSetNetworkImmunityPeriod(let blocks):
            set(Subtensor.networkImmunityPeriod, to: blocks, .networkImmunityPeriodSet(blocks), on: &chain)
        case .sudoSetNetworkMinLockCost(let cost):
            set(Subtensor.networkMinLockCost, to: cost, .networkMinLockCostSet(cost), on: &chain)
        case .sudoSetSubnetLimit(let limit):
            set(Subtensor.subnetLimit, to: limit, .subnetLimitSet(limit), on: &chain)
        case .sudoSetLockReductionInterval(let blocks):
            let item = Subtensor.networkLockReductionInterval
            set(item, to: blocks, .networkLockCostReductionIntervalSet(blocks), on: &chain)
        case .sudoSetDissolveNetworkScheduleDuration(let blocks):
            let item = Subtensor.dissolveNetworkScheduleDuration
            set(item, to: blocks, .dissolveNetworkScheduleDurationSet(blocks), on: &chain)
        case .sudoSetAdminFreezeWindow(let blocks):
            set(Subtensor.adminFreezeWindow, to: blocks, .adminFreezeWindowSet(blocks), on: &chain)
        case .sudoSetOwnerHparamRateLimit(let tempos):
            let item = Subtensor.ownerHyperparamRateLimit
            set(item, to: tempos, .ownerHyperparamRateLimitSet(tempos), on: &chain)
        case .sudoSetStartCallDelay(let blocks):
            set(Subtensor.startCallDelay, to: blocks, .startCallDelaySet(blocks), on: &chain)
        case .sudoSetColdkeySwapAnnouncementDelay(let blocks):
            let item = Subtensor.coldkeySwapAnnouncementDelay
            set(item, to: blocks, .coldkeySwapAnnouncementDelaySet(blocks), on: &chain)
        case .sudoSetColdkeySwapReannouncementDelay(let blocks):
            let item = Subtensor.coldkeySwapReannouncementDelay
            set(item, to: blocks, .coldkeySwapReannouncementDelaySet(blocks), on: &chain)
        case .sudoSetMaxMechanismCount(let count):
            try Subtensor.require(count > 0 && count <= Subtensor.mechanismLimit, or: .invalidValue)
            set(Subtensor.maxMechanismCount, to: count, on: &chain)
        case .sudoSetMaxEpochsPerBlock(let count):
            try require(count >= 1, or: .valueNotInBounds)
            set(Subtensor.maxEpochsPerBlock, to: count, .maxEpochsPerBlockSet(count), on: &chain)
        case .sudoSetCommitRevealVersion(let version):
            let item = Subtensor.commitRevealWeightsVersion
            set(item, to: version, .commitRevealVersionSet(version), on: &chain)
        case .sudoSetEvmChainId(let number):
            // The reference keeps it in a pallet that this runtime lacks; tools read it at that pallet's raw key.
            chain.write(number.scaleEncoded, at: StorageKeys.prefix(pallet: "EVMChainId", item: "ChainId"))
        case .sudoToggleEvmPrecompile(let contract, let enabled):
            guard chain[precompileEnable, contract] != enabled else { return }
            chain[precompileEnable, contract] = enabled
            emit(.precompileUpdated(precompileId: contract, enabled: enabled), on: &chain)
        default:
            throw .unavailable
        }
    }

    /// Names the authors of blocks and tells the engine, as `pallet_aura`'s `change_authorities` does. Without authors
    /// nothing happens: a chain must have some.
    private static func swapAuthorities(
        _ authors: BoundedVec<AuraAuthority>,
        on chain: inout Chain
    ) throws(DispatchError) {
        guard authors.elements.count <= authorLimit else { throw .other }
        guard !authors.elements.isEmpty else { return }
        chain[Aura.authorities] = authors
        // `ConsensusLog::AuthoritiesChange`, index 1.
        chain[System.digest].logs.append(.consensus(.aura, [1] + authors.scaleEncoded))
    }
}
