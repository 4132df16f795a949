import Evaluation
import Foundation
import Primitives
import Synchronization
import Tasks
import Testing

@testable import Neuron

/// Questions beside a round's hidden items, put to a miner over a real connection.
@Suite struct SideQuestionTests {
    private static let task = WireTask(EnrichmentTask())

    /// A round's outcomes, with the texts that the miner saw in the order in which they came.
    private static func round(_ seeds: [ItemSeed], beside: [SideQuestion]) async throws -> (Round.Outcomes, [String]) {
        let seen = Mutex<[String]>([])
        let route = AxonRoute(TaskSynapse.definition) { request in
            guard let (_, question) = TaskSynapse.question(in: request.fields) else {
                throw AxonRefusal(status: 422, message: "no question")
            }
            seen.withLock { $0.append(question) }
            let answer = try await task.solve(Data(question.utf8), with: "scholar")
            return TaskSynapse.answer(String(decoding: answer, as: UTF8.self))
        }
        let outcomes = try await withAxon(routes: [route]) { _, endpoint in
            try await withDendrite(Keys.alice, Validator.dendriteConfiguration) { dendrite in
                let round = Round(
                    task: task,
                    wire: SubnetWire(family: task.name),
                    difficulty: .medium,
                    dendrite: dendrite,
                    timeout: 8
                )
                let hotkey = AccountID(Array(repeating: 3, count: 32)) ?? .zero
                let miner = SubnetView.Neuron(
                    uid: 1,
                    hotkey: hotkey,
                    registeredAt: 4,
                    axon: endpoint,
                    hasPermit: false,
                    stake: 0
                )
                return try await round.run(seeds, beside: beside, miners: [miner])
            }
        }
        return (outcomes, seen.withLock { $0 })
    }

    @Test func `side questions look like hidden items and are given apart`() async throws {
        let seeds = (0..<6).map { ItemSeed(public: $0) }
        var beside: [SideQuestion] = []
        for number in 0..<3 {
            let item = try await Self.task.generate(seed: ItemSeed(public: 100 + UInt64(number)), difficulty: .medium)
            beside.append(SideQuestion(purpose: .revealed, epoch: 2, index: UInt64(number), item: item))
        }
        let (alone, _) = try await Self.round(seeds, beside: [])
        let (outcomes, seen) = try await Self.round(seeds, beside: beside)
        #expect(outcomes.hidden.map(\.seed) == seeds && outcomes.beside.map(\.side?.index) == [0, 1, 2])
        #expect(alone.hidden.map { $0.answers(epoch: 7) } == outcomes.hidden.map { $0.answers(epoch: 7) })
        #expect(outcomes.beside.allSatisfy { $0.results.first?.observed?.millionths ?? 0 > 500_000 })
        #expect(seen.count == 9)
        // Nothing but the question travels, and hidden and other ones have the same fields.
        let fields = try seen.map { text in
            let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
            return try #require(object).keys.sorted()
        }
        #expect(Set(fields).count == 1)
    }

    @Test func `side questions stand anywhere in a round`() async throws {
        var places: [Int] = []
        for start in 0..<4 {
            let seeds = (0..<5).map { ItemSeed(public: UInt64(1_000 * start + $0)) }
            let item = try await Self.task.generate(seed: ItemSeed(public: 100), difficulty: .medium)
            let side = SideQuestion(purpose: .revealed, epoch: 2, index: 0, item: item)
            places.append(try #require(Round.order(of: seeds, beside: 1).firstIndex(of: seeds.count)))
            let (outcomes, _) = try await Self.round(seeds, beside: [side])
            #expect(outcomes.beside.count == 1)
        }
        #expect(Set(places).count > 1)
    }
}
