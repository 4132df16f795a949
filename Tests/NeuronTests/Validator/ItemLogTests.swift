import Evaluation
import Foundation
import Primitives
import TestSupport
import Testing

@testable import Neuron

@Suite struct ItemLogTests {
    private func item(_ random: inout SeededGenerator, miners: Int) -> ObservedItem {
        var answers: [MinerKey: ObservedAnswer] = [:]
        for place in 0..<miners {
            let hotkey = AccountID((0..<32).map { UInt8($0 == 0 ? place : 7) }) ?? .zero
            let key = place.isMultiple(of: 5) ? MinerKey(name: "miner \(place)") : MinerKey(hotkey)
            let claims = (0..<Int.random(in: 0...11, using: &random)).map { _ in random.next() }
            answers[key] = ObservedAnswer(
                trace: AnswerTrace(
                    claims: claims,
                    wrong: claims.map { _ in Bool.random(using: &random) },
                    isArrangement: Bool.random(using: &random)
                ),
                millionths: Int.random(in: 0...1_000_000, using: &random),
                latencyMilliseconds: Bool.random(using: &random) ? Double.random(in: 0...900, using: &random) : nil
            )
        }
        return ObservedItem(answers: answers)
    }

    private func asked(_ item: ObservedItem) -> Round.Asked {
        let results = item.answers.map { miner, answer in
            Round.Result(
                miner: miner,
                uid: 0,
                registeredAt: 0,
                outcome: .answered(millionths: answer.millionths, latencyMilliseconds: 1),
                reason: "",
                observed: answer
            )
        }
        return Round.Asked(seed: ItemSeed(public: 1), question: "", results: results)
    }

    private func folder() throws -> String {
        let path = NSTemporaryDirectory() + "item-log-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    @Test func packedItemsAreTheSameAgain() {
        var random = SeededGenerator(seed: 3)
        for miners in [0, 1, 7, 40] {
            let item = item(&random, miners: miners)
            #expect(PackedItem(item).item == item)
        }
        let whole = PackedItem(item(&random, miners: 9)).bytes
        for length in 0..<whole.count { _ = PackedItem(bytes: Array(whole.prefix(length))).item }
    }

    @Test func aStateAndItsLogGoOnWhereTheyStopped() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/state.json"
        var random = SeededGenerator(seed: 4)
        var memory = ValidatorMemory(ValidatorState())
        var all: [ObservedItem] = []
        for round in 0..<5 {
            let added = (0..<300).map { _ in item(&random, miners: 3) }
            memory.record(added.map(asked), registered: [])
            all += added
            try memory.save(to: path)
            // Now and then it is killed and begins anew.
            if round.isMultiple(of: 2) { memory = ValidatorMemory(try ValidatorState(reading: path)) }
            #expect(Array(memory.value.items) == Array(all.suffix(ValidatorState.itemLimit)))
        }
        let size = try Data(contentsOf: URL(filePath: ItemLog(besides: path).path)).count
        #expect(size < 4 * all.suffix(ValidatorState.itemLimit).map { PackedItem($0).bytes.count + 24 }.reduce(0, +))
    }

    @Test func aRoundThatNoStateCountsAndADamagedEndAreLeftOut() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let log = ItemLog(besides: folder + "/state.json")
        var random = SeededGenerator(seed: 5)
        let items = (0..<4).map { _ in PackedItem(item(&random, miners: 4)) }
        for (round, item) in items.enumerated() { try log.append([item], round: round + 1) }
        #expect(log.read(upTo: 4, limit: 10) == items)
        #expect(log.read(upTo: 3, limit: 10) == Array(items.prefix(3)))
        #expect(log.read(upTo: 4, limit: 2) == Array(items.suffix(2)))
        let whole = try Data(contentsOf: URL(filePath: log.path))
        for length in stride(from: 0, to: whole.count, by: 37) {
            try whole.prefix(length).write(to: URL(filePath: log.path))
            let read = log.read(upTo: 4, limit: 10)
            #expect(read == Array(items.prefix(read.count)) && read.count < 4)
        }
        var damaged = whole
        damaged[whole.count - 1] ^= 1
        try damaged.write(to: URL(filePath: log.path))
        #expect(log.read(upTo: 4, limit: 10) == Array(items.prefix(3)))
    }
}
