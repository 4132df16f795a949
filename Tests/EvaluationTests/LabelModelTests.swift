import Evaluation
import Testing

/// The vectors were made by crowd-kit 1.4.2 and scikit-learn 1.9.1 (PyPI); see `Fixtures/oracles/label_vectors.py`.
@Suite struct LabelModelTests {
    struct File: Decodable {
        let models: [Model]
        let kappas: [Kappa]
    }

    struct Model: Decodable {
        let tasks: Int
        let workers: Int
        let labels: Int
        let rounds: Int
        let votes: [[Int]]
        let gold: [[Int]]
        let majority: [[Double]]
        let probabilities: [[Double]]
        let priors: [Double]
        let errors: [[[Double]]]

        var all: [LabelVote] { votes.map { LabelVote(task: $0[0], worker: $0[1], label: $0[2]) } }
    }

    struct Kappa: Decodable {
        let labels: Int
        let right: [Int]
        let given: [Int]
        let kappa: Double
    }

    private func file() throws -> File { try EvaluationFixture.load("label-models", as: File.self) }

    private func agreeRows(_ left: [[Double]], _ right: [[Double]]) -> Bool {
        left.count == right.count
            && zip(left, right).allSatisfy { $0.count == $1.count && zip($0, $1).allSatisfy { agree($0, $1) } }
    }

    @Test func majorityVoteAgreesWithCrowdKit() throws {
        let models = try file().models
        #expect(models.count == 10)
        for model in models {
            let found = MajorityVote.estimate(model.all, tasks: model.tasks, labels: model.labels)
            #expect(agreeRows(found.probabilities, model.majority))
        }
    }

    @Test func dawidSkeneAgreesWithCrowdKitRoundForRound() throws {
        for model in try file().models {
            let gold = Dictionary(uniqueKeysWithValues: model.gold.map { ($0[0], $0[1]) })
            let found = DawidSkene(rounds: model.rounds, tolerance: 0)
                .run(model.all, tasks: model.tasks, workers: model.workers, labels: model.labels, gold: gold)
            #expect(found.rounds == model.rounds)
            #expect(agreeRows(found.estimate.probabilities, model.probabilities), "\(model.tasks) tasks")
            #expect(agreeRows([found.priors], [model.priors]))
            #expect(zip(found.errors, model.errors).allSatisfy { agreeRows($0, $1) })
        }
    }

    @Test func kappaAgreesWithScikitLearnToAMillionth() throws {
        let kappas = try file().kappas
        #expect(kappas.count >= 18)
        for test in kappas {
            let found = CohenKappa.millionths(given: test.given, right: test.right, labels: test.labels)
            #expect(abs(Double(found ?? .max) - test.kappa * 1e6) <= 1)
        }
    }

    @Test func kappaOfWhatSaysNothingIsNothing() {
        let right: [Int?] = [0, 1, 2, 0, 1, 2, nil]
        #expect(CohenKappa.millionths(given: Array(repeating: 1, count: 7), right: right, labels: 3) == 0)
        #expect(CohenKappa.millionths(given: Array(repeating: nil, count: 7), right: right, labels: 3) == 0)
        #expect(CohenKappa.millionths(given: [9, -1, 9, 9, 9, 9, 9], right: right, labels: 3) == 0)
        #expect(CohenKappa.millionths(given: right, right: right, labels: 3) == 1_000_000)
        #expect(CohenKappa.millionths(given: [1, 1], right: [1, 1], labels: 2) == nil)
        #expect(CohenKappa.millionths(given: [], right: [], labels: 0) == nil)
        #expect(CohenKappa.millionths(given: [1, 0], right: [0, 1], labels: 2) == -1_000_000)
    }

    @Test func unreadableVotesAreIgnoredAndUnseenThingsStayUnknown() {
        let votes = [
            LabelVote(task: 0, worker: 0, label: 1), LabelVote(task: 0, worker: 9, label: 1),
            LabelVote(task: -1, worker: 0, label: 0), LabelVote(task: 1, worker: 0, label: 7),
        ]
        let found = DawidSkene().run(votes, tasks: 2, workers: 1, labels: 2)
        #expect(found.estimate.labels() == [1, nil])
        #expect(DawidSkene().run([], tasks: 0, workers: 0, labels: 0).estimate.probabilities.isEmpty)
        #expect(MajorityVote.estimate(votes, tasks: 2, labels: 2).labels(atLeast: 0.5) == [1, nil])
    }

    @Test func aGoodAnnotatorOutweighsTwoThatDoNotLook() {
        var random = FastRandom(seed: 5)
        var votes: [LabelVote] = []
        let right = (0..<120).map { _ in random.draw(below: 3) }
        for (task, label) in right.enumerated() {
            for worker in 0..<5 {
                // Two know nearly everything, three draw lots.
                let isRight = worker < 2 && random.draw(chance: 0.95)
                votes.append(LabelVote(task: task, worker: worker, label: isRight ? label : random.draw(below: 3)))
            }
        }
        func rightOnes(_ estimate: LabelEstimate) -> Int { zip(estimate.labels(), right).count { $0 == $1 } }
        let learned = DawidSkene().run(votes, tasks: 120, workers: 5, labels: 3)
        let simple = rightOnes(MajorityVote.estimate(votes, tasks: 120, labels: 3))
        #expect(rightOnes(learned.estimate) > simple + 5)
        #expect(learned.accuracy(ofWorker: 0) > 0.85 && learned.accuracy(ofWorker: 4) < 0.55)
        // A product of hundreds of small numbers must not vanish.
        let many = (0..<900).map { LabelVote(task: 0, worker: $0, label: $0 % 3 == 0 ? 1 : 0) }
        #expect(DawidSkene().run(many, tasks: 1, workers: 900, labels: 2).estimate.labels() == [0])
    }
}
