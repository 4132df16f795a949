import Evaluation
import Testing

@Suite struct CopyDetectorTests {
    private let detector = CopyDetector()

    /// Twelve honest miners of a method each, the best first.
    private let honest = (0..<12).map { GeneratedMiner.honest(noise: 0.3 + 0.1 * Double($0)) }

    private func kinds(_ population: GeneratedSubnet, probes: [MinerKey: ProbeFinding] = [:]) -> [VerdictKind] {
        detector.verdicts(items: population.items, miners: population.miners, probes: probes).map(\.kind)
    }

    @Test func honestMinersAndNearVariantsAreClear() {
        let variants = [0.02, 0.05, 0.1].map { GeneratedMiner.variant(of: 0, change: $0) }
        let population = GeneratedSubnet(honest + variants + variants, items: 400, seed: 1)
        #expect(kinds(population).allSatisfy { $0 == .clear })
    }

    /// Whoever ranks given things has the same set of claims as everybody else.
    @Test func honestMinersThatArrangeTheSameThingsAreClearAndTheirCopierIsNot() {
        var random = FastRandom(seed: 8)
        let miners = (0..<9).map { ObservedMiner(key: MinerKey(name: "miner-\($0)"), registeredAt: UInt64($0)) }
        let items = (0..<200).map { _ -> ObservedItem in
            let things: [UInt64] = (0..<10).map { _ in random.next() }
            var answers: [MinerKey: ObservedAnswer] = [:]
            for miner in miners.dropLast() {
                var order = things
                for _ in 0..<4 { order.swapAt(random.draw(below: 10), random.draw(below: 10)) }
                let wrong = zip(order, things).map { $0 != $1 }
                answers[miner.key] = ObservedAnswer(
                    trace: AnswerTrace(claims: order, wrong: wrong, isArrangement: true),
                    millionths: 500_000,
                    latencyMilliseconds: 5
                )
            }
            answers[miners[8].key] = answers[miners[2].key]
            return ObservedItem(answers: answers)
        }
        let found = detector.verdicts(items: items, miners: miners).map(\.kind)
        #expect(found.prefix(8).allSatisfy { $0 == .clear })
        #expect(found[8] == .duplicate)
    }

    @Test func aTwinIsADuplicateOfTheFirstRegistered() throws {
        let population = GeneratedSubnet(honest + [.same(as: 3)], items: 150, seed: 2)
        let verdicts = detector.verdicts(items: population.items, miners: population.miners)
        let twin = try #require(verdicts.last)
        #expect(twin.kind == .duplicate && twin.sources == [population.miners[3].key])
        #expect(twin.explained == 1 && twin.expected < 0.1 && twin.pValue < 0.01)
        #expect(twin.reason == "cannot be told apart from miner-03, which comes first")
        #expect(verdicts.dropLast().allSatisfy { $0.kind == .clear })
    }

    @Test func registrationDecidesBetweenTwinsWhateverTheirOrder() {
        let order = (0..<13).map { UInt64(100 - $0) }
        let population = GeneratedSubnet(honest + [.same(as: 3)], items: 150, seed: 2, registered: order)
        let found = kinds(population)
        #expect(found[3] == .duplicate && found[12] == .clear)
    }

    @Test func aRelayWithFallBackIsFoundAndItsSourceIsNot() throws {
        let relay = GeneratedMiner.relay(main: 0, others: [1], share: 0.08)
        let population = GeneratedSubnet(honest + [relay], items: 250, seed: 3)
        let verdicts = detector.verdicts(items: population.items, miners: population.miners)
        let last = try #require(verdicts.last)
        #expect(last.kind == .relay && last.sources.contains(population.miners[0].key))
        #expect(verdicts.dropLast().allSatisfy { $0.kind == .clear })
    }

