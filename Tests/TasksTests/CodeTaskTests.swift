import Evaluation
import Foundation
import Tasks
import Testing

@Suite(.serialized) struct CodeTaskTests {
    private func item(_ number: UInt64, difficulty: Int = 500) -> CodeTask.Item {
        CodeTask().generate(seed: ItemSeed(public: number), difficulty: Difficulty(thousandths: difficulty))
    }

    @Test func problemsDifferAndTheSameSeedMakesTheSameOne() {
        let items = (0..<300).map { item($0) }
        #expect(Set(items.map(\.question.prompt)).count == 300)
        #expect(items[7] == item(7))
        #expect(items.allSatisfy { $0.truth.inputs.count == 10 && $0.truth.expected.count == 10 })
        #expect(items.allSatisfy { $0.truth.inputs.contains([]) })
    }

    @Test func theCheatsGainNothingAndAreNamed() async throws {
        let task = CodeTask()
        var sums: [String: Int] = [:]
        var reasons: [String: String] = [:]
        let count = 12
        for number in 0..<UInt64(count) {
            let item = item(number)
            for solver in task.solvers {
                let answer = try await solver.solve(item.question)
                let score = try await task.score(answer, for: item)
                sums[solver.name, default: 0] += score.millionths
                reasons[solver.name] = score.reason
            }
        }
        let means = sums.mapValues { Double($0) / Double(count) / 1e6 }
        print(means.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
        for cheat in ["printer", "sleeper", "exiter"] { #expect(means[cheat] == 0, "\(cheat)") }
        #expect((means["visible"] ?? 1) < 0.4 && (means["chameleon"] ?? 1) < 0.4 && (means["constant"] ?? 1) < 0.4)
        #expect((means["careful"] ?? 0) > 0.6)
        #expect(reasons["sleeper"]?.contains("processor time") ?? false, "\(reasons)")
    }

    @Test func whatAProgramPrintsOrKillsOrForgesIsNoPassedTest() async throws {
        let task = CodeTask()
        let item = item(3)
        let right = try #require(task.solvers.first { $0.name == "careful" })
        let honest = try await task.score(try await right.solve(item.question), for: item)
        #expect(honest.millionths > 0)
        let forgeries = [
            // Results on every open descriptor, before and instead of the tests.
            "import os\nfor n in range(3, 20):\n    try: os.write(n, b'0\\n' * 50)\n    except OSError: pass\nos._exit(0)",
            "import sys\nsys.exit(0)", "raise SystemExit(0)",
            "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)",
            "def solve(x): return solve(x)", "def solve(x): return [float('nan')]", "def solve(x): return True",
            "solve = 5", "", "import json\njson.dumps = lambda value: 'null'\ndef solve(x): return x", "\0",
            "def solve(x): return 'x' * 10**9", "while True: pass",
        ]
        for code in forgeries {
            let score = try await task.score(CodeAnswer(code: code), for: item)
            #expect(score.millionths < 500_000, "\(code.prefix(40)): \(score)")
        }
    }
}
