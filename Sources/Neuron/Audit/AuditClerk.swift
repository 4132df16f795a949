import ChainCrypto
import Client
import Evaluation
import Foundation
import Logging
import Primitives
import Runtime
import Scale
import Synchronization

/// Writes a running validator's transcripts down and does what its commitments ask for.
///
/// A transcript is saved before the scores are, so that a crash between the two leaves items that are asked again and
/// cut off here, never scores without a transcript.
final class AuditClerk: Sendable {
    let keeper: AuditKeeper
    private let generatorVersion: Int
    private let draft = Mutex<Draft?>(nil)

    private struct Draft {
        var epoch: UInt64
        var bookBefore: Data
        var items: [EpochTranscript.Item] = []
        var shared: [SharedPart] = []
        var weighedAfter = 0
        var places: [EpochTranscript.Place] = []
        var weights: WeightVector?
    }

    /// A clerk of a validator whose items are of one generator version.
    init(keeper: AuditKeeper, generatorVersion: Int) {
        self.keeper = keeper
        self.generatorVersion = generatorVersion
    }

    /// Takes items out of the saved transcripts that the state does not count: a crash came before it could.
    func goOn(from state: ValidatorState) throws {
        for epoch in keeper.saved where epoch >= state.seedEpoch {
            guard let saved = keeper.transcript(epoch) else { continue }
            let counted = epoch == state.seedEpoch ? state.drawn : 0
            let isAhead =
                saved.items.contains { $0.index >= counted }
                || saved.shared?.contains { part in part.items.contains { $0.after >= counted } } ?? false
            if isAhead { try keeper.save(saved.upTo(counted)) }
        }
    }

    /// From where a validator looks at the chain: what it knows of it and of itself.
    struct Standpoint: Sendable {
        let client: ChainClient
        let view: SubnetView
        let configuration: Validator.Configuration
        let state: ValidatorState
        /// Its own place.
        let uid: UID
    }

    /// Makes the calls that are due, where the subnet uses commitments.
    ///
    /// - Returns: Whether a transcript of the epoch is wanted: where no item of it was asked yet, or one was begun then. It does
    ///   not depend on whether the commitment is on the chain already: after a crash that of before may still be on its way.
    ///   An epoch of which items were asked without one, as when its owner turns commitments on, is left out.
    func duties(_ stand: Standpoint, logger: Logger) async throws -> Bool {
        let (client, view, state) = (stand.client, stand.view, stand.state)
        let (configuration, uid) = (stand.configuration, stand.uid)
        let books = try await SubnetAudit.books(client, configuration.netuid)
        guard let terms = books.terms else { return false }
        let log = books.logs.first { $0.uid == uid }?.log
        let entries = log?.hotkey.bytes == configuration.hotkey.publicKey ? log?.entries ?? [] : []
        for entry in entries where entry.transcript == nil && entry.epoch < view.epoch {
            try await settle(entry.epoch, stand)
        }
        let isFresh = state.seedEpoch != view.epoch || state.drawn == 0
        for call in keeper.due(epoch: view.epoch, block: books.block, terms: terms, log: log, isFresh: isFresh) {
            do {
                try await client.submit(call, by: configuration.hotkey)
                if case .audit(.revealSeed(_, let epoch, _, _)) = call { keeper.noteReveal(of: epoch) }
            } catch let error as CallFailed {
                logger.warning("a commitment was refused: \(error)")
            } catch let error as ClientError {
                guard case .refused = error else { throw error }
                logger.warning("a commitment was refused: \(error)")
            }
        }
        return isFresh || draft.withLock { $0?.epoch == view.epoch } || keeper.saved.contains(view.epoch)
    }

    /// Makes the transcript of an epoch that is over true after a crash. Weights are written down before they are sent: those
    /// that never came to the chain are taken out.
    private func settle(_ epoch: UInt64, _ stand: Standpoint) async throws {
        let (state, configuration) = (stand.state, stand.configuration)
        guard let saved = keeper.transcript(epoch) else {
            // A crash came between the commitment and the first item: nothing was asked, and that is the transcript.
            guard state.seedEpoch != epoch else { return }
            return try keeper.save(
                written(Draft(epoch: epoch, bookBefore: try state.book.snapshot()), configuration)
            )
        }
        guard !saved.uids.isEmpty else { return }
        let weights = WeightVector(uids: saved.uids, weights: saved.weights)
        guard try await !isOnChain(weights, of: epoch, stand) else { return }
        try keeper.save(saved.withoutWeights)
        draft.withLock { if $0?.epoch == epoch { $0 = nil } }
    }

    /// Whether weights of an epoch were set or committed to.
    private func isOnChain(
        _ weights: WeightVector,
        of epoch: UInt64,
        _ stand: Standpoint
    ) async throws -> Bool {
        let (client, configuration) = (stand.client, stand.configuration)
        let index = NetUIDStorageIndex(configuration.netuid)
        let stored = try await client.read(Subtensor.weights, index, stand.uid)
        // Committed weights may be revealed already, and are open to see then.
        guard !weights.agrees(with: SubnetAudit.weights(stored)) else { return true }
        guard stand.view.commitReveal else { return false }
        let account = AccountID(configuration.hotkey.publicKey) ?? .zero
        let commits = try await client.read(Subtensor.weightCommits, index, account) ?? []
        return stand.state.pending.contains { pending in
            guard pending.epoch == epoch, pending.uids == weights.uids, pending.values == weights.weights else {
                return false
            }
            let hash = WeightCommitment.hash(pending, hotkey: configuration.hotkey, netuid: configuration.netuid)
            return commits.contains { $0.first == hash }
        }
    }

