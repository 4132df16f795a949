public import Primitives

/// How much the transaction pool holds.
public struct PoolLimits: Sendable, Equatable {
    /// How many transactions at most.
    public var count = 16_384
    /// How many bytes at most, all transactions together.
    public var bytes = 64 << 20
    /// How many transactions may wait for smaller nonces; the rest of the room is for those that are ready.
    public var futureCount = 4_096
    /// How many transactions of one account at most.
    public var perAccount = 4_096
    /// How far a nonce may be ahead of the account's next one.
    public var futureGap: Nonce = 4_096
    /// For how many blocks a transaction waits at most, whatever its era.
    public var longevity: BlockNumber = 16_384
    /// For how long bytes that turned out invalid are refused without a look, in milliseconds of the engine's clock.
    public var banMilliseconds: UInt64 = 30_000
    /// How many bans are remembered; the oldest are forgotten first.
    public var banCount = 4_096

    /// The limits of an ordinary node.
    public init() {}
}

/// How full the transaction pool is.
public struct PoolUsage: Sendable, Equatable {
    /// Transactions that can be in the next block.
    public var ready = 0
    /// Transactions that wait for smaller nonces.
    public var future = 0
    /// The bytes of both.
    public var bytes = 0

    /// An empty pool.
    public init() {}
}
