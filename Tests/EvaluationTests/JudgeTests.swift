import Evaluation
import Foundation
import Testing

@Suite struct JudgeTests {
    private func grades(_ values: [Int]) -> [JudgeGrade] {
        values.enumerated().map { JudgeGrade(judge: "judge-\($0)", millionths: $1) }
    }

    @Test func theScoreIsTheLowerMedianInWholeNumbers() {
        #expect(JudgePanel.median([]) == 0)
        #expect(JudgePanel.median(grades([7])) == 7)
        #expect(JudgePanel.median(grades([900_000, 100_000])) == 100_000)
        #expect(JudgePanel.median(grades([5, 1, 3])) == 3)
        #expect(JudgePanel.median(grades([1_000_000, 2, 1, 3])) == 2)
        let score = Score(judgements: grades([5, 1, 3]), reason: "r")
        #expect(score.millionths == 3 && score.judgements?.count == 3)
        #expect(Score(millionths: 3, reason: "r").judgements == nil)
    }

    @Test func gradesOfTooManyNamelessUnsortedOrDoubleJudgesAreRefused() {
        #expect(JudgePanel.complaint(about: grades([1, 2, 3])) == nil)
        #expect(JudgePanel.complaint(about: [])?.contains("0 judges") == true)
        #expect(JudgePanel.complaint(about: (10..<27).map { JudgeGrade(judge: "j\($0)", millionths: 1) }) != nil)
        for name in ["", String(repeating: "é", count: 33), "a\nb", "\u{7f}"] {
            #expect(JudgePanel.complaint(about: [JudgeGrade(judge: name, millionths: 1)])?.contains("name") == true)
        }
        let (a, b) = (JudgeGrade(judge: "a", millionths: 1), JudgeGrade(judge: "b", millionths: 1))
        #expect(JudgePanel.complaint(about: [b, a]) != nil && JudgePanel.complaint(about: [a, a]) != nil)
        // What was read from a stranger has any number.
        let hostile = try? JSONDecoder().decode(JudgeGrade.self, from: Data(#"{"judge":"a","millionths":-5}"#.utf8))
        #expect(hostile.map { JudgePanel.complaint(about: [$0]) != nil } == true)
    }

    @Test func alphaAgreesWithKrippendorff() throws {
        struct File: Decodable {
            struct Case: Decodable {
                let units: [[Double?]]
                let alpha: Double
            }
            let cases: [Case]
        }
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: root.appendingPathComponent("Fixtures/statistics/agreement.json"))
        let cases = try JSONDecoder().decode(File.self, from: data).cases
        #expect(cases.count == 7)
        for one in cases {
            let alpha = try #require(KrippendorffAlpha.interval(one.units.map { $0.compactMap { $0 } }))
            #expect(agree(alpha, one.alpha))
        }
    }

    @Test func withoutPairsOrDifferencesThereIsNoAlpha() {
        #expect(KrippendorffAlpha.interval([]) == nil)
        #expect(KrippendorffAlpha.interval([[1], [2], []]) == nil)
        #expect(KrippendorffAlpha.interval([[1, 1], [1, 1, 1]]) == nil)
        #expect(KrippendorffAlpha.interval([[.infinity, 1]]) == nil)
        #expect((KrippendorffAlpha.interval([[0, 1], [1, 0]]) ?? 1) < 0)
    }

    /// Answers of random worth, graded by judges with errors of these sizes; one below 0 gives a random number.
    private func panel(_ errors: [Double], answers: Int = 400) -> [[JudgeGrade]] {
        var random = FastRandom(seed: 9)
        return (0..<answers).map { _ in
            let worth = random.drawUnit()
            return errors.enumerated().map { place, error in
                let value = error < 0 ? random.drawUnit() : worth + error * random.drawNormal()
                return JudgeGrade(judge: "judge-\(place)", millionths: Int(value * 1e6))
            }
        }
    }

    @Test func aJudgeThatGradesAtRandomStandsApartAndEqualOnesDoNot() throws {
        for others in [2, 4, 9] {
            let found = try #require(JudgeAgreement(panel([-1] + Array(repeating: 0.05, count: others))))
            #expect(found.apart == "judge-0" && !found.isGood)
            #expect(found.text.contains("judge-0 stands apart, without it alpha is 0.9"))
            let without = try #require(found.judges.first?.alphaWithout)
            #expect(without > (found.alpha ?? 1))
        }
        let equal = try #require(JudgeAgreement(panel(Array(repeating: 0.05, count: 5))))
        #expect(equal.apart == nil && equal.isGood && equal.answers == 400)
        #expect(equal.judges.allSatisfy { $0.answers == 400 && $0.distance > 0.02 && $0.distance < 0.07 })
        // Of two that differ nobody can say which one is wrong.
        let two = try #require(JudgeAgreement(panel([-1, 0.05])))
        #expect(two.apart == nil && !two.isGood && two.text.contains("below 0.667"))
        #expect(JudgeAgreement([]) == nil && JudgeAgreement([[JudgeGrade(judge: "a", millionths: 1)]]) == nil)
        let same = try #require(JudgeAgreement([grades([5, 5]), grades([5, 5])]))
        #expect(same.alpha == nil && !same.isGood)
    }

    @Test func whoGradesOnlySomeAnswersIsComparedOnThose() throws {
        let answers = panel([0.05, 0.05, 0.05]).enumerated().map { $0 % 4 == 0 ? $1 : Array($1.dropLast()) }
        let found = try #require(JudgeAgreement(answers))
        #expect(found.judges.map(\.answers) == [400, 400, 100] && found.apart == nil && found.isGood)
    }
}
