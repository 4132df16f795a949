/// A kind of work that a subnet pays for: how hidden tests are made, how answers are graded, and what is known of how
/// well and how badly it can be done.
///
/// A family is a value: the same family, seed and difficulty give the same item on every machine, and the same item and
/// answer the same score. Requirements may suspend and fail, because some families run programs; a family that does
/// neither implements them as plain functions.
public protocol TaskFamily: Sendable {
    /// What the miner is asked; travels as JSON.
    associatedtype Question: Codable & Sendable
    /// What only the validator knows until the seed is revealed; kept as JSON.
    associatedtype Truth: Codable & Sendable
    /// What the miner answers; travels as JSON.
    associatedtype Answer: Codable & Sendable

    /// The family's name, as in a manifest.
    var name: String { get }
    /// Names the generator's rules: another version may make another item of the same seed.
    var generatorVersion: Int { get }
    /// Honest solvers of known different quality, the best first, then the known cheats.
    var solvers: [ReferenceSolver<Question, Answer>] { get }
    /// The most bytes of JSON that an answer may have; a longer one scores nothing.
    var maximumAnswerBytes: Int { get }

    /// The item that belongs to a seed.
    ///
    /// - Throws: `TaskError.generator` where the generator itself fails; never because of a miner.
    func generate(seed: ItemSeed, difficulty: Difficulty) async throws(TaskError) -> TaskItem<Question, Truth>

    /// The item of a seed in other words: the same need, so that who can do the work gives an answer worth the same. Nil where
    /// the family has no other words for it.
    ///
    /// - Parameters:
    ///   - seed: The seed of the item.
    ///   - difficulty: How hard the item is.
    ///   - wording: From which the other words are drawn.
    /// - Returns: The item in other words; nil where there are none.
    /// - Throws: `TaskError.generator` where the generator itself fails.
    func paraphrase(
        seed: ItemSeed,
        difficulty: Difficulty,
        wording: ItemSeed
    ) async throws(TaskError) -> TaskItem<Question, Truth>?

    /// The worth of an answer. A wrong or hostile answer scores low; it is no error.
    ///
    /// - Throws: `TaskError.scorer` where the scorer itself fails.
    func score(_ answer: Answer, for item: TaskItem<Question, Truth>) async throws(TaskError) -> Score

    /// The answer as claims that the copy detector can compare, with which of them are wrong.
    func trace(_ answer: Answer, for item: TaskItem<Question, Truth>) -> AnswerTrace
}

extension TaskFamily {
    /// One item of this family.
    public typealias Item = TaskItem<Question, Truth>
    /// 64 KiB, enough for texts and ranked lists.
    public var maximumAnswerBytes: Int { 65_536 }

    /// No other words.
    public func paraphrase(
        seed: ItemSeed,
        difficulty: Difficulty,
        wording: ItemSeed
    ) async throws(TaskError) -> TaskItem<Question, Truth>? { nil }
}

/// A test: the public question and the hidden truth.
public struct TaskItem<Question: Codable & Sendable, Truth: Codable & Sendable>: Codable, Sendable {
    /// What the miner is asked.
    public let question: Question
    /// What the validator keeps.
    public let truth: Truth

    /// An item of its two halves.
    public init(question: Question, truth: Truth) {
        self.question = question
        self.truth = truth
    }
}

extension TaskItem: Equatable where Question: Equatable, Truth: Equatable {}

/// How hard an item is to be, in thousandths: 0 is the easiest that the family makes, 1000 the hardest.
public struct Difficulty: Hashable, Sendable, Codable {
    /// The level in 0...1000.
    public let thousandths: Int

    /// A level, brought into 0...1000.
    public init(thousandths: Int) {
        self.thousandths = min(max(thousandths, 0), 1000)
    }

    /// The middle of the scale.
    public static let medium = Difficulty(thousandths: 500)

    /// The level as a number in [0, 1].
    public var level: Double { Double(thousandths) / 1000 }
}

/// Why a task could not be made or graded. Answers never cause errors: they score nothing.
public enum TaskError: Error, Equatable, Sendable {
    /// The generator failed, with what it said.
    case generator(String)
    /// The scorer failed, with what it said.
    case scorer(String)
    /// A reference solver failed, with what it said.
    case solver(String)
    /// No solver has this name.
    case unknownSolver(String)
    /// A stored item cannot be read, with the reason.
    case item(String)
}

/// A solver whose quality is known, or a known cheat, to test a family and to fill a network with.
public struct ReferenceSolver<Question: Sendable, Answer: Sendable>: Sendable {
    /// The solver's name, as on the command line.
    public let name: String
    /// Whether it does the work.
    public let role: SolverRole
    /// How long it waits before it answers, in milliseconds: more than the time limit for the cheat that is slow.
    public let delayMilliseconds: Int
    /// What an answer costs it, in a unit of the family's own, such as milliseconds of a processor.
    public let cost: Double
    /// For a cheat, the honest solver whose pay it is after.
    public let imitates: String?
    /// Answers a question.
    public let solve: @Sendable (Question) async throws(TaskError) -> Answer

    /// A solver of its parts.
    public init(
        name: String,
        role: SolverRole,
        delayMilliseconds: Int = 0,
        cost: Double = 1,
        imitates: String? = nil,
        solve: @escaping @Sendable (Question) async throws(TaskError) -> Answer
    ) {
        self.name = name
        self.role = role
        self.delayMilliseconds = delayMilliseconds
        self.cost = max(0, cost)
        self.imitates = imitates
        self.solve = solve
    }
}

/// What is known of a reference solver.
public enum SolverRole: String, Hashable, Sendable, Codable {
    /// Does the work.
    case honest
    /// Wants the pay without the work.
    case cheat
}
