import ChainCrypto
import Evaluation
import Foundation
import Primitives

/// One round of questions: some hidden items, each put to all miners at once.
struct Round: Sendable {
    let task: WireTask
    let wire: SubnetWire
    let difficulty: Difficulty
    let dendrite: Dendrite
    /// The seconds that a miner has.
    let timeout: Double

    /// What a miner's answer to one item came to.
    struct Result: Sendable {
        let miner: MinerKey
        let uid: UID
        let registeredAt: UInt64
        let outcome: Outcome
        /// Why it scored what it did, or why there was no answer.
        let reason: String
        /// What the detector sees; nil where there was no answer.
        let observed: ObservedAnswer?
        /// The answer's JSON, for the transcript; nil where there was none.
        var answer: Data?
        /// What each judge gave, where the scorer has several.
        var judgements: [JudgeGrade]?
        /// Whether the scorer failed at the answer.
        var isUngraded = false
    }

    /// What became of one item.
    struct Asked: Sendable {
        let seed: ItemSeed
        /// What buyers can ask too, by which questions are steered.
        let question: String
        let results: [Result]
        /// What it is for where it is no hidden item of the round.
        var side: SideQuestion?
    }

    /// What a round brought: the hidden items, which scores rest on, and what was asked beside them.
    struct Outcomes: Sendable {
        let hidden: [Asked]
        let beside: [Asked]
    }

    /// How many calls are under way at a time: a slow miner must not hold the places of the others.
    static let callsAtATime = 512

    /// An item that is put to miners.
    private struct Question: Sendable {
        let seed: ItemSeed
        let item: SealedItem
        let request: WireObject
        /// From which the order of the miners is drawn: always a secret one.
        let order: ItemSeed
        var side: SideQuestion?
    }

    /// Asks `miners` the items of `seeds` and the questions `beside` them, in one order drawn from the seeds, so that no place
    /// tells the kinds apart; gives the results of each item, in the order given.
    ///
    /// An answer at which the scorer fails counts as none where it graded another one of the same item: it costs its
    /// sender only. Where it graded none, the item is left out.
    ///
    /// - Throws: ``TaskError`` where the generator fails; never because of a miner.
    func run(
        _ seeds: [ItemSeed],
        beside: [SideQuestion] = [],
        miners: [SubnetView.Neuron]
    ) async throws -> Outcomes {
        let hidden = try await generate(seeds)
        let others = beside.enumerated().compactMap { place, side -> Question? in
            guard let request = wire.request(side.item.question), !seeds.isEmpty else { return nil }
            let order = seeds[place % seeds.count]
            return Question(seed: side.item.seed, item: side.item, request: request, order: order, side: side)
        }
        let questions = hidden + others
        let places = Self.order(of: seeds, beside: others.count)
        let results = await ask(questions, in: places, miners: miners)
        let asked = zip(questions, results).map { question, results in
            let isScorerAway = results.contains(where: \.isUngraded) && !results.contains { $0.observed != nil }
            return Asked(
                seed: question.seed,
                question: wire.text(of: question.item.question),
                results: isScorerAway ? [] : results,
                side: question.side
            )
        }
        return Outcomes(hidden: Array(asked.prefix(hidden.count)), beside: Array(asked.dropFirst(hidden.count)))
    }

    /// The order in which hidden items, then so many other questions, are put to miners.
    static func order(of seeds: [ItemSeed], beside count: Int) -> [Int] {
        let places = Array(0..<(seeds.count + count))
        guard var random = seeds.last?.stream else { return places }
        return places.shuffled(using: &random)
    }

    private func generate(_ seeds: [ItemSeed]) async throws -> [Question] {
        try await withThrowingTaskGroup(of: (Int, Question).self) { group in
            for (position, seed) in seeds.enumerated() {
                group.addTask {
                    let item = try await task.generate(seed: seed, difficulty: difficulty)
                    guard let request = wire.request(item.question) else {
                        throw TaskError.item("the question cannot travel as \(wire.definition.name)")
                    }
                    return (position, Question(seed: seed, item: item, request: request, order: seed))
                }
            }
            var questions: [(Int, Question)] = []
            questions.reserveCapacity(seeds.count)
            for try await one in group { questions.append(one) }
            return questions.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    /// Puts all questions to all miners. A call is begun when there is a place for it: 3,000 tasks that wait for one, in a
    /// round of a full subnet, would take tens of megabytes.
    private func ask(
        _ questions: [Question],
        in places: [Int],
        miners: [SubnetView.Neuron]
    ) async -> [[Result]] {
        var calls = places.lazy.flatMap { position in
            // The order is drawn from the seed, so that nobody is always asked first.
            var random = questions[position].order.stream
            return miners.shuffled(using: &random).map { (position, $0) }
        }.makeIterator()
        return await withTaskGroup(of: (Int, Result).self) { group in
            func begin() {
                guard let (position, miner) = calls.next() else { return }
                let question = questions[position]
                group.addTask { (position, await ask(question.item, question.request, miner: miner)) }
            }
            for _ in 0..<Self.callsAtATime { begin() }
            var results = questions.map { _ in [Result]() }
            for await (position, result) in group {
                results[position].append(result)
                begin()
            }
            return results
        }
    }

    private func ask(_ item: SealedItem, _ request: WireObject, miner: SubnetView.Neuron) async -> Result {
        func failed(_ why: String) -> Result {
            Result(
                miner: MinerKey(miner.hotkey),
                uid: miner.uid,
                registeredAt: miner.registeredAt,
                outcome: .failed,
                reason: why,
                observed: nil
            )
        }
        guard let axon = miner.axon else { return failed("announces no address") }
        guard let response = try? await dendrite.call(axon, wire.definition, request, timeout: timeout) else {
            return failed("cannot be asked")
        }
        guard let fields = response.fields else {
            return failed("no answer: \(response.status) \(response.message.prefix(80))")
        }
        guard let answer = wire.answer(in: fields) else { return failed("an answer without content") }
        let graded: GradedAnswer
        do throws(TaskError) {
            graded = try await task.grade(answer, for: item)
        } catch {
            var result = failed("the scorer failed at the answer: \(error)")
            result.isUngraded = true
            return result
        }
        let milliseconds = Double(response.latencyNanoseconds) / 1e6
        return Result(
            miner: MinerKey(miner.hotkey),
            uid: miner.uid,
            registeredAt: miner.registeredAt,
            outcome: .answered(millionths: graded.score.millionths, latencyMilliseconds: milliseconds),
            reason: graded.score.reason,
            observed: ObservedAnswer(
                trace: graded.trace,
                millionths: graded.score.millionths,
                latencyMilliseconds: milliseconds
            ),
            answer: answer,
            judgements: graded.score.judgements
        )
    }
}
