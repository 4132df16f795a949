import ArgumentParser
import Evaluation
import Foundation
import Neuron
import NodeKit
import Tasks

/// The task of a subnet, as miners and validators name it.
struct TaskOptions: ParsableArguments {
    @Option(help: "The subnet's manifest, or its folder; the retrieval task where none is given.")
    var manifest: String?

    /// The manifest's task; nil where there is none.
    func load() throws -> SubnetTask? {
        try manifest.map { try SubnetTask(try SubnetManifest(reading: $0)) }
    }
}

/// How a miner answers, as `--backend` has it.
enum BackendChoice: Equatable, ExpressibleByArgument {
    case solver(String)
    case command(String)
    case openAI(String)
    case embeddings(String)
    case forward(String)

    init?(argument: String) {
        let parts = argument.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            self = .solver(argument)
            return
        }
        switch parts[0] {
        case "command" where !parts[1].isEmpty: self = .command(parts[1])
        case "openai" where OpenAIModel(url: parts[1]) != nil: self = .openAI(parts[1])
        case "embeddings" where OpenAIModel(url: parts[1]) != nil: self = .embeddings(parts[1])
        case "forward" where AxonServer(parts[1]) != nil: self = .forward(parts[1])
        default: return nil
        }
    }
}

/// What a miner's backend needs.
struct BackendOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How to answer: a solver's name; command:PROGRAM, which reads questions and writes answers as lines of JSON; "
                + "openai:URL, a model behind OpenAI's interface, such as openai:http://127.0.0.1:8000/v1; "
                + "embeddings:URL, for retrieval; forward:http://HOST:PORT, a server of the axon protocol.",
            valueName: "how"
        )
    )
    var backend: BackendChoice?

    @Option(help: "The model's name at that URL. Its key is read from PLEXUS_BACKEND_KEY.")
    var model: String?

    @Option(help: "A file with messages, [{\"role\": …, \"content\": …}], that come before each question to a model.")
    var messages: String?

    /// The backend for a manifest's task; the best solver where none is named.
    func work(_ task: SubnetTask) throws -> MinerWork {
        let family = task.wire.name
        switch backend {
        case .solver(let name): return try solver(name, task)
        case nil: return try solver(task.manifest.reference, task)
        case .command(let command):
            return family == "retrieval"
                ? .retrieval(.command(command)) : .task(family: family, .command(command))
        case .forward(let text):
            guard let server = AxonServer(text) else { throw ValidationError("--backend forward: needs an address") }
            return family == "retrieval" ? .retrieval(.forward(server)) : .task(family: family, .forward(server))
        case .openAI(let url):
            guard family != "retrieval" else {
                throw ValidationError("a chat model knows no document's id; use --backend embeddings:URL for retrieval")
            }
            return .task(family: family, .openAI(try model(at: url)))
        case .embeddings(let url):
            guard family == "retrieval" else {
                throw ValidationError("--backend embeddings: is for retrieval; this manifest's family is \(family)")
            }
            return .retrieval(.embeddings(try model(at: url), try Self.corpus(of: task), cache: Models.indexFolder))
        }
    }

    /// A model with its name, key and prompt.
    func model(at url: String) throws -> OpenAIModel {
        guard var model = OpenAIModel(url: url) else { throw ValidationError("'\(url)' is no http address") }
        if let name = self.model { model.model = name }
        model.key = ProcessInfo.processInfo.environment["PLEXUS_BACKEND_KEY"] ?? ""
        if let messages { model.preamble = try OpenAIModel.messages(reading: messages) }
        return model
    }

    private func solver(_ name: String, _ task: SubnetTask) throws -> MinerWork {
        guard task.wire.solvers.contains(where: { $0.name == name }) else {
            let known = task.wire.solvers.map(\.name).joined(separator: ", ")
            throw ValidationError("the family \(task.wire.name) has no solver '\(name)'; it has \(known)")
        }
        if let solver = RetrievalSolver(rawValue: name), task.wire.name == "retrieval" {
            return .retrieval(.solver(solver, try Self.corpus(of: task)))
        }
        return .task(family: task.wire.name, .solver(name, task.wire))
    }

    private static func corpus(of task: SubnetTask) throws -> RetrievalCorpus {
        guard let corpus = task.corpus else { throw CommandFailure("the manifest names no texts") }
        return corpus
    }
}
