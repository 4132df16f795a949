extension Hashing {
    /// xxHash64 with seed 0 as 8 little-endian bytes.
    public static func twox64(_ input: [UInt8]) -> [UInt8] {
        twox(input, words: 1)
    }

    /// xxHash64 with the seeds 0 and 1, one after the other: 16 bytes, the hash of pallet and item names.
    public static func twox128(_ input: [UInt8]) -> [UInt8] {
        twox(input, words: 2)
    }

    /// xxHash64 with the seeds 0 to 3, one after the other: 32 bytes.
    public static func twox256(_ input: [UInt8]) -> [UInt8] {
        twox(input, words: 4)
    }

    /// The storage hasher `Twox64Concat`: the 8-byte hash followed by the input itself.
    public static func twox64Concat(_ input: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(8 + input.count)
        appendTwox(of: input, words: 1, to: &output)
        output.append(contentsOf: input)
        return output
    }

    /// Appends `twox128(input)` to `output` without a temporary array.
    public static func appendTwox128(of input: [UInt8], to output: inout [UInt8]) {
        appendTwox(of: input, words: 2, to: &output)
    }

    /// Appends `twox64(input)` to `output` without a temporary array.
    public static func appendTwox64(of input: [UInt8], to output: inout [UInt8]) {
        appendTwox(of: input, words: 1, to: &output)
    }

    /// Writes the xxHash64 of all that follows into the 8 bytes of `bytes` that begin at `start`.
    public static func fillTwox64(_ bytes: inout [UInt8], from start: Int) {
        precondition(start >= 0 && bytes.count >= start + 8, "no room for the hash")
        bytes.withUnsafeMutableBytes { raw in
            let hash = XXHash64.hash(UnsafeRawBufferPointer(rebasing: raw[(start + 8)...]), seed: 0)
            raw.storeBytes(of: hash.littleEndian, toByteOffset: start, as: UInt64.self)
        }
    }

    private static func twox(_ input: [UInt8], words: UInt64) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(8 * Int(words))
        appendTwox(of: input, words: words, to: &output)
        return output
    }

    private static func appendTwox(of input: [UInt8], words: UInt64, to output: inout [UInt8]) {
        input.withUnsafeBytes { bytes in
            for seed in 0..<words {
                withUnsafeBytes(of: XXHash64.hash(bytes, seed: seed).littleEndian) { output.append(contentsOf: $0) }
            }
        }
    }
}

/// The 64-bit variant of xxHash.
///
/// Source: the specification `doc/xxhash_spec.md` of Cyan4973/xxHash, section "XXH64 algorithm description".
enum XXHash64 {
    private static let prime1: UInt64 = 0x9e37_79b1_85eb_ca87
    private static let prime2: UInt64 = 0xc2b2_ae3d_27d4_eb4f
    private static let prime3: UInt64 = 0x1656_67b1_9e37_79f9
    private static let prime4: UInt64 = 0x85eb_ca77_c2b2_ae63
    private static let prime5: UInt64 = 0x27d4_eb2f_1656_67c5

    /// The hash of `bytes` under `seed`.
    static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
        var offset = 0
        var hash = bytes.count < 32 ? seed &+ prime5 : stripes(bytes, seed: seed, offset: &offset)
        hash &+= UInt64(bytes.count)
        while offset + 8 <= bytes.count {
            hash ^= round(0, word(bytes, offset))
            hash = rotate(hash, 27) &* prime1 &+ prime4
            offset += 8
        }
        if offset + 4 <= bytes.count {
            let half = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
            hash ^= UInt64(half) &* prime1
            hash = rotate(hash, 23) &* prime2 &+ prime3
            offset += 4
        }
        while offset < bytes.count {
            hash ^= UInt64(bytes[offset]) &* prime5
            hash = rotate(hash, 11) &* prime1
            offset += 1
        }
        return avalanche(hash)
    }

    /// Consumes all whole 32-byte stripes with four independent accumulators and merges them.
    private static func stripes(_ bytes: UnsafeRawBufferPointer, seed: UInt64, offset: inout Int) -> UInt64 {
        var first = seed &+ prime1 &+ prime2
        var second = seed &+ prime2
        var third = seed
        var fourth = seed &- prime1
        while offset + 32 <= bytes.count {
            first = round(first, word(bytes, offset))
            second = round(second, word(bytes, offset + 8))
            third = round(third, word(bytes, offset + 16))
            fourth = round(fourth, word(bytes, offset + 24))
            offset += 32
        }
        var hash = rotate(first, 1) &+ rotate(second, 7) &+ rotate(third, 12) &+ rotate(fourth, 18)
        hash = merge(hash, first)
        hash = merge(hash, second)
        hash = merge(hash, third)
        return merge(hash, fourth)
    }

    private static func avalanche(_ value: UInt64) -> UInt64 {
        var hash = value
        hash = (hash ^ (hash >> 33)) &* prime2
        hash = (hash ^ (hash >> 29)) &* prime3
        return hash ^ (hash >> 32)
    }

    @inline(__always)
    private static func round(_ accumulator: UInt64, _ lane: UInt64) -> UInt64 {
        rotate(accumulator &+ lane &* prime2, 31) &* prime1
    }

    @inline(__always)
    private static func merge(_ hash: UInt64, _ accumulator: UInt64) -> UInt64 {
        (hash ^ round(0, accumulator)) &* prime1 &+ prime4
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(__always)
    private static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
        (value &<< count) | (value &>> (64 &- count))
    }
}
