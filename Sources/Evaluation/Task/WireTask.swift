public import Foundation

/// A task family with its types taken away: questions and answers are JSON, as they travel.
///
/// Miner and validator loops use this, so that they know no family; every family of ours or of others fits.
public struct WireTask: Sendable {
    /// The family's name.
    public let name: String
    /// The generator's version.
    public let generatorVersion: Int
    /// The names and roles of the reference solvers, the best honest one first.
    public let solvers: [WireSolver]

    private let make: @Sendable (ItemSeed, Difficulty) async throws(TaskError) -> (question: Data, item: Data)
    private let reword:
        @Sendable (ItemSeed, Difficulty, ItemSeed) async throws(TaskError) -> (question: Data, item: Data)?
    private let grader: @Sendable (Data, Data) async throws(TaskError) -> GradedAnswer
    private let solver: @Sendable (String, Data) async throws(TaskError) -> Data

    /// The JSON side of a family.
    public init<Family: TaskFamily>(_ family: Family) {
        name = family.name
        generatorVersion = family.generatorVersion
        solvers = family.solvers.map {
            WireSolver(
                name: $0.name,
                role: $0.role,
                delayMilliseconds: $0.delayMilliseconds,
                cost: $0.cost,
                imitates: $0.imitates
            )
        }
        make = { seed, difficulty async throws(TaskError) in
            let item = try await family.generate(seed: seed, difficulty: difficulty)
            return (try WireJSON.encode(item.question), try WireJSON.encode(item))
        }
        reword = { seed, difficulty, wording async throws(TaskError) in
            let made = try await family.paraphrase(seed: seed, difficulty: difficulty, wording: wording)
            guard let made else { return nil }
            return (try WireJSON.encode(made.question), try WireJSON.encode(made))
        }
        grader = { data, answer async throws(TaskError) in
            let item: Family.Item = try WireJSON.decodeItem(data)
            return try await Self.grade(answer, for: item, by: family)
        }
        let named = Dictionary(family.solvers.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        solver = { name, data async throws(TaskError) in
            guard let chosen = named[name] else { throw .unknownSolver(name) }
            let question: Family.Question
            do {
                question = try JSONDecoder().decode(Family.Question.self, from: data)
            } catch {
                throw .solver("unreadable question: \(WireJSON.describe(error))")
            }
            return try WireJSON.encode(try await chosen.solve(question))
        }
    }

    /// The sealed item that belongs to a seed.
    public func generate(seed: ItemSeed, difficulty: Difficulty) async throws(TaskError) -> SealedItem {
        sealed(try await make(seed, difficulty), seed, difficulty)
    }

    /// The item of a seed in other words, under the seed of the item; nil where the family has none.
    public func paraphrase(
        seed: ItemSeed,
        difficulty: Difficulty,
        wording: ItemSeed
    ) async throws(TaskError) -> SealedItem? {
        guard let made = try await reword(seed, difficulty, wording) else { return nil }
        return sealed(made, seed, difficulty)
    }

    private func sealed(
        _ made: (question: Data, item: Data),
        _ seed: ItemSeed,
        _ difficulty: Difficulty
    ) -> SealedItem {
        SealedItem(
            family: name,
            generatorVersion: generatorVersion,
            seed: seed,
            difficulty: difficulty,
            question: made.question,
            item: made.item
        )
    }

    /// Grades an answer as it came over the wire. A malformed or oversized answer scores nothing, with the reason.
    public func grade(_ answer: Data, for item: SealedItem) async throws(TaskError) -> GradedAnswer {
        try await grader(item.item, answer)
    }

    /// The answer of a reference solver.
    public func solve(_ question: Data, with name: String) async throws(TaskError) -> Data {
        try await solver(name, question)
    }

    private static func grade<Family: TaskFamily>(
        _ data: Data,
        for item: Family.Item,
        by family: Family
    ) async throws(TaskError) -> GradedAnswer {
        guard data.count <= family.maximumAnswerBytes else {
            let reason = "answer of \(data.count) bytes exceeds the limit of \(family.maximumAnswerBytes)"
            return GradedAnswer(score: .zero(reason), trace: .empty)
        }
        let answer: Family.Answer
        do {
            answer = try JSONDecoder().decode(Family.Answer.self, from: data)
        } catch {
            return GradedAnswer(score: .zero("malformed answer: \(WireJSON.describe(error))"), trace: .empty)
        }
        let score = try await family.score(answer, for: item)
        return GradedAnswer(score: score, trace: family.trace(answer, for: item))
    }
}

/// A reference solver's public description.
public struct WireSolver: Hashable, Sendable {
    /// The name to ask for.
    public let name: String
    /// Whether it does the work.
    public let role: SolverRole
    /// How long it waits before it answers, in milliseconds.
    public let delayMilliseconds: Int
    /// What an answer costs it, in a unit of the family's own.
    public let cost: Double
    /// For a cheat, the honest solver whose pay it is after.
    public let imitates: String?
}

/// An item as the validator stores it: how it was made, what is asked, and the whole of it.
public struct SealedItem: Hashable, Sendable, Codable {
    /// The family's name.
    public let family: String
    /// The generator's version.
    public let generatorVersion: Int
    /// The seed it was made from.
    public let seed: ItemSeed
    /// The difficulty it was made at.
    public let difficulty: Difficulty
    /// The question's JSON, to be sent.
    public let question: Data
    /// The JSON of question and truth, to be kept.
    public let item: Data
}

/// An answer's score and its trace for the copy detector.
public struct GradedAnswer: Hashable, Sendable, Codable {
    /// What it is worth.
    public let score: Score
    /// What it claims.
    public let trace: AnswerTrace

    /// A graded answer of its parts.
    public init(score: Score, trace: AnswerTrace) {
        self.score = score
        self.trace = trace
    }
}

/// JSON with sorted keys, so that equal values have equal bytes.
enum WireJSON {
    static func encode(_ value: some Encodable) throws(TaskError) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return try encoder.encode(value)
        } catch {
            throw .item("cannot be written as JSON: \(describe(error))")
        }
    }

    static func decodeItem<Value: Decodable>(_ data: Data) throws(TaskError) -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: data)
        } catch {
            throw .item("cannot be read: \(describe(error))")
        }
    }

    /// A short description that repeats nothing of a hostile answer but the names of its fields.
    static func describe(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "field \(key.stringValue.prefix(40)) is missing"
        case DecodingError.typeMismatch(_, let context): "field \(path(context)) has the wrong type"
        case DecodingError.valueNotFound(_, let context): "field \(path(context)) is null"
        case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
            "field \(path(context)) is invalid"
        case DecodingError.dataCorrupted: "not JSON"
        default: "unreadable"
        }
    }

    private static func path(_ context: DecodingError.Context) -> String {
        context.codingPath.isEmpty
            ? "(whole)" : String(context.codingPath.map(\.stringValue).joined(separator: ".").prefix(60))
    }
}
