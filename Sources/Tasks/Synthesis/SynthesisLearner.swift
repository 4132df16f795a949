/// A multinomial naive Bayes learner in whole numbers: every machine learns the same, to the last bit.
///
/// A word's chance is the number of times that a label was seen with it, and one more, over the label's words and the
/// lexicon's size (Laplace). All labels are taken to be equally frequent. Source: McCallum and Nigam, "A comparison of
/// event models for naive Bayes text classification", 1998.
struct SynthesisLearner: Sendable {
    /// For each label, how often each word of the lexicon was seen.
    private(set) var counts: [[Int]]
    private var totals: [Int]

    /// A learner that has seen nothing.
    init(labels: Int, words: Int) {
        counts = Array(repeating: Array(repeating: 0, count: words), count: labels)
        totals = Array(repeating: 0, count: labels)
    }

    /// A learner that has seen what another one counted.
    init(counts: [[Int]]) {
        self.counts = counts
        totals = counts.map { $0.reduce(0, +) }
    }

    /// Takes one message in.
    mutating func learn(_ words: [Int], label: Int) {
        for word in words { counts[label][word] += 1 }
        totals[label] += words.count
    }

    /// How much of their words two learners have in common, in millionths: of each label's words the shares that both
    /// have, as a mean over the labels.
    func common(with other: SynthesisLearner) -> Int {
        var sum = 0
        for (label, row) in counts.enumerated() {
            let (own, others) = (max(1, totals[label]), max(1, other.totals[label]))
            // The lesser of two shares, over the product of both totals.
            let least = zip(row, other.counts[label]).reduce(0) { $0 + min($1.0 * others, $1.1 * own) }
            sum += least * 1_000_000 / (own * others)
        }
        return sum / max(1, counts.count)
    }

    /// What it has learned, ready to judge messages.
    var verdicts: SynthesisVerdicts {
        SynthesisVerdicts(
            labels: zip(counts, totals).map { row, total in
                let all = WholeLogarithm.of(total + row.count)
                return row.map { WholeLogarithm.of($0 + 1) - all }
            }
        )
    }
}

/// What a learner makes of messages.
struct SynthesisVerdicts: Sendable {
    /// For each label, what each word of the lexicon speaks for it: the binary logarithm of the word's chance, in units
    /// of 1/65,536.
    private let labels: [[Int]]

    fileprivate init(labels: [[Int]]) {
        self.labels = labels
    }

    /// How much a message speaks for each label: the sum over its words.
    func evidence(_ words: [Int]) -> [Int] {
        labels.map { row in words.reduce(0) { $0 + row[$1] } }
    }

    /// How many of the messages get their own label: the one for which most speaks, of equal ones the first.
    func correct(_ messages: [[[Int]]]) -> Int {
        var right = 0
        for (own, texts) in messages.enumerated() {
            for words in texts {
                var (best, most) = (0, Int.min)
                for (label, row) in labels.enumerated() {
                    var sum = 0
                    for word in words { sum += row[word] }
                    if sum > most { (best, most) = (label, sum) }
                }
                if best == own { right += 1 }
            }
        }
        return right
    }
}

/// Binary logarithms of whole numbers by whole numbers alone.
enum WholeLogarithm {
    /// The logarithm of 0...4095, ready made; 0 has none and stands as 0.
    private static let table = (0..<4_096).map(compute)

    /// The binary logarithm of a number in units of 1/65,536, rounded down; 0 for what is below 1.
    static func of(_ number: Int) -> Int {
        table.indices.contains(number) ? table[number] : compute(number)
    }

    /// Digit by digit: squaring a number doubles its logarithm.
    private static func compute(_ number: Int) -> Int {
        guard number > 0 else { return 0 }
        let whole = Int.bitWidth - 1 - number.leadingZeroBitCount
        // The number over its power of two, with 31 binary digits: in 1..<2.
        var rest = whole <= 31 ? UInt64(number) << UInt64(31 - whole) : UInt64(number) >> UInt64(whole - 31)
        var digits = whole
        for _ in 0..<16 {
            rest = (rest * rest) >> 31
            digits <<= 1
            if rest >= 1 << 32 {
                digits |= 1
                rest >>= 1
            }
        }
        return digits
    }
}
