/// Why a transaction cannot be included, as the pool reports it.
public enum InvalidTransaction: Error, Equatable, Sendable {
    /// The call is not allowed here.
    case call
    /// The fee cannot be paid.
    case payment
    /// The nonce is still to come.
    case future
    /// The nonce was used.
    case stale
    /// The signature, or something that it covers, is wrong.
    case badProof
    /// The block that the transaction was born in is too old.
    case ancientBirthBlock
    /// The block has no room.
    case exhaustsResources
    /// A reason of the runtime's, by number (`wire.md` section 1.6).
    case custom(UInt8)
    /// A mandatory extrinsic failed.
    case badMandatory
    /// The signer may not send this.
    case badSigner
}

/// What the pool needs to know of a transaction that could be included.
public struct ValidTransaction: Sendable, Equatable {
    /// The larger, the sooner.
    public var priority: UInt64
    /// For how many blocks the transaction stays valid.
    public var longevity: UInt64

    /// A validity of its parts.
    public init(priority: UInt64, longevity: UInt64) {
        self.priority = priority
        self.longevity = longevity
    }
}
