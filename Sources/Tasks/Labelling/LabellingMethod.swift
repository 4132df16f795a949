/// How an honest solver reads a text.
struct LabellingMethod: Hashable, Sendable {
    /// From how many labelled examples it learned.
    let examples: Int
    /// Whether it looks at pairs of words.
    let pairs: Bool
    /// Whether it passes over sentences on settled matters, other people and other times.
    let passesOver: Bool
    /// Whether it corrects slips of the finger.
    let corrects: Bool
}

/// A text's sentences as digests of their words, which are compared more quickly than the words.
struct MessageReading {
    /// The words of each sentence; their bytes where somebody wants to correct them.
    let sentences: [[(digest: UInt64, range: Range<Int>)]]
    let bytes: [UInt8]

    init(_ text: String) {
        let bytes = Array(text.utf8)
        var sentences: [[(digest: UInt64, range: Range<Int>)]] = []
        var words: [(digest: UInt64, range: Range<Int>)] = []
        var start = 0
        for place in 0...bytes.count {
            let byte = place < bytes.count ? bytes[place] : Self.stop
            guard byte == Self.stop || byte == Self.space else { continue }
            if place > start { words.append((Self.digest(bytes[start..<place]), start..<place)) }
            start = place + 1
            if byte == Self.stop, !words.isEmpty {
                sentences.append(words)
                words = []
            }
        }
        self.bytes = bytes
        self.sentences = sentences
    }

    private static let stop = UInt8(ascii: ".")
    private static let space = UInt8(ascii: " ")

    /// FNV-1a.
    static func digest(_ word: some Sequence<UInt8>) -> UInt64 {
        word.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    /// The digest of two words in a row.
    static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
        (first &* 0x9e37_79b9_7f4a_7c15) ^ (second &+ (first >> 29))
    }

    /// Whether a sentence is about what is settled, or about others and other times.
    static func isBeside(_ words: [(digest: UInt64, range: Range<Int>)]) -> Bool {
        words.contains { signs.contains($0.digest) }
    }

    private static let signs = Set(
        ["again", "settled", "longer", "solved", "sorted", "ignore", "mean", "about", "first", "ago", "though"]
            .map { digest($0.utf8) }
    )

    /// A word's bytes with one letter less, in all ways that keep the first.
    func shortened(_ range: Range<Int>) -> [UInt64] {
        range.dropFirst().map { place in
            Self.digest([bytes[range.lowerBound..<place], bytes[(place + 1)..<range.upperBound]].joined())
        }
    }
}
