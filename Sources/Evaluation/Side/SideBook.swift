/// What questions showed that count for no score: how a miner answers the same need in other words, and old questions.
///
/// A validator enters each round once, side questions and hidden items together; the same rounds give the same book.
public struct SideBook: Hashable, Sendable, Codable {
    /// What is known of one miner.
    public struct Record: Hashable, Sendable, Codable {
        /// The block in which the hotkey registered.
        let registeredAt: UInt64
        /// The first wording's score less the other's; and how far the two are apart.
        public internal(set) var difference = ScoreMoments()
        public internal(set) var distance = ScoreMoments()
        /// The score of a revealed item, that of the same round's fresh ones, and the first less the second.
        public internal(set) var revealed = ScoreMoments()
        public internal(set) var fresh = ScoreMoments()
        public internal(set) var gap = ScoreMoments()

        init(registeredAt: UInt64) {
            self.registeredAt = registeredAt
        }

        /// How far the scores of two wordings of one need are apart; nil with fewer than two pairs.
        public var consistency: Interval? {
            distance.count > 1 ? distance.interval().clamped(to: 0...1) : nil
        }

        /// The p-value of Student's paired test that the first wording is not answered better than the other: who copies or
        /// remembers the one and works on the other has a small one.
        public var firstIsBetter: Double { difference.pValueAboveZero }
    }

    /// An epoch that is over, and how many hidden items it gave.
    public struct PastEpoch: Hashable, Sendable, Codable {
        public let epoch: UInt64
        public let items: UInt64
    }

    /// By the hotkey's name.
    private var records: [String: Record] = [:]
    /// Hidden items of the running epoch of which another wording may be asked, the oldest first.
    public private(set) var earlier: [SideAnswers] = []
    /// The epochs that are over, the oldest first.
    public private(set) var past: [PastEpoch] = []
    /// How fresh questions repeat old ones.
    public private(set) var questions = QuestionMemory()

    /// How many items wait for another wording, and how many epochs are remembered.
    private static let mostEarlier = 4
    private static let mostPast = 64

    /// An empty book.
    public init() {}

    /// What is known of a miner; nil where no side question was put to it.
    public func record(of miner: MinerKey) -> Record? { records[miner.name] }

    /// Notes that an epoch is over; one without items says nothing.
    public mutating func close(epoch: UInt64, items: UInt64) {
        earlier = []
        guard items > 0 else { return }
        past.removeAll { $0.epoch == epoch }
        past.append(PastEpoch(epoch: epoch, items: items))
        if past.count > Self.mostPast { past.removeFirst(past.count - Self.mostPast) }
    }

    /// Enters a round.
    ///
    /// - Parameters:
    ///   - hidden: The hidden items, in order.
    ///   - digests: What tells their questions apart; empty where it is not known.
    ///   - beside: The side questions.
    public mutating func enter(hidden: [SideAnswers], digests: [UInt32], beside: [SideAnswers]) {
        for one in beside {
            switch one.purpose {
            case .paraphrase: enter(paraphrase: one)
            case .revealed: enter(revealed: one, beside: hidden)
            default: break
            }
        }
        for digest in digests { questions.add(digest) }
        guard let kept = hidden.first(where: { !$0.answers.isEmpty }) else { return }
        earlier.append(kept)
        if earlier.count > Self.mostEarlier { earlier.removeFirst(earlier.count - Self.mostEarlier) }
    }

    /// Forgets miners that are no longer registered.
    public mutating func keep(only miners: Set<MinerKey>) {
        let names = Set(miners.map(\.name))
        records = records.filter { names.contains($0.key) }
    }

    /// Who answered neither or one of the two tells nothing: an answer that is lost on the way is no inconsistency.
    private mutating func enter(paraphrase: SideAnswers) {
        guard let place = earlier.firstIndex(where: { $0.seed == paraphrase.seed }) else { return }
        let first = Dictionary(
            earlier.remove(at: place).answers.map { ($0.miner, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for answer in paraphrase.answers {
            guard let before = first[answer.miner], before.registeredAt == answer.registeredAt,
                let one = before.millionths, let other = answer.millionths
            else { continue }
            change(answer) { record in
                record.difference.add(one - other)
                record.distance.add(abs(one - other))
            }
        }
    }

    /// A revealed item stands against the fresh ones of the same round: a miner that became better or worse since did so
    /// for both. No answer is worth nothing here, since who remembers may leave the rest.
    private mutating func enter(revealed: SideAnswers, beside hidden: [SideAnswers]) {
        var sums: [MinerKey: (sum: Int, count: Int)] = [:]
        for answer in hidden.flatMap(\.answers) {
            let (sum, count) = sums[answer.miner] ?? (0, 0)
            sums[answer.miner] = (sum + (answer.millionths ?? 0), count + 1)
        }
        for answer in revealed.answers {
            guard let fresh = sums[answer.miner], fresh.count > 0 else { continue }
            let (old, new) = (answer.millionths ?? 0, fresh.sum / fresh.count)
            change(answer) { record in
                record.revealed.add(old)
                record.fresh.add(new)
                record.gap.add(old - new)
            }
        }
    }

    private mutating func change(_ answer: SideAnswers.Answer, _ body: (inout Record) -> Void) {
        var record = records[answer.miner.name] ?? Record(registeredAt: answer.registeredAt)
        if record.registeredAt != answer.registeredAt { record = Record(registeredAt: answer.registeredAt) }
        body(&record)
        records[answer.miner.name] = record
    }
}
