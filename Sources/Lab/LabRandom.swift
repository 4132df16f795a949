import Foundation

/// Random numbers that a seed decides (SplitMix64): an experiment with the same seed is the same experiment.
///
/// Source of the constants: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
public struct LabRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// The sequence that belongs to `seed`.
    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var word = state
        word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
        return word ^ (word >> 31)
    }

    /// A number from 0 to `bound - 1`; 0 where the bound is 0.
    ///
    /// The slight preference for small numbers that a remainder has is of no matter to an experiment.
    mutating func below(_ bound: Int) -> Int {
        bound > 0 ? Int(next() % UInt64(bound)) : 0
    }

    /// True in `percent` of 100 cases.
    mutating func chance(_ percent: Int) -> Bool {
        below(100) < percent
    }

    /// One of some; nil where there are none.
    mutating func pick<Element>(_ choices: [Element]) -> Element? {
        choices.isEmpty ? nil : choices[below(choices.count)]
    }

    /// A number whose size is as likely to be small as to be large: as many for each number of bits.
    mutating func anySize(bits: Int = 64) -> UInt64 {
        let shift = 64 - 1 - below(max(1, min(bits, 64)))
        return next() >> UInt64(shift)
    }

    /// A normally distributed number with mean 0 and deviation 1, of two uniform ones between 0 and 1, by Box and
    /// Muller's method.
    static func normal(_ first: Double, _ second: Double) -> Double {
        (-2 * min(log(first), 0)).squareRoot() * cos(2 * Double.pi * second)
    }
}
