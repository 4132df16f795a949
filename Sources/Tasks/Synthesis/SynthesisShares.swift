/// How often each label uses each word, as a solver makes it out from the examples that it reads.
struct SynthesisShares {
    /// For each label the share that each word of the lexicon has; they add up to 1.
    let shares: [[Double]]

    /// How often a word is taken to be used before any message was read.
    private static let unseen = 0.3
    /// As how many uses of a word the frequency of its kind counts.
    private static let kindUses = 0.6

    init(_ question: SynthesisQuestion, _ examples: [(label: Int, words: [Int])], _ study: SynthesisStudy) {
        var uses = question.labels.map { _ in question.lexicon.map { _ in 0.0 } }
        for example in examples {
            for word in example.words { uses[example.label][word] += 1 }
        }
        let rates =
            study.kinds > 0
            ? Self.rates(uses, WordKinds(question.lexicon), trust: study.kinds)
            : uses.map { row in
                row.map { $0 + Self.unseen }
            }
        shares = rates.map { row in
            let all = row.reduce(0, +)
            return row.map { $0 / all }
        }
    }

    /// A word's frequency times how much more often a label uses it than others do. Both are taken from the word itself
    /// and from its kind, so that something is known of words that no example has.
    private static func rates(_ uses: [[Double]], _ kinds: WordKinds, trust: Double) -> [[Double]] {
        let totals = uses.map { $0.reduce(0, +) }
        let all = max(1, totals.reduce(0, +))
        let wordUses = kinds.kind.indices.map { word in uses.reduce(0) { $0 + $1[word] } }
        let kindUses = kinds.words.map { words in words.reduce(0) { $0 + wordUses[$1] } }
        return uses.indices.map { label in
            let part = totals[label] / all
            let leanings = kinds.words.indices.map { kind in
                let own = kinds.words[kind].reduce(0) { $0 + uses[label][$1] }
                return (own + 1) / (kindUses[kind] * part + 1)
            }
            return kinds.kind.indices.map { word in
                let kind = kinds.kind[word]
                let usual = (kindUses[kind] + 1) / (Double(kinds.words[kind].count) + 1)
                let frequency = wordUses[word] + Self.kindUses * usual
                let leaning = (uses[label][word] + trust * leanings[kind]) / (wordUses[word] * part + trust)
                return frequency * leaning
            }
        }
    }
}
