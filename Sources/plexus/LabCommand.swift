import ArgumentParser
import Foundation
import Lab

/// `plexus lab`: experiments on the protocol.
struct LabCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lab",
        abstract: "Run experiments on the protocol.",
        subcommands: [
            LabRetentionCommand.self, LabInvariantsCommand.self, LabDetectionCommand.self,
            LabValidatorsCommand.self,
        ]
    )
}

/// `plexus lab retention`: what honest participants must make to keep their stake.
struct LabRetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: "Work out how much of the utility honest participants must make to keep their stake.",
        discussion: """
            Reproduces the consensus document of the reference chain with our own epoch: Yuma 2 without bond history, \
            64 validators of 512 neurons, split into an honest and a dishonest side. Prints our figures beside the \
            document's, and fails where one is off by more than a percentage point.
            """
    )

    @Option(help: "What decides the random numbers; 0 takes the reference's.")
    var seed: UInt64 = 0

    @Option(help: "How many random networks are drawn at 60 % honest stake, to show how much the figures vary.")
    var networks = 1

    @Option(help: "A file for the drawing.")
    var svg: String?

    @Flag(help: "Print figures and lines as JSON.")
    var json = false

    func validate() throws {
        guard (1...100).contains(networks) else { throw ValidationError("--networks must be 1 to 100") }
    }

    func run() async throws {
        let report = await Retention.run(.init(seed: seed, networks: networks))
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
            Output.line(report.table())
        }
        if !report.isClose { throw ExitCode(1) }
    }
}

/// `plexus lab invariants`: random calls, after every block of which the books must balance.
struct LabInvariantsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invariants",
        abstract: "Make random calls and check after every block that nothing was created or lost.",
        discussion: """
            Random calls of every kind, by many accounts and the administrator, are executed as transactions with \
            fees. After every block TAO and every subnet's alpha must add up, counters and indexes must agree, and a \
            call that failed must have changed nothing but fee and nonce. The same seed gives the same state root. \
            Fails where something does not hold.
            """
    )

    @Option(help: "How many calls are made.")
    var calls = 1_000

    @Option(help: "In how many blocks.")
    var blocks = 100

    @Option(help: "What decides all random numbers.")
    var seed: UInt64 = 1

    @Option(help: "How many subnets there are.")
    var subnets = 16

    @Option(help: "After how many blocks indexes and root claims are checked, besides the books.")
    var thorough = 1

    @Option(help: "A block in which the books are read after each call, to find the call behind a finding.")
    var inspect: UInt64?

    @Flag(help: "Print the report as JSON.")
    var json = false

    @Flag(help: "Say on standard error how far it is.")
    var progress = false

    func run() async throws {
        let report: InvariantReport
        do {
            var run = try InvariantRun(
                .init(
                    calls: calls,
                    blocks: blocks,
                    seed: seed,
                    subnets: subnets,
                    thoroughInterval: thorough,
                    inspectedBlock: inspect
                )
            )
            let showsProgress = progress
            let total = blocks
            report = try run.run { done in
                guard showsProgress, done.isMultiple(of: 100) || done == total else { return }
                FileHandle.standardError.write(Data("\(done) of \(total) blocks\n".utf8))
            }
        } catch {
            throw CommandFailure(error.description)
        }
        if json {
            try Output.json(report)
        } else {
            Output.line(report.table())
        }
        if !report.findings.isEmpty { throw ExitCode(1) }
    }
}
