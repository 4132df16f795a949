import ChainCrypto
public import Evaluation

/// The ways to answer that come with Plexus: programs by rules that know more or less of words and phrases, the best
/// first, and cheats.
public enum ChatSolver: String, BuiltInSolver, Sendable, Codable {
    /// Knows seven of ten words, phrases and spellings: the best is to err often enough that copies of it are found out.
    case expert
    /// Knows fewer.
    case scholar
    /// Knows fewer.
    case clerk
    /// Knows fewer still, and takes no notice of a "not".
    case student
    /// Knows four of ten.
    case pupil
    /// Says back what it was told.
    case echo
    /// Always the same word.
    case constant
    /// Names every label, name and number that it was told.
    case stuffing
    /// The pupil's answer with fine words around it.
    case padding
    /// Tells whoever judges what to think.
    case injection
    /// Any word of the text.
    case random
    /// Guesses a label, or takes the first name.
    case guesser

    /// Whether it does the work.
    public var role: SolverRole {
        switch self {
        case .expert, .scholar, .clerk, .student, .pupil: .honest
        default: .cheat
        }
    }

    /// What an answer costs, in words and phrases that are known, in hundreds.
    public var cost: Double {
        switch self {
        case .expert: 5
        case .scholar: 4.6
        case .clerk: 4.2
        case .student: 3.8
        case .pupil: 3.4
        case .padding: 3.5
        case .stuffing, .guesser: 0.2
        case .echo, .constant, .injection, .random: 0.1
        }
    }

    /// The honest solver whose pay a cheat is after.
    public var imitates: ChatSolver? {
        switch self {
        case .padding, .stuffing: .expert
        case .echo, .constant, .injection, .random, .guesser: .pupil
        default: nil
        }
    }

    /// How many of a thousand words and phrases an honest one knows.
    var knowledge: UInt64 {
        switch self {
        case .expert: 700
        case .scholar: 630
        case .clerk: 590
        case .student: 565
        case .pupil: 420
        default: 0
        }
    }

    /// Whether "not bad" is understood.
    var understandsNegation: Bool { self == .expert || self == .scholar || self == .clerk }

    /// Whether a word or phrase is known; each solver has learned other ones.
    func knows(_ thing: String) -> Bool {
        role == .honest && AnswerTrace.digest("chat/\(rawValue)/\(thing)") % 1_000 < knowledge
    }

    /// A place in a list by the solver's own coin: the same for the same question.
    func guess(_ count: Int, about question: String) -> Int {
        count > 0 ? Int(AnswerTrace.digest("guess/\(rawValue)/\(question)") % UInt64(count)) : 0
    }
}
