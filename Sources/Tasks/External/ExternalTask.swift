import ChainCrypto
public import Evaluation
import Foundation
import Sandbox

/// A task whose generator, scorer and solvers are programs in any language: one JSON line in, one out, in the sandbox.
///
/// The generator reads `{"seed": hex, "difficulty": 0...1000}`, with `"variant": 1...` where the same item is asked for in
/// other words, and writes `{"question": …, "truth": …}`. The scorer
/// reads `{"question": …, "truth": …, "answer": …}` and writes `{"millionths": 0...1000000, "reason": text}`, or
/// `{"judgements": {"name": 0...1000000, …}, "reason": text}` for a panel of judges, whose median is the score. A solver
/// reads a question and writes an answer. Each must give the same line for the same line; the grades of a scorer that is a
/// model may differ by the manifest's `scoring.tolerance`.
public struct ExternalTask: TaskFamily {
    /// How the programs are declared.
    public let declaration: ExternalDeclaration
    /// What the manifest says of answers; others never reach the scorer.
    public let output: ValueSchema
    public let generatorVersion: Int
    /// BLAKE2b-256 over the files and commands, in hexadecimal: the version of the task that really runs.
    public let fingerprint: String

    private let generator: SandboxSession
    private let scorer: SandboxSession
    private let sessions: [String: SandboxSession]

    public var name: String { "external" }

