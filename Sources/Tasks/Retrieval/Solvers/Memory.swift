import Evaluation

/// What a memorising miner knows: the right answers of many questions that once were public.
struct Memory: Sendable {
    private var answers: [(words: Set<String>, documents: [Int32])] = []
    private var holding: [String: [Int32]] = [:]

    /// How many old questions are remembered.
    static let count: UInt64 = 2_000

    init(corpus: RetrievalCorpus) {
        let generator = QueryGenerator(corpus: corpus)
        for number in 0..<Self.count {
            let made = generator.generate(seed: ItemSeed(public: number), difficulty: .medium)
            let documents = made.grades.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map(
                \.key
            )
            let words = Set(Tokenizer.words(in: made.query))
            for word in words { holding[word, default: []].append(Int32(answers.count)) }
            answers.append((words, documents))
        }
    }

    /// The right documents of the old question that shares the most words with this one.
    func documents(for query: String) -> [Int32] {
        var shared: [Int32: Int] = [:]
        for word in Set(Tokenizer.words(in: query)) {
            for place in holding[word] ?? [] { shared[place, default: 0] += 1 }
        }
        let best = shared.max { $0.value == $1.value ? $0.key > $1.key : $0.value < $1.value }
        return best.map { answers[Int($0.key)].documents } ?? []
    }
}
