import Evaluation
import Primitives

/// A validator's side of steered questions: which it asks, and what their answers show.
struct Steering: Sendable {
    let plan: SteeringPlan
    /// The miners that a public endpoint would choose from, the best first.
    let candidates: [MinerKey]
    /// The SS58 address of each candidate, which the draw goes by.
    let names: [MinerKey: String]

    /// How many questions of a round are marked.
    static let markedPerRound = 3

    /// The steering of a round, given what was measured so far and who can be asked.
    init(plan: SteeringPlan, state: ValidatorState, miners: [SubnetView.Neuron]) {
        self.plan = plan
        var names: [MinerKey: String] = [:]
        var ranked: [(key: MinerKey, quality: Double)] = []
        for miner in miners {
            let key = MinerKey(miner.hotkey)
            guard let axon = miner.axon, let standing = state.book.standing(of: key, uid: miner.uid) else { continue }
            names[key] = axon.hotkey
            ranked.append((key, standing.score.lower))
        }
        self.names = names
        candidates =
            ranked
            .sorted { ($1.quality, $0.key) < ($0.quality, $1.key) }
            .prefix(SteeringPlan.usualCandidates)
            .map(\.key)
    }

    /// Chooses `number` of `seeds`: the first marked ones, as many as a round has, and the first of the others; in the
    /// order given, so that their place tells nothing.
    static func choose(_ number: Int, of seeds: [ItemSeed], isMarked: (ItemSeed) -> Bool) -> [ItemSeed] {
        var chosen: [ItemSeed] = []
        var (marked, others) = (0, 0)
        for seed in seeds where chosen.count < number {
            if marked < markedPerRound, isMarked(seed) {
                marked += 1
                chosen.append(seed)
            } else if others < number - markedPerRound {
                others += 1
                chosen.append(seed)
            }
        }
        return chosen
    }

    /// What the marked questions of a round show about each miner that answered them.
    ///
    /// A suspect is no candidate of its own: an endpoint that draws it is asked the question back by it, and goes on to
    /// the next in the order.
    func probes(in asked: [Round.Asked]) -> [(suspect: MinerKey, probe: SteeringProbe)] {
        asked.flatMap { item -> [(suspect: MinerKey, probe: SteeringProbe)] in
            guard plan.marks(item.question) else { return [] }
            var traces: [MinerKey: AnswerTrace] = [:]
            for result in item.results {
                if let observed = result.observed { traces[result.miner] = observed.trace }
            }
            return item.results.compactMap { result in
                guard let answer = traces[result.miner] else { return nil }
                let others = candidates.filter { $0 != result.miner && traces[$0] != nil }
                guard others.count > 1,
                    let order = plan.order(for: item.question, among: others.compactMap { names[$0] })
                else { return nil }
                let drawn = order.compactMap { place in
                    traces[others[place]].map { SteeringProbe.Candidate(miner: others[place], answer: $0) }
                }
                return (result.miner, SteeringProbe(drawn: drawn, suspect: answer))
            }
        }
    }
}
