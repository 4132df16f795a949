public import Frame
public import Primitives
public import Scale

/// What transactions cost.
public enum TransactionPayment: Pallet {
    public static let name = "TransactionPayment"
    public static let index: UInt8 = 6
    public static let storage: [any StorageItem] = [
        nextFeeMultiplier, storageVersion,
    ]
    public static let constants: [any RuntimeConstant] = [
        operationalFeeMultiplier
    ]

    /// The factor of the weight fee, in 1e-18; always one here.
    public static let nextFeeMultiplier = Value<FeeMultiplier>(
        "NextFeeMultiplier",
        default: 1_000_000_000_000_000_000
    )

    /// A mark of an old migration.
    public static let storageVersion = Value<Releases>("StorageVersion", default: .v1Ancient)

    /// The factor of the priority of operational calls.
    public static let operationalFeeMultiplier = Constant<UInt8>("OperationalFeeMultiplier", 5)

    // @Scale("pallet_transaction_payment::pallet::Event")
    public enum Event: PalletEvent, Sendable {
        /// A fee was paid.
        case transactionFeePaid(who: AccountID, actualFee: Tao, tip: Tao)
    }
}
