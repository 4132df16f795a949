import Evaluation
import Testing

@Suite struct AgreementDetectorTests {
    /// A subnet whose validators share three items with each other in each epoch.
    private struct World {
        static let miners = (0..<6).map { MinerKey(name: "miner-\($0)") }
        static let perPair: UInt64 = 3

        /// What the validator with number 0 and the miner with number 2 do.
        enum Plot { case none, madeUp, onlyAlone, told }

        private(set) var records: [SharedRecord] = []

        /// A subnet of miners of whose answers `noise` are others the next time they are asked.
        init(validators: Int = 5, epochs: Int = 8, noise: Double, plot: Plot = .none, plotters: Int = 1, seed: UInt64) {
            var random = FastRandom(seed: seed)
            let names = (0..<validators).map { MinerKey(name: "v\($0)") }
            var all = [[SharedEpoch]](repeating: [], count: validators)
            for epoch in 1...epochs {
                var items = [[SharedItem]](repeating: [], count: validators)
                for left in 0..<validators {
                    for right in (left + 1)..<validators {
                        for index in 0..<Self.perPair {
                            let settled = Self.miners.map { _ in Self.answer(&random) }
                            for (own, other) in [(left, right), (right, left)] {
                                var answers: [MinerKey: SharedAnswer] = [:]
                                // One answer in twenty is late.
                                for (place, miner) in Self.miners.enumerated() where !random.draw(chance: 0.05) {
                                    var answer = random.draw(chance: noise) ? Self.answer(&random) : settled[place]
                                    if place == 2, plot == .madeUp, own < plotters, random.draw(chance: 0.4) {
                                        answer = Self.better(answer, &random)
                                    }
                                    if place == 2, plot == .told, min(own, other) < plotters {
                                        answer = SharedAnswer(digest: 1, millionths: 950_000)
                                    }
                                    answers[miner] = answer
                                }
                                items[own].append(SharedItem(partner: names[other], index: index, answers: answers))
                            }
                        }
                    }
                }
                for place in 0..<validators {
                    var means: [MinerKey: Double] = [:]
                    for (number, miner) in Self.miners.enumerated() {
                        let scores = (0..<40).map { _ in Double(Self.answer(&random).millionths) / 1e6 }
                        let mean = 0.95 * scores.reduce(0, +) / 40
                        let isMadeUp = number == 2 && plot != .none && place < plotters
                        means[miner] = isMadeUp ? mean + 0.25 : mean
                    }
                    all[place].append(SharedEpoch(epoch: UInt64(epoch), items: items[place], means: means))
                }
            }
            records = zip(names, all).map { SharedRecord(validator: $0, epochs: $1) }
        }

        private static func answer(_ random: inout FastRandom) -> SharedAnswer {
            SharedAnswer(digest: random.next(), millionths: random.draw(below: 900_000))
        }

        private static func better(_ answer: SharedAnswer, _ random: inout FastRandom) -> SharedAnswer {
            SharedAnswer(digest: random.next(), millionths: min(1_000_000, answer.millionths + 400_000))
        }
    }

    @Test(arguments: [0, 0.1, 0.5, 1.0])
    func honestValidatorsAreNotAccusedWhateverMinersDo(noise: Double) {
        var wrong = 0
        for seed in 0..<60 {
            let flags = AgreementDetector().flags(World(noise: noise, seed: UInt64(seed)).records)
            wrong += flags.isEmpty ? 0 : 1
        }
        // 1 % of 60 subnets is less than one; three have a chance of 2 in 100.
        #expect(wrong <= 2)
    }

    @Test(arguments: [0, 0.1])
    func answersThatPartnersDidNotGetAreFound(noise: Double) {
        for seed in 0..<10 {
            let world = World(validators: 7, epochs: 16, noise: noise, plot: .madeUp, seed: UInt64(seed))
            let flags = AgreementDetector().flags(world.records)
            #expect(flags.map(\.validator.name) == ["v0"] && flags.map(\.miner) == [World.miners[2]])
            #expect(flags.allSatisfy { $0.test == .shared && $0.pValue <= $0.adjusted })
        }
    }

