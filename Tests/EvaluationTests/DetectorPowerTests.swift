import Evaluation
import Testing

/// The detector's measured power and false alarms on simulated subnets of 64 miners.
@Suite struct DetectorPowerTests {
    /// What is hidden among 50 honest miners, ten of them near variants of others.
    private static let hidden: [(name: String, behaviours: [Behaviour])] = [
        ("copy or twin", [.same(as: 0), .same(as: 7), .same(as: 21)]),
        ("relay, 8 % fall-back", (0..<3).map { _ in .relay(main: 0, others: [1, 2], share: 0.08) }),
        ("relay, 25 % fall-back", (0..<2).map { _ in .relay(main: 0, others: [1], share: 0.25) }),
        ("mixture of 2", [.mixture([3, 4]), .mixture([5, 9])]),
        ("mixture of 3", [.mixture([2, 6, 8]), .mixture([0, 1, 2])]),
        ("shuffled copy", [.shuffled(of: 10), .shuffled(of: 11)]),
    ]

    private static func behaviours() -> [Behaviour] {
        let honest = (0..<40).map { Behaviour.honest(noise: 0.3 + 0.03 * Double($0)) }
        let variants = (0..<10).map { Behaviour.variant(of: $0, change: 0.02 + 0.01 * Double($0)) }
        return honest + variants + hidden.flatMap(\.behaviours)
    }

    @Test func atLeast95PercentAreFoundAt1PercentFalseAlarms() {
        let all = Self.behaviours()
        #expect(all.count == 64)
        var found = [Int](repeating: 0, count: Self.hidden.count)
        var asked = found
        var falseAlarms = 0
        let runs = 2
        for run in 0..<runs {
            let population = Population(all, items: 600, seed: UInt64(1000 + run))
            let verdicts = CopyDetector().verdicts(items: population.items, miners: population.miners)
            falseAlarms += verdicts.prefix(50).count { !$0.kind.isPaid }
            var place = 50
            for (kind, hidden) in Self.hidden.enumerated() {
                found[kind] += verdicts[place..<(place + hidden.behaviours.count)].count { !$0.kind.isPaid }
                asked[kind] += hidden.behaviours.count
                place += hidden.behaviours.count
            }
        }
        for (kind, hidden) in Self.hidden.enumerated() {
            print("\(hidden.name): \(found[kind]) of \(asked[kind]) found")
        }
        print("false alarms: \(falseAlarms) of \(50 * runs) honest miners")
        let power = Double(found.reduce(0, +)) / Double(asked.reduce(0, +))
        #expect(power >= 0.95)
        #expect(Double(falseAlarms) <= 0.01 * Double(50 * runs))
    }
}
