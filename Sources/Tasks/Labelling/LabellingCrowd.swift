import Evaluation

/// Annotators of differing skill, and what a label model makes of their votes.
///
/// Nobody knows the right labels of most records in practice. So the truth that a miner is held to is what a label model
/// concludes from several annotators' votes, but for a few records whose labels are known.
struct LabellingCrowd: Sendable {
    /// How many annotators vote on each record.
    let annotators: Int
    /// How votes become labels.
    let model: LabelModel

    /// Labels below this probability are not held against anybody.
    static let leastProbability = 0.6
    /// The annotators' work on other records, of which only their votes are seen.
    static let earlierRecords = 40

    /// For each record and field the label that the votes come to; nil where they do not decide.
    ///
    /// - Parameters:
    ///   - messages: The records.
    ///   - gold: The numbers of the records whose labels are known.
    ///   - random: What annotators are drawn from.
    /// - Returns: The labels' numbers.
    func labels(_ messages: [Message], gold: Set<Int>, _ random: inout some RandomNumberGenerator) -> [[Int?]] {
        let skills = (0..<annotators).map { _ in 0.62 + 0.33 * random.drawUnit() }
        // About one annotator in eight does not look.
        let looks = (0..<annotators).map { _ in !random.draw(chance: 0.125) }
        let columns = LabelField.all.indices.map { field -> [Int?] in
            let count = LabelField.all[field].labels.count
            let earlier = (0..<Self.earlierRecords).map { _ in random.draw(below: count) }
            let right = messages.map { $0.labels[field] } + earlier
            var votes: [LabelVote] = []
            for (task, label) in right.enumerated() {
                let trap = task < messages.count ? messages[task].traps[field] : nil
                for worker in 0..<annotators {
                    let isRight = looks[worker] && random.draw(chance: skills[worker])
                    let wrong = trap.flatMap { random.draw(chance: 0.4) ? $0 : nil } ?? random.draw(below: count)
                    votes.append(LabelVote(task: task, worker: worker, label: isRight ? label : wrong))
                }
            }
            let known = Dictionary(uniqueKeysWithValues: gold.map { ($0, right[$0]) })
            let found = estimate(votes, tasks: right.count, labels: count, gold: known)
            return found.labels(atLeast: Self.leastProbability).prefix(messages.count).enumerated().map { task, label in
                known[task] ?? label
            }
        }
        return messages.indices.map { record in columns.map { $0[record] } }
    }

    private func estimate(_ votes: [LabelVote], tasks: Int, labels: Int, gold: [Int: Int]) -> LabelEstimate {
        switch model {
        case .majority: MajorityVote.estimate(votes, tasks: tasks, labels: labels)
        case .dawidSkene:
            DawidSkene(rounds: 30, tolerance: 1e-3)
                .run(votes, tasks: tasks, workers: annotators, labels: labels, gold: gold).estimate
        }
    }
}

/// How annotators' votes become labels.
public enum LabelModel: String, CaseIterable, Hashable, Sendable, Codable {
    /// Each annotator weighs as much as its agreement with the others, label by label, says.
    case dawidSkene = "dawid-skene"
    /// Each vote counts the same.
    case majority
}
