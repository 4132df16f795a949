/// A label model that learns from the votes alone how good each annotator is at each label.
///
/// Source: Dawid and Skene, "Maximum likelihood estimation of observer error-rates using the EM algorithm", J. R. Stat.
/// Soc. C 28, 1979. It starts with the majority's shares. Each round first estimates how frequent labels are and how
/// often each annotator gives label l where k is right, then the probability of each label for each thing. Only sums,
/// products and quotients are used, so that every machine gets the same bits.
public struct DawidSkene: Hashable, Sendable {
    /// The most rounds.
    public let rounds: Int
    /// The rounds end when no probability changes by more than this; 0 runs all of them.
    public let tolerance: Double

    /// Estimates below this are raised to it, so that one vote never rules a label out for good.
    static let floor = 1e-10

    /// A model with limits on its rounds.
    public init(rounds: Int = 100, tolerance: Double = 1e-6) {
        self.rounds = max(1, rounds)
        self.tolerance = max(0, tolerance)
    }

    /// What the model learned.
    public struct Result: Hashable, Sendable {
        /// The probability of each label for each thing.
        public let estimate: LabelEstimate
        /// How frequent each label is.
        public let priors: [Double]
        /// For each annotator, for each right label, the probability of each label that it gives.
        public let errors: [[[Double]]]
        /// How many rounds were run.
        public let rounds: Int

        /// The chance that an annotator is right about a thing drawn by the priors.
        public func accuracy(ofWorker worker: Int) -> Double {
            guard errors.indices.contains(worker) else { return 0 }
            return priors.indices.reduce(0) { $0 + priors[$1] * errors[worker][$1][$1] }
        }
    }

    /// Runs the model.
    ///
    /// - Parameters:
    ///   - votes: The votes; those that name nothing in range are ignored.
    ///   - tasks: How many things there are.
    ///   - workers: How many annotators there are.
    ///   - labels: How many labels there are.
    ///   - gold: Right labels that are known, by thing.
    /// - Returns: What it learned.
    public func run(_ votes: [LabelVote], tasks: Int, workers: Int, labels: Int, gold: [Int: Int] = [:]) -> Result {
        let state = State(votes, tasks: max(0, tasks), workers: max(0, workers), labels: max(0, labels), gold: gold)
        return state.run(rounds: rounds, tolerance: tolerance)
    }
}

extension DawidSkene {
    /// Votes and estimates in flat arrays.
    private struct State {
        let votes: [LabelVote]
        let tasks: Int
        let workers: Int
        let labels: Int
        let gold: [Int: Int]
        /// Which labels an annotator ever gave: only these share its probabilities.
        var given: [Bool]
        /// By thing and label.
        var belief: [Double]
        var priors: [Double]
        /// By annotator, right label and given label.
        var errors: [Double]

        init(_ votes: [LabelVote], tasks: Int, workers: Int, labels: Int, gold: [Int: Int]) {
            self.votes = votes.filter {
                (0..<tasks).contains($0.task) && (0..<workers).contains($0.worker) && (0..<labels).contains($0.label)
            }
            self.tasks = tasks
            self.workers = workers
            self.labels = labels
            self.gold = gold.filter { (0..<tasks).contains($0.key) && (0..<labels).contains($0.value) }
            given = Array(repeating: false, count: workers * labels)
            for vote in self.votes { given[vote.worker * labels + vote.label] = true }
            belief = MajorityVote.estimate(self.votes, tasks: tasks, labels: labels).probabilities.flatMap { $0 }
            priors = Array(repeating: 0, count: labels)
            errors = Array(repeating: 0, count: workers * labels * labels)
        }

        func run(rounds: Int, tolerance: Double) -> Result {
            var state = self
            state.setGold()
            state.learn()
            var round = 0
            while round < rounds {
                round += 1
                let before = state.belief
                state.judge()
                state.setGold()
                state.learn()
                let change = zip(before, state.belief).reduce(0) { max($0, abs($1.0 - $1.1)) }
                if change <= tolerance, tolerance > 0 { break }
            }
            return state.result(round)
        }

        mutating func setGold() {
            for (task, label) in gold {
                for other in 0..<labels { belief[task * labels + other] = other == label ? 1 : 0 }
            }
        }

        /// Frequencies and annotators from what is believed of each thing.
        mutating func learn() {
            var seen = 0.0
            priors = Array(repeating: 0, count: labels)
            for task in 0..<tasks {
                var sum = 0.0
                for label in 0..<labels {
                    priors[label] += belief[task * labels + label]
                    sum += belief[task * labels + label]
                }
                if sum > 0 { seen += 1 }
            }
            priors = priors.map { seen > 0 ? $0 / seen : 0 }
            errors = Array(repeating: 0, count: workers * labels * labels)
            for vote in votes {
                for right in 0..<labels {
                    errors[(vote.worker * labels + right) * labels + vote.label] += belief[vote.task * labels + right]
                }
            }
            for worker in 0..<workers {
                for right in 0..<labels {
                    let row = (worker * labels + right) * labels
                    var sum = 0.0
                    for label in 0..<labels where given[worker * labels + label] {
                        errors[row + label] = max(errors[row + label], DawidSkene.floor)
                        sum += errors[row + label]
                    }
                    if sum > 0 { for label in 0..<labels { errors[row + label] /= sum } }
                }
            }
        }

        /// What is believed of each thing from frequencies and annotators.
        mutating func judge() {
            let asked = belief
            for task in 0..<tasks {
                for label in 0..<labels { belief[task * labels + label] = max(priors[label], DawidSkene.floor) }
            }
            for vote in votes {
                let row = vote.task * labels
                var largest = 0.0
                for right in 0..<labels {
                    belief[row + right] *= errors[(vote.worker * labels + right) * labels + vote.label]
                    largest = max(largest, belief[row + right])
                }
                // Products of many probabilities would vanish; a common factor changes nothing.
                if largest > 0, largest < 1e-100 { for right in 0..<labels { belief[row + right] /= largest } }
            }
            for task in 0..<tasks {
                let row = task * labels
                var (sum, before) = (0.0, 0.0)
                for label in 0..<labels {
                    sum += belief[row + label]
                    before += asked[row + label]
                }
                // A thing that nobody voted on stays unknown.
                for label in 0..<labels { belief[row + label] = before > 0 && sum > 0 ? belief[row + label] / sum : 0 }
            }
        }

        func result(_ rounds: Int) -> Result {
            func slice(_ values: [Double], _ row: Int) -> [Double] { Array(values[row * labels..<(row + 1) * labels]) }
            return Result(
                estimate: LabelEstimate(probabilities: (0..<tasks).map { slice(belief, $0) }),
                priors: priors,
                errors: (0..<workers).map { worker in (0..<labels).map { slice(errors, worker * labels + $0) } },
                rounds: rounds
            )
        }
    }
}
