public import Evaluation
import Foundation
import Tasks

/// What a trial asks beside its hidden items: some of an epoch's items in other words, and some of the epoch before again.
/// They count for no score.
struct TrialSide: Sendable {
    /// What they showed, over all validators.
    private(set) var book = SideBook()

    /// How many of each kind a validator asks in an epoch: with three validators and eight epochs, enough for the rule.
    private static let perEpoch = 2

    /// Asks a validator's side questions of an epoch, whose hidden items have these answers.
    mutating func measure(
        _ task: SubnetTask,
        secret: [UInt8],
        epoch: UInt64,
        hidden: [TrialAnswers],
        _ miners: [TrialMiner],
        as observed: [ObservedMiner]
    ) async throws(TaskError) {
        let seeds = EpochSeed(validatorSecret: secret, netuid: TrialAnswers.netuid, epoch: epoch)
        let before = EpochSeed(validatorSecret: secret, netuid: TrialAnswers.netuid, epoch: max(1, epoch) - 1)
        func answers(_ purpose: SeedPurpose, _ seed: ItemSeed, _ answers: TrialAnswers) -> SideAnswers {
            SideAnswers(
                purpose: purpose,
                epoch: epoch,
                index: 0,
                seed: seed,
                answers: zip(observed, answers.graded).map { miner, graded in
                    SideAnswers.Answer(
                        miner: miner.key,
                        registeredAt: miner.registeredAt,
                        millionths: graded?.score.millionths
                    )
                }
            )
        }
        let fresh = hidden.enumerated().map { place, one in
            answers(.hidden, seeds.itemSeed(.hidden, UInt64(place)), one)
        }
        for number in 0..<min(Self.perEpoch, hidden.count) {
            let seed = seeds.itemSeed(.hidden, UInt64(number))
            var beside: [SideAnswers] = []
            if epoch > 1 {
                let old = before.itemSeed(.hidden, UInt64(number))
                let again = try await TrialAnswers(task, seed: old, miners: miners)
                beside.append(answers(.revealed, old, again))
            }
            let words = try await task.wire.paraphrase(
                seed: seed,
                difficulty: task.manifest.difficulty,
                wording: seeds.itemSeed(.paraphrase, UInt64(number))
            )
            if let words {
                book.enter(hidden: [fresh[number]], digests: [], beside: [])
                let other = try await TrialAnswers(task, item: words, seed: seed, miners: miners)
                beside.append(answers(.paraphrase, seed, other))
            }
            book.enter(hidden: fresh, digests: [], beside: beside)
        }
        book.close(epoch: epoch, items: UInt64(hidden.count))
    }
}

extension TrialReport {
    /// What questions beside the hidden items showed of one miner; all are nil before there is something.
    public struct Side: Sendable, Codable {
        /// How far the scores of two wordings of one need are apart.
        public let consistency: Interval?
        /// The p-value of the test that the first wording is not answered better.
        public let firstIsBetter: Double?
        /// The score of revealed items less that of fresh ones.
        public let gap: Interval?

        init(_ record: SideBook.Record?) {
            consistency = record?.consistency
            firstIsBetter = consistency == nil ? nil : record?.firstIsBetter
            gap = record.flatMap { $0.gap.count > 1 ? $0.gap.interval().clamped(to: -1...1) : nil }
        }
    }
}
