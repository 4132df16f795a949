public import Evaluation
import Foundation

/// What a miner is asked: labels for records.
public struct LabellingQuestion: Hashable, Sendable, Codable {
    /// The fields, with the labels that each may have.
    public let fields: [LabelField]
    /// The records' texts.
    public let records: [String]
}

/// What a miner answers: for each record, in order, a label for each field, in order.
public struct LabellingAnswer: Hashable, Sendable, Codable {
    /// The labels.
    public let labels: [[String]]

    /// An answer of its labels.
    public init(labels: [[String]]) {
        self.labels = labels
    }
}

/// What the validator keeps.
public struct LabellingTruth: Hashable, Sendable, Codable {
    /// For each record the number of each field's right label; nil where nobody can tell.
    public let labels: [[Int?]]
    /// The records whose labels are known for certain; those of the others come from a label model.
    public let canaries: [Int]
}

/// Labelling of texts with several fields, scored by agreement beyond chance with known labels and with what a label
/// model concludes from annotators' votes.
public struct LabellingTask: TaskFamily {
    /// How many records an item has.
    public let records: Int
    /// How many annotators' votes the label model gets.
    public let annotators: Int
    /// The label model.
    public let model: LabelModel

    private let bench = LabellingBench()

    /// A task with so many records for each item (8...60) and annotators (3...15).
    public init(records: Int = 20, annotators: Int = 7, model: LabelModel = .dawidSkene) {
        self.records = min(max(8, records), 60)
        self.annotators = min(max(3, annotators), 15)
        self.model = model
    }

    public var name: String { "labelling" }
    public var generatorVersion: Int { 1 }

    public var solvers: [ReferenceSolver<LabellingQuestion, LabellingAnswer>] {
        LabellingSolver.allCases.map { solver in
            ReferenceSolver(solver) { [bench] question in bench.answer(question, by: solver) }
        }
    }

    public func generate(
        seed: ItemSeed,
        difficulty: Difficulty
    ) -> TaskItem<LabellingQuestion, LabellingTruth> {
        var random = seed.stream
        let generator = MessageGenerator(difficulty: difficulty)
        let messages = (0..<records).map { _ in generator.message(&random) }
        var places = Array(0..<records)
        random.permute(&places)
        let canaries = places.prefix(records / 4).sorted()
        let crowd = LabellingCrowd(annotators: annotators, model: model)
        let labels = crowd.labels(messages, gold: Set(canaries), &random)
        return TaskItem(
            question: LabellingQuestion(fields: LabelField.all, records: messages.map(\.text)),
            truth: LabellingTruth(labels: labels, canaries: canaries)
        )
    }

    /// The records in another order, each with its sentences in another order.
    public func paraphrase(
        seed: ItemSeed,
        difficulty: Difficulty,
        wording: ItemSeed
    ) -> TaskItem<LabellingQuestion, LabellingTruth>? {
        let item = generate(seed: seed, difficulty: difficulty)
        var random = wording.stream
        var order = Array(item.question.records.indices)
        random.permute(&order)
        let records = order.map { place in
            var sentences = item.question.records[place].components(separatedBy: ". ")
            random.permute(&sentences)
            return sentences.joined(separator: ". ")
        }
        return TaskItem(
            question: LabellingQuestion(fields: item.question.fields, records: records),
            truth: LabellingTruth(
                labels: order.map { item.truth.labels[$0] },
                canaries: order.indices.filter { item.truth.canaries.contains(order[$0]) }
            )
        )
    }

    /// The mean over the fields of Cohen's κ, not below 0.
    public func score(_ answer: LabellingAnswer, for item: TaskItem<LabellingQuestion, LabellingTruth>) -> Score {
        let truth = item.truth.labels
        guard answer.labels.count == truth.count else {
            return .zero("labels \(answer.labels.count) records where \(truth.count) were asked for")
        }
        let fields = item.question.fields
        guard answer.labels.allSatisfy({ $0.count == fields.count }) else {
            return .zero("some records do not have \(fields.count) labels")
        }
        var (sum, counted) = (0, 0)
        var parts: [String] = []
        for (place, field) in fields.enumerated() {
            let given = answer.labels.map { field.labels.firstIndex(of: $0[place]) }
            let right = truth.map { $0.indices.contains(place) ? $0[place] : nil }
            guard let kappa = CohenKappa.millionths(given: given, right: right, labels: field.labels.count) else {
                continue
            }
            sum += kappa
            counted += 1
            parts.append("\(field.name) \(kappa / 10_000)")
        }
        guard counted > 0 else { return .zero("nothing to compare") }
        let known = item.truth.canaries.reduce(0) { found, record in
            found
                + fields.indices.count { place in
                    truth[record][place] == fields[place].labels.firstIndex(of: answer.labels[record][place])
                }
        }
        let asked = item.truth.canaries.count * fields.count
        return Score(
            millionths: sum / counted,
            reason: "kappa in percent: " + parts.joined(separator: ", ") + "; \(known) of \(asked) known labels right"
        )
    }

    public func trace(_ answer: LabellingAnswer, for item: TaskItem<LabellingQuestion, LabellingTruth>) -> AnswerTrace {
        let fields = item.question.fields
        var claims: [UInt64] = []
        var wrong: [Bool] = []
        for (record, labels) in answer.labels.prefix(item.truth.labels.count).enumerated() {
            for (place, label) in labels.prefix(fields.count).enumerated() {
                let number = fields[place].labels.firstIndex(of: label)
                let position = UInt64(record * fields.count + place + 1) << 32
                claims.append(number.map { position | UInt64($0) } ?? AnswerTrace.digest("\(position) \(label)"))
                let right = item.truth.labels[record][place]
                wrong.append(right != nil && right != number)
            }
        }
        return AnswerTrace(claims: claims, wrong: wrong)
    }
}
