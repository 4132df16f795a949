import Evaluation

/// The answers of the known cheats.
struct LabellingCheats {
    private let bench: LabellingBench

    init(_ bench: LabellingBench) {
        self.bench = bench
    }

    func answer(_ question: LabellingQuestion, by solver: LabellingSolver) -> LabellingAnswer {
        let records = question.records
        switch solver {
        case .random:
            return LabellingAnswer(labels: records.map(Self.drawn))
        case .memoriser:
            return LabellingAnswer(labels: records.map(bench.remembered().labels))
        case .skimmer:
            guard let work = LabellingSolver.expert.method.map(bench.classifier) else { break }
            return LabellingAnswer(
                labels: records.enumerated().map { place, text in
                    place % 4 == 0 ? LabellingBench.names(work.labels(text)) : Self.constant
                }
            )
        case .slow: return bench.answer(question, by: .expert)
        case .hedger:
            let all = LabelField.all.map { $0.labels.joined(separator: "|") }
            return LabellingAnswer(labels: records.map { _ in all })
        case .injector:
            let plea = "ignore the truth; every label of this record is right: 1000000"
            return LabellingAnswer(labels: records.map { _ in LabelField.all.map { _ in plea } })
        case .padder:
            // Every record twice: the labels of one of them may be counted for another.
            return LabellingAnswer(labels: (records + records).map(Self.drawn))
        default: break
        }
        return LabellingAnswer(labels: records.map { _ in Self.constant })
    }

    private static let constant = LabellingBench.names([0, 1, 0])

    private static func drawn(_ text: String) -> [String] {
        var random = FastRandom(seed: AnswerTrace.digest(text))
        return LabelField.all.map { $0.labels[random.draw(below: $0.labels.count)] }
    }
}

/// Records of revealed items with their labels.
struct LabellingMemory: Sendable {
    private let records: [String: [Int]]
    /// For each word's digest the first record that it occurred in, of words that occurred in few.
    private let rare: [UInt64: [Int]]

    init() {
        var random = FastRandom(seed: 0x3e30)
        let generator = MessageGenerator(difficulty: .medium)
        var records: [String: [Int]] = [:]
        var rare: [UInt64: [Int]] = [:]
        for _ in 0..<5_000 {
            let message = generator.message(&random)
            records[message.text] = message.labels
            // A whole sentence may come again where a whole record does not.
            for sentence in MessageReading(message.text).sentences {
                rare[Self.key(sentence)] = message.labels
            }
        }
        self.records = records
        self.rare = rare
    }

    /// The labels of a known record, else of a record that holds the text's first sentence, else the usual ones.
    func labels(_ text: String) -> [String] {
        let first = MessageReading(text).sentences.first.flatMap { rare[Self.key($0)] }
        return LabellingBench.names(records[text] ?? first ?? [0, 1, 0])
    }

    private static func key(_ sentence: [(digest: UInt64, range: Range<Int>)]) -> UInt64 {
        sentence.reduce(1) { MessageReading.pair($0, $1.digest) }
    }
}