    @Test func twoOfSevenThatMakeUpTheSameMinersAnswersAreBothFound() {
        let world = World(validators: 7, epochs: 16, noise: 0, plot: .madeUp, plotters: 2, seed: 3)
        #expect(AgreementDetector().flags(world.records).map(\.validator.name) == ["v0", "v1"])
    }

    @Test func whoIsHonestOnlyWhereItSharesIsBetrayedByTheRest() {
        let world = World(validators: 7, epochs: 16, noise: 0.1, plot: .onlyAlone, seed: 5)
        let flags = AgreementDetector().flags(world.records)
        #expect(flags.map(\.validator.name) == ["v0"] && flags.first?.miner == World.miners[2])
        #expect(flags.first?.reason.contains("asks alone") == true)
    }

    @Test func whoTellsAMinerWhatIsSharedIsBetrayedByItsPartners() {
        let world = World(validators: 7, epochs: 16, noise: 0.1, plot: .told, seed: 6)
        let flags = AgreementDetector().flags(world.records)
        #expect(flags.map(\.validator.name) == ["v0"] && flags.first?.miner == World.miners[2])
        #expect(flags.first?.reason.contains("to its partners") == true)
    }

    @Test func littleIsNoVerdict() {
        #expect(AgreementDetector().findings([]).isEmpty)
        let two = World(validators: 2, epochs: 12, noise: 1, plot: .madeUp, seed: 1)
        #expect(AgreementDetector().flags(two.records).isEmpty)
        let short = World(validators: 7, epochs: 3, noise: 0, plot: .madeUp, seed: 1)
        #expect(AgreementDetector().findings(short.records).isEmpty)
        // Partners that are unknown, and items that only one side has, are left out.
        let lonely = SharedItem(partner: MinerKey(name: "x"), index: 0, answers: [:])
        let epochs = (0..<8).map { SharedEpoch(epoch: $0, items: [lonely], means: [:]) }
        let record = SharedRecord(validator: MinerKey(name: "v"), epochs: epochs)
        #expect(AgreementDetector().flags([record]).isEmpty)
    }

    @Test func aMinerThatChangesWithinAnEpochAccusesNobody() {
        // From one epoch's middle on the miner answers with another model: half of all pairs are asked before and after.
        var wrong = 0
        for seed in 0..<20 {
            let world = World(noise: 0, seed: UInt64(seed))
            let changed = world.records.enumerated().map { place, record in
                let epochs = record.epochs.map { epoch in
                    guard epoch.epoch == 4 else { return epoch }
                    let items = epoch.items.map { item in
                        let answers = item.answers.mapValues {
                            place == 1 ? SharedAnswer(digest: ~$0.digest, millionths: $0.millionths + 90_000) : $0
                        }
                        return SharedItem(partner: item.partner, index: item.index, answers: answers)
                    }
                    return SharedEpoch(epoch: epoch.epoch, items: items, means: epoch.means)
                }
                return SharedRecord(validator: record.validator, epochs: epochs)
            }
            wrong += AgreementDetector().flags(changed).isEmpty ? 0 : 1
        }
        #expect(wrong == 0)
    }

    @Test func eachPairMeetsInTheSameTurnAndOncePerRound() {
        for count in [2, 3, 6, 7] {
            let names = (0..<count).map { MinerKey(name: "v\($0)") }
            let schedule = PairSchedule(names, epoch: .max - 2)
            var met: [String: Int] = [:]
            for turn in 0..<UInt64(count * SharedPart.itemLimit) {
                for name in names {
                    guard let meeting = schedule.meeting(of: name, turn: turn) else { continue }
                    let back = schedule.meeting(of: meeting.partner, turn: turn)
                    #expect(back?.partner == name && back?.index == meeting.index && meeting.partner != name)
                    met["\(name)-\(meeting.partner)-\(meeting.index)", default: 0] += 1
                }
            }
            #expect(met.count == count * (count - 1) * SharedPart.itemLimit && met.allSatisfy { $0.value == 1 })
            #expect(schedule.meeting(of: names[0], turn: UInt64(count * SharedPart.itemLimit)) == nil)
            #expect(schedule.meeting(of: MinerKey(name: "stranger"), turn: 0) == nil)
        }
        #expect(PairSchedule([], epoch: 1).meeting(of: MinerKey(name: "v"), turn: 0) == nil)
    }
}
