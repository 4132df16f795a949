import Frame
import Primitives
import Scale

// Stake of nominators that is too small to keep. Source: `staking/helpers.rs` of subtensor (protocol section 4.4), by
// behaviour.

extension Subtensor {
    /// The least that a nomination must be worth, in rao: a factor in millionths of the least stake.
    static func requiredNomination(in chain: Chain) -> Tao {
        Tao(minimumStake.saturatingMul(chain[nominatorMinRequiredStake]).rawValue / 1_000_000)
    }

    /// Takes a coldkey's stake out of a subnet where it is worth too little and the hotkey is another's.
    ///
    /// Stake that cannot be sold is given up: it is taken from the coldkey and belongs to nobody.
    static func clearSmallNomination(
        of hotkey: AccountID,
        _ coldkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        guard !isOwner(coldkey, of: hotkey, in: chain) else { return }
        let held = stake(of: hotkey, coldkey, at: netuid, in: chain)
        let required = U64F64(saturating: requiredNomination(in: chain).rawValue)
        let least = Alpha(required.safeDiv(Swap.price(at: netuid, in: chain)).uint64)
        guard !held.isZero, held < least else { return }
        do {
            try unstakeFromSubnet(
                hotkey: hotkey,
                coldkey: coldkey,
                beneficiary: coldkey,
                at: netuid,
                alpha: held,
                limit: Swap.minPrice,
                dropFees: false,
                on: &chain
            )
        } catch {
            // The reference does not undo the sale that failed either: the stake is gone already where the failure
            // came after it was taken, and what is left is taken now.
            let rest = stake(of: hotkey, coldkey, at: netuid, in: chain)
            decreaseStake(of: hotkey, coldkey, at: netuid, by: rest, on: &chain)
        }
        reduceLock(of: coldkey, at: netuid, by: held, on: &chain)
    }

    /// Clears small nominations everywhere, in the order of hotkeys, coldkeys and subnets.
    static func clearSmallNominations(on chain: inout Chain) {
        let positions = holdings(in: chain).sorted { left, right in
            (left.first, left.second, left.third) < (right.first, right.second, right.third)
        }
        for position in positions {
            clearSmallNomination(of: position.first, position.second, at: position.third, on: &chain)
        }
    }
}
