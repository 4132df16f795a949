import Frame
import Primitives

// The numbered list of coldkeys that blocks claim for. Source: `staking/claim_root.rs` of subtensor (protocol section
// 2.11), by behaviour.

extension Subtensor {
    /// Gives a coldkey the next number unless it has one.
    static func indexStakingColdkey(_ coldkey: AccountID, on chain: inout Chain) {
        guard chain[stakingColdkeys, coldkey] == nil else { return }
        let number = chain[numStakingColdkeys]
        chain[stakingColdkeysByIndex, number] = coldkey
        chain[stakingColdkeys, coldkey] = number
        chain[numStakingColdkeys] = number.saturatingAdding(1)
    }

    /// Takes a coldkey's number away and gives it to the last in the list, so that the numbers stay without gaps.
    static func unindexStakingColdkey(_ coldkey: AccountID, on chain: inout Chain) {
        guard let number = chain[stakingColdkeys, coldkey] else { return }
        chain[stakingColdkeys, coldkey] = nil
        let last = chain[numStakingColdkeys].saturatingSubtracting(1)
        if number != last, let moved = chain[stakingColdkeysByIndex, last] {
            chain[stakingColdkeysByIndex, last] = nil
            chain[stakingColdkeysByIndex, number] = moved
            chain[stakingColdkeys, moved] = number
        } else {
            chain[stakingColdkeysByIndex, number] = nil
        }
        chain[numStakingColdkeys] = last
    }

    /// Whether a coldkey has stake on root with any hotkey.
    static func hasRootStake(_ coldkey: AccountID, in chain: Chain) -> Bool {
        chain[stakingHotkeys, coldkey].contains { hotkey in
            !stake(of: hotkey, coldkey, at: .root, in: chain).isZero
        }
    }
}
