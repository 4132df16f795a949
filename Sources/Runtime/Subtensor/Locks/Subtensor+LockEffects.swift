import Economics
import Frame
import Primitives

// What happens to locks when stake moves. Source: `staking/lock.rs` of subtensor (protocol section 4.7), by behaviour.

extension Subtensor {
    /// Brings a coldkey's lock on a subnet up to date, as every stake and unstake of the coldkey there does.
    static func refreshLock(of coldkey: AccountID, at netuid: NetUID, on chain: inout Chain) {
        guard var account = lockAccount(of: coldkey, at: netuid, in: chain) else { return }
        account.roll(to: chain.block, lockRates(in: chain))
        store(account, of: coldkey, at: netuid, on: &chain)
    }

    /// Takes an amount out of a coldkey's lock on a subnet, since the stake is gone, with conviction in proportion.
    static func reduceLock(of coldkey: AccountID, at netuid: NetUID, by amount: Alpha, on chain: inout Chain) {
        guard var account = lockAccount(of: coldkey, at: netuid, in: chain) else { return }
        let rates = lockRates(in: chain)
        account.roll(to: chain.block, rates)
        account.rollSum(to: chain.block, rates)
        account.reduce(by: amount, at: chain.block)
        store(account, of: coldkey, at: netuid, on: &chain)
    }

    /// Moves what is locked of stake that goes to another coldkey on the same subnet. Unlocked stake goes first; of the
    /// rest the lock goes along, to the same hotkey, with conviction in proportion.
    ///
    /// - Throws: `LockHotkeyMismatch` where the receiver's lock is for another hotkey, `AccountRejectsLockedAlpha`.
    static func transferLock(
        from origin: AccountID,
        to destination: AccountID,
        at netuid: NetUID,
        _ amount: Alpha,
        on chain: inout Chain
    ) throws(DispatchError) {
        guard origin != destination, !amount.isZero else { return }
        let available = coldkeyStake(origin, at: netuid, in: chain)
        guard var source = lockAccount(of: origin, at: netuid, in: chain) else { return }
        let now = chain.block
        let rates = lockRates(in: chain)
        source.roll(to: now, rates)
        var target = lockAccount(of: destination, at: netuid, in: chain)
        target?.roll(to: now, rates)

        let locked = amount.saturatingSub(available.saturatingSub(source.own.mass))
        if !locked.isZero, let target {
            try require(target.hotkey == source.hotkey, or: .lockHotkeyMismatch)
        }
        let moved = source.own.share(of: locked)
        try requireTakesLockedAlpha(destination, moved.mass, in: chain)

        let hotkey = target?.hotkey ?? source.hotkey
        let given = source.own.subtracting(moved).rolled(to: now, rates, as: source.role)
        let role = lockRole(of: destination, hotkey, at: netuid, in: chain)
        var taken = target?.own ?? StakeLock(lastUpdate: now)
        taken.mass = taken.mass.saturatingAdd(moved.mass)
        taken.conviction = taken.conviction.saturatingAdd(moved.conviction)
        taken = taken.rolled(to: now, rates, as: role)
        storeLock(given, of: origin, to: source.hotkey, at: netuid, on: &chain)
        storeLock(taken, of: destination, to: hotkey, at: netuid, on: &chain)
        guard !moved.mass.isZero else { return }
        var entering = moved
        entering.lastUpdate = now
        removeFromLockSum(moved, of: origin, to: source.hotkey, at: netuid, on: &chain)
        addToLockSum(entering, of: destination, to: hotkey, at: netuid, on: &chain)
    }

    /// Locks an owner's cut as it is paid, where the subnet is set so: to the hotkey of the owner's lock, or else to
    /// the owner's hotkey. A cut that cannot be locked stays free.
    static func lockOwnerCut(_ cut: Alpha, at netuid: NetUID, on chain: inout Chain) {
        guard chain[ownerCutAutoLockEnabled, netuid] else { return }
        let coldkey = chain[subnetOwner, netuid]
        let hotkey = lockAccount(of: coldkey, at: netuid, in: chain)?.hotkey ?? chain[subnetOwnerHotkey, netuid]
        try? chain.transactional { (chain) throws(DispatchError) in
            try lockStake(of: coldkey, for: hotkey, at: netuid, cut, on: &chain)
        }
    }
}
