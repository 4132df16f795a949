import Foundation
import Logging
import Primitives
import TestSupport
import Testing

@testable import Evaluation
@testable import Neuron

/// What a validator makes of the files that a crash leaves.
@Suite struct ValidatorRecoveryTests {
    private static let logger = Logger(label: "recovery") { _ in SwiftLogNoOpLogHandler() }

    private func folder() throws -> String {
        let path = NSTemporaryDirectory() + "recovery-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    private func asked(_ random: inout SeededGenerator, items: Int) -> [Round.Asked] {
        (0..<items).map { _ in
            let results = (0..<3).map { place -> Round.Result in
                let isAnswered = Int.random(in: 0..<5, using: &random) > 0
                let millionths = Int.random(in: 0...1_000_000, using: &random)
                let latency = Double.random(in: 0...900, using: &random)
                return Round.Result(
                    miner: MinerKey(name: "miner \(place)"),
                    uid: UInt16(place),
                    registeredAt: UInt64(place) + 7,
                    outcome: isAnswered
                        ? .answered(millionths: millionths, latencyMilliseconds: latency) : .failed,
                    reason: "because",
                    observed: isAnswered
                        ? ObservedAnswer(
                            trace: AnswerTrace(claims: [random.next()], wrong: [true], isArrangement: false),
                            millionths: millionths,
                            latencyMilliseconds: latency
                        ) : nil
                )
            }
            return Round.Asked(seed: ItemSeed(public: random.next()), question: "what \u{e9}", results: results)
        }
    }

    /// Each answer as if its item had been steered, with the two other miners as candidates.
    private func probes(in asked: [Round.Asked]) -> [(suspect: MinerKey, probe: SteeringProbe)] {
        asked.flatMap { item in
            item.results.map { result in
                let others = item.results.filter { $0.miner != result.miner }
                let probe = SteeringProbe(
                    drawn: others.map {
                        .init(miner: $0.miner, answer: $0.observed?.trace ?? AnswerTrace(claims: [0], wrong: [true]))
                    },
                    suspect: result.observed?.trace ?? .empty
                )
                return (result.miner, probe)
            }
        }
    }

    /// Another wording of an earlier item where there is one, and an item of a past epoch.
    private func beside(
        _ state: ValidatorState,
        _ epoch: UInt64,
        _ random: inout SeededGenerator
    ) throws -> [Round.Asked] {
        var questions = [(SeedPurpose.revealed, ItemSeed(public: random.next()))]
        if let first = state.side.earlier.first { questions.append((.paraphrase, first.seed)) }
        return questions.map { purpose, seed in
            let item = SealedItem(
                family: "f",
                generatorVersion: 1,
                seed: seed,
                difficulty: .medium,
                question: Data(),
                item: Data()
            )
            let one = asked(&random, items: 1)[0]
            return Round.Asked(
                seed: seed,
                question: one.question,
                results: one.results.reversed(),
                side: SideQuestion(purpose: purpose, epoch: epoch, index: 3, item: item)
            )
        }
    }

    /// Runs `rounds` rounds as a validator does; the last one may end before the state counts it.
    private func play(_ folder: String, rounds: Int, countsLast: Bool = true) throws -> ValidatorState {
        var random = SeededGenerator(seed: 11)
        let memory = ValidatorMemory(ValidatorState())
        let journal = ValidatorJournal(folder: folder)
        let path = folder + "/state.json"
        let everybody = Set((0..<3).map { MinerKey(name: "miner \($0)") })
        for number in 1...rounds {
            let epoch = UInt64(number / 3)
            _ = memory.draw(4, secret: [1, 2, 3], netuid: 2, epoch)
            let before = memory.value
            let asked = asked(&random, items: 4)
            let probes = probes(in: asked)
            memory.add(probes)
            let beside = try self.beside(before, epoch, &random)
            memory.record(asked, beside: beside, registered: everybody)
            let saved = FileManager.default.contents(atPath: path)
            try memory.save(to: path) {
                journal.add(asked, beside: beside, SubnetView.forTest(epoch: epoch), after: before, probes: probes)
            }
            if number == rounds, !countsLast { try saved?.write(to: URL(filePath: path)) }
        }
        return memory.value
    }

