public import Frame
public import State

/// What an engine is made of.
public struct EngineConfiguration: Sendable {
    /// The build of the runtime.
    public var profile: Profile
    /// When blocks are made.
    public var blockMode: BlockMode
    /// The state before the first block.
    public var genesis: StateView
    /// Whether the controls for developers work.
    public var isDevelopment: Bool
    /// Which blocks are kept.
    public var retention: Retention
    /// How much the pool holds.
    public var pool: PoolLimits
    /// Where the time of day comes from.
    public var clock: EngineClock
    /// For how long a block takes transactions; nil for as long as there are some and the block has room. It only
    /// decides how many are taken, never what comes of them.
    public var timeBudget: Duration?
    /// Where every block is stored before anybody hears of it; nil for a chain that is in memory alone. Its genesis is
    /// then that of the chain in the store, and blocks that the memory let go are read from there.
    public var storage: EngineStorage?

    /// A configuration in which all but the chain itself has ordinary values.
    public init(
        profile: Profile,
        blockMode: BlockMode,
        genesis: StateView,
        isDevelopment: Bool = true,
        retention: Retention = .all(bytes: 2 << 30),
        pool: PoolLimits = PoolLimits(),
        clock: EngineClock = .system
    ) {
        self.profile = profile
        self.blockMode = blockMode
        self.genesis = genesis
        self.isDevelopment = isDevelopment
        self.retention = retention
        self.pool = pool
        self.clock = clock
        timeBudget =
            switch blockMode {
            // A third of the interval stays for finishing the block and for reads on the same cores.
            case .interval(let interval): max(interval * 2 / 3, .milliseconds(50))
            case .onTransaction: .seconds(2)
            case .manual: nil
            }
    }
}

/// When blocks are made.
public enum BlockMode: Sendable, Equatable {
    /// One block after each interval.
    case interval(Duration)
    /// One block as soon as there is a transaction for it.
    case onTransaction
    /// Only by the controls for developers, with a time that does not depend on any clock.
    case manual
}

/// Which blocks are kept.
public enum Retention: Sendable, Equatable {
    /// All, until they would take more memory than this together; then the oldest go. The bytes are an estimate, in
    /// which the state that the first of them shares with genesis does not count.
    case all(bytes: Int)
    /// The newest ones, this many and genesis; at least the head.
    case newest(Int)
}
