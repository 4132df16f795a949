import Evaluation
import Testing

/// The bounds on false alarms hold for a validator that looks after every round.
@Suite struct RepeatedLooksTests {
    @Test func `honest miners at the bar are wronged no more often in fifty looks than the bound says`() async {
        var configuration = RepeatedLooks.Configuration()
        configuration.subnets = 12
        configuration.items = 180
        let rows = await RepeatedLooks.run(configuration)
        #expect(rows.count == 3 && rows.allSatisfy { $0.subnets == 12 && $0.looks == 15 })
        #expect(rows.allSatisfy { $0.isWithinBound }, "\(RepeatedLooks.lines(rows).joined(separator: "\n"))")
    }

    /// A probe of a suspect that follows the draw with the share `follows`, and else answers as candidate 0 does.
    private func probe(follows: Double, _ random: inout FastRandom) -> SteeringProbe {
        let answers = (0..<3).map { AnswerTrace(claims: [UInt64($0)], wrong: [true]) }
        let arm = random.draw(below: 3)
        return SteeringProbe(
            drawn: ([arm] + (0..<3).filter { $0 != arm }).map {
                SteeringProbe.Candidate(miner: MinerKey(name: "\($0)"), answer: answers[$0])
            },
            suspect: random.draw(chance: follows) ? answers[arm] : answers[0]
        )
    }

    @Test func `steered questions accuse a twin in no look of a thousand probes more often than the level says`() {
        var random = FastRandom(seed: 9)
        let (level, suspects) = (0.01, 400)
        var (ever, atTheEnd) = (0, 0)
        for _ in 0..<suspects {
            var tally = SteeringTally()
            var (isAccused, last) = (false, 1.0)
            for number in 1...1_000 {
                tally.add(probe(follows: 0, &random))
                guard number.isMultiple(of: 3) || number == 1_000 else { continue }
                last = tally.finding().pValue
                if last <= level { isAccused = true }
            }
            if isAccused { ever += 1 }
            if last <= level { atTheEnd += 1 }
        }
        // The 99.9th percentile of a binomial with 400 trials of 0.01 is 11. One look's p-values, looked at so often, would
        // accuse about a third of them.
        #expect(ever <= 11, "\(ever), \(atTheEnd) at the end")
    }

    @Test func `a relay is found by steered questions soon, also late in a validator's life`() {
        var random = FastRandom(seed: 10)
        var needed: [Int] = []
        var tally = SteeringTally()
        for _ in 0..<20 {
            // Years of honest work, and then it follows three of four draws.
            for _ in 0..<500 { tally.add(probe(follows: 0, &random)) }
            #expect(tally.finding().pValue > 1e-4)
            var probes = 0
            while tally.finding().pValue > 1e-4, probes < 1_000 {
                tally.add(probe(follows: 0.75, &random))
                probes += 1
            }
            needed.append(probes)
        }
        #expect(needed.allSatisfy { $0 <= SteeringTally.memory }, "\(needed)")
    }
}
