import ChainCrypto
import Client
import Evaluation
import Foundation
import Neuron
import Primitives
import Tasks

/// Compares what the chain pays with what miners are worth on questions that neither they nor the validators saw.
struct UpCheck: Sendable {
    /// One miner's true quality and pay.
    struct Row: Sendable, Codable {
        let name: String
        let role: String
        /// The mean nDCG@10 on the fresh questions, with its 95 % interval.
        let quality: Double
        let low: Double
        let high: Double
        /// The share of the miners' incentive, as the chain has it.
        let incentive: Double
    }

    /// How two neighbouring honest miners compare.
    struct Pair: Sendable, Codable {
        let better: String
        let worse: String
        /// The mean paired difference with its 95 % interval.
        let difference: Double
        let low: Double
        let high: Double
        /// Whether the better one has the larger incentive.
        let isPaidInOrder: Bool
    }

    /// The whole result.
    struct Report: Sendable, Codable {
        let seed: UInt64
        let questions: Int
        let epochs: UInt64
        let honest: [Row]
        let cheats: [Row]
        let pairs: [Pair]
        /// Whether the honest miners' order by incentive is their order by quality.
        let orderHolds: Bool
        /// Whether each cheat earns less than the worst honest miner.
        let cheatsEarnLess: Bool

        /// Whether all is as it should be.
        var passes: Bool { orderHolds && cheatsEarnLess }
    }

    let corpus: RetrievalCorpus
    let seed: UInt64
    let questions: Int

    /// Asks every miner the fresh questions, signed by `keypair`, and compares.
    func run(
        view: MarketView,
        subnet: SubnetView,
        participants: [Participant],
        keys: UpKeys,
        keypair: Keypair
    ) async throws -> Report {
        let dendrite = Dendrite(keypair: keypair)
        let task = RetrievalTask(corpus: corpus)
        // A seed of its own: the validators' secrets are random and never leave them.
        let items = (0..<UInt64(questions)).map { number in
            task.generate(seed: ItemSeed(public: seed &* 1_000_003 &+ 0x5eed_0000 &+ number), difficulty: .medium)
        }
        var scores: [String: [Double]] = [:]
        for one in participants where one.isMiner {
            let hotkey = try keys.hotkey(one.name).account
            let axon = subnet.neuron(of: hotkey)?.axon
            // A cheat that is late or relays would only be slow here; its quality decides nothing.
            scores[one.name] = one.isHonest ? await ask(axon, items, task, dendrite) : []
        }
        try await dendrite.shutdown()
        return try report(view: view, participants: participants, keys: keys, scores: scores)
    }

    private func ask(
        _ axon: AxonEndpoint?,
        _ items: [RetrievalTask.Item],
        _ task: RetrievalTask,
        _ dendrite: Dendrite
    ) async -> [Double] {
        guard let axon else { return items.map { _ in 0 } }
        var scores: [Double] = []
        for start in stride(from: 0, to: items.count, by: 16) {
            let part = items[start..<min(start + 16, items.count)]
            let answered = await withTaskGroup(of: (Int, Double).self) { group in
                for (position, item) in part.enumerated() {
                    group.addTask {
                        let request = RetrievalSynapse.request(query: item.question.query, topK: item.question.topK)
                        let reply = try? await dendrite.call(axon, RetrievalSynapse.definition, request, timeout: 10)
                        guard let fields = reply?.fields, let documents = RetrievalSynapse.documents(in: fields) else {
                            return (position, 0)
                        }
                        return (position, task.score(RetrievalAnswer(documents: documents), for: item).value)
                    }
                }
                var values = Array(repeating: 0.0, count: part.count)
                for await (position, value) in group { values[position] = value }
                return values
            }
            scores.append(contentsOf: answered)
        }
        return scores
    }

    private func report(
        view: MarketView,
        participants: [Participant],
        keys: UpKeys,
        scores: [String: [Double]]
    ) throws -> Report {
        var incentives: [String: Double] = [:]
        for one in participants {
            let hotkey = try keys.hotkey(one.name).account
            incentives[one.name] = Double(view.neurons.first { $0.hotkey == hotkey }?.incentive ?? 0) / 65_535
        }
        let row = { (one: Participant) in
            let values = scores[one.name] ?? []
            let interval = values.isEmpty ? nil : Intervals.mean(values)
            return Row(
                name: one.name,
                role: one.isCheat ? "cheat" : "honest",
                quality: interval?.estimate ?? 0,
                low: interval?.lower ?? 0,
                high: interval?.upper ?? 0,
                incentive: incentives[one.name] ?? 0
            )
        }
        let honest = participants.filter { $0.isMiner && $0.isHonest }.map(row).sorted { $0.quality > $1.quality }
        let cheats = participants.filter(\.isCheat).map(row)
        let pairs = zip(honest, honest.dropFirst()).map { better, worse in
            let difference = Intervals.pairedDifference(scores[better.name] ?? [], scores[worse.name] ?? [])
            return Pair(
                better: better.name,
                worse: worse.name,
                difference: difference.estimate,
                low: difference.lower,
                high: difference.upper,
                isPaidInOrder: better.incentive > worse.incentive
            )
        }
        let worst = honest.map(\.incentive).min() ?? 0
        return Report(
            seed: seed,
            questions: questions,
            epochs: view.epochs,
            honest: honest,
            cheats: cheats,
            pairs: pairs,
            orderHolds: !pairs.isEmpty && pairs.allSatisfy(\.isPaidInOrder),
            cheatsEarnLess: worst > 0 && cheats.allSatisfy { $0.incentive < worst }
        )
    }
}
