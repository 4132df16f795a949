import Frame
import Primitives
import Scale

// Validators of the root network lend their stake to the owners of new subnets. Source:
// `do_set_root_validators_for_subnet` in `staking/set_children.rs` of subtensor, by behaviour.

extension Subtensor {
    /// Makes every root validator that did not opt out a parent of the owner's hotkey, with all its stake.
    ///
    /// The subnet is not started, so that the links hold at once. A validator that does not fulfil the conditions of a
    /// parent is passed over.
    static func delegateRootValidators(to child: AccountID, at netuid: NetUID, on chain: inout Chain) {
        for (_, validator) in chain.entries(of: keys, under: .root) {
            guard validator != child, chain[autoParentDelegationEnabled, validator] else { continue }
            let owner = owner(of: validator, in: chain)
            do {
                try scheduleChildren([Pair(UInt64.max, child)], of: validator, by: owner, at: netuid, on: &chain)
            } catch {
                continue
            }
        }
    }
}
