public import Frame
public import Primitives
public import Scale

extension Subtensor {
    /// A validator's weights of a mechanism: numbers of neurons with parts of 65,535.
    public static let weights = DoubleMap<NetUIDStorageIndex, UInt16, [Pair<UInt16, UInt16>]>(
        "Weights",
        .identity,
        .identity,
        default: []
    )

    /// A validator's bonds of a mechanism: numbers of neurons with parts of 65,535.
    public static let bonds = DoubleMap<NetUIDStorageIndex, UInt16, [Pair<UInt16, UInt16>]>(
        "Bonds",
        .identity,
        .identity,
        default: []
    )

    /// The block of a neuron's registration.
    public static let blockAtRegistration = DoubleMap<NetUID, UInt16, UInt64>(
        "BlockAtRegistration",
        .identity,
        .identity,
        default: 0
    )

    /// Where a neuron serves.
    public static let axons = OptionalDoubleMap<NetUID, AccountID, AxonInfo>("Axons", .identity, .blake2_128Concat)

    /// The key of a neuron's encrypted endpoint.
    public static let neuronCertificates = OptionalDoubleMap<NetUID, AccountID, NeuronCertificate>(
        "NeuronCertificates",
        .identity,
        .blake2_128Concat
    )

    /// Where a neuron's figures can be read.
    public static let prometheus = OptionalDoubleMap<NetUID, AccountID, PrometheusInfo>(
        "Prometheus",
        .identity,
        .blake2_128Concat
    )

    /// What an account says about itself.
    public static let identitiesV2 = OptionalMap<AccountID, ChainIdentityV2>("IdentitiesV2", .blake2_128Concat)

    /// What a subnet's owner says about it.
    public static let subnetIdentitiesV3 = OptionalMap<NetUID, SubnetIdentityV3>(
        "SubnetIdentitiesV3",
        .blake2_128Concat
    )

    /// The block of an account's last action of a kind on a subnet; 0 if never.
    public static let transactionKeyLastBlock = TripleMap<AccountID, NetUID, UInt16, UInt64>(
        "TransactionKeyLastBlock",
        .blake2_128Concat,
        .identity,
        .identity,
        default: 0
    )

    /// The old form of a rate limit; `LastRateLimitedBlock` replaced it.
    public static let lastTxBlock = Map<AccountID, UInt64>("LastTxBlock", .identity, default: 0)

    /// The old form of a rate limit; `LastRateLimitedBlock` replaced it.
    public static let lastTxBlockChildKeyTake = Map<AccountID, UInt64>(
        "LastTxBlockChildKeyTake",
        .identity,
        default: 0
    )

    /// The old form of a rate limit; `LastRateLimitedBlock` replaced it.
    public static let lastTxBlockDelegateTake = Map<AccountID, UInt64>(
        "LastTxBlockDelegateTake",
        .identity,
        default: 0
    )

    /// What a hotkey needs to set weights or to have children, in rao.
    public static let stakeThreshold = Value<UInt64>("StakeThreshold", default: 0)

    /// Open commitments of a validator: hash, epoch and block of the commitment, and zero.
    public static let weightCommits = OptionalDoubleMap<
        NetUIDStorageIndex, AccountID, [Quad<Hash256, UInt64, UInt64, UInt64>]
    >(
        "WeightCommits",
        .twox64Concat,
        .twox64Concat
    )

    /// Encrypted weights by epoch: validator, block, ciphertext and the round that opens it.
    public static let timelockedWeightCommits = DoubleMap<
        NetUIDStorageIndex, UInt64, [Quad<AccountID, UInt64, BoundedVec<UInt8>, UInt64>]
    >(
        "TimelockedWeightCommits",
        .twox64Concat,
        .twox64Concat,
        default: []
    )

    /// Encrypted weights in their oldest form; not written by this version.
    public static let cRV3WeightCommits = DoubleMap<
        NetUIDStorageIndex, UInt64, [Triple<AccountID, BoundedVec<UInt8>, UInt64>]
    >(
        "CRV3WeightCommits",
        .twox64Concat,
        .twox64Concat,
        default: []
    )