    /// A task whose programs lie beside its manifest. Nothing runs yet.
    ///
    /// - Throws: `TaskError.item` where a file cannot be read.
    public init(
        _ declaration: ExternalDeclaration,
        folder: String,
        output: ValueSchema,
        generatorVersion: Int
    ) throws(TaskError) {
        self.declaration = declaration
        self.output = output
        self.generatorVersion = generatorVersion
        let files = try Self.read(declaration.files, in: folder)
        fingerprint = Self.fingerprint(declaration, files: files)
        func session(_ command: [String]) -> SandboxSession {
            var limits = SandboxLimits()
            limits.memoryBytes = declaration.memoryBytes
            // A warm program writes for as long as it lives; one line is what is limited.
            limits.outputBytes = Self.lineLimit
            return SandboxSession(
                SandboxProgram(command, files: files, readable: declaration.readable),
                milliseconds: declaration.milliseconds,
                limits: limits
            )
        }
        generator = session(declaration.generate)
        scorer = session(declaration.score)
        sessions = Dictionary(
            declaration.solvers.map { ($0.name, session($0.command)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The most bytes of one line.
    static let lineLimit = 4 << 20

    public var solvers: [ReferenceSolver<JSONValue, JSONValue>] {
        declaration.solvers.compactMap { solver in
            guard let session = sessions[solver.name] else { return nil }
            return ReferenceSolver(
                name: solver.name,
                role: solver.role,
                cost: solver.cost,
                imitates: solver.imitates,
                solve: { question async throws(TaskError) in
                    do {
                        return try JSONValue(reading: try await session.ask(try question.line()))
                    } catch {
                        throw .solver("\(solver.name): \(Self.describe(error))")
                    }
                }
            )
        }
    }

    public func generate(
        seed: ItemSeed,
        difficulty: Difficulty
    ) async throws(TaskError) -> TaskItem<JSONValue, JSONValue> {
        try await made(seed, difficulty, variant: nil)
    }

    /// The generator is asked for another wording where the manifest says that it has one.
    public func paraphrase(
        seed: ItemSeed,
        difficulty: Difficulty,
        wording: ItemSeed
    ) async throws(TaskError) -> TaskItem<JSONValue, JSONValue>? {
        guard declaration.hasVariants else { return nil }
        var random = wording.stream
        return try await made(seed, difficulty, variant: 1 + random.draw(below: 1_000_000))
    }

    private func made(
        _ seed: ItemSeed,
        _ difficulty: Difficulty,
        variant: Int?
    ) async throws(TaskError) -> TaskItem<JSONValue, JSONValue> {
        var fields: [String: JSONValue] = [
            "seed": .string(Hex.encode(seed.bytes, prefixed: false)), "difficulty": .integer(difficulty.thousandths),
        ]
        if let variant { fields["variant"] = .integer(variant) }
        let request = JSONValue.object(fields)
        let made: JSONValue
        do {
            made = try JSONValue(reading: try await generator.ask(try request.line()))
        } catch {
            throw .generator(Self.describe(error))
        }
        guard let question = made["question"], let truth = made["truth"] else {
            throw .generator("its line has no question and truth")
        }
        return TaskItem(question: question, truth: truth)
    }

    public func score(_ answer: JSONValue, for item: TaskItem<JSONValue, JSONValue>) async throws(TaskError) -> Score {
        if let complaint = output.complaint(about: answer) { return .zero(complaint) }
        let request = JSONValue.object(["question": item.question, "truth": item.truth, "answer": answer])
        let graded: JSONValue
        do {
            graded = try JSONValue(reading: try await scorer.ask(try request.line()))
        } catch {
            throw .scorer(Self.describe(error))
        }
        if let given = graded["judgements"] {
            guard graded["millionths"] == nil else { throw .scorer("its line has both millionths and judgements") }
            return Score(judgements: try Self.judgements(given), reason: graded["reason"]?.text ?? "")
        }
        guard let millionths = graded["millionths"]?.whole else {
            throw .scorer("its line has no millionths and no judgements")
        }
        guard (0...Score.perfect).contains(millionths) else {
            throw .scorer("\(millionths) millionths are outside 0 to 1000000")
        }
        return Score(millionths: millionths, reason: graded["reason"]?.text ?? "")
    }

    private static func judgements(_ value: JSONValue) throws(TaskError) -> [JudgeGrade] {
        guard case .object(let fields) = value, fields.count <= JudgePanel.limit else {
            throw .scorer("its judgements are not one number for each of 1 to \(JudgePanel.limit) judges")
        }
        var grades: [JudgeGrade] = []
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            guard let millionths = value.whole, (0...Score.perfect).contains(millionths) else {
                throw .scorer("a judgement is no whole number in 0 to \(Score.perfect)")
            }
            grades.append(JudgeGrade(judge: name, millionths: millionths))
        }
        if let complaint = JudgePanel.complaint(about: grades) { throw .scorer(complaint) }
        return grades
    }

    public func trace(_ answer: JSONValue, for item: TaskItem<JSONValue, JSONValue>) -> AnswerTrace {
        guard output.complaint(about: answer) == nil else { return .empty }
        let claimed = declaration.claims.flatMap { answer[$0] } ?? answer
        let right = declaration.claims.flatMap { item.truth[$0] } ?? item.truth
        let claims = claimed.elements ?? [claimed]
        let truths = right.elements ?? [right]
        let wrong = claims.enumerated().map { place, claim in
            !truths.indices.contains(place) || truths[place] != claim
        }
        let texts = claims.prefix(256).map { (try? $0.line()).map { String(decoding: $0, as: UTF8.self) } ?? "" }
        return AnswerTrace(
            texts: Array(texts),
            wrong: wrong,
            isArrangement: claims.count > 2 && Self.isArrangement(claims, of: truths)
        )
    }

    private static func isArrangement(_ claims: [JSONValue], of truths: [JSONValue]) -> Bool {
        var rest = truths.prefix(257)
        guard claims.count == rest.count else { return false }
        for claim in claims {
            guard let place = rest.firstIndex(of: claim) else { return false }
            rest.remove(at: place)
        }
        return true
    }

    /// Ends the programs; the next question starts them anew.
    public func stop() async {
        await generator.stop()
        await scorer.stop()
        for session in sessions.values { await session.stop() }
    }

    private static func describe(_ error: any Error) -> String {
        switch error {
        case let error as SandboxError: error.description
        case let error as TaskError: "\(error)"
        default: "its line is no JSON"
        }
    }

    private static func read(_ names: [String], in folder: String) throws(TaskError) -> [SandboxFile] {
        var files: [SandboxFile] = []
        for name in names {
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            guard let data = FileManager.default.contents(atPath: path), data.count <= 64 << 20 else {
                throw .item("\(path) cannot be read, or is larger than 64 MiB")
            }
            let isExecutable = FileManager.default.isExecutableFile(atPath: path)
            files.append(SandboxFile(path: name, bytes: data, isExecutable: isExecutable))
        }
        return files
    }

    private static func fingerprint(_ declaration: ExternalDeclaration, files: [SandboxFile]) -> String {
        var message = Array("plexus/external-task/1".utf8)
        func add(_ bytes: [UInt8]) {
            let count = UInt64(bytes.count)
            message += (0..<8).map { UInt8(truncatingIfNeeded: count >> (8 * UInt64($0))) }
            message += bytes
        }
        for file in files.sorted(by: { $0.path < $1.path }) {
            add(Array(file.path.utf8))
            add(Array(file.bytes))
        }
        for command in [declaration.generate, declaration.score] {
            for word in command { add(Array(word.utf8)) }
            add([])
        }
        return Hex.encode(Hashing.blake2b256(message), prefixed: false)
    }
}
