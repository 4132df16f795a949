import Foundation

/// A generated subnet with known cheats: items with fifty candidates each, of which miners name ten, and the answers of
/// all miners. It measures what the detector finds and whom it wrongs.
public struct GeneratedSubnet: Sendable {
    /// The miners, by their place.
    public let miners: [ObservedMiner]
    /// What was asked and answered.
    public let items: [ObservedItem]
    /// What each miner does.
    public let behaviours: [GeneratedMiner]
    /// What the steered questions showed about each miner; empty where there is no endpoint.
    public let steering: [MinerKey: SteeringTally]

    private static let candidates = 50
    private static let length = 10

    /// A subnet.
    ///
    /// - Parameters:
    ///   - behaviours: What each miner does; one that copies comes after its sources.
    ///   - count: How many items there are.
    ///   - seed: What everything is drawn from.
    ///   - registered: In which block each registered; in their order where nil.
    ///   - endpoint: The miners that the subnet's public endpoint chooses from, the best first. It serves the best but
    ///     where that fails, and on one question in sixteen the one that the validators' secret draws.
    public init(
        _ behaviours: [GeneratedMiner],
        items count: Int,
        seed: UInt64,
        registered: [UInt64]? = nil,
        endpoint: [Int] = []
    ) {
        var random = FastRandom(seed: seed)
        self.behaviours = behaviours
        miners = behaviours.indices.map { index in
            let digits = index < 10 ? "0\(index)" : "\(index)"
            return ObservedMiner(
                key: MinerKey(name: "miner-\(digits)"),
                registeredAt: registered?[index] ?? UInt64(index)
            )
        }
        let keys = miners.map(\.key)
        var desk = GeneratedEndpoint(endpoint, keys: keys, seed: seed)
        items = (0..<count).map { number in
            let served = desk.served(number)
            let item = Self.item(behaviours, keys: keys, served: served, with: &random)
            desk.record(item, number)
            return item
        }
        steering = desk.tallies
    }

    /// One miner's answer while an item is made.
    private struct Draft {
        var score: [Double]
        var list: [Int]
        var latency: Double
    }

    private static func item(
        _ behaviours: [GeneratedMiner],
        keys: [MinerKey],
        served: GeneratedEndpoint.Service?,
        with random: inout FastRandom
    ) -> ObservedItem {
        let truth = (0..<candidates).map { _ in random.drawNormal() }
        let relevant = Set(truth.indices.sorted { truth[$0] > truth[$1] }.prefix(5))
        let labels = truth.indices.map { _ in random.next() }
        var drafts: [Draft] = []
        for behaviour in behaviours {
            drafts.append(draft(behaviour, truth: truth, before: drafts, served: served, with: &random))
        }
        var answers: [MinerKey: ObservedAnswer] = [:]
        for (index, draft) in drafts.enumerated() {
            let wrong = draft.list.map { !relevant.contains($0) }
            answers[keys[index]] = ObservedAnswer(
                trace: AnswerTrace(claims: draft.list.map { labels[$0] }, wrong: wrong),
                millionths: draft.list.count { relevant.contains($0) } * 200_000,
                latencyMilliseconds: draft.latency
            )
        }
        return ObservedItem(answers: answers)
    }

    private static func draft(
        _ behaviour: GeneratedMiner,
        truth: [Double],
        before: [Draft],
        served: GeneratedEndpoint.Service?,
        with random: inout FastRandom
    ) -> Draft {
        func worked(_ score: [Double], _ random: inout FastRandom) -> Draft {
            let list = Array(score.indices.sorted { score[$0] > score[$1] }.prefix(length))
            return Draft(score: score, list: list, latency: 2 - log(1 - random.drawUnit()) * 2)
        }
        func taken(_ source: Int, after milliseconds: Double, _ random: inout FastRandom) -> Draft {
            var draft = before[source]
            draft.latency += milliseconds + random.drawUnit()
            return draft
        }
        switch behaviour {
        case .honest(let noise):
            return worked(truth.map { $0 + noise * random.drawNormal() }, &random)
        case .variant(let other, let change):
            return worked(before[other].score.map { $0 + change * random.drawNormal() }, &random)
        case .borrowing(let other, let own):
            let isOwn = random.draw(chance: own)
            return worked(isOwn ? truth.map { $0 + random.drawNormal() } : before[other].score, &random)
        case .same(let other):
            return worked(before[other].score, &random)
        case .relay(let main, let others, let share, let milliseconds):
            let source = random.draw(chance: share) ? others[random.draw(below: others.count)] : main
            return taken(source, after: milliseconds, &random)
        case .mixture(let others):
            return taken(others[random.draw(below: others.count)], after: 3, &random)
        case .spoiled(let other):
            var draft = taken(other, after: 3, &random)
            draft.list[length - 1 - random.draw(below: 3)] = random.draw(below: candidates)
            return draft
        case .edited(let other):
            var draft = taken(other, after: 3, &random)
            draft.list[random.draw(below: length)] = random.draw(below: candidates)
            return draft
        case .shuffled(let other):
            var draft = taken(other, after: 3, &random)
            random.permute(&draft.list)
            return draft
        case .partly(let other, let share, let change):
            let difference = random.draw(chance: share) ? 0 : change
            return worked(before[other].score.map { $0 + difference * random.drawNormal() }, &random)
        case .blend(let other, let own, let noise):
            let method = worked(truth.map { $0 + noise * random.drawNormal() }, &random)
            return random.draw(chance: own) ? method : taken(other, after: 3, &random)
        case .endpointBlend(let own, let noise):
            let method = worked(truth.map { $0 + noise * random.drawNormal() }, &random)
            guard !random.draw(chance: own), let served else { return method }
            return taken(served.miner(with: &random), after: 3, &random)
        }
    }
}
