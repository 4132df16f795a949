import Frame
import Primitives
import Scale

// A coldkey puts another hotkey in the place of one of its own. Source: `swap/swap_hotkey.rs` of subtensor (protocol
// section 4.6), by behaviour.

extension Subtensor {
    /// What it costs to replace a key everywhere, in rao; the TAO is recycled.
    static let keySwapCost: Tao = 100_000_000
    /// What it costs to replace a hotkey on one subnet, in rao; the TAO is recycled.
    static let keySwapOnSubnetCost: Tao = 1_000_000

    /// Replaces a hotkey of the caller by another, on one subnet or, with nil, on all.
    ///
    /// - `keepStake`: whether stake, dividends and voting power stay with the old hotkey.
    /// - Throws: `NonAssociatedColdKey`, `NewHotKeyIsSameWithOld`, `HotKeySetTxRateLimitExceeded`,
    ///   `HotKeyAlreadyRegisteredInSubNet`, `NewHotKeyNotCleanForRootSwap`, then what the two forms throw.
    static func swapHotkey(
        hotkey old: AccountID,
        newHotkey new: AccountID,
        netuid: NetUID?,
        keepStake: Bool,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        try require(isOwner(coldkey, of: old, in: chain), or: .nonAssociatedColdKey)
        if hotkeyExists(new, in: chain) {
            try require(isOwner(coldkey, of: new, in: chain), or: .nonAssociatedColdKey)
        }
        try require(old != new, or: .newHotKeyIsSameWithOld)
        try require(!isSwapTooRecent(of: coldkey, in: chain), or: .hotKeySetTxRateLimitExceeded)
        let isTaken =
            netuid.map { isNetworkMember(new, at: $0, in: chain) } ?? isRegisteredAnywhere(new, in: chain)
        try require(!isTaken, or: .hotKeyAlreadyRegisteredInSubNet)
        if netuid?.isRoot ?? true {
            try require(isClean(new, in: chain), or: .newHotKeyNotCleanForRootSwap)
        }
        for timer in keyTimers {
            chain[lastRateLimitedBlock, timer(new)] = chain[lastRateLimitedBlock, timer(old)]
        }
        var work = DatabaseWork(reads: 7, writes: 3)
        let swap = HotkeySwap(old: old, new: new, coldkey: coldkey, keepsStake: keepStake)
        if let netuid {
            try replace(swap, at: netuid, work: &work, on: &chain)
        } else {
            try replaceEverywhere(swap, work: &work, on: &chain)
        }
        chain.correction.actualWeight = work.weight
    }

    /// Replaces a hotkey on one subnet.
    ///
    /// - Throws: `HotKeySwapOnSubnetIntervalNotPassed`, `CannotUseSystemAccount`,
    ///   `HotKeyAlreadyRegisteredInSubNet`, `NotEnoughBalanceToPaySwapHotKey`, then what moving throws.
    private static func replace(
        _ swap: HotkeySwap,
        at netuid: NetUID,
        work: inout DatabaseWork,
        on chain: inout Chain
    ) throws(DispatchError) {
        let last = chain[lastHotkeySwapOnNetuid, netuid, swap.coldkey]
        try require(isSwapIntervalOver(since: last, in: chain), or: .hotKeySwapOnSubnetIntervalNotPassed)
        try requireNoSubnetAccount(swap.new)
        try require(!isNetworkMember(swap.new, at: netuid, in: chain), or: .hotKeyAlreadyRegisteredInSubNet)
        try payForHotkeySwap(keySwapOnSubnetCost, from: swap.coldkey, on: &chain)
        work.count(reads: 6, writes: 1)
        chain[owner, swap.new] = swap.coldkey
        work.count(reads: 1, writes: 1)
        if !chain[ownedHotkeys, swap.coldkey].contains(swap.new) {
            chain[ownedHotkeys, swap.coldkey].append(swap.new)
            work.count(reads: 1, writes: 1)
        }
        work.count(moveLocks(of: swap, at: [netuid], on: &chain))
        work.count(try move(swap, at: netuid, on: &chain))
        chain[lastRateLimitedBlock, .lastTxBlock(swap.coldkey)] = chain.block
        chain[lastHotkeySwapOnNetuid, netuid, swap.coldkey] = chain.block
        work.count(writes: 2)
        emit(
            .hotkeySwappedOnSubnet(
                coldkey: swap.coldkey,
                oldHotkey: swap.old,
                newHotkey: swap.new,
                netuid: netuid
            ),
            on: &chain
        )
    }

