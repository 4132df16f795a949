public import Frame
public import Primitives
public import Scale

/// The market in which subnets' alpha is traded for TAO: one weighted pool a subnet, owned by the chain.
///
/// The reserves are counters of the Subtensor pallet; this pallet keeps the weights and the fee.
public enum Swap: Pallet {
    public static let name = "Swap"
    public static let index: UInt8 = 28
    public static let storage: [any StorageItem] = [
        feeRate, swapBalancer, palSwapInitialized, balancerTaoReservoir, balancerAlphaReservoir, hasMigrationRun,
        scrapReservoirAlpha,
    ]
    public static let constants: [any RuntimeConstant] = [
        maxFeeRate, minimumLiquidity, minimumReserve,
    ]

    /// What a pool takes as its fee, as a part of 65,535.
    public static let feeRate = Map<NetUID, UInt16>("FeeRate", .twox64Concat, default: 33)

    /// The weight of TAO in a pool.
    public static let swapBalancer = Map<NetUID, Balancer>(
        "SwapBalancer",
        .twox64Concat,
        default: Balancer(quote: 500_000_000_000_000_000)
    )

    /// Whether a pool's weights were ever set; the first swap sets them.
    public static let palSwapInitialized = Map<NetUID, Bool>("PalSwapInitialized", .twox64Concat, default: false)

    /// TAO that waits to be added to a pool, in rao; not written by this version.
    public static let balancerTaoReservoir = Map<NetUID, Tao>("BalancerTaoReservoir", .twox64Concat, default: 0)

    /// Alpha that waits to be added to a pool, in rao; not written by this version.
    public static let balancerAlphaReservoir = Map<NetUID, Alpha>("BalancerAlphaReservoir", .twox64Concat, default: 0)

    /// Which one-off changes of old states have been made.
    public static let hasMigrationRun = Map<BoundedVec<UInt8>, Bool>("HasMigrationRun", .identity, default: false)

    /// Alpha left over from old fees, in rao; not written by this version.
    public static let scrapReservoirAlpha = Map<NetUID, Alpha>("ScrapReservoirAlpha", .twox64Concat, default: 0)

    /// The highest fee that can be set, as a part of 65,535.
    public static let maxFeeRate = Constant<UInt16>("MaxFeeRate", 10_000)

    /// A bound of the old pools; kept for clients.
    public static let minimumLiquidity = Constant<UInt64>("MinimumLiquidity", 1_000)

    /// The smallest reserve that a pool pays out from, in rao.
    public static let minimumReserve = Constant<NonZeroU64>("MinimumReserve", 1_000_000)

    // @Scale("pallet_subtensor_swap::pallet::pallet::Call")
    public enum Call: PalletCall, Sendable {
        /// Sets what a subnet's pool takes as its fee, as a part of 65,535. Root only.
        case setFeeRate(netuid: NetUID, rate: UInt16)
    }

    // @Scale("pallet_subtensor_swap::pallet::pallet::Event")
    public enum Event: PalletEvent, Sendable {
        /// The fee of a subnet's pool was set.
        case feeRateSet(netuid: NetUID, rate: UInt16)
    }

    // @Scale("pallet_subtensor_swap::pallet::pallet::Error")
    public enum Failure: UInt8, PalletError, Sendable {
        /// The fee is above the highest that can be set.
        case feeRateTooHigh
        /// The amount is too small to be swapped.
        case insufficientInputAmount
        /// The pool has less than it would pay out.
        case insufficientLiquidity
        /// The price has reached the limit already.
        case priceLimitExceeded
        /// The account has too little; kept for clients.
        case insufficientBalance
        /// A bound of the old pools; kept for clients.
        case invalidTickRange
        /// A bound of the old pools; kept for clients.
        case invalidLiquidityValue
        /// A reserve is too low to trade.
        case reservesTooLow
        /// The subnet does not exist.
        case mechanismDoesNotExist
        /// The subnet's alpha cannot be traded yet.
        case subtokenDisabled
        /// A side of the pool would weigh less than 1 %.
        case reservesOutOfBalance
        /// The input is more than a thousand times the pool's reserve of it.
        case swapInputTooLarge
        /// The call does nothing any more.
        case deprecated
    }

    public static func dispatch(
        _ call: Call,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        switch call {
        case .setFeeRate(let netuid, let rate):
            try setFeeRate(netuid: netuid, rate: rate, from: origin, on: &chain)
        }
    }
}
