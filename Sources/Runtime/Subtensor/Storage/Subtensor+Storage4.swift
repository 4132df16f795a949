public import Frame
public import Primitives
public import Scale

extension Subtensor {
    /// How much bonds suffer from weights above the consensus, as a part of 65,535.
    public static let bondsPenalty = Map<NetUID, UInt16>("BondsPenalty", .identity, default: 65_535)

    /// Whether a neuron that asks for it has its bonds reset.
    public static let bondsResetOn = Map<NetUID, Bool>("BondsResetOn", .identity, default: false)

    /// How many blocks a validator waits between two sets of weights.
    public static let weightsSetRateLimit = Map<NetUID, UInt64>("WeightsSetRateLimit", .identity, default: 100)

    /// A setting of the old pruning; kept for clients.
    public static let validatorPruneLen = Map<NetUID, UInt64>("ValidatorPruneLen", .identity, default: 1)

    /// A setting of the old stake law, in hundredths; kept for clients.
    public static let scalingLawPower = Map<NetUID, UInt16>("ScalingLawPower", .identity, default: 50)

    /// The registrations per interval that prices aimed at; a third of root's limit.
    public static let targetRegistrationsPerInterval = Map<NetUID, UInt16>(
        "TargetRegistrationsPerInterval",
        .identity,
        default: 2
    )

    /// How slowly difficulties followed registrations, as a part of 2^64 - 1; nothing reads it.
    public static let adjustmentAlpha = Map<NetUID, UInt64>("AdjustmentAlpha", .identity, default: 0)

    /// Whether weights of a subnet are committed first and revealed later.
    public static let commitRevealWeightsEnabled = Map<NetUID, Bool>(
        "CommitRevealWeightsEnabled",
        .identity,
        default: true
    )

    /// The price of a registration on a subnet, in rao.
    public static let burn = Map<NetUID, Tao>("Burn", .identity, default: 100_000_000)

    /// The difficulty of a registration by work; nothing reads it.
    public static let difficulty = Map<NetUID, UInt64>("Difficulty", .identity, default: 10_000_000)

    /// The lowest price of a registration, in rao.
    public static let minBurn = Map<NetUID, Tao>("MinBurn", .identity, default: 500_000)

    /// The highest price of a registration, in rao.
    public static let maxBurn = Map<NetUID, Tao>("MaxBurn", .identity, default: 100_000_000_000)

    /// The lowest difficulty; nothing reads it.
    public static let minDifficulty = Map<NetUID, UInt64>("MinDifficulty", .identity, default: 10_000_000)

    /// The highest difficulty; nothing reads it.
    public static let maxDifficulty = Map<NetUID, UInt64>(
        "MaxDifficulty",
        .identity,
        default: 4_611_686_018_427_387_903
    )

    /// The block of the last adjustment of a difficulty; kept for clients.
    public static let lastAdjustmentBlock = Map<NetUID, UInt64>("LastAdjustmentBlock", .identity, default: 0)

    /// Registrations on a subnet in the block.
    public static let registrationsThisBlock = Map<NetUID, UInt16>("RegistrationsThisBlock", .identity, default: 0)

    /// The age at which a subnet's moving price follows half as fast as that of an old one, in blocks.
    public static let emaPriceHalvingBlocks = Map<NetUID, UInt64>(
        "EMAPriceHalvingBlocks",
        .identity,
        default: 201_600
    )

    /// What registrations on a subnet have cost together, in rao.
    public static let raoRecycledForRegistration = Map<NetUID, Tao>(
        "RAORecycledForRegistration",
        .identity,
        default: 0
    )

    /// The most epochs in one block; the others wait for the next.
    public static let maxEpochsPerBlock = Value<UInt8>("MaxEpochsPerBlock", default: Fallback(fast: 32, standard: 2))

    /// How many blocks a coldkey waits between two replacements of hotkeys.
    public static let txRateLimit = Value<UInt64>("TxRateLimit", default: 1_000)

    /// How many blocks a delegate waits before it can raise its take again.
    public static let txDelegateTakeRateLimit = Value<UInt64>("TxDelegateTakeRateLimit", default: 216_000)

    /// How many blocks a child key waits before it can raise its take again.
    public static let txChildkeyTakeRateLimit = Value<UInt64>(
        "TxChildkeyTakeRateLimit",
        default: Fallback(fast: 5, standard: 216_000)
    )

    /// Whether bonds of a subnet follow weights at rates of their own for each pair.
    public static let liquidAlphaOn = Map<NetUID, Bool>("LiquidAlphaOn", .blake2_128Concat, default: false)

    /// Whether a subnet uses the third form of the consensus.
    public static let yuma3On = Map<NetUID, Bool>("Yuma3On", .blake2_128Concat, default: false)

    /// The lowest and the highest rate of liquid alpha, as parts of 65,535.
    public static let alphaValues = Map<NetUID, Pair<UInt16, UInt16>>(
        "AlphaValues",
        .identity,
        default: Pair(45_875, 58_982)
    )

    /// Which consensus liquid alpha compares weights with; nothing reads it.
    public static let liquidAlphaConsensusMode = Map<NetUID, ConsensusMode>(
        "LiquidAlphaConsensusMode",
        .identity,
        default: .auto
    )

    /// Whether a subnet's alpha can be traded: from its start on.
    public static let subtokenEnabled = Map<NetUID, Bool>("SubtokenEnabled", .identity, default: false)

    /// Subnets that wait to be cleared away; always empty, since this version clears at once.
    public static let dissolveCleanupQueue = Value<[NetUID]>("DissolveCleanupQueue", default: [])

