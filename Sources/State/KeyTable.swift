/// Where keys stand in a list that only grows and shrinks at its end: a hash table of their positions.
///
/// The list itself belongs to the caller, who compares keys. The last key of the list may be removed, no other one: so
/// a removed entry never stands in the way to another, and its place is simply free again.
struct KeyTable: Sendable {
    /// For each place the upper half of a key's hash and its position plus one, or 0.
    private var places: [UInt64] = []
    private var count = 0

    /// What the hashes depend on besides the keys. Nothing that follows from the order of the table reaches any output.
    private let seed: UInt64

    /// A table without positions.
    ///
    /// Keys made to meet under one seed do not meet under another; where some do, each costs a step along the table, which
    /// is a comparison of two words, not of keys.
    init(seed: UInt64) {
        self.seed = seed
    }

    /// A hash of all bytes: each eight of them are mixed in by a product of 128 bits whose halves are folded.
    func hash(_ key: [UInt8]) -> UInt64 {
        key.withUnsafeBytes { bytes in
            var hash = seed ^ UInt64(bytes.count)
            var offset = 0
            while offset + 8 <= bytes.count {
                hash = Self.mix(hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                offset += 8
            }
            var rest: UInt64 = 0
            while offset < bytes.count {
                rest = rest << 8 | UInt64(bytes[offset])
                offset += 1
            }
            return Self.mix(Self.mix(hash ^ rest))
        }
    }

    /// Source of the constant: the golden ratio, as Fibonacci hashing takes it.
    @inline(__always)
    private static func mix(_ word: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
        return product.high ^ product.low
    }

    /// The position with this hash that `isRight` accepts.
    @inline(__always)
    func position(of hash: UInt64, _ isRight: (Int) -> Bool) -> Int? {
        guard !places.isEmpty else { return nil }
        let mask = places.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = places[place]
            if entry == 0 { return nil }
            let position = Int(entry & 0xffff_ffff) - 1
            if (entry ^ hash) >> 32 == 0, isRight(position) { return position }
            place = (place + 1) & mask
        }
    }

    /// Adds the next position of the list; `hashAt` gives the hashes of those before.
    mutating func append(_ hash: UInt64, hashAt: (Int) -> UInt64) {
        if (count + 1) * 2 > places.count {
            places = [UInt64](repeating: 0, count: max(16, places.count * 2))
            for position in 0..<count { put(hashAt(position), position) }
        }
        put(hash, count)
        count += 1
    }

    /// Removes the list's last position, which has this hash.
    mutating func removeLast(_ hash: UInt64) {
        let mask = places.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while places[place] & 0xffff_ffff != UInt64(count) { place = (place + 1) & mask }
        places[place] = 0
        count -= 1
    }

    private mutating func put(_ hash: UInt64, _ position: Int) {
        let mask = places.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while places[place] != 0 { place = (place + 1) & mask }
        places[place] = hash & ~0xffff_ffff | UInt64(position + 1)
    }
}