    /// Replaces a hotkey on all subnets. Where it is a neuron or a parent, the interval since the last swap must be
    /// over; to be somebody's child needs no consent and so cannot hinder a swap.
    ///
    /// - Throws: `HotKeySwapOnSubnetIntervalNotPassed`, `NotEnoughBalanceToPaySwapHotKey`, then what moving throws.
    private static func replaceEverywhere(
        _ swap: HotkeySwap,
        work: inout DatabaseWork,
        on chain: inout Chain
    ) throws(DispatchError) {
        let all = allSubnets(in: chain)
        work.count(reads: all.count * 2 + 1)
        let affected = all.filter { netuid in
            isNetworkMember(swap.old, at: netuid, in: chain) || !chain[childKeys, swap.old, netuid].isEmpty
        }
        for netuid in affected {
            let last = chain[lastHotkeySwapOnNetuid, netuid, swap.coldkey]
            try require(
                last == 0 || isSwapIntervalOver(since: last, in: chain),
                or: .hotKeySwapOnSubnetIntervalNotPassed
            )
        }
        work.count(reads: affected.count)
        try payForHotkeySwap(keySwapCost, from: swap.coldkey, on: &chain)
        work.count(reads: 3, writes: 2)
        try moveEverywhere(swap, work: &work, on: &chain)
        for netuid in affected { chain[lastHotkeySwapOnNetuid, netuid, swap.coldkey] = chain.block }
        work.count(writes: affected.count)
        chain[lastRateLimitedBlock, .lastTxBlock(swap.coldkey)] = chain.block
        work.count(writes: 1)
        emit(.hotkeySwapped(coldkey: swap.coldkey, oldHotkey: swap.old, newHotkey: swap.new), on: &chain)
    }

    /// Recycles what a swap costs.
    ///
    /// - Throws: `NotEnoughBalanceToPaySwapHotKey`, or `InsufficientTaoBalance` where the coldkey would end by it.
    private static func payForHotkeySwap(
        _ cost: Tao,
        from coldkey: AccountID,
        on chain: inout Chain
    ) throws(DispatchError) {
        try require(cost <= spendableTao(of: coldkey, in: chain), or: .notEnoughBalanceToPaySwapHotKey)
        try recycleTao(cost, from: coldkey, on: &chain)
    }

    /// Whether the interval between two swaps on a subnet is over.
    private static func isSwapIntervalOver(since last: UInt64, in chain: Chain) -> Bool {
        last.saturatingAdding(hotkeySwapInterval.value(in: chain.profile)) < chain.block
    }

    /// Whether the coldkey replaced a key too few blocks ago. The first swap is never too soon.
    private static func isSwapTooRecent(of coldkey: AccountID, in chain: Chain) -> Bool {
        let limit = chain[txRateLimit]
        let last = chain[lastRateLimitedBlock, .lastTxBlock(coldkey)]
        guard limit > 0, last > 0 else { return false }
        return elapsed(since: last, in: chain) <= limit
    }

    /// Whether a key brings nothing along on root: no claims, no stake, and nothing counted as claimed there.
    private static func isClean(_ hotkey: AccountID, in chain: Chain) -> Bool {
        chain[rootClaimable, hotkey].isEmpty && hotkeyStake(hotkey, at: .root, in: chain).isZero
            && chain.keys(of: rootClaimed, under: .root, hotkey).isEmpty
    }
}
