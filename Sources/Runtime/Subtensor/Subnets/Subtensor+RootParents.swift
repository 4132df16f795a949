import Frame
import Primitives
import Scale

// Validators of the root network lend their stake to the owners of new subnets. Source:
// `do_set_root_validators_for_subnet` and what it calls in `staking/set_children.rs` of subtensor, by behaviour.

extension Subtensor {
    /// Makes every root validator that did not opt out a parent of the owner's hotkey, with all its stake.
    ///
    /// The subnet is new: nobody has children or parents on it yet, and since it is not started the relation holds at
    /// once. A validator that does not fulfil the conditions of a parent is passed over.
    static func delegateRootValidators(to child: AccountID, at netuid: NetUID, on chain: inout Chain) {
        for (_, validator) in chain.entries(of: keys, under: .root) {
            guard validator != child, chain[autoParentDelegationEnabled, validator] else { continue }
            guard mayDelegate(validator, at: netuid, in: chain) else { continue }
            let children = [Pair(UInt64.max, child)]
            record(.setChildren, of: validator, at: netuid, on: &chain)
            guard linkChildren(children, to: validator, at: netuid, on: &chain) else { continue }
            emit(.setChildren(validator, netuid, children), on: &chain)
        }
    }

    /// A parent needs an owner, must not have named children a moment ago, and needs the least stake of validators.
    private static func mayDelegate(_ validator: AccountID, at netuid: NetUID, in chain: Chain) -> Bool {
        let stake = allSubnets(in: chain).reduce(U64F64.zero) { sum, netuid in
            let alpha = U64F64(saturating: hotkeyStake(validator, at: netuid, in: chain).rawValue)
            return sum.saturatingAdd(alpha.saturatingMul(Swap.price(at: netuid, in: chain)))
        }
        return hotkeyExists(validator, in: chain)
            && passesRateLimit(.setChildren, of: validator, at: netuid, in: chain)
            && stake.uint64 >= chain[stakeThreshold]
    }
}
