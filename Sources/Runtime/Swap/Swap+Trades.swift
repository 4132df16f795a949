public import Economics
public import Frame
public import Primitives

// Trades against a pool. Source: `pallets/swap/src/pallet/{impls,swap_step}.rs` of subtensor (protocol section 5), by
// behaviour.

extension Swap {
    /// Buys alpha for up to `tao`, as far as the price stays at or below `limit` (10^-9 TAO per alpha).
    ///
    /// Only the pool's weights change, where they were never set: reserves are the caller's to move.
    ///
    /// - Throws: this pallet's `swapInputTooLarge`, `reservesTooLow`, `priceLimitExceeded` or `insufficientLiquidity`.
    public static func buy(
        _ tao: Tao,
        at netuid: NetUID,
        limit: Tao,
        dropFees: Bool = false,
        on chain: inout Chain
    ) throws(DispatchError) -> SwapOutcome<Tao, Alpha> {
        let outcome = try quoteBuy(tao, at: netuid, limit: limit, dropFees: dropFees, in: chain)
        initialize(at: netuid, on: &chain)
        return outcome
    }

    /// Sells up to `alpha`, as far as the price stays at or above `limit` (10^-9 TAO per alpha).
    ///
    /// Only the pool's weights change, where they were never set: reserves are the caller's to move.
    ///
    /// - Throws: as `buy`.
    public static func sell(
        _ alpha: Alpha,
        at netuid: NetUID,
        limit: Tao,
        dropFees: Bool = false,
        on chain: inout Chain
    ) throws(DispatchError) -> SwapOutcome<Alpha, Tao> {
        let outcome = try quoteSell(alpha, at: netuid, limit: limit, dropFees: dropFees, in: chain)
        initialize(at: netuid, on: &chain)
        return outcome
    }

    /// What `buy` would give.
    public static func quoteBuy(
        _ tao: Tao,
        at netuid: NetUID,
        limit: Tao,
        dropFees: Bool = false,
        in chain: Chain
    ) throws(DispatchError) -> SwapOutcome<Tao, Alpha> {
        let fee = fee(at: netuid, dropped: dropFees, in: chain)
        do {
            return try tradedPool(at: netuid, in: chain).buying(with: tao, limit: Pool.price(limit: limit), fee: fee)
        } catch {
            throw refuse(Failure(error))
        }
    }

    /// What `sell` would give.
    public static func quoteSell(
        _ alpha: Alpha,
        at netuid: NetUID,
        limit: Tao,
        dropFees: Bool = false,
        in chain: Chain
    ) throws(DispatchError) -> SwapOutcome<Alpha, Tao> {
        let fee = fee(at: netuid, dropped: dropFees, in: chain)
        do {
            return try tradedPool(at: netuid, in: chain).selling(alpha, limit: Pool.price(limit: limit), fee: fee)
        } catch {
            throw refuse(Failure(error))
        }
    }

    /// What `tao` would buy at any price, with the fee. Without a pool the alpha is as much, and nothing where the
    /// subnet does not exist.
    public static func simulateBuy(
        _ tao: Tao,
        at netuid: NetUID,
        in chain: Chain
    ) throws(DispatchError) -> SwapOutcome<Tao, Alpha> {
        guard !isDynamic(netuid, in: chain) else { return try quoteBuy(tao, at: netuid, limit: maxPrice, in: chain) }
        let amount = chain[Subtensor.networksAdded, netuid] ? tao : .zero
        return SwapOutcome(paidIn: amount, paidOut: Alpha(amount.rawValue), fee: .zero, authorFee: .zero)
    }

    /// What the sale of `alpha` would bring at any price, less the fee. Without a pool the TAO is as much, and nothing
    /// where the subnet does not exist.
    public static func simulateSell(
        _ alpha: Alpha,
        at netuid: NetUID,
        in chain: Chain
    ) throws(DispatchError) -> SwapOutcome<Alpha, Tao> {
        guard !isDynamic(netuid, in: chain) else { return try quoteSell(alpha, at: netuid, limit: minPrice, in: chain) }
        let amount = chain[Subtensor.networksAdded, netuid] ? alpha : .zero
        return SwapOutcome(paidIn: amount, paidOut: Tao(amount.rawValue), fee: .zero, authorFee: .zero)
    }

    /// The fee in an amount of TAO or alpha; nothing where there is no pool.
    public static func approximateFee(in amount: UInt64, at netuid: NetUID, in chain: Chain) -> UInt64 {
        isDynamic(netuid, in: chain) ? fee(at: netuid, dropped: false, in: chain).fee(in: amount) : 0
    }

    /// Alpha that is worth `tao` at the present price, without slippage; as much where there is no pool.
    public static func alpha(worth tao: Tao, at netuid: NetUID, in chain: Chain) -> Alpha {
        guard isDynamic(netuid, in: chain) else { return Alpha(tao.rawValue) }
        return pool(at: netuid, in: chain).alphaValue(ofTao: tao)
    }

    private static func fee(at netuid: NetUID, dropped: Bool, in chain: Chain) -> SwapFee {
        dropped ? .none : SwapFee(rate: chain[feeRate, netuid])
    }
}

extension Swap.Failure {
    /// The pallet's name for a refusal of the pool.
    init(_ error: SwapError) {
        switch error {
        case .inputTooLarge: self = .swapInputTooLarge
        case .reservesTooLow: self = .reservesTooLow
        case .priceLimitExceeded: self = .priceLimitExceeded
        case .insufficientLiquidity: self = .insufficientLiquidity
        }
    }
}
