import Evaluation
import Testing

/// The detector's measured power and false alarms on generated subnets of 64 miners, as `plexus lab detection` prints.
@Suite struct DetectorPowerTests {
    @Test func atLeast95PercentAreFoundAt1PercentFalseAlarms() async {
        var configuration = DetectionPower.Configuration()
        configuration.subnets = 2
        configuration.seed = 1_000
        let report = await DetectionPower.run(configuration)
        #expect(report.rows.map(\.miners).reduce(0, +) == 2 * DetectionPower.miners)
        #expect(report.cheats.share >= 0.95 && report.honest.share <= 0.01, "\(report.lines.joined(separator: "\n"))")
        // The curve rises with the bound, and ends where the table is on its way.
        #expect(zip(report.curve, report.curve.dropFirst()).allSatisfy { $0.found <= $1.found + 0.05 })
        #expect(report.curve.contains { $0.threshold == DetectionPower.rate && $0.found == report.cheats.share })
        // What nothing is claimed for is told by itself and counts in no sum.
        let open = report.rows.filter(\.isOpen)
        #expect(!open.isEmpty && report.lines.contains { $0.contains("known weaknesses") })
        let claimed = report.rows.filter { !$0.isHonest && !$0.isOpen }
        #expect(report.cheats.miners == claimed.map(\.miners).reduce(0, +))
        // Steering finds blends that relay the endpoint, however much they do themselves.
        let relayed = report.rows.filter { $0.kind.contains("rest relayed") }
        #expect(relayed.count == 3 && relayed.allSatisfy { $0.steered == $0.miners })
        #expect(report.honest.steered == 0)
        #expect(report.simpleFound < report.cheats.share)
        #expect(report.svg().hasPrefix("<svg"))
    }

    @Test func theSameSeedGivesTheSameReport() async {
        var configuration = DetectionPower.Configuration()
        configuration.subnets = 1
        configuration.items = 120
        let (first, second) = (await DetectionPower.run(configuration), await DetectionPower.run(configuration))
        #expect(first.curve == second.curve && first.simpleCurve == second.simpleCurve)
    }
}
