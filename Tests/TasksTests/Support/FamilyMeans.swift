import Evaluation

/// What a family's solvers score on fresh items.
struct FamilyMeans {
    /// The scores by solver, in the order of the items.
    let values: [String: [Double]]
    let honest: [String]
    let cheats: [String]

    /// Honest solvers answer `count` items, cheats the first `cheated` of them.
    init<Family: TaskFamily>(_ family: Family, count: Int, cheated: Int) async throws {
        var values: [String: [Double]] = [:]
        var items: [Family.Item] = []
        for number in 0..<count {
            let seed = ItemSeed(public: 0xabc_0000 + UInt64(number))
            items.append(try await family.generate(seed: seed, difficulty: .medium))
        }
        for solver in family.solvers {
            for item in solver.role == .honest ? items : Array(items.prefix(cheated)) {
                let answer = try await solver.solve(item.question)
                values[solver.name, default: []].append(try await family.score(answer, for: item).value)
            }
        }
        self.values = values
        honest = family.solvers.filter { $0.role == .honest }.map(\.name)
        cheats = family.solvers.filter { $0.role == .cheat }.map(\.name)
    }

    /// Whether each honest solver is better than the next on these items.
    var isInOrder: Bool {
        zip(honest, honest.dropFirst()).allSatisfy { better, worse in
            Intervals.pairedDifference(values[better] ?? [], values[worse] ?? []).estimate > 0
        }
    }

    func upper(_ solver: String) -> Double { Intervals.mean(values[solver] ?? []).upper }
}
