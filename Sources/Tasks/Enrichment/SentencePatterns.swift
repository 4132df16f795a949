/// Finds what a sentence states, by the forms that it knows.
struct SentencePatterns: Sendable {
    /// What a sentence states.
    struct Statement {
        let field: String
        let name: String
        let value: String
    }

    private struct Pattern {
        let field: String
        let before: [UInt8]
        let between: [UInt8]
        let after: [UInt8]
        let nameIsFirst: Bool
    }

    private let patterns: [Pattern]
    /// The patterns with a word, by the word's digest: only these are tried.
    private let byWord: [UInt64: [Int]]

    /// The patterns of the first so many forms of each field.
    init(forms: Int) {
        var patterns: [Pattern] = []
        var byWord: [UInt64: [Int]] = [:]
        for (field, all) in EnrichmentWords.sentences {
            for form in all.prefix(forms) {
                let nameIsFirst = form.contains("{E}") && Self.isFirst("{E}", in: form)
                let marked = form.replacing("{E}", with: "\u{1}").replacing("{V}", with: "\u{1}")
                let pieces = marked.split(separator: "\u{1}", omittingEmptySubsequences: false).map { Array($0.utf8) }
                guard pieces.count == 3 else { continue }
                let words = marked.split { $0 == " " || $0 == "\u{1}" || $0 == "," }
                guard let key = words.max(by: { $0.utf8.count < $1.utf8.count }) else { continue }
                byWord[Self.digest(key.utf8), default: []].append(patterns.count)
                patterns.append(
                    Pattern(
                        field: field,
                        before: pieces[0],
                        between: pieces[1],
                        after: pieces[2],
                        nameIsFirst: nameIsFirst
                    )
                )
            }
        }
        self.patterns = patterns
        self.byWord = byWord
    }

    /// All that a sentence may state; a name may turn out to be none.
    func statements(in sentence: ArraySlice<UInt8>) -> [Statement] {
        var found: [Statement] = []
        var start = sentence.startIndex
        for place in sentence.startIndex...sentence.endIndex where Self.isEnd(of: sentence, place) {
            if place > start {
                for number in byWord[Self.digest(sentence[start..<place])] ?? [] {
                    if let one = Self.match(patterns[number], sentence) { found.append(one) }
                }
            }
            start = place + 1
        }
        return found
    }

    private static func match(_ pattern: Pattern, _ sentence: ArraySlice<UInt8>) -> Statement? {
        let (before, between, after) = (pattern.before, pattern.between, pattern.after)
        guard sentence.count > before.count + between.count + after.count + 1,
            starts(sentence, with: before), sentence.suffix(after.count).elementsEqual(after)
        else { return nil }
        let inner = sentence.dropFirst(before.count).dropLast(after.count)
        guard var place = inner.indices.dropLast(between.count).first, let head = between.first else { return nil }
        while place + between.count < inner.endIndex {
            if inner[place] == head, inner[place..<place + between.count].elementsEqual(between) {
                let first = String(decoding: inner[inner.startIndex..<place], as: UTF8.self)
                let second = String(decoding: inner[(place + between.count)...], as: UTF8.self)
                guard !first.isEmpty else { return nil }
                return pattern.nameIsFirst
                    ? Statement(field: pattern.field, name: first, value: second)
                    : Statement(field: pattern.field, name: second, value: first)
            }
            place += 1
        }
        return nil
    }

    /// Whether a sentence starts with words, whatever the case of their first letter.
    private static func starts(_ sentence: ArraySlice<UInt8>, with words: [UInt8]) -> Bool {
        guard let first = words.first else { return true }
        guard let own = sentence.first, own | 0x20 == first | 0x20 else { return false }
        return sentence.prefix(words.count).dropFirst().elementsEqual(words.dropFirst())
    }

    /// Whether a word ends at a place: before a space, a comma, or at the end.
    private static func isEnd(of sentence: ArraySlice<UInt8>, _ place: Int) -> Bool {
        place == sentence.endIndex || sentence[place] == 0x20 || sentence[place] == 0x2c
    }

    private static func isFirst(_ mark: String, in form: String) -> Bool {
        guard let brace = form.firstIndex(of: "{") else { return false }
        return form[brace...].hasPrefix(mark)
    }

    private static func digest(_ word: some Sequence<UInt8>) -> UInt64 {
        word.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
}
