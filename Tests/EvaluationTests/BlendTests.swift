import Evaluation
import Testing

/// Miners that answer a part of the items by themselves and give another's answers to the rest.
@Suite struct BlendTests {
    private let honest = (0..<12).map { GeneratedMiner.honest(noise: 0.3 + 0.05 * Double($0)) }

    private func verdicts(_ others: [GeneratedMiner], registered: [UInt64]? = nil, seed: UInt64 = 1) -> [Verdict] {
        let population = GeneratedSubnet(honest + others, items: 500, seed: seed, registered: registered)
        return CopyDetector().verdicts(items: population.items, miners: population.miners)
    }

    @Test func aBlendIsPaidForItsOwnPartAndItsSourceInFull() throws {
        let found = verdicts([.blend(of: 2, own: 0.25, noise: 0.7)])
        let blend = try #require(found.last)
        #expect(blend.kind == .blend && blend.sources == [found[2].miner], "\(blend)")
        let own = try #require(blend.ownMillionths)
        #expect((250_000...350_000).contains(own), "\(own)")
        #expect(blend.finding.paidMillionths == own && blend.kind.isPaid && !blend.kind.isPaidInFull)
        #expect(found.dropLast().allSatisfy { $0.kind == .clear && $0.ownMillionths == nil })
    }

    @Test func nearVariantsAndMinersThatShareAMethodOnHalfOfTheItemsAreClear() {
        let variants = [0.02, 0.05, 0.09].map { GeneratedMiner.variant(of: 2, change: $0) }
        let partly = [0.1, 0.2].map { GeneratedMiner.partly(of: 3, share: 0.5, change: $0) }
        for seed in 1...3 as ClosedRange<UInt64> {
            let found = verdicts(variants + partly, seed: seed)
            #expect(found.allSatisfy { $0.kind.isPaidInFull }, "\(found.filter { !$0.kind.isPaidInFull })")
        }
    }

    @Test func anEarlyRelayThatFallsBackDoesNotMakeItsSourceABlend() {
        let order = (0..<12).map { UInt64($0 + 10) } + [1]
        let relay = GeneratedMiner.relay(main: 0, others: [1, 2], share: 0.15)
        let found = verdicts([relay], registered: order)
        #expect(found.prefix(12).allSatisfy { $0.kind.isPaidInFull }, "\(found)")
    }

    @Test func onShortAnswersNobodyIsCalledABlend() {
        let population = GeneratedSubnet(honest + [.blend(of: 2, own: 0.25, noise: 0.7)], items: 500, seed: 4)
        let short = population.items.map { item in
            ObservedItem(
                answers: item.answers.mapValues {
                    ObservedAnswer(
                        trace: AnswerTrace(claims: Array($0.trace.claims.prefix(3)), wrong: [true, true, true]),
                        millionths: $0.millionths,
                        latencyMilliseconds: nil
                    )
                }
            )
        }
        #expect(CopyDetector().verdicts(items: short, miners: population.miners).allSatisfy { $0.kind != .blend })
    }

    @Test func answersThatAreAnothersCountAsNotGiven() throws {
        let score = Interval(estimate: 0.8, lower: 0.78, upper: 0.82, level: 0.95, count: 500)
        func standing(_ finding: Finding) -> Standing {
            Standing(uid: 1, score: score, count: 500, failuresInARow: 0, verdict: finding)
        }
        let half = standing(Finding(.blend, ownMillionths: 500_000))
        #expect(abs(half.paidScore.estimate - 0.4) < 1e-12 && abs(half.paidScore.upper - 0.41) < 1e-12)
        let policy = WeightPolicy(baseline: 0.3)
        #expect(policy.isPaid(half) && !policy.isPaid(standing(Finding(.blend, ownMillionths: 300_000))))
        let best = Standing(uid: 2, score: score, count: 500, failuresInARow: 0, verdict: .clear)
        let weights = try #require(policy.weights([half, best]))
        #expect(weights.weight(of: 2) == .max && weights.weight(of: 1) < 4_000)
        // Nobody is paid more than all, nothing is paid for a share that is not known, and copies have none.
        #expect(Finding(.blend, ownMillionths: 2_000_000).paidMillionths == 1_000_000)
        #expect(Finding(.blend).paidMillionths == 0 && Finding(.relay, ownMillionths: 9).paidMillionths == 0)
    }

    @Test func steeredQuestionsFindBlendsOfTheEndpointAndNobodyElse() {
        let cheats = [0.1, 0.5].map { GeneratedMiner.endpointBlend(own: $0, noise: 0.7) }
        let population = GeneratedSubnet(honest + cheats, items: 600, seed: 5, endpoint: [0, 1, 2])
        let found = CopyDetector().verdicts(
            items: population.items,
            miners: population.miners,
            steering: population.steering
        )
        #expect(found.suffix(2).allSatisfy { $0.kind == .relay }, "\(found.suffix(2))")
        #expect(found.dropLast(2).allSatisfy { $0.kind == .clear })
    }
}
