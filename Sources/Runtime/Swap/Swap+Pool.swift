import Economics
public import Frame
public import Primitives

// The pools as they are stored. Source: `pallets/swap/src/pallet/impls.rs` of subtensor (protocol section 5), by
// behaviour.

extension Swap {
    /// The limit at which a sale takes any price, in 10^-9 TAO per alpha.
    public static let minPrice = Pool.minPriceLimit
    /// The limit at which a purchase takes any price, in 10^-9 TAO per alpha.
    public static let maxPrice = Pool.maxPriceLimit

    /// Whether a subnet's alpha has a price of its own. Where it has not, as on root, alpha is worth as much TAO.
    public static func isDynamic(_ netuid: NetUID, in chain: Chain) -> Bool {
        chain[Subtensor.subnetMechanism, netuid] == 1
    }

    /// TAO per alpha at the moment; zero where the pool has no alpha, one where there is no pool.
    public static func price(at netuid: NetUID, in chain: Chain) -> U64F64 {
        guard isDynamic(netuid, in: chain) else { return .one }
        return pool(at: netuid, in: chain).price
    }

    /// The pool's reserves with the weights that are stored.
    static func pool(at netuid: NetUID, in chain: Chain) -> Pool {
        Pool(
            tao: chain[Subtensor.subnetTAO, netuid],
            alpha: chain[Subtensor.subnetAlphaIn, netuid],
            weights: PoolWeights(quote: chain[swapBalancer, netuid].quote.content) ?? .equal
        )
    }

    /// The pool as a swap finds it: the first swap sets equal weights where nothing did before.
    static func tradedPool(at netuid: NetUID, in chain: Chain) -> Pool {
        var pool = pool(at: netuid, in: chain)
        if !chain[palSwapInitialized, netuid] { pool.weights = .equal }
        return pool
    }

    /// Sets a pool's weights once: equal ones, or those at which the reserves have `price`.
    ///
    /// Nothing happens where they are set, where there are no reserves, and where a side would weigh less than 1 %.
    public static func initialize(at netuid: NetUID, price: U64F64? = nil, on chain: inout Chain) {
        guard !chain[palSwapInitialized, netuid] else { return }
        let weights: PoolWeights?
        if let price {
            let pool = pool(at: netuid, in: chain)
            weights = Pool.weights(tao: pool.tao, alpha: pool.alpha, price: price)
        } else {
            weights = .equal
        }
        guard let weights else { return }
        store(weights, at: netuid, on: &chain)
        chain[palSwapInitialized, netuid] = true
    }

    /// Moves the weights so that adding `tao` and `alpha` to the reserves leaves the price as it is.
    ///
    /// The reserves themselves are the caller's to change. Gives what may be added: both amounts, or nothing at all
    /// where a side would weigh less than 1 %.
    public static func adjustProtocolLiquidity(
        tao: Tao,
        alpha: Alpha,
        at netuid: NetUID,
        on chain: inout Chain
    ) -> (tao: Tao, alpha: Alpha) {
        guard let weights = pool(at: netuid, in: chain).weights(adding: tao, alpha) else { return (.zero, .zero) }
        store(weights, at: netuid, on: &chain)
        return (tao, alpha)
    }

    /// Empties a subnet's pool and forgets its settings. What was in the reserves is the caller's to deal with.
    public static func clear(at netuid: NetUID, on chain: inout Chain) {
        chain[Subtensor.subnetTAO, netuid] = .zero
        chain[Subtensor.subnetAlphaIn, netuid] = .zero
        chain.remove(palSwapInitialized, netuid)
        chain.remove(feeRate, netuid)
        chain.remove(swapBalancer, netuid)
    }

    private static func store(_ weights: PoolWeights, at netuid: NetUID, on chain: inout Chain) {
        chain[swapBalancer, netuid] = Balancer(quote: Perquintill(content: weights.quote))
    }
}
