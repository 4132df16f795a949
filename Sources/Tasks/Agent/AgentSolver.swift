public import Evaluation

/// The ways to plan that come with Plexus: planners of different foresight and understanding, the best first, and cheats.
public enum AgentSolver: String, BuiltInSolver, Sendable, Codable {
    /// Understands every sentence; builds routes in two ways, improves both and takes the better.
    case foresighted
    /// Understands every sentence; goes to the nearest stop that is possible, and mends nothing.
    case nearest
    /// Builds a route by insertion, but passes over sentences that follow another thing.
    case literal
    /// One errand after the other, the nearest first.
    case shuttle
    /// One errand after the other, as they are told.
    case clerk
    /// Tries many routes for the checks that it can see, and reads neither words nor rules.
    case fitted
    /// Carries everything to where it passes: every room and every thing is tried.
    case bruteForce = "brute-force"
    /// Runs the errand that costs least, and no other.
    case token
    /// The right things to the right places, without going there.
    case teleport
    /// Goes to and fro, takes and puts, to look busy.
    case busy
    /// Plans known for revealed goals, one of them for any other.
    case memoriser
    /// Calls drawn by the goal's hash.
    case random
    /// The same calls whatever the goal.
    case constant
    /// No calls.
    case idle

    /// Whether it does the work.
    public var role: SolverRole {
        switch self {
        case .foresighted, .nearest, .literal, .shuttle, .clerk: .honest
        default: .cheat
        }
    }

    /// What a plan costs, in hundredths of a millisecond of a processor, rounded.
    public var cost: Double {
        switch self {
        case .foresighted: 60
        case .nearest: 20
        case .literal: 30
        case .shuttle: 18
        case .clerk: 12
        case .fitted: 25
        case .bruteForce, .token, .teleport: 10
        case .busy, .memoriser: 1
        case .random, .constant, .idle: 0.1
        }
    }

    /// The honest solver whose pay a cheat is after.
    public var imitates: AgentSolver? {
        switch self {
        case .teleport, .memoriser: .foresighted
        case .fitted, .bruteForce, .token: .shuttle
        case .busy, .random, .constant, .idle: .clerk
        default: nil
        }
    }

    /// The sentences that it understands.
    private var known: Set<AgentWish> {
        switch self {
        case .foresighted, .nearest, .shuttle, .clerk, .token, .teleport: Set(AgentWish.allCases)
        case .literal: Set(AgentWish.allCases).subtracting([.relative])
        default: []
        }
    }

    /// Its plan; the same question always has the same.
    func answer(_ question: AgentQuestion, memory: AgentMemory) -> AgentAnswer {
        // Anybody may ask a miner: what is too large or makes no sense is not worked on.
        guard question.isReasonable else { return AgentAnswer(calls: []) }
        switch self {
        case .memoriser: return memory.answer(question)
        case .idle: return AgentAnswer(calls: [])
        case .constant: return AgentCheats.constant
        case .random: return AgentCheats.random(question)
        case .busy: return AgentCheats.busy(question)
        case .fitted: return AgentCheats.fitted(question)
        case .bruteForce: return AgentCheats.bruteForce(question)
        default: return AgentAnswer(calls: plan(question))
        }
    }

    private func plan(_ question: AgentQuestion) -> [AgentCall] {
        let map = AgentMap(question.world)
        let ways = AgentWays(map, doorMinutes: 2)
        let errands = AgentErrands(goal: question.goal, map: map, known: known)
        let route = AgentRoute(errands, map: map, ways: ways)
        let script = AgentScript(map: map, ways: ways)
        return switch self {
        case .foresighted: script.calls(Self.foresighted(route), route)
        case .literal: script.calls(route.insertion(Array(route.jobs.indices)), route)
        case .nearest: script.calls(route.nearest(heedsCold: true, bringsFirst: false), route)
        case .shuttle: script.calls(route.nearestShuttle(), route)
        case .token: script.calls(Self.cheapest(route), route)
        case .teleport:
            script.calls(Self.foresighted(route), route).filter { $0.tool == "take" || $0.tool == "put" }
        default: script.calls(route.shuttle(Array(route.jobs.indices)), route)
        }
    }

    /// The longest errands first by insertion, and what greed makes; both are improved, and the better one is taken.
    private static func foresighted(_ route: AgentRoute) -> [AgentRoute.Stop] {
        let byLength = route.jobs.indices.sorted { one, other in
            let lengths = [one, other].map { route.ways[route.jobs[$0].from][route.jobs[$0].to] }
            return lengths[0] == lengths[1] ? one < other : lengths[0] > lengths[1]
        }
        let starts = [route.insertion(byLength), route.nearest(heedsCold: true, bringsFirst: false)]
        let improved = starts.map { route.improved($0, rounds: 2) }
        return improved.min { route.minutes($0) < route.minutes($1) } ?? []
    }

    /// The one errand that takes the least.
    private static func cheapest(_ route: AgentRoute) -> [AgentRoute.Stop] {
        let alone = route.jobs.indices.map { route.shuttle([$0]) }
        return alone.min { route.minutes($0) < route.minutes($1) } ?? []
    }
}
