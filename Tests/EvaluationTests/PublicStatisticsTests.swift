import Evaluation
import Foundation
import Testing

/// What public packages say of random data, written by `Tests/Oracle/statistical.py` with choix 0.4.1, statsmodels 0.15.0,
/// scipy 1.17.1 and ir-measures 0.4.3.
@Suite struct PublicStatisticsTests {
    private func comparisons(_ battles: [Battle]) -> [Comparison] {
        battles.map {
            Comparison(left: $0.left, right: $0.right, outcome: $0.outcome, style: $0.style, group: $0.group)
        }
    }

    @Test func strengthsAgreeWithChoix() throws {
        let cases = try StatisticsFixture.load("pairwise", as: PairwiseFile.self).plain
        #expect(cases.count == 5)
        for test in cases {
            let fit = try #require(
                BradleyTerry(comparisons(test.rows), count: test.contestants, ridge: test.ridge)
            )
            for (found, expected) in zip(fit.strengths, test.strengths) {
                #expect(agree(found.estimate, expected, within: 1e-6))
            }
            #expect(abs(fit.strengths.map(\.estimate).reduce(0, +)) < 1e-9)
        }
    }

    @Test func sandwichIntervalsAndStyleTermsAgreeWithStatsmodels() throws {
        let cases = try StatisticsFixture.load("pairwise", as: PairwiseFile.self).sandwich
        #expect(cases.map { $0.rows.first?.style.count } == [0, 1, 3])
        let z = -Distributions.normalQuantile(0.025)
        for test in cases {
            let last = test.contestants - 1
            for isGrouped in [false, true] {
                let all = comparisons(test.rows).map {
                    Comparison(
                        left: $0.left,
                        right: $0.right,
                        outcome: $0.outcome,
                        style: $0.style,
                        group: isGrouped ? $0.group : nil
                    )
                }
                let fit = try #require(BradleyTerry(all, count: test.contestants, ridge: 0, styleRidge: 0))
                let found = (0..<last).map { fit.difference($0, last) } + fit.style
                let errors = isGrouped ? test.groupedErrors : test.errors
                #expect(found.count == errors.count)
                for (interval, (estimate, error)) in zip(found, zip(test.estimates, errors)) {
                    #expect(agree(interval.estimate, estimate, within: 1e-7))
                    #expect(agree(interval.halfWidth / z, error, within: 1e-6))
                }
            }
        }
    }

    @Test func aCrowdThatLikesLongAnswersIsSeenThrough() throws {
        // Two equal contestants, the first of which writes twice as much; judges like length.
        var random = FastRandom(seed: 11)
        let battles = (0..<4_000).map { number -> Comparison in
            let length = 0.7 + 0.5 * random.drawNormal()
            let wins = random.draw(chance: 1 / (1 + exp(-0.9 * length)))
            return Comparison(left: 0, right: 1, outcome: wins ? 1 : 0, style: [length])
        }
        let blind = try #require(
            BradleyTerry(battles.map { Comparison(left: $0.left, right: $0.right, outcome: $0.outcome) }, count: 2)
        )
        let seeing = try #require(BradleyTerry(battles, count: 2))
        #expect(blind.difference(0, 1).lower > 0.3)
        #expect(seeing.difference(0, 1).contains(0) && seeing.style[0].contains(0.9))
    }

    @Test func hostileComparisonsAreNoCrash() throws {
        #expect(BradleyTerry([], count: 3) == nil)
        #expect(BradleyTerry([Comparison(left: 0, right: 9, outcome: 1)], count: 3) == nil)
        #expect(BradleyTerry([Comparison(left: 1, right: 1, outcome: 1)], count: 3) == nil)
        // One that always wins stays finite under the penalty; one that never plays has the mean.
        let always = (0..<50).map { _ in Comparison(left: 0, right: 1, outcome: 1) }
        let fit = try #require(BradleyTerry(always, count: 3, ridge: 0.01))
        #expect(fit.strengths[0].estimate.isFinite && fit.strengths[0].estimate > fit.strengths[1].estimate)
        #expect(fit.chance(0, beats: 1) > 0.9 && abs(fit.strengths[2].estimate) < 1e-6 && fit.counts == [50, 50, 0])
        #expect(BradleyTerry([Comparison(left: 0, right: 1, outcome: .nan)], count: 2) == nil)
    }

    @Test func meansOverQueriesAgreeWithIrMeasures() throws {
        let runs = try StatisticsFixture.load("ranking", as: RankingFile.self).runs
        #expect(runs.count == 20)
        for run in runs {
            let found = [
                "map": run.queries.map { RankingMetrics.averagePrecision($0.ranking, grades: $0.grades) },
                "mrr": run.queries.map { RankingMetrics.reciprocalRank($0.ranking, grades: $0.grades) },
                "ndcg10": run.queries.map { RankingMetrics.ndcg($0.ranking, grades: $0.grades, at: 10) },
            ].mapValues(RankingMetrics.mean)
            #expect(Set(found.keys) == Set(run.expected.keys))
            for (name, value) in run.expected { #expect(agree(found[name] ?? .nan, value), "\(name)") }
        }
    }

    @Test func testsAndCorrelationsAgreeWithScipy() throws {
        let file = try StatisticsFixture.load("testing", as: TestingFile.self)
        for test in file.adjusted {
            #expect(zip(MultipleTesting.holm(test.pValues), test.holm).allSatisfy { agree($0, $1) })
            #expect(zip(MultipleTesting.benjaminiHochberg(test.pValues), test.bh).allSatisfy { agree($0, $1) })
            #expect(zip(MultipleTesting.benjaminiYekutieli(test.pValues), test.by).allSatisfy { agree($0, $1) })
        }
        for test in file.paired {
            let differences = zip(test.left, test.right).map { $0 - $1 }
            #expect(agree(PairedTests.student(differences), test.student, within: 1e-8))
            let greater = PairedTests.student(differences, alternative: .greater)
            #expect(agree(greater, test.studentGreater, within: 1e-8))
        }
        for test in file.spearman {
            #expect(agree(RankCorrelation.spearman(test.left, test.right) ?? .nan, test.rho))
        }
        #expect(RankCorrelation.spearman([1, 1, 1], [1, 2, 3]) == nil)
        #expect(PairedTests.student([]) == 1 && PairedTests.student([1, 1]) == 0 && PairedTests.student([0, 0]) == 1)
    }
}

