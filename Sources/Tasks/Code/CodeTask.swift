import ChainCrypto
public import Evaluation
import Foundation
import Sandbox

/// What a miner is asked: a Python function.
public struct CodeQuestion: Hashable, Sendable, Codable {
    /// What the function must do, in words, with examples.
    public let prompt: String
    /// The function's name.
    public let function: String
}

/// What a miner answers: Python source.
public struct CodeAnswer: Hashable, Sendable, Codable {
    /// The source, with the function.
    public let code: String

    /// An answer of its source.
    public init(code: String) {
        self.code = code
    }
}

/// What the validator keeps: the hidden tests.
public struct CodeTruth: Hashable, Sendable, Codable {
    /// The arguments of each test, a list of whole numbers.
    public let inputs: [[Int]]
    /// What the function must give for them.
    public let expected: [CodeValue]
}

/// Writing Python functions, scored by the share of hidden tests that they pass in the sandbox.
///
/// The program under test sees the inputs only. What it returns is compared outside, so that nothing it prints, raises or
/// exits with can be taken for a passed test.
public struct CodeTask: TaskFamily {
    /// How many hidden tests an item has.
    public let hiddenTests: Int

    private let grades = GradeCache()

    /// A task with so many hidden tests for each item.
    public init(hiddenTests: Int = 10) {
        self.hiddenTests = max(2, hiddenTests)
    }

    public var name: String { "code" }
    public var generatorVersion: Int { 1 }
    public var maximumAnswerBytes: Int { 16_384 }

    public var solvers: [ReferenceSolver<CodeQuestion, CodeAnswer>] {
        CodeSolver.allCases.map { solver in
            ReferenceSolver(
                name: solver.rawValue,
                role: solver.role,
                cost: solver.cost,
                imitates: solver.imitates?.rawValue,
                solve: { CodeAnswer(code: solver.code(for: $0)) }
            )
        }
    }

    public func generate(seed: ItemSeed, difficulty: Difficulty) -> TaskItem<CodeQuestion, CodeTruth> {
        var random = seed.stream
        let problem = CodeProblem.draw(&random, difficulty: difficulty)
        let examples = (0..<3).map { _ in CodeProblem.input(&random) }
        // The hard cases are always among the hidden tests: nothing at all, one number, equal ones, negative ones.
        let hard: [[Int]] = [[], [random.draw(below: 60) - 30], Array(repeating: random.draw(below: 9) + 2, count: 4)]
        let inputs =
            hard.prefix(hiddenTests - 1)
            + (hard.count..<max(hiddenTests, hard.count)).map { _ in
                CodeProblem.input(&random)
            }
        return TaskItem(
            question: CodeQuestion(prompt: problem.prompt(examples: examples), function: "solve"),
            truth: CodeTruth(inputs: Array(inputs), expected: inputs.map { problem.value($0) })
        )
    }

    public func score(
        _ answer: CodeAnswer,
        for item: TaskItem<CodeQuestion, CodeTruth>
    ) async throws(TaskError) -> Score {
        let key = Hashing.blake2b256(Array(answer.code.utf8) + Array("\(item.truth.inputs)".utf8))
        if let known = grades.score(key) { return known }
        let score = try await CodeRunner.score(answer.code, truth: item.truth)
        grades.note(score, for: key)
        return score
    }

    public func trace(_ answer: CodeAnswer, for item: TaskItem<CodeQuestion, CodeTruth>) -> AnswerTrace {
        // The layout of code says nothing about its origin; its words do.
        let words = answer.code.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
        let isWrong =
            (grades.score(
                Hashing.blake2b256(Array(answer.code.utf8) + Array("\(item.truth.inputs)".utf8))
            )?.millionths ?? 0) < Score.perfect
        return AnswerTrace(texts: [words], wrong: [isWrong])
    }
}

/// Runs answers in the sandbox.
enum CodeRunner {
    /// The share of the hidden tests that a program passes.
    static func score(_ code: String, truth: CodeTruth) async throws(TaskError) -> Score {
        let program = SandboxProgram(
            ["python3", "-I", "-S", "/program/run.py"],
            files: [SandboxFile(path: "answer.py", text: code), SandboxFile(path: "run.py", text: harness)]
        )
        let outcome: SandboxOutcome
        do {
            let input = try JSONEncoder().encode(truth.inputs)
            outcome = try await Sandbox.run(program, input: input, limits: limits)
        } catch {
            throw .scorer("\(error)")
        }
        // Lines count even where the program ended badly after them: it could not know what was right.
        let lines = outcome.output.split(separator: 0x0a, omittingEmptySubsequences: false)
        var passed = 0
        for (place, expected) in truth.expected.enumerated() where place < lines.count {
            let value = try? JSONDecoder().decode(CodeValue.self, from: Data(lines[place]))
            if value == expected { passed += 1 }
        }
        var reason = "\(passed) of \(truth.expected.count) hidden tests pass"
        if !outcome.report.isSuccess { reason += "; the program \(outcome.report.summary)" }
        return Score(millionths: passed * Score.perfect / max(1, truth.expected.count), reason: reason)
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

    /// Calls the function with each input, in order; a test that fails gives an empty line. What the program itself
    /// prints goes nowhere.
    static let harness = """
        import json, os, sys
        inputs = json.load(sys.stdin)
        out = os.fdopen(os.dup(1), 'w')
        os.dup2(os.open('/dev/null', os.O_WRONLY), 1)
        sys.stdin = open('/dev/null')
        scope = {'__name__': 'answer'}
        try:
            exec(compile(open('/program/answer.py').read(), 'answer.py', 'exec'), scope)
        except BaseException as error:
            print(repr(error)[:200], file=sys.stderr)
        for one in inputs:
            try:
                line = json.dumps(scope['solve'](list(one)))
            except BaseException as error:
                line = ''
            out.write(line + '\\n')
            out.flush()
        """
}

/// Scores of answers that were graded already: twins cost nothing twice.
private final class GradeCache: Sendable {
    private let scores = Locked<[[UInt8]: Score]>([:])

    func score(_ key: [UInt8]) -> Score? { scores.read { $0[key] } }

    func note(_ score: Score, for key: [UInt8]) {
        scores.change { all in
            if all.count > 20_000 { all.removeAll() }
            all[key] = score
        }
    }
}
