import Evaluation
import Foundation
import Testing

@testable import Neuron

/// What `explain` makes of a validator's journal and judgement.
@Suite struct ExplanationTests {
    private typealias Journal = ValidatorJournal

    private func miner(_ uid: UInt16, _ score: Double, isPaid: Bool = true) -> Journal.Miner {
        Journal.Miner(
            uid: uid,
            hotkey: "miner \(uid)",
            score: score,
            low: score - 0.01,
            high: score + 0.01,
            answered: 50,
            failed: 0,
            failuresInARow: 0,
            latencyMilliseconds: 1,
            verdict: nil,
            weight: isPaid ? 1_000 : 0,
            isPaid: isPaid
        )
    }

    /// An item in which uid 1 and the others scored this; a nil score is a failure.
    private func item(_ scores: [(uid: UInt16, millionths: Int?)], since: UInt64 = 1) -> Journal.Item {
        Journal.Item(
            epoch: 1,
            block: 1,
            seed: "",
            question: "what",
            answers: scores.map {
                Journal.Answer(
                    uid: $0.uid,
                    hotkey: "miner \($0.uid)",
                    registeredAt: since,
                    millionths: $0.millionths,
                    milliseconds: 1,
                    reason: ""
                )
            }
        )
    }

    private func explain(_ uid: UInt16, items: [Journal.Item], miners: [Journal.Miner]) throws -> Neuron.Explanation {
        let folder = NSTemporaryDirectory() + "explanation-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let conclusion = Journal.Conclusion(
            epoch: 1,
            block: 9,
            rounds: 3,
            weighedEpoch: nil,
            baseline: 0.1,
            minimumCount: 20,
            curve: .proportional,
            burnUID: nil,
            miners: miners
        )
        try JSONEncoder().encode(conclusion).write(to: URL(filePath: Journal.conclusionPath(folder)))
        var lines = Data()
        for item in items { lines += try JSONEncoder().encode(item) + [0x0a] }
        // What a crash cut off counts for nothing.
        try (lines + Data("{\"epoch\":".utf8)).write(to: URL(filePath: Journal.itemsPath(folder)))
        return try Neuron.Explanation(uid: uid, folder: folder, items: 3)
    }

    @Test func `the neighbours are the next paid ones by score, and equal scores go by uid`() throws {
        let miners = [
            miner(0, 0.9), miner(1, 0.5), miner(2, 0.7), miner(3, 0.4), miner(4, 0.6, isPaid: false), miner(5, 0.3),
        ]
        let found = try explain(1, items: [], miners: miners)
        #expect(found.neighbours.map(\.uid) == [2, 3])
        #expect(found.neighbours.map(\.isBetter) == [true, false])
        #expect(found.neighbours.allSatisfy { $0.fragility.items == 0 && $0.fragility.removals == 0 })
        #expect(try explain(0, items: [], miners: miners).neighbours.map(\.uid) == [2])
        let equal = [miner(3, 0.5), miner(1, 0.5), miner(2, 0.5), miner(7, 0.5)]
        let middle = try explain(2, items: [], miners: equal).neighbours
        #expect(middle.map(\.uid) == [1, 3] && middle.map(\.isBetter) == [true, false])
    }

    @Test func `a lead hangs on the items that both were asked since both registered`() throws {
        let before = (0..<30).map { _ in item([(1, 900_000), (2, 0)], since: 0) }
        let alone = [item([(1, 900_000)]), item([(2, 900_000)])]
        let shared =
            (0..<10).map { _ in item([(1, 500_000), (2, 520_000)]) }
            + [item([(1, 500_000), (2, nil)]), item([(1, 100_000), (2, 900_000)])]
        let found = try explain(1, items: before + alone + shared, miners: [miner(1, 0.5), miner(2, 0.7)])
        let better = try #require(found.neighbours.first)
        // The better one leads by ten small steps and a large one, less a failure: without the large one it is behind.
        #expect(better.isBetter && better.fragility.items == 12 && better.fragility.removals == 1)
        #expect(found.reasons.last?.contains("lost without 1 of 12 items") == true)
        #expect(found.items.count == 3 && found.items.first?.millionths == 100_000)
    }

    @Test func `newer items count more, as in the scores`() throws {
        // 300 items ago a step weighs e^-1 of the newest: the 100 newest outweigh 200 of the oldest.
        let old = (0..<200).map { _ in item([(1, 500_000), (2, 400_000)]) }
        let between = (0..<300).map { _ in item([(1, 500_000), (2, 500_000)]) }
        let new = (0..<100).map { _ in item([(1, 500_000), (2, 600_000)]) }
        let found = try explain(1, items: old + between + new, miners: [miner(1, 0.5), miner(2, 0.6)])
        let better = try #require(found.neighbours.first)
        #expect(better.fragility.items == 600 && better.fragility.removals > 0)
        #expect(Fragility(differences: old.map { _ in -100_000 } + new.map { _ in 100_000 }).removals == 0)
    }
}
