import Frame
import Primitives
import Scale

// What follows a hotkey that is replaced. Source: `perform_hotkey_swap_on_{all_subnets,one_subnet}` in
// `swap/swap_hotkey.rs` of subtensor (protocol section 4.6), by behaviour.

extension Subtensor {
    /// Moves everything of a hotkey to the one that takes its place. Nobody owns the old key afterwards.
    ///
    /// - Throws: `CannotUseSystemAccount` for a subnet's account, and what contradicts the links of the new key.
    static func moveEverywhere(
        _ swap: HotkeySwap,
        work: inout DatabaseWork,
        on chain: inout Chain
    ) throws(DispatchError) {
        let holdings = holdings(of: swap.old, in: chain)
        let holders = holdings.filter { !share(of: swap.old, $0.first, at: $0.second, in: chain).isZero }
        work.count(reads: holdings.count)
        let subnets = allSubnets(in: chain)
        work.count(moveLocks(of: swap, at: subnets, on: &chain))
        chain.remove(owner, swap.old)
        try requireNoSubnetAccount(swap.new)
        chain[owner, swap.new] = swap.coldkey
        work.count(reads: 1, writes: 1)
        var owned = chain[ownedHotkeys, swap.coldkey]
        if !owned.contains(swap.new) { owned.append(swap.new) }
        chain[ownedHotkeys, swap.coldkey] = owned.filter { $0 != swap.old }
        work.count(reads: 1, writes: 1)
        for netuid in subnets {
            work.count(try move(swap, at: netuid, on: &chain))
        }
        for timer in keyTimers {
            chain.remove(lastRateLimitedBlock, timer(swap.old))
            work.count(reads: 1, writes: 2)
        }
        if chain.contains(delegates, swap.old) {
            chain[delegates, swap.new] = chain[delegates, swap.old]
            chain.remove(delegates, swap.old)
            work.count(reads: 2, writes: 2)
        }
        guard !swap.keepsStake else { return }
        for holder in holders {
            work.count(relist(swap, of: holder.first, on: &chain))
        }
    }

    /// Moves what a hotkey has on one subnet to the one that takes its place.
    ///
    /// - Throws: what contradicts the links of the new key, `CannotUseSystemAccount`.
    static func move(
        _ swap: HotkeySwap,
        at netuid: NetUID,
        on chain: inout Chain
    ) throws(DispatchError) -> DatabaseWork {
        var work = DatabaseWork(reads: 1, writes: 2)
        let isMember = isNetworkMember(swap.old, at: netuid, in: chain)
        chain.remove(isNetworkMember, swap.old, netuid)
        chain[isNetworkMember, swap.new, netuid] = isMember
        if isMember { work.count(moveNeuron(swap, at: netuid, on: &chain)) }
        if chain.contains(childkeyTake, swap.old, netuid) {
            chain[childkeyTake, swap.new, netuid] = chain[childkeyTake, swap.old, netuid]
            chain.remove(childkeyTake, swap.old, netuid)
            work.count(reads: 1, writes: 2)
        }
        work.count(try moveKeyLinks(from: swap.old, to: swap.new, at: netuid, on: &chain))
        work.count(renamePendingChild(swap, at: netuid, on: &chain))
        moveAutoStake(swap, at: netuid, on: &chain)
        if chain.contains(subnetOwnerHotkey, netuid) {
            work.count(reads: 1)
            if chain[subnetOwnerHotkey, netuid] == swap.old {
                try storeSubnetOwnerHotkey(swap.new, at: netuid, on: &chain)
                work.count(writes: 1)
            }
        }
        guard !swap.keepsStake else { return work }
        moveDividends(swap, at: netuid, on: &chain)
        work.count(reads: 6, writes: 6)
        work.count(moveStake(swap, at: netuid, on: &chain))
        if netuid.isRoot { work.count(moveRootClaims(swap, on: &chain)) }
        return work
    }

    /// Lists the new key in the place of the old among those that a coldkey stakes with.
    private static func relist(_ swap: HotkeySwap, of coldkey: AccountID, on chain: inout Chain) -> DatabaseWork {
        var work = DatabaseWork(reads: 1)
        let hotkeys = chain[stakingHotkeys, coldkey]
        guard hotkeys.contains(swap.old) else { return work }
        chain[stakingHotkeys, coldkey] = hotkeys.filter { $0 != swap.old && $0 != swap.new } + [swap.new]
        work.count(writes: 1)
        return work
    }

    /// Puts the new key into lists of children that wait, at the end of each.
    private static func renamePendingChild(
        _ swap: HotkeySwap,
        at netuid: NetUID,
        on chain: inout Chain
    ) -> DatabaseWork {
        var work = DatabaseWork()
        for pending in chain.entries(of: pendingChildKeys, under: netuid) {
            work.count(reads: 1)
            var children = pending.value.first
            guard let place = children.firstIndex(where: { $0.second == swap.old }) else { continue }
            let link = children.remove(at: place)
            children.append(Pair(link.first, swap.new))
            chain[pendingChildKeys, netuid, pending.key] = Pair(children, pending.value.second)
            work.count(reads: 1, writes: 2)
        }
        return work
    }

    /// Points all coldkeys that stake their mining rewards with the old key to the new one.
    private static func moveAutoStake(_ swap: HotkeySwap, at netuid: NetUID, on chain: inout Chain) {
        guard chain.contains(autoStakeDestinationColdkeys, swap.old, netuid) else { return }
        let coldkeys = chain[autoStakeDestinationColdkeys, swap.old, netuid]
        for coldkey in coldkeys { chain[autoStakeDestination, coldkey, netuid] = swap.new }
        chain.remove(autoStakeDestinationColdkeys, swap.old, netuid)
        chain[autoStakeDestinationColdkeys, swap.new, netuid] = coldkeys
    }
}
