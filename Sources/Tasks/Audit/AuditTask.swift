public import Evaluation

/// What a miner is asked: the weaknesses of a contract.
public struct AuditQuestion: Hashable, Sendable, Codable {
    /// The contract, in a part of Solidity.
    public let source: String
    /// The classes that are looked for.
    public let classes: [String]

    /// A question of its parts.
    public init(source: String, classes: [String]) {
        self.source = source
        self.classes = classes
    }
}

/// A weakness that is reported.
public struct AuditFinding: Hashable, Sendable, Codable {
    /// Its line, from 1.
    public let line: Int
    /// Its class.
    public let kind: String

    /// A finding of its parts.
    public init(line: Int, kind: String) {
        self.line = line
        self.kind = kind
    }
}

/// What a miner answers.
public struct AuditAnswer: Hashable, Sendable, Codable {
    /// The findings, in any order.
    public let findings: [AuditFinding]

    /// An answer of its findings.
    public init(findings: [AuditFinding]) {
        self.findings = findings
    }
}

/// What the validator keeps: each function that can be called from outside, and what is wrong with it.
public struct AuditTruth: Hashable, Sendable, Codable {
    /// A function.
    public struct Unit: Hashable, Sendable, Codable {
        /// Its first and last line.
        public let first: Int
        public let last: Int
        /// The line that matters.
        public let line: Int
        /// The class of its weakness; nil where it is safe.
        public let kind: String?
    }

    /// The functions, in the order of their lines.
    public let units: [Unit]
}

/// A class of weakness.
public enum AuditClass: String, CaseIterable, Sendable, Codable {
    /// An outside call before the state is brought up to date.
    case reentrancy
    /// Subtraction in an unchecked block with no test before.
    case uncheckedArithmetic = "unchecked-arithmetic"
    /// Anybody may change what only the owner should.
    case accessControl = "access-control"
    /// The first sender of a transaction is taken for the caller.
    case txOrigin = "tx-origin"
    /// A failed transfer goes unnoticed.
    case uncheckedReturn = "unchecked-return"
    /// Chance that a block's maker chooses.
    case timestamp
    /// A price that one trade can move.
    case priceOracle = "price-oracle"
    /// An initialiser that works twice.
    case initialiser
    /// A quotient rounded to the caller's advantage.
    case rounding
    /// A signature that is good more than once.
    case replay = "signature-replay"
    /// Foreign code on one's own storage.
    case delegatecall
}

/// Smart-contract audit: contracts with seeded weaknesses and safe look-alikes, scored by findings and false alarms.
///
/// Every function of a contract is either weak in one way or looks as if it were: the same guards, helpers and flows
/// occur in both. A false alarm takes back a finding, since somebody has to read it; so reporting all, or all that looks
/// like a class, is worth about nothing.
public struct AuditTask: TaskFamily {
    /// How many functions a contract has that can be called from outside.
    public let functions: Int

    /// A task with so many functions in a contract (4...32).
    public init(functions: Int = 14) {
        self.functions = min(max(4, functions), 32)
    }

    public var name: String { "audit" }
    public var generatorVersion: Int { 1 }
    public var maximumAnswerBytes: Int { 16_384 }

    /// How far from the line a finding may be, in lines.
    public static let tolerance = 2
    /// The most findings of an answer.
    public static let maximumFindings = 200

    public var solvers: [ReferenceSolver<AuditQuestion, AuditAnswer>] {
        let memory = AuditMemory(task: self)
        return AuditSolver.allCases.map { solver in
            ReferenceSolver(solver) { solver.answer($0, memory: memory) }
        }
    }

    public func generate(seed: ItemSeed, difficulty: Difficulty) -> TaskItem<AuditQuestion, AuditTruth> {
        var generator = AuditGenerator(seed: seed, difficulty: difficulty)
        return generator.item(functions: functions)
    }

    public func paraphrase(
        seed: ItemSeed,
        difficulty: Difficulty,
        wording: ItemSeed
    ) -> TaskItem<AuditQuestion, AuditTruth>? {
        AuditParaphrase.item(generate(seed: seed, difficulty: difficulty), wording: wording)
    }

    public func score(_ answer: AuditAnswer, for item: TaskItem<AuditQuestion, AuditTruth>) -> Score {
        guard answer.findings.count <= Self.maximumFindings else {
            return .zero("\(answer.findings.count) findings where \(Self.maximumFindings) are allowed")
        }
        var found: Set<Int> = []
        var alarms = 0
        for finding in answer.findings {
            let hit = item.truth.units.firstIndex { unit in
                unit.kind == finding.kind
                    && (unit.line - Self.tolerance...unit.line + Self.tolerance).contains(finding.line)
            }
            // What was found already is found twice for nothing.
            if let hit, found.insert(hit).inserted { continue }
            alarms += 1
        }
        let seeded = item.truth.units.count { $0.kind != nil }
        return Score(
            millionths: max(0, found.count - alarms) * Score.perfect / max(1, seeded),
            reason: "\(found.count) of \(seeded) weaknesses found, \(alarms) false alarms"
        )
    }

    /// What is compared is the opinion on each function, silence included: neither order nor exact lines are a disguise.
    public func trace(_ answer: AuditAnswer, for item: TaskItem<AuditQuestion, AuditTruth>) -> AnswerTrace {
        guard !answer.findings.isEmpty else { return .empty }
        var opinions = [Set<String>](repeating: [], count: item.truth.units.count)
        for finding in answer.findings.prefix(Self.maximumFindings) {
            let place = item.truth.units.firstIndex { $0.first <= finding.line && finding.line <= $0.last }
            if let place { opinions[place].insert(finding.kind) }
        }
        let texts = opinions.enumerated().map { "\($0) \($1.sorted().joined(separator: " "))" }
        let wrong = zip(opinions, item.truth.units).map { $0 != Set([$1.kind].compactMap { $0 }) }
        return AnswerTrace(texts: texts, wrong: wrong)
    }
}
