public import Evaluation

/// The ways to invent messages that come with Plexus: honest ones, the best first, and cheats.
public enum SynthesisSolver: String, BuiltInSolver, Sendable, Codable {
    /// Reads all examples, knows that words which begin alike mostly speak alike, deals words out in their shares, and
    /// drops what seems to it to speak for another label.
    case scholar
    /// The same without knowing of kinds of words.
    case reader
    /// Says every example in other words of the same kinds.
    case paraphraser
    /// Knows of kinds, but reads fewer than half of the examples and checks nothing.
    case hasty
    /// Knows of no kinds and reads two thirds of the examples.
    case plain
    /// Draws each word by itself, in the share in which the examples have it.
    case drawer
    /// Works as `scholar` does on a quarter of the examples.
    case glancer
    /// The same message whatever the question.
    case constant
    /// Words drawn at random.
    case random
    /// Gives the examples back.
    case parrot
    /// Gives the examples back with their words in another order.
    case shuffler
    /// Gives the examples back with one word changed.
    case toucher
    /// Gives the examples back with half of their words changed for any others.
    case scrambler
    /// One invention, again and again.
    case repeater
    /// The few words that tell most in every message.
    case stuffer
    /// Some telling words in every message, hidden among any others.
    case diluter
    /// Inventions for revealed items, as far as their words come again.
    case memoriser
    /// Twice as many messages as were asked for.
    case padder
    /// Instructions to whoever grades instead of messages.
    case injector
    /// As good as `scholar`, but later than any time limit.
    case slow

    /// The honest solvers, the best first.
    public static let honest: [SynthesisSolver] = allCases.filter { $0.role == .honest }
    /// The known cheats that need no other miner.
    public static let cheats: [SynthesisSolver] = allCases.filter { $0.role == .cheat }

    /// Whether the solver does the work in time.
    public var role: SolverRole { method == nil ? .cheat : .honest }

    /// How an honest solver works; nil for cheats.
    var method: SynthesisMethod? {
        switch self {
        case .scholar: .learn(SynthesisStudy(reads: 60, kinds: 0.5, deals: true, checks: true))
        case .reader: .learn(SynthesisStudy(reads: 60, kinds: 0, deals: true, checks: true))
        case .paraphraser: .paraphrase
        case .hasty: .learn(SynthesisStudy(reads: 14, kinds: 0.5, deals: true, checks: false))
        case .plain: .learn(SynthesisStudy(reads: 24, kinds: 0, deals: true, checks: true))
        case .drawer: .learn(SynthesisStudy(reads: 60, kinds: 0, deals: false, checks: false))
        case .glancer: .learn(SynthesisStudy(reads: 9, kinds: 0.5, deals: true, checks: true))
        default: nil
        }
    }

    /// How long to wait before answering, in milliseconds.
    public var delayMilliseconds: Int { self == .slow ? 60_000 : 0 }

    /// What an answer costs, in milliseconds of a processor, rounded.
    public var cost: Double {
        switch self {
        case .scholar, .reader, .paraphraser, .hasty, .plain, .drawer, .glancer, .slow, .memoriser: 0.2
        case .padder: 0.4
        case .stuffer, .diluter: 0.15
        case .shuffler, .toucher, .scrambler, .random, .repeater: 0.05
        case .constant, .injector, .parrot: 0.01
        }
    }

    /// The honest solver whose pay a cheat is after.
    public var imitates: SynthesisSolver? {
        switch self {
        case .slow: .scholar
        case .parrot, .shuffler, .toucher, .scrambler: .paraphraser
        case .stuffer, .diluter: .plain
        case .memoriser: .hasty
        case .constant, .random, .repeater, .padder, .injector: .glancer
        default: nil
        }
    }
}
