import Evaluation

/// A customer's message with its right labels.
struct Message: Hashable, Sendable {
    /// The text.
    let text: String
    /// The number of the right label for each field.
    let labels: [Int]
    /// For each field, a label that the text tempts a hasty reader to; nil where it does not.
    let traps: [Int?]
}

/// Makes messages: what they are about, how much they hurry and how the customer feels, said in many ways, with settled
/// matters, turned words and slips of the finger between.
struct MessageGenerator: Sendable {
    let difficulty: Difficulty

    /// The next message.
    func message(_ random: inout some RandomNumberGenerator) -> Message {
        let level = difficulty.level
        var clauses: [String] = []
        let topic = random.draw(below: MessageWords.things.count)
        clauses.append("the \(thing(topic, &random)) \(problem(topic, &random))")
        if random.draw(chance: 0.25) { clauses.append("the \(thing(topic, &random)) \(problem(topic, &random))") }
        var traps: [Int?] = [nil, nil, nil]
        if random.draw(chance: 0.2 + 0.5 * level) {
            let other = (topic + 1 + random.draw(below: MessageWords.things.count - 1)) % MessageWords.things.count
            traps[0] = other
            let name = thing(other, &random)
            clauses.append(
                random.draw(chance: 0.6)
                    ? "the \(name) \(pick(MessageWords.settled, &random))"
                    : "\(pick(MessageWords.aside, &random)) \(name)"
            )
        }
        let urgency = urgency(&random, level: level, into: &clauses, trap: &traps[1])
        let sentiment = sentiment(&random, level: level, into: &clauses, trap: &traps[2])
        for _ in 0..<(1 + random.draw(below: 3)) {
            let number = "\(100 + random.draw(below: 99_900))"
            clauses.append(pick(MessageWords.fillers, &random).replacing("@", with: number))
        }
        random.permute(&clauses)
        let text = clauses.joined(separator: ". ")
        return Message(text: slipped(text, &random), labels: [topic, urgency, sentiment], traps: traps)
    }

    private func urgency(
        _ random: inout some RandomNumberGenerator,
        level: Double,
        into clauses: inout [String],
        trap: inout Int?
    ) -> Int {
        let label = random.draw(below: 3)
        guard label != 1 else { return label }
        let isHigh = label == 2
        if random.draw(chance: 0.35) {
            clauses.append(pick(isHigh ? MessageWords.hurry : MessageWords.leisure, &random))
        } else if random.draw(chance: 0.5 * level) {
            // The opposite word, turned round.
            let word = pick(isHigh ? MessageWords.leisurely : MessageWords.hurried, &random)
            clauses.append(pick(MessageWords.turnedFrames, &random).replacing("#", with: word))
            trap = 2 - label
        } else {
            let word = pick(isHigh ? MessageWords.hurried : MessageWords.leisurely, &random)
            clauses.append(pick(MessageWords.plainFrames, &random).replacing("#", with: word))
        }
        return label
    }

    private func sentiment(
        _ random: inout some RandomNumberGenerator,
        level: Double,
        into clauses: inout [String],
        trap: inout Int?
    ) -> Int {
        let label = random.draw(below: 3)
        if random.draw(chance: 0.4 * level) {
            // What was felt before, or by others, counts for nothing.
            let other = (label + 1 + random.draw(below: 2)) % 3
            if other != 1 {
                let word = pick(other == 2 ? MessageWords.pleased : MessageWords.angry, &random)
                clauses.append(pick(MessageWords.formerMoods, &random).replacing("#", with: word))
                trap = other
            }
        }
        guard label != 1 else { return label }
        let isPositive = label == 2
        if random.draw(chance: 0.6 * level), !isPositive {
            clauses.append(
                pick(MessageWords.turnedMoods, &random).replacing("#", with: pick(MessageWords.pleased, &random))
            )
            trap = 2
        } else {
            let word = pick(isPositive ? MessageWords.pleased : MessageWords.angry, &random)
            clauses.append(pick(MessageWords.moods, &random).replacing("#", with: word))
        }
        return label
    }

    private func thing(_ topic: Int, _ random: inout some RandomNumberGenerator) -> String {
        pick(MessageWords.things[topic], &random)
    }

    private func problem(_ topic: Int, _ random: inout some RandomNumberGenerator) -> String {
        pick(MessageWords.problems[topic], &random)
    }

    /// A word of a list; the first is about five times as frequent as the last.
    private func pick(_ words: [String], _ random: inout some RandomNumberGenerator) -> String {
        let place = min(random.draw(below: words.count), random.draw(below: words.count * 3 / 2))
        return words.indices.contains(place) ? words[place] : ""
    }

    /// A text with slips of the finger: two letters exchanged, or one left out, in some longer words.
    private func slipped(_ text: String, _ random: inout some RandomNumberGenerator) -> String {
        let chance = 0.08 * difficulty.level
        var words: [String] = []
        for word in text.split(separator: " ") {
            var letters = Array(word.utf8)
            if letters.count > 4, random.draw(chance: chance) {
                let place = 1 + random.draw(below: letters.count - 3)
                if random.draw(chance: 0.5) { letters.swapAt(place, place + 1) } else { letters.remove(at: place) }
            }
            words.append(String(decoding: letters, as: UTF8.self))
        }
        return words.joined(separator: " ")
    }
}
