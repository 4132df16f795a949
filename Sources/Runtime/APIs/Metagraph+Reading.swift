import Economics
import Frame
import Primitives
import Scale

// How a metagraph is read from storage. Source: `rpc_info/metagraph.rs` of subtensor, by behaviour.

extension Metagraph {
    /// A subnet as it is now; nil where there is none.
    init?(of netuid: NetUID, withNeurons: Bool = true, in chain: Chain) {
        guard Subtensor.subnetExists(netuid, in: chain) else { return nil }
        self.init(subnet: netuid, DynamicInfo(existing: netuid, in: chain), in: chain)
        if withNeurons { readNeurons(of: netuid, in: chain) }
    }

    /// One of a subnet's mechanisms as it is now; nil where there is none.
    init?(of netuid: NetUID, _ mechanism: MechID, in chain: Chain) {
        guard Subtensor.subnetExists(netuid, in: chain) else { return nil }
        guard chain[Subtensor.mechanismCountCurrent, netuid] > mechanism else { return nil }
        self.init(of: netuid, in: chain)
        let index = NetUIDStorageIndex(netuid, mechanism)
        self.netuid = Compact(NetUID(index.rawValue))
        lastUpdate = chain[Subtensor.lastUpdate, index].map { Compact($0) }
        incentives = chain[Subtensor.incentive, index].map { Compact($0) }
    }

    private init(subnet netuid: NetUID, _ info: DynamicInfo, in chain: Chain) {
        let alphas = chain[Subtensor.alphaValues, netuid]
        self.init(
            netuid: info.netuid,
            name: info.subnetName,
            symbol: info.tokenSymbol,
            identity: info.subnetIdentity,
            networkRegisteredAt: info.networkRegisteredAt,
            ownerHotkey: info.ownerHotkey,
            ownerColdkey: info.ownerColdkey,
            block: Compact(chain.block),
            tempo: info.tempo,
            lastStep: info.lastStep,
            blocksSinceLastStep: info.blocksSinceLastStep,
            subnetEmission: Compact(0),
            alphaIn: info.alphaIn,
            alphaOut: info.alphaOut,
            taoIn: info.taoIn,
            alphaOutEmission: info.alphaOutEmission,
            alphaInEmission: info.alphaInEmission,
            taoInEmission: info.taoInEmission,
            pendingAlphaEmission: info.pendingAlphaEmission,
            pendingRootEmission: info.pendingRootEmission,
            subnetVolume: info.subnetVolume,
            movingPrice: info.movingPrice,
            rho: Compact(chain[Subtensor.rho, netuid]),
            kappa: Compact(chain[Subtensor.kappa, netuid]),
            minAllowedWeights: Compact(chain[Subtensor.minAllowedWeights, netuid]),
            maxWeightsLimit: Compact(.max),
            weightsVersion: Compact(chain[Subtensor.weightsVersionKey, netuid]),
            weightsRateLimit: Compact(chain[Subtensor.weightsSetRateLimit, netuid]),
            activityCutoff: Compact(Subtensor.activityCutoffBlocks(at: netuid, in: chain)),
            maxValidators: Compact(chain[Subtensor.maxAllowedValidators, netuid]),
            numUids: Compact(chain[Subtensor.subnetworkN, netuid]),
            maxUids: Compact(chain[Subtensor.maxAllowedUids, netuid]),
            burn: Compact(chain[Subtensor.burn, netuid]),
            difficulty: Compact(chain[Subtensor.difficulty, netuid]),
            registrationAllowed: chain[Subtensor.networkRegistrationAllowed, netuid],
            powRegistrationAllowed: chain[Subtensor.networkPowRegistrationAllowed, netuid],
            immunityPeriod: Compact(chain[Subtensor.immunityPeriod, netuid]),
            minDifficulty: Compact(chain[Subtensor.minDifficulty, netuid]),
            maxDifficulty: Compact(chain[Subtensor.maxDifficulty, netuid]),
            minBurn: Compact(chain[Subtensor.minBurn, netuid]),
            maxBurn: Compact(chain[Subtensor.maxBurn, netuid]),
            adjustmentAlpha: Compact(chain[Subtensor.adjustmentAlpha, netuid]),
            adjustmentInterval: Compact(chain[Subtensor.adjustmentInterval, netuid]),
            targetRegsPerInterval: Compact(chain[Subtensor.targetRegistrationsPerInterval, netuid]),
            maxRegsPerBlock: Compact(chain[Subtensor.maxRegistrationsPerBlock, netuid]),
            servingRateLimit: Compact(chain[Subtensor.servingRateLimit, netuid]),
            commitRevealWeightsEnabled: chain[Subtensor.commitRevealWeightsEnabled, netuid],
            commitRevealPeriod: Compact(chain[Subtensor.revealPeriodEpochs, netuid]),
            liquidAlphaEnabled: chain[Subtensor.liquidAlphaOn, netuid],
            alphaHigh: Compact(alphas.second),
            alphaLow: Compact(alphas.first),
            bondsMovingAvg: Compact(chain[Subtensor.bondsMovingAverage, netuid])
        )
    }

    private mutating func readNeurons(of netuid: NetUID, in chain: Chain) {
        let neurons = SubnetState(existing: netuid, withHistory: false, in: chain)
        hotkeys = neurons.hotkeys
        coldkeys = neurons.coldkeys
        identities = coldkeys.map { chain[Subtensor.identitiesV2, $0] }
        axons = hotkeys.map { chain[Subtensor.axons, netuid, $0] ?? .nowhere }
        active = neurons.active
        validatorPermit = neurons.validatorPermit
        lastUpdate = neurons.lastUpdate
        emission = neurons.emission
        dividends = neurons.dividends
        incentives = neurons.incentives
        consensus = neurons.consensus
        blockAtRegistration = neurons.blockAtRegistration
        alphaStake = neurons.alphaStake
        taoStake = neurons.taoStake
        totalStake = neurons.totalStake
        taoDividendsPerHotkey = hotkeys.map { Pair($0, Compact(.zero)) }
        alphaDividendsPerHotkey = hotkeys.map {
            Pair($0, Compact(chain[Subtensor.alphaDividendsPerSubnet, netuid, $0]))
        }
        let collateral = zip(hotkeys, coldkeys).map { chain[Subtensor.minerCollateral, netuid, $0, $1] }
        collateralLocked = collateral.map { Compact($0?.locked ?? .zero) }
        collateralMin = collateral.map { Compact($0?.minLocked ?? .zero) }
        collateralEarned = collateral.map { Compact($0?.earned ?? .zero) }
    }
}

extension AxonInfo {
    /// What stands for a neuron that serves nothing.
    static let nowhere = AxonInfo(
        block: 0,
        version: 0,
        ip: 0,
        port: 0,
        ipType: 0,
        protocol: 0,
        placeholder1: 0,
        placeholder2: 0
    )
}

extension PrometheusInfo {
    /// What stands for a neuron that serves no metrics.
    static let nowhere = PrometheusInfo(block: 0, version: 0, ip: 0, port: 0, ipType: 0)
}
