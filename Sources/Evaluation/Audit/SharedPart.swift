public import Foundation

/// What a validator asked of the items that it shares with one other validator in an epoch.
///
/// Both derive the items from a seed that only the two of them know (``EpochSeed/init(pairOf:with:netuid:epoch:)``), so that
/// what the one wrote down can be held to what the other got. They count for no score.
public struct SharedPart: Hashable, Sendable, Codable {
    /// How many items a pair shares in an epoch at most.
    public static let itemLimit = 8

    /// One item.
    public struct Item: Hashable, Sendable, Codable {
        /// The item's number within the pair's seed and ``SeedPurpose/shared``.
        public let index: UInt64
        /// How many of the epoch's own items were drawn before: where a crash lost a round, this is lost with it.
        public let after: UInt64
        public let answers: [EpochTranscript.Answer]

        /// An item of its parts.
        public init(index: UInt64, after: UInt64, answers: [EpochTranscript.Answer]) {
            self.index = index
            self.after = after
            self.answers = answers
        }
    }

    /// The other validator.
    public let partner: MinerKey
    /// The pair's seed of the epoch, 32 bytes.
    public let pairSeed: Data
    public let items: [Item]

    /// A part of its parts.
    public init(partner: MinerKey, pairSeed: EpochSeed, items: [Item]) {
        self.partner = partner
        self.pairSeed = Data(pairSeed.bytes)
        self.items = items
    }

    private init(_ partner: MinerKey, _ pairSeed: Data, _ items: [Item]) {
        (self.partner, self.pairSeed, self.items) = (partner, pairSeed, items)
    }

    /// The same with one more item.
    public func adding(_ item: Item) -> SharedPart { SharedPart(partner, pairSeed, items + [item]) }

    /// The same without the items that came after `count` of the epoch's own; nil where none remain.
    func upTo(_ count: UInt64) -> SharedPart? {
        let kept = items.filter { $0.after < count }
        return kept.isEmpty ? nil : SharedPart(partner, pairSeed, kept)
    }

    /// What the root is made over. The label is no length of a purpose, so that no part passes for an item.
    var bytes: [UInt8] {
        var bytes = Array("plexus/shared/1".utf8)
        bytes.appendPart(Array(partner.name.utf8))
        bytes.appendPart(Array(pairSeed))
        for item in items {
            bytes.appendLittleEndian(item.index)
            bytes.appendLittleEndian(item.after)
            bytes.appendLittleEndian(UInt32(truncatingIfNeeded: item.answers.count))
            for answer in item.answers { bytes += answer.bytes }
        }
        return bytes
    }
}
