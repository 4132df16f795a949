import Evaluation
import Foundation

/// What a simulated miner does.
enum Behaviour: Hashable {
    /// Works by a method of its own; `noise` is how badly.
    case honest(noise: Double)
    /// The method of another miner with slightly different parameters; `change` is how different.
    case variant(of: Int, change: Double)
    /// The very method of another miner: an honest twin, or a copy of its answers.
    case same(as: Int)
    /// Asks a public endpoint that mostly serves `main` and in a share of cases another of `others`.
    case relay(main: Int, others: [Int], share: Double)
    /// Copies one of several at random.
    case mixture([Int])
    /// Copies another and spoils what stands last.
    case spoiled(of: Int)
    /// Copies another and shuffles the order.
    case shuffled(of: Int)
}

/// A simulated subnet: items with fifty candidates each, and the answers of all miners.
struct Population {
    let miners: [ObservedMiner]
    let items: [ObservedItem]
    let behaviours: [Behaviour]

    private static let candidates = 50
    private static let length = 10

    /// Answers of miners in the order of registration unless `registered` says otherwise. `hop` is what a relay's way
    /// adds to its source's latency, in milliseconds.
    init(_ behaviours: [Behaviour], items count: Int, seed: UInt64, registered: [UInt64]? = nil, hop: Double = 3) {
        var random = FastRandom(seed: seed)
        self.behaviours = behaviours
        miners = behaviours.indices.map { index in
            ObservedMiner(
                key: MinerKey(name: String(format: "miner-%02d", index)),
                registeredAt: registered?[index] ?? UInt64(index)
            )
        }
        let keys = miners.map(\.key)
        items = (0..<count).map { _ in Self.item(behaviours, keys: keys, hop: hop, with: &random) }
    }

    private static func item(
        _ behaviours: [Behaviour],
        keys: [MinerKey],
        hop: Double,
        with random: inout FastRandom
    ) -> ObservedItem {
        let truth = (0..<candidates).map { _ in random.drawNormal() }
        let relevant = Set(truth.indices.sorted { truth[$0] > truth[$1] }.prefix(5))
        let labels = truth.indices.map { _ in random.next() }
        var scores: [[Double]] = []
        var lists: [[Int]] = []
        var latencies: [Double] = []
        for behaviour in behaviours {
            let own = 2 - log(1 - random.drawUnit()) * 2
            var score = [Double](repeating: 0, count: candidates)
            var source: Int?
            switch behaviour {
            case .honest(let noise): score = truth.map { $0 + noise * random.drawNormal() }
            case .variant(let other, let change): score = scores[other].map { $0 + change * random.drawNormal() }
            case .same(let other): score = scores[other]
            case .relay(let main, let others, let share):
                source = random.draw(chance: share) ? others[random.draw(below: others.count)] : main
            case .mixture(let others): source = others[random.draw(below: others.count)]
            case .spoiled(let other), .shuffled(let other): source = other
            }
            var list = source.map { lists[$0] } ?? Array(score.indices.sorted { score[$0] > score[$1] }.prefix(length))
            if case .spoiled = behaviour { list[length - 1 - random.draw(below: 3)] = random.draw(below: candidates) }
            if case .shuffled = behaviour { random.permute(&list) }
            scores.append(source.map { scores[$0] } ?? score)
            lists.append(list)
            latencies.append(source.map { latencies[$0] + hop + random.drawUnit() } ?? own)
        }
        var answers: [MinerKey: ObservedAnswer] = [:]
        for (index, list) in lists.enumerated() {
            let trace = AnswerTrace(claims: list.map { labels[$0] }, wrong: list.map { !relevant.contains($0) })
            answers[keys[index]] = ObservedAnswer(
                trace: trace,
                millionths: list.count { relevant.contains($0) } * 200_000,
                latencyMilliseconds: latencies[index]
            )
        }
        return ObservedItem(answers: answers)
    }
}

extension Verdict {
    /// The place of the miner in its population.
    var index: Int { Int(miner.name.suffix(2)) ?? -1 }
}
