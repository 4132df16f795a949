import ArgumentParser
import Evaluation
import Foundation
import Neuron
import NodeKit
import Tasks

/// `plexus validator`: measures a subnet's miners and sets weights.
struct ValidatorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validator",
        abstract: "Run a validator, or ask one why a miner has its weight.",
        subcommands: [ValidatorRunCommand.self, ValidatorExplainCommand.self],
        defaultSubcommand: ValidatorRunCommand.self
    )
}

/// `plexus validator run`, also without the word `run`.
struct ValidatorRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a validator.",
        discussion: """
            The hotkey must be registered and staked on the subnet. With --manifest it measures by that subnet's task and \
            weight policy; without, by searches. Scores, a journal of every answer and the secret of the hidden tests are \
            kept in the data folder; a validator that is killed goes on from there. GET /status says what it measured, \
            `plexus validator explain UID --data DIR` why a miner has its weight.
            """
    )

    @OptionGroup var neuron: NeuronOptions
    @OptionGroup var task: TaskOptions
    @OptionGroup var text: CorpusOptions
    @OptionGroup var steering: SteeringOptions

    @Option(help: "The folder for scores, journal and secret.")
    var data: String

    @Option(help: "The port of GET /status on 127.0.0.1; 0 takes any free one.")
    var statusPort = 0

    @Option(help: "How many items a round has; by default 12, or 4 where answers are run as programs.")
    var itemsPerRound: Int?

    func validate() throws {
        guard (1...1_000).contains(itemsPerRound ?? 1) else {
            throw ValidationError("--items-per-round takes 1 to 1000")
        }
    }

    func run() async throws {
        ProcessMemory.prepare()
        let logger = Processes.logger("plexus.validator", verbose: neuron.verbose)
        let validator = try Validator(try configuration(), logger: logger)
        let json = neuron.json
        let server = StatusServer(
            board: validator.status,
            transcripts: validator.transcripts,
            port: statusPort,
            logger: logger
        )
        try await Processes.run(
            [
                TaskService {
                    try await server.run { port in
                        let url = "http://127.0.0.1:\(port)/status"
                        Output.line(json ? "{\"status\":\"\(url)\"}" : "status at \(url)")
                    }
                },
                TaskService { try await validator.run() },
            ],
            untilInputEnds: neuron.untilInputEnds,
            logger: logger
        )
    }

    private func configuration() throws -> Validator.Configuration {
        let declared = try task.load()
        var configuration = Validator.Configuration(
            node: try neuron.address(),
            netuid: neuron.subnet,
            hotkey: try neuron.hotkey(),
            task: try declared?.wire ?? WireTask(RetrievalTask(corpus: try text.load())),
            folder: data
        )
        if let manifest = declared?.manifest {
            configuration.difficulty = manifest.difficulty
            configuration.weights = manifest.weights
            configuration.stopsWhenRetired = manifest.stopsWhenRetired
            configuration.timeout = Double(manifest.latencyMilliseconds) / 1_000
            if manifest.family.runsPrograms { configuration.itemsPerRound = 4 }
        }
        if let itemsPerRound { configuration.itemsPerRound = itemsPerRound }
        configuration.steering = try steering.plan()
        return configuration
    }
}

/// `plexus validator explain`: why a miner has its weight.
struct ValidatorExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why a validator gives a miner the weight that it does.",
        discussion: "Reads what the validator wrote into its data folder; the validator may run meanwhile."
    )

    @Argument(help: "The miner's uid.")
    var uid: UInt16

    @Option(help: "The validator's data folder.")
    var data: String

    @Option(help: "How many of the last answers are shown.")
    var items = 10

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (0...10_000).contains(items) else { throw ValidationError("--items takes 0 to 10000") }
    }

    func run() throws {
        let explanation = try Explanation(uid: uid, folder: data, items: items)
        if json {
            try Output.json(explanation)
            return
        }
        let share = String(format: "%.1f", explanation.share * 100)
        Output.line("uid \(uid), \(explanation.hotkey): \(share) % of the weight at block \(explanation.block)")
        Output.line("place \(explanation.rank) of \(explanation.miners) by score")
        for reason in explanation.reasons { Output.line("  - \(reason)") }
        if let verdict = explanation.verdict {
            Output.line("copy detector: \(verdict); \(explanation.verdictReason ?? "")")
        }
        guard !explanation.items.isEmpty else { return }
        Output.line("the last answers, the newest first (score, mean of the others, milliseconds):")
        for item in explanation.items {
            let score = item.millionths.map { String(format: "%.3f", Double($0) / 1e6) } ?? "none "
            let others = String(format: "%.3f", Double(item.others) / 1e6)
            let time = item.milliseconds.map { String(format: "%6.0f", $0) } ?? "     -"
            let question = item.question.replacing("\n", with: " ").prefix(70)
            let judges = (item.judgements ?? []).map {
                "\($0.judge) \(String(format: "%.3f", Double($0.millionths) / 1e6))"
            }
            let panel = judges.isEmpty ? "" : " [\(judges.joined(separator: ", "))]"
            Output.line("  \(score)  \(others) \(time)  \(item.reason)\(panel)  | \(question)")
        }
    }
}
