import Evaluation
import Foundation
import Testing

@testable import Tasks

/// The same need in other words: another question, always the same one, on which honest solvers do as well.
@Suite struct ParaphraseTests {
    /// What became of some items and their other wordings.
    private struct Study {
        /// How many items have other words.
        var count = 0
        /// The first wording's score less the other's, by honest solver.
        var differences: [String: [Double]] = [:]
    }

    private static func study<Family: TaskFamily>(_ family: Family, items: Int) async throws -> Study {
        var study = Study()
        let wire = WireTask(family)
        for number in 0..<UInt64(items) {
            let (seed, wording) = (ItemSeed(public: 500 + number), ItemSeed(public: 9_000 + number))
            let first = try await wire.generate(seed: seed, difficulty: .medium)
            let made = try await wire.paraphrase(seed: seed, difficulty: .medium, wording: wording)
            let again = try await wire.paraphrase(seed: seed, difficulty: .medium, wording: wording)
            #expect(made == again)
            guard let made else { continue }
            study.count += 1
            #expect(made.question != first.question && made.seed == first.seed)
            for solver in wire.solvers where solver.role == .honest {
                let answers = (
                    try await wire.solve(first.question, with: solver.name),
                    try await wire.solve(made.question, with: solver.name)
                )
                let before = try await wire.grade(answers.0, for: first).score.value
                let after = try await wire.grade(answers.1, for: made).score.value
                study.differences[solver.name, default: []].append(before - after)
            }
        }
        return study
    }

    private static func expectFair(_ study: Study, of items: Int, most: Double = 0.05) {
        #expect(study.count == items)
        #expect(study.differences.count >= 5)
        for (solver, differences) in study.differences.sorted(by: { $0.key < $1.key }) {
            let interval = Intervals.mean(differences, level: 0.999)
            #expect(interval.contains(0) || abs(interval.estimate) < 0.005, "\(solver): \(interval)")
            #expect(abs(interval.estimate) < most, "\(solver): \(interval)")
        }
    }

    @Test func `labelling`() async throws { Self.expectFair(try await Self.study(LabellingTask(), items: 60), of: 60) }
    @Test func `enrichment`() async throws {
        Self.expectFair(try await Self.study(EnrichmentTask(), items: 60), of: 60)
    }
    @Test func `agent`() async throws { Self.expectFair(try await Self.study(AgentTask(), items: 60), of: 60) }
    @Test func `audit`() async throws { Self.expectFair(try await Self.study(AuditTask(), items: 60), of: 60) }
    @Test func `code`() async throws { Self.expectFair(try await Self.study(CodeTask(), items: 8), of: 8, most: 0.1) }
    @Test func `retrieval`() async throws {
        Self.expectFair(
            try await Self.study(RetrievalTask(corpus: try SharedCorpus.wordNet.get()), items: 60),
            of: 60,
            most: 0.15
        )
    }

    @Test func `chat, all but corrections`() async throws {
        let kinds = ChatKind.allCases.filter { $0 != .correction }
        Self.expectFair(try await Self.study(ChatTask(kinds: kinds), items: 120), of: 120, most: 0.1)
        #expect(try await Self.study(ChatTask(kinds: [.correction]), items: 5).count == 0)
    }

    /// The rest of a program of one's own: it makes other pictures of the same ranking.
    @Test func `external, where the manifest says so`() async throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Examples/image-ranking").path(percentEncoded: false)
        let task = try SubnetTask(try SubnetManifest(reading: folder))
        let (seed, wording) = (ItemSeed(public: 1), ItemSeed(public: 2))
        let first = try await task.wire.generate(seed: seed, difficulty: .medium)
        let made = try #require(try await task.wire.paraphrase(seed: seed, difficulty: .medium, wording: wording))
        #expect(made.question != first.question)
        let answer = try await task.wire.solve(made.question, with: "rows-16")
        #expect(try await task.wire.grade(answer, for: made).score.millionths > 500_000)
        let truths = try [first, made].map { try JSONValue(reading: $0.item)["truth"] }
        #expect(truths[0] == truths[1])
    }
}
