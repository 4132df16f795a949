import Evaluation
import Foundation
import Synchronization

/// What the explorer knows, readable at any time, and who wants to hear of news.
final class Board: Sendable {
    private struct Content {
        var chain: ChainState
        var reading: SubnetReading?
        var validators: [ValidatorRecord]
        var history = History()
        var revision = 0
        var overview: Overview
        var listeners: [Int: AsyncStream<Int>.Continuation] = [:]
        var nextListener = 0
    }

    /// How many may listen at once.
    static let listenerLimit = 256

    private let builder: OverviewBuilder
    private let content: Mutex<Content>

    init(node: String, builder: OverviewBuilder, validators: [String]) {
        self.builder = builder
        let chain = ChainState(node: node, block: nil, outOfReachSince: nil)
        let records = validators.map { ValidatorRecord(url: $0) }
        let overview = builder.overview(chain: chain, reading: nil, validators: records, history: History())
        content = Mutex(Content(chain: chain, validators: records, overview: overview))
    }

    /// Everything as it stands, with the number of changes so far.
    var current: (overview: Overview, revision: Int) {
        content.withLock { ($0.overview, $0.revision) }
    }

    /// The last block that is known.
    var lastBlock: BlockFigures? {
        content.withLock { $0.history.blocks.last }
    }

    /// The chain answered: its subnet, and blocks since the last time, oldest first.
    func update(_ reading: SubnetReading, blocks: [BlockFigures]) {
        change { content in
            content.chain.block = reading.block
            content.chain.outOfReachSince = nil
            content.reading = reading
            for block in blocks { content.history.add(block) }
            content.history.add(reading)
        }
    }

    /// The node is there; a chain other than before begins with an empty history.
    ///
    /// A chain is the same where it has, at the height of the last known block, this very block.
    func connected(hashOfLastBlock: String?) {
        change { content in
            if let last = content.history.blocks.last, last.hash != hashOfLastBlock {
                content.history = History()
                content.reading = nil
                content.chain.block = nil
            }
            content.chain.outOfReachSince = nil
        }
    }

    /// The chain does not answer; what it said last stays.
    func lost(at date: Date) {
        change { content in
            if content.chain.outOfReachSince == nil { content.chain.outOfReachSince = date }
        }
    }

    /// Validators answered, or did not; what they said last stays.
    func update(_ answers: [String: StatusReader.Answer], at date: Date) {
        change { content in
            for position in content.validators.indices {
                switch answers[content.validators[position].url] {
                case .status(let status):
                    content.validators[position].status = status
                    content.validators[position].outOfReachSince = nil
                    content.validators[position].problem = nil
                case .problem(let problem):
                    content.validators[position].problem = problem
                    if content.validators[position].outOfReachSince == nil {
                        content.validators[position].outOfReachSince = date
                    }
                case nil: continue
                }
            }
        }
    }

    /// The revisions from now on, the present one first; who is slow misses some. Nil where too many listen.
    func revisions() -> AsyncStream<Int>? {
        content.withLock { content in
            guard content.listeners.count < Self.listenerLimit else { return nil }
            let (stream, continuation) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
            let key = content.nextListener
            content.nextListener += 1
            content.listeners[key] = continuation
            continuation.onTermination = { [weak self] _ in self?.forget(key) }
            continuation.yield(content.revision)
            return stream
        }
    }

    /// Repeats the present revision to all, so that dead connections are noticed.
    func remind() {
        let (listeners, revision) = content.withLock { (Array($0.listeners.values), $0.revision) }
        for listener in listeners { listener.yield(revision) }
    }

    /// Ends all streams.
    func close() {
        let listeners = content.withLock { content in
            defer { content.listeners = [:] }
            return Array(content.listeners.values)
        }
        for listener in listeners { listener.finish() }
    }

    private func forget(_ key: Int) {
        content.withLock { _ = $0.listeners.removeValue(forKey: key) }
    }

    private func change(_ body: (inout Content) -> Void) {
        let (listeners, revision) = content.withLock { content in
            body(&content)
            let overview = builder.overview(
                chain: content.chain,
                reading: content.reading,
                validators: content.validators,
                history: content.history
            )
            guard overview != content.overview else { return ([AsyncStream<Int>.Continuation](), content.revision) }
            content.overview = overview
            content.revision += 1
            return (Array(content.listeners.values), content.revision)
        }
        for listener in listeners { listener.yield(revision) }
    }
}
