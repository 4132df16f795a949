import ArgumentParser
import Foundation
import Lab

/// `plexus economics`: single steps of the economics on given numbers, for checks by others.
struct EconomicsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "economics",
        abstract: "Compute one step of the economics on given numbers.",
        discussion: """
            The same functions that the chain runs, reached without a chain. `plexus economics schema epoch` says \
            what an input looks like.
            """,
        subcommands: [
            EconomicsEpochCommand.self, EconomicsSwapCommand.self, EconomicsStakeCommand.self,
            EconomicsSchemaCommand.self,
        ]
    )

    /// Where a step's numbers are, and how its outcome is printed.
    struct Options: ParsableArguments {
        @Option(help: "The file with the numbers, as JSON; - for standard input.")
        var input: String

        @Flag(help: "Print the outcome as JSON.")
        var json = false

        /// Computes a step and prints its outcome.
        func perform<Outcome: Encodable>(
            _ compute: (Data) throws(StepInputError) -> Outcome,
            table: (Outcome) -> String
        ) throws {
            let data: Data
            do {
                data =
                    try input == "-"
                    ? FileHandle.standardInput.readToEnd() ?? Data()
                    : Data(
                        contentsOf: URL(filePath: input)
                    )
            } catch {
                throw CommandFailure("cannot read \(input): \(error.localizedDescription)")
            }
            let outcome: Outcome
            do {
                outcome = try compute(data)
            } catch {
                throw CommandFailure(error.description)
            }
            if json {
                try Output.json(outcome)
            } else {
                Output.line(table(outcome))
            }
        }
    }
}

/// `plexus economics epoch`.
struct EconomicsEpochCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "epoch",
        abstract: "Compute an epoch: who is paid for the weights that validators set."
    )

    @OptionGroup var options: EconomicsCommand.Options

    func run() async throws {
        try options.perform({ (data) throws(StepInputError) in try EpochStep(json: data).run() }, table: { $0.table() })
    }
}

/// `plexus economics swap`.
struct EconomicsSwapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "swap",
        abstract: "Compute a purchase or a sale of a subnet's alpha."
    )

    @OptionGroup var options: EconomicsCommand.Options

    func run() async throws {
        try options.perform({ (data) throws(StepInputError) in try SwapStep(json: data).run() }, table: { $0.table() })
    }
}

/// `plexus economics stake`.
struct EconomicsStakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stake",
        abstract: "Compute what a change of a hotkey's stake makes of its holders' shares."
    )

    @OptionGroup var options: EconomicsCommand.Options

    func run() async throws {
        try options.perform({ (data) throws(StepInputError) in try StakeStep(json: data).run() }, table: { $0.table() })
    }
}

/// A step, as a user writes it.
private enum StepName: String, ExpressibleByArgument, CaseIterable {
    case epoch, swap, stake

    var step: EconomicsStep {
        switch self {
        case .epoch: .epoch
        case .swap: .swap
        case .stake: .stake
        }
    }
}

/// `plexus economics schema`.
struct EconomicsSchemaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print what a step's input looks like, as a JSON Schema."
    )

    @Argument(help: "The step: epoch, swap or stake.")
    private var name: StepName

    func run() async throws {
        Output.line(name.step.schema)
    }
}