    private func expectSame(_ state: ValidatorState, _ other: ValidatorState) {
        #expect(state.book == other.book && state.rounds == other.rounds && state.answers == other.answers)
        #expect(state.drawn == other.drawn && state.seedEpoch == other.seedEpoch)
        #expect(Array(state.items) == Array(other.items))
        #expect(state.steering == other.steering)
        #expect(state.side == other.side)
    }

    @Test func `a round that was journalled before a crash is counted after it, to the last bit`() throws {
        for rounds in [2, 3, 8] {
            let folder = try folder()
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let whole = try play(folder, rounds: rounds, countsLast: false)
            let path = folder + "/state.json"
            let counted = try ValidatorState(reading: path)
            #expect(counted.rounds == rounds - 1 && counted.steering != whole.steering)
            #expect(whole.steering.count == 3 && whole.steering.values.allSatisfy { $0.finding().probes > 0 })
            let recovery = ValidatorRecovery(folder: folder, statePath: path)
            expectSame(try recovery.run(logger: Self.logger), whole)
            // Once only, and what was counted is saved.
            expectSame(try recovery.run(logger: Self.logger), whole)
            expectSame(try ValidatorState(reading: path), whole)
            let known = whole.side.record(of: MinerKey(name: "miner 1"))
            #expect(known?.gap.count == rounds && whole.side.questions.count == 4 * rounds)
            #expect(rounds < 8 || known?.distance.count ?? 0 > 0)
        }
    }