    /// How far the clearing of a subnet has come; not written by this version.
    public static let currentDissolveCleanupStatus = OptionalValue<DissolveCleanupStatus>(
        "CurrentDissolveCleanupStatus"
    )

    /// Registrations that wait for a number; always empty in this version.
    public static let networkRegistrationQueue = Value<[NetworkRegistrationInfo]>(
        "NetworkRegistrationQueue",
        default: []
    )

    /// The number of the last queued registration; not written by this version.
    public static let networkRegistrationLockId = Value<UInt32>("NetworkRegistrationLockId", default: 0)

    /// The moving average of a validator's stake on a subnet, in rao.
    public static let votingPower = DoubleMap<NetUID, AccountID, UInt64>(
        "VotingPower",
        .identity,
        .blake2_128Concat,
        default: 0
    )

    /// The sum of voting power on a subnet, in rao; not written by this version.
    public static let totalVotingPower = Map<NetUID, UInt64>("TotalVotingPower", .identity, default: 0)

    /// Whether voting power is kept for a subnet.
    public static let votingPowerTrackingEnabled = Map<NetUID, Bool>(
        "VotingPowerTrackingEnabled",
        .identity,
        default: false
    )

    /// The block in which keeping voting power ends; 0 for never.
    public static let votingPowerDisableAtBlock = Map<NetUID, UInt64>(
        "VotingPowerDisableAtBlock",
        .identity,
        default: 0
    )

    /// How fast voting power follows stake, in units of 1e-18 per epoch.
    public static let votingPowerEmaAlpha = Map<NetUID, UInt64>(
        "VotingPowerEmaAlpha",
        .identity,
        default: 3_570_000_000_000_000
    )

    /// How many neurons of a subnet's owner are never pruned.
    public static let immuneOwnerUidsLimit = Map<NetUID, UInt16>("ImmuneOwnerUidsLimit", .identity, default: 1)

    /// Neurons' stake at a subnet's last epoch, as parts of 65,535 of the largest.
    public static let stakeWeight = Map<NetUID, [UInt16]>("StakeWeight", .identity, default: [])

    /// The number of a hotkey on a subnet.
    public static let uids = OptionalDoubleMap<NetUID, AccountID, UInt16>("Uids", .identity, .blake2_128Concat)

    /// The hotkey with a number on a subnet.
    public static let keys = DoubleMap<NetUID, UInt16, AccountID>("Keys", .identity, .identity, default: .zero)

    /// What an epoch of the old kind left to be paid; not written by this version.
    public static let loadedEmission = OptionalMap<NetUID, [Triple<AccountID, UInt64, UInt64>]>(
        "LoadedEmission",
        .identity
    )

    /// Whether neurons set weights lately, by number.
    public static let active = Map<NetUID, [Bool]>("Active", .identity, default: [])

    /// The weights that enough stake backs, as parts of 65,535, by number.
    public static let consensus = Map<NetUID, [PerU16]>("Consensus", .identity, default: [])

    /// The same for each mechanism; not written by this version.
    public static let consensusByMechanism = Map<NetUIDStorageIndex, [PerU16]>(
        "ConsensusByMechanism",
        .identity,
        default: []
    )

    /// Miners' parts of a mechanism's last epoch, as parts of 65,535, by number.
    public static let incentive = Map<NetUIDStorageIndex, [PerU16]>("Incentive", .identity, default: [])

    /// Validators' parts of a subnet's last epoch, as parts of 65,535, by number.
    public static let dividends = Map<NetUID, [PerU16]>("Dividends", .identity, default: [])

    /// What neurons got from a subnet's last epoch, in rao of alpha, by number.
    public static let emission = Map<NetUID, [Alpha]>("Emission", .identity, default: [])

    /// The blocks in which validators last set weights of a mechanism, by number.
    public static let lastUpdate = Map<NetUIDStorageIndex, [UInt64]>("LastUpdate", .identity, default: [])

    /// How much of validators' weights the consensus kept, as parts of 65,535, by number.
    public static let validatorTrust = Map<NetUID, [PerU16]>("ValidatorTrust", .identity, default: [])

    /// Whether neurons may set weights, by number.
    public static let validatorPermit = Map<NetUID, [Bool]>("ValidatorPermit", .identity, default: [])

    static let storage4: [any StorageItem] = [
        bondsPenalty, bondsResetOn, weightsSetRateLimit, validatorPruneLen, scalingLawPower,
        targetRegistrationsPerInterval, adjustmentAlpha, commitRevealWeightsEnabled, burn, difficulty, minBurn,
        maxBurn, minDifficulty, maxDifficulty, lastAdjustmentBlock, registrationsThisBlock, emaPriceHalvingBlocks,
        raoRecycledForRegistration, maxEpochsPerBlock, txRateLimit, txDelegateTakeRateLimit,
        txChildkeyTakeRateLimit, liquidAlphaOn, yuma3On, alphaValues, liquidAlphaConsensusMode, subtokenEnabled,
        dissolveCleanupQueue, currentDissolveCleanupStatus, networkRegistrationQueue, networkRegistrationLockId,
        votingPower, totalVotingPower, votingPowerTrackingEnabled, votingPowerDisableAtBlock, votingPowerEmaAlpha,
        immuneOwnerUidsLimit, stakeWeight, uids, keys, loadedEmission, active, consensus, consensusByMechanism,
        incentive, dividends, emission, lastUpdate, validatorTrust, validatorPermit,
    ]
}
