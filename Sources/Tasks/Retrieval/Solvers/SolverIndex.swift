import ChainCrypto
import Evaluation

/// A solver made ready for a corpus: its index, and for the memoriser what it remembers.
public struct SolverIndex: Sendable {
    /// The solver.
    public let solver: RetrievalSolver

    private let corpus: RetrievalCorpus
    private let engine: Engine

    private enum Engine: Sendable {
        case ranked(InvertedIndex, RankingFunction, Expansion?)
        case random
        case constant([Int32])
        case memory(Memory)
    }

    /// The most documents that an answer names.
    public static let maximumTopK = 100

    /// Reads the whole corpus into the index that `solver` needs.
    public init(corpus: RetrievalCorpus, solver: RetrievalSolver) {
        self.corpus = corpus
        self.solver = solver
        func ranked(_ analyzer: Analyzer, _ ranking: RankingFunction, _ expansion: Expansion? = nil) -> Engine {
            .ranked(InvertedIndex(corpus.documents, analyzer: analyzer), ranking, expansion)
        }
        engine =
            switch solver {
            case .bm25Expanded:
                ranked(Analyzer(), .bm25(k1: 0.5, b: 0.3, titleWeight: 1.5), Expansion(corpus: corpus))
            case .bm25, .slow: ranked(Analyzer(), .bm25(k1: 1.2, b: 0.75, titleWeight: 1))
            case .bm25Untuned: ranked(Analyzer(), .bm25(k1: 2, b: 0.9, titleWeight: 1))
            case .tfidf: ranked(Analyzer(indexesTitles: false), .cosine)
            case .overlap: ranked(Analyzer(stems: false, indexesTitles: false), .overlap)
            case .skim: ranked(Analyzer(stems: false, maximumTextWords: 12), .overlap)
            case .random: .random
            case .constant: .constant(Self.spread(over: corpus.documents.count))
            case .memoriser: .memory(Memory(corpus: corpus))
            }
    }

    /// The answer to a question, at most `maximumTopK` documents. The same question always has the same answer.
    public func answer(_ question: RetrievalQuestion) -> RetrievalAnswer {
        let count = min(max(0, question.topK), Self.maximumTopK, corpus.documents.count)
        return RetrievalAnswer(documents: search(question.query, count: count).map { corpus.documents[Int($0)].id })
    }

    private func search(_ query: String, count: Int) -> [Int32] {
        switch engine {
        case .ranked(let index, let ranking, let expansion):
            let terms = index.terms(of: query)
            var scores = ScoredDocuments(count: index.documentCount)
            for term in terms {
                scores.add(term: term.number, weight: Double(term.count), ranking: ranking, index: index)
            }
            guard let expansion else { return scores.best(count) }
            for (term, weight) in expansion.synonyms(of: query, terms: terms, index: index) {
                scores.add(term: term, weight: weight, ranking: ranking, index: index)
            }
            let seeds = scores.best(Expansion.documents)
            for (term, weight) in expansion.feedback(from: seeds, terms: terms, index: index) {
                scores.add(term: term, weight: weight, ranking: ranking, index: index)
            }
            return scores.best(count)
        case .random: return randomDocuments(query, count: count)
        case .constant(let documents): return Array(documents.prefix(count))
        case .memory(let memory): return Array(memory.documents(for: query).prefix(count))
        }
    }

    private func randomDocuments(_ query: String, count: Int) -> [Int32] {
        guard let seed = ItemSeed(bytes: Hashing.blake2b256(Array(query.utf8))) else { return [] }
        var stream = seed.stream
        var chosen: [Int32] = []
        while chosen.count < count {
            let next = Int32(stream.draw(below: corpus.documents.count))
            if !chosen.contains(next) { chosen.append(next) }
        }
        return chosen
    }

    private static func spread(over count: Int) -> [Int32] {
        (0..<min(count, maximumTopK)).map { Int32($0 * count / min(count, maximumTopK)) }
    }
}
