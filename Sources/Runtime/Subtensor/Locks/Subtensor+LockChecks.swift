import Economics
import Frame
import Primitives
import Scale

// Stake that a coldkey has promised not to take out. Source: `staking/lock.rs` of subtensor, by behaviour.

extension Subtensor {
    /// All stake of a coldkey on a subnet, with whatever hotkey.
    static func coldkeyStake(_ coldkey: AccountID, at netuid: NetUID, in chain: Chain) -> Alpha {
        chain[stakingHotkeys, coldkey].reduce(Alpha.zero) { sum, hotkey in
            sum.saturatingAdd(stake(of: hotkey, coldkey, at: netuid, in: chain))
        }
    }

    /// The lock of a coldkey on a subnet as it is now; nil where there is none.
    static func currentLock(of coldkey: AccountID, at netuid: NetUID, in chain: Chain) -> StakeLock? {
        guard var account = lockAccount(of: coldkey, at: netuid, in: chain) else { return nil }
        account.roll(to: chain.block, lockRates(in: chain))
        return account.own
    }

    /// The stake of a coldkey on a subnet that is locked now, whatever hotkeys it is staked with.
    static func lockedStake(_ coldkey: AccountID, at netuid: NetUID, in chain: Chain) -> Alpha {
        currentLock(of: coldkey, at: netuid, in: chain)?.mass ?? .zero
    }

    /// The stake of a coldkey on a subnet that it can take out now.
    static func unlockedStake(_ coldkey: AccountID, at netuid: NetUID, in chain: Chain) -> Alpha {
        coldkeyStake(coldkey, at: netuid, in: chain).saturatingSub(lockedStake(coldkey, at: netuid, in: chain))
    }

    /// Refuses to take more out of a subnet than its coldkey has unlocked there.
    static func requireUnlocked(
        _ amount: Alpha,
        of coldkey: AccountID,
        at netuid: NetUID,
        in chain: Chain
    ) throws(DispatchError) {
        try require(amount <= unlockedStake(coldkey, at: netuid, in: chain), or: .stakeUnavailable)
    }

    /// Refuses coldkeys with locked stake on any subnet; conviction without stake does not count.
    ///
    /// - Throws: `ActiveLockExists`.
    static func requireNoLocks(of coldkey: AccountID, in chain: Chain) throws(DispatchError) {
        let rates = lockRates(in: chain)
        for entry in chain.entries(of: lock, under: coldkey) {
            let role = lockRole(of: coldkey, entry.key.second, at: entry.key.first, in: chain)
            let now = entry.value.value.rolled(to: chain.block, rates, as: role)
            try require(now.mass.isZero, or: .activeLockExists)
        }
    }

    /// The bit of `AccountFlags` by which a coldkey takes locked alpha from others.
    static let takesLockedAlpha: UInt128 = 1

    /// Whether a coldkey takes no locked alpha from others; that is so until it says otherwise.
    static func rejectsLockedAlpha(_ coldkey: AccountID, in chain: Chain) -> Bool {
        chain[accountFlags, coldkey] & takesLockedAlpha == 0
    }

    /// Refuses to give locked alpha to a coldkey that takes none.
    ///
    /// - Throws: `AccountRejectsLockedAlpha`.
    static func requireTakesLockedAlpha(
        _ coldkey: AccountID,
        _ amount: Alpha,
        in chain: Chain
    ) throws(DispatchError) {
        try require(amount.isZero || !rejectsLockedAlpha(coldkey, in: chain), or: .accountRejectsLockedAlpha)
    }

    /// Chooses whether the caller takes locked alpha from others; without flags nothing is stored.
    static func setRejectLockedAlpha(
        enabled: Bool,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        var flags = chain[accountFlags, coldkey]
        if enabled { flags &= ~takesLockedAlpha } else { flags |= takesLockedAlpha }
        if flags == 0 {
            chain.remove(accountFlags, coldkey)
        } else {
            chain[accountFlags, coldkey] = flags
        }
        emit(.rejectLockedAlphaUpdated(coldkey: coldkey, enabled: enabled), on: &chain)
    }
}
