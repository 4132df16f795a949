import Frame
import Primitives
import Runtime
import Scale

/// Brings a fresh chain to where random calls have something to do: many subnets, started, paid and open.
struct LabPreparation {
    let population: LabPopulation
    /// How many subnets there are to be, root apart.
    let subnets: Int

    /// Settings that make calls possible often; random calls of the administrator change them, so they are set again
    /// now and then.
    static let globalSettings: [AdminUtils.Call] = [
        .sudoSetNetworkRateLimit(rateLimit: 0),
        .sudoSetTxRateLimit(txRateLimit: 0),
        .sudoSetTxDelegateTakeRateLimit(txRateLimit: 5),
        .sudoSetNetworkMinLockCost(lockCost: 10_000_000_000),
        .sudoSetLockReductionInterval(interval: 1),
        .sudoSetNetworkImmunityPeriod(immunityPeriod: 100),
        .sudoSetAdminFreezeWindow(window: 0),
        .sudoSetOwnerHparamRateLimit(epochs: 0),
        .sudoSetStakeThreshold(minStake: 1_000),
        .sudoSetNominatorMinRequiredStake(minStake: 1_000_000),
        .sudoSetStartCallDelay(delay: 0),
        .sudoSetMaxEpochsPerBlock(maxEpochsPerBlock: 8),
        .sudoSetMaxMechanismCount(maxMechanismCount: 3),
    ]

    /// The same for one subnet.
    static func settings(of netuid: NetUID) -> [AdminUtils.Call] {
        [
            .sudoSetNetworkRegistrationAllowed(netuid: netuid, registrationAllowed: true),
            .sudoSetMinAllowedUids(netuid: netuid, minAllowedUids: 8),
            .sudoSetMaxAllowedUids(netuid: netuid, maxAllowedUids: 24),
            .sudoSetImmunityPeriod(netuid: netuid, immunityPeriod: 20),
            .sudoSetMinAllowedWeights(netuid: netuid, minAllowedWeights: 1),
            .sudoSetWeightsSetRateLimit(netuid: netuid, weightsSetRateLimit: 0),
            .sudoSetWeightsVersionKey(netuid: netuid, weightsVersionKey: 0),
            .sudoSetServingRateLimit(netuid: netuid, servingRateLimit: 1),
            .sudoSetTempo(netuid: netuid, tempo: 12),
            .sudoSetCommitRevealWeightsEnabled(netuid: netuid, enabled: netuid.rawValue.isMultiple(of: 3)),
            .sudoSetCommitRevealWeightsInterval(netuid: netuid, interval: 1),
            .sudoSetSubnetEmissionEnabled(netuid: netuid, enabled: !netuid.rawValue.isMultiple(of: 5)),
            .sudoSetToggleTransfer(netuid: netuid, toggle: true),
            .sudoSetMaxBurn(netuid: netuid, maxBurn: 10_000_000_000),
            .sudoSetSubtokenEnabled(netuid: netuid, subtokenEnabled: true),
        ]
    }

    /// Registers and starts the subnets, and gives every coldkey a neuron on root.
    func run(on chain: inout LabChain) throws(LabError) {
        try chain.beginBlock()
        try administer(Self.globalSettings + [.sudoSetSubnetLimit(maxSubnets: UInt16(clamping: subnets))], on: &chain)
        chain.endBlock()
        for index in 1..<max(2, subnets) {
            let owner = index % population.coldkeys.count
            guard let hotkey = population.hotkeys(ofColdkey: owner).first else { continue }
            try chain.beginBlock()
            try send(.subtensor(.registerNetwork(hotkey: hotkey)), from: population.coldkeys[owner], on: &chain)
            chain.endBlock()
        }
        try chain.beginBlock()
        try open(on: &chain)
        chain.endBlock()
    }

    /// Starts the subnets that have not been started, and sets all limits so that calls are possible.
    func open(on chain: inout LabChain) throws(LabError) {
        try administer(Self.globalSettings + [.sudoSetSubnetLimit(maxSubnets: UInt16(clamping: subnets))], on: &chain)
        for netuid in chain.chain.keys(of: Subtensor.networksAdded) where !netuid.isRoot {
            let owner = chain.chain[Subtensor.subnetOwner, netuid]
            if owner != .zero, !chain.chain.contains(Subtensor.firstEmissionBlockNumber, netuid) {
                _ = try chain.send(RuntimeCall.subtensor(.startCall(netuid: netuid)).scaleEncoded, from: owner)
            }
            try administer(Self.settings(of: netuid), on: &chain)
        }
    }

    /// Makes calls as root. That one of them is refused is no failure: random calls may have made it impossible.
    private func administer(_ calls: [AdminUtils.Call], on chain: inout LabChain) throws(LabError) {
        for call in calls {
            let call = RuntimeCall.sudo(.sudo(call: .adminUtils(call)))
            _ = try chain.send(call.scaleEncoded, from: DevAccount.alice.id)
        }
    }

    private func send(_ call: RuntimeCall, from signer: AccountID, on chain: inout LabChain) throws(LabError) {
        let outcome = try chain.send(call.scaleEncoded, from: signer)
        guard case .accepted = outcome else {
            throw .notPrepared(call: "\(call)", reason: "\(outcome)")
        }
    }
}
