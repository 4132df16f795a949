import ArgumentParser
import Evaluation
import Foundation

/// `plexus lab detection`: how many copies and relays the detector finds, and whom it wrongs.
struct LabDetectionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "detection",
        abstract: "Measure how many copies and relays the detector finds, and whom it wrongs.",
        discussion: """
            Generates subnets of 64 miners, 40 of them honest (near variants and twins of others included) and 24 that \
            copy, mix, shuffle or relay, all items or but a part, and lets the validators' own detector judge them. Prints the table at 1 % false \
            alarms and the curve. An honest twin that is paid once, as the first of two, is no false alarm; a twin taken \
            for a relay is one. Fails where less than 95 % are found or more than 1 % of the honest miners are wronged.
            """
    )

    @Option(help: "What everything is drawn from.")
    var seed: UInt64 = 1

    @Option(help: "How many subnets are generated.")
    var subnets = 10

    @Option(help: "How many items each detector sees.")
    var items = 600

    @Option(help: "Instead, judge so many subnets of each of some kinds of honest miners after every round.")
    var looks: Int?

    @Option(help: "A file for the drawing of the curve.")
    var svg: String?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (1...1_000).contains(subnets) else { throw ValidationError("--subnets takes 1 to 1000") }
        guard (1...10_000).contains(items) else { throw ValidationError("--items takes 1 to 10000") }
        guard (1...100_000).contains(looks ?? 1) else { throw ValidationError("--looks takes 1 to 100000") }
    }

    func run() async throws {
        if let looks { return try await look(looks) }
        var configuration = DetectionPower.Configuration()
        configuration.seed = seed
        configuration.subnets = subnets
        configuration.items = items
        let report = await DetectionPower.run(configuration)
        if let svg {
            do {
                try Data(report.svg().utf8).write(to: URL(filePath: svg))
            } catch {
                throw CommandFailure("cannot write the drawing to \(svg): \(error.localizedDescription)")
            }
        }
        if json {
            try Output.json(report)
        } else {
            Output.line(report.lines.joined(separator: "\n"))
        }
        if !report.passes { throw ExitCode(1) }
    }

    private func look(_ subnets: Int) async throws {
        var configuration = RepeatedLooks.Configuration()
        configuration.seed = seed
        configuration.items = items
        configuration.subnets = subnets
        let rows = await RepeatedLooks.run(configuration)
        if json {
            try Output.json(rows)
        } else {
            Output.line(RepeatedLooks.lines(rows).joined(separator: "\n"))
        }
        if rows.contains(where: { !$0.isWithinBound }) { throw ExitCode(1) }
    }
}
