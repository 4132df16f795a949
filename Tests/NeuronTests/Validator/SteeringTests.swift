import ChainCrypto
import Evaluation
import Foundation
import Primitives
import Testing

@testable import Neuron

@Suite struct SteeringTests {
    private let plan = SteeringPlan(secret: Array("shared by validators and endpoint".utf8), spacing: 4)

    private func miner(_ number: UInt8, registeredAt: UInt64) throws -> SubnetView.Neuron {
        let hotkey = try #require(AccountID(Array(repeating: number, count: 32)))
        return SubnetView.Neuron(
            uid: UID(number),
            hotkey: hotkey,
            registeredAt: registeredAt,
            axon: AxonEndpoint(ip: "127.0.0.\(number)", port: 1, hotkey: SS58.encode(hotkey.bytes)),
            hasPermit: false,
            stake: 0
        )
    }

    /// What a miner claims by itself: mostly what is right, sometimes an error of its own.
    private func own(_ number: UInt64, _ question: Int, _ random: inout FastRandom) -> AnswerTrace {
        let errs = random.drawUnit() < 0.4
        let claim = errs ? number << 32 | UInt64(question) : UInt64(question)
        return AnswerTrace(claims: [claim], wrong: [errs])
    }

    /// `rounds` rounds of 12 questions to three honest miners and a relay that registered before them and gives what
    /// the endpoint serves.
    private func state(rounds: Int, relayFollows: Bool) throws -> (ValidatorState, [SubnetView.Neuron]) {
        let miners = try [1, 2, 3].map { try miner($0, registeredAt: 10 + UInt64($0)) } + [miner(9, registeredAt: 1)]
        let memory = ValidatorMemory(ValidatorState())
        var random = FastRandom(seed: 11)
        var number = 0
        for _ in 0..<rounds {
            var asked: [Round.Asked] = []
            for _ in 0..<12 {
                number += 1
                let question = "question \(number)"
                var traces = miners.prefix(3).map { own(UInt64($0.uid), number, &random) }
                let names = miners.prefix(3).compactMap { $0.axon?.hotkey }
                let drawn = plan.order(for: question, among: names)?.first ?? 0
                traces.append(relayFollows ? traces[drawn] : own(9, number, &random))
                let results = zip(miners, traces).map { miner, trace in
                    let millionths = trace.wrong[0] ? 0 : 1_000_000
                    return Round.Result(
                        miner: MinerKey(miner.hotkey),
                        uid: miner.uid,
                        registeredAt: miner.registeredAt,
                        outcome: .answered(millionths: millionths, latencyMilliseconds: 5),
                        reason: "",
                        observed: ObservedAnswer(trace: trace, millionths: millionths, latencyMilliseconds: 5)
                    )
                }
                let seed = ItemSeed(public: UInt64(number))
                asked.append(Round.Asked(seed: seed, question: question, results: results))
            }
            memory.add(Steering(plan: plan, state: memory.value, miners: miners).probes(in: asked))
            memory.record(asked, registered: Set(miners.map { MinerKey($0.hotkey) }))
        }
        return (memory.value, miners)
    }

    private func verdicts(_ state: ValidatorState, _ miners: [SubnetView.Neuron]) -> [VerdictKind] {
        CopyDetector().verdicts(
            items: state.items,
            miners: miners.map { ObservedMiner(key: MinerKey($0.hotkey), registeredAt: $0.registeredAt) },
            steering: state.steering
        ).map(\.kind)
    }

    @Test func aRelayThatRegisteredFirstIsFoundBySteeredQuestionsAndItsSourceIsPaid() throws {
        let (state, miners) = try state(rounds: 30, relayFollows: true)
        let found = verdicts(state, miners)
        #expect(found[3] == .relay)
        #expect(found.prefix(3).allSatisfy { $0.isPaid })
    }

    @Test func nobodyIsAccusedWhereEverybodyAnswersByItself() throws {
        let (state, miners) = try state(rounds: 20, relayFollows: false)
        #expect(!state.steering.isEmpty)
        #expect(verdicts(state, miners).allSatisfy { $0.isPaid })
        #expect(state.steering.values.allSatisfy { $0.finding().pValue > 1e-4 })
    }

    @Test func probesSurviveARestart() throws {
        let (state, _) = try state(rounds: 3, relayFollows: true)
        let path = FileManager.default.temporaryDirectory.appending(path: "steering-\(UUID().uuidString).json").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try state.save(to: path)
        #expect(try ValidatorState(reading: path).steering == state.steering)
    }

    @Test func aRoundHoldsMarkedQuestionsWhereTheyFellAmongTheOthers() {
        let seed = EpochSeed(validatorSecret: Array(repeating: 7, count: 32), netuid: 1, epoch: 1)
        let seeds = (0..<60).map { seed.itemSeed(.hidden, UInt64($0)) }
        let marked = Set([5, 20, 30, 40].map { seeds[$0] })
        let chosen = Steering.choose(12, of: seeds) { marked.contains($0) }
        #expect(chosen.count == 12)
        #expect(chosen.count(where: { marked.contains($0) }) == Steering.markedPerRound)
        #expect(chosen == seeds.filter { chosen.contains($0) })
        #expect(Steering.choose(12, of: seeds) { _ in false }.count == 12 - Steering.markedPerRound)
    }
}
