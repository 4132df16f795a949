public import Foundation

/// What a validator asked in one epoch, how it graded, and the weights that it made of it: enough to do it all again.
public struct EpochTranscript: Hashable, Sendable, Codable {
    /// What a miner answered, and what it was worth.
    public struct Answer: Hashable, Sendable, Codable {
        public let miner: MinerKey
        /// The block in which the miner's hotkey registered.
        public let registeredAt: UInt64
        /// The answer's JSON; nil where none came in time.
        public let answer: Data?
        public let latencyMilliseconds: Double
        /// The grade; nil where there is no answer.
        public let millionths: Int?
        /// What each judge gave, where the scorer has several; absent in transcripts of before.
        public let judgements: [JudgeGrade]?

        /// An answer of its parts.
        public init(
            miner: MinerKey,
            registeredAt: UInt64,
            answer: Data?,
            latencyMilliseconds: Double,
            millionths: Int?,
            judgements: [JudgeGrade]? = nil
        ) {
            self.miner = miner
            self.registeredAt = registeredAt
            self.answer = answer
            self.latencyMilliseconds = latencyMilliseconds
            self.millionths = millionths
            self.judgements = judgements
        }
    }

    /// An item, named by what it is drawn for and its number.
    public struct Item: Hashable, Sendable, Codable {
        public let purpose: String
        public let index: UInt64
        public let answers: [Answer]

        /// An item of its parts.
        public init(purpose: SeedPurpose, index: UInt64, answers: [Answer]) {
            self.purpose = purpose.rawValue
            self.index = index
            self.answers = answers
        }
    }

    /// A place that weights may go to.
    public struct Place: Hashable, Sendable, Codable {
        public let uid: UInt16
        public let miner: MinerKey
        /// What the validator took the miner for.
        public let verdict: VerdictKind
        /// For a blend, the most that its own answers can be of all, in millionths; nil for others.
        public let ownMillionths: Int?

        /// A place of its parts.
        public init(uid: UInt16, miner: MinerKey, verdict: Finding) {
            self.uid = uid
            self.miner = miner
            self.verdict = verdict.kind
            ownMillionths = verdict.ownMillionths
        }

        /// What the weight is made from.
        public var finding: Finding { Finding(verdict, ownMillionths: ownMillionths) }
    }

    public let netuid: UInt16
    public let validator: MinerKey
    public let epoch: UInt64
    public let generatorVersion: Int
    public let difficulty: Difficulty
    /// The score book before the epoch's first item.
    public let bookBefore: Data
    /// How many of the epoch's items were in when weights were made; those after it count for the next.
    public let weighedAfter: Int
    /// Who could be paid, and the weights that were set; both empty where none were.
    public let places: [Place]
    public let uids: [UInt16]
    public let weights: [UInt16]
    public let items: [Item]
    /// What was asked with others, which counts for no score; nil where nothing was, as in transcripts of before.
    public let shared: [SharedPart]?

    /// A transcript of its parts.
    public init(
        netuid: UInt16,
        validator: MinerKey,
        epoch: UInt64,
        generatorVersion: Int,
        difficulty: Difficulty,
        bookBefore: Data,
        weighedAfter: Int,
        places: [Place],
        weights: WeightVector?,
        items: [Item],
        shared: [SharedPart] = []
    ) {
        self.netuid = netuid
        self.validator = validator
        self.epoch = epoch
        self.generatorVersion = generatorVersion
        self.difficulty = difficulty
        self.bookBefore = bookBefore
        self.weighedAfter = weighedAfter
        self.places = places
        uids = weights?.uids ?? []
        self.weights = weights?.weights ?? []
        self.items = items
        self.shared = shared.isEmpty ? nil : shared
    }

    /// The same without weights, for an epoch whose weights never came to the chain.
    public var withoutWeights: EpochTranscript {
        with(items, shared: shared ?? [], weights: nil, weighedAfter: 0)
    }

    /// The same without the items from the number `count` on, and what was shared since.
    public func upTo(_ count: UInt64) -> EpochTranscript {
        let kept = items.filter { $0.index < count }
        let weights = uids.isEmpty || kept.count < weighedAfter ? nil : WeightVector(uids: uids, weights: weights)
        return with(
            kept,
            shared: (shared ?? []).compactMap { $0.upTo(count) },
            weights: weights,
            weighedAfter: min(weighedAfter, kept.count)
        )
    }

    private func with(
        _ items: [Item],
        shared: [SharedPart],
        weights: WeightVector?,
        weighedAfter: Int
    ) -> EpochTranscript {
        EpochTranscript(
            netuid: netuid,
            validator: validator,
            epoch: epoch,
            generatorVersion: generatorVersion,
            difficulty: difficulty,
            bookBefore: bookBefore,
            weighedAfter: weighedAfter,
            places: weights == nil ? [] : places,
            weights: weights,
            items: items,
            shared: shared
        )
    }

    /// The root that the validator commits to: over everything but the items, then each item, then each partner's part of
    /// what was shared.
    public var root: [UInt8] {
        var head = Array("plexus/transcript/1".utf8)
        head.appendLittleEndian(netuid)
        head.appendLittleEndian(epoch)
        head.appendLittleEndian(Int64(generatorVersion))
        head.appendLittleEndian(Int64(difficulty.thousandths))
        head.appendLittleEndian(Int64(weighedAfter))
        for part in [Array(validator.name.utf8), Array(bookBefore)] + places.map(Self.bytes) {
            head.appendPart(part)
        }
        for word in uids + weights { head.appendLittleEndian(word) }
        return MerkleTree.root([head] + items.map(Self.bytes) + (shared ?? []).map(\.bytes))
    }

    private static func bytes(_ place: Place) -> [UInt8] {
        let share = place.ownMillionths.map { ":\($0)" } ?? ""
        return Array("\(place.uid)/\(place.verdict.rawValue)\(share)/\(place.miner.name)".utf8)
    }

    private static func bytes(_ item: Item) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.appendPart(Array(item.purpose.utf8))
        bytes.appendLittleEndian(item.index)
        for answer in item.answers { bytes += answer.bytes }
        return bytes
    }
}

extension EpochTranscript.Answer {
    /// What the root is made over.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.appendPart(Array(miner.name.utf8))
        bytes.appendLittleEndian(registeredAt)
        bytes.append(answer == nil ? 0 : 1)
        bytes.appendPart(Array(answer ?? Data()))
        bytes.appendLittleEndian(latencyMilliseconds.bitPattern)
        bytes.appendLittleEndian(Int64(millionths ?? -1))
        guard let judgements, !judgements.isEmpty else { return bytes }
        // No name is so long, so that this cannot be the next answer; without judgements nothing is added.
        bytes.appendLittleEndian(UInt32.max)
        bytes.appendLittleEndian(UInt32(truncatingIfNeeded: judgements.count))
        for one in judgements {
            bytes.appendPart(Array(one.judge.utf8))
            bytes.appendLittleEndian(Int64(one.millionths))
        }
        return bytes
    }
}
