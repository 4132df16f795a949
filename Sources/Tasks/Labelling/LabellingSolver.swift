public import Evaluation

/// The ways to label that come with Plexus: honest ones, the best first, and cheats.
public enum LabellingSolver: String, BuiltInSolver, Sendable, Codable {
    /// Words and pairs of words, learned from 3,000 examples; passes over settled matters and corrects slips.
    case expert
    /// The same without correcting slips.
    case reader
    /// Words and pairs from 1,500 examples; corrects slips, but passes over nothing.
    case hasty
    /// Words alone from 3,000 examples; passes over settled matters and corrects slips.
    case words
    /// Words alone from 3,000 examples; corrects slips.
    case bag
    /// Words and pairs from 400 examples, and nothing else.
    case trainee
    /// Words alone from 400 examples.
    case novice
    /// The same labels whatever the text.
    case constant
    /// Labels drawn by the text's hash.
    case random
    /// Labels of revealed records, and of the record that shares most words for others.
    case memoriser
    /// Labels every fourth record, and the rest with what is most frequent.
    case skimmer
    /// Several labels for everything, so that one of them may be right.
    case hedger
    /// Labels for twice as many records as were asked.
    case padder
    /// Instructions to whoever grades instead of labels.
    case injector
    /// As good as `expert`, but later than any time limit.
    case slow

    /// The honest solvers, the best first.
    public static let honest: [LabellingSolver] = allCases.filter { $0.role == .honest }
    /// The known cheats that need no other miner.
    public static let cheats: [LabellingSolver] = allCases.filter { $0.role == .cheat }

    /// Whether the solver does the work in time.
    public var role: SolverRole { method == nil ? .cheat : .honest }

    /// How an honest solver reads; nil for cheats.
    var method: LabellingMethod? {
        switch self {
        case .expert: LabellingMethod(examples: 3_000, pairs: true, passesOver: true, corrects: true)
        case .reader: LabellingMethod(examples: 3_000, pairs: true, passesOver: true, corrects: false)
        case .hasty: LabellingMethod(examples: 1_500, pairs: true, passesOver: false, corrects: true)
        case .words: LabellingMethod(examples: 3_000, pairs: false, passesOver: true, corrects: true)
        case .bag: LabellingMethod(examples: 3_000, pairs: false, passesOver: false, corrects: true)
        case .trainee: LabellingMethod(examples: 400, pairs: true, passesOver: false, corrects: false)
        case .novice: LabellingMethod(examples: 400, pairs: false, passesOver: false, corrects: false)
        default: nil
        }
    }

    /// How long to wait before answering, in milliseconds.
    public var delayMilliseconds: Int { self == .slow ? 60_000 : 0 }

    /// What an answer costs, in milliseconds of a processor, rounded; learning from examples is not counted.
    public var cost: Double {
        switch self {
        case .expert, .hasty, .slow: 0.3
        case .reader, .trainee: 0.25
        case .words, .bag, .novice: 0.2
        // A quarter of the work of `expert`.
        case .skimmer, .memoriser: 0.08
        case .random, .padder: 0.03
        case .constant, .hedger, .injector: 0.01
        }
    }

    /// The honest solver whose pay a cheat is after.
    public var imitates: LabellingSolver? {
        switch self {
        case .slow, .skimmer: .expert
        case .memoriser: .reader
        case .constant, .random, .hedger, .padder, .injector: .novice
        default: nil
        }
    }
}
