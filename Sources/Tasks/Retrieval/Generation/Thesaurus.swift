import Evaluation

/// Other words for a word, from the titles of a corpus: its synonyms in WordNet, and the words above them.
struct Thesaurus: Sendable {
    private let corpus: RetrievalCorpus
    private let holding: [String: [Int32]]

    private let isWordNet: Bool

    private static let maximumSenses = 8

    init(corpus: RetrievalCorpus) {
        self.corpus = corpus
        var holding: [String: [Int32]] = [:]
        for (index, document) in corpus.documents.enumerated() {
            for lemma in Self.lemmas(of: document) where !lemma.contains(" ") {
                holding[lemma, default: []].append(Int32(index))
            }
        }
        self.holding = holding
        isWordNet = corpus.relations.contains { !$0.parents.isEmpty }
    }

    /// Another word for `word`, or nil where none is known.
    func replacement(for word: String, from stream: inout SeedStream) -> String? {
        let senses = (holding[word] ?? holding[Inflection.base(of: word)] ?? []).prefix(Self.maximumSenses)
        guard let sense = stream.draw(from: Array(senses)) else { return nil }
        var choices = Self.words(of: corpus.documents[Int(sense)])
        for parent in corpus.relations[Int(sense)].parents.prefix(2) {
            choices += Self.words(of: corpus.documents[Int(parent)])
        }
        return stream.draw(from: choices.filter { $0 != word })
    }

    /// The single words that share a synset with `word`, in the order of the synsets.
    func synonyms(of word: String) -> [String] {
        var result: [String] = []
        for sense in (holding[word] ?? holding[Inflection.base(of: word)] ?? []).prefix(Self.maximumSenses) {
            for other in Self.words(of: corpus.documents[Int(sense)]) where other != word && !result.contains(other) {
                result.append(other)
            }
        }
        return result
    }

    /// Another inflection of `word`: the singular of a plural, else a form that its part of speech allows. A corpus that
    /// does not come from WordNet knows no parts of speech; there any word counts as a noun.
    func inflection(of word: String, from stream: inout SeedStream) -> String {
        guard isWordNet else {
            let base = Inflection.base(of: word)
            return base == word ? Inflection.inflected(word, noun: true, verb: false, from: &stream) : base
        }
        let base = Inflection.base(of: word)
        if base != word, holding[base] != nil { return base }
        let senses = holding[word] ?? []
        func has(_ part: String) -> Bool { senses.contains { corpus.documents[Int($0)].id.hasPrefix(part) } }
        return Inflection.inflected(word, noun: has("n"), verb: has("v"), from: &stream)
    }

    private static func words(of document: RetrievalDocument) -> [String] {
        lemmas(of: document).filter { !$0.contains(" ") && $0.utf8.count > 2 }
    }

    private static func lemmas(of document: RetrievalDocument) -> [String] {
        document.title.split(separator: ",").map { $0.drop { $0 == " " }.lowercased() }
    }
}
