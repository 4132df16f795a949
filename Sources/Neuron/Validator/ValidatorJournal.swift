import ChainCrypto
import Evaluation
import Foundation
import Primitives

/// What a validator writes down of every item: who was asked, what it was worth, and why.
///
/// One line of JSON for each item; a file that is full takes the place of the one before, so that two of them hold the
/// last hours. Beside them lies the last judgement, whole.
///
/// A round is in the journal before it is in the state, so that a crash between the two loses no answer: the journal's
/// last round is then entered into the state when the validator starts again (`ValidatorRecovery`). A crash while a round
/// is written leaves a part of it, which counts for nothing and is cut off.
struct ValidatorJournal: Sendable {
    let folder: String

    /// Bytes of one file.
    static let limit = 16 << 20

    /// One item.
    struct Item: Codable, Sendable {
        /// The round's number, the item's place in it, and how many items it has; absent in journals of before.
        var round: Int?
        var place: Int?
        var of: Int?
        /// How many hidden items the epoch had given after the round.
        var drawn: UInt64?
        /// What the question was for where it counts for no score.
        var side: Side?
        /// What tells the question from others; absent in journals of before and for side questions.
        var digest: UInt32?
        let epoch: UInt64
        let block: UInt64
        let seed: String
        let question: String
        let answers: [Answer]
        /// What the round's steered questions showed, in its last line; absent where none were asked, and in journals of
        /// before.
        var probes: [Probe]?
    }

    /// What a steered question showed about a miner.
    struct Probe: Codable, Sendable {
        let suspect: String
        let drawn: [SteeringTally.Comparison]
    }

    /// A question beside the hidden items: the epoch from whose seed it comes, and its number there.
    struct Side: Codable, Sendable {
        let purpose: SeedPurpose
        let epoch: UInt64
        let index: UInt64
    }

    /// One miner's answer.
    struct Answer: Codable, Sendable {
        let uid: UInt16
        let hotkey: String
        /// The block in which the hotkey registered; absent in journals of before.
        var registeredAt: UInt64?
        /// Nil where there was none.
        let millionths: Int?
        let milliseconds: Double?
        let reason: String
        /// What each judge gave; absent where there are none, and in journals of before.
        var judgements: [JudgeGrade]?
    }

    /// What was concluded last.
    struct Conclusion: Codable, Sendable {
        let epoch: UInt64
        let block: UInt64
        let rounds: Int
        /// The epoch in which weights were last set.
        let weighedEpoch: UInt64?
        let baseline: Double
        let minimumCount: Int
        let curve: PayCurve
        let burnUID: UInt16?
        let miners: [Miner]
        /// Absent in judgements of before.
        var health: GeneratorHealth?
    }

    /// One miner's standing.
    struct Miner: Codable, Sendable {
        let uid: UInt16
        let hotkey: String
        let score: Double
        let low: Double
        let high: Double
        let answered: Int
        let failed: Int
        let failuresInARow: Int
        let latencyMilliseconds: Double
        let verdict: Verdict?
        /// The weight as it would be set, of 65,535 for the largest.
        let weight: UInt16
        let isPaid: Bool
        /// Absent in judgements of before, and where no side question was put to it.
        var side: SideBook.Record?
    }

    static func itemsPath(_ folder: String) -> String { folder + "/journal.jsonl" }
    static func olderPath(_ folder: String) -> String { folder + "/journal.1.jsonl" }
    static func conclusionPath(_ folder: String) -> String { folder + "/judgement.json" }

