import ChainCrypto
import Evaluation
import Foundation
import Primitives
import Tasks

/// One round of questions: some hidden items, each put to all miners at once.
struct Round: Sendable {
    let task: RetrievalTask
    let difficulty: Difficulty
    let dendrite: Dendrite
    /// The seconds that a miner has.
    let timeout: Double

    /// What a miner's answer to one item came to.
    struct Result: Sendable {
        let miner: MinerKey
        let registeredAt: UInt64
        let outcome: Outcome
        /// What the detector sees; nil where there was no answer.
        let observed: ObservedAnswer?
        /// The answer's JSON, for the transcript; nil where there was none.
        var answer: Data?
    }

    /// What became of one item.
    struct Asked: Sendable {
        let question: String
        let results: [Result]
    }

    /// Asks `miners` the items of `seeds`; gives the results of each item, in their order.
    func run(_ seeds: [ItemSeed], miners: [SubnetView.Neuron]) async -> [Asked] {
        await withTaskGroup(of: (Int, Asked).self) { group in
            for (position, seed) in seeds.enumerated() {
                group.addTask {
                    let item = task.generate(seed: seed, difficulty: difficulty)
                    let results = await ask(item, seed: seed, miners: miners)
                    return (position, Asked(question: item.question.query, results: results))
                }
            }
            var asked: [(Int, Asked)] = []
            asked.reserveCapacity(seeds.count)
            for await one in group { asked.append(one) }
            return asked.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func ask(_ item: RetrievalTask.Item, seed: ItemSeed, miners: [SubnetView.Neuron]) async -> [Result] {
        // The order is drawn from the seed, so that nobody is always asked first.
        var random = seed.stream
        let order = miners.shuffled(using: &random)
        return await withTaskGroup(of: Result.self) { group in
            for miner in order {
                group.addTask { await ask(item, miner: miner) }
            }
            var results: [Result] = []
            for await result in group { results.append(result) }
            return results
        }
    }

    private func ask(_ item: RetrievalTask.Item, miner: SubnetView.Neuron) async -> Result {
        let key = MinerKey(miner.hotkey)
        let failed = Result(miner: key, registeredAt: miner.registeredAt, outcome: .failed, observed: nil)
        guard let axon = miner.axon else { return failed }
        let request = RetrievalSynapse.request(query: item.question.query, topK: item.question.topK)
        guard
            let response = try? await dendrite.call(axon, RetrievalSynapse.definition, request, timeout: timeout),
            let fields = response.fields,
            let documents = RetrievalSynapse.documents(in: fields)
        else { return failed }
        let answer = RetrievalAnswer(documents: documents)
        // What an audit would not grade counts for nothing here either.
        guard let bytes = try? JSONEncoder().encode(answer), bytes.count <= task.maximumAnswerBytes else {
            return failed
        }
        let score = task.score(answer, for: item)
        let milliseconds = Double(response.latencyNanoseconds) / 1e6
        return Result(
            miner: key,
            registeredAt: miner.registeredAt,
            outcome: .answered(millionths: score.millionths, latencyMilliseconds: milliseconds),
            observed: ObservedAnswer(
                trace: task.trace(answer, for: item),
                millionths: score.millionths,
                latencyMilliseconds: milliseconds
            ),
            answer: bytes
        )
    }
}
