/// What all miners' answers to one question were worth.
public struct SideAnswers: Hashable, Sendable, Codable {
    /// One miner's answer.
    public struct Answer: Hashable, Sendable, Codable {
        /// Who answered.
        public let miner: MinerKey
        /// The block in which the hotkey registered.
        public let registeredAt: UInt64
        /// The score; nil where there was no answer in time.
        public let millionths: Int?

        /// An answer of its parts.
        public init(miner: MinerKey, registeredAt: UInt64, millionths: Int?) {
            self.miner = miner
            self.registeredAt = registeredAt
            self.millionths = millionths
        }
    }

    /// What the question was for.
    public let purpose: SeedPurpose
    /// The epoch from whose seed it comes, and its number there.
    public let epoch: UInt64
    public let index: UInt64
    /// The seed of the item; of the first one where this is another wording of it.
    public let seed: ItemSeed
    /// The answers; empty where the scorer was away.
    public let answers: [Answer]

    /// Answers of their parts.
    public init(purpose: SeedPurpose, epoch: UInt64, index: UInt64, seed: ItemSeed, answers: [Answer]) {
        self.purpose = purpose
        self.epoch = epoch
        self.index = index
        self.seed = seed
        self.answers = answers
    }

    /// The mean score over all who were asked, a missing answer as 0.
    var meanMillionths: Int {
        answers.isEmpty ? 0 : answers.reduce(0) { $0 + ($1.millionths ?? 0) } / answers.count
    }
}
