import Evaluation
import Testing

@Suite struct OrderTestTests {
    /// How often a test of `step` on normal differences errs, and how many items it takes on average.
    private func tried(mean: Double, deviation: Double, error: Double, times: Int) -> (errors: Int, items: Double) {
        var random = FastRandom(seed: 77)
        var (errors, items) = (0, 0)
        for _ in 0..<times {
            var test = OrderTest(step: 0.02, error: error)
            while test.firstIsBetter == nil, test.count < 20_000 {
                test.add(mean + deviation * random.drawNormal())
            }
            if test.firstIsBetter != true { errors += 1 }
            items += test.count
        }
        return (errors, Double(items) / Double(times))
    }

    @Test func errsNoMoreThanPromisedAtTheSmallestStepAndSavesAFifthOfTheItems() {
        let found = tried(mean: 0.02, deviation: 0.15, error: 0.05, times: 1_000)
        // 5 % of 1,000, and three standard deviations.
        #expect(found.errors <= 71)
        let fixed = OrderTest.fixedSample(variance: 0.0225, step: 0.02, error: 0.05)
        #expect(fixed == 153)
        #expect(found.items < 0.8 * Double(fixed))
    }

    @Test func largerStepsTakeFewerItemsAndHardlyEverErr() {
        let found = tried(mean: 0.04, deviation: 0.15, error: 0.05, times: 500)
        #expect(found.errors <= 5)
        #expect(found.items < 65)
    }

    @Test func theStudySavesAFifthAtTheSameMeasuredErrorAndIsTheSameAgain() {
        var random = FastRandom(seed: 3)
        let differences = [0.03, 0.05, 0.03].map { mean in (0..<3_000).map { _ in mean + 0.1 * random.drawNormal() } }
        let study = StoppingStudy(differences: differences, seed: 4)
        #expect(study.repetitions == 1_000 && study.errors <= 50)
        #expect(study.saved ?? 0 >= 0.2, "\(study)")
        #expect(study == StoppingStudy(differences: differences, seed: 4))
        // A pair in the wrong order shows as errors, equal ones as no decision.
        #expect(StoppingStudy(differences: [[-0.1, -0.2, -0.15]], seed: 1).errors == 1_000)
        let equal = StoppingStudy(differences: [[0, 0]], repetitions: 3, seed: 1)
        #expect(equal.errors == 0 && equal.undecided == 3 && equal.items == Double(StoppingStudy.limit))
        #expect(equal.fixedItems == nil && equal.saved == nil)
        #expect(StoppingStudy(differences: [], seed: 1).repetitions == 0)
        #expect(StoppingStudy(differences: [[]], seed: 1).repetitions == 0)
    }

    @Test func whatIsNotDecidedIsReportedApartAndAllowsTheFixedSampleNoError() {
        // So much noise that a test of a small step often needs more items than the limit.
        var random = FastRandom(seed: 5)
        let noisy = (0..<3_000).map { _ in 0.03 + 0.55 * random.drawNormal() }
        let study = StoppingStudy(differences: [noisy], repetitions: 300, seed: 6)
        #expect(study.undecided > 0 && study.errors + study.undecided < 300)
        // What is wrong after as many items as the fixed sample has, drawn anew, is about what was decided wrongly.
        if let fixed = study.fixedItems {
            let wrong = (0..<2_000).count { _ in
                (0..<fixed).reduce(0.0) { sum, _ in sum + noisy[random.draw(below: noisy.count)] } <= 0
            }
            #expect(Double(wrong) / 2_000 < Double(study.errors) / 300 + 0.02)
        }
        // Undecided repetitions cost the limit each.
        #expect(study.items >= Double(study.undecided * StoppingStudy.limit) / 300)
    }

    @Test func decidesNothingWithoutDifferencesAndKeepsWhatWasDecided() {
        var test = OrderTest()
        for _ in 0..<500 { test.add(0) }
        #expect(test.firstIsBetter == nil && test.decidedAfter == nil)
        for _ in 0..<500 { test.add(0.5) }
        let decided = test.decidedAfter
        #expect(test.firstIsBetter == true)
        for _ in 0..<5_000 { test.add(-0.5) }
        #expect(test.firstIsBetter == true && test.decidedAfter == decided)
        #expect(OrderTest.fixedSample(variance: 0, error: 0.05) == 0)
    }
}
