/// SS58 addresses: a network prefix, a 32-byte public key and two checksum bytes in base 58.
///
/// Source: the SS58 registry and address format of Substrate (`sp-core`, `Ss58Codec`).
public enum SS58 {
    private static let context = Array("SS58PRE".utf8)
    private static let keyLength = 32
    private static let checksumLength = 2
    /// The registry keeps these two back; Substrate refuses them as well.
    private static let reserved: ClosedRange<UInt16> = 46...47
    /// 36 bytes at most, each worth less than 1.37 characters.
    private static let longestAddress = 64

    /// The address of `publicKey` on the network `prefix` (42 is Bittensor's and the generic one).
    ///
    /// Only the low 14 bits of `prefix` can be written; the rest is ignored.
    public static func encode(_ publicKey: [UInt8], prefix: UInt16 = 42) -> String {
        let body = prefixBytes(prefix & 0x3fff) + publicKey
        return Base58.encode(body + checksum(body))
    }

    /// The public key and the network prefix of an address.
    ///
    /// - Throws: `CryptoError` for a foreign character, a content that is not 32 bytes long, a prefix that is reserved
    ///   or not in its shortest form, and a wrong checksum.
    public static func decode(_ address: String) throws(CryptoError) -> (publicKey: [UInt8], prefix: UInt16) {
        let characters = Array(address.utf8.prefix(longestAddress + 1))
        guard characters.count <= longestAddress else { throw .addressLength(bytes: address.utf8.count) }
        let bytes = try Base58.decode(characters)
        guard let first = bytes.first else { throw .addressLength(bytes: 0) }
        guard first < 128 else { throw .addressPrefix }
        let prefixLength = first < 64 ? 1 : 2
        guard bytes.count == prefixLength + keyLength + checksumLength else { throw .addressLength(bytes: bytes.count) }
        let body = Array(bytes.dropLast(checksumLength))
        guard checksum(body) == Array(bytes.suffix(checksumLength)) else { throw .addressChecksum }
        let prefix = prefixLength == 1 ? UInt16(first) : longPrefix(first, bytes[1])
        guard prefixBytes(prefix).count == prefixLength, !reserved.contains(prefix) else { throw .addressPrefix }
        return (Array(body.dropFirst(prefixLength)), prefix)
    }

    /// One byte below 64, otherwise two: the low byte is spread so that the first byte lies in 64…127.
    private static func prefixBytes(_ prefix: UInt16) -> [UInt8] {
        guard prefix >= 64 else { return [UInt8(prefix)] }
        return [
            UInt8(truncatingIfNeeded: (prefix & 0x00fc) >> 2) | 0x40,
            UInt8(truncatingIfNeeded: prefix >> 8) | UInt8(truncatingIfNeeded: (prefix & 0x0003) << 6),
        ]
    }

    private static func longPrefix(_ first: UInt8, _ second: UInt8) -> UInt16 {
        UInt16(first & 0x3f) << 2 | UInt16(second >> 6) | UInt16(second & 0x3f) << 8
    }

    private static func checksum(_ body: [UInt8]) -> [UInt8] {
        Array(Hashing.blake2b512(context + body).prefix(checksumLength))
    }
}
