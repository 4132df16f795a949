import Evaluation
import Foundation

/// A naive Bayes classifier for all fields, learned from labelled examples.
struct MessageClassifier: Sendable {
    private let method: LabellingMethod
    /// For each word or pair, by its digest, the place of its weights: one for each label of each field in turn.
    private let rows: [UInt64: Int]
    private let weights: [Double]
    private let priors: [Double]
    /// Words that occur often enough to be no slips.
    private let lexicon: Set<UInt64>
    /// Such words with one letter less, and which they are.
    private let shorter: [UInt64: UInt64]

    private static let widths = LabelField.all.map(\.labels.count)
    private static let total = widths.reduce(0, +)
    /// How many examples a word is believed to have had with each label before any was seen.
    private static let smoothing = 0.3
    /// Every solver learns from examples of its own, made as items are; anyone may make them.
    private static let firstExample: UInt64 = 0x1abe_1000_0000

    /// Learns from messages of a difficulty.
    init(_ method: LabellingMethod, difficulty: Difficulty) {
        self.method = method
        let salt = UInt64(method.examples) * 8 + (method.pairs ? 4 : 0) + (method.passesOver ? 2 : 0)
        var random = FastRandom(seed: Self.firstExample &+ salt &+ (method.corrects ? 1 : 0))
        let generator = MessageGenerator(difficulty: difficulty)
        let messages = (0..<method.examples).map { _ in generator.message(&random) }
        let readings = messages.map { MessageReading($0.text) }
        (lexicon, shorter) = method.corrects ? Self.words(readings) : ([], [:])
        var rows: [UInt64: Int] = [:]
        var counts: [Double] = []
        var totals = [Double](repeating: 0, count: Self.total)
        for (message, reading) in zip(messages, readings) {
            let places = Self.places(message.labels)
            for place in places { totals[place] += 1 }
            for feature in Self.features(reading, method, correct: { $0.digest }) {
                let row = rows[feature] ?? rows.count
                if row == rows.count {
                    rows[feature] = row
                    counts += [Double](repeating: 0, count: Self.total)
                }
                for place in places { counts[row * Self.total + place] += 1 }
            }
        }
        self.rows = rows
        weights = counts.enumerated().map { place, count in
            log((count + Self.smoothing) / (totals[place % Self.total] + 2 * Self.smoothing))
        }
        priors = totals.map { log(($0 + 1) / (Double(method.examples) + 3)) }
    }

    /// The number of the label of each field.
    func labels(_ text: String) -> [Int] {
        let reading = MessageReading(text)
        var scores = priors
        for feature in Self.features(reading, method, correct: { corrected($0, in: reading) }) {
            guard let row = rows[feature] else { continue }
            for place in scores.indices { scores[place] += weights[row * Self.total + place] }
        }
        var first = 0
        return Self.widths.map { width in
            let range = first..<first + width
            first += width
            let best = range.max { scores[$0] < scores[$1] } ?? range.lowerBound
            return best - range.lowerBound
        }
    }

    private func corrected(_ word: (digest: UInt64, range: Range<Int>), in reading: MessageReading) -> UInt64 {
        guard word.range.count > 3, !lexicon.isEmpty, !lexicon.contains(word.digest) else { return word.digest }
        if let found = shorter[word.digest] { return found }
        return reading.shortened(word.range).lazy.compactMap { shorter[$0] }.first ?? word.digest
    }

    /// The words that occur often, and those with one letter less.
    private static func words(_ readings: [MessageReading]) -> (Set<UInt64>, [UInt64: UInt64]) {
        var counts: [UInt64: Int] = [:]
        for reading in readings {
            for word in reading.sentences.joined() { counts[word.digest, default: 0] += 1 }
        }
        let known = Set(counts.filter { $0.value * 400 > readings.count }.keys)
        var shorter: [UInt64: UInt64] = [:]
        var done: Set<UInt64> = []
        for reading in readings {
            for word in reading.sentences.joined() where word.range.count > 4 && known.contains(word.digest) {
                guard done.insert(word.digest).inserted else { continue }
                for short in reading.shortened(word.range) where shorter[short] == nil { shorter[short] = word.digest }
            }
        }
        return (known, shorter)
    }

    private static func places(_ labels: [Int]) -> [Int] {
        var first = 0
        return zip(labels, widths).map { label, width in
            defer { first += width }
            return first + label
        }
    }

    /// The distinct words, and pairs where the method looks at them, in the order in which they first occur.
    private static func features(
        _ reading: MessageReading,
        _ method: LabellingMethod,
        correct: ((digest: UInt64, range: Range<Int>)) -> UInt64
    ) -> [UInt64] {
        var seen: Set<UInt64> = []
        var found: [UInt64] = []
        func add(_ feature: UInt64) {
            if seen.insert(feature).inserted { found.append(feature) }
        }
        for sentence in reading.sentences {
            if method.passesOver, MessageReading.isBeside(sentence) { continue }
            var before: UInt64?
            for word in sentence {
                let digest = correct(word)
                add(digest)
                if method.pairs, let before { add(MessageReading.pair(before, digest)) }
                before = digest
            }
        }
        return found
    }
}
