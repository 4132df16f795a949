/// How a neuron's pay comes about, in plain words.
///
/// The steps are those of the protocol: measurement, weights, consensus (a weight counts as far as enough stake backs
/// it), incentive (a miner's share of all that remains), emission.
struct Explanation: Sendable {
    /// A step.
    struct Step: Sendable, Equatable {
        let title: String
        let text: String
    }

    let overview: Overview
    let neuron: NeuronFigures

    /// The steps that lead to a miner's pay.
    var miner: [Step] {
        [measured, weighed, agreed, shared, paid]
    }

    /// The steps that lead to a validator's pay.
    var validator: [Step] {
        let weights = overview.weights.first { $0.validator == neuron.uid }?.shares ?? []
        let best = weights.max { ($0.share, $1.uid) < ($1.share, $0.uid) }
        let bestName = best.flatMap { best in overview.neurons.first { $0.uid == best.uid }?.label }
        var steps = [
            Step(
                title: "Permit.",
                text: neuron.hasPermit
                    ? "Its stake of \(amount(neuron.stake)) gives it the right to weigh miners."
                    : "It has no permit, so that its weights do not count; permits go to those with the most stake."
            ),
            Step(
                title: "Weights.",
                text: weights.isEmpty
                    ? "It has no weights on the chain yet."
                    : "It divides its weight between \(Figures.count(weights.count, "miner"))"
                        + (best.map { ", most of it, \(Figures.percent($0.share)), to \(bestName ?? "uid \($0.uid)")" }
                            ?? "")
                        + "."
            ),
        ]
        steps.append(
            Step(
                title: "Agreement.",
                text: "The consensus kept \(Figures.percent(neuron.validatorTrust)) of its weights. "
                    + "What it gave beyond the others’ measure does not count."
            )
        )
        steps.append(
            Step(
                title: "Dividends.",
                text: neuron.dividends > 0
                    ? "For weighing good miners early and with much stake it earns \(Figures.percent(neuron.dividends, 2)) "
                        + "of all validators’ dividends: \(amount(neuron.emission)) in the last epoch."
                    : "It earned no dividends in the last epoch."
            )
        )
        return steps
    }

    private var measured: Step {
        guard let quality = neuron.quality else {
            return Step(title: "Measured.", text: "No validator whose status is known here has an answer of it yet.")
        }
        var text =
            "\(Figures.count(neuron.measurements.count, "validator")) scored \(Figures.count(quality.samples, "answer")) "
            + "to hidden tests. On average it reaches \(Figures.decimal(quality.score, 3)) of 1; with 95 % confidence "
            + "its quality lies between \(Figures.decimal(quality.low, 3)) and \(Figures.decimal(quality.high, 3)). "
            + "It answers in \(NeuronTable.latency(quality.latencyMilliseconds)), "
            + "\(Figures.percent(quality.reliability, 0)) of the time within the limit."
        if let verdict = quality.verdict {
            text += " It was found cheating (\(verdict)): the score is not its own merit, and those who found it "
            text += "do not pay for what is another's."
        }
        return Step(title: "Measured.", text: text)
    }

    private var given: [(name: String, share: Double, stake: Double)] {
        overview.weights.filter { !$0.shares.isEmpty }.map { row in
            let validator = overview.neurons.first { $0.uid == row.validator }
            return (validator?.label ?? "uid \(row.validator)", row.share(of: neuron.uid), validator?.stake ?? 0)
        }
    }

    private var weighed: Step {
        let given = given
        guard !given.isEmpty else { return Step(title: "Weighed.", text: "No weights stand on the chain yet.") }
        let largest = given.sorted { ($0.stake, $1.name) > ($1.stake, $0.name) }
        guard given.contains(where: { $0.share > 0 }) else {
            return Step(title: "Weighed.", text: "No validator gives it any of its weight.")
        }
        let named = largest.prefix(5).map { one in
            "\(one.name) gives it \(one.share > 0 ? "\(Figures.percent(one.share)) of its weight" : "nothing")"
        }
        let more = given.count > 5 ? ", and so on with \(given.count - 5) more" : ""
        return Step(
            title: "Weighed.",
            text: "\(named.joined(separator: ", "))\(more). Each validator counts by its stake."
        )
    }

    private var agreed: Step {
        let kappa = Figures.percent(overview.subnet?.kappa ?? 0.5, 0)
        guard neuron.consensus > 0 else {
            return Step(
                title: "Agreed.",
                text: "Validators with more than \(kappa) of the stake agree on no weight for it: its consensus is 0."
            )
        }
        let above = given.filter { $0.share > neuron.consensus + 0.000_5 }.map(\.name)
        let cut =
            above.isEmpty
            ? "No weight was above it." : "What \(Self.list(above)) gave beyond that was cut."
        return Step(
            title: "Agreed.",
            text: "Validators with more than \(kappa) of the stake give it at least "
                + "\(Figures.percent(neuron.consensus, 2)): its consensus. \(cut)"
        )
    }

    private var shared: Step {
        guard neuron.incentive > 0 else {
            return Step(title: "Shared.", text: "Its incentive is 0: nothing of the miners’ pay is its own.")
        }
        let place = (overview.miners.firstIndex { $0.uid == neuron.uid } ?? 0) + 1
        let rivals = overview.miners.filter { $0.incentive > 0 }.count
        return Step(
            title: "Shared.",
            text: "The weights that remain, counted by stake, make it \(Figures.percent(neuron.incentive, 2)) of all: "
                + "its incentive, number \(place) of \(Figures.count(rivals, "paid miner"))."
        )
    }

    private var paid: Step {
        let total = overview.neurons.filter { $0.incentive > 0 }.reduce(0) { $0 + $1.emission }
        guard neuron.emission > 0 else {
            return Step(title: "Paid.", text: "The last epoch gave it nothing.")
        }
        let own = neuron.dividends > 0 ? ", dividends of its stake among it" : ""
        return Step(
            title: "Paid.",
            text: "The last epoch gave it \(amount(neuron.emission))\(own), of \(amount(total)) "
                + "for all paid miners together. It is staked with its hotkey, which holds \(amount(neuron.stake))."
        )
    }

    private func amount(_ value: Double) -> String {
        "\(Figures.trimmed(value)) \(overview.symbol)"
    }

    private static func list(_ names: [String]) -> String {
        guard names.count > 1, let last = names.last else { return names.first ?? "" }
        return names.count > 4
            ? "\(names.prefix(3).joined(separator: ", ")) and \(names.count - 3) more"
            : "\(names.dropLast().joined(separator: ", ")) and \(last)"
    }
}
