extension BigUInt {
    static func * (left: BigUInt, right: BigUInt) -> BigUInt {
        guard !left.isZero, !right.isZero else { return BigUInt() }
        var product = [UInt64](repeating: 0, count: left.words.count + right.words.count)
        for (offset, factor) in left.words.enumerated() where factor != 0 {
            var carry: UInt64 = 0
            for (index, word) in right.words.enumerated() {
                // word · factor + product + carry always fits 128 bits.
                let full = word.multipliedFullWidth(by: factor)
                let first = full.low.addingReportingOverflow(product[offset + index])
                let second = first.partialValue.addingReportingOverflow(carry)
                product[offset + index] = second.partialValue
                carry = full.high &+ (first.overflow ? 1 : 0) &+ (second.overflow ? 1 : 0)
            }
            product[offset + right.words.count] = carry
        }
        return BigUInt(words: product)
    }

    /// The quotient and the remainder by a single word, which is not zero.
    func divided(by divisor: UInt64) -> (quotient: BigUInt, remainder: UInt64) {
        guard divisor > 0 else { return (BigUInt(), 0) }
        var quotient = words
        var remainder: UInt64 = 0
        for index in quotient.indices.reversed() {
            let step = divisor.dividingFullWidth((remainder, quotient[index]))
            quotient[index] = step.quotient
            remainder = step.remainder
        }
        return (BigUInt(words: quotient), remainder)
    }

    /// The quotient, cut; zero where the divisor is zero. Schoolbook long division, word by word.
    static func / (dividend: BigUInt, divisor: BigUInt) -> BigUInt {
        guard divisor.words.count > 1 else { return dividend.divided(by: divisor.words.first ?? 0).quotient }
        guard dividend >= divisor else { return BigUInt() }
        let shift = divisor.words[divisor.words.count - 1].leadingZeroBitCount
        let normal = (divisor << shift).words
        var rest = (dividend << shift).words
        rest.append(contentsOf: repeatElement(0, count: Swift.max(0, dividend.words.count + 1 - rest.count)))
        let size = normal.count
        var quotient = [UInt64](repeating: 0, count: rest.count - size)
        for index in quotient.indices.reversed() {
            let digit = estimate(rest, at: index, normal)
            quotient[index] = subtract(digit, of: normal, from: &rest, at: index)
        }
        return BigUInt(words: quotient)
    }

    /// A digit of the quotient that is exact or too large by one.
    private static func estimate(_ rest: [UInt64], at index: Int, _ normal: [UInt64]) -> UInt64 {
        let size = normal.count
        let top = normal[size - 1]
        let high = rest[index + size]
        let middle = rest[index + size - 1]
        guard high < top else { return .max }
        var (digit, remainder) = top.dividingFullWidth((high, middle))
        while true {
            let check = digit.multipliedFullWidth(by: normal[size - 2])
            guard (check.high, check.low) > (remainder, rest[index + size - 2]) else { break }
            digit -= 1
            let next = remainder.addingReportingOverflow(top)
            if next.overflow { break }
            remainder = next.partialValue
        }
        return digit
    }

    /// Takes `digit` times the divisor from the rest, adding it back while that was too much; gives the right digit.
    private static func subtract(
        _ digit: UInt64,
        of normal: [UInt64],
        from rest: inout [UInt64],
        at index: Int
    ) -> UInt64 {
        var digit = digit
        var carry: UInt64 = 0
        var borrow: UInt64 = 0
        for offset in 0...normal.count {
            let word = offset < normal.count ? normal[offset] : 0
            let full = digit.multipliedFullWidth(by: word)
            let low = full.low.addingReportingOverflow(carry)
            carry = full.high &+ (low.overflow ? 1 : 0)
            let first = rest[index + offset].subtractingReportingOverflow(low.partialValue)
            let second = first.partialValue.subtractingReportingOverflow(borrow)
            rest[index + offset] = second.partialValue
            borrow = (first.overflow ? 1 : 0) + (second.overflow ? 1 : 0)
        }
        while borrow > 0 {
            digit &-= 1
            var carry: UInt64 = 0
            for offset in 0...normal.count {
                let word = offset < normal.count ? normal[offset] : 0
                let first = rest[index + offset].addingReportingOverflow(word)
                let second = first.partialValue.addingReportingOverflow(carry)
                rest[index + offset] = second.partialValue
                carry = (first.overflow ? 1 : 0) + (second.overflow ? 1 : 0)
            }
            borrow = borrow &- carry
        }
        return digit
    }

    /// The number to a whole power.
    func power(_ exponent: UInt64) -> BigUInt {
        var result = BigUInt(1 as UInt64)
        var base = self
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = result * base }
            rest >>= 1
            if rest > 0 { base = base * base }
        }
        return result
    }
}
