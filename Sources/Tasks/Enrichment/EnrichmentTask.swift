public import Evaluation

/// A text that may be cited.
public struct EnrichmentDocument: Hashable, Sendable, Codable {
    /// Its id.
    public let id: String
    /// The day on which it was written: year, month, day.
    public let date: String
    /// What it says.
    public let text: String
}

/// What a miner is asked: what the texts say about a company today.
public struct EnrichmentQuestion: Hashable, Sendable, Codable {
    /// The company.
    public let entity: String
    /// What is to be told of it.
    public let fields: [String]
    /// The texts.
    public let documents: [EnrichmentDocument]
}

/// One statement with its citation.
public struct EnrichmentClaim: Hashable, Sendable, Codable {
    /// The field that it fills.
    public let field: String
    /// The field's value.
    public let value: String
    /// The id of the text that says so.
    public let document: String
    /// Its words, exactly.
    public let quote: String

    /// A claim of its parts.
    public init(field: String, value: String, document: String, quote: String) {
        self.field = field
        self.value = value
        self.document = document
        self.quote = quote
    }
}

/// What a miner answers: claims, at most one for each field; nothing about what no text says.
public struct EnrichmentAnswer: Hashable, Sendable, Codable {
    /// The claims.
    public let claims: [EnrichmentClaim]

    /// An answer of its claims.
    public init(claims: [EnrichmentClaim]) {
        self.claims = claims
    }
}

/// A sentence that states a fact.
public struct EnrichmentSource: Hashable, Sendable, Codable {
    /// The id of the text that it stands in.
    public let document: String
    /// Its words, without the full stop.
    public let sentence: String
}

/// What holds of the company.
public struct EnrichmentFact: Hashable, Sendable, Codable {
    /// The field.
    public let field: String
    /// Its value.
    public let value: String
    /// All sentences that say so.
    public internal(set) var sources: [EnrichmentSource]
}

/// What the validator keeps.
public struct EnrichmentTruth: Hashable, Sendable, Codable {
    /// The facts that some text states; nothing is known of other fields.
    public let facts: [EnrichmentFact]
}

/// Facts about a company out of a small web of texts, each with a citation that anyone can look up.
///
/// Each item has texts of its own, so that nothing can be remembered. A claim counts where the cited text holds the
/// quoted words, these state the claim of this company, and it still holds; whatever else is claimed costs.
public struct EnrichmentTask: TaskFamily {
    /// How many texts an item has.
    public let documents: Int

    private let bench = EnrichmentBench()

    /// A task with so many texts for each item (8...40).
    public init(documents: Int = 14) {
        self.documents = min(max(8, documents), 40)
    }

    public var name: String { "enrichment" }
    public var generatorVersion: Int { 1 }
    public var maximumAnswerBytes: Int { 32_768 }

    public var solvers: [ReferenceSolver<EnrichmentQuestion, EnrichmentAnswer>] {
        EnrichmentSolver.allCases.map { solver in
            ReferenceSolver(solver) { [bench] question in bench.answer(question, by: solver) }
        }
    }

    public func generate(seed: ItemSeed, difficulty: Difficulty) -> TaskItem<EnrichmentQuestion, EnrichmentTruth> {
        var random = seed.stream
        let world = EnrichmentGenerator(difficulty: difficulty, documents: documents).world(&random)
        return TaskItem(
            question: EnrichmentQuestion(
                entity: world.entity,
                fields: EnrichmentWords.sentences.map(\.field),
                documents: world.documents
            ),
            truth: EnrichmentTruth(facts: world.facts)
        )
    }

    /// The texts in another order and under other numbers; what they say stays, since pronouns hang on the sentence before.
    public func paraphrase(
        seed: ItemSeed,
        difficulty: Difficulty,
        wording: ItemSeed
    ) -> TaskItem<EnrichmentQuestion, EnrichmentTruth>? {
        let item = generate(seed: seed, difficulty: difficulty)
        var random = wording.stream
        var order = item.question.documents
        random.permute(&order)
        var ids: [String: String] = [:]
        var texts: [EnrichmentDocument] = []
        for (place, one) in order.enumerated() {
            let id = "d\(place + 1)"
            ids[one.id] = id
            texts.append(EnrichmentDocument(id: id, date: one.date, text: one.text))
        }
        let facts = item.truth.facts.map { fact in
            EnrichmentFact(
                field: fact.field,
                value: fact.value,
                sources: fact.sources.map { source in
                    EnrichmentSource(document: ids[source.document] ?? source.document, sentence: source.sentence)
                }
            )
        }
        return TaskItem(
            question: EnrichmentQuestion(
                entity: item.question.entity,
                fields: item.question.fields,
                documents: texts
            ),
            truth: EnrichmentTruth(facts: facts)
        )
    }

    public func score(_ answer: EnrichmentAnswer, for item: TaskItem<EnrichmentQuestion, EnrichmentTruth>) -> Score {
        EnrichmentScorer(item).score(answer)
    }

    public func trace(
        _ answer: EnrichmentAnswer,
        for item: TaskItem<EnrichmentQuestion, EnrichmentTruth>
    ) -> AnswerTrace {
        EnrichmentScorer(item).trace(answer)
    }
}
