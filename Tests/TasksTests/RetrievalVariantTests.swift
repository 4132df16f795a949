import Evaluation
import Testing

@testable import Tasks

@Suite struct RetrievalVariantTests {
    /// BM25 as `bm25` runs it, and with slightly and with clearly different parameters.
    private static let parameters: [(k1: Double, b: Double, titleWeight: Double)] = [
        (1.2, 0.75, 1), (1.2, 0.74, 1), (1.2, 0.7, 1), (1.25, 0.75, 1), (1, 0.75, 1), (1.5, 0.6, 1), (1.2, 0.75, 1.2),
    ]

    @Test func minersWithSlightlyDifferentParametersAreClearAndATwinIsNot() throws {
        let corpus = try SharedCorpus.wordNet.get()
        let task = RetrievalTask(corpus: corpus)
        let items = (0..<500).map { task.generate(seed: ItemSeed(public: 8_000_000 + $0), difficulty: .medium) }
        let index = InvertedIndex(corpus.documents, analyzer: Analyzer())
        let miners = (0...Self.parameters.count).map {
            ObservedMiner(key: MinerKey(name: "miner-\($0)"), registeredAt: UInt64($0))
        }
        let observed = items.map { item in
            var answers: [MinerKey: ObservedAnswer] = [:]
            for (place, miner) in miners.enumerated() {
                // The last miner is a twin of the first.
                let chosen = Self.parameters[place % Self.parameters.count]
                let ranking = RankingFunction.bm25(k1: chosen.k1, b: chosen.b, titleWeight: chosen.titleWeight)
                var scores = ScoredDocuments(count: index.documentCount)
                for term in index.terms(of: item.question.query) {
                    scores.add(term: term.number, weight: Double(term.count), ranking: ranking, index: index)
                }
                let answer = RetrievalAnswer(documents: scores.best(10).map { corpus.documents[Int($0)].id })
                answers[miner.key] = ObservedAnswer(
                    trace: task.trace(answer, for: item),
                    millionths: task.score(answer, for: item).millionths,
                    latencyMilliseconds: nil
                )
            }
            return ObservedItem(answers: answers)
        }
        let verdicts = CopyDetector().verdicts(items: observed, miners: miners)
        for verdict in verdicts.dropLast() {
            print("\(Self.parameters[Int(verdict.miner.name.suffix(1)) ?? 0]): \(verdict.explained), \(verdict.pValue)")
            #expect(verdict.kind == .clear, "\(verdict)")
        }
        #expect(verdicts.last?.kind == .duplicate)
        #expect(verdicts.last?.sources == [miners[0].key])
    }
}
