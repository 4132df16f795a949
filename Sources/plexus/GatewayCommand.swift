import ArgumentParser
import Client
import Gateway
import NodeKit
import Primitives
import Tasks

/// `plexus gateway`: sells a subnet's work to buyers.
struct GatewayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gateway",
        abstract: "Run the endpoint for buyers.",
        discussion: """
            POST /v1/search and /v1/rerank answer from the best miners by measured quality, with a receipt; so does POST \
            /v1/chat/completions, for OpenAI's clients, where --chat-netuid names a subnet of the family chat. GET \
            /v1/models lists what can be had. Buyers need a key and no word of the chain.
            """
    )

    @OptionGroup var neuron: NeuronOptions
    @OptionGroup var text: CorpusOptions
    @OptionGroup var steering: SteeringOptions

    @Option(help: "The port on 127.0.0.1; 0 takes any free one.")
    var port = 8_080

    @Option(name: .customLong("validator"), help: "A validator's status page; may be given more than once.")
    var validators: [String] = []

    @Option(help: "The number of a subnet of the family chat, to be sold as well.")
    var chatNetuid: UInt16?

    @Option(help: "The file of the hotkey that asks its miners; that of --hotkey-file where none is given.")
    var chatHotkeyFile: String?

    @Option(
        name: .customLong("chat-validator"),
        help: "A status page of a validator of that subnet; may be given more than once."
    )
    var chatValidators: [String] = []

    @Option(name: .customLong("api-key"), help: "A buyer's key, at least 16 characters; may be given more than once.")
    var keys: [String] = []

    @Option(help: "A file for receipts and usage, so that a restart loses none.")
    var journal: String?

    func validate() throws {
        guard !keys.isEmpty else { throw ValidationError("give at least one --api-key") }
    }

    func run() async throws {
        let logger = Processes.logger("plexus.gateway", verbose: neuron.verbose)
        let corpus = try text.load()
        let documents = Dictionary(
            corpus.documents.map { ($0.id, GatewayDocument(title: $0.title, text: $0.text)) },
            uniquingKeysWith: { first, _ in first }
        )
        var configuration = GatewayConfiguration(
            netuid: neuron.subnet,
            hotkey: try neuron.hotkey(),
            keys: keys.enumerated().map { APIKey(name: "buyer-\($0.offset + 1)", secret: $0.element) },
            miners: .network(node: try neuron.address(), validators: validators)
        )
        configuration.port = port
        configuration.document = { documents[$0] }
        configuration.journal = journal
        configuration.routing.steering = try steering.plan()
        if let chatNetuid {
            var chat = GatewayChat(
                netuid: NetUID(chatNetuid),
                miners: .network(node: try neuron.address(), validators: chatValidators)
            )
            chat.hotkey = try chatHotkeyFile.map { try KeyFile(reading: $0).keypair }
            configuration.chat = chat
        }
        let gateway = try await Gateway.open(configuration, logger: logger)
        let url = "http://127.0.0.1:\(gateway.port)"
        Output.line(neuron.json ? "{\"gateway\":\"\(url)\"}" : "serving buyers at \(url)")
        try await Processes.run(
            [TaskService { try await gateway.run() }],
            untilInputEnds: neuron.untilInputEnds,
            logger: logger
        )
    }
}
