public import Evaluation

/// A manifest's task, ready to make items and to grade answers.
public struct SubnetTask: Sendable {
    /// What was declared.
    public let manifest: SubnetManifest
    /// The task.
    public let wire: WireTask
    /// The texts of a retrieval task; nil for other families.
    public let corpus: RetrievalCorpus?
    /// What identifies the texts or programs behind it, for people.
    public let origin: String

    private let check: @Sendable (_ question: Bool, JSONValue) -> String?

    /// Opens the task of a manifest.
    ///
    /// - Throws: ``SubnetTaskError`` where texts or programs are missing.
    public init(_ manifest: SubnetManifest) throws(SubnetTaskError) {
        self.manifest = manifest
        check = { isQuestion, value in
            isQuestion
                ? manifest.input.complaint(about: value, at: "the question")
                : manifest.output.complaint(about: value)
        }
        var found: RetrievalCorpus?
        let origin: String?
        switch manifest.family {
        case .retrieval(let corpus, let topK):
            let texts: RetrievalCorpus
            do {
                texts =
                    try corpus.map { path throws(CorpusError) in
                        let isRelative = !path.hasPrefix("/") && !manifest.folder.isEmpty
                        return try RetrievalCorpus.files(at: isRelative ? "\(manifest.folder)/\(path)" : path)
                    } ?? RetrievalCorpus.wordNet()
            } catch {
                throw SubnetTaskError(reason: "\(error)")
            }
            wire = WireTask(RetrievalTask(corpus: texts, topK: topK))
            found = texts
            origin = texts.origin
        case .external(let declaration):
            do {
                let task = try ExternalTask(
                    declaration,
                    folder: manifest.folder,
                    output: manifest.output,
                    generatorVersion: manifest.generatorVersion ?? 1
                )
                wire = WireTask(task)
                origin = "programs \(task.fingerprint.prefix(16))"
            } catch {
                throw SubnetTaskError(reason: "\(error)")
            }
        case .code(let functions, let tests):
            wire = WireTask(CodeTask(functions: functions, hiddenTests: tests))
            origin = nil
        case .labelling(let records, let annotators, let model):
            wire = WireTask(LabellingTask(records: records, annotators: annotators, model: model))
            origin = nil
        case .synthesis(let examples, let wanted, let labels):
            wire = WireTask(SynthesisTask(examples: examples, wanted: wanted, labels: labels))
            origin = nil
        case .enrichment(let documents):
            wire = WireTask(EnrichmentTask(documents: documents))
            origin = nil
        case .agent(let errands, let rooms):
            wire = WireTask(AgentTask(errands: errands, rooms: rooms))
            origin = nil
        case .audit(let functions):
            wire = WireTask(AuditTask(functions: functions))
            origin = nil
        case .chat(let kinds):
            wire = WireTask(ChatTask(kinds: kinds))
            origin = nil
        }
        corpus = found
        self.origin = origin ?? "generator \(wire.generatorVersion)"
        if let stated = manifest.generatorVersion, stated != wire.generatorVersion {
            throw SubnetTaskError(
                reason: "\(manifest.file): it is written for generator \(stated) of the family "
                    + "\(manifest.family.name), and this program has \(wire.generatorVersion), whose items are others; "
                    + "write the manifest anew: plexus subnet new DIR --family \(manifest.family.name)"
            )
        }
        for name in [manifest.reference, manifest.trivial] where !wire.solvers.contains(where: { $0.name == name }) {
            let known = wire.solvers.map(\.name).joined(separator: ", ")
            throw SubnetTaskError(reason: "\(manifest.file): scoring names the solver '\(name)'; known are \(known)")
        }
    }

    /// What is wrong with a question, by the manifest's schema; nil where nothing is.
    public func complaint(question: JSONValue) -> String? { check(true, question) }

    /// What is wrong with an answer.
    public func complaint(answer: JSONValue) -> String? { check(false, answer) }

    /// The honest solvers, the best first.
    public var honest: [WireSolver] { wire.solvers.filter { $0.role == .honest } }

    /// The known cheats.
    public var cheats: [WireSolver] { wire.solvers.filter { $0.role == .cheat } }
}

/// Why a manifest's task cannot be used, with the remedy.
public struct SubnetTaskError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Why.
    public let reason: String

    /// An error with its reason.
    public init(reason: String) {
        self.reason = reason
    }

    public var description: String { reason }
}
