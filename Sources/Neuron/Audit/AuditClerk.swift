import ChainCrypto
import Client
import Evaluation
import Foundation
import Logging
import Primitives
import Runtime
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
        var weighedAfter = 0
        var places: [EpochTranscript.Place] = []
        var weights: WeightVector?
    }

    /// A clerk of a validator whose items are of one generator version.
    init(keeper: AuditKeeper, generatorVersion: Int) {
        self.keeper = keeper
        self.generatorVersion = generatorVersion
    }

    /// Makes the calls that are due, where the subnet uses commitments.
    ///
    /// - Returns: Whether it does, so that a transcript is wanted.
    func duties(
        _ client: ChainClient,
        _ view: SubnetView,
        _ configuration: Validator.Configuration,
        uid: UID,
        logger: Logger
    ) async throws -> Bool {
        let books = try await SubnetAudit.books(client, configuration.netuid)
        guard let terms = books.terms else { return false }
        let log = books.logs.first { $0.uid == uid }?.log
        for call in keeper.due(epoch: view.epoch, block: books.block, terms: terms, log: log) {
            do {
                try await client.submit(call, by: configuration.hotkey)
            } catch let error as CallFailed {
                logger.warning("a commitment was refused: \(error)")
            } catch let error as ClientError {
                guard case .refused = error else { throw error }
                logger.warning("a commitment was refused: \(error)")
            }
        }
        return true
    }

    /// Enters a round before its scores are entered.
    ///
    /// - `state`: the state before the round; `drawn` of it already counts the round's items.
    func add(
        _ asked: [Round.Asked],
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
            draft = next
            return written(next, configuration)
        }
        try keeper.save(transcript)
    }

    /// Enters the weights of the epoch.
    func weighed(
        _ judgement: Judgement,
        _ view: SubnetView,
        _ book: ScoreBook,
        me: UID,
        _ configuration: Validator.Configuration
    ) throws {
        let transcript = draft.withLock { draft -> EpochTranscript? in
            guard var next = draft, next.epoch == view.epoch else { return nil }
            next.weighedAfter = next.items.count
            next.weights = judgement.weights
            next.places = view.neurons.compactMap { neuron in
                let key = MinerKey(neuron.hotkey)
                guard neuron.uid != me, book.records[key] != nil else { return nil }
                return .init(uid: neuron.uid, miner: key, verdict: judgement.verdicts[key]?.kind ?? .clear)
            }
            draft = next
            return written(next, configuration)
        }
        if let transcript { try keeper.save(transcript) }
    }

    /// The draft of an epoch that goes on, or begins.
    private func resumed(_ epoch: UInt64, before first: UInt64, _ state: ValidatorState) throws -> Draft {
        guard let saved = keeper.transcript(epoch), first > 0 else {
            return Draft(epoch: epoch, bookBefore: try state.book.snapshot())
        }
        var draft = Draft(epoch: epoch, bookBefore: saved.bookBefore)
        draft.items = saved.items.filter { $0.index < first }
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
            millionths: result.observed?.millionths
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
            items: draft.items
        )
    }
}
