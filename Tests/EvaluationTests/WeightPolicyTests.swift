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
        return Standing(uid: uid, score: interval, count: count, failuresInARow: failures, verdict: Finding(verdict))
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

    /// Every policy with hard parameters, on random standings and limits.
    @Test(
        arguments: [
            PayCurve.proportional, .power(0.3), .power(8), .softmax(temperature: 0.1), .softmax(temperature: 0.001),
            .winner(share: 0.01, temperature: nil), .winner(share: 0.5, temperature: 0.1),
            .winner(share: 1, temperature: nil),
            .winner(share: 0.9, temperature: 0.001), .threshold(at: 0.3), .threshold(at: 0.6),
        ]
    )
    func betterScoresNeverGetLessWeightAndAllLimitsHold(curve: PayCurve) throws {
        var random = FastRandom(seed: 21)
        var vectors = 0
        for _ in 0..<300 {
            let standings = (0..<1 + random.draw(below: 40)).map { place in
                // Some scores are equal, some intervals wide.
                standing(
                    UInt16(place),
                    Double(random.draw(below: 60)) / 60,
                    halfWidth: 0.2 * random.drawUnit() * random.drawUnit(),
                    count: 10 + random.draw(below: 40),
                    failures: random.draw(below: 25)
                )
            }
            let limits = WeightLimits(
                minimumEntries: random.draw(below: 20),
                maximumShare: random.draw(below: 3) == 0 ? .max : UInt16(1_000 + random.draw(below: 60_000))
            )
            let policy = WeightPolicy(curve: curve)
            let paid = standings.filter(policy.isPaid)
            guard let vector = policy.weights(standings, limits: limits) else {
                #expect(paid.isEmpty || policy.isBeginning(standings))
                continue
            }
            vectors += 1
            #expect(vector == policy.weights(standings.reversed(), limits: limits))
            #expect(vector.uids == vector.uids.sorted() && Set(vector.uids).count == vector.uids.count)
            #expect(vector.uids.count >= min(limits.minimumEntries, standings.count))
            for one in standings {
                let weight = vector.weight(of: one.uid)
                #expect(policy.isPaid(one) ? weight >= 1 : weight == 0)
                for other in paid where policy.isPaid(one) && one.score.estimate >= other.score.estimate {
                    #expect(weight >= vector.weight(of: other.uid), "\(one) \(other)")
                }
                guard one.count >= 20, one.failuresInARow < 20 else { continue }
                for other in paid
                where one.score.estimate >= other.score.estimate && one.score.lower >= other.score.lower {
                    #expect(weight >= vector.weight(of: other.uid), "\(one) \(other)")
                }
            }
            #expect(vector.weights.max() == .max)
            let sum = vector.weights.reduce(0.0) { $0 + Double($1) }
            // Too few to keep to the limit share alike. Each weight is rounded by a half, or up to 1.
            let share = max(Double(limits.maximumShare) / 65_535, 1 / Double(paid.count))
            #expect(65_535 / sum <= share + 2 * Double(paid.count) / 65_535)
        }
        #expect(vectors > 200)
    }

    @Test func theWinnerHasItsShareAndTheOthersDivideTheRest() throws {
        let standings = [standing(1, 0.9), standing(2, 0.7), standing(3, 0.4)]
        let plain = try #require(WeightPolicy(curve: .winner(share: 0.8, temperature: nil)).weights(standings))
        // Above the baseline of 0.1 the others are at 0.6 and 0.3: two thirds and a third of a fifth.
        let expected = [65_535, 65_535.0 / 6, 65_535.0 / 12]
        #expect(zip(plain.weights, expected).allSatisfy { abs(Double($0) - $1) <= 1 }, "\(plain)")
        let soft = try #require(WeightPolicy(curve: .winner(share: 0.8, temperature: 0.1)).weights(standings))
        #expect(soft.weight(of: 2) > plain.weight(of: 2) && soft.weight(of: 3) < plain.weight(of: 3))
        let alone = try #require(WeightPolicy(curve: .winner(share: 0.3, temperature: nil)).weights([standing(4, 0.5)]))
        #expect(alone.weights == [.max])
    }

    @Test func whoCannotBeToldFromTheWinnerSharesItsPartAndAWideIntervalOfOnesOwnDoesNotHelp() throws {
        let policy = WeightPolicy(curve: .winner(share: 0.6, temperature: nil))
        let near = [standing(1, 0.9, halfWidth: 0.02), standing(2, 0.89), standing(3, 0.5), standing(4, 0.5)]
        let vector = try #require(policy.weights(near))
        // 0.3, 0.3, 0.2 and 0.2.
        #expect(vector.weights == [65_535, 65_535, 43_690, 43_690])
        // The third's interval reaches above the best one's; it is no winner for that.
        let wide = [standing(1, 0.9, halfWidth: 0.02), standing(2, 0.7, halfWidth: 0.3), standing(3, 0.7)]
        let found = try #require(policy.weights(wide))
        #expect(found.weight(of: 2) == found.weight(of: 3) && found.weight(of: 2) < found.weight(of: 1))
        // Nobody of the others has more than one of the best: where four share 0.1, the fifth has no 0.9.
        let many = (1...4).map { standing(UInt16($0), 0.9) } + [standing(5, 0.3)]
        let capped = try #require(WeightPolicy(curve: .winner(share: 0.1, temperature: nil)).weights(many))
        #expect(capped.weights == [.max, .max, .max, .max, .max])
    }

    @Test func aThresholdPaysAllAlikeThatSurelyReachIt() throws {
        let policy = WeightPolicy(curve: .threshold(at: 0.5))
        let vector = try #require(
            policy.weights([
                standing(1, 0.95), standing(2, 0.52), standing(3, 0.52, halfWidth: 0.03), standing(4, 0.4),
                standing(5, 0.625, halfWidth: 0.125),
            ])
        )
        #expect(vector.uids == [1, 2, 5] && vector.weights == [.max, .max, .max])
        #expect(policy.weights([standing(1, 0.45)]) == nil)
    }
}
