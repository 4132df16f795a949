import Evaluation

/// What texts of the chat family say about people: each fact in one of several ways.
enum ChatFact: String, CaseIterable, Sendable {
    case city, job, goods, day, colour

    /// The ways to say it; `@` stands for the name, `#` for the value.
    var phrases: [String] {
        switch self {
        case .city: ["@ lives in #.", "@ has moved to #.", "The home of @ is in #.", "You will find @ in #."]
        case .job: ["@ works as a #.", "@ is a trained #.", "The job of @ is that of a #.", "They hired @ as a #."]
        case .goods:
            ["@ bought # ~.", "@ has ordered # ~.", "The parcel for @ held # ~.", "They sent # ~ to @."]
        case .day:
            ["@ will call on #.", "The meeting with @ is on #.", "On # they expect @.", "@ travels every #."]
        case .colour:
            ["@ drives a # car.", "The car of @ is #.", "@ has painted the door #.", "The hat of @ is #."]
        }
    }

    /// The ways to ask for it, one for each phrase or one for all.
    func question(_ phrase: Int, name: String, things: String) -> String {
        switch self {
        case .city: "In which city is \(name)?"
        case .job: "What is the job of \(name)?"
        case .goods: "How many \(things) did \(name) get?"
        case .day: phrase == 3 ? "On which day does \(name) travel?" : "On which day is the appointment with \(name)?"
        case .colour:
            "Which colour is the \(["car", "car", "door", "hat"][min(phrase, 3)]) of \(name)?"
        }
    }

    /// A drawn value.
    func value(_ random: inout some RandomNumberGenerator) -> String {
        func one(_ words: [String]) -> String { words[random.draw(below: words.count)] }
        return switch self {
        case .city: one(ChatWords.cities)
        case .job: one(ChatWords.jobs)
        case .goods: "\(3 + random.draw(below: 90))"
        case .day: one(ChatWords.days)
        case .colour: one(ChatWords.colours)
        }
    }
}

extension ChatGenerator {
    /// A few sentences about one or two people, and a question about one of them.
    static func fact(_ difficulty: Difficulty, _ random: inout some RandomNumberGenerator) -> Made {
        let first = some(2, of: ChatWords.firstNames, &random)
        let last = some(2, of: ChatWords.surnames, &random)
        let names = zip(first, last).map { "\($0) \($1)" }
        var kinds = ChatFact.allCases
        random.permute(&kinds)
        var told: [(sentence: String, question: String, value: String)] = []
        for kind in kinds.prefix(3) { told.append(tell(kind, names[0], &random)) }
        let target = told[random.draw(below: told.count)]
        // The other person has the same kind of fact, with another value.
        if random.draw(chance: difficulty.level), let kind = kinds.prefix(3).randomlyFirst(&random) {
            var other = tell(kind, names[1], &random)
            while told.contains(where: { $0.value == other.value }) { other = tell(kind, names[1], &random) }
            told.append(other)
        }
        random.permute(&told)
        let text = told.map(\.sentence).joined(separator: " ")
        return Made(
            prompt: "\(factTask)\n\n\(text)\n\n\(target.question)",
            truth: ChatTruth(kind: .fact, expected: [target.value.lowercased()])
        )
    }

    private static func tell(
        _ kind: ChatFact,
        _ name: String,
        _ random: inout some RandomNumberGenerator
    ) -> (sentence: String, question: String, value: String) {
        let phrase = random.draw(below: kind.phrases.count)
        let value = kind.value(&random)
        let things = ChatWords.goods[random.draw(below: ChatWords.goods.count)]
        let sentence = kind.phrases[phrase].replacing("@", with: name).replacing("#", with: value)
            .replacing("~", with: things)
        return (sentence, kind.question(phrase, name: name, things: things), value)
    }
}

extension ArraySlice {
    fileprivate func randomlyFirst(_ random: inout some RandomNumberGenerator) -> Element? {
        isEmpty ? nil : self[startIndex + random.draw(below: count)]
    }
}
