import Evaluation

/// Reads messages as numbers of words.
struct SynthesisReader {
    private let labels: [String]
    private let numbers: [String: Int]
    private let lengths: ClosedRange<Int>

    /// The most bytes of a text that are looked at.
    static let textLimit = 512

    init(_ question: SynthesisQuestion) {
        labels = question.labels
        numbers = Dictionary(zip(question.lexicon, question.lexicon.indices), uniquingKeysWith: { first, _ in first })
        lengths = question.shortest...max(question.shortest, question.longest)
    }

    /// The number of the label and those of the words; nil of what is no message of the domain: another label or word, a
    /// word that comes twice, too few or too many of them.
    func read(_ message: LabelledMessage) -> (label: Int, words: [Int])? {
        guard let label = labels.firstIndex(of: message.label), message.text.utf8.count <= Self.textLimit else {
            return nil
        }
        var words: [Int] = []
        for word in message.text.utf8.split(separator: Self.space) {
            guard let number = numbers[String(decoding: word, as: UTF8.self)], !words.contains(number),
                words.count < lengths.upperBound
            else {
                return nil
            }
            words.append(number)
        }
        return lengths.contains(words.count) ? (label, words) : nil
    }

    /// A digest of a message's label and the beginnings of its words, in any order.
    static func claim(_ message: LabelledMessage, letters: Int) -> UInt64 {
        guard message.text.utf8.count <= textLimit else { return AnswerTrace.digest(message.text) }
        let words = message.text.utf8.split(separator: space).map {
            String(decoding: $0.prefix(letters), as: UTF8.self)
        }
        return AnswerTrace.digest(message.label + " " + words.sorted().joined(separator: " "))
    }

    private static let space = UInt8(ascii: " ")
}

/// The words of a message as bits, to be compared quickly.
struct WordSet {
    private let bits: SIMD4<UInt64>
    private let count: Int

    /// Words beyond this number are passed over.
    static let capacity = 256

    init(_ words: [Int]) {
        var bits = SIMD4<UInt64>()
        for word in words where (0..<Self.capacity).contains(word) { bits[word >> 6] |= 1 << UInt64(word & 63) }
        self.bits = bits
        count = words.count
    }

    /// Whether more than half of the words of the shorter message are in the other one.
    func isNearly(_ other: WordSet) -> Bool {
        let both = bits & other.bits
        let common = (0..<4).reduce(0) { $0 + both[$1].nonzeroBitCount }
        return common * 2 > min(count, other.count)
    }
}
