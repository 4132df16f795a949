import ChainCrypto
public import Evaluation
import Primitives
import Synchronization

/// What a validator shows of its measurements, readable at any time.
public final class StatusBoard: Sendable {
    private let status: Mutex<ValidatorStatus>

    init(netuid: UInt16, hotkey: String) {
        status = Mutex(
            ValidatorStatus(netuid: netuid, hotkey: hotkey, block: 0, rounds: 0, answers: 0, miners: [])
        )
    }

    /// The status as it stands.
    public var current: ValidatorStatus { status.withLock { $0 } }

    func update(_ judgement: Judgement, view: SubnetView, state: ValidatorState) {
        let total = judgement.weights?.weights.reduce(0.0) { $0 + Double($1) } ?? 0
        let names = Dictionary(
            view.neurons.map { (MinerKey($0.hotkey), $0.uid) },
            uniquingKeysWith: { first, _ in first }
        )
        let miners: [MinerStatus] = view.neurons.compactMap { neuron in
            let key = MinerKey(neuron.hotkey)
            guard let record = state.book.records[key] else { return nil }
            guard let standing = state.book.standing(of: key, uid: neuron.uid) else { return nil }
            let verdict = judgement.verdicts[key].flatMap { $0.kind.isPaidInFull ? nil : Self.text(of: $0, names) }
            var status = MinerStatus(
                uid: neuron.uid,
                hotkey: SS58.encode(neuron.hotkey.bytes),
                score: standing.score.estimate,
                low: standing.score.lower,
                high: standing.score.upper,
                samples: record.count,
                latencyMilliseconds: record.latency.mean,
                reliability: record.reliability.mean,
                weight: total > 0 ? Double(judgement.weights?.weight(of: neuron.uid) ?? 0) / total : 0,
                verdict: verdict
            )
            if let side = state.side.record(of: key) {
                (status.consistency, status.firstIsBetter) = (side.consistency, side.firstIsBetter)
                status.gap = side.gap.count > 1 ? side.gap.interval().clamped(to: -1...1) : nil
            }
            return status
        }
        status.withLock { status in
            status.block = UInt32(clamping: view.block)
            status.rounds = state.rounds
            status.answers = state.answers
            status.miners = miners
            status.health = judgement.health
        }
    }

    private static func text(of verdict: Verdict, _ names: [MinerKey: UInt16]) -> String {
        let sources = verdict.sources.compactMap { names[$0] }.map { "uid \($0)" }.joined(separator: ", ")
        // Steered questions show that a miner follows the public endpoint, whoever answers there.
        let part = verdict.ownMillionths.map { ", \(($0 + 5_000) / 10_000) % at most its own" } ?? ""
        return "\(verdict.kind.rawValue) of \(sources.isEmpty ? "the public endpoint" : sources)\(part)"
    }
}
