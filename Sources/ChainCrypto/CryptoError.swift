/// Why a key, an address, a phrase or a secret URI was refused.
///
/// No case carries secret material, so that an error may be logged.
public enum CryptoError: Error, Equatable, Sendable {
    /// A seed or a secret key has the wrong number of bytes.
    case wrongLength(expected: Int, actual: Int)
    /// The scalar of a secret key is zero or not below the group order.
    case scalarNotCanonical
    /// A character outside the base-58 alphabet, at this byte offset of the address.
    case addressCharacter(offset: Int)
    /// The address does not spell a prefix, 32 bytes and a checksum.
    case addressLength(bytes: Int)
    /// The network prefix of the address is reserved or not in its shortest form.
    case addressPrefix
    /// The checksum of the address does not fit its content.
    case addressChecksum
    /// A recovery phrase has 12, 15, 18, 21 or 24 words; this one has `count`.
    case phraseWordCount(Int)
    /// The word at this position (from 0) is not in the English BIP-39 list.
    case phraseUnknownWord(position: Int)
    /// The checksum bits of the recovery phrase do not fit its words.
    case phraseChecksum
    /// Entropy has 16, 20, 24, 28 or 32 bytes; this one has `bytes`.
    case entropyLength(bytes: Int)
    /// The hexadecimal seed of a secret URI is not 32 bytes.
    case uriSeed
    /// The secret URI has a character or an empty junction that its grammar does not allow, at this byte offset.
    case uriSyntax(offset: Int)
    /// The secret URI is longer than `maximum` bytes.
    case uriTooLong(maximum: Int)
    /// Ed25519 keys have no soft derivation.
    case softDerivationUnsupported
}
