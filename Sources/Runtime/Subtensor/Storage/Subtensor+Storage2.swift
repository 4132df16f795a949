public import Frame
public import Primitives
public import Scale

extension Subtensor {
    /// The hotkeys that a coldkey stakes with, in the order in which they came.
    public static let stakingHotkeys = Map<AccountID, [AccountID]>("StakingHotkeys", .blake2_128Concat, default: [])

    /// The hotkeys that a coldkey owns, in the order in which they came.
    public static let ownedHotkeys = Map<AccountID, [AccountID]>("OwnedHotkeys", .blake2_128Concat, default: [])

    /// The hotkey with which a coldkey's mining rewards on a subnet are staked.
    public static let autoStakeDestination = OptionalDoubleMap<AccountID, NetUID, AccountID>(
        "AutoStakeDestination",
        .blake2_128Concat,
        .identity
    )

    /// The coldkeys whose mining rewards on a subnet are staked with a hotkey.
    public static let autoStakeDestinationColdkeys = DoubleMap<AccountID, NetUID, [AccountID]>(
        "AutoStakeDestinationColdkeys",
        .blake2_128Concat,
        .identity,
        default: []
    )

    /// How many blocks an announced replacement of a coldkey waits.
    public static let coldkeySwapAnnouncementDelay = Value<UInt32>(
        "ColdkeySwapAnnouncementDelay",
        default: Fallback(fast: 50, standard: 36_000)
    )

    /// How many blocks after that an announcement can be changed or withdrawn.
    public static let coldkeySwapReannouncementDelay = Value<UInt32>(
        "ColdkeySwapReannouncementDelay",
        default: Fallback(fast: 10, standard: 7_200)
    )

    /// Announced replacements of coldkeys: the block from which one is possible, and the hash of the new key.
    public static let coldkeySwapAnnouncements = OptionalMap<AccountID, Pair<UInt32, Hash256>>(
        "ColdkeySwapAnnouncements",
        .twox64Concat
    )

    /// The block in which a replacement of a coldkey was disputed, which freezes the account.
    public static let coldkeySwapDisputes = OptionalMap<AccountID, UInt32>("ColdkeySwapDisputes", .twox64Concat)

    /// All stake with a hotkey on a subnet, in rao of alpha.
    public static let totalHotkeyAlpha = DoubleMap<AccountID, NetUID, Alpha>(
        "TotalHotkeyAlpha",
        .blake2_128Concat,
        .identity,
        default: 0
    )

    /// All stake on a subnet, in rao of alpha; not written by this version.
    public static let totalAlphaStaked = Map<NetUID, Alpha>("TotalAlphaStaked", .identity, default: 0)

    /// All stake with a hotkey on a subnet after its last epoch, in rao of alpha.
    public static let totalHotkeyAlphaLastEpoch = DoubleMap<AccountID, NetUID, Alpha>(
        "TotalHotkeyAlphaLastEpoch",
        .blake2_128Concat,
        .identity,
        default: 0
    )

    /// The number of shares in a hotkey's stake in their old form; fresh chains use `TotalHotkeySharesV2`.
    public static let totalHotkeyShares = DoubleMap<AccountID, NetUID, U64F64>(
        "TotalHotkeyShares",
        .blake2_128Concat,
        .identity,
        default: .init(bits: 0)
    )

    /// A coldkey's shares in a hotkey's stake in their old form, by hotkey, coldkey and subnet; fresh chains use
    /// `AlphaV2`.
    public static let alpha = TripleMap<AccountID, AccountID, NetUID, U64F64>(
        "Alpha",
        .blake2_128Concat,
        .blake2_128Concat,
        .identity,
        default: .init(bits: 0)
    )

    /// The number of shares in a hotkey's stake on a subnet.
    public static let totalHotkeySharesV2 = DoubleMap<AccountID, NetUID, SafeFloat>(
        "TotalHotkeySharesV2",
        .blake2_128Concat,
        .identity,
        default: .zero
    )

    /// A coldkey's shares in a hotkey's stake, by hotkey, coldkey and subnet.
    public static let alphaV2 = TripleMap<AccountID, AccountID, NetUID, SafeFloat>(
        "AlphaV2",
        .blake2_128Concat,
        .blake2_128Concat,
        .identity,
        default: .zero
    )

