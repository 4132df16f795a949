/// A natural number of any size: 64-bit words, the least significant first, no zero words at the end.
///
/// Only what rational powers need; sizes are bounded by the callers (a few thousand words).
struct BigUInt: Hashable, Sendable {
    private(set) var words: [UInt64]

    /// Zero.
    init() {
        words = []
    }

    init(_ value: UInt128) {
        self.init(words: [UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64)])
    }

    init(_ value: UInt64) {
        words = value == 0 ? [] : [value]
    }

    init(words: [UInt64]) {
        self.words = words
        trim()
    }

    private mutating func trim() {
        while words.last == 0 { words.removeLast() }
    }

    var isZero: Bool { words.isEmpty }

    /// The number of bits without leading zeros.
    var bitWidth: Int {
        guard let last = words.last else { return 0 }
        return words.count * 64 - last.leadingZeroBitCount
    }

    /// The number, where it fits 64 bits.
    var uint64: UInt64? {
        words.count <= 1 ? words.first ?? 0 : nil
    }
}

extension BigUInt: Comparable {
    static func < (left: BigUInt, right: BigUInt) -> Bool {
        guard left.words.count == right.words.count else { return left.words.count < right.words.count }
        for index in left.words.indices.reversed() where left.words[index] != right.words[index] {
            return left.words[index] < right.words[index]
        }
        return false
    }
}

// MARK: - Addition and subtraction

extension BigUInt {
    static func + (left: BigUInt, right: BigUInt) -> BigUInt {
        let (long, short) = left.words.count >= right.words.count ? (left, right) : (right, left)
        var sum = long.words
        var carry: UInt64 = 0
        for index in sum.indices {
            let addend = index < short.words.count ? short.words[index] : 0
            if addend == 0, carry == 0, index >= short.words.count { break }
            let first = sum[index].addingReportingOverflow(addend)
            let second = first.partialValue.addingReportingOverflow(carry)
            sum[index] = second.partialValue
            carry = (first.overflow ? 1 : 0) + (second.overflow ? 1 : 0)
        }
        if carry > 0 { sum.append(carry) }
        return BigUInt(words: sum)
    }

    /// The difference, or zero where it would be negative.
    static func - (left: BigUInt, right: BigUInt) -> BigUInt {
        guard left > right else { return BigUInt() }
        var difference = left.words
        var borrow: UInt64 = 0
        for index in difference.indices {
            let subtrahend = index < right.words.count ? right.words[index] : 0
            let first = difference[index].subtractingReportingOverflow(subtrahend)
            let second = first.partialValue.subtractingReportingOverflow(borrow)
            difference[index] = second.partialValue
            borrow = (first.overflow ? 1 : 0) + (second.overflow ? 1 : 0)
        }
        return BigUInt(words: difference)
    }
}

// MARK: - Shifts

extension BigUInt {
    static func << (value: BigUInt, shift: Int) -> BigUInt {
        guard !value.isZero, shift > 0 else { return value }
        let (whole, rest) = shift.quotientAndRemainder(dividingBy: 64)
        var result = [UInt64](repeating: 0, count: value.words.count + whole + 1)
        for (index, word) in value.words.enumerated() {
            result[index + whole] |= word << UInt64(rest)
            if rest > 0 { result[index + whole + 1] = word >> UInt64(64 - rest) }
        }
        return BigUInt(words: result)
    }

    static func >> (value: BigUInt, shift: Int) -> BigUInt {
        let (whole, rest) = shift.quotientAndRemainder(dividingBy: 64)
        guard whole < value.words.count else { return BigUInt() }
        var result = [UInt64](value.words[whole...])
        guard rest > 0 else { return BigUInt(words: result) }
        for index in result.indices {
            let above = index + 1 < result.count ? result[index + 1] << UInt64(64 - rest) : 0
            result[index] = result[index] >> UInt64(rest) | above
        }
        return BigUInt(words: result)
    }

    /// Whether any of the lowest `count` bits is set.
    func hasBits(below count: Int) -> Bool {
        let (whole, rest) = count.quotientAndRemainder(dividingBy: 64)
        for index in 0..<Swift.min(whole, words.count) where words[index] != 0 { return true }
        guard rest > 0, whole < words.count else { return false }
        return words[whole] & ((1 << UInt64(rest)) - 1) != 0
    }

    /// Bit `index`, counted from the least significant.
    func bit(_ index: Int) -> Bool {
        let (whole, rest) = index.quotientAndRemainder(dividingBy: 64)
        return whole < words.count && words[whole] >> UInt64(rest) & 1 == 1
    }
}
