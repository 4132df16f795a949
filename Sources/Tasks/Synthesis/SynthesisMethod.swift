import Evaluation

/// How an honest solver works.
enum SynthesisMethod: Hashable, Sendable {
    /// Learns how often labels use words, and invents messages in these shares.
    case learn(SynthesisStudy)
    /// Says every example in other words of the same kinds.
    case paraphrase
}

/// How a solver that learns goes about it.
struct SynthesisStudy: Hashable, Sendable {
    /// How many of the examples it reads.
    let reads: Int
    /// As how many uses of a word it counts what its kind shows; 0 where it knows of no kinds.
    let kinds: Double
    /// Whether it deals words out in their shares, and does not draw each by itself.
    let deals: Bool
    /// Whether it drops inventions that seem to it to speak for another label.
    let checks: Bool
}

/// Which words of a lexicon are of a kind: those that begin alike.
struct WordKinds {
    /// For each word the number of its kind.
    let kind: [Int]
    /// For each kind its words.
    let words: [[Int]]

    init(_ lexicon: [String]) {
        var numbers: [String: Int] = [:]
        var kind: [Int] = []
        var words: [[Int]] = []
        for (word, text) in lexicon.enumerated() {
            let stem = String(text.prefix(SynthesisDomain.stemLetters))
            let number = numbers[stem] ?? words.count
            if number == words.count {
                numbers[stem] = number
                words.append([])
            }
            kind.append(number)
            words[number].append(word)
        }
        self.kind = kind
        self.words = words
    }
}

extension SynthesisQuestion {
    /// Whether the question is one that a solver can work on: anybody may ask a miner anything.
    var isSound: Bool {
        (1...16).contains(labels.count) && (1...64).contains(shortest) && (shortest...64).contains(longest)
            && (longest * 2...WordSet.capacity).contains(lexicon.count) && examples.count <= 256
            && (0...256).contains(wanted)
    }

    /// Random numbers that belong to the question and a solver: two solvers' differ.
    func random(_ solver: String) -> FastRandom {
        let texts = examples.map { "\($0.label) \($0.text)" }.joined(separator: "\n")
        return FastRandom(seed: AnswerTrace.digest("\(solver)\n\(texts)"))
    }

    /// A message of words, by their numbers.
    func message(_ label: Int, _ words: [Int]) -> LabelledMessage {
        LabelledMessage(label: labels[label], text: words.map { lexicon[$0] }.joined(separator: " "))
    }
}
