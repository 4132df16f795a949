public import Frame
public import Scale

/// Why the pool does not take a transaction. RPC maps these to the codes of `wire.md` section 1.6.
public enum PoolError: Error, Equatable, Sendable {
    /// The bytes are no transaction of this runtime.
    case malformed(ScaleError)
    /// The transaction cannot be included as things stand.
    case invalid(InvalidTransaction)
    /// The pool has it already.
    case alreadyImported
    /// Another transaction of the account has the nonce, and this one's priority is not higher.
    case tooLowPriority(old: UInt64, new: UInt64)
    /// The pool, or the account's share of it, has no room.
    case poolFull
    /// The same bytes turned out invalid a short while ago.
    case temporarilyBanned
}
