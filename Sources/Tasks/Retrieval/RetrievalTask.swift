public import Evaluation

/// What a miner is asked: the best documents for a query.
public struct RetrievalQuestion: Hashable, Sendable, Codable {
    /// The words searched for.
    public let query: String
    /// How many documents to name.
    public let topK: Int

    /// A question of its parts.
    public init(query: String, topK: Int) {
        self.query = query
        self.topK = topK
    }
}

/// What a miner answers: document ids, the best first.
public struct RetrievalAnswer: Hashable, Sendable, Codable {
    /// The ids.
    public let documents: [String]

    /// An answer of ids.
    public init(documents: [String]) {
        self.documents = documents
    }
}

/// What the validator keeps: how relevant each document is, from 1 to 3; all others are not.
public struct RetrievalTruth: Hashable, Sendable, Codable {
    /// The grade of each relevant document, by id.
    public let grades: [String: Int]

    /// Judgements by document id.
    public init(grades: [String: Int]) {
        self.grades = grades
    }
}

/// Search in a corpus of texts, scored by nDCG@10.
public struct RetrievalTask: TaskFamily {
    /// The texts.
    public let corpus: RetrievalCorpus
    /// How many documents are asked for and scored.
    public let topK: Int

    private let generator: QueryGenerator

    /// A retrieval task over a corpus, asking for `topK` documents (1...100).
    public init(corpus: RetrievalCorpus, topK: Int = 10) {
        self.corpus = corpus
        self.topK = min(max(1, topK), SolverIndex.maximumTopK)
        generator = QueryGenerator(corpus: corpus)
    }

    public var name: String { "retrieval" }
    public var generatorVersion: Int { 1 }

    /// The built-in solvers; each builds its index when it is first asked.
    public var solvers: [ReferenceSolver<RetrievalQuestion, RetrievalAnswer>] {
        RetrievalSolver.allCases.map { solver in
            let index = SharedSolverIndex(corpus: corpus, solver: solver)
            return ReferenceSolver(solver) { question in await index.answer(question) }
        }
    }

    public func generate(
        seed: ItemSeed,
        difficulty: Difficulty
    ) -> TaskItem<RetrievalQuestion, RetrievalTruth> {
        item(generator.generate(seed: seed, difficulty: difficulty))
    }

    /// Another query of somebody who has the same document in mind.
    public func paraphrase(
        seed: ItemSeed,
        difficulty: Difficulty,
        wording: ItemSeed
    ) -> TaskItem<RetrievalQuestion, RetrievalTruth>? {
        item(generator.generate(seed: seed, difficulty: difficulty, wording: wording))
    }

    private func item(_ made: GeneratedQuery) -> TaskItem<RetrievalQuestion, RetrievalTruth> {
        let grades = Dictionary(uniqueKeysWithValues: made.grades.map { (corpus.documents[Int($0.key)].id, $0.value) })
        return TaskItem(
            question: RetrievalQuestion(query: made.query, topK: topK),
            truth: RetrievalTruth(grades: grades)
        )
    }

    public func score(_ answer: RetrievalAnswer, for item: TaskItem<RetrievalQuestion, RetrievalTruth>) -> Score {
        let depth = min(max(1, item.question.topK), SolverIndex.maximumTopK)
        guard answer.documents.count <= depth else {
            return .zero("names \(answer.documents.count) documents where \(depth) were asked for")
        }
        guard Set(answer.documents).count == answer.documents.count else { return .zero("names a document twice") }
        let millionths = IntegerNDCG.millionths(answer.documents, grades: item.truth.grades, at: depth)
        let found = answer.documents.count { (item.truth.grades[$0] ?? 0) > 0 }
        return Score(
            millionths: millionths,
            reason: "nDCG@\(depth), \(found) of \(item.truth.grades.count) relevant documents found"
        )
    }

    public func trace(_ answer: RetrievalAnswer, for item: TaskItem<RetrievalQuestion, RetrievalTruth>) -> AnswerTrace {
        let documents = answer.documents.prefix(SolverIndex.maximumTopK)
        return AnswerTrace(
            texts: Array(documents),
            wrong: documents.map { (item.truth.grades[$0] ?? 0) <= 0 }
        )
    }
}

/// A solver's index, built by whoever first needs it.
private actor SharedSolverIndex {
    private let corpus: RetrievalCorpus
    private let solver: RetrievalSolver
    private var index: SolverIndex?

    init(corpus: RetrievalCorpus, solver: RetrievalSolver) {
        self.corpus = corpus
        self.solver = solver
    }

    func answer(_ question: RetrievalQuestion) -> RetrievalAnswer {
        let ready = index ?? SolverIndex(corpus: corpus, solver: solver)
        index = ready
        return ready.answer(question)
    }
}