    /// Encrypted weights in an old form; not written by this version.
    public static let cRV3WeightCommitsV2 = DoubleMap<
        NetUIDStorageIndex, UInt64, [Quad<AccountID, UInt64, BoundedVec<UInt8>, UInt64>]
    >(
        "CRV3WeightCommitsV2",
        .twox64Concat,
        .twox64Concat,
        default: []
    )

    /// How many epochs after its commitment weights are revealed.
    public static let revealPeriodEpochs = Map<NetUID, UInt64>("RevealPeriodEpochs", .twox64Concat, default: 1)

    /// The block in which a coldkey last changed its stake with a hotkey.
    public static let lastColdkeyHotkeyStakeBlock = OptionalDoubleMap<AccountID, AccountID, UInt64>(
        "LastColdkeyHotkeyStakeBlock",
        .twox64Concat,
        .twox64Concat
    )

    /// How many blocks stake on root is held; nothing reads it.
    public static let rootStakeUnlockInterval = Value<UInt64>("RootStakeUnlockInterval", default: 0)

    /// Whether validators can trade their baskets; nothing reads it.
    public static let basketTradingEnabled = Value<Bool>("BasketTradingEnabled", default: false)

    /// Validators whose baskets are frozen; not written by this version.
    public static let basketTradingFrozen = OptionalMap<AccountID, Unit>("BasketTradingFrozen", .blake2_128Concat)

    /// How much of a basket can be traded in a day, as a part of 65,535; nothing reads it.
    public static let basketDailyTurnoverCap = Value<UInt16>("BasketDailyTurnoverCap", default: 6_553)

    /// How much of a pool a basket can trade, as a part of 65,535; nothing reads it.
    public static let basketLiquidityCap = Value<UInt16>("BasketLiquidityCap", default: 6_553)

    /// How much of its turnover a basket has used, with the block; not written by this version.
    public static let basketTradeBucket = OptionalMap<AccountID, Pair<UInt64, UInt64>>(
        "BasketTradeBucket",
        .blake2_128Concat
    )

    /// How much of a basket one subnet can be, as a part of 65,535; nothing reads it.
    public static let basketConcentrationCap = Value<UInt16>("BasketConcentrationCap", default: 4_096)

    /// The least alpha of a subnet that is worth a claim, in rao.
    public static let rootClaimableThreshold = Map<NetUID, I96F32>(
        "RootClaimableThreshold",
        .blake2_128Concat,
        default: .init(bits: 2_147_483_648_000_000)
    )

    /// Alpha that a validator's stakers on root can claim for each unit of stake, by subnet, since the beginning.
    public static let rootClaimable = Map<AccountID, ScaleMap<NetUID, I96F32>>(
        "RootClaimable",
        .blake2_128Concat,
        default: ScaleMap()
    )

    /// Alpha that a staker on root has claimed or was never due, in rao, by subnet, hotkey and coldkey.
    public static let rootClaimed = TripleMap<NetUID, AccountID, AccountID, UInt128>(
        "RootClaimed",
        .identity,
        .blake2_128Concat,
        .blake2_128Concat,
        default: 0
    )

    /// The shares in a validator's basket; not written by this version.
    public static let basketShares = Map<AccountID, UInt64>("BasketShares", .blake2_128Concat, default: 0)

    /// Shares for each unit of root stake; not written by this version.
    public static let basketRate = Map<AccountID, I96F32>("BasketRate", .blake2_128Concat, default: .init(bits: 0))

    /// The growth of a basket; not written by this version.
    public static let basketTwr = Map<AccountID, U64F64>(
        "BasketTwr",
        .blake2_128Concat,
        default: .init(bits: 18_446_744_073_709_551_616)
    )

