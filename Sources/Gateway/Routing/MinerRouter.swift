import Evaluation
import Neuron

/// What a buyer gets, and from whom.
struct Delivery<Answer: Sendable>: Sendable {
    let answer: Answer
    let miner: KnownMiner
    /// How long the miner took, in nanoseconds.
    let nanoseconds: UInt64
    /// How many miners were asked.
    let attempts: Int
    /// Whether a second miner was asked because the first was late.
    let isHedged: Bool
}

/// Why there is no answer.
enum RoutingFailure: Error, Equatable {
    /// Nobody could be asked.
    case noMiner(DirectoryView)
    /// All known miners are left alone for now, or busy with the same question.
    case allSkipped
    /// No miner that was asked knows the service.
    case notServed
    /// So many were asked, and none gave a proper answer in time.
    case allFailed(attempts: Int)
}

/// Puts a question to the best miner, to the next where that fails, and to one more where it is late.
final class MinerRouter: Sendable {
    let directory: MinerDirectory
    let health: MinerHealth
    private let dendrite: Dendrite
    private let policy: RoutingPolicy
    private let metrics: GatewayCounters
    private let windows: [GatewayService: LatencyWindow]

    init(
        directory: MinerDirectory,
        dendrite: Dendrite,
        policy: RoutingPolicy,
        clock: WireClock,
        metrics: GatewayCounters
    ) {
        self.directory = directory
        self.dendrite = dendrite
        self.policy = policy
        self.metrics = metrics
        health = MinerHealth(policy: policy, clock: clock)
        windows = Dictionary(
            uniqueKeysWithValues: GatewayService.allCases.map { ($0, LatencyWindow(share: policy.hedgedShare)) }
        )
    }

    private enum Event<Answer: Sendable>: Sendable {
        case answered(Answer, KnownMiner, nanoseconds: UInt64)
        case failed
        case declined
        case late
    }

    /// How far a request is.
    private struct Progress {
        var tried: Set<String> = []
        var running = 0
        var failed = 0
        var isHedged = false
    }

    /// The answer to a question of a buyer, who is told from others by name.
    ///
    /// Miners that do not know the service cost no attempt, because asking them takes no time worth counting.
    func route<Answer: Sendable>(
        _ question: Question<Answer>,
        of buyer: String
    ) async throws(RoutingFailure) -> Delivery<Answer> {
        let miners = steered(directory.view.miners, question)
        guard !miners.isEmpty else { throw .noMiner(directory.view) }
        let window = windows[question.service]
        let tag = question.digest + Array(buyer.utf8)
        window?.began()
        let start = ContinuousClock.now
        let result: Result<Delivery<Answer>, RoutingFailure> = await withTaskGroup(of: Event<Answer>.self) { group in
            var progress = Progress()
            guard launch(question, tag, miners, &progress, &group, since: start) else { return .failure(.allSkipped) }
            if policy.isHedging, miners.count > 1, let late = window?.lateNanoseconds {
                group.addTask {
                    // Cancelled with the group once an answer is there; nobody reads the event then.
                    try? await Task.sleep(for: .nanoseconds(Int64(clamping: max(late, 1_000_000))))
                    return .late
                }
            }
            defer { group.cancelAll() }
            while progress.running > 0, let event = await group.next() {
                switch event {
                case .answered(let answer, let miner, let nanoseconds):
                    window?.record(nanoseconds)
                    return .success(
                        Delivery(
                            answer: answer,
                            miner: miner,
                            nanoseconds: nanoseconds,
                            attempts: progress.tried.count,
                            isHedged: progress.isHedged
                        )
                    )
                case .failed, .declined:
                    progress.running -= 1
                    if case .failed = event { progress.failed += 1 }
                    launch(question, tag, miners, &progress, &group, since: start)
                case .late:
                    guard progress.running == 1, window?.takeHedge() == true else { continue }
                    progress.isHedged = launch(question, tag, miners, &progress, &group, since: start)
                    if progress.isHedged { metrics.hedged() }
                }
            }
            return .failure(progress.failed == 0 ? .notServed : .allFailed(attempts: progress.failed))
        }
        return try result.get()
    }

    /// The miners in the order in which they are asked; for a marked question the drawn one of the best comes first.
    private func steered<Answer: Sendable>(_ miners: [KnownMiner], _ question: Question<Answer>) -> [KnownMiner] {
        guard let text = question.steeredText, let plan = policy.steering else { return miners }
        let best = Array(miners.prefix(SteeringPlan.usualCandidates))
        guard let order = plan.order(for: text, among: best.map(\.endpoint.hotkey)) else { return miners }
        return order.map { best[$0] } + miners.dropFirst(best.count)
    }

    /// Asks the next miner, where there is one and the limits allow it.
    @discardableResult
    private func launch<Answer: Sendable>(
        _ question: Question<Answer>,
        _ tag: [UInt8],
        _ miners: [KnownMiner],
        _ progress: inout Progress,
        _ group: inout TaskGroup<Event<Answer>>,
        since start: ContinuousClock.Instant
    ) -> Bool {
        let remaining = policy.totalSeconds - start.duration(to: .now).inSeconds
        guard progress.failed + progress.running < policy.maximumAttempts, remaining > 0.01,
            let miner = health.take(from: miners, question.service, tag, besides: progress.tried)
        else { return false }
        progress.tried.insert(miner.endpoint.hotkey)
        progress.running += 1
        let seconds = min(policy.attemptSeconds, remaining)
        group.addTask { await self.ask(miner, question, tag, seconds: seconds) }
        return true
    }

    private func ask<Answer: Sendable>(
        _ miner: KnownMiner,
        _ question: Question<Answer>,
        _ tag: [UInt8],
        seconds: Double
    ) async -> Event<Answer> {
        let response: DendriteResponse
        do throws(SynapseFieldError) {
            response = try await dendrite.call(miner.endpoint, question.definition, question.fields, timeout: seconds)
        } catch {
            // The request is ours and its fields fit; nothing is known about the miner.
            health.abandoned(miner, question.service, tag)
            return .failed
        }
        if let fields = response.fields, let answer = question.read(fields) {
            health.succeeded(miner, question.service, tag)
            metrics.asked(.answered)
            return .answered(answer, miner, nanoseconds: response.latencyNanoseconds)
        }
        if Task.isCancelled {
            health.abandoned(miner, question.service, tag)
            metrics.asked(.abandoned)
            return .failed
        }
        if response.status == 422, question.service == .chat {
            // A miner that understands some questions only says so; it may understand the next one.
            health.abandoned(miner, question.service, tag)
            metrics.asked(.declined)
            return .declined
        }
        if response.status == 404 {
            health.declined(miner, question.service, tag)
            metrics.asked(.declined)
            return .declined
        }
        health.failed(miner, question.service, tag)
        metrics.asked(response.fields == nil ? (response.status == 408 ? .late : .failed) : .malformed)
        return .failed
    }
}

extension Duration {
    /// The duration in seconds.
    var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
