import ArgumentParser
import Neuron
import NodeKit
import Tasks

/// `plexus miner`: answers a subnet's questions.
struct MinerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "miner",
        abstract: "Run a miner of a retrieval subnet.",
        discussion: """
            The hotkey must be registered on the subnet. The miner announces its address on the chain itself and \
            answers callers that hold a validator permit or enough stake. Solvers: \
            \(RetrievalSolver.allCases.map(\.rawValue).joined(separator: ", ")).
            """
    )

    @OptionGroup var neuron: NeuronOptions
    @OptionGroup var text: CorpusOptions

    @Option(help: "The solver that answers.")
    var solver: SolverName = SolverName(solver: .bm25)

    @Option(
        help: ArgumentHelp(
            "Answer with what a server of the axon protocol says that runs already: http://HOST:PORT, or "
                + "http://HOST:PORT#HOTKEY where it does not tell its hotkey.",
            valueName: "url"
        )
    )
    var forward: String?

    @Option(help: ArgumentHelp("Answer with what a search endpoint says: a cheat, for trials.", visibility: .hidden))
    var relay: String?

    @Option(help: ArgumentHelp("The key for that endpoint.", visibility: .hidden))
    var relayKey: String = ""

    @Option(help: "The address to bind and to announce; the chain refuses 127.0.0.1, so use 127.0.0.2 or higher here.")
    var host = "127.0.0.2"

    @Option(help: "The port; 0 takes any free one.")
    var port = 0

    func validate() throws {
        if let forward, AxonServer(forward) == nil {
            throw ValidationError("--forward takes http://HOST:PORT or http://HOST:PORT#HOTKEY, not '\(forward)'")
        }
    }

    func run() async throws {
        let logger = Processes.logger("plexus.miner", verbose: neuron.verbose)
        let backend: RetrievalBackend
        if let relay {
            backend = .relay(url: relay, key: relayKey)
        } else if let server = forward.flatMap(AxonServer.init) {
            backend = .forward(server)
        } else {
            backend = .solver(solver.solver, try text.load())
        }
        let miner = Miner(
            .init(
                node: try neuron.address(),
                netuid: neuron.subnet,
                hotkey: try neuron.hotkey(),
                host: host,
                port: port,
                backend: backend
            ),
            logger: logger
        )
        let json = neuron.json
        let service = TaskService {
            try await miner.run { address in
                let url = "http://\(address.announcedHost):\(address.announcedPort)"
                Output.line(json ? "{\"axon\":\"\(url)\"}" : "serving at \(url)")
            }
        }
        try await Processes.run([service], untilInputEnds: neuron.untilInputEnds, logger: logger)
    }
}

/// A solver as a user names it.
struct SolverName: ExpressibleByArgument {
    let solver: RetrievalSolver

    init(solver: RetrievalSolver) {
        self.solver = solver
    }

    init?(argument: String) {
        guard let solver = RetrievalSolver(rawValue: argument) else { return nil }
        self.solver = solver
    }

    var defaultValueDescription: String { solver.rawValue }
}
