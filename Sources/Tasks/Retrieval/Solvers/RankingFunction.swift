import Foundation

/// How documents are scored for a query.
enum RankingFunction: Hashable, Sendable {
    /// BM25F (Robertson, Zaragoza and Taylor, 2004): text and title are one field of weighted frequencies.
    case bm25(k1: Double, b: Double, titleWeight: Double)
    /// Cosine of tf-idf vectors, where tf is 1 + ln tf and the length is the root of the number of indexed words.
    case cosine
    /// The number of different query terms that a document holds.
    case overlap
    /// The share of a document's indexed words that the query holds, once each.
    case density

    /// The value of one posting.
    func value(of posting: Posting, inverseFrequency: Double, in index: InvertedIndex) -> Double {
        let document = Int(posting.document)
        switch self {
        case .bm25(let k1, let b, let titleWeight):
            let text = Double(posting.text) / (1 - b + b * Double(index.textLengths[document]) / index.meanTextLength)
            let titleLength = Double(index.titleLengths[document])
            let title = Double(posting.title) / (1 - b + b * titleLength / index.meanTitleLength)
            let frequency = text + titleWeight * title
            return inverseFrequency * frequency * (k1 + 1) / (k1 + frequency)
        case .cosine:
            let frequency = Double(posting.text) + Double(posting.title)
            let length = Double(index.textLengths[document] + index.titleLengths[document])
            return inverseFrequency * inverseFrequency * (1 + log(frequency)) / max(1, length).squareRoot()
        case .overlap:
            return 1
        case .density:
            return 1 / Double(max(1, index.textLengths[document] + index.titleLengths[document]))
        }
    }

    /// What a term's rarity is worth.
    func inverseFrequency(holding count: Int, of total: Int) -> Double {
        switch self {
        case .bm25: log(1 + (Double(total - count) + 0.5) / (Double(count) + 0.5))
        case .cosine: log(Double(total) / Double(max(1, count))) + 1
        case .overlap, .density: 1
        }
    }
}

/// Scores of all documents for one query, and the best of them.
struct ScoredDocuments {
    private var scores: [Double]
    private var touched: [Int32] = []

    init(count: Int) {
        scores = [Double](repeating: 0, count: count)
    }

    /// Adds what one term is worth, times `weight`.
    mutating func add(term: Int32, weight: Double, ranking: RankingFunction, index: InvertedIndex) {
        let postings = index.postings(of: term)
        let rarity = ranking.inverseFrequency(holding: postings.count, of: index.documentCount)
        for posting in postings {
            let place = Int(posting.document)
            if scores[place] == 0 { touched.append(posting.document) }
            scores[place] += weight * ranking.value(of: posting, inverseFrequency: rarity, in: index)
        }
    }

    /// The best `count` documents; of equal ones the first in the corpus comes first.
    func best(_ count: Int) -> [Int32] {
        guard count > 0 else { return [] }
        var heap: [Int32] = []
        heap.reserveCapacity(count + 1)
        // Small insertion-sorted list: `count` is small and most documents lose to its last at once.
        for document in touched {
            if heap.count == count, let last = heap.last, !precedes(document, last) { continue }
            var place = heap.count
            while place > 0, precedes(document, heap[place - 1]) { place -= 1 }
            heap.insert(document, at: place)
            if heap.count > count { heap.removeLast() }
        }
        return heap
    }

    private func precedes(_ left: Int32, _ right: Int32) -> Bool {
        let (first, second) = (scores[Int(left)], scores[Int(right)])
        return first == second ? left < right : first > second
    }
}
