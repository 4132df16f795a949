import Evaluation

/// Grades answers to one item.
struct SynthesisGrader {
    private let question: SynthesisQuestion
    private let truth: SynthesisTruth
    private let reader: SynthesisReader
    private let real: SynthesisLearner

    init(_ item: TaskItem<SynthesisQuestion, SynthesisTruth>) {
        question = item.question
        truth = item.truth
        reader = SynthesisReader(item.question)
        real = SynthesisLearner(counts: item.truth.counts)
    }

    func score(_ answer: SynthesisAnswer) -> Score {
        guard answer.examples.count <= question.wanted else {
            return .zero("\(answer.examples.count) messages where \(question.wanted) were asked for")
        }
        var known = question.examples.compactMap { reader.read($0).map { WordSet($0.words) } }
        var learner = SynthesisLearner(labels: question.labels.count, words: question.lexicon.count)
        var used = learner
        let verdicts = real.verdicts
        let limits = SynthesisLimits(likeness: truth.likeness, margin: truth.margin)
        var (foreign, old, unlike, counted) = (0, 0, 0, 0)
        for example in answer.examples {
            guard let message = reader.read(example) else {
                foreign += 1
                continue
            }
            let words = WordSet(message.words)
            guard !known.contains(where: words.isNearly) else {
                old += 1
                continue
            }
            known.append(words)
            used.learn(message.words, label: message.label)
            guard limits.admit(message.words, label: message.label, verdicts) else {
                unlike += 1
                continue
            }
            counted += 1
            learner.learn(message.words, label: message.label)
        }
        let hidden = truth.hidden.map { SynthesisPacking.unpack($0, below: question.lexicon.count) }
        let asked = hidden.reduce(0) { $0 + $1.count }
        let chance = hidden.map(\.count).max() ?? 0
        let right = learner.verdicts.correct(hidden)
        let taught = Self.share(right, from: chance, to: truth.best)
        let breadth = Self.share(
            used.common(with: real),
            from: truth.breadth / 100 * Self.narrow,
            to: truth.breadth / 100 * Self.broad
        )
        let worth = taught * breadth / Score.perfect * counted / max(1, question.wanted)
        return Score(
            millionths: worth,
            reason:
                "\(counted) messages count and teach \(right) of \(asked), real ones \(truth.best); \(foreign) are none "
                + "of the domain, \(old) are not new, \(unlike) are not like real ones; breadth \(breadth / 10_000) percent"
        )
    }

    /// At which percentages of the breadth of real messages an answer's words are too few to count, and are many enough.
    private static let (narrow, broad) = (60, 85)

    /// How far a number is on its way, in millionths.
    private static func share(_ number: Int, from least: Int, to most: Int) -> Int {
        let way = max(1, most - least)
        return min(max(0, number - least), way) * Score.perfect / way
    }

    /// Each message is a claim: its label and its words' stems in any order, so that neither another order nor another
    /// form of a word is a disguise. One that only says an example in other forms is known by its words instead, since
    /// whoever paraphrases has the same stems. Whatever is invented is nobody else's, and so counts as wrong.
    func trace(_ answer: SynthesisAnswer) -> AnswerTrace {
        let given = Set(question.examples.map { SynthesisReader.claim($0, letters: SynthesisReader.textLimit) })
        let givenStems = Set(question.examples.map { SynthesisReader.claim($0, letters: SynthesisDomain.stemLetters) })
        var claims: [UInt64] = []
        var wrong: [Bool] = []
        for message in answer.examples.prefix(AnswerTrace.maximumClaims) {
            let words = SynthesisReader.claim(message, letters: SynthesisReader.textLimit)
            let stems = SynthesisReader.claim(message, letters: SynthesisDomain.stemLetters)
            claims.append(givenStems.contains(stems) ? words : stems)
            wrong.append(!given.contains(words))
        }
        return AnswerTrace(claims: claims, wrong: wrong)
    }
}
