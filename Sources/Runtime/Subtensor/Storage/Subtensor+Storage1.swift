public import Frame
public import Primitives
public import Scale

extension Subtensor {
    /// The smallest activity cutoff that an owner can set, in blocks.
    public static let minActivityCutoff = Value<UInt16>("MinActivityCutoff", default: 360)

    /// For how many blocks before an epoch the settings of a subnet cannot be changed.
    public static let adminFreezeWindow = Value<UInt16>("AdminFreezeWindow", default: 10)

    /// How many epochs an owner waits between two changes of the same setting.
    public static let ownerHyperparamRateLimit = Value<UInt16>("OwnerHyperparamRateLimit", default: 2)

    /// How many blocks a scheduled dissolution waits; kept for clients, nothing reads it.
    public static let dissolveNetworkScheduleDuration = Value<UInt32>(
        "DissolveNetworkScheduleDuration",
        default: 36_000
    )

    /// The block in which a coldkey last replaced a hotkey on a subnet; 0 if never.
    public static let lastHotkeySwapOnNetuid = DoubleMap<NetUID, AccountID, UInt64>(
        "LastHotkeySwapOnNetuid",
        .identity,
        .blake2_128Concat,
        default: 0
    )

    /// The hotkey that replaced another on a subnet; not written by this version.
    public static let hotkeySuccessor = OptionalDoubleMap<NetUID, AccountID, AccountID>(
        "HotkeySuccessor",
        .identity,
        .blake2_128Concat
    )

    /// The first hotkey of a line of replacements on a subnet; not written by this version.
    public static let hotkeyRoot = OptionalDoubleMap<NetUID, AccountID, AccountID>(
        "HotkeyRoot",
        .identity,
        .blake2_128Concat
    )

    /// The coldkey that replaced another; not written by this version.
    public static let coldkeySuccessor = OptionalMap<AccountID, AccountID>("ColdkeySuccessor", .blake2_128Concat)

    /// The first coldkey of a line of replacements; not written by this version.
    public static let coldkeyRoot = OptionalMap<AccountID, AccountID>("ColdkeyRoot", .blake2_128Concat)

    /// The number of the next delayed staking job; a relic, nothing reads it.
    public static let nextStakeJobId = Value<UInt64>("NextStakeJobId", default: 0)

    /// The weight of root stake against alpha in a validator's stake, as a part of 2^64 - 1.
    public static let taoWeight = Value<UInt64>("TaoWeight", default: 971_718_665_099_567_868)

    /// The part of a child key's dividends that is recycled where its owner is not its parent's, as a part of
    /// 2^64 - 1.
    public static let ckBurn = Value<UInt64>("CKBurn", default: 0)

    /// The highest take that a delegate can set, as a part of 65,535.
    public static let maxDelegateTake = Value<PerU16>("MaxDelegateTake", default: 11_796)

    /// The lowest take that a delegate can set, as a part of 65,535.
    public static let minDelegateTake = Value<PerU16>("MinDelegateTake", default: 0)

    /// The highest take that a child key can set, as a part of 65,535.
    public static let maxChildkeyTake = Value<PerU16>("MaxChildkeyTake", default: 11_796)

    /// The lowest take of a child key anywhere, as a part of 65,535.
    public static let minChildkeyTake = Value<PerU16>("MinChildkeyTake", default: 0)

    /// The lowest take of a child key on a subnet, as a part of 65,535; the higher of the two minima counts.
    public static let minChildkeyTakePerSubnet = Map<NetUID, PerU16>(
        "MinChildkeyTakePerSubnet",
        .identity,
        default: 0
    )

    /// The coldkey that owns a hotkey. An entry is what makes the hotkey an account of the protocol.
    public static let owner = Map<AccountID, AccountID>("Owner", .blake2_128Concat, default: .zero)

    /// Bits that an account has set; bit 0 allows others to send it locked alpha.
    public static let accountFlags = Map<AccountID, UInt128>("AccountFlags", .blake2_128Concat, default: 0)

