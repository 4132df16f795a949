import ArgumentParser
import Evaluation
import Neuron
import NodeKit
import Tasks

/// `plexus miner`: answers a subnet's questions.
struct MinerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "miner",
        abstract: "Run a miner.",
        discussion: """
            The hotkey must be registered on the subnet. The miner announces its address on the chain itself and \
            answers callers that hold a validator permit or enough stake. With --manifest it serves that subnet's \
            family, by --backend; without, it searches in texts. Solvers for searching: \
            \(RetrievalSolver.allCases.map(\.rawValue).joined(separator: ", ")).
            """
    )

    @OptionGroup var neuron: NeuronOptions
    @OptionGroup var task: TaskOptions
    @OptionGroup var backend: BackendOptions
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
        ProcessMemory.prepare()
        let logger = Processes.logger("plexus.miner", verbose: neuron.verbose)
        let miner = Miner(
            .init(
                node: try neuron.address(),
                netuid: neuron.subnet,
                hotkey: try neuron.hotkey(),
                host: host,
                port: port,
                work: try work()
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

extension MinerCommand {
    /// What the options say that it does.
    private func work() throws -> MinerWork {
        if let relay { return .retrieval(.relay(url: relay, key: relayKey)) }
        if let task = try task.load() {
            if let server = forward.flatMap(AxonServer.init) {
                let family = task.wire.name
                return family == "retrieval" ? .retrieval(.forward(server)) : .task(family: family, .forward(server))
            }
            return try backend.work(task)
        }
        if let server = forward.flatMap(AxonServer.init) { return .retrieval(.forward(server)) }
        switch backend.backend {
        case nil: return .retrieval(.solver(solver.solver, try text.load()))
        case .solver(let name):
            guard let chosen = RetrievalSolver(rawValue: name) else {
                throw ValidationError("there is no solver '\(name)' for searching; other families need --manifest")
            }
            return .retrieval(.solver(chosen, try text.load()))
        case .command(let command): return .retrieval(.command(command))
        case .forward(let address):
            guard let server = AxonServer(address) else { throw ValidationError("'\(address)' is no address") }
            return .retrieval(.forward(server))
        case .embeddings(let url):
            return .retrieval(.embeddings(try backend.model(at: url), try text.load(), cache: Models.indexFolder))
        case .openAI: throw ValidationError("--backend openai: needs --manifest with a family that answers in words")
        }
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