    @Test func `what was asked beside the hidden items is in no score, and a state of before has none`() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let state = try play(folder, rounds: 5)
        let miner = MinerKey(name: "miner 0")
        #expect(state.book.records[miner]?.count == 20 && state.packed.count == 20 && state.drawn == 12)
        let path = folder + "/state.json"
        let saved = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
        var fields = try #require(saved as? [String: Any])
        #expect(fields.removeValue(forKey: "side") != nil)
        try JSONSerialization.data(withJSONObject: fields).write(to: URL(filePath: path))
        let old = try ValidatorState(reading: path)
        #expect(old.side == SideBook() && old.book == state.book && old.drawn == 12)
    }

    @Test func `a journal cut within its last round loses that round and nothing else`() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/state.json"
        let whole = try play(folder, rounds: 4, countsLast: false)
        let counted = try ValidatorState(reading: path)
        let journal = ValidatorJournal.itemsPath(folder)
        let data = try Data(contentsOf: URL(filePath: journal))
        let state = try Data(contentsOf: URL(filePath: path))
        let lines = data.split(separator: 0x0a)
        // Four hidden items a round, one revealed, and another wording from an epoch's second round on.
        #expect(lines.count == 4 * 5 + 2)
        let before = lines.count - 6
        let start = lines.prefix(before).reduce(0) { $0 + $1.count + 1 }
        let recovery = ValidatorRecovery(folder: folder, statePath: path)
        // Between the lines of the round, and at every byte of the last one.
        let ends = lines.indices.map { place in lines.prefix(place).reduce(0) { $0 + $1.count + 1 } }
        for length in ends[before..<(lines.count - 1)] + Array(ends[lines.count - 1]...data.count) {
            try data.prefix(length).write(to: URL(filePath: journal))
            try state.write(to: URL(filePath: path))
            let found = try recovery.run(logger: Self.logger)
            let kept = try Data(contentsOf: URL(filePath: journal))
            if length == data.count {
                expectSame(found, whole)
                #expect(kept == data)
            } else {
                #expect(found.rounds == 3 && found.book == counted.book && found.drawn == counted.drawn)
                #expect(kept == data.prefix(start))
            }
        }
    }

    @Test func `a damaged middle is named by its line and costs no other round`() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let whole = try play(folder, rounds: 4, countsLast: false)
        let journal = ValidatorJournal.itemsPath(folder)
        var lines = try Data(contentsOf: URL(filePath: journal)).split(separator: 0x0a).map { Data($0) }
        lines[5] = Data(lines[5].map { $0 ^ 0x15 }.map { $0 == 0x0a ? 0x0b : $0 })
        var damaged = Data()
        for line in lines { damaged += line + [0x0a] }
        try damaged.write(to: URL(filePath: journal))
        let tail = ValidatorRecovery.tail(of: damaged)
        #expect(tail.damaged == [6] && tail.length == damaged.count && tail.round.count == 6)
        let recovery = ValidatorRecovery(folder: folder, statePath: folder + "/state.json")
        expectSame(try recovery.run(logger: Self.logger), whole)
        #expect(try Data(contentsOf: URL(filePath: journal)) == damaged)
    }

    @Test func `a damaged state is an error with the remedy, and an older journal is left as it is`() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/state.json"
        let state = try play(folder, rounds: 2)
        let journal = ValidatorJournal.itemsPath(folder)
        let old = Data(#"{"epoch":1,"block":2,"seed":"00","question":"q","answers":[]}"#.utf8) + [0x0a]
        try old.write(to: URL(filePath: journal))
        let recovery = ValidatorRecovery(folder: folder, statePath: path)
        expectSame(try recovery.run(logger: Self.logger), state)
        #expect(try Data(contentsOf: URL(filePath: journal)) == old)
        let good = try Data(contentsOf: URL(filePath: path))
        for length in 0..<good.count {
            try good.prefix(length).write(to: URL(filePath: path))
            #expect(throws: ValidatorStateError.damaged(path)) { _ = try recovery.run(logger: Self.logger) }
        }
    }

    @Test func `a round of a journal without steered questions is counted as before`() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let whole = try play(folder, rounds: 3, countsLast: false)
        let path = folder + "/state.json"
        let counted = try ValidatorState(reading: path)
        let journal = ValidatorJournal.itemsPath(folder)
        let lines = try String(contentsOfFile: journal, encoding: .utf8)
        let old = try lines.split(separator: "\n").map { line in
            var item = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            item["probes"] = nil
            return String(decoding: try JSONSerialization.data(withJSONObject: item), as: UTF8.self) + "\n"
        }
        #expect(old.joined().count < lines.count)
        try old.joined().write(toFile: journal, atomically: true, encoding: .utf8)
        let found = try ValidatorRecovery(folder: folder, statePath: path).run(logger: Self.logger)
        #expect(found.rounds == 3 && found.book == whole.book && found.steering == counted.steering)
    }

    @Test func `a damaged log of answers is named, and the scores are whole`() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/state.json"
        let whole = try play(folder, rounds: 6)
        let log = ItemLog(besides: path)
        let good = try Data(contentsOf: URL(filePath: log.path))
        let recovery = ValidatorRecovery(folder: folder, statePath: path)
        #expect(ValidatorRecovery.damage(log, try ValidatorState(reading: path)) == nil)
        var random = SeededGenerator(seed: 5)
        for _ in 0..<40 {
            var bytes = good
            bytes[Int.random(in: 0..<good.count, using: &random)] ^= 0x40
            try bytes.write(to: URL(filePath: log.path))
            let state = try recovery.run(logger: Self.logger)
            #expect(state.book == whole.book && state.rounds == 6)
            let isSame = Array(state.items) == Array(whole.items)
            #expect(isSame || ValidatorRecovery.damage(log, state) != nil)
        }
        try FileManager.default.removeItem(atPath: log.path)
        #expect(ValidatorRecovery.damage(log, try ValidatorState(reading: path)) != nil)
    }
}
