import Evaluation

/// A query made from a document, with the documents that answer it.
struct GeneratedQuery: Hashable, Sendable {
    /// The words searched for.
    let query: String
    /// Grades 1 to 3 by index of the document.
    let grades: [Int32: Int]
}

/// Makes queries that a person might ask who has a document in mind and other words for it.
///
/// A target is drawn, some of its content words are kept, and of these some are replaced by synonyms, by more general
/// words or by other inflections; words of other documents are mixed in. The target has grade 3, what is directly above
/// it 2, what is below, beside or similar to it 1 where the query speaks of it.
struct QueryGenerator: Sendable {
    private let corpus: RetrievalCorpus
    private let targets: [Int32]
    private let thesaurus: Thesaurus
    private let commonWords: [String]

    private static let minimumContentWords = 6
    private static let maximumNeighbours = 64
    private static let maximumGraded = 10
    private static let commonWordCount = 200

    init(corpus: RetrievalCorpus) {
        self.corpus = corpus
        thesaurus = Thesaurus(corpus: corpus)
        commonWords = Self.commonWords(of: corpus)
        let rich = corpus.documents.indices.filter { index in
            Self.contentWords(of: corpus.documents[index].text).count >= Self.minimumContentWords
        }
        // A corpus of very short texts still has queries: then any text may be the target.
        targets = (rich.isEmpty ? Array(corpus.documents.indices) : rich).map { Int32($0) }
    }

    /// The query of a seed, or one for the same document in words that are drawn from `wording`.
    func generate(seed: ItemSeed, difficulty: Difficulty, wording: ItemSeed? = nil) -> GeneratedQuery {
        var stream = seed.stream
        let target = targets[stream.draw(below: targets.count)]
        if let wording { stream = wording.stream }
        let level = difficulty.level
        let source = sampledWords(of: target, level: level, from: &stream)
        var said: [String] = []
        for word in source { said.append(disguise(word, level: level, with: &stream)) }
        if stream.draw(chance: 0.5 - 0.3 * level), let lemma = titleWord(of: target, from: &stream) {
            said.append(lemma)
        }
        if stream.draw(chance: 0.35), let parent = stream.draw(from: corpus.relations[Int(target)].parents),
            let lemma = titleWord(of: parent, from: &stream)
        {
            said.append(lemma)
        }
        for _ in 0..<(1 + stream.draw(below: 1 + Int((4 * level).rounded()))) {
            if let word = distractor(from: &stream) { said.append(word) }
        }
        stream.permute(&said)
        return GeneratedQuery(query: said.joined(separator: " "), grades: grades(target: target, said: source + said))
    }

    /// Different words of a text that say something, in the text's order.
    static func contentWords(of text: String) -> [String] {
        var seen: Set<String> = []
        return Tokenizer.words(in: text).filter { word in
            word.utf8.count > 2 && !StopWords.english.contains(word) && seen.insert(word).inserted
        }
    }

    /// The content words that most documents hold, the commonest first.
    private static func commonWords(of corpus: RetrievalCorpus) -> [String] {
        var counts: [String: Int] = [:]
        for document in corpus.documents {
            for word in contentWords(of: document.text) { counts[word, default: 0] += 1 }
        }
        let ordered = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
        return ordered.prefix(commonWordCount).map(\.key)
    }

    private func sampledWords(of target: Int32, level: Double, from stream: inout SeedStream) -> [String] {
        let document = corpus.documents[Int(target)]
        var words = Self.contentWords(of: document.text)
        if words.isEmpty { words = Tokenizer.words(in: document.title + " " + document.text) }
        stream.permute(&words)
        let least = 4 - Int((2 * level).rounded())
        return Array(words.prefix(least + stream.draw(below: 4)))
    }

    private func disguise(_ word: String, level: Double, with stream: inout SeedStream) -> String {
        let draw = stream.drawUnit()
        let swap = 0.1 + 0.3 * level
        if draw < swap, let other = thesaurus.replacement(for: word, from: &stream) { return other }
        if draw < swap + 0.35 { return thesaurus.inflection(of: word, from: &stream) }
        return word
    }

    private func titleWord(of document: Int32, from stream: inout SeedStream) -> String? {
        let words = Self.contentWords(of: corpus.documents[Int(document)].title)
        return stream.draw(from: words)
    }

    /// A word that has nothing to do with the target: mostly one of those that people put into any query, else a rarer
    /// one of another document.
    private func distractor(from stream: inout SeedStream) -> String? {
        if stream.draw(chance: 0.6) { return stream.draw(from: commonWords) }
        let other = corpus.documents[stream.draw(below: corpus.documents.count)]
        return stream.draw(from: Self.contentWords(of: other.text))
    }

    private func grades(target: Int32, said: [String]) -> [Int32: Int] {
        let relations = corpus.relations[Int(target)]
        let stems = Set(said.map(PorterStemmer.stem))
        var grades: [Int32: Int] = [:]
        func add(_ documents: [Int32], grade: Int, sharing least: Int) {
            for document in documents.prefix(Self.maximumNeighbours) where grades.count < Self.maximumGraded {
                guard document != target, grades[document] == nil else { continue }
                let text = corpus.documents[Int(document)]
                let words = Set(
                    (Self.contentWords(of: text.text) + Self.contentWords(of: text.title)).map(PorterStemmer.stem)
                )
                if words.intersection(stems).count >= least { grades[document] = grade }
            }
        }
        grades[target] = 3
        add(relations.parents, grade: 2, sharing: 1)
        add(relations.children, grade: 1, sharing: 1)
        add(relations.related, grade: 1, sharing: 1)
        for parent in relations.parents.prefix(2) {
            add(corpus.relations[Int(parent)].children, grade: 1, sharing: 2)
        }
        return grades
    }
}
