public import Primitives

/// Why a swap is refused, in the order of the checks.
public enum SwapError: Error, Hashable, Sendable {
    /// The input after the fee is more than a thousand times the pool's reserve of it.
    case inputTooLarge
    /// A reserve is too low to trade.
    case reservesTooLow
    /// The price is already at or past the limit.
    case priceLimitExceeded
    /// The output is more than the pool has.
    case insufficientLiquidity
}

/// What the pool takes as its fee.
public struct SwapFee: Hashable, Sendable {
    /// The rate as a part of 65,535.
    public var rate: UInt16

    /// No fee.
    public static let none = SwapFee(rate: 0)

    public init(rate: UInt16) {
        self.rate = rate
    }

    /// The fee in `amount`, cut.
    public func fee(in amount: UInt64) -> UInt64 {
        let part = U64F64(saturating: rate).safeDiv(U64F64(saturating: UInt16.max))
        return U64F64(saturating: amount).saturatingMul(part).uint64
    }

    /// The fee on top of `net`, cut.
    func fee(onTopOf net: UInt64) -> UInt64 {
        let rate = U64F64(saturating: rate)
        let part = rate.safeDiv(U64F64(saturating: UInt16.max).saturatingSub(rate))
        return U64F64(saturating: net).saturatingMul(part).uint64
    }
}

/// What a swap moves, in smallest units.
public struct SwapOutcome<In: Hashable & Sendable, Out: Hashable & Sendable>: Hashable, Sendable {
    /// What enters the pool, without the fee.
    public var paidIn: In
    /// What leaves the pool.
    public var paidOut: Out
    /// The fee, in the unit of the input.
    public var fee: In
    /// The part of the fee that the block's author gets: all of it, or nothing where nothing entered the pool.
    public var authorFee: In

    public init(paidIn: In, paidOut: Out, fee: In, authorFee: In) {
        self.paidIn = paidIn
        self.paidOut = paidOut
        self.fee = fee
        self.authorFee = authorFee
    }
}

extension Pool {
    /// The smallest reserve that is paid out from.
    public static let minimumReserve: UInt64 = 1_000_000
    /// The lowest limit, in 10^-9 TAO per alpha: sells at any price.
    public static let minPriceLimit: Tao = 1_000
    /// The highest limit, in 10^-9 TAO per alpha: buys at any price.
    public static let maxPriceLimit: Tao = 1_000_000_000_000_000

    /// A limit in 10^-9 TAO per alpha as a price.
    public static func price(limit: Tao) -> U64F64 {
        U64F64(saturating: limit.rawValue).safeDiv(U64F64(saturating: 1_000_000_000))
    }

    /// Buys alpha for up to `amount`, as far as the price stays within `limit`. The pool itself does not change.
    public func buying(
        with amount: Tao,
        limit: U64F64,
        fee: SwapFee
    ) throws(SwapError) -> SwapOutcome<Tao, Alpha> {
        let plan = try plan(amount.rawValue, in: tao.rawValue, out: alpha.rawValue, fee) { price in price < limit }
        let out = alphaOut(forTao: Tao(plan.net))
        let after = price(
            tao: tao.saturatingAdd(Tao(plan.net)).rawValue,
            alpha: alpha.saturatingSub(out).rawValue
        )
        guard after > limit else {
            return try Self.outcome(Tao(plan.net), out, fee: Tao(plan.fee), reserve: alpha)
        }
        let paid = taoIn(toReach: limit)
        let partial = alphaOut(forTao: paid)
        return try Self.outcome(paid, partial, fee: Tao(fee.fee(onTopOf: paid.rawValue)), reserve: alpha)
    }

    /// Sells up to `amount` of alpha, as far as the price stays within `limit`. The pool itself does not change.
    public func selling(
        _ amount: Alpha,
        limit: U64F64,
        fee: SwapFee
    ) throws(SwapError) -> SwapOutcome<Alpha, Tao> {
        let plan = try plan(amount.rawValue, in: alpha.rawValue, out: tao.rawValue, fee) { price in price > limit }
        let out = taoOut(forAlpha: Alpha(plan.net))
        let after = price(
            tao: tao.saturatingSub(out).rawValue,
            alpha: alpha.saturatingAdd(Alpha(plan.net)).rawValue
        )
        guard after < limit else {
            return try Self.outcome(Alpha(plan.net), out, fee: Alpha(plan.fee), reserve: tao)
        }
        let paid = alphaIn(toReach: limit)
        let partial = taoOut(forAlpha: paid)
        return try Self.outcome(paid, partial, fee: Alpha(fee.fee(onTopOf: paid.rawValue)), reserve: tao)
    }

    /// The checks that both directions share, and the input without its fee.
    private func plan(
        _ amount: UInt64,
        in inputReserve: UInt64,
        out outputReserve: UInt64,
        _ fee: SwapFee,
        isWithinLimit: (U64F64) -> Bool
    ) throws(SwapError) -> (net: UInt64, fee: UInt64) {
        let cut = fee.fee(in: amount)
        let net = amount - min(cut, amount)
        let (largest, overflow) = inputReserve.multipliedReportingOverflow(by: 1_000)
        guard overflow || net <= largest else { throw .inputTooLarge }
        guard outputReserve >= Self.minimumReserve else { throw .reservesTooLow }
        guard isWithinLimit(price) else { throw .priceLimitExceeded }
        return (net, cut)
    }

    private static func outcome<In: Amount, Out: Amount>(
        _ paidIn: In,
        _ paidOut: Out,
        fee: In,
        reserve: Out
    ) throws(SwapError) -> SwapOutcome<In, Out> {
        guard paidIn.rawValue == 0 || paidOut.rawValue > 0 else { throw .reservesTooLow }
        guard paidOut.rawValue <= reserve.rawValue else { throw .insufficientLiquidity }
        let authorFee = paidIn.rawValue == 0 ? In(rawValue: 0) : fee
        return SwapOutcome(paidIn: paidIn, paidOut: paidOut, fee: fee, authorFee: authorFee ?? fee)
    }
}

/// TAO or alpha.
private protocol Amount: RawRepresentable<UInt64>, Hashable, Sendable {}
extension Tao: Amount {}
extension Alpha: Amount {}
