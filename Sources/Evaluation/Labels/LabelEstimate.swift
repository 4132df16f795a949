/// One annotator's label for one thing.
public struct LabelVote: Hashable, Sendable, Codable {
    /// The number of the thing, from 0.
    public let task: Int
    /// The number of the annotator, from 0.
    public let worker: Int
    /// The number of the label, from 0.
    public let label: Int

    /// A vote of its parts.
    public init(task: Int, worker: Int, label: Int) {
        self.task = task
        self.worker = worker
        self.label = label
    }
}

/// What a label model concludes from votes.
public struct LabelEstimate: Hashable, Sendable {
    /// For each thing the probability of each label; all 0 where nobody voted and nothing is known.
    public let probabilities: [[Double]]

    /// For each thing the most probable label, the first of equal ones; nil without votes, or where its probability is
    /// below `least`.
    public func labels(atLeast least: Double = 0) -> [Int?] {
        probabilities.map { row in
            guard let best = row.max(), best > 0, best >= least else { return nil }
            return row.firstIndex(of: best)
        }
    }
}

/// The simplest label model: each vote counts the same.
public enum MajorityVote {
    /// The share of votes for each label.
    ///
    /// - Parameters:
    ///   - votes: The votes; those that name no task or label in range are ignored.
    ///   - tasks: How many things there are.
    ///   - labels: How many labels there are.
    /// - Returns: The shares.
    public static func estimate(_ votes: [LabelVote], tasks: Int, labels: Int) -> LabelEstimate {
        var counts = Array(repeating: Array(repeating: 0.0, count: max(0, labels)), count: max(0, tasks))
        for vote in votes where counts.indices.contains(vote.task) && (0..<max(0, labels)).contains(vote.label) {
            counts[vote.task][vote.label] += 1
        }
        return LabelEstimate(probabilities: counts.map(normalised))
    }

    static func normalised(_ row: [Double]) -> [Double] {
        let sum = row.reduce(0, +)
        return sum > 0 ? row.map { $0 / sum } : row
    }
}
