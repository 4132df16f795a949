import Evaluation
import Tasks

/// Items with every solver's answer, graded once and used by many simulated runs.
struct AnsweredPool {
    /// For each solver the score of each item.
    let scores: [RetrievalSolver: [Score]]
    /// For each solver the trace of each answer.
    let traces: [RetrievalSolver: [AnswerTrace]]
    let count: Int

    static let solvers = RetrievalSolver.honest + [.random, .constant, .memoriser]

    init(corpus: RetrievalCorpus, count: Int, firstSeed: UInt64) {
        let task = RetrievalTask(corpus: corpus)
        let items = (0..<count).map {
            task.generate(seed: ItemSeed(public: firstSeed + UInt64($0)), difficulty: .medium)
        }
        var scores: [RetrievalSolver: [Score]] = [:]
        var traces: [RetrievalSolver: [AnswerTrace]] = [:]
        for solver in Self.solvers {
            let index = SolverIndex(corpus: corpus, solver: solver)
            let answers = items.map { index.answer($0.question) }
            scores[solver] = zip(answers, items).map { task.score($0, for: $1) }
            traces[solver] = zip(answers, items).map { task.trace($0, for: $1) }
        }
        self.scores = scores
        self.traces = traces
        self.count = count
    }

    func values(_ solver: RetrievalSolver) -> [Double] {
        (scores[solver] ?? []).map(\.value)
    }

    /// The pool that the tests share.
    static let shared = SharedCorpus.wordNet.map {
        AnsweredPool(corpus: $0, count: SharedCorpus.isFull ? 8_000 : 1_500, firstSeed: 7_000_000)
    }
}
