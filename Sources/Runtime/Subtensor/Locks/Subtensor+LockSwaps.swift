import Economics
import Frame
import Primitives
import Scale

// Locks of keys that are replaced by others. Source: `swap_coldkey_locks` and `swap_hotkey_locks` in `staking/lock.rs`
// of subtensor (protocol sections 4.6 and 4.7), by behaviour.

extension Subtensor {
    /// Moves all locks of a coldkey, whether they decay, and its flags to another coldkey.
    ///
    /// - Throws: `ActiveLockExists` where the new coldkey has locked stake, `AccountRejectsLockedAlpha` where it takes
    ///   none from others.
    static func swapColdkeyLocks(
        from old: AccountID,
        to new: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        try requireNoLocks(of: new, in: chain)
        let now = chain.block
        let rates = lockRates(in: chain)
        var moved: [(netuid: NetUID, hotkey: AccountID, lock: StakeLock)] = []
        for entry in chain.entries(of: lock, under: old) {
            let (netuid, hotkey) = (entry.key.first, entry.key.second)
            let role = lockRole(of: old, hotkey, at: netuid, in: chain)
            let rolled = entry.value.value.rolled(to: now, rates, as: role)
            try requireTakesLockedAlpha(new, rolled.mass, in: chain)
            moved.append((netuid, hotkey, rolled))
        }
        // The sums that the locks leave depend on whether they decay, so that moves after them.
        for entry in moved {
            removeLock(of: old, to: entry.hotkey, at: entry.netuid, on: &chain)
            removeFromLockSum(entry.lock, of: old, to: entry.hotkey, at: entry.netuid, on: &chain)
        }
        for entry in chain.entries(of: decayingLock, under: old) {
            chain[decayingLock, old, entry.key] = nil
            chain[decayingLock, new, entry.key] = entry.value
        }
        moveFlags(from: old, to: new, on: &chain)
        for entry in moved {
            storeLock(entry.lock, of: new, to: entry.hotkey, at: entry.netuid, on: &chain)
            addToLockSum(entry.lock, of: new, to: entry.hotkey, at: entry.netuid, on: &chain)
        }
    }

    private static func moveFlags(from old: AccountID, to new: AccountID, on chain: inout Chain) {
        let flags = chain[accountFlags, old]
        chain.remove(accountFlags, old)
        if flags == 0 {
            chain.remove(accountFlags, new)
        } else {
            chain[accountFlags, new] = flags
        }
    }

    /// Moves all locks to a hotkey on some subnets to another hotkey of the same owner; conviction stays.
    ///
    /// Where one of the two is the hotkey of the subnet's owner, the locks count as locks to it afterwards.
    static func swapHotkeyLocks(
        from old: AccountID,
        to new: AccountID,
        at netuids: [NetUID],
        on chain: inout Chain
    ) {
        let affected = netuids.filter { concernsLocks(old, new, at: $0, in: chain) }
        for netuid in affected {
            moveLocks(from: old, to: new, at: netuid, on: &chain)
        }
        for netuid in affected {
            let favoredOld = chain[subnetOwnerHotkey, netuid] == old
            let favoredNew = favoredOld || chain[subnetOwnerHotkey, netuid] == new
            let sums = [true, false].map { isPerpetual in
                let role = LockRole(favorsOwner: favoredOld, isPerpetual: isPerpetual)
                let sum = currentLockSum(role, of: old, at: netuid, in: chain)
                if sum != nil { storeLockSum(nil, role, of: old, at: netuid, on: &chain) }
                return (isPerpetual, sum)
            }
            for (isPerpetual, sum) in sums {
                guard let sum else { continue }
                let role = LockRole(favorsOwner: favoredNew, isPerpetual: isPerpetual)
                let rolled = sum.rolled(to: chain.block, lockRates(in: chain), as: role)
                storeLockSum(rolled, role, of: new, at: netuid, on: &chain)
            }
        }
    }

    /// Whether a swap of two hotkeys touches any sum of locks on a subnet.
    static func concernsLocks(
        _ old: AccountID,
        _ new: AccountID,
        at netuid: NetUID,
        in chain: Chain
    ) -> Bool {
        let favored = chain[subnetOwnerHotkey, netuid]
        return favored == old || favored == new || chain.contains(hotkeyLock, netuid, old)
            || chain.contains(decayingHotkeyLock, netuid, old)
    }

    /// Moves the coldkeys' own locks; what the index names but does not exist is forgotten.
    private static func moveLocks(
        from old: AccountID,
        to new: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        let now = chain.block
        let rates = lockRates(in: chain)
        let favored = chain[subnetOwnerHotkey, netuid]
        for coldkey in chain.keys(of: lockingColdkeys, under: netuid, old) {
            guard let stored = chain[lock, coldkey, netuid, old] else {
                chain[lockingColdkeys, netuid, old, coldkey] = nil
                continue
            }
            let isPerpetual = chain[decayingLock, coldkey, netuid] == false
            let before = LockRole(favorsOwner: favored == old, isPerpetual: isPerpetual)
            let after = LockRole(favorsOwner: favored == old || favored == new, isPerpetual: isPerpetual)
            let moved = stored.value.rolled(to: now, rates, as: before).rolled(to: now, rates, as: after)
            removeLock(of: coldkey, to: old, at: netuid, on: &chain)
            storeLock(moved, of: coldkey, to: new, at: netuid, on: &chain)
        }
    }
}
