import Frame
import Primitives

// How a new subnet starts. Source: `init_new_network` in `subnets/subnet.rs` of subtensor, by behaviour.

extension Subtensor {
    /// The tempo of new subnets, in blocks.
    static let initialTempo = Fallback<UInt16>(fast: 10, standard: 360)
    /// What the first registration on a new subnet costs: 1 TAO.
    private static let initialBurn: Tao = 1_000_000_000

    /// Brings a subnet into being, without neurons, owner or pool.
    ///
    /// The rhythm of its epochs is shifted by its number, so that not all subnets have theirs in the same block.
    static func initializeNetwork(_ netuid: NetUID, tempo blocks: UInt16, on chain: inout Chain) {
        chain[subnetworkN, netuid] = 0
        chain[networksAdded, netuid] = true
        chain[tempo, netuid] = blocks
        let shift = UInt64(netuid.rawValue) % UInt64(max(blocks, 1))
        chain[lastEpochBlock, netuid] = chain.block.saturatingSubtracting(shift)
        let count = chain[totalNetworks]
        chain[totalNetworks] = count == .max ? .max : count + 1
        setInitialHyperparameters(at: netuid, on: &chain)
        makeDefaultsExplicit(at: netuid, on: &chain)
    }

    private static func setInitialHyperparameters(at netuid: NetUID, on chain: inout Chain) {
        chain[networkRegistrationAllowed, netuid] = true
        emit(.registrationAllowed(netuid, true), on: &chain)
        chain[maxAllowedUids, netuid] = 256
        emit(.maxAllowedUidsSet(netuid, 256), on: &chain)
        chain[maxAllowedValidators, netuid] = 64
        emit(.maxAllowedValidatorsSet(netuid, 64), on: &chain)
        chain[minAllowedWeights, netuid] = 1
        emit(.minAllowedWeightSet(netuid, 1), on: &chain)
        chain[immunityPeriod, netuid] = 5_000
        emit(.immunityPeriodSet(netuid, 5_000), on: &chain)
        chain[yuma3On, netuid] = true
        chain[burn, netuid] = initialBurn
        chain[subnetEmissionEnabled, netuid] = true
    }

    /// Stores what the subnet would have by default, so that a later change of the default does not change the subnet.
    private static func makeDefaultsExplicit(at netuid: NetUID, on chain: inout Chain) {
        chain[kappa, netuid] = chain[kappa, netuid]
        chain[activityCutoff, netuid] = chain[activityCutoff, netuid]
        chain[registrationsThisInterval, netuid] = chain[registrationsThisInterval, netuid]
    }
}
