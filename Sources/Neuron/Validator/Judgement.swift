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

    init(state: ValidatorState, view: SubnetView, me: SubnetView.Neuron, policy: WeightPolicy) {
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
        weights = policy.weights(
            standings,
            limits: WeightLimits(
                minimumEntries: Int(view.minimumWeights),
                maximumShare: view.maximumWeight
            )
        )
    }
}
