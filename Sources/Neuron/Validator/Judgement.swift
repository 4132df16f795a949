import Evaluation
import Primitives

/// What a validator concludes from all that it measured: verdicts and weights.
struct Judgement: Sendable {
    /// The detector's findings, by miner.
    let verdicts: [MinerKey: Verdict]
    /// What the validator would set; nil where nobody is to be paid yet.
    let weights: WeightVector?

    /// What the weights are made from.
    let standings: [Standing]

    /// Whether the items still tell who does the work.
    let health: GeneratorHealth

    /// What follows from `state`; `stops` says whether nobody is paid by a generator that is to be retired.
    init(
        state: ValidatorState,
        view: SubnetView,
        me: SubnetView.Neuron,
        policy: WeightPolicy,
        stops: Bool = false
    ) {
        let miners = view.neurons.filter { $0.uid != me.uid && state.book.records[MinerKey($0.hotkey)] != nil }
        let observed = miners.map { ObservedMiner(key: MinerKey($0.hotkey), registeredAt: $0.registeredAt) }
        var verdicts: [MinerKey: Verdict] = [:]
        for verdict in CopyDetector().verdicts(
            items: state.items,
            miners: observed,
            steering: state.steering
        ) {
            verdicts[verdict.miner] = verdict
        }
        self.verdicts = verdicts
        standings = miners.compactMap { miner in
            let key = MinerKey(miner.hotkey)
            return state.book.standing(of: key, uid: miner.uid, verdict: verdicts[key]?.finding ?? .clear)
        }
        let paid = zip(miners, standings).filter { policy.isPaid($0.1) }
        health = GeneratorHealth(
            paid: paid.map { .init(score: $0.1.score, record: state.side.record(of: MinerKey($0.0.hotkey))) },
            questions: state.side.questions
        )
        weights = policy.weights(
            stops && health.isRetired ? standings.map(Self.unpaid) : standings,
            limits: WeightLimits(
                minimumEntries: Int(view.minimumWeights),
                maximumShare: view.maximumWeight
            )
        )
    }

    /// The standing of somebody of whom nothing is known, who is never paid.
    private static func unpaid(_ standing: Standing) -> Standing {
        Standing(uid: standing.uid, score: standing.score, count: 0, failuresInARow: 0, verdict: .clear)
    }
}
