public import Frame
public import Primitives
public import Scale

extension Subtensor {
    /// The block from which subnets can be registered.
    public static let networkRegistrationStartBlock = Value<UInt64>("NetworkRegistrationStartBlock", default: 0)

    /// Subnets registered later share their reserve out too when they are dissolved.
    public static let taoInRefundDeploymentBlock = Value<UInt64>("TaoInRefundDeploymentBlock", default: 0)

    /// How many neurons must be open to pruning before immune ones are spared.
    public static let minNonImmuneUids = Map<NetUID, UInt16>("MinNonImmuneUids", .identity, default: 10)

    /// The most mechanisms of a subnet.
    public static let maxMechanismCount = Value<MechID>("MaxMechanismCount", default: 2)

    /// How many mechanisms a subnet has.
    public static let mechanismCountCurrent = Map<NetUID, MechID>("MechanismCountCurrent", .twox64Concat, default: 1)

    /// How a subnet's emission is divided among its mechanisms, as parts of 65,535; nothing stored means equally.
    public static let mechanismEmissionSplit = OptionalMap<NetUID, [UInt16]>("MechanismEmissionSplit", .twox64Concat)

    /// In how many blocks the price of a registration falls to half.
    public static let burnHalfLife = Map<NetUID, UInt16>("BurnHalfLife", .identity, default: 360)

    /// What the price of a registration is multiplied by after each.
    public static let burnIncreaseMult = Map<NetUID, U64F64>(
        "BurnIncreaseMult",
        .identity,
        default: .init(bits: 23_242_897_532_874_035_200)
    )

    /// The part of a registration's price that is locked as stake, as a part of 65,535; nothing reads it.
    public static let collateralLockShare = Map<NetUID, UInt16>("CollateralLockShare", .identity, default: 0)

    /// Alpha that is unlocked for each alpha earned; nothing reads it.
    public static let collateralDrainRatio = Map<NetUID, U64F64>(
        "CollateralDrainRatio",
        .identity,
        default: .init(bits: 18_446_744_073_709_551_616)
    )

    /// A miner's locked collateral; not written by this version.
    public static let minerCollateral = OptionalTripleMap<NetUID, AccountID, AccountID, MinerCollateralState>(
        "MinerCollateral",
        .identity,
        .blake2_128Concat,
        .blake2_128Concat
    )

    /// A coldkey's locked collateral on a subnet, in rao of alpha; not written by this version.
    public static let coldkeyMinerCollateral = DoubleMap<NetUID, AccountID, Alpha>(
        "ColdkeyMinerCollateral",
        .identity,
        .blake2_128Concat,
        default: 0
    )

    /// The hotkeys for which a coldkey has collateral; not written by this version.
    public static let coldkeyCollateralHotkeys = DoubleMap<NetUID, AccountID, BoundedVec<AccountID>>(
        "ColdkeyCollateralHotkeys",
        .identity,
        .blake2_128Concat,
        default: []
    )

    /// Whether a validator on root backs the owner's hotkey of every new subnet.
    public static let autoParentDelegationEnabled = Map<AccountID, Bool>(
        "AutoParentDelegationEnabled",
        .blake2_128Concat,
        default: true
    )

    /// Which one-off changes of old states have been made.
    public static let hasMigrationRun = Map<[UInt8], Bool>("HasMigrationRun", .identity, default: false)

    /// How many blocks chosen children wait.
    public static let pendingChildKeyCooldown = Value<UInt64>(
        "PendingChildKeyCooldown",
        default: Fallback(fast: 15, standard: 7_200)
    )

    /// What becomes of the alpha that a coldkey's stake on root earns.
    public static let rootClaimType = Map<AccountID, RootClaimType>(
        "RootClaimType",
        .blake2_128Concat,
        default: .swap
    )

    /// For how many stakers on root a block claims.
    public static let numRootClaim = Value<UInt64>("NumRootClaim", default: 5)

    /// How a subnet's weights become emission.
    public static let subnetEpochConsensus = Map<NetUID, EpochConsensus>(
        "SubnetEpochConsensus",
        .identity,
        default: .yuma
    )

    static let storage6: [any StorageItem] = [
        networkRegistrationStartBlock, taoInRefundDeploymentBlock, minNonImmuneUids, maxMechanismCount,
        mechanismCountCurrent, mechanismEmissionSplit, burnHalfLife, burnIncreaseMult, collateralLockShare,
        collateralDrainRatio, minerCollateral, coldkeyMinerCollateral, coldkeyCollateralHotkeys,
        autoParentDelegationEnabled, hasMigrationRun, pendingChildKeyCooldown,
        rootClaimType, numRootClaim, subnetEpochConsensus,
    ]
}
