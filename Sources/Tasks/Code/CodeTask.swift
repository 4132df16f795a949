public import Evaluation

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

    private let runner = CodeRunner()

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
        try await runner.grade(answer.code, truth: item.truth).score
    }

    /// What the program gives for each hidden test: a copy in other words gives the same, right or wrong.
    public func trace(_ answer: CodeAnswer, for item: TaskItem<CodeQuestion, CodeTruth>) -> AnswerTrace {
        guard let grade = runner.grade(known: answer.code, truth: item.truth) else { return .empty }
        return AnswerTrace(
            texts: grade.outputs.enumerated().map { "\($0.offset): \($0.element)" },
            wrong: grade.wrong
        )
    }
}
