public import Frame
import Primitives
public import Scale

/// Several calls in one transaction.
///
/// Source: the reference's `pallets/utility/src/lib.rs`.
public enum Utility: Pallet {
    public static let name = "Utility"
    public static let index: UInt8 = 11
    public static let constants: [any RuntimeConstant] = [
        batchedCallsLimit
    ]

    /// How many calls a batch may hold.
    public static let batchedCallsLimit = Constant<UInt32>(
        "batched_calls_limit",
        10_922,
        "The largest number of calls in one batch."
    )

    // @Scale("pallet_subtensor_utility::pallet::Call")
    public indirect enum Call: PalletCall, Sendable {
        /// Makes calls in turn until one fails; what the ones before it did stays.
        case batch(calls: [RuntimeCall])
        /// Makes calls in turn; where one fails, none has any effect.
        // @Index(2)
        case batchAll(calls: [RuntimeCall])
        /// Makes calls in turn, whether or not some fail.
        // @Index(4)
        case forceBatch(calls: [RuntimeCall])

        /// The calls in the batch, in their order.
        var calls: [RuntimeCall] {
            switch self {
            case .batch(let calls), .batchAll(let calls), .forceBatch(let calls): calls
            }
        }
    }

    // @Scale("pallet_subtensor_utility::pallet::Event")
    public enum Event: PalletEvent, Sendable {
        /// A batch ended early: the call with this index failed.
        case batchInterrupted(index: UInt32, error: DispatchError)
        /// All calls of a batch took effect.
        case batchCompleted
        /// A batch went through, but some of its calls failed.
        case batchCompletedWithErrors
        /// One call of a batch took effect.
        case itemCompleted
        /// One call of a batch failed.
        case itemFailed(error: DispatchError)
        /// A call was made from an origin of root's choice.
        case dispatchedAs(result: Outcome<Unit, DispatchError>)
        /// The main call took effect, so its fallback was not needed.
        case ifElseMainSuccess
        /// The main call failed, so its fallback was made.
        case ifElseFallbackCalled(mainError: DispatchError)
    }

    // @Scale("pallet_subtensor_utility::pallet::Error")
    public enum Failure: UInt8, PalletError, Sendable {
        /// A batch holds more calls than ``Utility/batchedCallsLimit``.
        case tooManyCalls
        /// No account can be derived.
        case invalidDerivedAccount
    }

    public static func dispatch(
        _ call: Call,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        switch call {
        case .batch(let calls):
            try batch(calls, from: origin, on: &chain)
        case .batchAll(let calls):
            try batchAll(calls, from: origin, on: &chain)
        case .forceBatch(let calls):
            try forceBatch(calls, from: origin, on: &chain)
        }
    }
}
