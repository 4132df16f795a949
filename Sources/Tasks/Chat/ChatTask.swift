public import Evaluation

/// One message of a conversation, as OpenAI's interface has it.
public struct ChatMessage: Hashable, Sendable, Codable {
    /// Who speaks: `system`, `user` or `assistant`.
    public let role: String
    /// What is said.
    public let content: String

    /// A message of its parts.
    public init(role: String, content: String) {
        self.role = role
        self.content = content
    }
}

/// What a miner is asked: to go on with a conversation. Hidden tests look like a buyer's request.
public struct ChatQuestion: Hashable, Sendable, Codable {
    /// The conversation, the last message being the one to answer.
    public let messages: [ChatMessage]
    /// How many tokens the answer may have.
    public let maximumTokens: Int

    /// A question of its parts.
    public init(messages: [ChatMessage], maximumTokens: Int) {
        self.messages = messages
        self.maximumTokens = maximumTokens
    }

    /// What is to be answered: the last message of the user.
    public var prompt: String { messages.last { $0.role == "user" }?.content ?? "" }

    private enum CodingKeys: String, CodingKey {
        case messages
        case maximumTokens = "max_tokens"
    }
}

/// What a miner answers.
public struct ChatAnswer: Hashable, Sendable, Codable {
    /// The text.
    public let text: String

    /// An answer of its text.
    public init(text: String) {
        self.text = text
    }
}

/// What the validator keeps: the kind of item and the right answer.
public struct ChatTruth: Hashable, Sendable, Codable {
    /// What is asked for.
    public let kind: ChatKind
    /// The right answer: a label, a value, the elements of a list, or the words of a sentence.
    public let expected: [String]
    /// For labels all that there are; for corrections the words with the mistakes; empty otherwise.
    public let given: [String]

    /// A truth of its parts.
    public init(kind: ChatKind, expected: [String], given: [String] = []) {
        self.kind = kind
        self.expected = expected
        self.given = given
    }
}

/// What an item of the chat family asks for.
public enum ChatKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Whether a review is positive or negative.
    case sentiment
    /// What a text is about.
    case topic
    /// A fact of a text.
    case fact
    /// The things of one sort that a text names, in order.
    case list
    /// A sentence without its spelling mistakes.
    case correction
}

/// Small pieces of work with language, such as a small model can partly do: classify, find facts, list, correct.
///
/// Scores are exact comparisons with the hidden truth; no model judges. Chance and padding gain little: an answer with
/// more words than were asked for is worth less, one that names several labels nothing.
public struct ChatTask: TaskFamily {
    /// What is asked for, each as often as the others.
    public let kinds: [ChatKind]

    /// A task with items of some kinds; all where none is given.
    public init(kinds: [ChatKind] = ChatKind.allCases) {
        self.kinds = kinds.isEmpty ? ChatKind.allCases : kinds
    }

    public var name: String { "chat" }
    public var generatorVersion: Int { 1 }
    public var maximumAnswerBytes: Int { 16_384 }

    public var solvers: [ReferenceSolver<ChatQuestion, ChatAnswer>] {
        ChatSolver.allCases.map { solver in
            let mind = ChatMind(solver)
            return ReferenceSolver(solver) { question throws(TaskError) in
                ChatAnswer(text: try mind.text(for: question))
            }
        }
    }

    public func generate(seed: ItemSeed, difficulty: Difficulty) -> TaskItem<ChatQuestion, ChatTruth> {
        var random = seed.stream
        let kind = kinds[random.draw(below: kinds.count)]
        let made = ChatGenerator.make(kind, difficulty, &random)
        return TaskItem(
            question: ChatQuestion(messages: [ChatMessage(role: "user", content: made.prompt)], maximumTokens: 48),
            truth: made.truth
        )
    }

    public func paraphrase(
        seed: ItemSeed,
        difficulty: Difficulty,
        wording: ItemSeed
    ) -> TaskItem<ChatQuestion, ChatTruth>? {
        ChatParaphrase.item(generate(seed: seed, difficulty: difficulty), wording: wording)
    }

    public func score(_ answer: ChatAnswer, for item: TaskItem<ChatQuestion, ChatTruth>) -> Score {
        ChatScorer.score(answer.text, item.truth)
    }

    public func trace(_ answer: ChatAnswer, for item: TaskItem<ChatQuestion, ChatTruth>) -> AnswerTrace {
        ChatScorer.trace(answer.text, item.truth)
    }
}
