/// A natural number of 256 bits, only for products of mantissas on their way back into 128 bits.
struct WideInteger: Comparable {
    let high: UInt128
    let low: UInt128

    init(high: UInt128, low: UInt128) {
        self.high = high
        self.low = low
    }

    init(_ value: UInt128) {
        self.init(high: 0, low: value)
    }

    init(_ left: UInt128, times right: UInt128) {
        let product = left.multipliedFullWidth(by: right)
        self.init(high: product.high, low: product.low)
    }

    var isZero: Bool { high == 0 && low == 0 }

    static func < (left: WideInteger, right: WideInteger) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }

    /// The quotient, cut; zero where the divisor is zero.
    func divided(by divisor: UInt128) -> WideInteger {
        guard divisor > 0 else { return WideInteger(0) }
        let (quotient, remainder) = high.quotientAndRemainder(dividingBy: divisor)
        guard remainder > 0 else { return WideInteger(high: quotient, low: low / divisor) }
        return WideInteger(high: quotient, low: divisor.dividingFullWidth((remainder, low)).quotient)
    }

    /// The product; callers keep it within 256 bits.
    func multiplied(by factor: UInt128) -> WideInteger {
        let product = low.multipliedFullWidth(by: factor)
        return WideInteger(high: high &* factor &+ product.high, low: product.low)
    }

    /// The sum; callers keep it within 256 bits.
    func adding(_ other: UInt128) -> WideInteger {
        let (sum, overflow) = low.addingReportingOverflow(other)
        return WideInteger(high: high &+ (overflow ? 1 : 0), low: sum)
    }
}
