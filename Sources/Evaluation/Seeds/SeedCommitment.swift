import ChainCrypto

/// A validator's promise of a seed: BLAKE2b-256 over a label, the seed and a salt.
///
/// Published before the epoch, it binds the validator to the seed without telling it; the salt keeps equal seeds from
/// having equal commitments.
public struct SeedCommitment: Hashable, Sendable {
    /// The thirty-two bytes that are published.
    public let hash: [UInt8]

    /// Commits to `seed` under `salt`, which should hold at least 16 random bytes.
    public init(seed: EpochSeed, salt: [UInt8]) {
        hash = Self.digest(seed: seed, salt: salt)
    }

    /// Wraps a published commitment, which must have thirty-two bytes.
    public init?(hash: [UInt8]) {
        guard hash.count == 32 else { return nil }
        self.hash = hash
    }

    /// Whether a revealed seed and salt are those that were promised.
    public func opens(with seed: EpochSeed, salt: [UInt8]) -> Bool {
        Self.digest(seed: seed, salt: salt) == hash
    }

    private static func digest(seed: EpochSeed, salt: [UInt8]) -> [UInt8] {
        // The seed's length is fixed, so that no other pair of seed and salt has the same concatenation.
        Hashing.blake2b256(Array("plexus/seed-commitment/1".utf8) + seed.bytes + salt)
    }
}
