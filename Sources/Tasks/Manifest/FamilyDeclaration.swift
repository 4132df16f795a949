public import Evaluation

/// A task family with its parameters, as a manifest declares it.
public enum FamilyDeclaration: Hashable, Sendable {
    /// Search in texts.
    case retrieval(corpus: String?, topK: Int)
    /// Programs in any language.
    case external(ExternalDeclaration)
    /// Writing Python functions.
    case code(functions: Int, tests: Int)
    /// Labelling of texts.
    case labelling(records: Int, annotators: Int, model: LabelModel)
    /// Messages that a learner is taught by.
    case synthesis(examples: Int, wanted: Int, labels: Int)
    /// Facts with citations.
    case enrichment(documents: Int)
    /// Errands in a simulated house.
    case agent(errands: Int, rooms: Int)
    /// Weaknesses of smart contracts.
    case audit(functions: Int)
    /// Classifying, extracting, listing and correcting in words.
    case chat(kinds: [ChatKind])

    /// The families that a manifest can name.
    public static let names = [
        "retrieval", "chat", "code", "labelling", "synthesis", "enrichment", "agent", "audit", "external",
    ]

    /// The family's name.
    public var name: String {
        switch self {
        case .retrieval: "retrieval"
        case .external: "external"
        case .code: "code"
        case .labelling: "labelling"
        case .synthesis: "synthesis"
        case .enrichment: "enrichment"
        case .agent: "agent"
        case .audit: "audit"
        case .chat: "chat"
        }
    }

    /// Whether it runs programs, and so needs the sandbox.
    public var runsPrograms: Bool {
        switch self {
        case .retrieval, .chat, .labelling, .synthesis, .enrichment, .agent, .audit: false
        case .external, .code: true
        }
    }

    /// How many epochs a trial of it has where nothing else is said: as many as its copies need to be told, and two more.
    public var trialEpochs: Int {
        switch self {
        case .code: 8
        case .retrieval, .chat, .labelling, .synthesis, .enrichment, .agent, .audit, .external: 12
        }
    }

    /// How many items each validator asks in an epoch of a trial where nothing else is said.
    public var trialItems: Int {
        switch self {
        // One answer of a conversation shows little, so that copies are told by many.
        case .chat: 100
        case .retrieval, .code, .labelling, .synthesis, .enrichment, .agent, .audit, .external: 40
        }
    }

    /// The scorers that the family has; empty where its programs have their own.
    var scorerNames: [String] {
        switch self {
        case .retrieval: ["ndcg"]
        case .code: ["hidden-tests"]
        case .labelling: ["kappa"]
        case .synthesis: ["learning"]
        case .enrichment: ["cited-facts"]
        case .agent: ["final-state"]
        case .audit: ["findings"]
        case .chat: ["exact"]
        case .external: []
        }
    }

    init(_ task: ManifestNode) throws(ManifestError) {
        let parameters = task.child("parameters")
        switch try task.need("family").choice(Self.names) {
        case "retrieval":
            try parameters?.allow(only: ["corpus", "top_k"])
            self = .retrieval(
                corpus: try parameters?.child("corpus")?.text(),
                topK: try parameters?.child("top_k")?.whole(1...SolverIndex.maximumTopK) ?? 10
            )
        case "code":
            try parameters?.allow(only: ["functions", "hidden_tests"])
            self = .code(
                functions: try parameters?.child("functions")?.whole(1...8) ?? 4,
                tests: try parameters?.child("hidden_tests")?.whole(2...50) ?? 10
            )
        case "labelling":
            try parameters?.allow(only: ["records", "annotators", "label_model"])
            let names = LabelModel.allCases.map(\.rawValue)
            let model = LabelModel(rawValue: try parameters?.child("label_model")?.choice(names) ?? "")
            self = .labelling(
                records: try parameters?.child("records")?.whole(8...60) ?? 20,
                annotators: try parameters?.child("annotators")?.whole(3...15) ?? 7,
                model: model ?? .dawidSkene
            )
        case "synthesis":
            try parameters?.allow(only: ["examples", "wanted", "labels"])
            self = .synthesis(
                examples: try parameters?.child("examples")?.whole(12...60) ?? 36,
                wanted: try parameters?.child("wanted")?.whole(12...60) ?? 30,
                labels: try parameters?.child("labels")?.whole(2...6) ?? 3
            )
        case "enrichment":
            try parameters?.allow(only: ["documents"])
            self = .enrichment(documents: try parameters?.child("documents")?.whole(8...40) ?? 14)
        case "agent":
            try parameters?.allow(only: ["errands", "rooms"])
            self = .agent(
                errands: try parameters?.child("errands")?.whole(2...16) ?? 9,
                rooms: try parameters?.child("rooms")?.whole(4...16) ?? 11
            )
        case "audit":
            try parameters?.allow(only: ["functions"])
            self = .audit(functions: try parameters?.child("functions")?.whole(4...32) ?? 14)
        case "chat":
            try parameters?.allow(only: ["kinds"])
            var kinds: [ChatKind] = []
            for one in try parameters?.child("kinds")?.list() ?? [] {
                let name = try one.choice(ChatKind.allCases.map(\.rawValue))
                if let kind = ChatKind(rawValue: name) { kinds.append(kind) }
            }
            self = .chat(kinds: kinds)
        default:
            guard let parameters else { throw task.error("an external family needs 'parameters'") }
            self = .external(try ExternalDeclaration(parameters))
        }
    }
}

