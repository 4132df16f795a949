import Evaluation

/// Other forms of English words, by the regular rules; enough to ask for "feather" in other words than "feathers".
enum Inflection {
    /// The word without a plural's ending.
    static func base(of word: String) -> String {
        if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
        if word.hasSuffix("sses") || word.hasSuffix("ches") || word.hasSuffix("shes") || word.hasSuffix("xes") {
            return String(word.dropLast(2))
        }
        if word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"), word.count > 3 {
            return String(word.dropLast())
        }
        return word
    }

    /// A form other than the given one of a word without a plural's ending: a plural of what can be a noun, a participle or
    /// gerund of what can be a verb. The word itself where there is none.
    static func inflected(_ word: String, noun: Bool, verb: Bool, from stream: inout SeedStream) -> String {
        guard let last = word.utf8.last, (0x61...0x7a).contains(last), word.utf8.count > 2 else { return word }
        if word.hasSuffix("ing") || word.hasSuffix("ed") { return word }
        var forms: [String] = []
        if noun { forms.append(plural(word)) }
        if verb { forms += [gerund(word), participle(word)] }
        return stream.draw(from: forms) ?? word
    }

    private static func plural(_ word: String) -> String {
        if word.hasSuffix("s") || word.hasSuffix("x") || word.hasSuffix("ch") || word.hasSuffix("sh") {
            return word + "es"
        }
        if word.hasSuffix("y"), !endsInVowelY(word) { return word.dropLast() + "ies" }
        return word + "s"
    }

    private static func gerund(_ word: String) -> String {
        word.hasSuffix("e") && !word.hasSuffix("ee") ? word.dropLast() + "ing" : word + "ing"
    }

    private static func participle(_ word: String) -> String {
        if word.hasSuffix("e") { return word + "d" }
        if word.hasSuffix("y"), !endsInVowelY(word) { return word.dropLast() + "ied" }
        return word + "ed"
    }

    private static func endsInVowelY(_ word: String) -> Bool {
        guard let before = word.utf8.dropLast().last else { return false }
        return "aeiou".utf8.contains(before)
    }
}
