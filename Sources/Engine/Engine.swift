public import Frame
public import Primitives
public import Runtime
import State
import Storage

/// A chain that runs: it takes transactions, makes blocks and answers reads at any block that it keeps.
///
/// One executor makes blocks. What reads see (head, history, pool) is replaced in one moment when a block is done, so
/// that a read never waits for a block. Every block is final with its publication.
public final class Engine: Sendable {
    /// The build of the runtime.
    public let profile: Profile
    /// The hash of the block before the first.
    public let genesisHash: Hash256

    let ledger: Ledger
    let executor: BlockExecutor
    let arrivals = ArrivalSignal()
    let isDevelopment: Bool
    let clock: EngineClock
    private let sequencer: any Sequencer
    private let answers: RuntimeAnswers
    private let archive: StoredHistory?

    /// An engine of one machine that makes blocks as its configuration says, once it runs.
    public convenience init(configuration: EngineConfiguration) throws(EngineError) {
        try self.init(configuration: configuration, sequencer: SoloSequencer(mode: configuration.blockMode))
    }

    /// An engine whose blocks are ordered by `sequencer`.
    public init(configuration: EngineConfiguration, sequencer: any Sequencer) throws(EngineError) {
        let genesis = try Self.genesisBlock(of: configuration)
        let head = try Self.storedHead(of: configuration, genesis: genesis) ?? genesis
        profile = configuration.profile
        genesisHash = genesis.hash
        isDevelopment = configuration.isDevelopment
        clock = configuration.clock
        self.sequencer = sequencer
        ledger = Ledger(genesis: genesis, head: head, configuration: configuration)
        archive = configuration.storage.map { StoredHistory(chain: $0.chain) }
        executor = BlockExecutor(ledger: ledger, configuration: configuration)
        answers = RuntimeAnswers(profile: configuration.profile)
    }

    /// Makes blocks until the task is cancelled; returns then.
    ///
    /// - Throws: `EngineError`, or what the sequencer throws.
    public func run() async throws {
        guard let stream = arrivals.begin() else { throw EngineError.alreadyRunning }
        defer { arrivals.end() }
        try await sequencer.run(producing: BlockProducer(arrivals: stream, engine: self))
    }

    // MARK: Reads

    /// The last block.
    public var head: BlockRecord { ledger.head }

    /// The last final block, which is the last block.
    public var finalizedHead: BlockRecord { ledger.head }

    /// A kept block; nil where the hash is unknown or the block was let go.
    public func block(_ hash: Hash256) -> BlockRecord? {
        do {
            return try record(hash)
        } catch {
            return nil
        }
    }

    /// A kept block.
    ///
    /// - Throws: whether the hash is unknown, the block was let go, or the store could not be read.
    public func record(_ hash: Hash256) throws(HistoryError) -> BlockRecord {
        do throws(HistoryError) {
            return try ledger.attempt { (contents) throws(HistoryError) in try contents.history.block(hash) }
        } catch {
            guard let archive else { throw error }
            return try archive.record(hash) { number in
                ledger.read { $0.history.block(atOrAfter: number) ?? $0.head }
            }
        }
    }

    /// The hash of the block at a height, kept or not; nil above the head, or where the store cannot be read.
    public func blockHash(at number: BlockNumber) -> Hash256? {
        ledger.read { $0.history.hash(at: number) } ?? archive?.hash(at: number, head: head.number)
    }

    /// A block's header and extrinsics, whether or not its state is kept; nil where the hash is unknown.
    ///
    /// - Throws: that the store could not be read, or, without a store, that the block was let go.
    public func storedBlock(_ hash: Hash256) throws(HistoryError) -> (header: Header, extrinsics: [[UInt8]])? {
        do throws(HistoryError) {
            let block = try ledger.attempt { (contents) throws(HistoryError) in try contents.history.block(hash) }
            return (block.header, block.extrinsics)
        } catch {
            guard let archive else {
                if case .unknown = error { return nil }
                throw error
            }
            return try archive.block(hash, head: head.number).map { ($0.header, $0.extrinsics) }
        }
    }

    /// How many blocks are kept besides genesis, which always is.
    public var keptBlocks: Int { ledger.read { $0.history.count } }

    /// About how much memory the kept blocks take, in bytes; what ``Retention/all(bytes:)`` limits.
    public var keptBytes: Int { ledger.read { $0.history.bytes } }

    /// Asks the runtime, on the state after a block.
    ///
    /// - Parameters:
    ///   - name: The API and the method, as `AccountNonceApi_account_nonce`.
    ///   - input: The encoded inputs, one after the other.
    ///   - block: The block on whose state the answer is found.
    /// - Returns: The encoded answer.
    /// - Throws: whether there is no such method, or the input is not what it takes.
    public func call(
        _ name: String,
        input: [UInt8],
        at block: BlockRecord
    ) throws(RuntimeCallError) -> [UInt8] {
        try answers.call(name, input: input, on: block.state)
    }

    /// The heads from the present one on. A reader that is slower than the chain loses the oldest it has not read.
    public func heads() -> AsyncStream<BlockRecord> {
        ledger.heads.subscribe()
    }

    private static func genesisBlock(of configuration: EngineConfiguration) throws(EngineError) -> BlockRecord {
        let state = configuration.genesis
        let number = Chain(state, profile: configuration.profile)[System.number]
        guard number == 0 else { throw .genesisNotAtZero(number) }
        let header = Header(parentHash: .zero, number: 0, stateRoot: state.root, extrinsicsRoot: TrieRoot.empty)
        return BlockRecord(hash: header.hash, header: header, extrinsics: [], state: state)
    }

    /// Where the chain in the store stopped.
    private static func storedHead(
        of configuration: EngineConfiguration,
        genesis: BlockRecord
    ) throws(EngineError) -> BlockRecord? {
        guard let chain = configuration.storage?.chain else { return nil }
        do throws(StorageError) {
            try chain.require(genesis: genesis.hash, profile: "\(configuration.profile)")
            let (block, state) = try chain.loadHead()
            guard block.number > 0 else { return nil }
            return BlockRecord(
                hash: block.header.hash,
                header: block.header,
                extrinsics: block.extrinsics,
                state: state
            )
        } catch {
            throw .unusable(error)
        }
    }
}