    @Test func aRelayThatRegisteredBeforeItsSourceIsFoundByItsFallBacks() {
        var order = (0..<13).map { UInt64($0 + 10) }
        order[12] = 1
        let relay = GeneratedMiner.relay(main: 0, others: [1, 2], share: 0.08)
        let population = GeneratedSubnet(honest + [relay], items: 400, seed: 4, registered: order)
        let found = kinds(population)
        #expect(found[12] == .relay)
        #expect(found.dropLast().allSatisfy { $0 == .clear })
    }

    @Test func severalRelaysOfOneSourceAreFoundAndTheSourceIsPaid() {
        let relays = (0..<5).map { _ in GeneratedMiner.relay(main: 0, others: [1, 2], share: 0.05) }
        let population = GeneratedSubnet(honest + relays, items: 300, seed: 5)
        let found = kinds(population)
        #expect(found.prefix(12).allSatisfy { $0 == .clear })
        #expect(found.suffix(5).allSatisfy { !$0.isPaid })
    }

    @Test func anEvenMixtureIsFound() throws {
        let population = GeneratedSubnet(honest + [.mixture([0, 1, 2])], items: 300, seed: 6)
        let verdicts = detector.verdicts(items: population.items, miners: population.miners)
        let last = try #require(verdicts.last)
        #expect(last.kind == .relay && Set(last.sources) == Set(population.miners[0..<3].map(\.key)))
        #expect(verdicts.dropLast().allSatisfy { $0.kind == .clear })
    }

    @Test func lateComersCannotFrameAnEarlyMinerAsTheirMixture() {
        // Two late miners copy the first on half of the items each, and have answers of their own on the others.
        let framers = [0.5, 0.5].map { GeneratedMiner.relay(main: 11, others: [0], share: $0) }
        let population = GeneratedSubnet(honest + framers, items: 400, seed: 7)
        #expect(kinds(population)[0].isPaid)
    }

    @Test func spoiledAndShuffledCopiesAreFoundWithMoreItems() {
        let population = GeneratedSubnet(honest + [.spoiled(of: 0), .shuffled(of: 1)], items: 900, seed: 8)
        let found = kinds(population)
        #expect(found.prefix(12).allSatisfy { $0 == .clear })
        #expect(!found[12].isPaid && !found[13].isPaid)
    }

    @Test func sharedRightAnswersAccuseNobody() {
        // One claim an answer, as in a question with one right answer: good miners all say the same.
        let miners = (0..<8).map { ObservedMiner(key: MinerKey(name: "m\($0)"), registeredAt: UInt64($0)) }
        var random = FastRandom(seed: 9)
        let items = (0..<600).map { _ in
            let right = random.next()
            var answers: [MinerKey: ObservedAnswer] = [:]
            for miner in miners {
                let isRight = random.draw(chance: 0.8)
                let claim = isRight ? right : right &+ 1 + UInt64(random.draw(below: 4))
                answers[miner.key] = ObservedAnswer(
                    trace: AnswerTrace(claims: [claim], wrong: [!isRight]),
                    millionths: isRight ? 1_000_000 : 0,
                    latencyMilliseconds: nil
                )
            }
            return ObservedItem(answers: answers)
        }
        let verdicts = detector.verdicts(items: items, miners: miners)
        #expect(verdicts.allSatisfy { $0.kind == .clear })
    }

    @Test func fewAnswersNoAnswersAndNoMinersAreNoCrash() {
        let population = GeneratedSubnet(honest + [.same(as: 0)], items: 10, seed: 10)
        #expect(kinds(population).allSatisfy { $0 == .insufficient })
        #expect(detector.verdicts(items: [], miners: population.miners).allSatisfy { $0.kind == .insufficient })
        #expect(detector.verdicts(items: population.items, miners: []).isEmpty)
        let silent = [ObservedItem](repeating: ObservedItem(answers: [:]), count: 50)
        #expect(detector.verdicts(items: silent, miners: population.miners).allSatisfy { $0.kind == .insufficient })
    }
}
