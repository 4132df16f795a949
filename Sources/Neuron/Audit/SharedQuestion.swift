import ChainCrypto
import Evaluation
import Primitives

/// The item that a validator shares with another in one round.
struct SharedQuestion: Sendable {
    /// The other validator.
    let partner: MinerKey
    let pairSeed: EpochSeed
    let epoch: UInt64
    /// The item's number among the pair's of this epoch.
    let index: UInt64
    /// How many of the epoch's own items were drawn before the round.
    let after: UInt64

    /// The item's seed.
    var seed: ItemSeed { pairSeed.itemSeed(.shared, index) }

    /// The question of the round that comes after `drawn` of the epoch's own items.
    ///
    /// Validators with a permit take part. All see the same of them at the same block, and rounds have about the same pace,
    /// so that both of a pair meet in about the same turn. Where they do not, they still ask the same items of an epoch
    /// that is long enough.
    ///
    /// - Parameters:
    ///   - view: The subnet.
    ///   - drawn: How many of the epoch's own items were drawn before.
    ///   - asked: What was shared in the epoch already.
    ///   - configuration: The validator's.
    /// - Returns: Nil where the validator has no permit, meets itself in this turn, the partner's hotkey is of another
    ///   scheme, or the item was asked before.
    static func next(
        _ view: SubnetView,
        drawn: UInt64,
        asked: [SharedPart],
        _ configuration: Validator.Configuration
    ) -> SharedQuestion? {
        guard let own = AccountID(configuration.hotkey.publicKey) else { return nil }
        let validators = view.neurons.filter(\.hasPermit)
        let schedule = PairSchedule(validators.map { MinerKey($0.hotkey) }, epoch: view.epoch)
        let turn = drawn / UInt64(max(1, configuration.itemsPerRound))
        guard let meeting = schedule.meeting(of: MinerKey(own), turn: turn),
            let partner = validators.first(where: { MinerKey($0.hotkey) == meeting.partner }),
            let pairSeed = EpochSeed(
                pairOf: configuration.hotkey,
                with: partner.hotkey.bytes,
                netuid: configuration.netuid.rawValue,
                epoch: view.epoch
            ),
            !asked.contains(where: { part in
                part.partner == meeting.partner && part.items.contains { $0.index >= meeting.index }
            })
        else { return nil }
        return SharedQuestion(
            partner: meeting.partner,
            pairSeed: pairSeed,
            epoch: view.epoch,
            index: meeting.index,
            after: drawn
        )
    }
}

extension [SharedPart] {
    /// Adds what came of a question.
    mutating func add(_ question: SharedQuestion, _ answers: [EpochTranscript.Answer]) {
        let item = SharedPart.Item(index: question.index, after: question.after, answers: answers)
        if let place = firstIndex(where: { $0.partner == question.partner }) {
            self[place] = self[place].adding(item)
        } else {
            append(SharedPart(partner: question.partner, pairSeed: question.pairSeed, items: [item]))
        }
    }
}
