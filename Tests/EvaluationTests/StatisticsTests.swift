import Evaluation
import Testing

/// The vectors were made by scipy 1.17.1, statsmodels 0.15.0 and numpy 2.4.6 (PyPI), the confidence sequences by a numpy
/// transcription of the paper's formula; see `Fixtures/oracles/evaluation_vectors.py`.
@Suite struct StatisticsTests {
    let file: StatisticsFile

    init() throws {
        file = try EvaluationFixture.load("statistics", as: StatisticsFile.self)
    }

    @Test func distributionsAgreeWithScipy() {
        for test in file.normalQuantile {
            #expect(agree(Distributions.normalQuantile(test.p), test.value))
        }
        for test in file.studentQuantile {
            #expect(agree(Distributions.studentQuantile(test.p, freedom: test.freedom), test.value, within: 1e-8))
        }
        for test in file.studentCDF {
            #expect(agree(Distributions.studentCDF(test.t, freedom: test.freedom), test.value))
        }
        for test in file.binomialTail {
            #expect(agree(Distributions.binomialUpperTail(test.count, of: test.trials, p: test.p), test.value))
        }
        for test in file.poissonBinomial {
            let found = Distributions.poissonBinomialUpperTail(test.count, probabilities: test.probabilities)
            #expect(agree(found, test.value, within: 1e-10))
        }
    }

    @Test func intervalsAgreeWithScipy() {
        for test in file.wilson {
            let found = Intervals.wilson(successes: test.successes, of: test.trials, level: test.level)
            #expect(agree(found.lower, test.lower) && agree(found.upper, test.upper))
        }
        for test in file.mean {
            let found = Intervals.mean(test.values, level: test.level)
            #expect(agree(found.lower, test.lower) && agree(found.upper, test.upper))
        }
        for test in file.paired {
            let found = Intervals.pairedDifference(test.left, test.right, level: test.level)
            #expect(agree(found.lower, test.lower) && agree(found.upper, test.upper))
        }
        for test in file.bootstrap {
            let found = Intervals.bootstrapMean(test.values, level: test.level, resamples: 20_000, seed: 7)
            let width = test.upper - test.lower
            #expect(abs(found.lower - test.lower) < 0.05 * width && abs(found.upper - test.upper) < 0.05 * width)
            #expect(found == Intervals.bootstrapMean(test.values, level: test.level, resamples: 20_000, seed: 7))
        }
    }

    @Test func pairedTestsAgreeWithScipy() {
        for test in file.sign {
            let greater = PairedTests.sign(positive: test.positive, negative: test.negative, alternative: .greater)
            #expect(agree(PairedTests.sign(positive: test.positive, negative: test.negative), test.twoSided))
            #expect(agree(greater, test.greater))
        }
        for test in file.permutation {
            #expect(agree(PairedTests.permutation(test.differences, seed: 1), test.twoSided))
            #expect(agree(PairedTests.permutation(test.differences, alternative: .greater, seed: 1), test.greater))
        }
        let large = file.permutationLarge
        let found = PairedTests.permutation(large.differences, alternative: .greater, rounds: 20_000, seed: 3)
        // Six standard errors of the random patterns.
        #expect(abs(found - large.greater) < 6 * (large.greater * (1 - large.greater) / 20_000).squareRoot())
    }

    @Test func adjustedPValuesAgreeWithStatsmodels() {
        for test in file.adjust {
            #expect(zip(MultipleTesting.holm(test.pValues), test.holm).allSatisfy { agree($0, $1) })
            #expect(zip(MultipleTesting.benjaminiHochberg(test.pValues), test.bh).allSatisfy { agree($0, $1) })
        }
    }

    @Test func decayingAveragesAgreeWithNumpy() {
        for test in file.decaying {
            var average = DecayingAverage(rate: test.rate)
            for value in test.values { average.add(value) }
            #expect(agree(average.mean, test.mean) && agree(average.effectiveCount, test.effective))
            #expect(agree(average.variance, test.variance, within: 1e-8))
            guard let lower = test.lower, let upper = test.upper else { continue }
            #expect(agree(average.interval().lower, lower, within: 1e-7))
            #expect(agree(average.interval().upper, upper, within: 1e-7))
        }
    }

    @Test func confidenceSequencesAgreeWithAnIndependentTranscription() {
        for test in file.confidenceSequences {
            var sequence = ConfidenceSequence(level: test.level)
            for value in test.values { sequence.add(value) }
            #expect(agree(sequence.interval.lower, test.lower) && agree(sequence.interval.upper, test.upper))
        }
    }

    @Test func confidenceSequencesMissTheMeanAtAnyTimeInAtMostTheirShareOfRuns() {
        var missed = 0
        for seed in 0..<300 {
            var random = FastRandom(seed: UInt64(seed))
            var sequence = ConfidenceSequence(level: 0.9)
            var everMissed = false
            for _ in 0..<400 {
                sequence.add(random.draw(chance: 0.3) ? 1 : 0)
                if !sequence.interval.contains(0.3) { everMissed = true }
            }
            if everMissed { missed += 1 }
        }
        // At most 10 % in expectation; 47 is the 99.9th percentile of a binomial with 300 trials of 0.1.
        #expect(missed <= 47)
    }

    @Test func anIntervalOfTooFewValuesIsInfinite() {
        #expect(Intervals.mean([]).lower == -.infinity)
        #expect(Intervals.mean([0.5]).upper == .infinity)
        var average = DecayingAverage(rate: 0.1)
        #expect(average.interval().upper == .infinity)
        average.add(1)
        #expect(average.interval().lower == -.infinity && average.mean == 1)
    }
}

struct StatisticsFile: Decodable {
    struct NormalQuantile: Decodable { let p, value: Double }
    struct StudentQuantile: Decodable { let p, freedom, value: Double }
    struct StudentCDF: Decodable { let t, freedom, value: Double }
    struct BinomialTail: Decodable {
        let count, trials: Int
        let p, value: Double
    }
    struct PoissonBinomial: Decodable {
        let probabilities: [Double]
        let count: Int
        let value: Double
    }
    struct Wilson: Decodable {
        let successes, trials: Int
        let level, lower, upper: Double
    }
    struct Mean: Decodable {
        let values: [Double]
        let level, lower, upper: Double
    }
    struct Paired: Decodable {
        let left, right: [Double]
        let level, lower, upper: Double
    }
    struct Sign: Decodable {
        let positive, negative: Int
        let twoSided, greater: Double
    }
    struct Permutation: Decodable {
        let differences: [Double]
        let greater, twoSided: Double
    }
    struct PermutationLarge: Decodable {
        let differences: [Double]
        let greater: Double
    }
    struct Adjust: Decodable { let pValues, holm, bh: [Double] }
    struct Decaying: Decodable {
        let values: [Double]
        let rate, mean, effective, variance: Double
        let lower, upper: Double?
    }

    let normalQuantile: [NormalQuantile]
    let studentQuantile: [StudentQuantile]
    let studentCDF: [StudentCDF]
    let binomialTail: [BinomialTail]
    let poissonBinomial: [PoissonBinomial]
    let wilson: [Wilson]
    let mean: [Mean]
    let paired: [Paired]
    let bootstrap: [Mean]
    let sign: [Sign]
    let permutation: [Permutation]
    let permutationLarge: PermutationLarge
    let adjust: [Adjust]
    let decaying: [Decaying]
    let confidenceSequences: [Mean]
}
