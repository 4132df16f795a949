import Economics
import Frame
public import Primitives

// What staking calls must satisfy before anything is moved. The calls and the transaction pool use the same checks.
// Source: `validate_*` in `staking/stake_utils.rs` of subtensor (protocol sections 4.1 to 4.3), by behaviour.

/// A price that a caller will not go beyond, with what follows from it.
struct StakeLimit<Amount> {
    /// The most that can be traded before the price passes the limit.
    var most: Amount
    /// Whether to trade that much where more was asked for; otherwise the call is refused.
    var allowsPartial: Bool
}

extension Subtensor {
    /// The least that is worth staking, in rao.
    public static let minimumStake: Tao = 2_000_000

    /// Refuses while a subnet's alpha cannot be traded yet.
    static func requireSubtoken(at netuid: NetUID, in chain: Chain) throws(DispatchError) {
        try require(chain[subtokenEnabled, netuid], or: .subtokenDisabled)
    }

    /// Refuses hotkeys that nobody owns.
    static func requireHotkey(_ hotkey: AccountID, in chain: Chain) throws(DispatchError) {
        try require(hotkeyExists(hotkey, in: chain), or: .hotKeyAccountNotExists)
    }

    /// What `addStake` and its kin check.
    ///
    /// - Throws: `SubnetNotExists`, `SubtokenDisabled`, `AmountTooLow`, `SlippageTooHigh`, `NotEnoughBalanceToStake`,
    ///   `HotKeyAccountNotExists`, `InsufficientLiquidity`, in this order.
    static func requireStakeable(
        _ amount: Tao,
        from coldkey: AccountID,
        to hotkey: AccountID,
        at netuid: NetUID,
        limit: StakeLimit<Tao>?,
        in chain: Chain
    ) throws(DispatchError) {
        try require(subnetExists(netuid, in: chain), or: .subnetNotExists)
        try requireSubtoken(at: netuid, in: chain)
        try require(amount >= minimumStake.saturatingAdd(minimumStakeFee(at: netuid, in: chain)), or: .amountTooLow)
        var amount = amount
        if let limit {
            try require(limit.allowsPartial || amount <= limit.most, or: .slippageTooHigh)
            amount = min(amount, limit.most)
        }
        let balance = Balances.spendable(coldkey, keepAlive: false, in: chain)
        try require(amount <= balance, or: .notEnoughBalanceToStake)
        try requireHotkey(hotkey, in: chain)
        guard let swap = try? Swap.simulateBuy(amount, at: netuid, in: chain) else {
            throw refuse(.insufficientLiquidity)
        }
        try require(swap.paidIn >= minimumStake, or: .amountTooLow)
        try require(!swap.paidOut.isZero, or: .insufficientLiquidity)
        try require(
            canIncreaseStake(of: hotkey, at: netuid, by: swap.paidOut, in: chain),
            or: .insufficientLiquidity
        )
    }

    /// The fee on the least stake.
    private static func minimumStakeFee(at netuid: NetUID, in chain: Chain) -> Tao {
        if let swap = try? Swap.simulateBuy(minimumStake, at: netuid, in: chain) { return swap.fee }
        return Tao(Swap.approximateFee(in: minimumStake.rawValue, at: netuid, in: chain))
    }

    /// What `removeStake` and its kin check. All of a stake may be removed, whatever it is worth.
    ///
    /// - Throws: `SubnetNotExists`, `AmountTooLow`, `NotEnoughStakeToWithdraw`, `InsufficientLiquidity`,
    ///   `SlippageTooHigh`, `HotKeyAccountNotExists`, `StakeUnavailable`.
    static func requireUnstakeable(
        _ amount: Alpha,
        of coldkey: AccountID,
        from hotkey: AccountID,
        at netuid: NetUID,
        limit: StakeLimit<Alpha>?,
        in chain: Chain
    ) throws(DispatchError) {
        try require(subnetExists(netuid, in: chain), or: .subnetNotExists)
        try require(!amount.isZero, or: .amountTooLow)
        let held = stake(of: hotkey, coldkey, at: netuid, in: chain)
        let rest = try unwrap(held.checkedSub(amount), or: .notEnoughStakeToWithdraw)
        guard let swap = try? Swap.simulateSell(amount, at: netuid, in: chain) else {
            throw refuse(.insufficientLiquidity)
        }
        try require(rest.isZero || swap.paidOut >= minimumStake, or: .amountTooLow)
        if let limit {
            try require(limit.allowsPartial || amount <= limit.most, or: .slippageTooHigh)
        }
        try requireHotkey(hotkey, in: chain)
        try requireUnlocked(amount, of: coldkey, at: netuid, in: chain)
    }
}
