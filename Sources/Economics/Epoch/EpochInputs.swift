public import Primitives

/// The subnet's settings that an epoch reads, as stored.
public struct EpochParameters: Hashable, Sendable {
    /// Blocks between epochs.
    public var tempo: UInt16
    /// Blocks after which a neuron that set no weights is inactive; see `activityCutoff(factorMilli:tempo:)`.
    public var activityCutoff: UInt64
    /// Stake below which a neuron has no say, in rao.
    public var stakeThreshold: UInt64
    /// The number of neurons that may hold a permit.
    public var maxAllowedValidators: UInt16
    /// The majority, of 65,535.
    public var kappa: UInt16
    /// How far bonds follow clipped weights in place of weights, of 65,535.
    public var bondsPenalty: UInt16
    /// How much of the old bonds stays, of 1,000,000.
    public var bondsMovingAverage: UInt64
    /// Whether bonds follow weights (Yuma 3) or weights times stake (Yuma 2).
    public var isYuma3: Bool
    /// Settings of liquid alpha, nil where it is off. Yuma 2 ignores them.
    public var liquidAlpha: LiquidAlpha?

    public init(
        tempo: UInt16,
        activityCutoff: UInt64,
        stakeThreshold: UInt64 = 0,
        maxAllowedValidators: UInt16,
        kappa: UInt16 = 32_767,
        bondsPenalty: UInt16 = 65_535,
        bondsMovingAverage: UInt64 = 900_000,
        isYuma3: Bool,
        liquidAlpha: LiquidAlpha? = nil
    ) {
        self.tempo = tempo
        self.activityCutoff = activityCutoff
        self.stakeThreshold = stakeThreshold
        self.maxAllowedValidators = maxAllowedValidators
        self.kappa = kappa
        self.bondsPenalty = bondsPenalty
        self.bondsMovingAverage = bondsMovingAverage
        self.isYuma3 = isYuma3
        self.liquidAlpha = liquidAlpha
    }

    /// The activity cutoff in blocks: a thousandth of the factor times the tempo, at least one.
    public static func activityCutoff(factorMilli: UInt32, tempo: UInt16) -> UInt64 {
        max(1, UInt64(factorMilli) * UInt64(tempo) / 1_000)
    }
}

/// How fast bonds follow weights, for each pair of validator and miner (protocol section 3.6).
public struct LiquidAlpha: Hashable, Sendable {
    /// The slowest rate, of 65,535.
    public var low: UInt16
    /// The fastest rate, of 65,535.
    public var high: UInt16
    /// A hundred times the steepness of the sigmoid.
    public var steepness: Int16

    public init(low: UInt16 = 45_875, high: UInt16 = 58_982, steepness: Int16 = 1_000) {
        self.low = low
        self.high = high
        self.steepness = steepness
    }
}

/// All that an epoch of one mechanism reads. Lists are by uid; a subnet has as many neurons as `stake` has entries.
public struct EpochInputs: Hashable, Sendable {
    /// The subnet's settings.
    public var parameters: EpochParameters
    /// The block of the epoch.
    public var block: UInt64
    /// The block of the last epoch that ran; 0 for none.
    public var lastStepBlock: UInt64
    /// Alpha and weighted TAO of each neuron in rao; see `StakeWeight`.
    public var stake: [I64F64]
    /// When each neuron last set weights for this mechanism.
    public var lastUpdate: [UInt64]
    /// When each neuron registered.
    public var registeredAt: [UInt64]
    /// Who held a permit after the last epoch.
    public var validatorPermits: [Bool]
    /// The uid of the owner's hotkey: always permitted, never filtered, may weigh itself.
    public var ownerUID: UID?
    /// Stored weights; entries for uids that do not exist are dropped.
    public var weights: SparseRows<UInt16>
    /// Stored bonds.
    public var bonds: SparseRows<UInt16>
    /// The block of each neuron's earliest commit that has not expired, the largest number for none. Nil where the
    /// subnet
    /// does not commit and reveal.
    public var commitBlocks: [UInt64]?
    /// What the epoch pays to miners and validators, in rao.
    public var emission: Alpha

    public init(
        parameters: EpochParameters,
        block: UInt64,
        lastStepBlock: UInt64,
        stake: [I64F64],
        lastUpdate: [UInt64],
        registeredAt: [UInt64],
        validatorPermits: [Bool],
        ownerUID: UID? = nil,
        weights: SparseRows<UInt16>,
        bonds: SparseRows<UInt16>,
        commitBlocks: [UInt64]? = nil,
        emission: Alpha
    ) {
        self.parameters = parameters
        self.block = block
        self.lastStepBlock = lastStepBlock
        self.stake = stake
        self.lastUpdate = lastUpdate
        self.registeredAt = registeredAt
        self.validatorPermits = validatorPermits
        self.ownerUID = ownerUID
        self.weights = weights
        self.bonds = bonds
        self.commitBlocks = commitBlocks
        self.emission = emission
    }
}

/// What an epoch of one mechanism gives, by uid. Ratios are of 65,535, cut.
public struct EpochOutputs: Hashable, Sendable {
    /// Who set weights lately.
    public var active: [Bool]
    /// Normalised stake.
    public var stakeWeight: [UInt16]
    /// Alpha and weighted TAO in rao.
    public var stake: [UInt64]
    /// The weight that a majority by stake gives at least.
    public var consensus: [UInt16]
    /// The miners' parts. The rank of other versions of the algorithm is the same number.
    public var incentive: [UInt16]
    /// The validators' parts.
    public var dividends: [UInt16]
    /// How much of each validator's weights the majority shares.
    public var validatorTrust: [UInt16]
    /// Who may set weights until the next epoch.
    public var validatorPermits: [Bool]
    /// What each earns as a miner.
    public var serverEmission: [Alpha]
    /// What each earns as a validator.
    public var validatorEmission: [Alpha]
    /// What each earns in all, as stored; rounded on its own.
    public var emission: [Alpha]
    /// The bonds to store; empty rows for neurons without a new permit.
    public var bonds: SparseRows<UInt16>

    public init() {
        active = []
        stakeWeight = []
        stake = []
        consensus = []
        incentive = []
        dividends = []
        validatorTrust = []
        validatorPermits = []
        serverEmission = []
        validatorEmission = []
        emission = []
        bonds = SparseRows()
    }
}
