import Evaluation
import Foundation
import Tasks
import Testing

@Suite(.serialized) struct ExternalTaskTests {
    private static let example = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/image-ranking").path(percentEncoded: false)

    @Test func theImageRankingExampleIsShortAndPassesItsSelfTests() async throws {
        let text = try String(contentsOfFile: Self.example + "/task.py", encoding: .utf8)
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 81)
        let report = try await SubnetCheck(try SubnetManifest(reading: Self.example), items: 120).run()
        #expect(report.passes, "\(report.findings.filter { $0.level == .failure })")
        #expect(report.qualities.count == 9)
        let judges = try #require(report.judges)
        #expect(judges.judges.map(\.name) == (1...9).map { "judge-\($0)" } && judges.answers == 600)
        #expect(judges.apart == nil && report.findings.contains { $0.test == "judges" })
    }

    @Test func theSyntheticDataExamplePassesItsSelfTests() async throws {
        let folder = Self.example.replacing("image-ranking", with: "synthetic-data")
        let report = try await SubnetCheck(try SubnetManifest(reading: folder), items: 50).run()
        #expect(report.passes, "\(report.findings.filter { $0.level == .failure })")
        #expect(
            report.qualities.map(\.solver).prefix(5) == ["reads-30", "reads-21", "reads-15", "reads-12", "reads-9"]
        )
        // What was given is nothing new, in any order.
        #expect(report.qualities.filter { ["parrot", "shuffle"].contains($0.solver) }.allSatisfy { $0.mean == 0 })
    }

    /// A task of one file, opened.
    private func task(_ program: String) throws -> SubnetTask {
        let folder = NSTemporaryDirectory() + "plexus-external-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(program.utf8).write(to: URL(filePath: folder + "/t.py"))
        let manifest = """
            subnet: {name: t}
            task:
              family: external
              parameters:
                files: [t.py]
                generate: [python3, /program/t.py, generate]
                score: [python3, /program/t.py, score]
                milliseconds: 1500
                solvers:
                  - {name: good, command: [python3, /program/t.py, solve, good]}
                  - {name: bad, role: cheat, command: [python3, /program/t.py, solve, bad]}
            output: {type: integer}
            scoring: {scorer: own, reference: good, trivial: bad}
            budgets: {latency_milliseconds: 1000}
            weights: {policy: proportional, baseline: 0.5}
            """
        try Data(manifest.utf8).write(to: URL(filePath: folder + "/subnet.yaml"))
        return try SubnetTask(try SubnetManifest(reading: folder))
    }

    private static let sound = """
        import json, sys
        for line in sys.stdin:
            request = json.loads(line)
            if sys.argv[1] == 'generate': answer = {'question': int(request['seed'][:4], 16), 'truth': 1}
            elif sys.argv[1] == 'score': answer = {'millionths': GRADE, 'reason': 'r'}
            else: answer = request + 1 if sys.argv[2] == 'good' else 0
            print(json.dumps(answer), flush=True)
        """

    @Test func programsOfAnyKindMakeGradeAndSolve() async throws {
        let task = try task(
            Self.sound.replacing("GRADE", with: "1000000 if request['answer'] == request['question'] + 1 else 0")
        )
        let item = try await task.wire.generate(seed: ItemSeed(public: 1), difficulty: .medium)
        let good = try await task.wire.grade(try await task.wire.solve(item.question, with: "good"), for: item)
        #expect(good.score == Score(millionths: 1_000_000, reason: "r"))
        #expect(try await task.wire.grade(Data("0".utf8), for: item).score.millionths == 0)
        let refused = try await task.wire.grade(Data("\"x\"".utf8), for: item)
        #expect(refused.score == .zero("the answer is no number"))
    }

    @Test func judgementsBecomeTheirMedianAndAreKept() async throws {
        let task = try task(
            Self.sound.replacing("'millionths': GRADE", with: "'judgements': {'b': 5, 'a': 900, 'c': 7}")
        )
        let item = try await task.wire.generate(seed: ItemSeed(public: 1), difficulty: .medium)
        let score = try await task.wire.grade(Data("0".utf8), for: item).score
        #expect(score.millionths == 7 && score.reason == "r")
        #expect(score.judgements?.map(\.judge) == ["a", "b", "c"])
        #expect(score.judgements?.map(\.millionths) == [900, 5, 7])
        let refused = try await task.wire.grade(Data("\"x\"".utf8), for: item).score
        #expect(refused.millionths == 0 && refused.judgements == nil)
    }

    @Test func judgementsThatAreNoneAreTheScorersError() async throws {
        for (given, part) in [
            ("'judgements': {}", "0 judges"), ("'judgements': [5]", "one number for each"),
            ("'judgements': {str(n): 1 for n in range(17)}", "1 to 16 judges"),
            ("'judgements': {'a': 0.5}", "no whole number"), ("'judgements': {'a': 1000001}", "no whole number"),
            ("'judgements': {'a' * 65: 1}", "name"), ("'judgements': {'a': 1}, 'millionths': 1", "both"),
        ] {
            let task = try task(Self.sound.replacing("'millionths': GRADE", with: given))
            let item = try await task.wire.generate(seed: ItemSeed(public: 1), difficulty: .medium)
            do {
                _ = try await task.wire.grade(Data("0".utf8), for: item)
                Issue.record("«\(given)» was taken")
            } catch {
                #expect("\(error)".contains(part), "\(error)")
            }
        }
    }

    @Test func aScorerOutOfRangeOrSilentOrDyingIsAnErrorThatSaysSo() async throws {
        for (grade, part) in [
            ("2000000", "2000000 millionths are outside"), ("None", "has no millionths"),
            ("sys.exit('I give up')", "I give up"), ("__import__('time').sleep(9)", "gave no line"),
        ] {
            let task = try task(Self.sound.replacing("GRADE", with: grade))
            let item = try await task.wire.generate(seed: ItemSeed(public: 1), difficulty: .medium)
            do {
                _ = try await task.wire.grade(Data("1".utf8), for: item)
                Issue.record("\(grade) graded")
            } catch {
                #expect("\(error)".contains(part), "\(error)")
            }
        }
    }

    @Test func theSelfTestsFindAGeneratorThatUsesMoreThanItsSeed() async throws {
        let folder = NSTemporaryDirectory() + "plexus-external-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try SubnetTemplate.write(family: "external", to: folder)
        let path = folder + "/task.py"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let bad = text.replacing("random.Random(request[\"seed\"])", with: "random.Random()")
        #expect(bad != text)
        try Data(bad.utf8).write(to: URL(filePath: path))
        let report = try await SubnetCheck(try SubnetManifest(reading: folder), items: 40).run()
        #expect(!report.passes)
        #expect(report.findings.contains { $0.test == "determinism" && $0.level == .failure })
    }
}