    /// Writes a round down that comes after `state`'s, with what its steered questions showed. What cannot be written is
    /// left out: measuring goes on.
    func add(
        _ asked: [Round.Asked],
        beside: [Round.Asked] = [],
        _ view: SubnetView,
        after state: ValidatorState,
        probes: [(suspect: MinerKey, probe: SteeringProbe)] = []
    ) {
        let encoder = Self.encoder
        var lines = Data()
        let all = asked + beside
        for (place, one) in all.enumerated() {
            var item = Self.item(one, view)
            (item.round, item.place, item.of, item.drawn) = (state.rounds + 1, place, all.count, state.drawn)
            if place == all.count - 1, !probes.isEmpty {
                item.probes = probes.map { Probe(suspect: $0.suspect.name, drawn: $0.probe.comparisons) }
            }
            guard let line = try? encoder.encode(item) else { return }
            lines += line + [0x0a]
        }
        append(lines)
    }

    /// Writes down what is concluded now.
    func conclude(_ judgement: Judgement, _ view: SubnetView, _ state: ValidatorState, _ policy: WeightPolicy) {
        let conclusion = Self.conclusion(judgement, view, state, policy)
        if let data = try? Self.encoder.encode(conclusion) {
            try? data.write(to: URL(filePath: Self.conclusionPath(folder)), options: [.atomic])
        }
    }

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    private static func item(_ one: Round.Asked, _ view: SubnetView) -> Item {
        Item(
            side: one.side.map { Side(purpose: $0.purpose, epoch: $0.epoch, index: $0.index) },
            digest: one.side == nil ? QuestionMemory.digest(one.question) : nil,
            epoch: view.epoch,
            block: view.block,
            seed: Hex.encode(one.seed.bytes, prefixed: false),
            question: String(one.question.prefix(400)),
            answers: one.results.sorted { $0.uid < $1.uid }.map { result in
                Answer(
                    uid: result.uid,
                    hotkey: result.miner.name,
                    registeredAt: result.registeredAt,
                    millionths: result.observed?.millionths,
                    milliseconds: result.observed?.latencyMilliseconds,
                    reason: result.reason,
                    judgements: result.judgements
                )
            }
        )
    }

    private static func conclusion(
        _ judgement: Judgement,
        _ view: SubnetView,
        _ state: ValidatorState,
        _ policy: WeightPolicy
    ) -> Conclusion {
        let miners = judgement.standings.compactMap { standing -> Miner? in
            guard let neuron = view.neurons.first(where: { $0.uid == standing.uid }),
                let record = state.book.records[MinerKey(neuron.hotkey)]
            else { return nil }
            return Miner(
                uid: standing.uid,
                hotkey: MinerKey(neuron.hotkey).name,
                score: standing.score.estimate,
                low: standing.score.lower,
                high: standing.score.upper,
                answered: record.answered,
                failed: record.failed,
                failuresInARow: standing.failuresInARow,
                latencyMilliseconds: record.latency.mean,
                verdict: judgement.verdicts[MinerKey(neuron.hotkey)],
                weight: judgement.weights?.weight(of: standing.uid) ?? 0,
                isPaid: policy.isPaid(standing),
                side: state.side.record(of: MinerKey(neuron.hotkey))
            )
        }
        return Conclusion(
            epoch: view.epoch,
            block: view.block,
            rounds: state.rounds,
            weighedEpoch: state.weighedEpoch,
            baseline: policy.baseline,
            minimumCount: policy.minimumCount,
            curve: policy.curve,
            burnUID: policy.burnUID,
            miners: miners,
            health: judgement.health
        )
    }

    private func append(_ lines: Data) {
        let path = Self.itemsPath(folder)
        let manager = FileManager.default
        let size = (try? manager.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
        if size > Self.limit {
            try? manager.removeItem(atPath: Self.olderPath(folder))
            try? manager.moveItem(atPath: path, toPath: Self.olderPath(folder))
        }
        if !manager.fileExists(atPath: path) {
            _ = manager.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        guard let file = FileHandle(forWritingAtPath: path) else { return }
        defer { try? file.close() }
        guard let end = try? file.seekToEnd() else { return }
        do {
            try file.write(contentsOf: lines)
        } catch {
            // A full disk: half a line would spoil the next one.
            try? file.truncate(atOffset: end)
        }
    }
}
