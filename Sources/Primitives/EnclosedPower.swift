/// `scale · (base / divisor) ^ (power / root)`, enclosed between two bounds by 128-bit arithmetic.
///
/// Where both bounds have the same floor it is the floor of the exact number. It is then the result of `RationalPower`
/// too: its exact form gives that floor by definition, and its series errs, in the range that is taken here and with 256
/// fraction bits or more, by less than 2^-140 of the number, while either bound is at least 2^-109 of the number away
/// from the exact one. In all other cases, about one of 2^40 and what is out of range, there is no answer and the caller
/// takes the long way.
///
/// The error of the logarithm is below 2^-118, which an exponent below 256 makes 2^-110 of a number of at most two; that
/// of the exponential is below 2^-119. Together that is less than a third of `slack`.
enum EnclosedPower {
    /// ln 2 in units of 2^-128, cut.
    private static let logarithmOfTwo: UInt128 = 0xb172_17f7_d1cf_79ab_c9e3_b398_03f2_f6af
    /// The largest power of two by which a result may differ from the scale.
    private static let mostTwos: UInt128 = 62
    /// How far the bounds are from the number that was computed, in units of 2^-126.
    private static let slack: UInt128 = 1 << 19

    /// The result where the bounds agree.
    ///
    /// - `base`, `divisor`, `root`: greater than zero.
    static func scaled(
        _ base: UInt128,
        _ divisor: UInt128,
        _ power: UInt64,
        _ root: UInt64,
        _ scale: UInt64
    ) -> ScaledPower? {
        guard base != divisor else { return .value(scale) }
        guard power / 128 <= root else { return nil }
        let logarithm = logarithm(base, divisor)
        let product = logarithm.magnitude.multipliedFullWidth(by: UInt128(power))
        guard product.high < UInt128(root) else { return nil }
        let exponent = UInt128(root).dividingFullWidth((product.high, product.low)).quotient
        let unit = logarithmOfTwo >> 8
        guard exponent < unit * mostTwos else { return nil }
        var twos = exponent / unit
        var whole = twos.multipliedFullWidth(by: logarithmOfTwo)
        if whole.high << 120 | UInt128(whole.low >> 8) > exponent {
            twos -= 1
            whole = twos.multipliedFullWidth(by: logarithmOfTwo)
        }
        let rest = exponent - (whole.high << 120 | UInt128(whole.low >> 8))
        let mantissa = exponential(rest << 8, isNegative: logarithm < 0)
        let shift = logarithm < 0 ? 126 + Int(twos) : 126 - Int(twos)
        let low = floor(mantissa - slack, scale, shift)
        let high = floor(mantissa + slack, scale, shift)
        return low == high ? low : nil
    }

    /// ln(base / divisor) in units of 2^-120.
    private static func logarithm(_ base: UInt128, _ divisor: UInt128) -> Int128 {
        var left = (base << UInt128(base.leadingZeroBitCount)) >> 1
        var right = (divisor << UInt128(divisor.leadingZeroBitCount)) >> 1
        var twos = divisor.leadingZeroBitCount - base.leadingZeroBitCount
        // Two numbers within a factor of 3/2, so that the series gains more than four bits a step.
        if left > right, left - right > right >> 1 {
            left >>= 1
            twos += 1
        } else if right > left, right - left > left >> 1 {
            right >>= 1
            twos -= 1
        }
        let difference = left < right ? right - left : left - right
        // ln(l / r) = 2 · (z + z³/3 + z⁵/5 + …) with z = (l - r) / (l + r).
        var term = (left + right).dividingFullWidth((difference, 0)).quotient
        let square = upperHalf(term, term)
        var sum = term
        var odd: UInt128 = 1
        while true {
            term = upperHalf(term, square)
            if term == 0 { break }
            odd += 2
            sum += term / odd
        }
        let series = Int128(sum >> 7)
        let whole = UInt128(twos.magnitude).multipliedFullWidth(by: logarithmOfTwo)
        let shifts = Int128(whole.high << 120 | UInt128(whole.low >> 8))
        return (left < right ? 0 - series : series) + (twos < 0 ? 0 - shifts : shifts)
    }

    /// e to the power of `argument`, or of minus that, in units of 2^-126.
    ///
    /// - `argument`: in units of 2^-128.
    private static func exponential(_ argument: UInt128, isNegative: Bool) -> UInt128 {
        var term: UInt128 = 1 << 126
        var sum = term
        var step: UInt128 = 1
        while true {
            term = upperHalf(term, argument) / step
            if term == 0 { break }
            sum = isNegative && step & 1 == 1 ? sum - term : sum + term
            step += 1
        }
        return sum
    }

    /// The floor of `number · scale / 2^shift`, for shifts of 64 to 190.
    private static func floor(_ number: UInt128, _ scale: UInt64, _ shift: Int) -> ScaledPower {
        let product = number.multipliedFullWidth(by: UInt128(scale))
        guard product.high >> UInt128(shift - 64) == 0 else { return .tooLarge }
        let result =
            shift < 128
            ? product.high << UInt128(128 - shift) | UInt128(product.low >> UInt128(shift))
            : product.high >> UInt128(shift - 128)
        return .value(UInt64(truncatingIfNeeded: result))
    }

    /// The upper 128 bits of a product.
    @inline(__always)
    private static func upperHalf(_ left: UInt128, _ right: UInt128) -> UInt128 {
        UInt128(left.multipliedFullWidth(by: right).high)
    }
}
