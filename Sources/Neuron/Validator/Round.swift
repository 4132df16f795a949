import ChainCrypto
import Evaluation
import Primitives
import Tasks

/// One round of questions: some hidden items, each put to all miners at once.
struct Round: Sendable {
    let task: RetrievalTask
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
    }

    /// Asks `miners` the items of `seeds`; gives the results of each item.
    func run(_ seeds: [ItemSeed], miners: [SubnetView.Neuron]) async -> [[Result]] {
        await withTaskGroup(of: (Int, [Result]).self) { group in
            for (position, seed) in seeds.enumerated() {
                group.addTask {
                    let item = task.generate(seed: seed, difficulty: .medium)
                    return (position, await ask(item, seed: seed, miners: miners))
                }
            }
            var results = Array(repeating: [Result](), count: seeds.count)
            for await (position, result) in group { results[position] = result }
            return results
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
            )
        )
    }
}
