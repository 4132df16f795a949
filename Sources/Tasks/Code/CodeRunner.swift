import Evaluation
import Foundation
import Sandbox
import Synchronization

/// Runs answers in the sandbox: in an interpreter that stays warm, or in one of their own where they break that.
final class CodeRunner: Sendable {
    /// What became of an answer.
    struct Grade: Sendable {
        let score: Score
        /// What it gave for each test, function by function, as JSON; empty where it gave nothing.
        let outputs: [String]
        /// Whether that is wrong.
        let wrong: [Bool]
    }

    private let sessions: [SandboxSession]
    private let next = Atomic<Int>(0)
    private let known = Locked<[String: Grade]>([:])

    init() {
        var limits = SandboxLimits()
        limits.memoryBytes = 256 << 20
        limits.diskBytes = 1 << 20
        limits.diskFiles = 20
        limits.processes = 4
        limits.outputBytes = 1 << 30
        let program = SandboxProgram(
            ["python3", "-I", "-S", "/program/serve.py"],
            files: [SandboxFile(path: "serve.py", text: CodeHarness.server)]
        )
        sessions = (0..<2).map { _ in SandboxSession(program, milliseconds: 4_000, limits: limits) }
    }

    private struct Request: Encodable {
        let code: String?
        let functions: [String]
        let inputs: [[Int]]
    }

    private struct Reply: Decodable {
        let lines: [String]
        let end: String
    }

    /// The grade of an answer that was run before; nil for a new one.
    func grade(known code: String, truth: CodeTruth) -> Grade? { known.read { $0[Self.key(code, truth)] } }

    /// The share of the hidden tests that a program passes, all its functions together. An answer is run once.
    func grade(_ code: String, truth: CodeTruth) async throws(TaskError) -> Grade {
        if let grade = grade(known: code, truth: truth) { return grade }
        let grade: Grade
        if let reply = try await ask(code, truth) {
            grade = Self.grade(reply.lines, truth, end: reply.end.isEmpty ? nil : reply.end)
        } else {
            // It ended the interpreter, or made it too slow: once more, where it can hurt only itself.
            grade = try await Self.alone(code, truth: truth)
        }
        known.change { all in
            if all.count > 5_000 { all.removeAll() }
            all[Self.key(code, truth)] = grade
        }
        return grade
    }

    private static func key(_ code: String, _ truth: CodeTruth) -> String { "\(truth.inputs)\0\(code)" }

    /// What the warm interpreter says; nil where the program ended it.
    private func ask(_ code: String, _ truth: CodeTruth) async throws(TaskError) -> Reply? {
        let place = next.wrappingAdd(1, ordering: .relaxed).newValue
        do {
            let line = try JSONEncoder().encode(Request(code: code, functions: truth.functions, inputs: truth.inputs))
            let answer = try await sessions[abs(place % sessions.count)].ask(line)
            return try? JSONDecoder().decode(Reply.self, from: answer)
        } catch SandboxError.noAnswer {
            return nil
        } catch {
            throw .scorer("\(error)")
        }
    }

    private static func alone(_ code: String, truth: CodeTruth) async throws(TaskError) -> Grade {
        let program = SandboxProgram(
            ["python3", "-I", "-S", "/program/run.py"],
            files: [SandboxFile(path: "answer.py", text: code), SandboxFile(path: "run.py", text: CodeHarness.once)]
        )
        let outcome: SandboxOutcome
        do {
            let input = try JSONEncoder().encode(Request(code: nil, functions: truth.functions, inputs: truth.inputs))
            outcome = try await Sandbox.run(program, input: input, limits: limits)
        } catch {
            throw .scorer("\(error)")
        }
        let lines = outcome.output.split(separator: 0x0a, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        return grade(lines, truth, end: outcome.report.isSuccess ? nil : outcome.report.summary)
    }

    /// Lines count even where the program ended badly after them: it could not know what was right.
    private static func grade(_ lines: [String], _ truth: CodeTruth, end: String?) -> Grade {
        var outputs: [String] = []
        var wrong: [Bool] = []
        let all = truth.expected.flatMap(\.self)
        for (place, expected) in all.enumerated() {
            let line = lines.indices.contains(place) ? lines[place] : ""
            outputs.append(String(line.prefix(1_024)))
            wrong.append((try? JSONDecoder().decode(CodeValue.self, from: Data(line.utf8))) != expected)
        }
        let passed = wrong.count { !$0 }
        var reason = "\(passed) of \(all.count) hidden tests pass"
        if let end { reason += "; the program \(end)" }
        let millionths = passed * Score.perfect / max(1, all.count)
        return Grade(score: Score(millionths: millionths, reason: reason), outputs: outputs, wrong: wrong)
    }

    private static var limits: SandboxLimits {
        var limits = SandboxLimits()
        limits.wallMilliseconds = 3_000
        limits.cpuMilliseconds = 250
        limits.memoryBytes = 128 << 20
        limits.diskBytes = 1 << 20
        limits.diskFiles = 20
        limits.processes = 4
        limits.outputBytes = 262_144
        return limits
    }
}
