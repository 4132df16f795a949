/// A result of `powRatioScaled` as far as callers tell results apart.
public enum ScaledPower: Hashable, Sendable {
    /// A number that fits 64 bits.
    case value(UInt64)
    /// A number that is too large for 64 bits.
    case tooLarge
    /// A number below zero; only the truncated series of very large exponents gives one.
    case negative

    /// The number, where it fits.
    public var uint64: UInt64? {
        guard case .value(let value) = self else { return nil }
        return value
    }
}

/// `scale · (base / baseDivisor) ^ (exponent / exponentDivisor)`, cut downwards.
///
/// Small exponents (both reduced parts at most 1024) are exact. Others go through a logarithm and an exponential in
/// fixed point with at least `precision` fraction bits. The steps, their roundings and their stopping rules are those
/// of
/// the reference chain's arithmetic, so that every last digit agrees, also where the series does not converge.
///
/// Gives nil where a divisor is zero.
public func powRatioScaled(
    base: UInt128,
    over baseDivisor: UInt128,
    exponent: UInt64,
    over exponentDivisor: UInt64,
    precision: Int,
    scale: UInt64
) -> ScaledPower? {
    guard baseDivisor > 0, exponentDivisor > 0 else { return nil }
    guard base > 0 else { return .value(0) }
    guard exponent > 0 else { return .value(scale) }
    let common = greatestCommonDivisor(exponent, exponentDivisor)
    let power = exponent / common
    let root = exponentDivisor / common
    if power == 1, root == 1 { return RationalPower.product(base, baseDivisor, scale) }
    if precision >= 256 || (power <= 1_024 && root <= 1_024) {
        if let enclosed = EnclosedPower.scaled(base, baseDivisor, power, root, scale) { return enclosed }
    }
    return RationalPower.scaled(base, baseDivisor, power, root, precision: precision, scale)
}

extension RationalPower {
    /// The floor of `scale · base / divisor`.
    static func product(_ base: UInt128, _ divisor: UInt128, _ scale: UInt64) -> ScaledPower {
        let product = base.multipliedFullWidth(by: UInt128(scale))
        guard product.high < divisor else { return .tooLarge }
        let quotient = divisor.dividingFullWidth((product.high, product.low)).quotient
        return UInt64(exactly: quotient).map(ScaledPower.value) ?? .tooLarge
    }

    /// The power by whole numbers or by the series, without any short cut; tests hold the short cuts to it.
    ///
    /// - `power`, `root`: without a common factor.
    static func scaled(
        _ base: UInt128,
        _ baseDivisor: UInt128,
        _ power: UInt64,
        _ root: UInt64,
        precision: Int,
        _ scale: UInt64
    ) -> ScaledPower {
        if power <= 1_024, root <= 1_024 {
            return RationalPower.exact(BigUInt(base), BigUInt(baseDivisor), power, root, scale)
        }
        let scaleBits = UInt64.bitWidth - scale.leadingZeroBitCount
        let series = RationalPower(precision: max(precision, 32, scaleBits + 8))
        return series.approximate(BigUInt(base), BigUInt(baseDivisor), power, root, scale)
    }
}

private func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var (left, right) = (left, right)
    while right > 0 { (left, right) = (right, left % right) }
    return left
}

/// Logarithm and exponential by their series, on integers that count units of 2 to the power of minus `bits`.
struct RationalPower {
    /// Fraction bits beyond those that were asked for.
    private static let guardBits = 24

    private let precision: Int
    private let bits: Int
    private let steps: UInt64
    private let one: BigInt
    private let smallest: BigUInt

    init(precision: Int) {
        self.precision = precision
        bits = precision + Self.guardBits
        steps = UInt64(min(4_096, bits + 128))
        one = BigInt(BigUInt(1 as UInt64) << bits)
        smallest = BigUInt(1 as UInt64) << Self.guardBits
    }

    /// The floor of `scale · (base / divisor) ^ (power / root)` by an exact root.
    static func exact(
        _ base: BigUInt,
        _ divisor: BigUInt,
        _ power: UInt64,
        _ root: UInt64,
        _ scale: UInt64
    ) -> ScaledPower {
        // r is the floor of the root exactly where r^root is not above the floor of the radicand.
        let radicand = base.power(power) * BigUInt(scale).power(root) / divisor.power(power)
        guard root > 1 else { return ScaledPower(BigInt(radicand)) }
        // Results of 65 bits and more all count as too large.
        guard radicand.bitWidth <= Int(root) * 64 else { return .tooLarge }
        var result: UInt64 = 0
        let top = UInt64(min(63, radicand.bitWidth / Int(root) + 1))
        for bit in (0...top).reversed() {
            let candidate = result | 1 << bit
            if BigUInt(candidate).power(root) <= radicand { result = candidate }
        }
        return .value(result)
    }

    func approximate(
        _ base: BigUInt,
        _ divisor: BigUInt,
        _ power: UInt64,
        _ root: UInt64,
        _ scale: UInt64
    ) -> ScaledPower {
        let minusHalf = one.floorShifted(by: 1).negated
        let logarithmOfTwo = logarithm(ofOnePlus: minusHalf).negated
        let logarithm = logarithm(of: base, logarithmOfTwo) - logarithm(of: divisor, logarithmOfTwo)
        let scaled = (logarithm * BigInt(BigUInt(power))).floorDivided(by: root)
        let result = exponential(scaled).roundShifted(by: Self.guardBits) * BigInt(BigUInt(scale))
        return ScaledPower(result.floorShifted(by: precision))
    }

    private func logarithm(of value: BigUInt, _ logarithmOfTwo: BigInt) -> BigInt {
        var shift = max(0, value.bitWidth - 1)
        var mantissa = (value << bits) >> shift
        if mantissa >= one.magnitude + (one.magnitude >> 1) {
            mantissa = mantissa >> 1
            shift += 1
        }
        return logarithm(ofOnePlus: BigInt(mantissa) - one) + logarithmOfTwo * BigInt(BigUInt(UInt64(shift)))
    }

    private func logarithm(ofOnePlus value: BigInt) -> BigInt {
        var term = value
        var result = term
        var rounded = result.roundShifted(by: Self.guardBits)
        for step in 2...steps {
            term = (term * value).floorShifted(by: bits)
            if term.isZero { break }
            let next = term.floorDivided(by: step)
            if next.isZero { break }
            result = step.isMultiple(of: 2) ? result - next : result + next
            let now = result.roundShifted(by: Self.guardBits)
            if next.magnitude < smallest || now == rounded { break }
            rounded = now
        }
        return result
    }

    private func exponential(_ value: BigInt) -> BigInt {
        var term = one
        var result = term
        var rounded = result.roundShifted(by: Self.guardBits)
        for step in 1...steps {
            // One division by both factors equals a division by each: floors nest.
            term = (term * value).floorShifted(by: bits).floorDivided(by: step)
            if term.isZero { break }
            result = result + term
            let now = result.roundShifted(by: Self.guardBits)
            if term.magnitude < smallest || now == rounded { break }
            rounded = now
        }
        return result
    }
}

extension ScaledPower {
    init(_ number: BigInt) {
        if number.isNegative {
            self = .negative
        } else if let value = number.magnitude.uint64 {
            self = .value(value)
        } else {
            self = .tooLarge
        }
    }
}
