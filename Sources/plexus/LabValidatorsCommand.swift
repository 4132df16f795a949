import ArgumentParser
import Foundation
import NodeKit
import Tasks

/// `plexus lab validators`: what bad validators earn, and how they are found.
struct LabValidatorsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validators",
        abstract: "Let bad validators join a trial: what they earn, how they are found, how many it takes.",
        discussion: """
            Seven validators on the real runtime: three honest ones, a weight copier, a lazy one (random, constant, or \
            one item in a hundred: drawn from the seed), one that a miner bribes and one that works for the owner. Each \
            bad one must earn at most 0.9 of an honest one's dividends for its stake, or be flagged with its p-value \
            (false discoveries controlled at 1 %), and the honest miners' order must hold; else the exit status is 1. Then \
            the same epochs are played with other shares of bad stake, to see where it breaks. With --colluder there are \
            nine: a fourth honest one, and one that writes better answers down for a miner than it gave, grades them as \
            they deserve and pays by that; items that validators share with each other show it.
            """
    )

    @Option(help: "The manifest, or the folder that holds it.")
    var manifest: String

    @Option(help: "From which keys, items and the kind of laziness are drawn.")
    var seed: UInt64 = 1

    @Option(help: "How many seeds are tried, from --seed on.")
    var seeds = 1

    @Option(help: "How many epochs are paid.")
    var epochs = 16

    @Option(help: "How many items each validator must ask in an epoch.")
    var items = 40

    @Flag(help: "A colluder joins, and a fourth honest validator.")
    var colluder = false

    @Flag(help: "Leave out the other shares of bad stake.")
    var noSweep = false

    @Flag(help: "Print JSON: one object for each seed.")
    var json = false

    func validate() throws {
        guard (1...10_000).contains(seeds) else { throw ValidationError("--seeds takes 1 to 10000") }
        guard (4...1_000).contains(epochs) else { throw ValidationError("--epochs takes 4 to 1000") }
        guard (1...10_000).contains(items) else { throw ValidationError("--items takes 1 to 10000") }
    }

    func run() async throws {
        let task = try SubnetTask(try SubnetManifest(reading: manifest))
        var failed = 0
        for number in 0..<UInt64(seeds) {
            var configuration = ValidatorTrial.Configuration(seed: seed &+ number)
            configuration.epochs = epochs
            configuration.itemsPerEpoch = items
            configuration.hasColluder = colluder
            if noSweep { configuration.shares = [] }
            let isQuiet = json
            let trial = try ValidatorTrial(task, configuration) { text in
                if !isQuiet { FileHandle.standardError.write(Data("• \(text)\n".utf8)) }
            }
            let report = try await trial.run()
            failed += report.passes ? 0 : 1
            if json {
                try Output.json(report)
            } else {
                Output.line(report.lines.joined(separator: "\n") + "\n")
            }
        }
        if seeds > 1 { FileHandle.standardError.write(Data("\(seeds - failed) of \(seeds) seeds pass\n".utf8)) }
        if failed > 0 { throw ExitCode(1) }
    }
}
