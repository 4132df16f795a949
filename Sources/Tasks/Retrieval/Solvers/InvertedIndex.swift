import Foundation

/// Which words of a document are indexed, and how.
struct Analyzer: Hashable, Sendable {
    /// Whether words are reduced to stems.
    var stems = true
    /// Whether stop words are left out.
    var dropsStopWords = true
    /// The most words of the text that are indexed, or all.
    var maximumTextWords = Int.max
    /// Whether titles are indexed.
    var indexesTitles = true

    /// The term of a word; nil where it is left out.
    func term(_ word: String) -> String? {
        if dropsStopWords, StopWords.english.contains(word) { return nil }
        return stems ? PorterStemmer.stem(word) : word
    }
}

/// How often a term stands in a document.
struct Posting: Sendable {
    /// The document's index.
    let document: Int32
    /// Occurrences in the text.
    var text: UInt8
    /// Occurrences in the title.
    var title: UInt8
}

/// For each term the documents that hold it.
struct InvertedIndex: Sendable {
    /// How documents were read.
    let analyzer: Analyzer
    /// The number of documents.
    let documentCount: Int
    /// Indexed words of each document's text.
    let textLengths: [Float]
    /// Indexed words of each document's title.
    let titleLengths: [Float]
    /// The mean of the text lengths, at least 1.
    let meanTextLength: Double
    /// The mean of the title lengths, at least 1.
    let meanTitleLength: Double

    private let terms: [String: Int32]
    private let starts: [Int32]
    private let postings: [Posting]

    init(_ documents: [RetrievalDocument], analyzer: Analyzer) {
        var builder = IndexBuilder(analyzer: analyzer)
        builder.reserve(documents.count)
        for document in documents { builder.add(document) }
        self.analyzer = analyzer
        documentCount = documents.count
        textLengths = builder.textLengths
        titleLengths = builder.titleLengths
        meanTextLength = Self.mean(builder.textLengths)
        meanTitleLength = Self.mean(builder.titleLengths)
        terms = builder.terms
        (starts, postings) = builder.sorted()
    }

    private static func mean(_ lengths: [Float]) -> Double {
        max(1, lengths.reduce(into: 0.0) { $0 += Double($1) } / Double(max(1, lengths.count)))
    }

    /// The number of a term; nil where no document holds it.
    func number(of term: String) -> Int32? {
        terms[term]
    }

    /// The documents that hold a term, in increasing order.
    func postings(of number: Int32) -> ArraySlice<Posting> {
        postings[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
    }

    /// The terms of a query in order of first mention, each with how often it is said; words in no document are left out.
    func terms(of query: String) -> [(number: Int32, count: Int)] {
        var result: [(number: Int32, count: Int)] = []
        var words = 0
        Tokenizer.words(in: query) { word in
            words += 1
            guard words <= Self.maximumQueryWords, let term = analyzer.term(word), let number = terms[term] else {
                return
            }
            if let place = result.firstIndex(where: { $0.number == number }) {
                result[place].count += 1
            } else {
                result.append((number, 1))
            }
        }
        return result
    }

    /// Words of a query beyond this are ignored, so that a long query cannot hold a miner up.
    static let maximumQueryWords = 64
}

/// Collects postings document by document and sorts them by term.
private struct IndexBuilder {
    let analyzer: Analyzer
    private(set) var terms: [String: Int32] = [:]
    private(set) var textLengths: [Float] = []
    private(set) var titleLengths: [Float] = []
    private var numbers: [String: Int32] = [:]
    private var lastEntry: [Int32] = []
    private var counts: [Int32] = []
    private var entryTerms: [Int32] = []
    private var entries: [Posting] = []

    init(analyzer: Analyzer) {
        self.analyzer = analyzer
    }

    mutating func reserve(_ documents: Int) {
        textLengths.reserveCapacity(documents)
        titleLengths.reserveCapacity(documents)
        entries.reserveCapacity(documents * 14)
        entryTerms.reserveCapacity(documents * 14)
        numbers.reserveCapacity(documents)
        terms.reserveCapacity(documents)
    }

    mutating func add(_ document: RetrievalDocument) {
        let index = Int32(textLengths.count)
        var titleLength: Float = 0
        if analyzer.indexesTitles {
            Tokenizer.words(in: document.title) { word in
                guard let place = entry(of: word, in: index) else { return }
                titleLength += 1
                if entries[place].title < .max { entries[place].title += 1 }
            }
        }
        var textLength: Float = 0
        var words = 0
        Tokenizer.words(in: document.text) { word in
            words += 1
            guard words <= analyzer.maximumTextWords, let place = entry(of: word, in: index) else { return }
            textLength += 1
            if entries[place].text < .max { entries[place].text += 1 }
        }
        textLengths.append(textLength)
        titleLengths.append(titleLength)
    }

    /// The posting of a word in the document being added; nil where the word is left out.
    private mutating func entry(of word: String, in document: Int32) -> Int? {
        let number: Int32
        if let known = numbers[word] {
            number = known
        } else {
            number = newNumber(of: word)
            numbers[word] = number
        }
        guard number >= 0 else { return nil }
        let last = lastEntry[Int(number)]
        if last >= 0, entries[Int(last)].document == document { return Int(last) }
        lastEntry[Int(number)] = Int32(entries.count)
        counts[Int(number)] += 1
        entryTerms.append(number)
        entries.append(Posting(document: document, text: 0, title: 0))
        return entries.count - 1
    }

    private mutating func newNumber(of word: String) -> Int32 {
        guard let term = analyzer.term(word) else { return -1 }
        if let known = terms[term] { return known }
        let number = Int32(terms.count)
        terms[term] = number
        lastEntry.append(-1)
        counts.append(0)
        return number
    }

    /// Counting sort by term; documents stay in increasing order.
    func sorted() -> (starts: [Int32], postings: [Posting]) {
        var starts = [Int32](repeating: 0, count: counts.count + 1)
        for (number, count) in counts.enumerated() { starts[number + 1] = starts[number] + count }
        var next = starts
        var sorted = [Posting](repeating: Posting(document: 0, text: 0, title: 0), count: entries.count)
        for (number, entry) in zip(entryTerms, entries) {
            sorted[Int(next[Int(number)])] = entry
            next[Int(number)] += 1
        }
        return (starts, sorted)
    }
}
