public import Evaluation

/// The ways to audit that come with Plexus: static checkers of different depth, the best first, and cheats.
public enum AuditSolver: String, BuiltInSolver, Sendable, Codable {
    /// Follows helpers two levels down, modifiers, local variables and branches, and weighs each guard.
    case interprocedural
    /// Follows as many helpers, but trusts none below, and takes what happens in a branch for certain.
    case suspicious
    /// Follows one level of helpers and trusts those below.
    case oneLevel = "one-level"
    /// Follows one level of helpers and trusts none below, but knows that branches may be passed by.
    case anxious
    /// Stays within the function and its modifiers, and trusts helpers.
    case intraprocedural
    /// Reports each line with a telling word.
    case grep
    /// Reports all classes in all functions, as many as are allowed.
    case flood
    /// Reports in each function the class that its name suggests.
    case byName = "by-name"
    /// The same for functions drawn by the contract's hash.
    case coin
    /// Looks for one class only, and as simply as can be.
    case specialist
    /// Findings known for revealed contracts, and those of one of them for any other.
    case memoriser
    /// Findings drawn by the contract's hash.
    case random
    /// The same findings whatever the contract.
    case constant
    /// No finding.
    case idle

    /// Whether it does the work.
    public var role: SolverRole {
        switch self {
        case .interprocedural, .suspicious, .oneLevel, .anxious, .intraprocedural: .honest
        default: .cheat
        }
    }

    /// What an audit costs, in hundredths of a millisecond of a processor, rounded.
    public var cost: Double {
        switch self {
        case .interprocedural: 34
        case .suspicious: 33
        case .oneLevel: 32
        case .anxious: 31
        case .intraprocedural: 27
        case .grep, .byName, .coin, .specialist: 20
        case .flood: 5
        case .memoriser, .random: 1
        case .constant, .idle: 0.1
        }
    }

    /// The honest solver whose pay a cheat is after.
    public var imitates: AuditSolver? {
        switch self {
        case .memoriser, .flood: .interprocedural
        case .grep, .byName, .coin, .specialist: .anxious
        case .random, .constant, .idle: .intraprocedural
        default: nil
        }
    }

    /// How deeply it looks; nil for what does not look at all.
    private var skill: AuditSkill? {
        var skill = AuditSkill()
        skill.weighsGuards = true
        switch self {
        case .interprocedural:
            skill.depth = 2
            skill.readsModifiers = true
            skill.followsLocals = true
            skill.trustsHelpers = true
            skill.seesBranches = true
            skill.trustsAssembly = true
        case .suspicious:
            skill.depth = 2
            skill.readsModifiers = true
            skill.followsLocals = true
            skill.followsElements = true
        case .oneLevel:
            skill.depth = 1
            skill.readsModifiers = true
            skill.followsLocals = true
            skill.followsElements = true
            skill.trustsHelpers = true
            skill.trustsAssembly = true
        case .anxious:
            skill.depth = 1
            skill.readsModifiers = true
            skill.followsLocals = true
            skill.followsElements = true
            skill.seesBranches = true
            skill.trustsAssembly = true
        case .intraprocedural:
            skill.readsModifiers = true
            skill.followsLocals = true
            skill.followsElements = true
            skill.trustsHelpers = true
            skill.trustsAssembly = true
            skill.seesBranches = true
        case .specialist: skill.classes = [.delegatecall]
        default: return nil
        }
        return skill
    }

    /// Its findings; the same contract always has the same.
    func answer(_ question: AuditQuestion, memory: AuditMemory) -> AuditAnswer {
        if let skill {
            let contract = AuditContract(question.source)
            let all = contract.functions.flatMap { AuditRules($0, in: contract, skill: skill).findings }
            return AuditAnswer(findings: Array(all.prefix(AuditTask.maximumFindings)))
        }
        switch self {
        case .memoriser: return memory.answer(question)
        case .grep: return AuditCheats.grep(question)
        case .flood: return AuditCheats.flood(question)
        case .byName: return AuditCheats.byName(question, all: true)
        case .coin: return AuditCheats.byName(question, all: false)
        case .random: return AuditCheats.random(question)
        case .constant: return AuditAnswer(findings: [AuditFinding(line: 60, kind: AuditClass.reentrancy.rawValue)])
        default: return AuditAnswer(findings: [])
        }
    }
}
