import ChainCrypto
public import Evaluation
import Foundation

/// The ways to write functions that come with Plexus: programs by rules that understand more or less of what problems
/// say, the best first, and cheats.
public enum CodeSolver: String, BuiltInSolver, Sendable, Codable {
    /// Understands all but two of the steps, and cares for empty lists.
    case careful
    /// Does not know two others, and forgets that a list may be empty where it takes the greatest number.
    case careless
    /// Does not know three, sorts where it does not understand, and forgets empty lists at two ends.
    case learner
    /// Does not know five.
    case beginner
    /// Does not know four that matter more, forgets empty lists at two ends, and reverses where it does not understand.
    case novice
    /// Looks the visible examples up, and says 0 to anything else.
    case visible
    /// Prints the examples' results instead of returning any.
    case printer
    /// Runs for as long as it may.
    case sleeper
    /// Ends the whole program with status 0 before any test.
    case exiter
    /// Returns an object that calls itself equal to everything.
    case chameleon
    /// Always the same function.
    case constant

    /// Whether it does the work.
    public var role: SolverRole {
        switch self {
        case .careful, .careless, .learner, .beginner, .novice: .honest
        default: .cheat
        }
    }

    /// What an answer costs, in rules that are tried.
    public var cost: Double {
        switch self {
        case .careful: 22
        case .careless: 20
        case .learner: 17
        case .beginner: 15
        case .novice: 13
        case .visible, .printer: 1
        case .sleeper, .exiter, .chameleon, .constant: 0.1
        }
    }

    /// The honest solver whose pay a cheat is after.
    public var imitates: CodeSolver? {
        switch self {
        case .visible, .printer: .careful
        case .sleeper, .exiter, .chameleon, .constant: .novice
        default: nil
        }
    }

    /// The steps that it does not know. Each is wrong in its own way, as people are: equal mistakes tell copies.
    private var unknown: Set<String> {
        switch self {
        case .careful: ["differences", "head"]
        case .careless: ["running", "even"]
        case .learner: ["place", "reverse", "positions"]
        case .beginner: ["clamp", "distinct", "rotate", "odd", "add"]
        case .novice: ["magnitude", "divisible", "square", "above"]
        default: []
        }
    }

    /// The ends where it forgets that a list may be empty.
    private var forgotten: Set<String> {
        switch self {
        case .careless: ["max"]
        case .learner: ["last", "spread"]
        case .beginner: ["spread"]
        case .novice: ["max", "last"]
        default: []
        }
    }

    /// What it writes for a step that it does not know; nil for nothing.
    private var guess: String? {
        switch self {
        case .learner: "sorted(x)"
        case .novice: "x[::-1]"
        default: nil
        }
    }

    /// The source that it answers a question with; the same question always has the same answer.
    func code(for question: CodeQuestion) -> String {
        switch self {
        case .careful, .careless, .learner, .beginner, .novice: return Self.each(question) { written($0, $1) }
        case .visible:
            return Self.each(question) { name, lines in
                let known = Self.examples(name, lines).map { "str(\($0.0)): \($0.1)" }.joined(separator: ", ")
                return "def \(name)(x):\n    return {\(known)}.get(str(x), 0)\n"
            }
        case .printer:
            return "import os\n"
                + Self.each(question) { name, lines in
                    let prints = Self.examples(name, lines).map { "    print(\($0.1))\n" }.joined()
                    return "def \(name)(x):\n\(prints)    os.write(1, b'0\\n')\n"
                }
        case .sleeper: return Self.each(question) { name, _ in "def \(name)(x):\n    while True: pass\n" }
        case .exiter: return "import os\nos._exit(0)\n"
        case .chameleon:
            return "class Any(int):\n    def __eq__(self, other): return True\n    __hash__ = None\n"
                + Self.each(question) { name, _ in "def \(name)(x):\n    return Any(0)\n" }
        case .constant: return Self.each(question) { name, _ in "def \(name)(x):\n    return x\n" }
        }
    }

    /// Writes function after function, each by its name and the lines of the prompt that are about it.
    private static func each(_ question: CodeQuestion, _ write: (String, [String]) -> String) -> String {
        let lines = question.prompt.split(separator: "\n").map(String.init)
        return question.functions.map { name in write(name, lines.filter { $0.hasPrefix("\(name)(") }) }.joined()
    }

    /// Reads the problem sentence by sentence and writes what it understands.
    private func written(_ name: String, _ lines: [String]) -> String {
        var body = ""
        // What the function is called is no number of a step.
        for sentence in lines.first?.dropFirst(name.count).split(separator: ".") ?? [] {
            let text = String(sentence)
            if let end = CodeSteps.ends.first(where: { text.hasSuffix("return \($0.words)") }) {
                let forgets = forgotten.contains(end.name)
                body += "    return \(forgets ? end.careless ?? end.python : end.python)\n"
            } else if let (step, parameter) = Self.step(in: text) {
                let known = step.python.replacing("#", with: "\(parameter)")
                if let line = unknown.contains(step.name) ? guess : known { body += "    x = \(line)\n" }
            }
        }
        return "def \(name)(x):\n" + body
    }

    /// The step that a sentence means, with its parameter.
    private static func step(in sentence: String) -> (CodeStep, Int)? {
        let numbers = sentence.split { !$0.isNumber && $0 != "-" }.compactMap { Int($0) }
        for step in CodeSteps.all {
            guard step.range != nil else {
                if sentence.hasSuffix(step.words) { return (step, 0) }
                continue
            }
            guard let parameter = numbers.first else { continue }
            if sentence.hasSuffix(step.words.replacing("#", with: "\(parameter)")) { return (step, parameter) }
        }
        return nil
    }

    /// The inputs and results of the examples, as Python.
    private static func examples(_ name: String, _ lines: [String]) -> [(String, String)] {
        lines.dropFirst().compactMap { line in
            let parts = line.components(separatedBy: ") == ")
            guard parts.count == 2 else { return nil }
            return (String(parts[0].dropFirst(name.count + 1)), parts[1])
        }
    }
}
