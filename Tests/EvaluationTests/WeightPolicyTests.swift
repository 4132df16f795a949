import Evaluation
import Testing

@Suite struct WeightPolicyTests {
    private func standing(
        _ uid: UInt16,
        _ score: Double,
        halfWidth: Double = 0.01,
        count: Int = 200,
        failures: Int = 0,
        verdict: VerdictKind = .clear
    ) -> Standing {
        let interval = Interval(
            estimate: score,
            lower: score - halfWidth,
            upper: score + halfWidth,
            level: 0.95,
            count: Double(count)
        )
        return Standing(uid: uid, score: interval, count: count, failuresInARow: failures, verdict: verdict)
    }

    @Test(arguments: [PayCurve.proportional, .power(4), .softmax(temperature: 0.1)])
    func betterScoresGetMoreAndTheBestGetsTheMaximum(curve: PayCurve) throws {
        let standings = (1...30).map { standing(UInt16($0), 0.2 + 0.02 * Double($0)) }
        let vector = try #require(WeightPolicy(curve: curve).weights(standings.reversed()))
        #expect(vector.uids == Array(1...30))
        #expect(zip(vector.weights, vector.weights.dropFirst()).allSatisfy { $0 < $1 })
        #expect(vector.weights.last == .max)
    }

    @Test func miners2HundredthsApartGetVisiblyDifferentPay() throws {
        let vector = try #require(WeightPolicy().weights([standing(1, 0.80), standing(2, 0.78)]))
        let ratio = Double(vector.weight(of: 2)) / Double(vector.weight(of: 1))
        #expect(ratio < 0.85 && ratio > 0.75)
    }

    @Test func cheatsTheSilentTheUnknownAndTheTrivialGetNothing() throws {
        let vector = try #require(
            WeightPolicy().weights([
                standing(1, 0.8), standing(2, 0.9, verdict: .relay), standing(3, 0.9, verdict: .duplicate),
                standing(4, 0.9, failures: 20), standing(5, 0.9, count: 5), standing(6, 0.09),
                standing(7, 0.2, halfWidth: 0.15), standing(8, 0.3, verdict: .unresolved),
            ])
        )
        #expect(vector.uids == [1, 8])
    }

    @Test func noPositiveWeightIsRoundedToZero() throws {
        let vector = try #require(
            WeightPolicy(curve: .power(40)).weights([standing(1, 0.99), standing(2, 0.12, halfWidth: 0.001)])
        )
        #expect(vector.weight(of: 2) == 1)
    }

    @Test func withNobodyToPayNothingIsSetOrAllIsBurned() {
        let nobody = [standing(3, 0.05), standing(4, 0.9, count: 1)]
        #expect(WeightPolicy().weights(nobody) == nil)
        #expect(WeightPolicy().weights([]) == nil)
        let burned = WeightPolicy(burnUID: 0).weights(nobody)
        #expect(burned?.uids == [0] && burned?.weights == [.max])
    }

    @Test func theFirstWeightsWaitForMinersThatWereAskedALittleLater() throws {
        let policy = WeightPolicy(minimumCount: 48, burnUID: 0)
        func paid(_ late: Standing, most: Int) -> [UInt16]? {
            policy.weights([standing(1, 0.8, count: most), standing(2, 0.7, count: most), late])?.uids
        }
        // A round of 12 later: it is waited for until it has enough, and then paid with the others.
        #expect(paid(standing(3, 0.6, count: 36), most: 48) == nil)
        #expect(paid(standing(3, 0.6, count: 47), most: 59) == nil)
        #expect(paid(standing(3, 0.6, count: 48), most: 60) == [1, 2, 3])
        // Nobody is waited for longer than half of the evidence, not for the silent, and never later on.
        for most in 48...2_000 {
            #expect((paid(standing(3, 0.6, count: 24), most: most) == nil) == (most == 48))
            if most > 71 { #expect((0..<48).allSatisfy { paid(standing(3, 0.6, count: $0), most: most) == [1, 2] }) }
        }
        #expect(paid(standing(3, 0, count: 36, failures: 36), most: 48) == [1, 2])
        #expect(paid(standing(3, 0.6, count: 36, failures: 20), most: 48) == [1, 2])
    }

    @Test func theLeastNumberOfEntriesIsReachedWithZeros() throws {
        let standings = [standing(9, 0.8), standing(2, 0.05), standing(5, 0.05), standing(7, 0.05)]
        let vector = try #require(WeightPolicy().weights(standings, limits: WeightLimits(minimumEntries: 3)))
        #expect(vector.uids == [2, 5, 9] && vector.weights == [0, 0, .max])
    }

    @Test(arguments: [6_554, 13_107, 20_000, 40_000, 65_535])
    func noShareExceedsTheLimitAndTheOrderIsKept(limit: Int) throws {
        let standings = (1...12).map { standing(UInt16($0), 0.3 + 0.05 * Double($0)) }
        let limits = WeightLimits(maximumShare: UInt16(limit))
        let vector = try #require(WeightPolicy(curve: .power(6)).weights(standings, limits: limits))
        let sum = vector.weights.reduce(0.0) { $0 + Double($1) }
        let largest = try #require(vector.weights.max())
        #expect(Double(largest) / sum <= Double(limit) / 65_535 + 1e-4)
        #expect(zip(vector.weights, vector.weights.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test func tooFewToShareUnderALimitGetTheSame() throws {
        let limits = WeightLimits(maximumShare: 6_554)
        let vector = try #require(WeightPolicy().weights([standing(1, 0.8), standing(2, 0.5)], limits: limits))
        #expect(vector.weights == [.max, .max])
    }
}