/// The programs of an external family.
public struct ExternalDeclaration: Hashable, Sendable {
    /// The files that the programs find in `/program`, relative to the manifest.
    public let files: [String]
    /// Makes an item of a seed: one line in, one line out.
    public let generate: [String]
    /// Grades an answer.
    public let score: [String]
    /// Whether the generator knows `variant`: the same need in other words.
    public let hasVariants: Bool
    /// The field of the answer that is compared between miners; the whole answer where nil.
    public let claims: String?
    /// Reference solvers and cheats.
    public let solvers: [Solver]
    /// Further folders that the programs may read, such as a Python environment.
    public let readable: [String]
    /// How long one line may take, in milliseconds.
    public let milliseconds: Int
    /// How much memory one program may take, in bytes.
    public let memoryBytes: Int

    /// A reference solver or a cheat.
    public struct Solver: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// Whether it does the work.
        public let role: SolverRole
        /// The program.
        public let command: [String]
        /// What an answer costs it, in a unit of the owner's choice.
        public let cost: Double
        /// For a cheat, the honest solver whose pay it is after.
        public let imitates: String?
    }

    init(_ node: ManifestNode) throws(ManifestError) {
        try node.allow(
            only: [
                "files", "generate", "score", "claims", "solvers", "readable", "milliseconds", "memory_megabytes",
                "variants",
            ]
        )
        files = try Self.texts(node.child("files"))
        for file in try node.child("files")?.list() ?? [] {
            let path = try file.text()
            guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
                throw file.error("'\(path)' must lie in the manifest's own folder")
            }
        }
        generate = try Self.command(node.need("generate"))
        score = try Self.command(node.need("score"))
        hasVariants = try node.child("variants")?.choice(["true", "false"]) == "true"
        claims = try node.child("claims")?.text(maximum: 64)
        readable = try Self.texts(node.child("readable"))
        milliseconds = try node.child("milliseconds")?.whole(1...600_000) ?? 2_000
        memoryBytes = (try node.child("memory_megabytes")?.whole(8...65_536) ?? 256) << 20
        var solvers: [Solver] = []
        for one in try node.need("solvers").list() {
            let solver = try Self.solver(one)
            guard !solvers.contains(where: { $0.name == solver.name }) else {
                throw one.error("a second solver is named '\(solver.name)'")
            }
            solvers.append(solver)
        }
        self.solvers = solvers
        for (one, solver) in zip(try node.need("solvers").list(), solvers) {
            guard let imitated = solver.imitates else { continue }
            guard solvers.contains(where: { $0.name == imitated && $0.role == .honest }) else {
                throw one.error("'\(imitated)' is no honest solver of this list")
            }
        }
    }

    private static func solver(_ node: ManifestNode) throws(ManifestError) -> Solver {
        try node.allow(only: ["name", "role", "command", "cost", "imitates"])
        let isCheat = try node.child("role")?.choice(["honest", "cheat"]) == "cheat"
        return Solver(
            name: try node.need("name").text(maximum: 64),
            role: isCheat ? .cheat : .honest,
            command: try command(node.need("command")),
            cost: try node.child("cost")?.number(0...1e9) ?? 1,
            imitates: try node.child("imitates")?.text(maximum: 64)
        )
    }

    private static func texts(_ node: ManifestNode?) throws(ManifestError) -> [String] {
        var texts: [String] = []
        for one in try node?.list() ?? [] { texts.append(try one.text()) }
        return texts
    }

    private static func command(_ node: ManifestNode) throws(ManifestError) -> [String] {
        let words = try texts(node)
        guard !words.isEmpty else { throw node.error("a command is a list of words, such as [python3, /program/x.py]") }
        return words
    }
}
