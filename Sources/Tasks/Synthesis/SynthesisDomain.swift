import Evaluation

/// A domain of labelled messages that exists in one item only: its words, and which of them speak for which label.
struct SynthesisDomain: Sendable {
    /// The labels' names.
    let labels: [String]
    /// All words, in an order that says nothing.
    let lexicon: [String]
    /// For each label, how often a message uses each word, as running sums.
    private let sums: [[Int]]

    /// How many words a message has.
    static let lengths = 7...11
    /// Kinds of words: those of a kind have their first letters in common, and mostly speak for the same label.
    static let kinds = 24
    /// Words of a kind.
    static let forms = 6
    /// The letters that words of a kind have in common.
    static let stemLetters = 4

    /// Draws a domain.
    init(labels count: Int, difficulty: Difficulty, _ random: inout some RandomNumberGenerator) {
        var stems: [String] = []
        while stems.count < Self.kinds + count {
            let stem = Self.syllable(&random) + Self.syllable(&random)
            if !stems.contains(stem) { stems.append(stem) }
        }
        labels = stems.suffix(count).map { $0 + "s" }
        let spread = 24 - difficulty.thousandths / 62
        var words: [(text: String, weights: [Int])] = []
        for stem in stems.prefix(Self.kinds) {
            var endings = Self.endings
            random.permute(&endings)
            let leaning = Self.leaning(count, spread: spread, &random)
            for ending in endings.prefix(Self.forms) {
                // One word in five goes its own way, whatever its kind does.
                let own = random.draw(below: 5) == 0 ? Self.leaning(count, spread: spread, &random) : leaning
                let frequency = 2 + random.draw(below: 9)
                words.append((stem + ending, own.map { $0 * frequency }))
            }
        }
        random.permute(&words)
        lexicon = words.map(\.text)
        sums = (0..<count).map { label in
            var sum = 0
            return words.map { word in
                sum += word.weights[label]
                return sum
            }
        }
    }

    /// How much more often each label uses a kind of words than it had to, in eighths.
    private static func leaning(_ count: Int, spread: Int, _ random: inout some RandomNumberGenerator) -> [Int] {
        (0..<count).map { _ in
            let unit = random.draw(below: 1_024)
            let square = (unit * unit) >> 10
            return 8 + ((spread * square * square) >> 17)
        }
    }

    /// A message of a label, as numbers of words: no word comes twice.
    func message(_ label: Int, _ random: inout some RandomNumberGenerator) -> [Int] {
        let row = sums[label]
        let length = Self.lengths.lowerBound + random.draw(below: Self.lengths.count)
        var words: [Int] = []
        while words.count < length {
            let drawn = random.draw(below: row.last ?? 0)
            var (low, high) = (0, row.count - 1)
            while low < high {
                let middle = (low + high) / 2
                if row[middle] > drawn { high = middle } else { low = middle + 1 }
            }
            if !words.contains(low) { words.append(low) }
        }
        return words
    }

    private static func syllable(_ random: inout some RandomNumberGenerator) -> String {
        (random.draw(from: consonants) ?? "") + (random.draw(from: vowels) ?? "")
    }

    private static let consonants = "bcdfghjklmnprstvwz".map(String.init)
    private static let vowels = "aeiou".map(String.init)
    private static let endings = ["l", "n", "r", "t", "sk", "ma", "ne", "ri", "vo", "ndu"]
}
