public import Frame
public import Primitives
public import Scale

/// Swap.
public enum Swap: Pallet {
    public static let name = "Swap"
    public static let index: UInt8 = 28
    public static let storage: [any StorageItem] = [
        feeRate, swapBalancer, palSwapInitialized, balancerTaoReservoir, balancerAlphaReservoir, hasMigrationRun, scrapReservoirAlpha,
    ]
    public static let constants: [any RuntimeConstant] = [
        maxFeeRate, minimumLiquidity, minimumReserve,
    ]

    /// FeeRate.
    public static let feeRate = Map<NetUID, UInt16>("FeeRate", .twox64Concat, default: 33)

    /// SwapBalancer.
    public static let swapBalancer = Map<NetUID, Balancer>(
        "SwapBalancer", .twox64Concat, default: Balancer(quote: 500_000_000_000_000_000)
    )

    /// PalSwapInitialized.
    public static let palSwapInitialized = Map<NetUID, Bool>("PalSwapInitialized", .twox64Concat, default: false)

    /// BalancerTaoReservoir.
    public static let balancerTaoReservoir = Map<NetUID, Tao>("BalancerTaoReservoir", .twox64Concat, default: 0)

    /// BalancerAlphaReservoir.
    public static let balancerAlphaReservoir = Map<NetUID, Alpha>("BalancerAlphaReservoir", .twox64Concat, default: 0)

    /// HasMigrationRun.
    public static let hasMigrationRun = Map<BoundedVec<UInt8>, Bool>("HasMigrationRun", .identity, default: false)

    /// ScrapReservoirAlpha.
    public static let scrapReservoirAlpha = Map<NetUID, Alpha>("ScrapReservoirAlpha", .twox64Concat, default: 0)

    /// MaxFeeRate.
    public static let maxFeeRate = Constant<UInt16>("MaxFeeRate", 10_000)

    /// MinimumLiquidity.
    public static let minimumLiquidity = Constant<UInt64>("MinimumLiquidity", 1_000)

    /// MinimumReserve.
    public static let minimumReserve = Constant<NonZeroU64>("MinimumReserve", 1_000_000)

    // @Scale("pallet_subtensor_swap::pallet::pallet::Call")
    public enum Call: PalletCall, Sendable {
        /// set_fee_rate.
        case setFeeRate(netuid: NetUID, rate: UInt16)
    }

    // @Scale("pallet_subtensor_swap::pallet::pallet::Event")
    public enum Event: PalletEvent, Sendable {
        /// FeeRateSet.
        case feeRateSet(netuid: NetUID, rate: UInt16)
    }

    // @Scale("pallet_subtensor_swap::pallet::pallet::Error")
    public enum Failure: UInt8, PalletError, Sendable {
        /// FeeRateTooHigh.
        case feeRateTooHigh
        /// InsufficientInputAmount.
        case insufficientInputAmount
        /// InsufficientLiquidity.
        case insufficientLiquidity
        /// PriceLimitExceeded.
        case priceLimitExceeded
        /// InsufficientBalance.
        case insufficientBalance
        /// InvalidTickRange.
        case invalidTickRange
        /// InvalidLiquidityValue.
        case invalidLiquidityValue
        /// ReservesTooLow.
        case reservesTooLow
        /// MechanismDoesNotExist.
        case mechanismDoesNotExist
        /// SubtokenDisabled.
        case subtokenDisabled
        /// ReservesOutOfBalance.
        case reservesOutOfBalance
        /// SwapInputTooLarge.
        case swapInputTooLarge
        /// Deprecated.
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
