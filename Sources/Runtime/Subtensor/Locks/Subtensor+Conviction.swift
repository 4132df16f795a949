import Economics
import Frame
import Primitives

// How much locked stake stands behind hotkeys. Source: `staking/lock.rs` of subtensor (protocol section 4.7), by
// behaviour.

extension Subtensor {
    /// The conviction of all locks to a hotkey on a subnet, in rao of alpha, as it is now.
    static func conviction(for hotkey: AccountID, at netuid: NetUID, in chain: Chain) -> U64F64 {
        let isOwner = chain[subnetOwnerHotkey, netuid] == hotkey
        return LockRole.all.filter { !$0.favorsOwner || isOwner }.reduce(U64F64.zero) { total, role in
            let lock = currentLockSum(role, of: hotkey, at: netuid, in: chain)
            return total.saturatingAdd(lock?.conviction ?? .zero)
        }
    }

    /// The conviction of all locks on a subnet, in rao of alpha, as it is now.
    static func totalConviction(at netuid: NetUID, in chain: Chain) -> U64F64 {
        convictions(at: netuid, in: chain).reduce(U64F64.zero) { $0.saturatingAdd($1.conviction) }
    }

    /// The hotkey with the greatest conviction on a subnet, of equal ones the greatest account; nil without any locks.
    static func mostConvictedHotkey(at netuid: NetUID, in chain: Chain) -> AccountID? {
        var scores: [AccountID: U64F64] = [:]
        for entry in convictions(at: netuid, in: chain) {
            scores[entry.hotkey] = (scores[entry.hotkey] ?? .zero).saturatingAdd(entry.conviction)
        }
        var best: (hotkey: AccountID, conviction: U64F64)?
        for hotkey in scores.keys.sorted() {
            let conviction = scores[hotkey] ?? .zero
            if let leader = best, conviction < leader.conviction { continue }
            best = (hotkey, conviction)
        }
        return best?.hotkey
    }

    /// All locks of a kind to a hotkey together, as they are now.
    static func currentLockSum(
        _ role: LockRole,
        of hotkey: AccountID,
        at netuid: NetUID,
        in chain: Chain
    ) -> StakeLock? {
        lockSum(role, of: hotkey, at: netuid, in: chain)?.rolled(to: chain.block, lockRates(in: chain), as: role)
    }

    /// The convictions of all sums on a subnet as they are now; a hotkey can have several.
    private static func convictions(
        at netuid: NetUID,
        in chain: Chain
    ) -> [(hotkey: AccountID, conviction: U64F64)] {
        let owner = chain[subnetOwnerHotkey, netuid]
        return LockRole.all.flatMap { role in
            let hotkeys: [AccountID] =
                switch (role.favorsOwner, role.isPerpetual) {
                case (false, true): chain.keys(of: hotkeyLock, under: netuid)
                case (false, false): chain.keys(of: decayingHotkeyLock, under: netuid)
                case (true, _): [owner]
                }
            return hotkeys.compactMap { hotkey in
                currentLockSum(role, of: hotkey, at: netuid, in: chain).map { (hotkey, $0.conviction) }
            }
        }
    }
}
