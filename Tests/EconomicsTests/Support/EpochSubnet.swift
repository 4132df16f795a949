import Economics
import Primitives

/// A subnet that remembers between epochs what the chain would store: weights, bonds, permits, updates.
struct EpochSubnet {
    var parameters: EpochParameters
    var block: UInt64 = 1
    var lastStepBlock: UInt64 = 0
    var stake: [UInt64]
    var lastUpdate: [UInt64]
    var registeredAt: [UInt64]
    var permits: [Bool]
    var owner: UID?
    var weights: [[(column: UID, value: UInt16)]]
    var bonds: [[(column: UID, value: UInt16)]]
    var commitBlocks: [UInt64]?

    /// A subnet whose neurons registered in block 1, with permits for as many as are allowed.
    init(stake: [UInt64], parameters: EpochParameters) {
        self.stake = stake
        self.parameters = parameters
        let count = stake.count
        lastUpdate = Array(repeating: block, count: count)
        registeredAt = Array(repeating: block, count: count)
        permits = Array(repeating: false, count: count)
        weights = Array(repeating: [], count: count)
        bonds = Array(repeating: [], count: count)
    }

    /// The settings of the reference's mock runtime, with one block between epochs.
    static func mockParameters(validators: UInt16) -> EpochParameters {
        EpochParameters(tempo: 1, activityCutoff: 5_000, maxAllowedValidators: validators, isYuma3: false)
    }

    /// The settings of the reference's `setup_yuma_3_scenario`.
    static func yuma3Parameters() -> EpochParameters {
        EpochParameters(
            tempo: 1,
            activityCutoff: 5_000,
            maxAllowedValidators: 3,
            kappa: 32_767,
            bondsPenalty: 0,
            bondsMovingAverage: 975_000,
            isYuma3: true,
            liquidAlpha: LiquidAlpha(low: 6_553, high: 19_660, steepness: 1_000)
        )
    }

    /// Sets weights as the chain stores them: scaled up, with the block as the neuron's update.
    mutating func setWeights(_ uid: Int, _ targets: [UID], _ values: [UInt16]) {
        weights[uid] = zip(targets, WeightScale.upscaled(values)).map { ($0, $1) }
        lastUpdate[uid] = block
    }

    /// What the next epoch reads.
    func inputs(emission: Alpha = 1_000_000_000) -> EpochInputs {
        EpochInputs(
            parameters: parameters,
            block: block,
            lastStepBlock: lastStepBlock,
            stake: stake.map { I64F64(saturating: $0) },
            lastUpdate: lastUpdate,
            registeredAt: registeredAt,
            validatorPermits: permits,
            ownerUID: owner,
            weights: SparseRows(weights),
            bonds: SparseRows(bonds),
            commitBlocks: commitBlocks,
            emission: emission
        )
    }

    /// Runs an epoch and stores what the chain would.
    @discardableResult
    mutating func runEpoch(emission: Alpha = 1_000_000_000) -> EpochOutputs {
        let outputs = Epoch.run(inputs(emission: emission))
        permits = outputs.validatorPermits
        bonds = stake.indices.map { outputs.bonds[$0] }
        return outputs
    }

    /// A stored bond, zero where there is none.
    func bond(_ validator: Int, _ miner: Int) -> UInt16 {
        bonds[validator].first { Int($0.column) == miner }?.value ?? 0
    }
}
