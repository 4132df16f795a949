public import Frame
public import Primitives
public import Scale

/// Accounts' nonces, the block in progress, and its events.
public enum System: Pallet {
    public static let name = "System"
    public static let index: UInt8 = 0
    public static let storage: [any StorageItem] = [
        account, extrinsicCount, inherentsApplied, blockWeight, allExtrinsicsLen, blockHash, extrinsicData, number,
        parentHash, digest, events, eventCount, eventTopics, upgradedToU32RefCount, upgradedToTripleRefCount,
        executionPhase, authorizedUpgrade, extrinsicWeightReclaimed,
    ]
    public static let constants: [any RuntimeConstant] = [
        blockLength, blockHashCount, dbWeight, version, ss58Prefix,
    ]

    /// Each account's nonce, reference counts and balance.
    public static let account = Map<AccountID, AccountInfo>(
        "Account",
        .blake2_128Concat,
        default: AccountInfo()
    )

    /// How many extrinsics the block has so far; kept only while it is built.
    public static let extrinsicCount = OptionalValue<UInt32>("ExtrinsicCount")

    /// Whether the author's own extrinsics were applied; kept only while the block is built.
    public static let inherentsApplied = Value<Bool>("InherentsApplied", default: false)

    /// The weight of the block so far, by class.
    public static let blockWeight = Value<PerDispatchClass<Weight>>(
        "BlockWeight",
        default: PerDispatchClass(normal: .zero, operational: .zero, mandatory: .zero)
    )

    /// The bytes of the block's extrinsics so far; kept only while it is built.
    public static let allExtrinsicsLen = OptionalValue<UInt32>("AllExtrinsicsLen")

    /// The hashes of the last 2,400 blocks, by height.
    public static let blockHash = Map<UInt32, Hash256>("BlockHash", .twox64Concat, default: .zero)

    /// The block's extrinsics while it is built; unused, since the engine keeps them.
    public static let extrinsicData = Map<UInt32, [UInt8]>("ExtrinsicData", .twox64Concat, default: [])

    /// The height of the block in progress, or of the last one.
    public static let number = Value<UInt32>("Number", default: 0)

    /// The hash of the block before.
    public static let parentHash = Value<Hash256>("ParentHash", default: .zero)

    /// The digest of the block.
    public static let digest = Value<Digest>("Digest", default: Digest())

    /// What happened in the block.
    public static let events = Value<[EventRecord]>("Events", default: [])

    /// How many events the block has.
    public static let eventCount = Value<UInt32>("EventCount", default: 0)

    /// Events by topic; this chain uses none.
    public static let eventTopics = Map<Hash256, [Pair<UInt32, UInt32>]>(
        "EventTopics",
        .blake2_128Concat,
        default: []
    )

    /// A mark of an old migration; always false here.
    public static let upgradedToU32RefCount = Value<Bool>("UpgradedToU32RefCount", default: false)

    /// A mark of an old migration; always false here.
    public static let upgradedToTripleRefCount = Value<Bool>("UpgradedToTripleRefCount", default: false)

    /// What is executing; kept only while the block is built.
    public static let executionPhase = OptionalValue<Phase>("ExecutionPhase")

    /// A runtime that may replace this one; never set here.
    public static let authorizedUpgrade = OptionalValue<CodeUpgradeAuthorization>("AuthorizedUpgrade")

    /// Weight given back while a block is built.
    public static let extrinsicWeightReclaimed = Value<Weight>("ExtrinsicWeightReclaimed", default: .zero)

    /// The longest that a block's extrinsics may be, in bytes, by class.
    public static let blockLength = Constant<BlockLength>(
        "BlockLength",
        BlockLength(max: PerDispatchClass(normal: 7_864_320, operational: 10_485_760, mandatory: 10_485_760))
    )

    /// For how many blocks hashes are kept: 2,400.
    public static let blockHashCount = Constant<UInt32>("BlockHashCount", 2_400)

    /// What one read and one write of the database weigh.
    public static let dbWeight = Constant<RuntimeDbWeight>(
        "DbWeight",
        RuntimeDbWeight(read: 25_000_000, write: 100_000_000)
    )

    /// The runtime's version.
    public static let version = Constant<RuntimeVersion>("Version", RuntimeVersion.current)

    /// The address format: 42.
    public static let ss58Prefix = Constant<UInt16>("SS58Prefix", 42)

    // @Scale("frame_system::pallet::Call")
    public enum Call: PalletCall, Sendable {
        /// Puts bytes on the chain that nobody reads.
        case remark(remark: [UInt8])
        /// Sets raw storage. Root only.
        // @Index(4)
        case setStorage(items: [Pair<[UInt8], [UInt8]>])
        /// Removes raw storage keys. Root only.
        case killStorage(keys: [[UInt8]])
        /// Removes the raw storage keys that begin with a prefix. Root only.
        case killPrefix(prefix: [UInt8], subkeys: UInt32)
        /// Puts bytes on the chain and reports their hash.
        case remarkWithEvent(remark: [UInt8])
    }

    // @Scale("frame_system::pallet::Event")
    public enum Event: PalletEvent, Sendable {
        /// An extrinsic took effect.
        case extrinsicSuccess(dispatchInfo: DispatchEventInfo)
        /// An extrinsic had no effect but its fee.
        case extrinsicFailed(dispatchError: DispatchError, dispatchInfo: DispatchEventInfo)
        /// The runtime was replaced.
        case codeUpdated
        /// An account came into being.
        case newAccount(account: AccountID)
        /// An account ended.
        case killedAccount(account: AccountID)
        /// Somebody put bytes on the chain.
        case remarked(sender: AccountID, hash: Hash256)
        /// A runtime was authorised to replace this one.
        case upgradeAuthorized(codeHash: Hash256, checkVersion: Bool)
        /// An authorised runtime turned out invalid.
        case rejectedInvalidAuthorizedUpgrade(codeHash: Hash256, error: DispatchError)
    }

    // @Scale("frame_system::pallet::Error")
    public enum Failure: UInt8, PalletError, Sendable {
        /// The new runtime has another name.
        case invalidSpecName
        /// The new runtime is not newer.
        case specVersionNeedsToIncrease
        /// The new runtime does not tell its version.
        case failedToExtractRuntimeVersion
        /// The account still holds something.
        case nonDefaultComposite
        /// Something still depends on the account.
        case nonZeroRefCount
        /// The call is not allowed here.
        case callFiltered
        /// A migration is under way.
        case multiBlockMigrationsOngoing
        /// No upgrade was authorised.
        case nothingAuthorized
        /// This runtime was not authorised.
        case unauthorized
    }

    public static func dispatch(
        _ call: Call,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        switch call {
        case .remark(let remark):
            try Self.remark(remark: remark, from: origin, on: &chain)
        case .setStorage(let items):
            try setStorage(items: items, from: origin, on: &chain)
        case .killStorage(let keys):
            try killStorage(keys: keys, from: origin, on: &chain)
        case .killPrefix(let prefix, let subkeys):
            try killPrefix(prefix: prefix, subkeys: subkeys, from: origin, on: &chain)
        case .remarkWithEvent(let remark):
            try remarkWithEvent(remark: remark, from: origin, on: &chain)
        }
    }
}
