public import Frame
import Primitives
public import Scale

/// The time, which each block's author puts into the block.
///
/// Source: polkadot-sdk `pallet_timestamp` 40.0.0, which the reference uses unchanged.
public enum Timestamp: Pallet {
    public static let name = "Timestamp"
    public static let index: UInt8 = 2
    public static let storage: [any StorageItem] = [
        now, didUpdate,
    ]
    public static let constants: [any RuntimeConstant] = [
        minimumPeriod
    ]

    /// The time of the block in progress, in milliseconds since 1970; before its inherent, of the block before.
    public static let now = Value<UInt64>("Now", default: 0)

    /// Whether the block in progress has its time; cleared at its end.
    public static let didUpdate = Value<Bool>("DidUpdate", default: false)

    /// How many milliseconds at least lie between two blocks: half a slot.
    public static let minimumPeriod = Constant<UInt64>(
        "MinimumPeriod",
        fast: 125,
        standard: 6_000,
        "The least time between two blocks, in milliseconds."
    )

    // @Scale("pallet_timestamp::pallet::Call")
    public enum Call: PalletCall, Sendable {
        /// Sets the time of the block, in milliseconds since 1970. Made once in each block, by its author.
        case set(now: Compact<UInt64>)
    }

    public static func dispatch(
        _ call: Call,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        switch call {
        case .set(let now):
            try set(now.value, from: origin, on: &chain)
        }
    }
}
