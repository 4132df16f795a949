import Evaluation

/// Invents messages as an honest solver does.
struct SynthesisInventor {
    private let question: SynthesisQuestion
    private let examples: [(label: Int, words: [Int])]
    private var known: [WordSet]
    private var random: FastRandom

    /// How often it invents anew where an invention will not do.
    private static let attempts = 6

    /// An inventor for a sound question.
    init(_ question: SynthesisQuestion, name: String) {
        self.question = question
        let reader = SynthesisReader(question)
        examples = question.examples.compactMap { reader.read($0) }
        known = examples.map { WordSet($0.words) }
        random = question.random(name)
    }

    /// As many messages as are wanted, each label as often as the others.
    mutating func messages(_ method: SynthesisMethod) -> [LabelledMessage] {
        switch method {
        case .learn(let study): learned(study)
        case .paraphrase: paraphrased()
        }
    }

    // MARK: From shares

    private mutating func learned(_ study: SynthesisStudy) -> [LabelledMessage] {
        let shares = SynthesisShares(question, Array(examples.prefix(study.reads)), study).shares
        var debts = shares.map { $0.map { _ in 0.0 } }
        return (0..<question.wanted).map { place in
            let label = place % shares.count
            var words: [Int] = []
            for _ in 0..<Self.attempts {
                let length = question.shortest + random.draw(below: question.longest - question.shortest + 1)
                let weights =
                    study.deals ? Self.dealt(shares[label], debts[label], length: length) : shares[label]
                words = drawn(weights, length)
                if study.checks, !Self.speaks(words, for: label, shares) { continue }
                if !known.contains(where: WordSet(words).isNearly) { break }
            }
            for (word, share) in shares[label].enumerated() { debts[label][word] += share * Double(words.count) }
            for word in words { debts[label][word] -= 1 }
            known.append(WordSet(words))
            return question.message(label, words)
        }
    }

    /// A word that was used less than its share comes sooner, one that was used more comes later.
    private static func dealt(_ shares: [Double], _ debts: [Double], length: Int) -> [Double] {
        zip(shares, debts).map { share, debt in
            let due = max(0, share * Double(length) + debt)
            return due * due
        }
    }

    /// Words that are drawn by their weights, none of them twice.
    private mutating func drawn(_ weights: [Double], _ length: Int) -> [Int] {
        var weights = weights
        var all = weights.reduce(0, +)
        var words: [Int] = []
        while words.count < length {
            var rest = random.drawUnit() * all
            var chosen: Int?
            for (word, weight) in weights.enumerated() where weight > 0 {
                chosen = word
                rest -= weight
                if rest < 0 { break }
            }
            guard let word = chosen ?? weights.indices.first(where: { !words.contains($0) }) else { break }
            words.append(word)
            all -= weights[word]
            weights[word] = 0
        }
        return words
    }

    /// Whether a message is likelier under its label than under any other.
    private static func speaks(_ words: [Int], for label: Int, _ shares: [[Double]]) -> Bool {
        // Shares as multiples of an even one, so that no product comes near the limits of a number.
        let chances = shares.map { row in words.reduce(1.0) { $0 * row[$1] * Double(row.count) } }
        return chances.indices.allSatisfy { $0 == label || chances[$0] < chances[label] }
    }

    // MARK: In other words

    private mutating func paraphrased() -> [LabelledMessage] {
        let kinds = WordKinds(question.lexicon)
        let own = question.labels.indices.map { label in examples.filter { $0.label == label }.map(\.words) }
        var messages: [LabelledMessage] = []
        for place in 0..<question.wanted {
            let label = place % own.count
            guard !own[label].isEmpty else { continue }
            let source = own[label][(place / own.count) % own[label].count]
            var words: [Int] = []
            for _ in 0..<Self.attempts {
                words = paraphrase(source, kinds)
                if !known.contains(where: WordSet(words).isNearly) { break }
            }
            known.append(WordSet(words))
            messages.append(question.message(label, words))
        }
        return messages
    }

    /// A message more than half of whose words are others of their kinds.
    private mutating func paraphrase(_ source: [Int], _ kinds: WordKinds) -> [Int] {
        var words = source
        var places = Array(words.indices)
        random.permute(&places)
        var left = words.count / 2 + 1
        for place in places where left > 0 {
            let others = kinds.words[kinds.kind[words[place]]].filter { !words.contains($0) && !source.contains($0) }
            guard let other = random.draw(from: others) else { continue }
            words[place] = other
            left -= 1
        }
        return words
    }
}
