public import Evaluation

/// The ways to answer retrieval questions that come with Plexus: honest ones, the best first, and cheats.
public enum RetrievalSolver: String, BuiltInSolver, Sendable, Codable {
    /// BM25F, tuned, with synonyms from the titles and a second search with the best documents' own words.
    case bm25Expanded = "bm25-expanded"
    /// BM25F over stems of titles and texts, with the usual parameters.
    case bm25
    /// The same with parameters far from good ones.
    case bm25Untuned = "bm25-untuned"
    /// Cosine of tf-idf vectors over the texts' stems.
    case tfidf
    /// The number of query words in a text.
    case overlap
    /// The number of query words in a title and the first dozen words of a text.
    case skim
    /// Documents drawn by the question's hash.
    case random
    /// The same documents whatever the question.
    case constant
    /// As good as `bm25`, but later than any time limit.
    case slow
    /// Answers known for revealed questions, the nearest of them for others.
    case memoriser

    /// The honest solvers, the best first.
    public static let honest: [RetrievalSolver] = allCases.filter { $0.role == .honest }
    /// The known cheats that need no other miner.
    public static let cheats: [RetrievalSolver] = allCases.filter { $0.role == .cheat }

    /// Whether the solver does the work in time.
    public var role: SolverRole {
        switch self {
        case .random, .constant, .slow, .memoriser: .cheat
        default: .honest
        }
    }

    /// How long to wait before answering, in milliseconds.
    public var delayMilliseconds: Int { self == .slow ? 60_000 : 0 }

    /// What an answer costs, in milliseconds of a processor on WordNet, rounded; building an index is not counted.
    public var cost: Double {
        switch self {
        case .bm25Expanded: 4
        case .bm25, .bm25Untuned, .tfidf, .overlap, .slow: 1
        case .skim: 0.3
        case .memoriser: 0.1
        case .random, .constant: 0.01
        }
    }

    /// The honest solver whose pay a cheat is after.
    public var imitates: RetrievalSolver? {
        switch self {
        case .slow: .bm25
        case .memoriser: .bm25Expanded
        case .random, .constant: .skim
        default: nil
        }
    }
}