    /// Shares that a staker has claimed; not written by this version.
    public static let basketClaimed = DoubleMap<AccountID, AccountID, Int128>(
        "BasketClaimed",
        .blake2_128Concat,
        .blake2_128Concat,
        default: 0
    )

    /// What went into a basket, in rao; not written by this version.
    public static let basketDepositedTao = Map<AccountID, Tao>("BasketDepositedTao", .blake2_128Concat, default: 0)

    /// What came out of a basket, in rao; not written by this version.
    public static let basketRedeemedTao = Map<AccountID, Tao>("BasketRedeemedTao", .blake2_128Concat, default: 0)

    /// The coldkeys with stake on root, numbered without gaps.
    public static let stakingColdkeysByIndex = OptionalMap<UInt64, AccountID>("StakingColdkeysByIndex", .identity)

    /// The number of a coldkey with stake on root.
    public static let stakingColdkeys = OptionalMap<AccountID, UInt64>("StakingColdkeys", .identity)

    /// How many coldkeys are numbered.
    public static let numStakingColdkeys = Value<UInt64>("NumStakingColdkeys", default: 0)

    /// The EVM address of a neuron, with the block in which it was proved.
    public static let associatedEvmAddress = OptionalDoubleMap<NetUID, UInt16, Pair<H160, UInt64>>(
        "AssociatedEvmAddress",
        .twox64Concat,
        .twox64Concat
    )

    /// The neurons of an EVM address; not written by this version.
    public static let associatedUidsByEvmAddress = DoubleMap<NetUID, H160, BoundedVec<Pair<UInt16, UInt64>>>(
        "AssociatedUidsByEvmAddress",
        .twox64Concat,
        .twox64Concat,
        default: []
    )

    /// Subnets that contributors own together.
    public static let subnetLeases = OptionalMap<UInt32, SubnetLease>("SubnetLeases", .twox64Concat)

    /// A contributor's part of a lease, 0...1.
    public static let subnetLeaseShares = DoubleMap<UInt32, AccountID, U64F64>(
        "SubnetLeaseShares",
        .twox64Concat,
        .identity,
        default: .init(bits: 0)
    )

    /// The lease of a subnet.
    public static let subnetUidToLeaseId = OptionalMap<NetUID, UInt32>("SubnetUidToLeaseId", .twox64Concat)

    /// The number of the next lease.
    public static let nextSubnetLeaseId = Value<UInt32>("NextSubnetLeaseId", default: 0)

    /// Alpha of a lease that waits to be shared out, in rao.
    public static let accumulatedLeaseDividends = Map<UInt32, Alpha>(
        "AccumulatedLeaseDividends",
        .twox64Concat,
        default: 0
    )

    /// The version of encrypted commitments that is accepted.
    public static let commitRevealWeightsVersion = Value<UInt16>("CommitRevealWeightsVersion", default: 4)

    static let storage5: [any StorageItem] = [
        weights, bonds, blockAtRegistration, axons, neuronCertificates, prometheus, identitiesV2,
        subnetIdentitiesV3, transactionKeyLastBlock, lastTxBlock, lastTxBlockChildKeyTake, lastTxBlockDelegateTake,
        stakeThreshold, weightCommits, timelockedWeightCommits, cRV3WeightCommits, cRV3WeightCommitsV2,
        revealPeriodEpochs, lastColdkeyHotkeyStakeBlock, rootStakeUnlockInterval, basketTradingEnabled,
        basketTradingFrozen, basketDailyTurnoverCap, basketLiquidityCap, basketTradeBucket, basketConcentrationCap,
        rootClaimableThreshold, rootClaimable, rootClaimed, basketShares, basketRate, basketTwr, basketClaimed,
        basketDepositedTao, basketRedeemedTao, stakingColdkeysByIndex, stakingColdkeys, numStakingColdkeys,
        associatedEvmAddress, associatedUidsByEvmAddress, subnetLeases, subnetLeaseShares, subnetUidToLeaseId,
        nextSubnetLeaseId, accumulatedLeaseDividends, commitRevealWeightsVersion,
    ]
}
