import Evaluation
import Foundation
import Tasks
import Testing

@Suite struct AgentTaskTests {
    /// Three rooms in a row: hall, 5 minutes, kitchen, 3 minutes behind a door, cellar.
    private func item() throws -> AgentTask.Item {
        let json = """
            {"question": {"goal": "", "rules": "", "checks": [], "maximumCalls": 240, "world": {
              "rooms": [{"name": "hall", "cool": false}, {"name": "kitchen", "cool": false}, {"name": "cellar", "cool": true}],
              "passages": [{"from": "hall", "to": "kitchen", "minutes": 5},
                           {"from": "kitchen", "to": "cellar", "minutes": 3, "door": "door 1"}],
              "things": [{"name": "red vase", "room": "hall", "weight": 1, "fragile": true, "cold": false},
                         {"name": "blue cake", "room": "kitchen", "weight": 1, "fragile": false, "cold": true},
                         {"name": "grey drill", "room": "hall", "weight": 4, "fragile": false, "cold": false}],
              "start": "hall", "capacity": 4}},
             "truth": {"goals": [{"thing": "red vase", "rooms": ["kitchen"]}, {"thing": "blue cake", "rooms": ["cellar"]}],
                       "finish": "cellar", "separately": 40}}
            """
        return try JSONDecoder().decode(AgentTask.Item.self, from: Data(json.utf8))
    }

    private func score(_ plan: String) throws -> Int {
        let calls = plan.split(separator: ",").map { part in
            let words = part.split(separator: " ", maxSplits: 1).map(String.init)
            return AgentCall(tool: words[0], target: words.count > 1 ? words[1] : "")
        }
        return AgentTask().score(AgentAnswer(calls: calls), for: try item()).millionths
    }

    /// Two goals of 4 and the finish of 2 are the whole; a minute costs 650,000 / 40 = 16,250 millionths.
    @Test func plansAreWorthWhatIsWorkedOutByHand() throws {
        let fetch =
            "wrap red vase,take red vase,go kitchen,put red vase,take blue cake,open door 1,go cellar,put blue cake"
        #expect(try score(fetch + ",shut door 1") == 1_000_000 - 16 * 16_250)
        // The door stays open: one of ten.
        #expect(try score(fetch) == 900_000 - 15 * 16_250)
        // Taken without wrapping, the vase breaks: its goal of 4 and 3 of damage are lost.
        let careless = fetch.replacing("wrap red vase,", with: "")
        #expect(try score(careless + ",shut door 1") == 300_000 - 14 * 16_250)
        // Three impossible calls of 3 minutes each: no such tool, no such way, too heavy with the vase.
        let clumsy = fetch.replacing("go kitchen,put", with: "fly kitchen,go cellar,take grey drill,go kitchen,put")
        #expect(try score(clumsy + ",shut door 1") == 1_000_000 - 25 * 16_250)
        // Carried to and fro for 30 minutes, the cake spoils: a goal of 4 and 2 of damage; the drill is misplaced: 3.
        let around = Array(repeating: "go hall,go kitchen", count: 3).joined(separator: ",")
        let spoiled = fetch.replacing("open door 1", with: around + ",open door 1") + ",shut door 1"
        #expect(try score(spoiled) == max(0, 400_000 - 46 * 16_250))
        #expect(try score("take grey drill,go kitchen,put grey drill,go hall") == 0)
        #expect(try score("") == 0)
    }

    @Test func theSameSeedMakesTheSameHouseAndGoalsDiffer() {
        let task = AgentTask()
        let items = (0..<200).map { task.generate(seed: ItemSeed(public: $0), difficulty: .medium) }
        #expect(Set(items.map(\.question.goal)).count == 200)
        #expect(task.generate(seed: ItemSeed(public: 5), difficulty: .medium) == items[5])
        for item in items {
            #expect(item.truth.goals.count >= 9)
            #expect(Set(item.truth.goals.map(\.thing)).count == item.truth.goals.count)
            #expect(
                item.question.checks.allSatisfy { check in
                    item.truth.goals.contains { $0.thing == check.thing && $0.rooms == [check.room] }
                }
            )
        }
        // What is visible is less than half of what is tested.
        let (visible, tested) = (items.map(\.question.checks.count), items.map(\.truth.goals.count))
        #expect(visible.reduce(0, +) * 2 < tested.reduce(0, +))
    }

    @Test func theBestPlannerReachesEveryGoalOfTheWords() async throws {
        let task = AgentTask()
        let best = try #require(task.solvers.first)
        var (complete, count) = (0, 0)
        for number in 0..<UInt64(60) {
            let item = task.generate(seed: ItemSeed(public: number), difficulty: .medium)
            let score = task.score(try await best.solve(item.question), for: item)
            let goals = item.truth.goals.count
            if score.reason.hasPrefix("\(goals) of \(goals) goals") { complete += 1 }
            #expect(score.reason.hasSuffix("0 impossible calls"), "\(score)")
            count += 1
        }
        // Some cold things are too far away to be brought in time.
        #expect(complete * 10 >= count * 7, "\(complete) of \(count)")
    }

    @Test func solversAreInOrderAndEveryCheatIsFarBelow() async throws {
        let means = try await FamilyMeans(AgentTask(), count: 100, cheated: 40)
        #expect(means.isInOrder, "\(means.values)")
        for cheat in means.cheats { #expect(means.upper(cheat) < 0.2, "\(cheat) \(means.upper(cheat))") }
        for name in ["idle", "constant", "random", "busy", "brute-force", "teleport", "memoriser"] {
            #expect(means.upper(name) < 0.02, "\(name)")
        }
    }

    @Test func hostileAnswersAndQuestionsAreBounded() async throws {
        let task = AgentTask()
        let item = task.generate(seed: ItemSeed(public: 1), difficulty: .medium)
        let many = AgentAnswer(calls: Array(repeating: AgentCall(.go, "hall"), count: 5_000))
        #expect(task.score(many, for: item).reason == "5000 calls where 240 are allowed")
        #expect(task.trace(many, for: item).claims.count <= 240)
        let odd = AgentAnswer(calls: [AgentCall(tool: "\u{0}", target: String(repeating: "x", count: 20_000))])
        #expect(task.score(odd, for: item).millionths == 0 && task.trace(odd, for: item) == .empty)
        let wire = WireTask(task)
        let sealed = try await wire.generate(seed: ItemSeed(public: 1), difficulty: .medium)
        for bad in ["", "[]", "{}", "{\"calls\":[1]}", "{\"calls\":[{\"tool\":\"go\"}]}", "null"] {
            #expect(try await wire.grade(Data(bad.utf8), for: sealed).score.millionths == 0)
        }
        for change in [
            ("\"minutes\":", "\"minutes\":-"), ("\"rooms\":[", "\"rooms\":[],\"r\":["),
            ("\"goal\":\"", "\"goal\":\"###"),
        ] {
            let text = String(decoding: sealed.question, as: UTF8.self).replacing(change.0, with: change.1)
            for solver in wire.solvers { _ = try? await wire.solve(Data(text.utf8), with: solver.name) }
        }
    }
}