    /// Whether the weights that the running epoch's transcript holds are on the chain: they were sent before a crash.
    func hasWeighed(_ stand: Standpoint) async throws -> Bool {
        let epoch = stand.view.epoch
        let weights = draft.withLock { $0?.epoch == epoch ? $0?.weights : nil }
        guard let weights else { return false }
        return try await isOnChain(weights, of: epoch, stand)
    }

    /// The item that the next round shares with another validator; nil where none is due.
    func sharedQuestion(_ stand: Standpoint) -> SharedQuestion? {
        let epoch = stand.view.epoch
        let drawn = stand.state.seedEpoch == epoch ? stand.state.drawn : 0
        let asked = draft.withLock { $0?.epoch == epoch ? $0?.shared : nil }
        let saved = drawn > 0 ? keeper.transcript(epoch)?.shared : nil
        return SharedQuestion.next(stand.view, drawn: drawn, asked: asked ?? saved ?? [], stand.configuration)
    }

    /// Enters a round before its scores are entered, and what came of the item that it shares.
    ///
    /// - `state`: the state before the round; `drawn` of it already counts the round's items.
    func add(
        _ asked: [Round.Asked],
        shared: (question: SharedQuestion, results: [Round.Result])? = nil,
        _ view: SubnetView,
        _ state: ValidatorState,
        _ configuration: Validator.Configuration
    ) throws {
        let first = state.drawn - min(state.drawn, UInt64(asked.count))
        let transcript = try draft.withLock { draft throws -> EpochTranscript in
            var current = draft?.epoch == view.epoch ? draft : nil
            if current == nil { current = try resumed(view.epoch, before: first, state) }
            guard var next = current else { throw ValidatorStateError.damaged("the transcript") }
            for (place, one) in asked.enumerated() {
                let answers = one.results.map(Self.answer)
                next.items.append(.init(purpose: .hidden, index: first + UInt64(place), answers: answers))
            }
            if let shared { next.shared.add(shared.question, shared.results.map(Self.answer)) }
            draft = next
            return written(next, configuration)
        }
        try keeper.save(transcript)
    }

    /// Enters the weights of the epoch before they are sent: what a crash leaves is settled by the chain.
    ///
    /// - Returns: What takes them out again, should the chain refuse them.
    func weighed(
        _ judgement: Judgement,
        _ view: SubnetView,
        _ book: ScoreBook,
        me: UID,
        _ configuration: Validator.Configuration
    ) throws -> (@Sendable () throws -> Void) {
        let places = view.neurons.compactMap { neuron -> EpochTranscript.Place? in
            let key = MinerKey(neuron.hotkey)
            guard neuron.uid != me, book.records[key] != nil else { return nil }
            return .init(uid: neuron.uid, miner: key, verdict: judgement.verdicts[key]?.finding ?? .clear)
        }
        let (transcript, before) = draft.withLock { draft -> (EpochTranscript?, Draft?) in
            guard var next = draft, next.epoch == view.epoch else { return (nil, nil) }
            let before = next
            next.weighedAfter = next.items.count
            next.weights = judgement.weights
            next.places = places
            draft = next
            return (written(next, configuration), before)
        }
        guard let transcript, let before else { return {} }
        try keeper.save(transcript)
        return {
            self.draft.withLock { $0 = before }
            try self.keeper.save(self.written(before, configuration))
        }
    }

    /// The draft of an epoch that goes on, or begins.
    private func resumed(_ epoch: UInt64, before first: UInt64, _ state: ValidatorState) throws -> Draft {
        guard let saved = keeper.transcript(epoch), first > 0 else {
            return Draft(epoch: epoch, bookBefore: try state.book.snapshot())
        }
        var draft = Draft(epoch: epoch, bookBefore: saved.bookBefore)
        let kept = saved.upTo(first)
        (draft.items, draft.shared) = (kept.items, kept.shared ?? [])
        draft.weighedAfter = min(saved.weighedAfter, draft.items.count)
        draft.places = saved.places
        draft.weights = saved.uids.isEmpty ? nil : WeightVector(uids: saved.uids, weights: saved.weights)
        return draft
    }

    private static func answer(_ result: Round.Result) -> EpochTranscript.Answer {
        EpochTranscript.Answer(
            miner: result.miner,
            registeredAt: result.registeredAt,
            answer: result.answer,
            latencyMilliseconds: result.observed?.latencyMilliseconds ?? 0,
            millionths: result.observed?.millionths,
            judgements: result.judgements
        )
    }

    private func written(_ draft: Draft, _ configuration: Validator.Configuration) -> EpochTranscript {
        EpochTranscript(
            netuid: configuration.netuid.rawValue,
            validator: MinerKey(AccountID(configuration.hotkey.publicKey) ?? .zero),
            epoch: draft.epoch,
            generatorVersion: generatorVersion,
            difficulty: configuration.difficulty,
            bookBefore: draft.bookBefore,
            weighedAfter: draft.weighedAfter,
            places: draft.places,
            weights: draft.weights,
            items: draft.items,
            shared: draft.shared
        )
    }
}
