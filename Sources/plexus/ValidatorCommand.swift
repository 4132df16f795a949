import ArgumentParser
import Neuron
import NodeKit

/// `plexus validator`: measures a subnet's miners and sets weights.
struct ValidatorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validator",
        abstract: "Run a validator of a retrieval subnet.",
        discussion: """
            The hotkey must be registered and staked on the subnet. Scores and the secret of the hidden tests are kept \
            in the data folder; a validator that is killed goes on from there. GET /status says what it measured.
            """
    )

    @OptionGroup var neuron: NeuronOptions
    @OptionGroup var text: CorpusOptions
    @OptionGroup var steering: SteeringOptions

    @Option(help: "The folder for scores and secret.")
    var data: String

    @Option(help: "The port of GET /status on 127.0.0.1; 0 takes any free one.")
    var statusPort = 0

    func run() async throws {
        let logger = Processes.logger("plexus.validator", verbose: neuron.verbose)
        var configuration = Validator.Configuration(
            node: try neuron.address(),
            netuid: neuron.subnet,
            hotkey: try neuron.hotkey(),
            corpus: try text.load(),
            folder: data
        )
        configuration.steering = try steering.plan()
        let validator = try Validator(configuration, logger: logger)
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
}
