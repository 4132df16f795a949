/// What an invented message has to be like to count, taken from real ones.
struct SynthesisLimits: Sendable {
    /// The least and the most likeness to messages of its own label.
    let likeness: [Int]
    /// The least and the most that a message speaks for its own label rather than for another.
    let margin: [Int]

    /// One real message in so many is beyond each limit.
    static let share = 50

    /// The limits of real messages, as a learner of other real messages sees them.
    init(verdicts: SynthesisVerdicts, messages: [[[Int]]]) {
        var (likeness, margin): ([Int], [Int]) = ([], [])
        for (label, own) in messages.enumerated() {
            for words in own {
                let measured = Self.measure(words, label: label, verdicts)
                likeness.append(measured.likeness)
                margin.append(measured.margin)
            }
        }
        self.likeness = Self.limits(likeness)
        self.margin = Self.limits(margin)
    }

    init(likeness: [Int], margin: [Int]) {
        self.likeness = likeness
        self.margin = margin
    }

    func admit(_ words: [Int], label: Int, _ verdicts: SynthesisVerdicts) -> Bool {
        let measured = Self.measure(words, label: label, verdicts)
        return Self.isWithin(measured.likeness, likeness) && Self.isWithin(measured.margin, margin)
    }

    static func measure(
        _ words: [Int],
        label: Int,
        _ verdicts: SynthesisVerdicts
    ) -> (likeness: Int, margin: Int) {
        let evidence = verdicts.evidence(words)
        let others = evidence.indices.filter { $0 != label }.map { evidence[$0] }.max() ?? 0
        return (evidence[label] / max(1, words.count), evidence[label] - others)
    }

    private static func limits(_ values: [Int]) -> [Int] {
        let sorted = values.sorted()
        guard let first = sorted.first, let last = sorted.last else { return [0, 0] }
        let left = sorted.count / share
        return left * 2 < sorted.count ? [sorted[left], sorted[sorted.count - 1 - left]] : [first, last]
    }

    private static func isWithin(_ value: Int, _ limits: [Int]) -> Bool {
        guard let low = limits.first, let high = limits.last else { return false }
        return value >= low && value <= high
    }
}
