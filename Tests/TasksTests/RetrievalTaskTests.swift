import Evaluation
import Foundation
import Tasks
import Testing

@Suite struct RetrievalTaskTests {
    private func task() throws -> RetrievalTask {
        RetrievalTask(corpus: try SharedCorpus.wordNet.get())
    }

    @Test func theSameSeedMakesTheSameItemAndAnotherSeedAnother() throws {
        let task = try task()
        let items = (0..<200).map { task.generate(seed: ItemSeed(public: $0), difficulty: .medium) }
        #expect(Set(items.map(\.question.query)).count == 200)
        #expect(task.generate(seed: ItemSeed(public: 5), difficulty: .medium) == items[5])
        for item in items {
            #expect(item.truth.grades.values.contains(3))
            #expect(item.truth.grades.count <= 10 && item.truth.grades.values.allSatisfy { (1...3).contains($0) })
            #expect(!item.question.query.isEmpty)
        }
    }

    @Test func theIdealAnswerScoresAMillionAndBrokenOnesNothing() throws {
        let task = try task()
        let item = task.generate(seed: ItemSeed(public: 1), difficulty: .medium)
        let ideal = item.truth.grades.sorted { $0.value > $1.value }.map(\.key)
        #expect(task.score(RetrievalAnswer(documents: ideal), for: item).millionths == 1_000_000)
        #expect(task.score(RetrievalAnswer(documents: []), for: item).millionths == 0)
        #expect(task.score(RetrievalAnswer(documents: ["no-such-document"]), for: item).millionths == 0)
        let twice = task.score(RetrievalAnswer(documents: [ideal[0], ideal[0]]), for: item)
        #expect(twice == .zero("names a document twice"))
        let many = task.score(RetrievalAnswer(documents: (0..<500).map { "\($0)" }), for: item)
        #expect(many == .zero("names 500 documents where 10 were asked for"))
    }

    @Test func harderQueriesScoreLower() throws {
        let corpus = try SharedCorpus.wordNet.get()
        let task = RetrievalTask(corpus: corpus)
        let index = SolverIndex(corpus: corpus, solver: .bm25)
        let means = [0, 1000].map { level in
            let items = (0..<200).map {
                task.generate(seed: ItemSeed(public: $0), difficulty: Difficulty(thousandths: level))
            }
            return RankingMetrics.mean(items.map { task.score(index.answer($0.question), for: $0).value })
        }
        #expect(means[0] > means[1] + 0.03)
    }

    @Test(arguments: RetrievalSolver.allCases)
    func everySolverAnswersAnyQuestionTheSameTwice(solver: RetrievalSolver) throws {
        let corpus = try SharedCorpus.wordNet.get()
        let index = SolverIndex(corpus: corpus, solver: solver)
        let ids = Set(corpus.documents.map(\.id))
        let long = String(repeating: "dog cat ", count: 50_000)
        for query in ["large domestic dog", "", "   ", "zzzzqq", "ÄÖÜ 漢字 \u{0}", long] {
            for topK in [-5, 0, 1, 10, 100, .max] {
                let answer = index.answer(RetrievalQuestion(query: query, topK: topK))
                #expect(answer.documents.count <= min(max(0, topK), 100))
                #expect(Set(answer.documents).isSubset(of: ids))
                #expect(Set(answer.documents).count == answer.documents.count)
            }
        }
        let question = RetrievalQuestion(query: "large domestic dog", topK: 10)
        #expect(index.answer(question) == index.answer(question))
    }

    @Test func theMemoriserKnowsRevealedQuestions() throws {
        let corpus = try SharedCorpus.wordNet.get()
        let task = RetrievalTask(corpus: corpus)
        let index = SolverIndex(corpus: corpus, solver: .memoriser)
        let items = (0..<50).map { task.generate(seed: ItemSeed(public: $0), difficulty: .medium) }
        let mean = RankingMetrics.mean(items.map { task.score(index.answer($0.question), for: $0).value })
        #expect(mean > 0.95)
    }

    @Test func theWireSideGradesWhatTheTaskGradesAndSurvivesMalformedAnswers() async throws {
        let task = try task()
        let wire = WireTask(task)
        #expect(wire.solvers.map(\.name) == RetrievalSolver.allCases.map(\.rawValue))
        let sealed = try await wire.generate(seed: ItemSeed(public: 3), difficulty: .medium)
        let item = task.generate(seed: ItemSeed(public: 3), difficulty: .medium)
        #expect(try JSONDecoder().decode(RetrievalQuestion.self, from: sealed.question) == item.question)
        #expect(!String(decoding: sealed.question, as: UTF8.self).contains("grades"))
        let answer = try await wire.solve(sealed.question, with: "bm25")
        let graded = try await wire.grade(answer, for: sealed)
        let direct = try JSONDecoder().decode(RetrievalAnswer.self, from: answer)
        #expect(graded.score == task.score(direct, for: item))
        #expect(graded.trace == task.trace(direct, for: item) && graded.trace.claims.count == 10)
        for bad in ["", "[]", "{}", "{\"documents\":[1]}", "{\"documents\":null}", "\u{FF}", "null"] {
            let graded = try await wire.grade(Data(bad.utf8), for: sealed)
            #expect(graded.score.millionths == 0 && graded.score.reason.hasPrefix("malformed answer"))
        }
        let huge = try await wire.grade(Data(repeating: 0x20, count: 1 << 20), for: sealed)
        #expect(huge.score.reason == "answer of 1048576 bytes exceeds the limit of 65536")
        await #expect(throws: TaskError.unknownSolver("nobody")) {
            try await wire.solve(sealed.question, with: "nobody")
        }
        let copy = try JSONDecoder().decode(SealedItem.self, from: JSONEncoder().encode(sealed))
        #expect(copy == sealed)
    }
}
