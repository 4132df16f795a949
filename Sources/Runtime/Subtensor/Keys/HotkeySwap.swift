import Primitives

/// One hotkey in the place of another.
struct HotkeySwap: Equatable, Sendable {
    /// The key that is replaced.
    let old: AccountID
    /// The key that takes its place.
    let new: AccountID
    /// The coldkey that owns both.
    let coldkey: AccountID
    /// Whether stake, dividends and voting power stay with the old key.
    let keepsStake: Bool
}

extension Subtensor {
    /// The timers that a hotkey has besides those of a subnet.
    static let keyTimers: [@Sendable (AccountID) -> RateLimitKey] = [
        { .lastTxBlock($0) }, { .lastTxBlockDelegateTake($0) }, { .lastTxBlockChildKeyTake($0) },
    ]
}
