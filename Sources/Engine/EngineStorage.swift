public import Storage

/// Where an engine stores its blocks, and how.
public struct EngineStorage: Sendable {
    /// The chain's data.
    public var chain: ChainStore
    /// Whether a block is on the disk itself before it is published. Without it a power failure, though not the end of
    /// the process, can lose the last blocks; only for blocks that are somewhere else too.
    public var isDurable: Bool
    /// Told when a block could not be stored, and with nil when one could again.
    public var report: @Sendable (StorageError?) -> Void

    /// A chain's data with how they are written.
    public init(
        chain: ChainStore,
        isDurable: Bool = true,
        report: @escaping @Sendable (StorageError?) -> Void = { _ in }
    ) {
        self.chain = chain
        self.isDurable = isDurable
        self.report = report
    }
}
