public import Evaluation

/// What a miner is asked: a Python program of a few functions.
public struct CodeQuestion: Hashable, Sendable, Codable {
    /// What each function must do, in words, with examples.
    public let prompt: String
    /// The functions' names.
    public let functions: [String]
}

/// What a miner answers: Python source.
public struct CodeAnswer: Hashable, Sendable, Codable {
    /// The source, with the functions.
    public let code: String

    /// An answer of its source.
    public init(code: String) {
        self.code = code
    }
}

/// What the validator keeps: the hidden tests.
public struct CodeTruth: Hashable, Sendable, Codable {
    /// The names of the functions under test.
    public let functions: [String]
    /// The argument of each test, a list of whole numbers; the same for all functions.
    public let inputs: [[Int]]
    /// For each function what it must give for them.
    public let expected: [[CodeValue]]
}

/// Writing Python functions, scored by the share of hidden tests that they pass in the sandbox.
///
/// An item asks for several functions, since one is nearly always all right or all wrong: their mean says more about a
/// miner at the cost of one launch, and a good miner's program then holds an error often enough for copies to be told.
///
/// The program under test sees the inputs only. What it returns is compared outside, so that nothing it prints, raises or
/// exits with can be taken for a passed test.
public struct CodeTask: TaskFamily {
    /// How many functions an item asks for.
    public let functions: Int
    /// How many hidden tests each function has.
    public let hiddenTests: Int

    private let runner = CodeRunner()

    /// A task with so many functions in each item, and hidden tests for each function.
    public init(functions: Int = 4, hiddenTests: Int = 10) {
        self.functions = max(1, functions)
        self.hiddenTests = max(2, hiddenTests)
    }

    public var name: String { "code" }
    public var generatorVersion: Int { 2 }
    public var maximumAnswerBytes: Int { 16_384 }

    public var solvers: [ReferenceSolver<CodeQuestion, CodeAnswer>] {
        CodeSolver.allCases.map { solver in
            ReferenceSolver(solver) { CodeAnswer(code: solver.code(for: $0)) }
        }
    }

    public func generate(seed: ItemSeed, difficulty: Difficulty) -> TaskItem<CodeQuestion, CodeTruth> {
        item(seed: seed, difficulty: difficulty, wording: nil)
    }

    /// The functions in another order, under each other's names and with other examples.
    public func paraphrase(
        seed: ItemSeed,
        difficulty: Difficulty,
        wording: ItemSeed
    ) -> TaskItem<CodeQuestion, CodeTruth>? {
        item(seed: seed, difficulty: difficulty, wording: wording)
    }

    private func item(
        seed: ItemSeed,
        difficulty: Difficulty,
        wording: ItemSeed?
    ) -> TaskItem<CodeQuestion, CodeTruth> {
        var random = seed.stream
        let names = (1...functions).map { "solve_\($0)" }
        var problems = names.map { _ in CodeProblem.draw(&random, difficulty: difficulty) }
        var examples = problems.map { _ in (0..<3).map { _ in CodeProblem.input(&random) } }
        if var words = wording?.stream {
            words.permute(&problems)
            examples = problems.map { _ in (0..<3).map { _ in CodeProblem.input(&words) } }
        }
        var prompt = "Write Python functions that each take a list of integers.\n"
        for (place, name) in names.enumerated() {
            prompt += problems[place].prompt(name, examples: examples[place])
        }
        // The hard cases are always among the hidden tests: nothing at all, one number, equal ones, negative ones.
        let hard: [[Int]] = [[], [random.draw(below: 60) - 30], Array(repeating: random.draw(below: 9) + 2, count: 4)]
        let inputs =
            hard.prefix(hiddenTests - 1)
            + (hard.count..<max(hiddenTests, hard.count)).map { _ in
                CodeProblem.input(&random)
            }
        return TaskItem(
            question: CodeQuestion(prompt: prompt, functions: names),
            truth: CodeTruth(
                functions: names,
                inputs: Array(inputs),
                expected: problems.map { problem in inputs.map { problem.value($0) } }
            )
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
