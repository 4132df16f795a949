import CSodium

/// The hash functions of a Substrate chain.
///
/// Every function takes the whole input and returns a fresh array. The `append…` variants write to an array that the
/// caller keeps, which spares the allocation when storage keys are put together.
public enum Hashing {
    /// BLAKE2b with 32 bytes of output, no key (RFC 7693).
    public static func blake2b256(_ input: [UInt8]) -> [UInt8] {
        blake2b(input, count: 32)
    }

    /// BLAKE2b with 16 bytes of output, no key (RFC 7693).
    public static func blake2b128(_ input: [UInt8]) -> [UInt8] {
        blake2b(input, count: 16)
    }

    /// BLAKE2b with 64 bytes of output, no key (RFC 7693).
    public static func blake2b512(_ input: [UInt8]) -> [UInt8] {
        blake2b(input, count: 64)
    }

    /// The storage hasher `Blake2_128Concat`: the 16-byte BLAKE2b hash followed by the input itself.
    public static func blake2_128Concat(_ input: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(16 + input.count)
        appendBlake2b128(of: input, to: &output)
        output.append(contentsOf: input)
        return output
    }

    /// Appends the 16-byte BLAKE2b hash of `input` to `output` without a temporary array.
    public static func appendBlake2b128(of input: [UInt8], to output: inout [UInt8]) {
        Sodium.start()
        var hash = SIMD16<UInt8>()
        hash.withMutablePointer { _ = crypto_generichash($0, 16, input, UInt64(input.count), nil, 0) }
        withUnsafeBytes(of: hash) { output.append(contentsOf: $0) }
    }

    /// Writes the 16-byte BLAKE2b hash of all that follows into the 16 bytes of `bytes` that begin at `start`.
    public static func fillBlake2b128(_ bytes: inout [UInt8], from start: Int) {
        precondition(start >= 0 && bytes.count >= start + 16, "no room for the hash")
        Sodium.start()
        let length = bytes.count - start - 16
        bytes.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            _ = crypto_generichash(base + start, 16, base + start + 16, UInt64(length), nil, 0)
        }
    }

    /// SHA-256 (FIPS 180-4), 32 bytes.
    public static func sha256(_ input: [UInt8]) -> [UInt8] {
        Sodium.start()
        var hash = [UInt8](repeating: 0, count: 32)
        _ = crypto_hash_sha256(&hash, input, UInt64(input.count))
        return hash
    }

    /// SHA-512 (FIPS 180-4), 64 bytes.
    public static func sha512(_ input: [UInt8]) -> [UInt8] {
        Sodium.start()
        var hash = [UInt8](repeating: 0, count: 64)
        _ = crypto_hash_sha512(&hash, input, UInt64(input.count))
        return hash
    }

    /// `count` must lie in 16...64, the range of libsodium's generic hash.
    private static func blake2b(_ input: [UInt8], count length: Int) -> [UInt8] {
        Sodium.start()
        var hash = [UInt8](repeating: 0, count: length)
        _ = crypto_generichash(&hash, length, input, UInt64(input.count), nil, 0)
        return hash
    }
}
