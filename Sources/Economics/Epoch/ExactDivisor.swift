/// Divides many numbers by the same one: a multiplication and a correction in place of each division, the same
/// integers.
struct ExactDivisor {
    private let divisor: UInt64
    private let reciprocal: UInt64

    ///
    /// - `divisor`: greater than zero.
    init(_ divisor: UInt64) {
        self.divisor = divisor
        reciprocal = divisor > 0 ? UInt64.max / divisor : 0
    }

    /// `dividend / divisor`, cut. Zero for negative dividends and divisors of zero.
    @inline(__always)
    func divide(_ dividend: Int64) -> UInt64 {
        guard divisor > 0, dividend > 0 else { return 0 }
        return divide(UInt64(dividend))
    }

    /// `dividend / divisor`, cut.
    @inline(__always)
    func divide(_ dividend: UInt64) -> UInt64 {
        // The estimate is never above the quotient and at most two below it.
        var quotient = dividend.multipliedFullWidth(by: reciprocal).high
        var rest = dividend &- quotient &* divisor
        while rest >= divisor {
            quotient &+= 1
            rest &-= divisor
        }
        return quotient
    }
}
