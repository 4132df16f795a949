public import Frame
public import Primitives
public import Scale

/// TAO that many put together for one purpose: once all of it is there, it is paid to somebody or a call is made with it.
///
/// Source: the reference's `pallets/crowdloan/src/lib.rs` (protocol section 6.7), by behaviour.
public enum Crowdloan: Pallet {
    public static let name = "Crowdloan"
    public static let index: UInt8 = 27
    public static let storage: [any StorageItem] = [
        crowdloans, nextCrowdloanId, contributions, maxContributions, currentCrowdloanId, hasMigrationRun,
    ]
    public static let constants: [any RuntimeConstant] = [
        palletId, minimumDeposit, absoluteMinimumContribution, minimumBlockDuration, maximumBlockDuration,
        refundContributorsLimit, maxContributors,
    ]

    /// All crowdloans by number, those that are done too.
    public static let crowdloans = OptionalMap<UInt32, CrowdloanInfo>("Crowdloans", .twox64Concat)

    /// The number of the next crowdloan.
    public static let nextCrowdloanId = Value<UInt32>("NextCrowdloanId", default: 0)

    /// What each contributor has put into a crowdloan, in rao.
    public static let contributions = OptionalDoubleMap<UInt32, AccountID, Tao>(
        "Contributions",
        .twox64Concat,
        .identity
    )

    /// The most that one contributor may put into a crowdloan, in rao; nothing stored means any amount.
    public static let maxContributions = OptionalMap<UInt32, Tao>("MaxContributions", .twox64Concat)

    /// The crowdloan whose call is being made, only while it is.
    public static let currentCrowdloanId = OptionalValue<UInt32>("CurrentCrowdloanId")

    /// Which changes of old storage were made.
    public static let hasMigrationRun = Map<BoundedVec<UInt8>, Bool>("HasMigrationRun", .identity, default: false)

    /// What the accounts of crowdloans are derived from.
    public static let palletId = Constant<PalletID>(
        "PalletId",
        PalletID(content: Bytes8("bt/cloan")),
        "What the accounts of crowdloans are derived from."
    )
    /// The least that a creator deposits, in rao.
    public static let minimumDeposit = Constant<Tao>(
        "MinimumDeposit",
        10_000_000_000,
        "The least that a creator deposits."
    )
    /// The least that may be asked of a contributor, in rao.
    public static let absoluteMinimumContribution = Constant<Tao>(
        "AbsoluteMinimumContribution",
        100_000_000,
        "The least that may be asked of a contributor."
    )
    /// For how long a crowdloan must be open at least, in blocks.
    public static let minimumBlockDuration = Constant<UInt32>(
        "MinimumBlockDuration",
        fast: 50,
        standard: 50_400,
        "For how many blocks a crowdloan is open at least."
    )
    /// For how long a crowdloan may be open, in blocks.
    public static let maximumBlockDuration = Constant<UInt32>(
        "MaximumBlockDuration",
        fast: 20_000,
        standard: 432_000,
        "For how many blocks a crowdloan is open at most."
    )
    /// How many contributors one refund pays back.
    public static let refundContributorsLimit = Constant<UInt32>(
        "RefundContributorsLimit",
        50,
        "How many contributors one refund pays back."
    )
    /// How many contributors a crowdloan may have.
    public static let maxContributors = Constant<UInt32>(
        "MaxContributors",
        500,
        "How many contributors a crowdloan may have."
    )

    public static func dispatch(
        _ call: Call,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let who = try origin.requireSigned()
        switch call {
        case .create(let deposit, let minContribution, let cap, let end, let call, let targetAddress):
            let terms = Terms(
                deposit: deposit.value,
                minContribution: minContribution.value,
                cap: cap.value,
                end: end.value
            )
            try create(terms, call: call, target: targetAddress, by: who, on: &chain)
        case .contribute(let number, let amount):
            try contribute(amount.value, to: number.value, by: who, on: &chain)
        case .withdraw(let number):
            try withdraw(from: number.value, by: who, on: &chain)
        case .finalize(let number):
            try finalize(number.value, by: who, on: &chain)
        case .refund(let number):
            try refund(number.value, by: who, on: &chain)
        case .dissolve(let number):
            try dissolve(number.value, by: who, on: &chain)
        case .updateMinContribution(let number, let amount):
            try updateMinContribution(of: number.value, to: amount.value, by: who, on: &chain)
        case .updateEnd(let number, let end):
            try updateEnd(of: number.value, to: end.value, by: who, on: &chain)
        case .updateCap(let number, let cap):
            try updateCap(of: number.value, to: cap.value, by: who, on: &chain)
        case .setMaxContribution(let number, let amount):
            try setMaxContribution(of: number.value, to: amount, by: who, on: &chain)
        }
    }
}

/// What accounts of a pallet are derived from: eight bytes.
public struct PalletID: ScaleNewtype, Equatable, Sendable {
    /// The bytes.
    public var content: Bytes8

    public init(content: Bytes8) {
        self.content = content
    }

    public static let path = ["frame_support", "PalletId"]

    /// The pallet's account with a number: `modl`, the bytes and the number, padded with zeros.
    func account(_ number: UInt32) -> AccountID {
        AccountID(Bytes32(truncatingOrPadding: Array("modl".utf8) + content.bytes + number.scaleEncoded))
    }
}

/// A crowdloan as it is stored.
// @Scale("pallet_crowdloan::CrowdloanInfo")
public struct CrowdloanInfo: Equatable, Sendable {
    /// Who began it; only this account changes, ends and finalizes it.
    public var creator: AccountID
    /// What the creator put in at the start and gets back only when it ends, in rao.
    public var deposit: Tao
    /// The least that a contribution may be, in rao.
    public var minContribution: Tao
    /// The block from which on nobody can contribute.
    public var end: UInt32
    /// What is to be raised, in rao.
    public var cap: Tao
    /// The account that holds what was raised.
    public var fundsAccount: AccountID
    /// What was raised so far, in rao.
    public var raised: Tao
    /// Who gets what was raised; nil where a call is made instead.
    public var targetAddress: AccountID?
    /// The call that is made once everything was raised; nil where somebody is paid instead.
    public var call: BoundedCall?
    /// Whether it has come to its purpose.
    public var finalized: Bool
    /// How many have contributed, the creator included.
    public var contributorsCount: UInt32
}
