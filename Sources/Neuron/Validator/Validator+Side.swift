import Evaluation
import Logging
import Primitives
import Synchronization

extension Validator {
    /// How many epochs an item stays fresh where no seeds are revealed: from then on somebody may have it from somebody.
    static let freshEpochs: UInt64 = 4

    /// What a round asks beside its hidden items: one of the epoch's earlier items in other words, and one of a past epoch
    /// that miners can know by now. A question that cannot be made is left out.
    func sideQuestions(_ state: ValidatorState, _ view: SubnetView) async -> [SideQuestion] {
        var questions: [SideQuestion] = []
        do {
            if let one = try await paraphrase(state, view) { questions.append(one) }
            if let one = try await revealed(state, view) { questions.append(one) }
        } catch {
            logger.warning("a side question is left out: \(error)")
        }
        return questions
    }

    /// Says once an epoch that the generator is to be retired, and what to do about it.
    func warn(of health: GeneratorHealth, epoch: UInt64) {
        guard health.isRetired else { return }
        let isNew = warned.withLock { last in
            defer { last = epoch }
            return last != epoch
        }
        if isNew { logger.warning("the task's generator is to be retired: \(health.description)") }
    }

    /// The question that is shared with another validator, as miners see it.
    func sealed(_ shared: SharedQuestion?) async -> [SideQuestion] {
        guard let shared else { return [] }
        do {
            let item = try await configuration.task.generate(
                seed: shared.seed,
                difficulty: configuration.difficulty
            )
            return [SideQuestion(purpose: .shared, epoch: shared.epoch, index: shared.index, item: item)]
        } catch {
            logger.warning("a question that is shared with another validator is left out: \(error)")
            return []
        }
    }

    private func seed(_ epoch: UInt64) -> EpochSeed {
        EpochSeed(validatorSecret: secret, netuid: configuration.netuid.rawValue, epoch: epoch)
    }

    /// The oldest of the items that wait; its words are drawn from the epoch's seed.
    private func paraphrase(_ state: ValidatorState, _ view: SubnetView) async throws(TaskError) -> SideQuestion? {
        guard state.seedEpoch == view.epoch, let first = state.side.earlier.first else { return nil }
        let index = UInt64(state.rounds)
        let item = try await configuration.task.paraphrase(
            seed: first.seed,
            difficulty: configuration.difficulty,
            wording: seed(view.epoch).itemSeed(.paraphrase, index)
        )
        guard let item else { return nil }
        return SideQuestion(purpose: .paraphrase, epoch: view.epoch, index: index, item: item)
    }

    /// Any item of the past epochs that are revealed or old; which one is drawn from the running epoch's seed.
    private func revealed(_ state: ValidatorState, _ view: SubnetView) async throws(TaskError) -> SideQuestion? {
        let known = state.side.past.filter { past in
            past.epoch < view.epoch
                && (transcripts.isRevealed(past.epoch) || past.epoch + Self.freshEpochs <= view.epoch)
        }
        guard !known.isEmpty else { return nil }
        var random = seed(view.epoch).itemSeed(.revealed, UInt64(state.rounds)).stream
        let past = known[Int.random(in: known.indices, using: &random)]
        let index = UInt64.random(in: 0..<past.items, using: &random)
        let item = try await configuration.task.generate(
            seed: seed(past.epoch).itemSeed(.hidden, index),
            difficulty: configuration.difficulty
        )
        return SideQuestion(purpose: .revealed, epoch: past.epoch, index: index, item: item)
    }
}
