import Economics
import Frame
import Primitives
import Scale

// How parts of a metagraph are picked. Source: `rpc_info/metagraph.rs` of subtensor, by behaviour.

extension SelectiveMetagraph {
    /// The parts of a subnet that the indexes name; nil where there is no such subnet. Unknown indexes are passed over.
    ///
    /// The subnet's own number is among the parts: without index 0 it stays 0.
    init?(of netuid: NetUID, _ indexes: [UInt16], in chain: Chain) {
        let wanted = indexes.map(Int.init)
        let needsNeurons = wanted.contains { $0 >= Self.firstNeuronIndex }
        guard let metagraph = Metagraph(of: netuid, withNeurons: needsNeurons, in: chain) else { return nil }
        self.init(netuid: Compact(.root))
        for index in wanted {
            switch index {
            case 0..<Self.validatorsIndex: Self.copies[index](&self, metagraph)
            case Self.validatorsIndex: validators = Self.validators(at: netuid, in: chain)
            case Self.commitmentsIndex: commitments = []
            case Self.collateralIndex: collateralLocked = metagraph.collateralLocked
            case Self.collateralIndex + 1: collateralMin = metagraph.collateralMin
            case Self.collateralIndex + 2: collateralEarned = metagraph.collateralEarned
            default: break
            }
        }
    }

    /// The same of one of a subnet's mechanisms, with the subnet's number in any case.
    init?(of netuid: NetUID, _ mechanism: MechID, _ indexes: [UInt16], in chain: Chain) {
        self.init(of: netuid, indexes, in: chain)
        let index = NetUIDStorageIndex(netuid, mechanism)
        self.netuid = Compact(netuid)
        if lastUpdate != nil { lastUpdate = chain[Subtensor.lastUpdate, index].map { Compact($0) } }
        if incentives != nil { incentives = chain[Subtensor.incentive, index].map { Compact($0) } }
    }

    /// The index of the first list of neurons.
    private static let firstNeuronIndex = 52
    /// The index of the validators with enough stake.
    private static let validatorsIndex = 72
    /// The index of commitments, of which this runtime keeps none.
    private static let commitmentsIndex = 73
    /// The index of the first list about collateral.
    private static let collateralIndex = 74

    /// The uids of those with a permit and more stake than the threshold, by rising stake.
    private static func validators(at netuid: NetUID, in chain: Chain) -> [Compact<UInt16>] {
        let permits = chain[Subtensor.validatorPermit, netuid]
        let threshold = I64F64(saturating: chain[Subtensor.stakeThreshold])
        return Subtensor.neurons(of: netuid, in: chain)
            .filter { permits.at(Int($0.uid)) ?? false }
            .map { (stake: Subtensor.stakeWeight(of: $0.hotkey, at: netuid, in: chain), uid: $0.uid) }
            .filter { $0.stake > threshold }
            .sorted { ($0.stake, $0.uid) < ($1.stake, $1.uid) }
            .map { Compact($0.uid) }
    }

    /// How each part is taken over, by index.
    private static let copies: [@Sendable (inout SelectiveMetagraph, Metagraph) -> Void] = [
        { $0.netuid = $1.netuid },
        { $0.name = $1.name },
        { $0.symbol = $1.symbol },
        { $0.identity = $1.identity },
        { $0.networkRegisteredAt = $1.networkRegisteredAt },
        { $0.ownerHotkey = $1.ownerHotkey },
        { $0.ownerColdkey = $1.ownerColdkey },
        { $0.block = $1.block },
        { $0.tempo = $1.tempo },
        { $0.lastStep = $1.lastStep },
        { $0.blocksSinceLastStep = $1.blocksSinceLastStep },
        { $0.subnetEmission = $1.subnetEmission },
        { $0.alphaIn = $1.alphaIn },
        { $0.alphaOut = $1.alphaOut },
        { $0.taoIn = $1.taoIn },
        { $0.alphaOutEmission = $1.alphaOutEmission },
        { $0.alphaInEmission = $1.alphaInEmission },
        { $0.taoInEmission = $1.taoInEmission },
        { $0.pendingAlphaEmission = $1.pendingAlphaEmission },
        { $0.pendingRootEmission = $1.pendingRootEmission },
        { $0.subnetVolume = $1.subnetVolume },
        { $0.movingPrice = $1.movingPrice },
        { $0.rho = $1.rho },
        { $0.kappa = $1.kappa },
        { $0.minAllowedWeights = $1.minAllowedWeights },
        { $0.maxWeightsLimit = $1.maxWeightsLimit },
        { $0.weightsVersion = $1.weightsVersion },
        { $0.weightsRateLimit = $1.weightsRateLimit },
        { $0.activityCutoff = $1.activityCutoff },
        { $0.maxValidators = $1.maxValidators },
        { $0.numUids = $1.numUids },
        { $0.maxUids = $1.maxUids },
        { $0.burn = $1.burn },
        { $0.difficulty = $1.difficulty },
        { $0.registrationAllowed = $1.registrationAllowed },
        { $0.powRegistrationAllowed = $1.powRegistrationAllowed },
        { $0.immunityPeriod = $1.immunityPeriod },
        { $0.minDifficulty = $1.minDifficulty },
        { $0.maxDifficulty = $1.maxDifficulty },
        { $0.minBurn = $1.minBurn },
        { $0.maxBurn = $1.maxBurn },
        { $0.adjustmentAlpha = $1.adjustmentAlpha },
        { $0.adjustmentInterval = $1.adjustmentInterval },
        { $0.targetRegsPerInterval = $1.targetRegsPerInterval },
        { $0.maxRegsPerBlock = $1.maxRegsPerBlock },
        { $0.servingRateLimit = $1.servingRateLimit },
        { $0.commitRevealWeightsEnabled = $1.commitRevealWeightsEnabled },
        { $0.commitRevealPeriod = $1.commitRevealPeriod },
        { $0.liquidAlphaEnabled = $1.liquidAlphaEnabled },
        { $0.alphaHigh = $1.alphaHigh },
        { $0.alphaLow = $1.alphaLow },
        { $0.bondsMovingAvg = $1.bondsMovingAvg },
        { $0.hotkeys = $1.hotkeys },
        { $0.coldkeys = $1.coldkeys },
        { $0.identities = $1.identities },
        { $0.axons = $1.axons },
        { $0.active = $1.active },
        { $0.validatorPermit = $1.validatorPermit },
        { $0.pruningScore = $1.pruningScore },
        { $0.lastUpdate = $1.lastUpdate },
        { $0.emission = $1.emission },
        { $0.dividends = $1.dividends },
        { $0.incentives = $1.incentives },
        { $0.consensus = $1.consensus },
        { $0.trust = $1.trust },
        { $0.rank = $1.rank },
        { $0.blockAtRegistration = $1.blockAtRegistration },
        { $0.alphaStake = $1.alphaStake },
        { $0.taoStake = $1.taoStake },
        { $0.totalStake = $1.totalStake },
        { $0.taoDividendsPerHotkey = $1.taoDividendsPerHotkey },
        { $0.alphaDividendsPerHotkey = $1.alphaDividendsPerHotkey },
    ]
}
