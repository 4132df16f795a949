import Frame
import Primitives

// What a delegate keeps of its nominators' dividends. Source: `staking/{increase,decrease}_take.rs` and
// `guards/check_delegate_take.rs` of subtensor (protocol section 4.5), by behaviour.

extension Subtensor {
    /// Lowers the take of a hotkey of the caller.
    static func decreaseTake(
        hotkey: AccountID,
        take: PerU16,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        try requireTakeSettable(take, of: hotkey, by: coldkey, in: chain)
        if chain.contains(delegates, hotkey) {
            try require(take < chain[delegates, hotkey], or: .delegateTakeTooLow)
        }
        chain[delegates, hotkey] = take
        chain[lastRateLimitedBlock, .lastTxBlockDelegateTake(hotkey)] = chain.block
        emit(.takeDecreased(coldkey, hotkey, take), on: &chain)
    }

    /// Raises the take of a hotkey of the caller, if it was not changed for `TxDelegateTakeRateLimit` blocks.
    static func increaseTake(
        hotkey: AccountID,
        take: PerU16,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        try requireTakeSettable(take, of: hotkey, by: coldkey, in: chain)
        if chain.contains(delegates, hotkey) {
            try require(take > chain[delegates, hotkey], or: .delegateTakeTooLow)
        }
        try require(!isTakeTooRecent(of: hotkey, in: chain), or: .delegateTxRateLimitExceeded)
        chain[lastRateLimitedBlock, .lastTxBlockDelegateTake(hotkey)] = chain.block
        chain[delegates, hotkey] = take
        emit(.takeIncreased(coldkey, hotkey, take), on: &chain)
    }

    /// What both changes of a take need, already to enter the transaction pool.
    ///
    /// - Throws: `DelegateTakeTooLow`, `DelegateTakeTooHigh`, `HotKeyAccountNotExists`, `NonAssociatedColdKey`, in this
    ///   order.
    static func requireTakeSettable(
        _ take: PerU16,
        of hotkey: AccountID,
        by coldkey: AccountID,
        in chain: Chain
    ) throws(DispatchError) {
        try require(take >= chain[minDelegateTake], or: .delegateTakeTooLow)
        try require(take <= chain[maxDelegateTake], or: .delegateTakeTooHigh)
        try requireHotkey(hotkey, in: chain)
        try require(isOwner(coldkey, of: hotkey, in: chain), or: .nonAssociatedColdKey)
    }

    /// Whether the take was changed too few blocks ago to be raised. The first change is never too soon.
    private static func isTakeTooRecent(of hotkey: AccountID, in chain: Chain) -> Bool {
        let limit = chain[txDelegateTakeRateLimit]
        let last = chain[lastRateLimitedBlock, .lastTxBlockDelegateTake(hotkey)]
        guard limit > 0, last > 0 else { return false }
        return elapsed(since: last, in: chain) <= limit
    }
}
