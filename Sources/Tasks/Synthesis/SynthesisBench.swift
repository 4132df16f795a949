import Evaluation

/// The answers of the solvers that come with Plexus.
final class SynthesisBench: Sendable {
    private let memory = Locked<SynthesisMemory?>(nil)

    /// The answer of a solver; none to a question that makes no sense.
    func answer(_ question: SynthesisQuestion, by solver: SynthesisSolver) -> SynthesisAnswer {
        guard question.isSound else { return SynthesisAnswer(examples: []) }
        guard let method = solver.method else {
            return SynthesisAnswer(examples: SynthesisCheats(question, self).messages(solver))
        }
        var inventor = SynthesisInventor(question, name: solver.rawValue)
        return SynthesisAnswer(examples: inventor.messages(method))
    }

    func remembered() -> SynthesisMemory {
        if let known = memory.read({ $0 }) { return known }
        let made = SynthesisMemory()
        memory.change { $0 = made }
        return made
    }
}
