/// The random numbers of the reference's experiment: Rust's `StdRng` (ChaCha with 12 rounds), seeded with a number.
///
/// Source: `rand` 0.8 and `rand_core` 0.6 (`seed_from_u64`, which fills the key by a PCG), D. J. Bernstein's ChaCha.
struct StandardRandom: Sendable {
    private static let rounds = 12

    private let key: [UInt32]
    private var counter: UInt64 = 0
    private var words: [UInt32] = []
    private var position = 0

    /// The sequence that belongs to `seed`.
    init(seed: UInt64) {
        var state = seed
        key = (0..<8).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 11_634_580_027_462_260_723
            let shifted = UInt32(truncatingIfNeeded: ((state >> 18) ^ state) >> 27)
            let turn = UInt32(state >> 59)
            return shifted >> turn | shifted << ((32 - turn) & 31)
        }
    }

    /// The next 32 bits.
    mutating func next() -> UInt32 {
        if position == words.count {
            words = block()
            counter += 1
            position = 0
        }
        defer { position += 1 }
        return words[position]
    }

    /// A number from 0 to 65,534, each as likely.
    mutating func uniform() -> Double {
        while true {
            let product = UInt64(next()) * 65_535
            // The one word that would favour a number over the others is drawn again.
            if UInt32(truncatingIfNeeded: product) != .max { return Double(product >> 32) }
        }
    }

    /// Numbers from the normal distribution with mean 0 and deviation 1: first all radii, then all angles are drawn.
    mutating func normal(_ count: Int) -> [Double] {
        let drawn = (0..<2 * count).map { _ in uniform() / 65_535 + 0.000_001 }
        return (0..<count).map { index in
            LabRandom.normal(drawn[index], drawn[index + count])
        }
    }

    private func block() -> [UInt32] {
        let start: [UInt32] =
            [0x6170_7865, 0x3320_646e, 0x7962_2d32, 0x6b20_6574] + key
            + [UInt32(truncatingIfNeeded: counter), UInt32(truncatingIfNeeded: counter >> 32), 0, 0]
        var state = start
        for _ in 0..<Self.rounds / 2 {
            for column in 0..<4 { Self.mix(&state, column, 4 + column, 8 + column, 12 + column) }
            for row in 0..<4 {
                Self.mix(&state, row, 4 + (row + 1) % 4, 8 + (row + 2) % 4, 12 + (row + 3) % 4)
            }
        }
        return zip(state, start).map { $0 &+ $1 }
    }

    private static func mix(_ state: inout [UInt32], _ a: Int, _ b: Int, _ c: Int, _ d: Int) {
        for (turn, other) in [(UInt32(16), UInt32(12)), (8, 7)] {
            state[a] = state[a] &+ state[b]
            state[d] = turned(state[d] ^ state[a], by: turn)
            state[c] = state[c] &+ state[d]
            state[b] = turned(state[b] ^ state[c], by: other)
        }
    }

    private static func turned(_ word: UInt32, by bits: UInt32) -> UInt32 {
        word << bits | word >> (32 - bits)
    }
}
