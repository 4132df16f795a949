import Evaluation
import Foundation
import Testing

@Suite struct ProbeTests {
    /// Probes of a suspect that either follows the endpoint with probability `follows`, or answers as candidate 0 does.
    private func probes(_ count: Int, follows: Double, seed: UInt64) -> [SteeringProbe] {
        var random = FastRandom(seed: seed)
        return (0..<count).map { _ in
            let candidates = (0..<3).map { _ in
                AnswerTrace(claims: [random.next(), random.next()], wrong: [true, true])
            }
            let arm = random.draw(below: 3)
            let suspect = random.draw(chance: follows) ? candidates[arm] : candidates[0]
            return SteeringProbe(
                drawn: ([arm] + (0..<3).filter { $0 != arm }).map { candidate("\($0)", candidates[$0]) },
                suspect: suspect
            )
        }
    }

    private func candidate(_ name: String, _ answer: AnswerTrace) -> SteeringProbe.Candidate {
        SteeringProbe.Candidate(miner: MinerKey(name: name), answer: answer)
    }

    @Test func aRelayFollowsTheEndpointAndIsFoundWithTwentyProbes() {
        let finding = SteeringProbe.analyse(probes(20, follows: 0.95, seed: 1))
        #expect(finding.pValue < 1e-5 && finding.probes == 20)
    }

    @Test func anHonestTwinOfACandidateIsAccusedNoMoreOftenThanThePValueSays() {
        let accused = (0..<1000).count {
            SteeringProbe.analyse(probes(20, follows: 0, seed: UInt64($0))).pValue <= 0.01
        }
        // The 99.9th percentile of a binomial with 1,000 trials of 0.01 is 21.
        #expect(accused <= 21)
    }

    /// Two honest miners and a relay are the endpoint's candidates; asked back by the relay it goes on to the next. So the
    /// relay's own answer depends on the draw, and the honest one whose answer it gives seems to follow the draw too.
    @Test func aRelayAmongTheCandidatesTaintsNobody() {
        let plan = SteeringPlan(secret: [5], spacing: 1)
        let miners = ["first", "second", "relay"]
        var random = FastRandom(seed: 4)
        var tallies: [MinerKey: SteeringTally] = [:]
        for number in 0..<SteeringTally.memory {
            let question = "question \(number)"
            let order = plan.order(for: question, among: miners)?.map { miners[$0] } ?? []
            var answers: [String: AnswerTrace] = [:]
            for name in miners.prefix(2) { answers[name] = AnswerTrace(claims: [random.next()], wrong: [true]) }
            answers["relay"] = order.first { $0 != "relay" }.flatMap { answers[$0] }
            for suspect in miners {
                let drawn = order.filter { $0 != suspect }
                let probe = SteeringProbe(
                    drawn: drawn.compactMap { name in answers[name].map { candidate(name, $0) } },
                    suspect: answers[suspect] ?? .empty
                )
                tallies[MinerKey(name: suspect), default: SteeringTally()].add(probe)
            }
        }
        let level = 0.2
        let tainted = miners.prefix(2).compactMap { tallies[MinerKey(name: $0)]?.finding().pValue }
        #expect(tainted.allSatisfy { $0 < level })
        let findings = SteeringTally.findings(tallies, level: level)
        #expect(findings.filter { $0.value.pValue <= level }.map(\.key.name) == ["relay"])
    }

    @Test func malformedProbesCountForNothing() {
        let alone = SteeringProbe(drawn: [candidate("a", .empty)], suspect: AnswerTrace(claims: [1], wrong: []))
        let silent = SteeringProbe(drawn: [candidate("a", .empty), candidate("b", .empty)], suspect: .empty)
        let finding = SteeringProbe.analyse([alone, silent])
        #expect(finding.pValue == 1 && finding.probes == 0)
    }

    @Test func aProbeConvictsARelayThatRegisteredFirstAndPaysItsSource() {
        let honest = (0..<6).map { GeneratedMiner.honest(noise: 0.3 + 0.1 * Double($0)) }
        let order: [UInt64] = [10, 11, 12, 13, 14, 15, 1]
        let population = GeneratedSubnet(honest + [.same(as: 0)], items: 200, seed: 2, registered: order)
        let without = CopyDetector().verdicts(items: population.items, miners: population.miners)
        #expect(without[0].kind == .duplicate && without[6].kind == .clear)
        let probe = SteeringProbe.analyse(probes(30, follows: 0.95, seed: 3))
        let with = CopyDetector().verdicts(
            items: population.items,
            miners: population.miners,
            probes: [population.miners[6].key: probe]
        )
        #expect(with[0].kind == .clear && with[6].kind == .relay)
        #expect(with[6].reason.contains("follow what the public endpoint is told to serve"))
    }

