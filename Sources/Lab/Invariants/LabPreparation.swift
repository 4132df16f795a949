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
        .sudoSetColdkeySwapAnnouncementDelay(duration: 5),
        .sudoSetColdkeySwapReannouncementDelay(duration: 10),
    ]

    /// Who has less is given some: 500 TAO.
    private static let poorBalance: Tao = 500_000_000_000
    /// What the poor are given: 2,000 TAO.
    private static let gift: Tao = 2_000_000_000_000
    /// After so many blocks an announced swap is taken back, since it keeps its account from everything else.
    private static let announcementLife: UInt32 = 60

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

    /// Keeps people able to act: gives TAO to the poor, and ends swaps of coldkeys that hold their accounts up.
    func revive(on chain: inout LabChain) throws(LabError) {
        for account in population.coldkeys + population.hotkeys + [DevAccount.alice.id]
        where Balances.data(of: account, in: chain.chain).free < Self.poorBalance {
            let call = RuntimeCall.balances(.transferKeepAlive(dest: .id(account), value: Compact(Self.gift)))
            _ = try chain.send(call.scaleEncoded, from: population.treasury)
        }
        let now = chain.chain.block
        for (account, announced) in chain.chain.entries(of: Subtensor.coldkeySwapAnnouncements)
        where chain.chain.contains(Subtensor.coldkeySwapDisputes, account)
            || now > UInt64(announced.first) + UInt64(Self.announcementLife)
        {
            try sendAsRoot(.subtensor(.resetColdkeySwap(coldkey: account)), on: &chain)
        }
        for (coldkey, spare) in zip(population.coldkeys, population.spares)
        where !chain.chain[Subtensor.stakingHotkeys, spare].isEmpty {
            try sendAsRoot(
                .subtensor(.swapColdkey(oldColdkey: spare, newColdkey: coldkey, swapCost: 0)),
                on: &chain
            )
        }
    }

    private func administer(_ calls: [AdminUtils.Call], on chain: inout LabChain) throws(LabError) {
        for call in calls { try sendAsRoot(.adminUtils(call), on: &chain) }
    }

    /// Makes a call as root. That it is refused is no failure: random calls may have made it impossible.
    private func sendAsRoot(_ call: RuntimeCall, on chain: inout LabChain) throws(LabError) {
        _ = try chain.send(RuntimeCall.sudo(.sudo(call: call)).scaleEncoded, from: DevAccount.alice.id)
    }

    private func send(_ call: RuntimeCall, from signer: AccountID, on chain: inout LabChain) throws(LabError) {
        let outcome = try chain.send(call.scaleEncoded, from: signer)
        guard case .accepted = outcome else {
            throw .notPrepared(call: "\(call)", reason: "\(outcome)")
        }
    }
}
