import Primitives
import Runtime

/// What local networks and trials change about a new subnet by ordinary calls, and why.
enum LocalTerms {
    /// The administrator's calls.
    static func calls(_ netuid: NetUID, tempo: UInt16, commitReveal: Bool) -> [AdminUtils.Call] {
        [
            // Epochs of seconds instead of an hour.
            .sudoSetTempo(netuid: netuid, tempo: tempo),
            // Weights may be set in every epoch.
            .sudoSetWeightsSetRateLimit(netuid: netuid, weightsSetRateLimit: 0),
            .sudoSetCommitRevealWeightsEnabled(netuid: netuid, enabled: commitReveal),
            // A new subnet takes no TAO emission until root says so.
            .sudoSetSubnetEmissionEnabled(netuid: netuid, enabled: true),
            // A validator of a subnet this small may weigh a few miners only.
            .sudoSetMinAllowedWeights(netuid: netuid, minAllowedWeights: 1),
            // A second subnet may follow at once.
            .sudoSetNetworkRateLimit(rateLimit: 0),
            // Everybody registers and announces an address within a minute.
            .sudoSetMaxRegistrationsPerBlock(netuid: netuid, maxRegistrationsPerBlock: 64),
            .sudoSetTargetRegistrationsPerInterval(netuid: netuid, targetRegistrationsPerInterval: 64),
            .sudoSetServingRateLimit(netuid: netuid, servingRateLimit: 0),
            .sudoSetStartCallDelay(delay: 0),
        ]
    }
}