    /// The part of nominators' dividends that a delegate keeps, as a part of 65,535; an entry makes the hotkey a
    /// delegate.
    public static let delegates = Map<AccountID, PerU16>("Delegates", .blake2_128Concat, default: 11_796)

    /// The part of dividends that a child key keeps before its parents get theirs, as a part of 65,535, by subnet.
    public static let childkeyTake = DoubleMap<AccountID, NetUID, PerU16>(
        "ChildkeyTake",
        .blake2_128Concat,
        .identity,
        default: 0
    )

    /// Hotkeys whose stake is to be compared with what parents need; not written by this version.
    public static let childkeyThresholdChecks = OptionalMap<AccountID, Unit>(
        "ChildkeyThresholdChecks",
        .blake2_128Concat
    )

    /// Parents whose children are suspended for want of stake; not written by this version.
    public static let childkeyThresholdSuspended = OptionalMap<AccountID, Unit>(
        "ChildkeyThresholdSuspended",
        .blake2_128Concat
    )

    /// Children that a hotkey has chosen for a subnet, as parts of 2^64 - 1, and the block after which an epoch
    /// applies them.
    public static let pendingChildKeys = DoubleMap<NetUID, AccountID, Pair<[Pair<UInt64, AccountID>], UInt64>>(
        "PendingChildKeys",
        .identity,
        .blake2_128Concat,
        default: Pair([], 0)
    )

    /// To whom a hotkey gives parts of its stake on a subnet, as parts of 2^64 - 1.
    public static let childKeys = DoubleMap<AccountID, NetUID, [Pair<UInt64, AccountID>]>(
        "ChildKeys",
        .blake2_128Concat,
        .identity,
        default: []
    )

    /// From whom a hotkey has parts of their stake on a subnet, as parts of 2^64 - 1.
    public static let parentKeys = DoubleMap<AccountID, NetUID, [Pair<UInt64, AccountID>]>(
        "ParentKeys",
        .blake2_128Concat,
        .identity,
        default: []
    )

    /// What the nominators of a hotkey got at a subnet's last epoch, in rao of alpha.
    public static let alphaDividendsPerSubnet = DoubleMap<NetUID, AccountID, Alpha>(
        "AlphaDividendsPerSubnet",
        .identity,
        .blake2_128Concat,
        default: 0
    )

    /// What a hotkey's stakers on root got to claim at a subnet's last epoch, in rao of alpha.
    public static let rootAlphaDividendsPerSubnet = DoubleMap<NetUID, AccountID, Alpha>(
        "RootAlphaDividendsPerSubnet",
        .identity,
        .blake2_128Concat,
        default: 0
    )

    /// Alpha that waits to be put into a validator's basket, in rao; not written by this version.
    public static let pendingBasketDeposits = DoubleMap<AccountID, NetUID, Alpha>(
        "PendingBasketDeposits",
        .blake2_128Concat,
        .identity,
        default: 0
    )

    /// Where emptying the waiting deposits goes on; not written by this version.
    public static let pendingBasketFlushCursor = OptionalValue<[UInt8]>("PendingBasketFlushCursor")

    /// What the issuance curve last gave for a block, in rao.
    public static let blockEmission = Value<UInt64>("BlockEmission", default: 1_000_000_000)

    /// What a hotkey got from a subnet's last epoch, in rao of alpha; kept for clients.
    public static let lastHotkeyEmissionOnNetuid = DoubleMap<AccountID, NetUID, Alpha>(
        "LastHotkeyEmissionOnNetuid",
        .blake2_128Concat,
        .identity,
        default: 0
    )

    /// The most subnets besides root.
    public static let subnetLimit = Value<UInt16>("SubnetLimit", default: 128)

    /// TAO that counts as issued, in rao: the halvings go by it.
    public static let totalIssuance = Value<Tao>("TotalIssuance", default: 0)

    /// TAO in all pools and on root, in rao.
    public static let totalStake = Value<Tao>("TotalStake", default: 0)

    /// How fast moving prices follow prices, per block, once a subnet is old.
    public static let subnetMovingAlpha = Value<I96F32>("SubnetMovingAlpha", default: .init(bits: 12_885))

