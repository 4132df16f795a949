import ChainCrypto

/// An endless stream of random numbers from an item's seed: SHA-512 in counter mode.
///
/// A question shows what was drawn for it; with a cryptographic stream that tells nothing of what is hidden.
public struct SeedStream: RandomNumberGenerator, Sendable {
    private let key: [UInt8]
    private var counter: UInt64 = 0
    private var block: [UInt8] = []
    private var position = 0

    /// Starts the stream of `seed`.
    public init(seed: ItemSeed) {
        key = Array("plexus/seed-stream/1".utf8) + seed.bytes
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        if position == block.count {
            var input = key
            input.appendLittleEndian(counter)
            block = Hashing.sha512(input)
            counter &+= 1
            position = 0
        }
        var word: UInt64 = 0
        for offset in 0..<8 {
            word |= UInt64(block[position + offset]) << UInt64(8 * offset)
        }
        position += 8
        return word
    }
}
