import Evaluation

/// Plans without the work.
enum AgentCheats {
    /// What is likely to be possible somewhere.
    static let constant = AgentAnswer(
        calls: ["hall", "kitchen", "lab", "office", "library"].map { AgentCall(.go, $0) }
            + [AgentCall(.take, "red lamp"), AgentCall(.put, "red lamp")]
    )

    /// Thirty calls, each of a tool with a target of its kind.
    static func random(_ question: AgentQuestion) -> AgentAnswer {
        var random = FastRandom(seed: AnswerTrace.digest(question.goal))
        let world = question.world
        let calls = (0..<30).compactMap { _ -> AgentCall? in
            switch AgentTool.allCases[random.draw(below: AgentTool.allCases.count)] {
            case .go: random.draw(from: world.rooms).map { AgentCall(.go, $0.name) }
            case .open: random.draw(from: world.passages.compactMap(\.door)).map { AgentCall(.open, $0) }
            case .shut: random.draw(from: world.passages.compactMap(\.door)).map { AgentCall(.shut, $0) }
            case .wrap: random.draw(from: world.things).map { AgentCall(.wrap, $0.name) }
            case .take: random.draw(from: world.things).map { AgentCall(.take, $0.name) }
            case .put: random.draw(from: world.things).map { AgentCall(.put, $0.name) }
            }
        }
        return AgentAnswer(calls: calls)
    }

    /// Takes what lies around and puts it down again, as often as it may.
    static func busy(_ question: AgentQuestion) -> AgentAnswer {
        let here = question.world.things.filter { $0.room == question.world.start }.map(\.name)
        let pairs = here.flatMap { [AgentCall(.wrap, $0), AgentCall(.take, $0), AgentCall(.put, $0)] }
        guard !pairs.isEmpty else { return AgentAnswer(calls: [AgentCall(.go, question.world.start)]) }
        return AgentAnswer(calls: (0..<60).map { pairs[$0 % pairs.count] })
    }

    /// The route for the visible checks that is best among forty orders; nothing is wrapped, no door is shut.
    static func fitted(_ question: AgentQuestion) -> AgentAnswer {
        let map = AgentMap(question.world)
        let ways = AgentWays(map, doorMinutes: 1)
        let goal = question.checks.map { "Bring the \($0.thing) to the \($0.room)." }.joined(separator: " ")
        let route = AgentRoute(AgentErrands(goal: goal, map: map, known: [.plain]), map: map, ways: ways)
        var random = FastRandom(seed: AnswerTrace.digest(question.goal))
        var best = route.nearest(heedsCold: false, bringsFirst: false)
        var order = Array(route.jobs.indices)
        for _ in 0..<40 {
            random.permute(&order)
            let trial = route.shuttle(order)
            if route.minutes(trial) < route.minutes(best) { best = trial }
        }
        let script = AgentScript(map: map, ways: ways, shutsDoors: false, wraps: false)
        return AgentAnswer(calls: script.calls(best, route))
    }

    /// Through all rooms, and in each everything is put down and everything is taken that can be.
    static func bruteForce(_ question: AgentQuestion) -> AgentAnswer {
        let map = AgentMap(question.world)
        let ways = AgentWays(map, doorMinutes: 2)
        let everywhere = question.world.things.enumerated().compactMap { number, thing -> String? in
            let target = question.world.rooms[number % question.world.rooms.count].name
            return thing.room == target ? nil : "Bring the \(thing.name) to the \(target)."
        }
        let goal = everywhere.joined(separator: " ")
        let route = AgentRoute(AgentErrands(goal: goal, map: map, known: [.plain]), map: map, ways: ways)
        let stops = route.nearest(heedsCold: false, bringsFirst: false)
        return AgentAnswer(calls: AgentScript(map: map, ways: ways).calls(stops, route))
    }
}

/// The plans for goals that were revealed, worked out when they are first needed.
final class AgentMemory: Sendable {
    private let task: AgentTask
    private let plans = Locked<(known: [String: AgentAnswer], all: [AgentAnswer])>(([:], []))

    /// How many goals are remembered.
    static let count: UInt64 = 100

    init(task: AgentTask) {
        self.task = task
    }

    func answer(_ question: AgentQuestion) -> AgentAnswer {
        let (known, all) = plans.read { $0 }
        if all.isEmpty {
            fill()
            return answer(question)
        }
        return known[question.goal] ?? all[Int(AnswerTrace.digest(question.goal) % UInt64(all.count))]
    }

    private func fill() {
        var (known, all) = ([String: AgentAnswer](), [AgentAnswer]())
        for number in 0..<Self.count {
            let question = task.generate(seed: ItemSeed(public: number), difficulty: .medium).question
            let answer = AgentSolver.foresighted.answer(question, memory: self)
            known[question.goal] = answer
            all.append(answer)
        }
        plans.change { $0 = (known, all) }
    }
}
