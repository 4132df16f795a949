import Economics
import Frame
import Primitives

// What a subnet costs, and which one makes room for it. Source: `coinbase/root.rs` and `staking/stake_utils.rs` of
// subtensor (protocol section 6.1), by behaviour.

extension Subtensor {
    /// What registering a subnet costs at the moment.
    static func networkLockCost(in chain: Chain) -> Tao {
        let emission = Issuance.blockEmission(issuance: chain[totalIssuance].rawValue)
        return NetworkLockCost.cost(
            last: chain[networkLastLockCost],
            lastBlock: chain[lastRateLimitedBlock, .networkLastRegistered],
            min: chain[networkMinLockCost],
            interval: NetworkLockCost.reductionInterval(
                configured: chain[networkLockReductionInterval],
                blockEmission: Tao(emission)
            ),
            block: chain.block
        )
    }

    /// The median of the prices of all subnets' alpha.
    static func medianAlphaPrice(in chain: Chain) -> U64F64 {
        MedianPrice.of(liveSubnets(in: chain).map { Swap.price(at: $0, in: chain) })
    }

    /// The subnet that goes when there are too many: the one with the lowest moving price, of equal ones the oldest.
    /// Subnets younger than the immunity period stay; nil where all do.
    static func networkToPrune(in chain: Chain) -> NetUID? {
        let now = chain.block
        let immunity = chain[networkImmunityPeriod]
        let candidates = liveSubnets(in: chain)
            .filter { now >= chain[networkRegisteredAt, $0].saturatingAdding(immunity) }
            .map { (netuid: $0, price: movingPrice(at: $0, in: chain), at: chain[networkRegisteredAt, $0]) }
        return candidates.min { ($0.price, $0.at) < ($1.price, $1.at) }?.netuid
    }
}
