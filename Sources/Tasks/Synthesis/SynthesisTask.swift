public import Evaluation

/// A message with its label.
public struct LabelledMessage: Hashable, Sendable, Codable {
    /// The label's name.
    public let label: String
    /// The words, with spaces between them.
    public let text: String

    /// A message of its parts.
    public init(label: String, text: String) {
        self.label = label
        self.text = text
    }
}

/// What a miner is asked: new labelled messages of a domain of which it sees a few.
public struct SynthesisQuestion: Hashable, Sendable, Codable {
    /// The labels.
    public let labels: [String]
    /// All words of the domain; most of them occur in no example.
    public let lexicon: [String]
    /// Real messages with their labels.
    public let examples: [LabelledMessage]
    /// How many words a message has at least.
    public let shortest: Int
    /// How many words a message has at most.
    public let longest: Int
    /// How many messages are asked for.
    public let wanted: Int
}

/// What a miner answers.
public struct SynthesisAnswer: Hashable, Sendable, Codable {
    /// The invented messages.
    public let examples: [LabelledMessage]

    /// An answer of its messages.
    public init(examples: [LabelledMessage]) {
        self.examples = examples
    }
}

/// What the validator keeps.
public struct SynthesisTruth: Hashable, Sendable, Codable {
    /// Hidden real messages, one text for each label: a message is a word, of two hexadecimal digits for the number of
    /// each of its words in the lexicon.
    public let hidden: [String]
    /// For each label, how often other real messages use each word of the lexicon: what a learner makes of many of them.
    public let counts: [[Int]]
    /// How many hidden messages that learner labels rightly.
    public let best: Int
    /// Between which limits a message's likeness to real ones lies, in 1/65,536 of a binary digit for each word.
    public let likeness: [Int]
    /// Between which limits lies how much more a message speaks for its own label than for any other.
    public let margin: [Int]
    /// How much of their words as many real messages as were asked for have in common with others, in millionths.
    public let breadth: Int
}

/// Synthetic data: messages that a learner is taught by, and that are worth what it then gets right of real ones.
///
/// "Train on synthetic, test on real" is the field's own measure: Esteban, Hyland and Rätsch, "Real-valued (medical) time
/// series generation with recurrent conditional GANs", 2017.
public struct SynthesisTask: TaskFamily {
    /// How many messages a miner sees.
    public let examples: Int
    /// How many messages it is asked for.
    public let wanted: Int
    /// How many labels there are.
    public let labels: Int

    /// How many real messages of each label the answer is tested with, and as many others show what is real.
    static let hiddenMessages = 80

    private let bench = SynthesisBench()

    /// A task with so many examples (12...60), messages asked for (12...60) and labels (2...6).
    public init(examples: Int = 36, wanted: Int = 30, labels: Int = 3) {
        self.examples = min(max(12, examples), 60)
        self.wanted = min(max(12, wanted), 60)
        self.labels = min(max(2, labels), 6)
    }

    public var name: String { "synthesis" }
    public var generatorVersion: Int { 1 }
    public var maximumAnswerBytes: Int { 32_768 }

    public var solvers: [ReferenceSolver<SynthesisQuestion, SynthesisAnswer>] {
        SynthesisSolver.allCases.map { solver in
            ReferenceSolver(solver) { [bench] question in bench.answer(question, by: solver) }
        }
    }

    public func generate(
        seed: ItemSeed,
        difficulty: Difficulty
    ) -> TaskItem<SynthesisQuestion, SynthesisTruth> {
        var random = seed.stream
        let domain = SynthesisDomain(labels: labels, difficulty: difficulty, &random)
        var order = (0..<examples).map { $0 % labels }
        random.permute(&order)
        let given = order.map { label in
            let words = domain.message(label, &random).map { domain.lexicon[$0] }
            return LabelledMessage(label: domain.labels[label], text: words.joined(separator: " "))
        }
        var real = SynthesisLearner(labels: labels, words: domain.lexicon.count)
        for label in 0..<labels {
            for _ in 0..<Self.hiddenMessages { real.learn(domain.message(label, &random), label: label) }
        }
        let hidden = (0..<labels).map { label in
            (0..<Self.hiddenMessages).map { _ in domain.message(label, &random) }
        }
        var some = SynthesisLearner(labels: labels, words: domain.lexicon.count)
        for place in 0..<wanted { some.learn(hidden[place % labels][place / labels], label: place % labels) }
        let verdicts = real.verdicts
        let limits = SynthesisLimits(verdicts: verdicts, messages: hidden)
        return TaskItem(
            question: SynthesisQuestion(
                labels: domain.labels,
                lexicon: domain.lexicon,
                examples: given,
                shortest: SynthesisDomain.lengths.lowerBound,
                longest: SynthesisDomain.lengths.upperBound,
                wanted: wanted
            ),
            truth: SynthesisTruth(
                hidden: hidden.map(SynthesisPacking.pack),
                counts: real.counts,
                best: verdicts.correct(hidden),
                likeness: limits.likeness,
                margin: limits.margin,
                breadth: some.common(with: real)
            )
        )
    }

    public func score(_ answer: SynthesisAnswer, for item: TaskItem<SynthesisQuestion, SynthesisTruth>) -> Score {
        SynthesisGrader(item).score(answer)
    }

    public func trace(_ answer: SynthesisAnswer, for item: TaskItem<SynthesisQuestion, SynthesisTruth>) -> AnswerTrace {
        SynthesisGrader(item).trace(answer)
    }
}
