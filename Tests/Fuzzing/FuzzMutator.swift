import TestSupport

/// Changes inputs as a stranger would: bits, lengths, cuts, repetitions, pieces of others.
struct FuzzMutator {
    var random: SeededGenerator

    private static let telling: [UInt64] = [
        0, 1, 2, 3, 63, 64, 127, 128, 255, 256, 16_383, 16_384, 65_535, 65_536, 1 << 30, (1 << 30) - 1,
        .init(UInt32.max), 1 << 32, .init(Int64.max), 1 << 63, .max,
    ]

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    /// Any number below `limit`.
    mutating func below(_ limit: Int) -> Int {
        limit < 1 ? 0 : Int(random.next() % UInt64(limit))
    }

    /// A changed input, made of one of the corpus and perhaps a second one.
    mutating func next(from corpus: [[UInt8]]) -> [UInt8] {
        guard !corpus.isEmpty else { return random.bytes(below(64)) }
        var input = corpus[below(corpus.count)]
        for _ in 0...below(4) { change(&input, with: corpus[below(corpus.count)]) }
        return Array(input.prefix(FuzzGroup.longestInput))
    }

    private mutating func change(_ input: inout [UInt8], with other: [UInt8]) {
        guard !input.isEmpty else {
            input = random.bytes(1 + below(32))
            return
        }
        let place = below(input.count)
        switch below(9) {
        case 0: input[place] ^= 1 << UInt8(below(8))
        case 1: input[place] = UInt8(below(256))
        case 2: overwrite(&input, at: place)
        case 3: input.insert(contentsOf: random.bytes(1 + below(8)), at: place)
        case 4: input.removeSubrange(place..<min(input.count, place + 1 + below(16)))
        case 5: input.removeSubrange(place...)
        case 6:
            let piece = input[place..<min(input.count, place + 1 + below(32))]
            for _ in 0...below(8) { input.insert(contentsOf: piece, at: place) }
        case 7: input = Array(input[..<place]) + other.dropFirst(below(other.count))
        default: input.insert(UInt8(below(64)) << 2 | UInt8(below(4)), at: place)
        }
    }

    /// Writes a number that lengths and arithmetic stumble over.
    private mutating func overwrite(_ input: inout [UInt8], at place: Int) {
        let number = Self.telling[below(Self.telling.count)]
        for byte in 0..<(1 << below(4)) where place + byte < input.count {
            input[place + byte] = UInt8(truncatingIfNeeded: number >> UInt64(8 * byte))
        }
    }
}
