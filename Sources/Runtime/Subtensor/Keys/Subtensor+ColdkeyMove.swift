import Frame
import Primitives

// What follows a coldkey that is replaced. Source: `swap/swap_coldkey.rs` of subtensor (protocol section 4.6), by
// behaviour.

extension Subtensor {
    /// Moves everything that a coldkey has to another: identity, subnets, hotkeys, stake, claims and TAO. An identity
    /// of the new coldkey stays, and then the old one keeps its own.
    ///
    /// - Throws: `ColdKeyAlreadyAssociated`, `NewColdKeyIsHotkey`, then what moving locks, hotkeys and TAO throws.
    static func move(from old: AccountID, to new: AccountID, on chain: inout Chain) throws(DispatchError) {
        try require(chain[stakingHotkeys, new].isEmpty, or: .coldKeyAlreadyAssociated)
        try require(!hotkeyExists(new, in: chain), or: .newColdKeyIsHotkey)
        if chain[identitiesV2, new] == nil, let identity = chain[identitiesV2, old] {
            chain[identitiesV2, old] = nil
            chain[identitiesV2, new] = identity
        }
        // Locks are part of what comes; their flags come last, in the place of this one.
        chain[accountFlags, new] |= takesLockedAlpha
        for netuid in allSubnets(in: chain) {
            if chain[subnetOwner, netuid] == old { chain[subnetOwner, netuid] = new }
            moveAutoStakeDestination(from: old, to: new, at: netuid, on: &chain)
            moveColdkeyStake(from: old, to: new, at: netuid, on: &chain)
        }
        moveStakingHotkeys(from: old, to: new, on: &chain)
        try moveOwnedHotkeys(from: old, to: new, on: &chain)
        try swapColdkeyLocks(from: old, to: new, on: &chain)
        try transferAllTao(from: old, to: new, on: &chain)
        chain[lastRateLimitedBlock, .lastTxBlock(new)] = chain.block
        emit(.coldkeySwapped(oldColdkey: old, newColdkey: new), on: &chain)
    }

    /// Lets the new coldkey's mining rewards on a subnet go where the old one's went.
    private static func moveAutoStakeDestination(
        from old: AccountID,
        to new: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        guard let hotkey = chain[autoStakeDestination, old, netuid] else { return }
        chain[autoStakeDestination, old, netuid] = nil
        chain[autoStakeDestination, new, netuid] = hotkey
        let others = chain[autoStakeDestinationColdkeys, hotkey, netuid].filter { $0 != old && $0 != new }
        chain[autoStakeDestinationColdkeys, hotkey, netuid] = others + [new]
    }

    /// Moves the coldkey's stake on a subnet, with what it has claimed there; on root also its place in the list of
    /// those whom blocks claim for.
    private static func moveColdkeyStake(
        from old: AccountID,
        to new: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        for hotkey in chain[stakingHotkeys, old] {
            let amount = stake(of: hotkey, old, at: netuid, in: chain)
            decreaseStake(of: hotkey, old, at: netuid, by: amount, on: &chain)
            increaseStake(of: hotkey, new, at: netuid, by: amount, on: &chain)
            guard !stake(of: hotkey, new, at: netuid, in: chain).isZero else { continue }
            moveRootClaimed(from: (hotkey, old), to: (hotkey, new), at: netuid, on: &chain)
            if netuid.isRoot { indexStakingColdkey(new, on: &chain) }
        }
        if netuid.isRoot { unindexStakingColdkey(old, on: &chain) }
    }

    private static func moveStakingHotkeys(from old: AccountID, to new: AccountID, on chain: inout Chain) {
        let hotkeys = chain[stakingHotkeys, old]
        var all = chain[stakingHotkeys, new]
        for hotkey in hotkeys where !all.contains(hotkey) { all.append(hotkey) }
        chain.remove(stakingHotkeys, old)
        chain[stakingHotkeys, new] = all
    }

    private static func moveOwnedHotkeys(
        from old: AccountID,
        to new: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        let hotkeys = chain[ownedHotkeys, old]
        var all = chain[ownedHotkeys, new]
        for hotkey in hotkeys {
            chain.remove(owner, hotkey)
            try requireNoSubnetAccount(hotkey)
            chain[owner, hotkey] = new
            if !all.contains(hotkey) { all.append(hotkey) }
        }
        chain.remove(ownedHotkeys, old)
        chain[ownedHotkeys, new] = all
    }
}
