import ArgumentParser
import Evaluation
import Foundation
import NodeKit
import Tasks

/// `plexus subnet`: design a subnet's task, test it, and try it as a market.
struct SubnetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "subnet",
        abstract: "Design a subnet's task, test it, and try it as a market.",
        discussion: """
            From an empty folder to a market: `plexus subnet new DIR --family external`, edit DIR, \
            `plexus subnet check DIR`, `plexus subnet trial --manifest DIR`. Families: \
            \(FamilyDeclaration.names.joined(separator: ", ")). docs/evaluation.md explains how to make a task hard to fake.
            """,
        subcommands: [SubnetNewCommand.self, SubnetCheckCommand.self, SubnetTrialCommand.self]
    )
}

/// `plexus subnet new`: writes a manifest that works.
struct SubnetNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write a manifest that works, and what it needs."
    )

    @Argument(help: "The folder; it is made where it is missing.")
    var folder: String

    @Option(help: "The task family: \(FamilyDeclaration.names.joined(separator: ", ")).")
    var family: String

    func run() throws {
        for path in try SubnetTemplate.write(family: family, to: folder) { Output.line(path) }
        FileHandle.standardError.write(Data("Next: plexus subnet check \(folder)\n".utf8))
    }
}

/// `plexus subnet check`: the self-tests of a manifest.
struct SubnetCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Test a manifest's task before anybody is paid by it.",
        discussion: """
            Makes items twice, grades twice, sends malformed answers, and measures the reference solvers and cheats. The \
            exit status is 0 where no test fails; warnings do not fail.
            """
    )

    @Argument(help: "The manifest, or the folder that holds it.")
    var manifest: String

    @Option(help: "How many items are made; by default 200, or 100 where answers are run as programs.")
    var items: Int?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard items.map({ (20...100_000).contains($0) }) ?? true else {
            throw ValidationError("--items takes 20 to 100000")
        }
    }

    func run() async throws {
        let read = try SubnetManifest(reading: manifest)
        let report = try await SubnetCheck(read, items: items ?? (read.family.name == "code" ? 100 : 200)).run()
        if json {
            try Output.json(report)
        } else {
            Output.line("\(report.subnet) (\(report.family), \(report.origin)), \(report.items) items")
            for one in report.qualities {
                let name = one.solver.padding(toLength: 20, withPad: " ", startingAt: 0)
                Output.line(
                    "  \(name) \(String(format: "%.3f  %.3f to %.3f", one.mean, one.low, one.high))  \(one.role)"
                )
            }
            for finding in report.findings {
                let mark = ["pass": "ok  ", "warning": "WARN", "failure": "FAIL"][finding.level.rawValue] ?? ""
                Output.line("\(mark) \(finding.test): \(finding.detail)")
            }
        }
        if !report.passes { throw ExitCode(1) }
    }
}

/// `plexus subnet trial`: a whole market in one process.
struct SubnetTrialCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trial",
        abstract:
            "Try a task as a market: honest solvers, a twin, every known cheat and validators, on the real runtime.",
        discussion: """
            Steps epochs without waiting, sets weights by ordinary calls and reads incentives. The exit status is 0 only \
            where the honest solvers are paid in their declared order and no cheat earns more than the worst of them, or \
            more for its cost than the honest one that it imitates; 3 where that holds but for the known weakness of tasks \
            with short answers, which the report names.

            --miner NAME=COMMAND adds a miner of yours: a program that reads questions as lines of JSON and writes answers \
            as lines of JSON. Nothing that validators see tells it from the others.
            """
    )

    @Option(help: "The manifest, or the folder that holds it.")
    var manifest: String

    @Option(help: "From which keys and items are drawn.")
    var seed: UInt64 = 1

    @Option(help: "How many seeds are tried, from --seed on.")
    var seeds = 1

    @Option(help: "How many epochs are paid; by default 12, for code 8.")
    var epochs: Int?

    @Option(
        help: "How many items each validator asks in an epoch; by default 40, for chat 100."
    )
    var items: Int?

    @Option(help: "How many validators there are.")
    var validators = 3

    @Option(name: .customLong("miner"), help: "A miner of yours, NAME=COMMAND; may be given more than once.")
    var miners: [String] = []

    @Flag(help: "Print JSON: one object for each seed.")
    var json = false

    func validate() throws {
        guard (1...10_000).contains(seeds) else { throw ValidationError("--seeds takes 1 to 10000") }
        guard (1...1_000).contains(epochs ?? 1) else { throw ValidationError("--epochs takes 1 to 1000") }
        guard (1...10_000).contains(items ?? 1) else { throw ValidationError("--items takes 1 to 10000") }
        guard (1...16).contains(validators) else { throw ValidationError("--validators takes 1 to 16") }
        for miner in miners where Self.pair(miner) == nil {
            throw ValidationError("--miner takes NAME=COMMAND, not '\(miner)'")
        }
    }

    private static func pair(_ text: String) -> (name: String, command: String)? {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty ? (parts[0], parts[1]) : nil
    }

    func run() async throws {
        let read = try SubnetManifest(reading: manifest)
        let task = try SubnetTask(read)
        var (passed, excused) = (0, 0)
        for number in 0..<UInt64(seeds) {
            var configuration = Trial.Configuration(seed: seed &+ number)
            configuration.epochs = epochs ?? read.family.trialEpochs
            configuration.itemsPerEpoch = items ?? read.family.trialItems
            configuration.validators = validators
            configuration.outsiders = miners.compactMap(Self.pair)
            let isQuiet = json || seeds > 1
            let trial = try Trial(task, configuration) { text in
                if !isQuiet { FileHandle.standardError.write(Data("• \(text)\n".utf8)) }
            }
            let report = try await trial.run()
            passed += report.passes ? 1 : 0
            excused += report.passesButForWeaknesses ? 1 : 0
            if json {
                try Output.json(report)
            } else if seeds == 1 {
                Output.line(report.lines.joined(separator: "\n"))
            } else {
                Output.line("seed \(report.seed): " + (report.lines.last ?? "").trimmingCharacters(in: .whitespaces))
            }
        }
        if seeds > 1 {
            let share = Intervals.wilson(successes: passed, of: seeds)
            let text = String(format: "%.3f to %.3f", share.lower, share.upper)
            FileHandle.standardError.write(Data("\(passed) of \(seeds) seeds pass (95 % interval \(text))\n".utf8))
        }
        if passed < seeds { throw ExitCode(excused < seeds ? 1 : 3) }
    }
}