/// Reads a file of `Fixtures/statistics`; a missing one is an error.
private enum StatisticsFixture {
    static func load<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: root.appendingPathComponent("Fixtures/statistics/\(name).json"))
        return try JSONDecoder().decode(Value.self, from: data)
    }
}

private struct Battle: Decodable {
    let left: Int
    let right: Int
    let outcome: Double
    let style: [Double]
    let group: Int

    init(from decoder: any Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        left = try parts.decode(Int.self)
        right = try parts.decode(Int.self)
        outcome = try parts.decode(Double.self)
        style = try parts.decode([Double].self)
        group = try parts.decode(Int.self)
    }
}

private struct PairwiseFile: Decodable {
    struct Plain: Decodable {
        let contestants: Int
        let rows: [Battle]
        let ridge: Double
        let strengths: [Double]
    }
    struct Sandwich: Decodable {
        let contestants: Int
        let rows: [Battle]
        let estimates, errors, groupedErrors: [Double]
    }
    let plain: [Plain]
    let sandwich: [Sandwich]
}

private struct RankingFile: Decodable {
    struct Query: Decodable {
        let ranking: [String]
        let grades: [String: Int]
    }
    struct Run: Decodable {
        let queries: [Query]
        let expected: [String: Double]
    }
    let runs: [Run]
}

private struct TestingFile: Decodable {
    struct Adjusted: Decodable { let pValues, holm, bh, by: [Double] }
    struct Paired: Decodable {
        let left, right: [Double]
        let student, studentGreater: Double
    }
    struct Spearman: Decodable {
        let left, right: [Double]
        let rho: Double
    }
    let adjusted: [Adjusted]
    let paired: [Paired]
    let spearman: [Spearman]
}
