import Evaluation
import Testing

/// The vectors were made by ir-measures 0.4.3 (PyPI); see `Fixtures/oracles/evaluation_vectors.py`.
@Suite struct RankingMetricsTests {
    struct File: Decodable {
        let cases: [Case]
    }

    struct Case: Decodable {
        let ranking: [String]
        let grades: [String: Int]
        let expected: [String: Double]
    }

    @Test func everyMeasureAgreesWithIrMeasures() throws {
        let cases = try EvaluationFixture.load("ranking-metrics", as: File.self).cases
        #expect(cases.count == 60)
        for test in cases {
            let (ranking, grades) = (test.ranking, test.grades)
            let found: [String: Double] = [
                "ndcg3": RankingMetrics.ndcg(ranking, grades: grades, at: 3),
                "ndcg10": RankingMetrics.ndcg(ranking, grades: grades, at: 10),
                "ndcg10exp": RankingMetrics.ndcg(ranking, grades: grades, at: 10, gain: .exponential),
                "ap": RankingMetrics.averagePrecision(ranking, grades: grades),
                "ap10": RankingMetrics.averagePrecision(ranking, grades: grades, at: 10),
                "ap2": RankingMetrics.averagePrecision(ranking, grades: grades, threshold: 2),
                "rr": RankingMetrics.reciprocalRank(ranking, grades: grades),
                "rr10": RankingMetrics.reciprocalRank(ranking, grades: grades, at: 10),
                "recall5": RankingMetrics.recall(ranking, grades: grades, at: 5),
                "recall20rel2": RankingMetrics.recall(ranking, grades: grades, at: 20, threshold: 2),
            ]
            #expect(Set(found.keys) == Set(test.expected.keys))
            for (name, value) in test.expected {
                #expect(agree(found[name] ?? .nan, value), "\(name) of \(ranking) against \(grades)")
            }
        }
    }

    @Test func integerNDCGIsTheSameRoundedToMillionths() throws {
        for test in try EvaluationFixture.load("ranking-metrics", as: File.self).cases {
            let exact = try #require(test.expected["ndcg10"])
            let found = IntegerNDCG.millionths(test.ranking, grades: test.grades, at: 10)
            #expect(abs(Double(found) - exact * 1e6) <= 0.51)
        }
    }

    @Test func noDiscountLiesNearARoundingBorder() {
        for rank in 1...IntegerNDCG.maximumDepth {
            let exact = 1e9 / logarithm(rank + 1)
            let fraction = exact - exact.rounded(.down)
            #expect(abs(fraction - 0.5) > 1e-4)
            #expect(Double(IntegerNDCG.discount(rank: rank)) == exact.rounded())
        }
    }

    private func logarithm(_ value: Int) -> Double {
        // log2 by repeated squaring, independent of the platform's function.
        var (whole, rest) = (0.0, Double(value))
        while rest >= 2 { (whole, rest) = (whole + 1, rest / 2) }
        var bit = 0.5
        for _ in 0..<50 {
            rest *= rest
            if rest >= 2 { (whole, rest) = (whole + bit, rest / 2) }
            bit /= 2
        }
        return whole
    }

    @Test func theIdealOrderScoresAMillionAndRepeatsGainNothing() {
        let grades = ["a": 3, "b": 2, "c": 1]
        #expect(IntegerNDCG.millionths(["a", "b", "c"], grades: grades, at: 10) == 1_000_000)
        #expect(
            IntegerNDCG.millionths(["a", "a", "a"], grades: grades, at: 10)
                == IntegerNDCG.millionths(["a"], grades: grades, at: 10)
        )
        #expect(IntegerNDCG.millionths(["x"], grades: grades, at: 10) == 0)
        #expect(IntegerNDCG.millionths(["a"], grades: [String: Int](), at: 10) == 0)
        #expect(IntegerNDCG.millionths(["a"], grades: ["a": .max, "b": .min], at: 10) == 1_000_000)
    }
}
