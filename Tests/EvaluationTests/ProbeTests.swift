import Evaluation
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
            return SteeringProbe(arm: arm, candidates: candidates, suspect: suspect)
        }
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

    @Test func malformedProbesCountForNothing() {
        let bad = SteeringProbe(arm: 5, candidates: [.empty], suspect: .empty)
        let finding = SteeringProbe.analyse([bad])
        #expect(finding.pValue == 1 && finding.probes == 0)
    }

    @Test func aProbeConvictsARelayThatRegisteredFirstAndPaysItsSource() {
        let honest = (0..<6).map { Behaviour.honest(noise: 0.3 + 0.1 * Double($0)) }
        let order: [UInt64] = [10, 11, 12, 13, 14, 15, 1]
        let population = Population(honest + [.same(as: 0)], items: 200, seed: 2, registered: order)
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
            if let arm = plan.arm(for: "question \(number)", candidates: 3) { arms[arm] += 1 }
        }
        #expect(abs(arms.reduce(0, +) - 1000) < 180)
        #expect(arms.allSatisfy { abs($0 - 333) < 90 })
        #expect(plan.arm(for: "x", candidates: 0) == nil)
        let other = SteeringPlan(secret: [1, 2, 4], spacing: 8)
        #expect((0..<200).contains { plan.arm(for: "\($0)", candidates: 3) != other.arm(for: "\($0)", candidates: 3) })
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
