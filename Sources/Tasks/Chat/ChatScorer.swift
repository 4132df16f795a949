import Evaluation

/// Compares answers in words with the truth, exactly.
enum ChatScorer {
    /// The most words that an answer may have; a longer one is padding and scores nothing.
    static let wordLimit = 60
    /// The most words of an answer that names a label with something around it.
    static let labelWords = 12

    /// Words in small letters, without the punctuation around them.
    static func words(_ text: String) -> [String] {
        text.lowercased().split { $0 == " " || $0.isNewline || $0 == "\t" }
            .map { word in
                var word = word
                while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
                while let first = word.first, !first.isLetter, !first.isNumber { word.removeFirst() }
                return String(word)
            }
            .filter { !$0.isEmpty }
    }

    /// The elements of a list: what commas, semicolons, line ends or `and` part.
    static func elements(_ text: String) -> [String] {
        text.lowercased().replacing(" and ", with: ",").split { $0 == "," || $0 == ";" || $0.isNewline }
            .map { piece in
                var parts = words(String(piece))
                while let first = parts.first, ["a", "an", "the", "and"].contains(first) { parts.removeFirst() }
                return parts.joined(separator: " ")
            }
            .filter { !$0.isEmpty }
    }

    /// The worth of an answer.
    static func score(_ text: String, _ truth: ChatTruth) -> Score {
        let words = words(text)
        guard !words.isEmpty else { return .zero("an empty answer") }
        guard words.count <= wordLimit else { return .zero("\(words.count) words where \(wordLimit) are allowed") }
        switch truth.kind {
        case .sentiment, .topic: return label(words, truth)
        case .fact: return fact(words, truth)
        case .list: return list(elements(text), truth)
        case .correction: return correction(words, truth)
        }
    }

    private static func label(_ words: [String], _ truth: ChatTruth) -> Score {
        let named = Set(words).intersection(truth.given)
        guard named.count == 1, let label = named.first else {
            return .zero(named.isEmpty ? "names no label" : "names \(named.count) labels")
        }
        guard words.count <= labelWords else { return .zero("a label in \(words.count) words") }
        guard [label] == truth.expected else { return .zero("the wrong label") }
        return words.count == 1
            ? Score(millionths: Score.perfect, reason: "the right label")
            : Score(millionths: 600_000, reason: "the right label, with words that nobody asked for")
    }

    private static func fact(_ words: [String], _ truth: ChatTruth) -> Score {
        let shared = common(words, truth.expected)
        let millionths = 2 * shared * Score.perfect / (words.count + truth.expected.count)
        return Score(millionths: millionths, reason: "\(shared) of \(truth.expected.count) words in \(words.count)")
    }

    /// An element that nobody asked for costs as much as a right one gains: naming everything gains nothing.
    private static func list(_ elements: [String], _ truth: ChatTruth) -> Score {
        let shared = common(elements, truth.expected)
        let gained = max(0, 2 * shared - elements.count)
        return Score(
            millionths: gained * Score.perfect / max(1, truth.expected.count),
            reason: "\(shared) of \(truth.expected.count) elements in order, \(elements.count) named"
        )
    }

    private static func correction(_ words: [String], _ truth: ChatTruth) -> Score {
        let mistakes = distance(truth.given, truth.expected)
        let left = distance(words, truth.expected)
        guard mistakes > 0, left < mistakes else { return .zero("\(left) mistakes where \(mistakes) were given") }
        return Score(
            millionths: (mistakes - left) * Score.perfect / mistakes,
            reason: "\(mistakes - left) of \(mistakes) mistakes are gone"
        )
    }

    /// The length of the longest common subsequence.
    static func common(_ left: [String], _ right: [String]) -> Int {
        var row = Array(repeating: 0, count: right.count + 1)
        for word in left {
            var corner = 0
            for (place, other) in right.enumerated() {
                let above = row[place + 1]
                row[place + 1] = word == other ? corner + 1 : max(above, row[place])
                corner = above
            }
        }
        return row[right.count]
    }

    /// The least number of words to put in, take out or change.
    static func distance(_ left: [String], _ right: [String]) -> Int {
        var row = Array(0...right.count)
        for (number, word) in left.enumerated() {
            var corner = row[0]
            row[0] = number + 1
            for (place, other) in right.enumerated() {
                let above = row[place + 1]
                row[place + 1] = min(corner + (word == other ? 0 : 1), above + 1, row[place] + 1)
                corner = above
            }
        }
        return row[right.count]
    }

    /// The answer as claims: its elements for lists, its wrong words for corrections, all of it otherwise.
    static func trace(_ text: String, _ truth: ChatTruth) -> AnswerTrace {
        let words = words(text)
        guard !words.isEmpty, words.count <= wordLimit else { return .empty }
        switch truth.kind {
        case .sentiment, .topic, .fact:
            let claim = words.joined(separator: " ")
            return AnswerTrace(texts: [claim], wrong: [words != truth.expected])
        case .list:
            let elements = elements(text)
            return AnswerTrace(texts: elements, wrong: elements.map { !truth.expected.contains($0) })
        case .correction:
            return AnswerTrace(texts: [words.joined(separator: " ")], wrong: [words != truth.expected])
        }
    }
}