    /// How often a hotkey's shares on a subnet were restarted; not written by this version.
    public static let alphaSharePoolEpoch = DoubleMap<AccountID, NetUID, UInt64>(
        "AlphaSharePoolEpoch",
        .blake2_128Concat,
        .identity,
        default: 0
    )

    /// The restart that a coldkey's shares belong to; not written by this version.
    public static let alphaShareEpoch = TripleMap<AccountID, AccountID, NetUID, UInt64>(
        "AlphaShareEpoch",
        .blake2_128Concat,
        .blake2_128Concat,
        .identity,
        default: 0
    )

    /// Stake that a coldkey has locked on a subnet, with the hotkey it is locked to.
    public static let lock = OptionalTripleMap<AccountID, NetUID, AccountID, LockState>(
        "Lock",
        .blake2_128Concat,
        .identity,
        .blake2_128Concat
    )

    /// The coldkeys with stake locked to a hotkey on a subnet.
    public static let lockingColdkeys = OptionalTripleMap<NetUID, AccountID, AccountID, Unit>(
        "LockingColdkeys",
        .identity,
        .blake2_128Concat,
        .blake2_128Concat
    )

    /// All perpetual locks to a hotkey on a subnet together.
    public static let hotkeyLock = OptionalDoubleMap<NetUID, AccountID, LockState>(
        "HotkeyLock",
        .identity,
        .blake2_128Concat
    )

    /// All decaying locks to a hotkey on a subnet together.
    public static let decayingHotkeyLock = OptionalDoubleMap<NetUID, AccountID, LockState>(
        "DecayingHotkeyLock",
        .identity,
        .blake2_128Concat
    )

    /// All perpetual locks to the hotkey of a subnet's owner together.
    public static let ownerLock = OptionalMap<NetUID, LockState>("OwnerLock", .identity)

    /// All decaying locks to the hotkey of a subnet's owner together.
    public static let decayingOwnerLock = OptionalMap<NetUID, LockState>("DecayingOwnerLock", .identity)

    /// Whether a coldkey's lock on a subnet decays; nothing stored means that it does.
    public static let decayingLock = OptionalDoubleMap<AccountID, NetUID, Bool>(
        "DecayingLock",
        .blake2_128Concat,
        .identity
    )

    /// Whether the owner's cut of a subnet is locked as it comes.
    public static let ownerCutAutoLockEnabled = Map<NetUID, Bool>(
        "OwnerCutAutoLockEnabled",
        .identity,
        default: false
    )

    /// The time constant with which locks gain conviction, in blocks.
    public static let maturityRate = Value<UInt64>("MaturityRate", default: 934_866)

    /// The time constant with which decaying locks lose mass, in blocks.
    public static let unlockRate = Value<UInt64>("UnlockRate", default: 934_866)

    /// How far a search of the old shares has come.
    public static let alphaMapLastKey = Value<[UInt8]?>("AlphaMapLastKey", default: nil)

    /// How far a search of the shares has come.
    public static let alphaV2MapLastKey = Value<[UInt8]?>("AlphaV2MapLastKey", default: nil)

    /// The symbol of a subnet's token, in UTF-8.
    public static let tokenSymbol = Map<NetUID, [UInt8]>("TokenSymbol", .identity, default: [240, 157, 156, 143])

    /// TAO that stakers brought into a subnet less what they took out, in rao.
    public static let subnetTaoFlow = Map<NetUID, Int64>("SubnetTaoFlow", .identity, default: 0)

    /// The moving average of stakers' flow, with the block of its last change; not written by this version.
    public static let subnetEmaTaoFlow = OptionalMap<NetUID, Pair<UInt64, I64F64>>("SubnetEmaTaoFlow", .identity)

    /// Whether the rule of flows, were it in use, would subtract the protocol's flow.
    public static let netTaoFlowEnabled = Value<Bool>("NetTaoFlowEnabled", default: true)

    /// TAO that the chain brought into a subnet less what left it for root, in rao.
    public static let subnetProtocolFlow = Map<NetUID, Int64>("SubnetProtocolFlow", .identity, default: 0)