    /// The moving average of a subnet's price, in TAO per alpha.
    public static let subnetMovingPrice = Map<NetUID, I96F32>("SubnetMovingPrice", .identity, default: .init(bits: 0))

    /// A faster moving average of a subnet's price, in TAO per alpha; not written by this version.
    public static let subnetFastMovingPrice = OptionalMap<NetUID, U64F64>("SubnetFastMovingPrice", .identity)

    /// Root's part of a subnet's dividends, 0...1, as of the last block.
    public static let rootProp = Map<NetUID, U96F32>("RootProp", .identity, default: .init(bits: 0))

    /// TAO ever traded against a subnet's pool, in rao.
    public static let subnetVolume = Map<NetUID, UInt128>("SubnetVolume", .identity, default: 0)

    /// TAO in a subnet's pool, in rao; on root all TAO staked there.
    public static let subnetTAO = Map<NetUID, Tao>("SubnetTAO", .identity, default: 0)

    /// Alpha that the last block added to a subnet's pool, in rao.
    public static let subnetAlphaInEmission = Map<NetUID, Alpha>("SubnetAlphaInEmission", .identity, default: 0)

    /// Whether a subnet gets TAO from emission.
    public static let subnetEmissionEnabled = Map<NetUID, Bool>("SubnetEmissionEnabled", .identity, default: true)

    /// Alpha that the last block gave to a subnet's participants, in rao.
    public static let subnetAlphaOutEmission = Map<NetUID, Alpha>("SubnetAlphaOutEmission", .identity, default: 0)

    /// TAO that the last block added to a subnet's pool, in rao.
    public static let subnetTaoInEmission = Map<NetUID, Tao>("SubnetTaoInEmission", .identity, default: 0)

    /// TAO with which the last block bought a subnet's alpha, in rao.
    public static let subnetExcessTao = Map<NetUID, Tao>("SubnetExcessTao", .identity, default: 0)

    /// TAO that claims of root stakers took out of a subnet since the last coinbase, in rao.
    public static let subnetRootSellTao = Map<NetUID, Tao>("SubnetRootSellTao", .identity, default: 0)

    /// Alpha in a subnet's pool, in rao.
    public static let subnetAlphaIn = Map<NetUID, Alpha>("SubnetAlphaIn", .identity, default: 0)

    /// Alpha in circulation outside the pool, in rao.
    public static let subnetAlphaOut = Map<NetUID, Alpha>("SubnetAlphaOut", .identity, default: 0)

    /// Alpha that the chain bought for nobody, in rao; part of what is in circulation.
    public static let subnetProtocolAlpha = Map<NetUID, Alpha>("SubnetProtocolAlpha", .identity, default: 0)

    static let storage1: [any StorageItem] = [
        minActivityCutoff, adminFreezeWindow, ownerHyperparamRateLimit, dissolveNetworkScheduleDuration,
        lastHotkeySwapOnNetuid, hotkeySuccessor, hotkeyRoot, coldkeySuccessor, coldkeyRoot, nextStakeJobId,
        taoWeight, ckBurn, maxDelegateTake, minDelegateTake, maxChildkeyTake, minChildkeyTake,
        minChildkeyTakePerSubnet, owner, accountFlags, delegates, childkeyTake, childkeyThresholdChecks,
        childkeyThresholdSuspended, pendingChildKeys, childKeys, parentKeys, alphaDividendsPerSubnet,
        rootAlphaDividendsPerSubnet, pendingBasketDeposits, pendingBasketFlushCursor, blockEmission,
        lastHotkeyEmissionOnNetuid, subnetLimit, totalIssuance, totalStake, subnetMovingAlpha, subnetMovingPrice,
        subnetFastMovingPrice, rootProp, subnetVolume, subnetTAO, subnetAlphaInEmission, subnetEmissionEnabled,
        subnetAlphaOutEmission, subnetTaoInEmission, subnetExcessTao, subnetRootSellTao, subnetAlphaIn,
        subnetAlphaOut, subnetProtocolAlpha,
    ]
}
