import Evaluation

/// Makes the items of the chat family.
package enum ChatGenerator {
    /// A prompt with its truth.
    struct Made {
        let prompt: String
        let truth: ChatTruth
    }

    package static let sentimentTask = "Is this review positive or negative? Answer with one word."
    package static let correctionTask =
        "Correct the spelling mistakes in this sentence. Write the corrected sentence only."
    package static var topicTask: String {
        "What is this text about: \(ChatWords.topics.map(\.label).joined(separator: ", "))? Answer with one word."
    }
    package static func listTask(_ sort: String) -> String {
        "List the \(sort) in this text in order, separated by commas. Write nothing else."
    }
    package static let factTask = "Answer the question about this text in as few words as possible."

    /// An item of a kind.
    static func make(
        _ kind: ChatKind,
        _ difficulty: Difficulty,
        _ random: inout some RandomNumberGenerator
    ) -> Made {
        switch kind {
        case .sentiment: sentiment(difficulty, &random)
        case .topic: topic(difficulty, &random)
        case .fact: fact(difficulty, &random)
        case .list: list(difficulty, &random)
        case .correction: correction(difficulty, &random)
        }
    }

    /// Three clauses, of which most say the same; harder ones have negations and one clause against the others.
    private static func sentiment(_ difficulty: Difficulty, _ random: inout some RandomNumberGenerator) -> Made {
        let isGood = random.draw(below: 2) == 0
        let aspects = some(3, of: ChatWords.aspects, &random)
        let against = random.draw(chance: difficulty.level * 0.6) ? random.draw(below: 3) : 3
        let sentences = aspects.enumerated().map { place, aspect in
            let says = isGood != (place == against)
            let isNegated = random.draw(chance: difficulty.level * 0.25)
            let words = says != isNegated ? ChatWords.good : ChatWords.bad
            let word = words[random.draw(below: words.count)]
            if isNegated { return "The \(aspect) was not \(word) at all." }
            return switch random.draw(below: 4) {
            case 0: "The \(aspect) was \(word)."
            case 1: "We found the \(aspect) \(word)."
            case 2: "I thought the \(aspect) was \(word)."
            default: "Everybody called the \(aspect) \(word)."
            }
        }
        return Made(
            prompt: "\(sentimentTask)\n\n\(sentences.joined(separator: " "))",
            truth: ChatTruth(
                kind: .sentiment,
                expected: [isGood ? "positive" : "negative"],
                given: ["positive", "negative"]
            )
        )
    }

    /// Three words of one topic, among them one of another where it is harder.
    private static func topic(_ difficulty: Difficulty, _ random: inout some RandomNumberGenerator) -> Made {
        let topics = ChatWords.topics
        let chosen = random.draw(below: topics.count)
        let other = (chosen + 1 + random.draw(below: topics.count - 1)) % topics.count
        var words = some(3, of: topics[chosen].words, &random)
        if random.draw(chance: difficulty.level) {
            let strange = topics[other].words.filter { !topics[chosen].words.contains($0) }
            words.append(strange[random.draw(below: strange.count)])
            random.permute(&words)
        }
        let name = ChatWords.firstNames[random.draw(below: ChatWords.firstNames.count)]
        let city = ChatWords.cities[random.draw(below: ChatWords.cities.count)]
        var text =
            switch random.draw(below: 3) {
            case 0:
                "\(name) spoke about the \(words[0]) and the \(words[1]). In \(city), all waited for the \(words[2])."
            case 1:
                "In \(city) there was talk of the \(words[0]). \(name) asked about the \(words[1]) and the \(words[2])."
            default: "A letter to \(name) names the \(words[0]), the \(words[1]) and, from \(city), the \(words[2])."
            }
        if words.count > 3 { text += " Somebody mentioned the \(words[3])." }
        return Made(
            prompt: "\(topicTask)\n\n\(text)",
            truth: ChatTruth(kind: .topic, expected: [topics[chosen].label], given: topics.map(\.label))
        )
    }

    /// Things of two sorts in a few sentences.
    private static func list(_ difficulty: Difficulty, _ random: inout some RandomNumberGenerator) -> Made {
        let sorts = ChatWords.sorts
        let chosen = random.draw(below: sorts.count)
        let other = (chosen + 1 + random.draw(below: sorts.count - 1)) % sorts.count
        let count = 2 + random.draw(below: 2)
        var things = some(count, of: sorts[chosen].words, &random).map { ($0, true) }
        let others = 1 + (random.draw(chance: difficulty.level) ? 1 : 0)
        things += some(others, of: sorts[other].words, &random).map { ($0, false) }
        random.permute(&things)
        var names = some(things.count, of: ChatWords.firstNames, &random)
        random.permute(&names)
        let sentences = zip(things, names).map { thing, name in
            switch random.draw(below: 4) {
            case 0: "\(name) saw one \(thing.0)."
            case 1: "There was also one \(thing.0) for \(name)."
            case 2: "Then \(name) drew one \(thing.0)."
            default: "Beside \(name) stood one \(thing.0)."
            }
        }
        return Made(
            prompt: "\(listTask(sorts[chosen].name))\n\n\(sentences.joined(separator: " "))",
            truth: ChatTruth(kind: .list, expected: things.filter(\.1).map(\.0))
        )
    }

    /// A sentence with two or three words spelled wrongly.
    private static func correction(_ difficulty: Difficulty, _ random: inout some RandomNumberGenerator) -> Made {
        let nouns = some(2, of: ChatWords.nouns, &random)
        let adjectives = some(2, of: ChatWords.adjectives, &random)
        func one(_ words: [String]) -> String { words[random.draw(below: words.count)] }
        let right = [
            "the", adjectives[0], nouns[0], one(ChatWords.verbs), "the", adjectives[1], nouns[1], one(ChatWords.times),
        ]
        var places = [1, 2, 3, 5, 6, 7]
        random.permute(&places)
        var given = right
        for place in places.prefix(2 + (random.draw(chance: difficulty.level) ? 1 : 0)) {
            given[place] = misspelled(right[place], &random)
        }
        let text = given.joined(separator: " ")
        return Made(
            prompt: "\(correctionTask)\n\n\(text.prefix(1).uppercased())\(text.dropFirst()).",
            truth: ChatTruth(kind: .correction, expected: right, given: given)
        )
    }

    /// A word with a letter lost, doubled, or exchanged with the next; never the word itself.
    static func misspelled(_ word: String, _ random: inout some RandomNumberGenerator) -> String {
        var letters = Array(word)
        let place = 1 + random.draw(below: max(1, letters.count - 2))
        switch random.draw(below: 3) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letters[place], at: place)
        default: letters.swapAt(place, min(place + 1, letters.count - 1))
        }
        let made = String(letters)
        return made == word ? word + "e" : made
    }

    /// So many different words, in a drawn order.
    static func some(_ count: Int, of words: [String], _ random: inout some RandomNumberGenerator) -> [String] {
        var chosen: [String] = []
        while chosen.count < min(count, words.count) {
            let word = words[random.draw(below: words.count)]
            if !chosen.contains(word) { chosen.append(word) }
        }
        return chosen
    }
}
