/// An English BIP-39 recovery phrase with a verified checksum.
///
/// The seed is not BIP-39's: Substrate stretches the entropy, not the phrase (paritytech/substrate-bip39).
public struct Mnemonic: Sendable, Equatable {
    /// 16, 20, 24, 28 or 32 bytes, for 12, 15, 18, 21 or 24 words.
    public let entropy: [UInt8]

    private static let bitsPerWord = 11

    /// Reads a phrase of lower-case English words separated by white space.
    ///
    /// - Throws: `CryptoError` for a number of words that BIP-39 does not know, a word outside the list (with its
    ///   position, not its text) and a checksum that does not fit.
    public init(phrase: String) throws(CryptoError) {
        let words = phrase.split(whereSeparator: \.isWhitespace)
        guard (12...24).contains(words.count), words.count.isMultiple(of: 3) else {
            throw .phraseWordCount(words.count)
        }
        var bits = BitWriter()
        for (position, word) in words.enumerated() {
            guard let index = EnglishWords.index(of: word) else { throw .phraseUnknownWord(position: position) }
            bits.append(UInt32(index), count: Mnemonic.bitsPerWord)
        }
        let entropy = Array(bits.bytes.prefix(words.count / 3 * 4))
        guard Mnemonic.bits(of: entropy).bytes == bits.bytes else { throw .phraseChecksum }
        self.entropy = entropy
    }

    /// The phrase for given entropy: 16, 20, 24, 28 or 32 bytes give 12, 15, 18, 21 or 24 words.
    public init(entropy: [UInt8]) throws(CryptoError) {
        guard (16...32).contains(entropy.count), entropy.count.isMultiple(of: 4) else {
            throw .entropyLength(bytes: entropy.count)
        }
        self.entropy = entropy
    }

    /// How many bytes of entropy a phrase of `words` words needs; nil for a count that BIP-39 does not know.
    public static func entropyLength(words: Int) -> Int? {
        (12...24).contains(words) && words.isMultiple(of: 3) ? words / 3 * 4 : nil
    }

    /// The words, separated by single spaces.
    public var phrase: String {
        let bits = Mnemonic.bits(of: entropy)
        let count = entropy.count / 4 * 3
        return (0..<count)
            .map { EnglishWords.list[Int(bits.value(at: $0 * Mnemonic.bitsPerWord, count: Mnemonic.bitsPerWord))] }
            .joined(separator: " ")
    }

    /// The 64-byte seed: PBKDF2-HMAC-SHA-512 over the entropy, salt `mnemonic` and the password, 2048 rounds.
    public func seed(password: String) -> [UInt8] {
        Hashing.pbkdf2SHA512(
            password: entropy,
            salt: Array("mnemonic".utf8) + Array(password.utf8),
            rounds: 2048,
            count: 64
        )
    }

    /// The first 32 bytes of the seed, which key pairs start from.
    public func miniSecret(password: String) -> [UInt8] {
        Array(seed(password: password).prefix(32))
    }

    /// The entropy and its checksum: the first bit of SHA-256 for every 32 bits of entropy, zeros to the next byte.
    private static func bits(of entropy: [UInt8]) -> BitWriter {
        var bits = BitWriter()
        for byte in entropy {
            bits.append(UInt32(byte), count: 8)
        }
        let checksumBits = entropy.count / 4
        bits.append(UInt32(Hashing.sha256(entropy)[0]) >> (8 - UInt32(checksumBits)), count: checksumBits)
        return bits
    }
}

extension Mnemonic: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The number of words only, so that a phrase cannot slip into a log.
    public var description: String {
        "Mnemonic(\(entropy.count / 4 * 3) words)"
    }

    /// The same as `description`.
    public var debugDescription: String {
        description
    }

    /// Nothing of the content.
    public var customMirror: Mirror {
        Mirror(self, children: [])
    }
}

/// A string of bits, most significant first.
private struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var used = 0

    /// Adds the low `count` bits of `value`.
    mutating func append(_ value: UInt32, count: Int) {
        for shift in stride(from: count - 1, through: 0, by: -1) {
            if used.isMultiple(of: 8) { bytes.append(0) }
            bytes[used / 8] |= UInt8((value >> UInt32(shift)) & 1) << UInt8(7 - used % 8)
            used += 1
        }
    }

    /// The `count` bits from `offset` on as a number; bits past the end are zero.
    func value(at offset: Int, count: Int) -> UInt32 {
        (offset..<(offset + count)).reduce(0) { value, bit in
            let byte = bit / 8 < bytes.count ? bytes[bit / 8] : 0
            return value << 1 | UInt32(byte >> UInt8(7 - bit % 8) & 1)
        }
    }
}
