import ChainCrypto

/// The secret from which a validator derives every hidden test of one epoch.
///
/// The validator commits to it before the epoch and reveals it afterwards, so that anyone can regenerate and re-grade.
public struct EpochSeed: Hashable, Sendable {
    /// The thirty-two secret bytes.
    public let bytes: [UInt8]

    /// Wraps secret bytes, which must be thirty-two.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// Derives an epoch's seed from a validator's long-lived secret.
    ///
    /// A validator that restarts in the middle of an epoch derives the same seed again, and revealing one epoch's seed
    /// says nothing about another's.
    ///
    /// - Parameters:
    ///   - secret: The validator's long-lived secret, of any length; it should hold at least 32 random bytes.
    ///   - netuid: The subnet, so that two subnets never share tests.
    ///   - epoch: The epoch's number.
    public init(validatorSecret secret: [UInt8], netuid: UInt16, epoch: UInt64) {
        var message = Array("plexus/epoch-seed/1".utf8)
        message.appendLittleEndian(netuid)
        message.appendLittleEndian(epoch)
        bytes = Array(Hashing.hmacSHA512(key: secret, message: message).prefix(32))
    }

    /// The seed of one item: HMAC-SHA-512 (RFC 2104) keyed by this seed over the purpose and the index, cut to 32 bytes.
    ///
    /// - Parameters:
    ///   - purpose: What the item is for; items of different purposes are unrelated.
    ///   - index: The item's number within its purpose.
    /// - Returns: The item's seed.
    public func itemSeed(_ purpose: SeedPurpose, _ index: UInt64) -> ItemSeed {
        let name = Array(purpose.rawValue.utf8)
        var message = Array("plexus/item-seed/1".utf8)
        message.appendLittleEndian(UInt32(truncatingIfNeeded: name.count))
        message += name
        message.appendLittleEndian(index)
        return ItemSeed(derived: Array(Hashing.hmacSHA512(key: bytes, message: message).prefix(32)))
    }
}

/// What a seed is drawn for. Any text will do; the usual purposes are named here.
public struct SeedPurpose: RawRepresentable, Hashable, Sendable, Codable {
    /// The purpose's name, part of the derivation.
    public let rawValue: String

    /// A purpose of a given name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Items that only this validator asks.
    public static let hidden = SeedPurpose(rawValue: "hidden")
    /// Items of a pair's seed, which two validators ask, so that each can be held to what the other got.
    public static let shared = SeedPurpose(rawValue: "shared")
    /// The same need in other words, to measure consistency.
    public static let paraphrase = SeedPurpose(rawValue: "paraphrase")
    /// Hidden items of past epochs that are asked again, to see whether remembering them pays.
    public static let revealed = SeedPurpose(rawValue: "revealed")
}

/// The seed from which one item is generated.
public struct ItemSeed: Hashable, Sendable {
    /// The thirty-two bytes.
    public let bytes: [UInt8]

    /// Wraps bytes, which must be thirty-two.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// A seed for trials and tests that need no secrecy.
    public init(public number: UInt64) {
        var message = Array("plexus/public-item/1".utf8)
        message.appendLittleEndian(number)
        bytes = Hashing.blake2b256(message)
    }

    init(derived bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The random numbers that belong to this seed.
    public var stream: SeedStream { SeedStream(seed: self) }
}

extension ItemSeed: Codable {
    /// Reads the hexadecimal form.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let bytes = [UInt8](hexadecimal: text), bytes.count == 32 else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "an item seed has 64 hex digits")
        }
        self.bytes = bytes
    }

    /// Writes the hexadecimal form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(bytes.hexadecimal)
    }
}
