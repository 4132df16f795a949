public import Evaluation

/// What a miner is asked: a plan for errands in a house.
public struct AgentQuestion: Hashable, Sendable, Codable {
    /// What must hold in the end, in words.
    public let goal: String
    /// A part of it as a program would test it.
    public let checks: [AgentCheck]
    /// What always holds.
    public let rules: String
    /// The house.
    public let world: AgentWorld
    /// The most calls that a plan may have.
    public let maximumCalls: Int

    /// Whether sizes and numbers are those of a house.
    var isReasonable: Bool {
        (1...32).contains(world.rooms.count) && world.things.count <= 64 && world.passages.count <= 256
            && goal.utf8.count <= 8_192 && checks.count <= 64 && (0...1_000).contains(world.capacity)
            && world.passages.allSatisfy { (1...1_000).contains($0.minutes) }
            && world.things.allSatisfy { (0...1_000).contains($0.weight) }
    }
}

/// A thing that must be in a room in the end.
public struct AgentCheck: Hashable, Sendable, Codable {
    public let thing: String
    public let room: String
}

/// What a miner answers: the calls of tools, in order.
public struct AgentAnswer: Hashable, Sendable, Codable {
    /// The plan.
    public let calls: [AgentCall]

    /// An answer of its calls.
    public init(calls: [AgentCall]) {
        self.calls = calls
    }
}

/// What the validator keeps: the whole goal as it is tested.
public struct AgentTruth: Hashable, Sendable, Codable {
    /// A thing and the rooms in which it may be in the end.
    public struct Goal: Hashable, Sendable, Codable {
        public let thing: String
        public let rooms: [String]
    }

    public let goals: [Goal]
    /// Where the robot must be in the end; nil for anywhere.
    public let finish: String?
    /// What it takes to run each errand by itself from the start and back, in minutes.
    public let separately: Int
}

/// Errands in a small house: a plan of tool calls, scored by the final state of the simulated house and by its cost.
///
/// The score is the worth of the goals reached, less damage, less the minutes that the plan took. The checks that a miner
/// sees are a part of the goals only; the rest stands in the words, and in the rules.
public struct AgentTask: TaskFamily {
    /// How many things are to be moved, at least.
    public let errands: Int
    /// How many rooms there are.
    public let rooms: Int

    /// A task with so many errands (2...16) in so many rooms (4...16).
    public init(errands: Int = 9, rooms: Int = 11) {
        self.errands = min(max(2, errands), 16)
        self.rooms = min(max(4, rooms), 16)
    }

    public var name: String { "agent" }
    public var generatorVersion: Int { 1 }
    public var maximumAnswerBytes: Int { 32_768 }

    /// The most calls that are executed.
    public static let maximumCalls = 240

    /// What a reached goal is worth; of the same unit are the damages.
    static let goalWorth = 4
    static let finishWorth = 2
    /// What it takes to break, to spoil or to misplace a thing, and to leave a door open.
    static let brokenWorth = 3
    static let spoiledWorth = 2
    static let misplacedWorth = 3
    static let doorWorth = 1
    /// What the minutes of running each errand by itself would cost, in millionths.
    static let separatePrice = 650_000

    static let rules =
        "A fragile thing must be wrapped before it is taken, or it breaks. A cold thing spoils when it is carried for more "
        + "than \(AgentWorld.coldMinutes) minutes. Doors that were shut are shut in the end. What nobody asked for stays "
        + "where it is."

    public var solvers: [ReferenceSolver<AgentQuestion, AgentAnswer>] {
        let memory = AgentMemory(task: self)
        return AgentSolver.allCases.map { solver in
            ReferenceSolver(solver) { solver.answer($0, memory: memory) }
        }
    }

    public func generate(seed: ItemSeed, difficulty: Difficulty) -> TaskItem<AgentQuestion, AgentTruth> {
        AgentGenerator(errands: errands, rooms: rooms, difficulty: difficulty).item(seed)
    }

    /// The goal's sentences in another order, each in another phrase for the same wish where there is one.
    public func paraphrase(
        seed: ItemSeed,
        difficulty: Difficulty,
        wording: ItemSeed
    ) -> TaskItem<AgentQuestion, AgentTruth>? {
        let item = generate(seed: seed, difficulty: difficulty)
        var random = wording.stream
        var sentences = item.question.goal.split(separator: ".").map { $0.drop { $0 == " " } }
            .map { AgentPhrase.reworded($0, &random) }
        random.permute(&sentences)
        let question = AgentQuestion(
            goal: sentences.map { $0 + "." }.joined(separator: " "),
            checks: item.question.checks,
            rules: item.question.rules,
            world: item.question.world,
            maximumCalls: item.question.maximumCalls
        )
        return TaskItem(question: question, truth: item.truth)
    }

    public func score(_ answer: AgentAnswer, for item: TaskItem<AgentQuestion, AgentTruth>) -> Score {
        guard answer.calls.count <= Self.maximumCalls else {
            return .zero("\(answer.calls.count) calls where \(Self.maximumCalls) are allowed")
        }
        let map = AgentMap(item.question.world)
        var run = AgentRun(map)
        run.execute(answer.calls)
        return Self.judge(run, map, item.truth)
    }

    /// The worth of a final state.
    static func judge(_ run: AgentRun, _ map: AgentMap, _ truth: AgentTruth) -> Score {
        var (reached, asked) = (0, Set<Int>())
        for goal in truth.goals {
            guard let thing = map.things[goal.thing] else { continue }
            asked.insert(thing)
            let isThere = run.places[thing].map { goal.rooms.contains(map.world.rooms[$0].name) } ?? false
            if isThere, run.damages[thing].isEmpty { reached += 1 }
        }
        var damage = run.openDoors.count { $0 } * doorWorth
        for thing in map.places.indices {
            if run.damages[thing].contains(.broken) { damage += brokenWorth }
            if run.damages[thing].contains(.spoiled) { damage += spoiledWorth }
            if !asked.contains(thing), run.places[thing] != map.places[thing] { damage += misplacedWorth }
        }
        var (worth, whole) = (reached * goalWorth, truth.goals.count * goalWorth)
        if let finish = truth.finish {
            whole += finishWorth
            // Standing in the right room is worth nothing to one that did nothing.
            if reached > 0, map.world.rooms[run.room].name == finish { worth += finishWorth }
        }
        let price = run.minutes * separatePrice / max(1, truth.separately)
        let millionths = (worth - damage) * Score.perfect / max(1, whole) - price
        return Score(
            millionths: millionths,
            reason: "\(reached) of \(truth.goals.count) goals in \(run.minutes) minutes, damage \(damage), "
                + "\(run.failures) impossible calls"
        )
    }

    /// What is compared is which thing is handled after which, so that padding and detours are no disguise. There are
    /// thousands of orders that are about as good, so that sharing one always says something.
    public func trace(_ answer: AgentAnswer, for item: TaskItem<AgentQuestion, AgentTruth>) -> AnswerTrace {
        var run = AgentRun(AgentMap(item.question.world))
        run.execute(answer.calls.prefix(Self.maximumCalls))
        var claims: [UInt64] = []
        var last: UInt64 = 0
        for step in run.steps {
            let own = UInt64(step.thing) << 16 | UInt64(step.room) << 8 | (step.tool == .take ? 1 : 2)
            claims.append(last << 32 | own)
            last = own
        }
        return AnswerTrace(claims: claims, wrong: claims.map { _ in true })
    }
}
