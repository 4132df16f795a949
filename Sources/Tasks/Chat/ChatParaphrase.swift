import Evaluation

/// A conversation in other words: its sentences in another order, about other people. What is asked for stays the same; a
/// correction has no other words that would be as hard.
enum ChatParaphrase {
    static func item(
        _ item: TaskItem<ChatQuestion, ChatTruth>,
        wording: ItemSeed
    ) -> TaskItem<ChatQuestion, ChatTruth>? {
        let parts = item.question.prompt.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        guard item.truth.kind != .correction, parts.count > 1 else { return nil }
        var random = wording.stream
        let given = parts[1].split(separator: ".").map { String($0.drop { $0 == " " }) }
        var sentences = given
        random.permute(&sentences)
        if sentences == given { sentences = Array(given.dropFirst()) + given.prefix(1) }
        let text = sentences.map { $0 + "." }.joined(separator: " ")
        let others = renamed([text] + parts.dropFirst(2), &random)
        let expected = item.truth.expected
        let truth = ChatTruth(
            kind: item.truth.kind,
            expected: item.truth.kind == .list
                ? expected.sorted { place(of: $0, in: text) < place(of: $1, in: text) } : expected,
            given: item.truth.given
        )
        let prompt = ([parts[0]] + others).joined(separator: "\n\n")
        guard prompt != item.question.prompt else { return nil }
        let question = ChatQuestion(
            messages: [ChatMessage(role: "user", content: prompt)],
            maximumTokens: item.question.maximumTokens
        )
        return TaskItem(question: question, truth: truth)
    }

    /// Where a list's thing stands.
    private static func place(of thing: String, in text: String) -> Int {
        text.firstRange(of: "one \(thing)").map { text.distance(from: text.startIndex, to: $0.lowerBound) } ?? 0
    }

    /// The texts with each first name replaced by one that occurs in none of them.
    private static func renamed(_ texts: [String], _ random: inout SeedStream) -> [String] {
        let words = texts.map(words)
        let used = Set(words.joined())
        var free = ChatWords.firstNames.filter { !used.contains($0) }
        random.permute(&free)
        var names: [String: String] = [:]
        for name in ChatWords.firstNames where used.contains(name) { names[name] = free.popLast() }
        return words.map { words in words.map { names[$0] ?? $0 }.joined() }
    }

    /// A text cut into words and what stands between them.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var isWord = false
        for character in text {
            if !words.isEmpty, character.isLetter == isWord {
                words[words.count - 1].append(character)
            } else {
                words.append(String(character))
            }
            isWord = character.isLetter
        }
        return words
    }
}