    /// The moving average of the protocol's flow, with the block of its last change; not written by this version.
    public static let subnetEmaProtocolFlow = OptionalMap<NetUID, Pair<UInt64, I64F64>>(
        "SubnetEmaProtocolFlow",
        .identity
    )

    /// The flow below which a subnet would get nothing by the rule of flows, in rao per block.
    public static let taoFlowCutoff = Value<I64F64>("TaoFlowCutoff", default: .init(bits: 0))

    /// The exponent of flows in the rule of flows.
    public static let flowNormExponent = Value<U64F64>(
        "FlowNormExponent",
        default: .init(bits: 18_446_744_073_709_551_616)
    )

    /// The part of demand above the bar that emission is gated by; nothing reads it.
    public static let emissionBarQuantile = Value<U64F64>(
        "EmissionBarQuantile",
        default: .init(bits: 11_252_513_884_962_826_240)
    )

    /// The rank of the subnet that sets the bar; nothing reads it.
    public static let emissionBarRank = Value<UInt16>("EmissionBarRank", default: 32)

    /// How steep the gate at the bar is; nothing reads it.
    public static let emissionGateExponent = Value<U64F64>(
        "EmissionGateExponent",
        default: .init(bits: 55_340_232_221_128_654_848)
    )

    /// The bar of the last block; not written by this version.
    public static let emissionGateBar = Value<U64F64>("EmissionGateBar", default: .init(bits: 0))

    /// How fast averages of flows follow them, as a part of 2^63 - 1.
    public static let flowEmaSmoothingFactor = Value<UInt64>("FlowEmaSmoothingFactor", default: 29_597_889_189_277)

    /// Work that has been used for a registration, with its block; not written by this version.
    public static let usedWork = Map<[UInt8], UInt64>("UsedWork", .identity, default: 0)

    /// The most registrations on a subnet in one block; holds on root only.
    public static let maxRegistrationsPerBlock = Map<NetUID, UInt16>(
        "MaxRegistrationsPerBlock",
        .identity,
        default: 1
    )

    /// How many subnets there are, root included.
    public static let totalNetworks = Value<UInt16>("TotalNetworks", default: 0)

    /// For how many blocks after its registration a subnet cannot be pruned.
    public static let networkImmunityPeriod = Value<UInt64>("NetworkImmunityPeriod", default: 1_296_000)

    /// How many blocks after its registration a subnet can be started.
    public static let startCallDelay = Value<UInt64>("StartCallDelay", default: 0)

    /// The lowest price of a subnet, in rao.
    public static let networkMinLockCost = Value<Tao>("NetworkMinLockCost", default: 1_000_000_000_000)

    /// The price of the last subnet, in rao.
    public static let networkLastLockCost = Value<Tao>("NetworkLastLockCost", default: 1_000_000_000_000)

    /// In how many blocks the price of a subnet falls back from double.
    public static let networkLockReductionInterval = Value<UInt64>("NetworkLockReductionInterval", default: 100_800)

    static let storage2: [any StorageItem] = [
        stakingHotkeys, ownedHotkeys, autoStakeDestination, autoStakeDestinationColdkeys,
        coldkeySwapAnnouncementDelay, coldkeySwapReannouncementDelay, coldkeySwapAnnouncements, coldkeySwapDisputes,
        totalHotkeyAlpha, totalAlphaStaked, totalHotkeyAlphaLastEpoch, totalHotkeyShares, alpha,
        totalHotkeySharesV2, alphaV2, alphaSharePoolEpoch, alphaShareEpoch, lock, lockingColdkeys, hotkeyLock,
        decayingHotkeyLock, ownerLock, decayingOwnerLock, decayingLock, ownerCutAutoLockEnabled, maturityRate,
        unlockRate, alphaMapLastKey, alphaV2MapLastKey, tokenSymbol, subnetTaoFlow, subnetEmaTaoFlow,
        netTaoFlowEnabled, subnetProtocolFlow, subnetEmaProtocolFlow, taoFlowCutoff, flowNormExponent,
        emissionBarQuantile, emissionBarRank, emissionGateExponent, emissionGateBar, flowEmaSmoothingFactor,
        usedWork, maxRegistrationsPerBlock, totalNetworks, networkImmunityPeriod, startCallDelay,
        networkMinLockCost, networkLastLockCost, networkLockReductionInterval,
    ]
}
