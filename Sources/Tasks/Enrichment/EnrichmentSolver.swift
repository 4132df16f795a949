public import Evaluation

/// The ways to find facts that come with Plexus: honest ones, the best first, and cheats.
public enum EnrichmentSolver: String, BuiltInSolver, Sendable, Codable {
    /// Knows five of the six forms of sentences; follows pronouns and short names, leaves out doubts, takes the newest.
    case scholar
    /// The same, but takes a short name for the company, whoever is meant.
    case clerk
    /// As `scholar`, with four forms.
    case student
    /// As `clerk`, with four forms.
    case reporter
    /// As `student`, but passes over pronouns.
    case literal
    /// Four forms, passes over pronouns and takes any short name for the company.
    case plain
    /// Three forms, and believes what is doubtful.
    case gossip
    /// Claims nothing.
    case silent
    /// Words of one text, quoted from another place of it, drawn by the question's hash.
    case random
    /// What revealed items said of the company.
    case memoriser
    /// The first sentence of any company's that states a field.
    case grabber
    /// For each field all values that occur anywhere.
    case stuffer
    /// The values of `grabber`, quoted from texts that do not exist.
    case forger
    /// The values of `grabber`, with the whole text as quotation.
    case wholesaler
    /// As `scholar`, and claims about fields that nobody asked for.
    case padder
    /// As `scholar`, but reads only the first three texts.
    case skimmer
    /// Instructions to whoever grades instead of quotations.
    case injector
    /// As good as `scholar`, but later than any time limit.
    case slow

    /// The honest solvers, the best first.
    public static let honest: [EnrichmentSolver] = allCases.filter { $0.role == .honest }
    /// The known cheats that need no other miner.
    public static let cheats: [EnrichmentSolver] = allCases.filter { $0.role == .cheat }

    /// Whether the solver does the work in time.
    public var role: SolverRole { method == nil ? .cheat : .honest }

    /// How an honest solver reads; nil for cheats.
    var method: EnrichmentMethod? {
        switch self {
        case .scholar: EnrichmentMethod(forms: 5, citation: .first)
        case .clerk: EnrichmentMethod(forms: 5, aliases: false, citation: .last)
        case .student: EnrichmentMethod(forms: 4, citation: .shortest)
        case .reporter: EnrichmentMethod(forms: 4, aliases: false, citation: .longest)
        case .literal: EnrichmentMethod(forms: 4, pronouns: false, citation: .last)
        case .plain: EnrichmentMethod(forms: 4, pronouns: false, aliases: false, citation: .first)
        case .gossip: EnrichmentMethod(forms: 3, doubts: false, citation: .longest)
        default: nil
        }
    }

    /// How long to wait before answering, in milliseconds.
    public var delayMilliseconds: Int { self == .slow ? 60_000 : 0 }

    /// What an answer costs, in milliseconds of a processor, rounded.
    public var cost: Double {
        switch self {
        case .scholar, .clerk, .padder, .slow: 0.3
        case .student, .reporter, .literal, .plain: 0.25
        case .gossip: 0.2
        case .grabber, .stuffer, .forger, .wholesaler: 0.15
        case .skimmer: 0.1
        case .random, .memoriser: 0.02
        case .silent, .injector: 0.01
        }
    }

    /// The honest solver whose pay a cheat is after.
    public var imitates: EnrichmentSolver? {
        switch self {
        case .slow, .skimmer, .padder: .scholar
        case .memoriser, .stuffer: .clerk
        case .silent, .random, .grabber, .forger, .wholesaler, .injector: .gossip
        default: nil
        }
    }
}
