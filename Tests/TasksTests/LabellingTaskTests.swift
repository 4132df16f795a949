import Evaluation
import Foundation
import Tasks
import Testing

@Suite struct LabellingTaskTests {
    private let task = LabellingTask()

    private func item(_ number: UInt64, difficulty: Int = 500) -> LabellingTask.Item {
        task.generate(seed: ItemSeed(public: number), difficulty: Difficulty(thousandths: difficulty))
    }

    private func names(_ item: LabellingTask.Item) -> [[String]] {
        item.truth.labels.map { zip(item.question.fields, $0).map { field, label in field.labels[label ?? 0] } }
    }

    @Test func itemsDifferAndTheSameSeedMakesTheSameOne() throws {
        let items = (0..<200).map { item($0) }
        #expect(Set(items.flatMap(\.question.records)).count > 3_990)
        #expect(items[7] == item(7))
        for item in items {
            #expect(item.question.records.count == 20 && item.truth.labels.count == 20)
            #expect(item.truth.canaries.count == 5)
            #expect(item.truth.canaries.allSatisfy { !item.truth.labels[$0].contains(nil) })
        }
        // The form of an item is pinned: the same seed must make the same item for ever.
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let digest = AnswerTrace.digest(String(decoding: try encoder.encode(items[0]), as: UTF8.self))
        #expect(digest == 10_737_360_534_788_244_675, "raise the generator's version where items are meant to change")
        // Hardest and easiest items can be made as well.
        #expect(item(1, difficulty: 0).question.records.count == 20)
        #expect(item(1, difficulty: 1_000).question.records.count == 20)
    }

    @Test func theTruthScoresAMillionAndHalvesOfItLess() {
        let item = item(3)
        var labels = names(item)
        #expect(task.score(LabellingAnswer(labels: labels), for: item).millionths == 1_000_000)
        for record in 0..<10 { labels[record] = ["billing", "normal", "neutral"] }
        let half = task.score(LabellingAnswer(labels: labels), for: item)
        #expect((200_000..<800_000).contains(half.millionths), "\(half)")
        let trace = task.trace(LabellingAnswer(labels: labels), for: item)
        #expect(trace.claims.count == 60 && trace.wrong.contains(true))
        #expect(!task.trace(LabellingAnswer(labels: names(item)), for: item).wrong.contains(true))
    }

    @Test func oddAnswersScoreNothingAndBreakNothing() {
        let item = item(4)
        let odd: [[[String]]] = [
            [], [[]], Array(repeating: [], count: 20), Array(repeating: ["billing"], count: 20),
            Array(repeating: ["billing", "low", "negative", "x"], count: 20),
            Array(repeating: ["", "", ""], count: 20),
            Array(repeating: ["billing", "low", "negative"], count: 21),
            Array(repeating: ["billing|delivery", "low|high", "1000000"], count: 20),
        ]
        for labels in odd {
            let answer = LabellingAnswer(labels: labels)
            #expect(task.score(answer, for: item).millionths == 0)
            #expect(task.trace(answer, for: item).claims.count <= 80)
        }
    }

    @Test func solversAreInOrderAndCheatsFarBelow() async throws {
        let items = (0..<60).map { item(1_000 + $0) }
        var values: [String: [Double]] = [:]
        for solver in task.solvers {
            for item in items {
                values[solver.name, default: []].append(
                    task.score(try await solver.solve(item.question), for: item).value
                )
            }
        }
        let honest = LabellingSolver.honest.map(\.rawValue)
        #expect(honest.count == 7)
        // Neighbours need more items to be told apart than a quick test has; every second one does not.
        for (better, worse) in zip(honest, honest.dropFirst(2)) {
            let gap = Intervals.pairedDifference(values[better] ?? [], values[worse] ?? [])
            #expect(gap.lower > 0, "\(better) over \(worse): \(gap)")
        }
        let worst = Intervals.mean(values["novice"] ?? []).lower
        for cheat in LabellingSolver.cheats where cheat != .slow {
            let mean = Intervals.mean(values[cheat.rawValue] ?? [])
            #expect(mean.upper < 0.25 && mean.upper < worst, "\(cheat): \(mean)")
        }
    }

    @Test func theLabelModelDecidesWhereVotesAloneDoNotAndAgreesWhereTheyDo() {
        let simple = LabellingTask(model: .majority)
        var (open, openToVotes, both, equal) = (0, 0, 0, 0)
        for number in 0..<30 as Range<UInt64> {
            let left = item(number)
            let right = simple.generate(seed: ItemSeed(public: number), difficulty: .medium)
            #expect(left.question == right.question && left.truth.canaries == right.truth.canaries)
            for (one, other) in zip(left.truth.labels.joined(), right.truth.labels.joined()) {
                if one == nil { open += 1 }
                if other == nil { openToVotes += 1 }
                guard let one, let other else { continue }
                both += 1
                if one == other { equal += 1 }
            }
        }
        #expect(open * 50 < 30 * 60 && openToVotes * 10 > 30 * 60, "\(open) and \(openToVotes) of \(30 * 60)")
        #expect(equal * 100 >= both * 98, "\(equal) of \(both)")
    }
}
