import Economics
import Frame
import Primitives

// What a registration costs. Source: `subnets/registration.rs` of subtensor (protocol section 6.3), by behaviour.

extension Subtensor {
    /// Lets all prices fall by one block's part and starts the block's count of registrations anew.
    ///
    /// The block step calls it first. Root's count for its interval starts anew whenever its epoch would be due.
    static func updateRegistrationPrices(on chain: inout Chain) {
        let now = chain.block
        for netuid in chain.keys(of: networksAdded) {
            let price = chain[burn, netuid]
            let new = RegistrationPrice.decayed(
                price,
                halfLife: chain[burnHalfLife, netuid],
                block: now,
                min: chain[minBurn, netuid],
                max: chain[maxBurn, netuid]
            )
            if new != price { chain[burn, netuid] = new }
            chain[registrationsThisBlock, netuid] = 0
            if netuid.isRoot, shouldRunEpoch(netuid, at: now, in: chain) {
                chain[registrationsThisInterval, netuid] = 0
            }
        }
    }

    /// Raises a subnet's price after a registration; root has none.
    static func raiseRegistrationPrice(at netuid: NetUID, on chain: inout Chain) {
        guard !netuid.isRoot else { return }
        chain[burn, netuid] = RegistrationPrice.raised(
            chain[burn, netuid],
            by: chain[burnIncreaseMult, netuid],
            min: chain[minBurn, netuid],
            max: chain[maxBurn, netuid]
        )
    }
}
