import Evaluation
import Foundation
import Tasks
import Testing

@Suite struct ChatTaskTests {
    private let task = ChatTask()

    private func item(_ number: UInt64, difficulty: Int = 500) -> ChatTask.Item {
        task.generate(seed: ItemSeed(public: number), difficulty: Difficulty(thousandths: difficulty))
    }

    private func truth(_ kind: ChatKind, _ expected: [String], given: [String] = []) -> ChatTask.Item {
        TaskItem(
            question: ChatQuestion(messages: [], maximumTokens: 1),
            truth: ChatTruth(kind: kind, expected: expected, given: given)
        )
    }

    private func worth(_ text: String, _ item: ChatTask.Item) -> Int {
        task.score(ChatAnswer(text: text), for: item).millionths
    }

    @Test func itemsDifferOfAllKindsAndTheSameSeedMakesTheSameOne() {
        let items = (0..<1_000).map { item($0) }
        #expect(Set(items.map(\.question.prompt)).count == 1_000)
        #expect(Set(items.map(\.truth.kind)).count == ChatKind.allCases.count)
        #expect(items[41] == item(41))
        #expect(items.allSatisfy { !$0.truth.expected.isEmpty })
        #expect(ChatTask(kinds: [.list]).generate(seed: ItemSeed(public: 1), difficulty: .medium).truth.kind == .list)
    }

    @Test func theTruthItselfIsWorthAllAndTheTextSaidBackNothing() {
        for number in 0..<500 {
            let item = item(UInt64(number))
            let separator = item.truth.kind == .list ? ", " : " "
            #expect(worth(item.truth.expected.joined(separator: separator), item) == 1_000_000, "\(item)")
            let said = item.question.prompt.split(separator: "\n").dropFirst().joined(separator: " ")
            #expect(worth(said, item) < 250_000, "\(item)")
        }
    }

    @Test func aLabelCountsAloneMoreThanInASentenceAndSeveralLabelsCountNothing() {
        let item = truth(.sentiment, ["negative"], given: ["positive", "negative"])
        #expect(worth("Negative.", item) == 1_000_000)
        #expect(worth("This review is negative", item) == 600_000)
        #expect(worth("positive", item) == 0)
        #expect(worth("negative or positive", item) == 0)
        #expect(worth(String(repeating: "so ", count: 12) + "negative", item) == 0)
        #expect(worth("", item) == 0)
    }

    @Test func aFactInMoreWordsIsWorthLess() {
        let item = truth(.fact, ["lisbon"])
        #expect(worth("Lisbon", item) == 1_000_000)
        #expect(worth("She lives in Lisbon.", item) == 400_000)
        #expect(worth("Oslo", item) == 0)
        #expect(worth("Lisbon " + String(repeating: "please ", count: 60), item) == 0)
    }

    @Test func namingEverythingGainsNothingInAList() {
        let item = truth(.list, ["fox", "swan"])
        #expect(worth("fox, swan", item) == 1_000_000)
        #expect(worth("A fox and a swan", item) == 1_000_000)
        #expect(worth("fox\nswan", item) == 1_000_000)
        #expect(worth("fox", item) == 500_000)
        #expect(worth("swan, fox", item) == 0)
        #expect(worth("fox, swan, hammer, axe", item) == 0)
    }

    @Test func ofAListOfThousandsOfElementsOnlySomeAreKept() {
        let item = truth(.list, ["cow"])
        let padded = "cow," + (0..<5_000).map { "\($0)" }.joined(separator: ",")
        #expect(worth(padded, item) == 0)
        let trace = task.trace(ChatAnswer(text: padded), for: item)
        #expect(trace.claims.count == AnswerTrace.maximumClaims && trace.wrong.count == trace.claims.count)
        #expect(trace.wrong.first == false && trace.wrong.dropFirst().allSatisfy { $0 })
    }

    @Test func mistakesThatAreGoneCountAndNewOnesCountAgainst() {
        let item = truth(.correction, ["the", "old", "bridge"], given: ["teh", "old", "brigde"])
        #expect(worth("The old bridge.", item) == 1_000_000)
        #expect(worth("The old brigde", item) == 500_000)
        #expect(worth("teh old brigde", item) == 0)
        #expect(worth("The new bridge", item) == 500_000)
        #expect(worth("Here is a better sentence", item) == 0)
    }

    @Test func honestSolversAreInOrderInSmallStepsAndEveryCheatIsFarBelow() async throws {
        var means: [String: Double] = [:]
        let items = (0..<1_500).map { item(UInt64($0) &+ 50_000) }
        for solver in task.solvers {
            var sum = 0
            for item in items { sum += task.score(try await solver.solve(item.question), for: item).millionths }
            means[solver.name] = Double(sum) / Double(items.count) / 1e6
        }
        let honest = task.solvers.filter { $0.role == .honest }.compactMap { means[$0.name] }
        #expect(honest.count >= 5)
        for (better, worse) in zip(honest, honest.dropFirst()) {
            #expect((0.005...0.12).contains(better - worse), "\(means)")
        }
        for solver in task.solvers where solver.role == .cheat {
            #expect((means[solver.name] ?? 1) < 0.25, "\(solver.name): \(means)")
        }
    }

    @Test func builtInSolversRefuseFreeConversation() async throws {
        let question = ChatQuestion(
            messages: [ChatMessage(role: "user", content: "What is the capital of France?")],
            maximumTokens: 10
        )
        for solver in task.solvers {
            await #expect(throws: TaskError.self) { try await solver.solve(question) }
        }
    }
}
