import Frame
import Primitives
import Scale

// Stake and what depends on it, when a key is replaced. Source: `perform_hotkey_swap_on_one_subnet` in
// `swap/swap_hotkey.rs`, `staking/claim_root.rs` and `utils/voting_power.rs` of subtensor (protocol section 4.6), by
// behaviour.

extension Subtensor {
    /// Moves the locks in favour of the old key on some subnets to the new key; counts what the reference counts.
    static func moveLocks(of swap: HotkeySwap, at netuids: [NetUID], on chain: inout Chain) -> DatabaseWork {
        var work = DatabaseWork()
        work.count(reads: netuids.count * 5)
        for netuid in netuids where concernsLocks(swap.old, swap.new, at: netuid, in: chain) {
            let coldkeys = chain.keys(of: lockingColdkeys, under: netuid, swap.old)
            let locks = coldkeys.filter { chain.contains(lock, $0, netuid, swap.old) }
            work.count(reads: coldkeys.count, writes: coldkeys.count + locks.count + 6)
        }
        swapHotkeyLocks(from: swap.old, to: swap.new, at: netuids, on: &chain)
        return work
    }

    /// Adds the old key's last stake, dividends and voting power on a subnet to the new key's.
    static func moveDividends(_ swap: HotkeySwap, at netuid: NetUID, on chain: inout Chain) {
        let staked = chain[totalHotkeyAlphaLastEpoch, swap.old, netuid]
        chain.remove(totalHotkeyAlphaLastEpoch, swap.old, netuid)
        chain[totalHotkeyAlphaLastEpoch, swap.new, netuid] =
            staked.saturatingAdd(chain[totalHotkeyAlphaLastEpoch, swap.new, netuid])
        let earned = chain[alphaDividendsPerSubnet, netuid, swap.old]
        chain.remove(alphaDividendsPerSubnet, netuid, swap.old)
        chain[alphaDividendsPerSubnet, netuid, swap.new] =
            earned.saturatingAdd(chain[alphaDividendsPerSubnet, netuid, swap.new])
        moveVotingPower(from: swap.old, to: swap.new, at: netuid, on: &chain)
    }

    /// Adds the old key's voting power on a subnet to the new key's.
    static func moveVotingPower(
        from old: AccountID,
        to new: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        let power = chain[votingPower, netuid, old]
        chain.remove(votingPower, netuid, old)
        guard power > 0 else { return }
        chain[votingPower, netuid, new] = power.saturatingAdding(chain[votingPower, netuid, new])
    }

    /// Moves what all coldkeys stake with the old key on a subnet to the new key, coldkeys by rising account.
    static func moveStake(_ swap: HotkeySwap, at netuid: NetUID, on chain: inout Chain) -> DatabaseWork {
        let holders = holdings(of: swap.old, in: chain)
        var work = DatabaseWork()
        work.count(reads: holders.count, writes: holders.count)
        for coldkey in holders.filter({ $0.second == netuid }).map(\.first).sorted() {
            let amount = stake(of: swap.old, coldkey, at: netuid, in: chain)
            decreaseStake(of: swap.old, coldkey, at: netuid, by: amount, on: &chain)
            increaseStake(of: swap.new, coldkey, at: netuid, by: amount, on: &chain)
            work.count(reads: 3, writes: 2)
            let hotkeys = chain[stakingHotkeys, coldkey]
            if hotkeys.contains(swap.old), !hotkeys.contains(swap.new) {
                chain[stakingHotkeys, coldkey] = hotkeys + [swap.new]
                work.count(writes: 1)
            }
        }
        return work
    }

    /// Moves what stakers on root can claim and have claimed, on all subnets, and whether the key lends its stake to
    /// the owners of new subnets.
    static func moveRootClaims(_ swap: HotkeySwap, on chain: inout Chain) -> DatabaseWork {
        var work = DatabaseWork(reads: 3, writes: 2)
        let rates = chain[rootClaimable, swap.old]
        chain.remove(rootClaimable, swap.old)
        var claimable = chain[rootClaimable, swap.new]
        for entry in rates.entries {
            claimable[entry.first] = claimable[entry.first]?.saturatingAdd(entry.second) ?? entry.second
        }
        chain[rootClaimable, swap.new] = claimable
        for netuid in claimable.entries.map(\.first) {
            let coldkeys = chain.keys(of: rootClaimed, under: netuid, swap.old)
            work.count(reads: coldkeys.count)
            for coldkey in coldkeys {
                moveRootClaimed(from: (swap.old, coldkey), to: (swap.new, coldkey), at: netuid, on: &chain)
                work.count(reads: 2, writes: 2)
            }
        }
        if chain.contains(autoParentDelegationEnabled, swap.old) {
            chain[autoParentDelegationEnabled, swap.new] = chain[autoParentDelegationEnabled, swap.old]
            chain.remove(autoParentDelegationEnabled, swap.old)
            work.count(reads: 1, writes: 2)
        }
        return work
    }

    /// Adds what counts as claimed for one pair of hotkey and coldkey to another pair's, so that nothing is paid twice.
    static func moveRootClaimed(
        from old: (hotkey: AccountID, coldkey: AccountID),
        to new: (hotkey: AccountID, coldkey: AccountID),
        at netuid: NetUID,
        on chain: inout Chain
    ) {
        let claimed = chain[rootClaimed, netuid, old.hotkey, old.coldkey]
        chain.remove(rootClaimed, netuid, old.hotkey, old.coldkey)
        let (sum, overflow) = claimed.addingReportingOverflow(chain[rootClaimed, netuid, new.hotkey, new.coldkey])
        chain[rootClaimed, netuid, new.hotkey, new.coldkey] = overflow ? .max : sum
    }
}
