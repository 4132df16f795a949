import Primitives

/// SplitMix64, as `Tests/Oracle/common.py` has it.
struct OracleRandom {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var word = state
        word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
        return word ^ (word >> 31)
    }

    mutating func below(_ bound: UInt64) -> UInt64 {
        next() % bound
    }

    /// A number of 1 to `bits` bits, each length as likely.
    mutating func sized(_ bits: UInt64) -> UInt64 {
        let word = next()
        return word >> (63 - below(bits))
    }

    /// One of some choices; callers draw the choices themselves first, as the oracle does.
    mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
        choices[Int(below(UInt64(choices.count)))]
    }
}

/// FNV-1a over 64-bit words, as the oracle has it.
struct OracleDigest {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ number: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            value ^= (number >> shift) & 255
            value = value &* 0x100_0000_01b3
        }
    }

    /// Adds a number of 128 bits, the lower half first.
    mutating func addWide(_ number: UInt128) {
        add(UInt64(truncatingIfNeeded: number))
        add(UInt64(truncatingIfNeeded: number >> 64))
    }

    /// Adds mantissa and exponent.
    mutating func add(_ number: SafeFloat) {
        addWide(number.mantissa)
        addWide(UInt128(truncatingIfNeeded: Int128(number.exponent)))
    }
}
