import Evaluation
import Foundation

/// What is known of one validator's status.
struct ValidatorRecord: Sendable, Equatable {
    var url: String
    /// The last status that it gave, kept when it stops answering.
    var status: ValidatorStatus?
    var outOfReachSince: Date?
    var problem: String?
}

/// Puts together what the chain and the validators say. Everything that comes from outside is bounded and cleaned here.
struct OverviewBuilder: Sendable {
    var netuid: UInt16
    /// Names by SS58 address.
    var names: [String: String]

    static let nameLimit = 32
    static let textLimit = 120
    /// How many blocks an overview has.
    static let blockCount = 20

    /// The overview as it stands.
    func overview(
        chain: ChainState,
        reading: SubnetReading?,
        validators: [ValidatorRecord],
        history: History
    ) -> Overview {
        let neurons = reading?.neurons ?? []
        let uids = Dictionary(neurons.map { ($0.hotkey, $0.uid) }, uniquingKeysWith: { first, _ in first })
        let measured = measurements(validators)
        let weighing = Set((reading?.weights ?? []).filter { !$0.shares.isEmpty }.map(\.validator))
        let reporting = Set(validators.compactMap { $0.status?.hotkey })
        let figures = neurons.map { neuron in
            let own = measured[neuron.hotkey] ?? []
            return NeuronFigures(
                uid: neuron.uid,
                hotkey: neuron.hotkey,
                name: name(of: neuron.hotkey, identity: neuron.identity),
                hasPermit: neuron.hasPermit,
                isValidator: weighing.contains(neuron.uid) || reporting.contains(neuron.hotkey)
                    || neuron.dividends > 0 && neuron.incentive == 0 && own.isEmpty,
                registeredAt: neuron.registeredAt,
                incentive: neuron.incentive,
                dividends: neuron.dividends,
                consensus: neuron.consensus,
                validatorTrust: neuron.validatorTrust,
                emission: neuron.emission,
                stake: neuron.stake,
                quality: Self.quality(own),
                measurements: own
            )
        }
        return Overview(
            netuid: netuid,
            chain: chain,
            subnet: reading?.terms.map(cleaned),
            neurons: figures,
            weights: reading?.weights ?? [],
            validators: validators.map { report($0, uids) },
            blocks: history.blocks.suffix(Self.blockCount).reversed(),
            epochs: history.epochs
        )
    }

    private func cleaned(_ terms: SubnetTerms) -> SubnetTerms {
        var terms = terms
        terms.name = terms.name.flatMap { CleanText.of($0, limit: Self.nameLimit) }
        terms.symbol = terms.symbol.flatMap { CleanText.of($0, limit: 4) }
        return terms
    }

    private func name(of hotkey: String, identity: String?) -> String? {
        (names[hotkey] ?? identity).flatMap { CleanText.of($0, limit: Self.nameLimit) }
    }

    private func report(_ record: ValidatorRecord, _ uids: [String: UInt16]) -> ValidatorReport {
        let hotkey = record.status.flatMap { CleanText.of($0.hotkey, limit: 64) }
        return ValidatorReport(
            url: record.url,
            hotkey: hotkey,
            uid: hotkey.flatMap { uids[$0] },
            name: hotkey.flatMap { name(of: $0, identity: nil) },
            block: record.status?.block,
            rounds: Self.count(record.status?.rounds ?? 0),
            answers: Self.count(record.status?.answers ?? 0),
            outOfReachSince: record.outOfReachSince,
            problem: record.problem
        )
    }

    /// What validators measured, by the miner's hotkey.
    private func measurements(_ validators: [ValidatorRecord]) -> [String: [Measurement]] {
        var measured: [String: [Measurement]] = [:]
        for status in validators.compactMap(\.status) where status.netuid == netuid {
            var seen: Set<String> = []
            for miner in status.miners where miner.samples > 0 && seen.insert(miner.hotkey).inserted {
                measured[miner.hotkey, default: []].append(measurement(miner, by: status.hotkey))
            }
        }
        return measured
    }

    private func measurement(_ miner: MinerStatus, by validator: String) -> Measurement {
        let score = Self.share(miner.score)
        return Measurement(
            validator: CleanText.of(validator, limit: 64) ?? "",
            score: score,
            low: min(score, Self.share(miner.low)),
            high: max(score, Self.share(miner.high)),
            samples: Self.count(miner.samples),
            latencyMilliseconds: min(max(0, miner.latencyMilliseconds), 1e8),
            reliability: Self.share(miner.reliability),
            weight: Self.share(miner.weight),
            verdict: miner.verdict.flatMap { CleanText.of($0, limit: Self.textLimit) }
        )
    }

    /// The mean of what validators measured, with the widest of their intervals' ends.
    private static func quality(_ measured: [Measurement]) -> Quality? {
        guard !measured.isEmpty else { return nil }
        let mean = { (figure: (Measurement) -> Double) in
            measured.reduce(0) { $0 + figure($1) } / Double(measured.count)
        }
        return Quality(
            score: mean(\.score),
            low: measured.map(\.low).min() ?? 0,
            high: measured.map(\.high).max() ?? 0,
            samples: measured.reduce(0) { $0 + $1.samples },
            latencyMilliseconds: mean(\.latencyMilliseconds),
            reliability: mean(\.reliability),
            verdict: measured.compactMap(\.verdict).first,
            accusers: measured.filter { $0.verdict != nil }.count
        )
    }

    private static func share(_ value: Double) -> Double {
        value.isFinite ? min(max(value, 0), 1) : 0
    }

    private static func count(_ value: Int) -> Int {
        min(max(value, 0), 1_000_000_000)
    }
}
