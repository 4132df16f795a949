import Frame
import Primitives

// Stake that a coldkey has promised not to take out. No call makes such promises yet; those of an imported state are
// kept in full. Source: `staking/lock.rs` of subtensor, by behaviour.

extension Subtensor {
    /// All stake of a coldkey on a subnet, with whatever hotkey.
    static func coldkeyStake(_ coldkey: AccountID, at netuid: NetUID, in chain: Chain) -> Alpha {
        chain[stakingHotkeys, coldkey].reduce(Alpha.zero) { sum, hotkey in
            sum.saturatingAdd(stake(of: hotkey, coldkey, at: netuid, in: chain))
        }
    }

    /// The stake of a coldkey on a subnet that is locked, as it was when the lock last changed: an upper bound, since
    /// locks decay.
    static func lockedStake(_ coldkey: AccountID, at netuid: NetUID, in chain: Chain) -> Alpha {
        chain.entries(of: lock, under: coldkey, netuid).reduce(Alpha.zero) { sum, entry in
            sum.saturatingAdd(entry.value.lockedMass)
        }
    }

    /// Refuses to take more out of a subnet than its coldkey has unlocked there.
    static func requireUnlocked(
        _ amount: Alpha,
        of coldkey: AccountID,
        at netuid: NetUID,
        in chain: Chain
    ) throws(DispatchError) {
        let total = coldkeyStake(coldkey, at: netuid, in: chain)
        let available = total.saturatingSub(lockedStake(coldkey, at: netuid, in: chain))
        try require(amount <= available, or: .stakeUnavailable)
    }
}
