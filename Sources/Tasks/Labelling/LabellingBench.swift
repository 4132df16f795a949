import Evaluation

/// The classifiers, each trained by whoever first needs it.
final class LabellingBench: Sendable {
    private let ready = Locked<[LabellingMethod: MessageClassifier]>([:])
    private let memory = Locked<LabellingMemory?>(nil)

    /// The answer of a solver.
    func answer(_ question: LabellingQuestion, by solver: LabellingSolver) -> LabellingAnswer {
        guard let method = solver.method else { return LabellingCheats(self).answer(question, by: solver) }
        let classifier = classifier(method)
        return LabellingAnswer(labels: question.records.map { Self.names(classifier.labels($0)) })
    }

    func classifier(_ method: LabellingMethod) -> MessageClassifier {
        if let known = ready.read({ $0[method] }) { return known }
        let made = MessageClassifier(method, difficulty: .medium)
        ready.change { $0[method] = made }
        return made
    }

    func remembered() -> LabellingMemory {
        if let known = memory.read({ $0 }) { return known }
        let made = LabellingMemory()
        memory.change { $0 = made }
        return made
    }

    static func names(_ labels: [Int]) -> [String] {
        zip(LabelField.all, labels).map { $0.labels[$1] }
    }
}
