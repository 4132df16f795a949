import Evaluation
import Tasks
import Testing

@Suite struct RetrievalOrderTests {
    @Test func honestSolversAreInStrictOrderWithVisibleSteps() throws {
        let pool = try AnsweredPool.shared.get()
        let honest = RetrievalSolver.honest
        #expect(honest.count >= 6)
        for (better, worse) in zip(honest, honest.dropFirst()) {
            let step = Intervals.pairedDifference(pool.values(better), pool.values(worse))
            print("\(better.rawValue) over \(worse.rawValue): \(step.estimate) [\(step.lower), \(step.upper)]")
            #expect(step.lower > 0, "\(better.rawValue) is not surely better than \(worse.rawValue)")
            #expect(step.estimate >= 0.02 && step.estimate <= 0.10)
        }
    }

    @Test func cheatsAreFarBelowTheWorstHonestSolver() throws {
        let pool = try AnsweredPool.shared.get()
        let worst = try #require(RetrievalSolver.honest.last)
        for cheat in [RetrievalSolver.random, .constant, .memoriser] {
            #expect(Intervals.pairedDifference(pool.values(worst), pool.values(cheat)).lower > 0.15)
        }
    }
}