    @Test func busySourcesSlowARelayDownAndNobodyElse() {
        func finding(slowed: Double, seed: UInt64) -> ProbeFinding {
            var random = FastRandom(seed: seed)
            let probes = (0..<30).map { _ in
                BusyProbe(
                    busy: 10 + slowed + 4 * random.drawUnit(),
                    idle: 10 + 4 * random.drawUnit(),
                    controlBusy: 8 + 4 * random.drawUnit(),
                    controlIdle: 8 + 4 * random.drawUnit()
                )
            }
            return BusyProbe.analyse(probes, seed: seed)
        }
        #expect(finding(slowed: 5, seed: 1).pValue < 0.001)
        let accused = (0..<200).count { finding(slowed: 0, seed: UInt64($0)).pValue <= 0.01 }
        // The 99.9th percentile of a binomial with 200 trials of 0.01 is 8.
        #expect(accused <= 8)
    }

    @Test func theSteeringPlanMarksItsShareAndSpreadsTheArms() {
        let plan = SteeringPlan(secret: [1, 2, 3], spacing: 8)
        var arms = [Int](repeating: 0, count: 3)
        for number in 0..<8_000 {
            if let first = plan.order(for: "question \(number)", among: ["a", "b", "c"])?.first { arms[first] += 1 }
        }
        #expect(abs(arms.reduce(0, +) - 1000) < 180)
        #expect(arms.allSatisfy { abs($0 - 333) < 90 })
        let other = SteeringPlan(secret: [1, 2, 4], spacing: 8)
        #expect((0..<200).contains { plan.marks("\($0)") != other.marks("\($0)") })
    }

    @Test func partiesWithDifferentListsDrawTheSameWhereBothKnowTheDrawn() {
        let plan = SteeringPlan(secret: [7], spacing: 1)
        for number in 0..<200 {
            let question = "question \(number)"
            let ours = ["a", "b", "c", "d"]
            let theirs = ["c", "a", "b"]
            guard let mine = plan.order(for: question, among: ours)?.map({ ours[$0] }),
                let yours = plan.order(for: question, among: theirs)?.map({ theirs[$0] })
            else { continue }
            #expect(mine.filter { $0 != "d" } == yours)
        }
        #expect(plan.order(for: "x", among: []) == [])
    }

    @Test func aTallyForgetsOldProbesAndSurvivesBeingSaved() throws {
        var tally = SteeringTally()
        let hit = SteeringProbe(
            drawn: [
                candidate("a", AnswerTrace(claims: [1], wrong: [])),
                candidate("b", AnswerTrace(claims: [2], wrong: [])),
            ],
            suspect: AnswerTrace(claims: [1], wrong: [])
        )
        for _ in 0..<(SteeringTally.memory + 20) { tally.add(hit) }
        #expect(tally.finding().probes == SteeringTally.memory + 20 - SteeringTally.forgotten)
        #expect(tally.finding().pValue < 1e-12)
        let saved = try JSONEncoder().encode(tally)
        #expect(try JSONDecoder().decode(SteeringTally.self, from: saved) == tally)
        // Tallies of before do not say how often they forgot.
        let old = String(decoding: saved, as: UTF8.self).replacing(#""beginnings":2,"#, with: "")
        #expect(try JSONDecoder().decode(SteeringTally.self, from: Data(old.utf8)).finding().probes == 170)
    }

    @Test func aMinerOftenFasterThanItsSourceCannotBeItsRelay() {
        var random = FastRandom(seed: 5)
        let source: [Double?] = (0..<60).map { _ in 5 + random.drawUnit() }
        let relay: [Double?] = source.map { $0.map { $0 + 2 } }
        let equal: [Double?] = (0..<60).map { _ in 5 + random.drawUnit() }
        #expect(!LatencyOrder(suspect: relay, other: source).refutesRelay)
        #expect(LatencyOrder(suspect: equal, other: source).refutesRelay)
        #expect(LatencyOrder(suspect: [nil, 3], other: [1, 2]).items == 1)
    }
}
