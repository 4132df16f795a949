/// Strips English suffixes, so that "feathers", "feathered" and "feather" become one term.
///
/// Source: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980; the rules are that paper's.
struct PorterStemmer {
    private var word: [UInt8]

    /// The stem of a lower-case word. Words of one or two letters, and words with anything but a to z, stay as they are.
    static func stem(_ word: String) -> String {
        let bytes = Array(word.utf8)
        guard bytes.count > 2, bytes.allSatisfy({ (0x61...0x7a).contains($0) }) else { return word }
        var stemmer = PorterStemmer(word: bytes)
        stemmer.plurals()
        stemmer.pastAndGerund()
        stemmer.finalY()
        stemmer.replace(Self.doubleSuffixes, measureAbove: 0)
        stemmer.replace(Self.singleSuffixes, measureAbove: 0)
        stemmer.dropLastSuffix()
        stemmer.tidy()
        return String(decoding: stemmer.word, as: UTF8.self)
    }

    private typealias Rule = (suffix: [UInt8], replacement: [UInt8])

    private static func rules(_ pairs: [(String, String)]) -> [Rule] {
        // The longest suffix decides, as in the paper.
        pairs.sorted { $0.0.utf8.count > $1.0.utf8.count }.map { (Array($0.0.utf8), Array($0.1.utf8)) }
    }

    private static let doubleSuffixes = rules([
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
        ("iviti", "ive"), ("biliti", "ble"),
    ])

    private static let singleSuffixes = rules([
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ])

    private static let lastSuffixes = rules(
        [
            "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
            "iti", "ous", "ive", "ize",
        ].map { ($0, "") }
    )

    private func isConsonant(_ index: Int) -> Bool {
        switch word[index] {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): false
        case UInt8(ascii: "y"): index == 0 || !isConsonant(index - 1)
        default: true
        }
    }

    /// Porter's m: how many times vowels are followed by consonants in the first `count` letters.
    private func measure(_ count: Int) -> Int {
        var result = 0
        var afterVowel = false
        for index in 0..<count {
            let consonant = isConsonant(index)
            if consonant, afterVowel { result += 1 }
            afterVowel = !consonant
        }
        return result
    }

    private func hasVowel(_ count: Int) -> Bool {
        (0..<count).contains { !isConsonant($0) }
    }

    private func endsInDoubleConsonant(_ count: Int) -> Bool {
        count >= 2 && word[count - 1] == word[count - 2] && isConsonant(count - 1)
    }

    /// Consonant, vowel, consonant other than w, x and y: where a short word has lost its e.
    private func endsInShortSyllable(_ count: Int) -> Bool {
        guard count >= 3, isConsonant(count - 3), !isConsonant(count - 2), isConsonant(count - 1) else { return false }
        return !"wxy".utf8.contains(word[count - 1])
    }

    private func ends(_ suffix: String) -> Bool {
        ends(Array(suffix.utf8))
    }

    private func ends(_ suffix: [UInt8]) -> Bool {
        word.count > suffix.count && word[(word.count - suffix.count)...].elementsEqual(suffix)
    }

    private mutating func plurals() {
        if ends("sses") || ends("ies") {
            word.removeLast(2)
        } else if ends("s"), !ends("ss") {
            word.removeLast()
        }
    }

    private mutating func pastAndGerund() {
        if ends("eed") {
            if measure(word.count - 3) > 0 { word.removeLast() }
            return
        }
        if ends("ed"), hasVowel(word.count - 2) {
            word.removeLast(2)
        } else if ends("ing"), hasVowel(word.count - 3) {
            word.removeLast(3)
        } else {
            return
        }
        if ends("at") || ends("bl") || ends("iz") {
            word.append(UInt8(ascii: "e"))
        } else if endsInDoubleConsonant(word.count), let last = word.last, !"lsz".utf8.contains(last) {
            word.removeLast()
        } else if measure(word.count) == 1, endsInShortSyllable(word.count) {
            word.append(UInt8(ascii: "e"))
        }
    }

    private mutating func finalY() {
        if ends("y"), hasVowel(word.count - 1) { word[word.count - 1] = UInt8(ascii: "i") }
    }

    private mutating func replace(_ rules: [Rule], measureAbove limit: Int) {
        guard let rule = rules.first(where: { ends($0.suffix) }) else { return }
        let stem = word.count - rule.suffix.count
        guard measure(stem) > limit else { return }
        word.removeLast(rule.suffix.count)
        word.append(contentsOf: rule.replacement)
    }

    private mutating func dropLastSuffix() {
        guard let rule = Self.lastSuffixes.first(where: { ends($0.suffix) }) else { return }
        let stem = word.count - rule.suffix.count
        guard measure(stem) > 1 else { return }
        if rule.suffix.elementsEqual("ion".utf8) {
            guard stem > 0, "st".utf8.contains(word[stem - 1]) else { return }
        }
        word.removeLast(rule.suffix.count)
    }

    private mutating func tidy() {
        if ends("e") {
            let stem = word.count - 1
            if measure(stem) > 1 || (measure(stem) == 1 && !endsInShortSyllable(stem)) { word.removeLast() }
        }
        if measure(word.count) > 1, endsInDoubleConsonant(word.count), word.last == UInt8(ascii: "l") {
            word.removeLast()
        }
    }
}
