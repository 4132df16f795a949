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
        #expect(items.allSatisfy { $0.truth.inputs.count == 10 && $0.question.functions.count == 4 })
        #expect(items.allSatisfy { $0.truth.expected.map(\.count) == [10, 10, 10, 10] })
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
        let every = "\n" + item.question.functions.map { "\($0) = " }.joined() + "solve\n"
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
            let score = try await task.score(CodeAnswer(code: code + every), for: item)
            #expect(score.millionths < 500_000, "\(code.prefix(40)): \(score)")
        }
    }

    @Test func aFunctionThatFailsLeavesTheOthersTheirWorth() async throws {
        let task = CodeTask()
        let careful = try #require(task.solvers.first { $0.name == "careful" })
        let item = try #require(
            (0..<200).lazy.map { self.item($0) }.first { !$0.question.prompt.contains("at most the") }
        )
        let code = try await careful.solve(item.question).code
        for broken in ["raise ValueError", "return undefined"] {
            let whole = try await task.score(CodeAnswer(code: code), for: item)
            let part = try await task.score(CodeAnswer(code: code + "def solve_2(x):\n    \(broken)\n"), for: item)
            #expect(whole.millionths >= 750_000 && part.millionths >= whole.millionths - 250_000)
            #expect(part.millionths < whole.millionths)
        }
        let missing = try await task.score(CodeAnswer(code: "def solve_1(x): return None"), for: item)
        #expect(missing.millionths == 0)
    }

    @Test func theBestSolverErrsOftenEnoughForItsCopiesToBeTold() async throws {
        let task = CodeTask()
        let count: UInt64 = 60
        for name in ["careful", "careless"] {
            let solver = try #require(task.solvers.first { $0.name == name })
            var (wrong, sum) = (0, 0)
            for number in 0..<count {
                let item = item(number, difficulty: 800)
                let answer = try await solver.solve(item.question)
                sum += try await task.score(answer, for: item).millionths
                let trace = task.trace(answer, for: item)
                #expect(trace.claims.count == 40)
                if trace.wrong.contains(true) { wrong += 1 }
            }
            // 134 answers with errors convict a mixture, and nobody is paid before 280 items.
            #expect(wrong > 29, "\(name) errs in \(wrong) of \(count) items")
            #expect(sum > 700_000 * Int(count), "\(name) scores \(sum)")
        }
    }
}
