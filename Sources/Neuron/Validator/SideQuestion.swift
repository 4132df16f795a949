import ChainCrypto
import Evaluation

/// A question that a round asks beside its hidden items. It counts for no score, verdict or weight; what is shared
/// with other validators stands in the transcript, apart. Miners see a question like all others.
struct SideQuestion: Sendable {
    /// What it is for.
    let purpose: SeedPurpose
    /// The epoch from whose seed it comes, and its number there.
    let epoch: UInt64
    let index: UInt64
    /// What is asked; its seed names the item, also where this is another wording of it.
    let item: SealedItem
}

extension Round.Asked {
    /// What the answers were worth; a hidden item belongs to `epoch`.
    func answers(epoch: UInt64) -> SideAnswers {
        SideAnswers(
            purpose: side?.purpose ?? .hidden,
            epoch: side?.epoch ?? epoch,
            index: side?.index ?? 0,
            seed: seed,
            // In one order, as the journal has them, whoever answered first.
            answers: results.sorted { $0.uid < $1.uid }.map { result in
                SideAnswers.Answer(
                    miner: result.miner,
                    registeredAt: result.registeredAt,
                    millionths: result.observed?.millionths
                )
            }
        )
    }
}

extension ValidatorJournal.Item {
    /// What the answers were worth, as ``Round/Asked/answers(epoch:)`` has it.
    var sideAnswers: SideAnswers {
        SideAnswers(
            purpose: side?.purpose ?? .hidden,
            epoch: side?.epoch ?? epoch,
            index: side?.index ?? 0,
            seed: Hex.decode(seed).flatMap(ItemSeed.init(bytes:)) ?? ItemSeed(public: 0),
            answers: answers.map { answer in
                SideAnswers.Answer(
                    miner: MinerKey(name: answer.hotkey),
                    registeredAt: answer.registeredAt ?? 0,
                    millionths: answer.millionths
                )
            }
        )
    }
}
