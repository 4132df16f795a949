import Economics
public import Frame
public import Primitives

// Who owns how much of a hotkey's stake on a subnet. The stake of a hotkey is one value; each coldkey has shares of
// it. Source: `staking/stake_utils.rs` and `primitives/share-pool` of subtensor (protocol section 0.3), by behaviour.

extension Subtensor {
    /// The stake that a coldkey has with a hotkey on a subnet.
    public static func stake(
        of hotkey: AccountID,
        _ coldkey: AccountID,
        at netuid: NetUID,
        in chain: Chain
    ) -> Alpha {
        let share = share(of: hotkey, coldkey, at: netuid, in: chain)
        return share.isZero ? .zero : value(ofShare: share, of: hotkey, at: netuid, in: chain)
    }

    /// All stake with a hotkey on a subnet.
    public static func hotkeyStake(_ hotkey: AccountID, at netuid: NetUID, in chain: Chain) -> Alpha {
        chain[totalHotkeyAlpha, hotkey, netuid]
    }

    /// What a share of a hotkey's stake is worth.
    static func value(ofShare share: SafeFloat, of hotkey: AccountID, at netuid: NetUID, in chain: Chain) -> Alpha {
        Alpha(sharePool(of: hotkey, at: netuid, in: chain).value(of: share))
    }

    /// Adds to a coldkey's stake, which then lists the hotkey among those it stakes with.
    public static func increaseStake(
        of hotkey: AccountID,
        _ coldkey: AccountID,
        at netuid: NetUID,
        by amount: Alpha,
        on chain: inout Chain
    ) {
        if !amount.isZero { listStakingHotkey(hotkey, of: coldkey, on: &chain) }
        changeShare(of: hotkey, coldkey, at: netuid, by: Int64(truncatingIfNeeded: amount.rawValue), on: &chain)
    }

    /// Takes from a coldkey's stake. Nothing happens where it has less.
    public static func decreaseStake(
        of hotkey: AccountID,
        _ coldkey: AccountID,
        at netuid: NetUID,
        by amount: Alpha,
        on chain: inout Chain
    ) {
        guard !share(of: hotkey, coldkey, at: netuid, in: chain).isZero,
            stake(of: hotkey, coldkey, at: netuid, in: chain) >= amount
        else { return }
        changeShare(of: hotkey, coldkey, at: netuid, by: 0 &- Int64(truncatingIfNeeded: amount.rawValue), on: &chain)
    }

    /// Adds to the stake of all who stake with a hotkey, in proportion to what they have.
    public static func increaseHotkeyStake(
        _ hotkey: AccountID,
        at netuid: NetUID,
        by amount: Alpha,
        on chain: inout Chain
    ) {
        var pool = sharePool(of: hotkey, at: netuid, in: chain)
        pool.updateAll(by: Int64(truncatingIfNeeded: amount.rawValue))
        store(value: pool.value, of: hotkey, at: netuid, on: &chain)
    }

    /// Takes from the stake of all who stake with a hotkey, in proportion to what they have.
    public static func decreaseHotkeyStake(
        _ hotkey: AccountID,
        at netuid: NetUID,
        by amount: Alpha,
        on chain: inout Chain
    ) {
        var pool = sharePool(of: hotkey, at: netuid, in: chain)
        pool.updateAll(by: 0 &- Int64(truncatingIfNeeded: amount.rawValue))
        store(value: pool.value, of: hotkey, at: netuid, on: &chain)
    }

    /// Whether adding `amount` for one coldkey gives it any shares; where not, the amount would be lost to it.
    static func canIncreaseStake(
        of hotkey: AccountID,
        at netuid: NetUID,
        by amount: Alpha,
        in chain: Chain
    ) -> Bool {
        sharePool(of: hotkey, at: netuid, in: chain).givesShares(for: Int64(truncatingIfNeeded: amount.rawValue))
    }

    /// Lists a hotkey among those that a coldkey stakes with; the list keeps the order in which they came.
    static func listStakingHotkey(_ hotkey: AccountID, of coldkey: AccountID, on chain: inout Chain) {
        var hotkeys = chain[stakingHotkeys, coldkey]
        guard !hotkeys.contains(hotkey) else { return }
        hotkeys.append(hotkey)
        chain[stakingHotkeys, coldkey] = hotkeys
    }

    private static func changeShare(
        of hotkey: AccountID,
        _ coldkey: AccountID,
        at netuid: NetUID,
        by change: Int64,
        on chain: inout Chain
    ) {
        var pool = sharePool(of: hotkey, at: netuid, in: chain)
        var share = share(of: hotkey, coldkey, at: netuid, in: chain)
        pool.update(&share, by: change)
        store(share: share, of: hotkey, coldkey, at: netuid, on: &chain)
        store(value: pool.value, of: hotkey, at: netuid, on: &chain)
        store(shares: pool.shares, of: hotkey, at: netuid, on: &chain)
    }

    private static func sharePool(of hotkey: AccountID, at netuid: NetUID, in chain: Chain) -> SharePool {
        SharePool(
            value: chain[totalHotkeyAlpha, hotkey, netuid].rawValue,
            shares: shares(of: hotkey, at: netuid, in: chain)
        )
    }

    /// Stores what a hotkey's stake is worth; nothing is not kept.
    private static func store(value: UInt64, of hotkey: AccountID, at netuid: NetUID, on chain: inout Chain) {
        if value == 0 {
            chain.remove(totalHotkeyAlpha, hotkey, netuid)
        } else {
            chain[totalHotkeyAlpha, hotkey, netuid] = Alpha(value)
        }
    }
}
