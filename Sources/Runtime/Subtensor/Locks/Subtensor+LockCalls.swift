import Economics
import Frame
import Primitives

// Locking stake, and changing locks. Source: `staking/lock.rs` of subtensor (protocol section 4.7), by behaviour.

extension Subtensor {
    /// Locks stake of the caller on a subnet in favour of a hotkey; a lock that there is grows.
    ///
    /// The lock binds the coldkey's stake with all its hotkeys together, not that with the hotkey.
    ///
    /// - Throws: `AmountTooLow` for nothing, `HotKeyAccountNotExists`, `LockHotkeyMismatch` where the caller's lock is
    ///   for another hotkey, `InsufficientStakeForLock` where more would be locked than the caller has.
    static func lockStake(
        hotkey: AccountID,
        netuid: NetUID,
        amount: Alpha,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try lockStake(of: origin.requireSigned(), for: hotkey, at: netuid, amount, on: &chain)
    }

    /// Locks stake of a coldkey, as `lockStake(hotkey:netuid:amount:from:on:)` does for its caller.
    static func lockStake(
        of coldkey: AccountID,
        for hotkey: AccountID,
        at netuid: NetUID,
        _ amount: Alpha,
        on chain: inout Chain
    ) throws(DispatchError) {
        try require(!amount.isZero, or: .amountTooLow)
        try requireHotkey(hotkey, in: chain)
        let total = coldkeyStake(coldkey, at: netuid, in: chain)
        let now = chain.block
        let rates = lockRates(in: chain)
        let present = lockAccount(of: coldkey, at: netuid, in: chain)
        try require(present == nil || present?.hotkey == hotkey, or: .lockHotkeyMismatch)
        var account = present ?? lockAccount(of: coldkey, to: hotkey, at: netuid, in: chain)
        account.roll(to: now, rates)

        var grown = account.own.isEmpty ? StakeLock(lastUpdate: now) : account.own
        grown.mass = grown.mass.saturatingAdd(amount)
        try require(total >= grown.mass, or: .insufficientStakeForLock)
        account.setOwn(grown.rolled(to: now, rates, as: account.role))
        account.rollSum(to: now, rates)
        account.setSum(account.sum.adding(StakeLock(mass: amount, lastUpdate: now)))
        account.rollSum(to: now, rates)
        store(account, of: coldkey, at: netuid, on: &chain)
        emit(.stakeLocked(coldkey: coldkey, hotkey: hotkey, netuid: netuid, amount: amount), on: &chain)
    }

    /// Gives the caller's lock on a subnet to another hotkey. Its conviction starts anew where that hotkey belongs to
    /// another coldkey than the former one.
    ///
    /// - Throws: `HotKeyAccountNotExists`, `NoExistingLock`.
    static func moveLock(
        destinationHotkey: AccountID,
        netuid: NetUID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        try requireHotkey(destinationHotkey, in: chain)
        let now = chain.block
        let rates = lockRates(in: chain)
        var account = try unwrap(lockAccount(of: coldkey, at: netuid, in: chain), or: .noExistingLock)
        account.roll(to: now, rates)
        let removed = account.own
        var moved = removed
        if owner(of: account.hotkey, in: chain) != owner(of: destinationHotkey, in: chain) {
            moved.conviction = .zero
        }
        let role = lockRole(of: coldkey, destinationHotkey, at: netuid, in: chain)
        moved = moved.rolled(to: now, rates, as: role)
        removeLock(of: coldkey, to: account.hotkey, at: netuid, on: &chain)
        storeLock(moved, of: coldkey, to: destinationHotkey, at: netuid, on: &chain)
        removeFromLockSum(removed, of: coldkey, to: account.hotkey, at: netuid, on: &chain)
        addToLockSum(moved, of: coldkey, to: destinationHotkey, at: netuid, on: &chain)
        emit(
            .lockMoved(
                coldkey: coldkey,
                originHotkey: account.hotkey,
                destinationHotkey: destinationHotkey,
                netuid: netuid
            ),
            on: &chain
        )
    }

    /// Chooses whether the caller's lock on a subnet, one to come too, stays or decays. It decays from or up to now.
    static func setPerpetualLock(
        netuid: NetUID,
        enabled: Bool,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        let isChanged = (chain[decayingLock, coldkey, netuid] == false) != enabled
        if var account = lockAccount(of: coldkey, at: netuid, in: chain) {
            account.roll(to: chain.block, lockRates(in: chain))
            store(account, of: coldkey, at: netuid, on: &chain)
            if isChanged {
                removeFromLockSum(account.own, of: coldkey, to: account.hotkey, at: netuid, on: &chain)
            }
        }
        chain[decayingLock, coldkey, netuid] = enabled ? false : nil
        if isChanged, let account = lockAccount(of: coldkey, at: netuid, in: chain) {
            addToLockSum(account.own, of: coldkey, to: account.hotkey, at: netuid, on: &chain)
        }
        emit(.perpetualLockUpdated(coldkey: coldkey, netuid: netuid, enabled: enabled), on: &chain)
    }

    /// Adds a lock, with the conviction it has, to the sum that a coldkey's lock to a hotkey belongs to.
    static func addToLockSum(
        _ value: StakeLock,
        of coldkey: AccountID,
        to hotkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        let now = chain.block
        let rates = lockRates(in: chain)
        var account = lockAccount(of: coldkey, to: hotkey, at: netuid, in: chain)
        account.rollSum(to: now, rates)
        account.setSum(account.sum.adding(value))
        account.rollSum(to: now, rates)
        store(account, of: coldkey, at: netuid, on: &chain)
    }

    /// Takes a lock out of the sum that a coldkey's lock to a hotkey belongs to.
    static func removeFromLockSum(
        _ value: StakeLock,
        of coldkey: AccountID,
        to hotkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        var account = lockAccount(of: coldkey, to: hotkey, at: netuid, in: chain)
        account.rollSum(to: chain.block, lockRates(in: chain))
        account.setSum(account.sum.subtracting(value))
        store(account, of: coldkey, at: netuid, on: &chain)
    }
}
