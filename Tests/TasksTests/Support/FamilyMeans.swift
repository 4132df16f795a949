import Evaluation

/// What a family's solvers score on fresh items.
struct FamilyMeans {
    /// The scores by solver, in the order of the items.
    let values: [String: [Double]]
    let honest: [String]
    let cheats: [String]

    init<Family: TaskFamily>(_ family: Family, count: Int) async throws {
        var values: [String: [Double]] = [:]
        var items: [Family.Item] = []
        for number in 0..<count {
            let seed = ItemSeed(public: 5_000_000 + UInt64(number))
            items.append(try await family.generate(seed: seed, difficulty: .medium))
        }
        for solver in family.solvers {
            for item in items {
                let answer = try await solver.solve(item.question)
                values[solver.name, default: []].append(try await family.score(answer, for: item).value)
            }
        }
        self.values = values
        honest = family.solvers.filter { $0.role == .honest }.map(\.name)
        cheats = family.solvers.filter { $0.role == .cheat }.map(\.name)
    }

    /// Whether each honest solver is surely better than the next.
    var isInOrder: Bool {
        zip(honest, honest.dropFirst()).allSatisfy { better, worse in
            Intervals.pairedDifference(values[better] ?? [], values[worse] ?? []).lower > 0
        }
    }

    func upper(_ solver: String) -> Double { Intervals.mean(values[solver] ?? []).upper }
}
