// Logarithm and exponential follow the same series, number of steps and constants as the reference chain does: their
// error
// (about 2^-23, because the constants have 23 fraction bits) is part of the protocol.

extension FixedPoint {
    /// Half of a number, the last bit rounded up.
    @inlinable
    func halvedUp() -> Self {
        Self(bits: (bits >> 1) &+ (bits & 1))
    }

    /// A constant given with 23 fraction bits.
    @inlinable
    static func constant(bits23: Int64) -> Self {
        Self(bits: Bits(truncatingIfNeeded: bits23) << (fractionBits - 23))
    }

    /// The base-2 logarithm; nil for numbers that are not positive.
    public func log2() -> Self? {
        guard bits > 0 else { return nil }
        guard self < .one else { return log2FromOne() }
        return Self.one.checkedDiv(self).map { $0.log2FromOne().saturatingNegated() }
    }

    /// The base-2 logarithm of a number that is at least one.
    private func log2FromOne() -> Self {
        let two = Self.one.saturatingAdd(.one)
        var rest = self
        var result: Bits = 0
        while rest >= two {
            result += 1
            rest = rest.halvedUp()
        }
        guard rest != .one else { return Self(saturating: result) }
        for _ in 0..<Self.fractionBits {
            rest = rest.saturatingMul(rest)
            result <<= 1
            if rest >= two {
                result |= 1
                rest = rest.halvedUp()
            }
        }
        return Self(bits: result)
    }

    /// The whole part of the base-2 logarithm of a number that is at least one; zero for others.
    public func wholeLog2() -> Int {
        let two = Self.one.saturatingAdd(.one)
        var rest = self
        var result = 0
        while rest >= two {
            result += 1
            rest = rest.halvedUp()
        }
        return result
    }

    /// The natural logarithm; nil for numbers that are not positive.
    public func ln() -> Self? {
        let log2e = Self.constant(bits23: 12_102_203)
        return log2().flatMap { $0.checkedDiv(log2e) }
    }

    /// e to the power of the number; nil where a term of the series or the result does not fit.
    public func exp() -> Self? {
        if isZero { return .one }
        if self == .one { return Self.constant(bits23: 22_802_600) }
        let negative = bits < 0
        let operand = negative ? saturatingNegated() : self
        guard var result = operand.checkedAdd(.one) else { return nil }
        var term = operand
        for divisor in 2..<Self.fractionBits {
            guard let product = term.checkedMul(operand) else { return nil }
            // A quotient by a whole number is that of the bits: both cut towards zero.
            term = Self(bits: product.bits / Bits(truncatingIfNeeded: divisor))
            // Nothing more comes of the terms that would follow.
            if term.isZero { break }
            guard let sum = result.checkedAdd(term) else { return nil }
            result = sum
        }
        return negative ? Self.one.checkedDiv(result) : result
    }

    /// The square root by bisection to within `epsilon`, at most 129 steps; nil for negative numbers.
    public func squareRoot(epsilon: Self) -> Self? {
        guard bits >= 0 else { return nil }
        let two = Self.one.saturatingAdd(.one)
        var high = self > .one ? self : .one
        var low = self > .one ? Self.zero : self
        var middle = high.saturatingAdd(low).safeDiv(two)
        var check = safeDiv(middle)
        var steps = 0
        while check.distance(to: middle) > epsilon {
            if check < middle { high = middle } else { low = middle }
            middle = high.saturatingAdd(low).safeDiv(two)
            check = safeDiv(middle)
            steps += 1
            if steps > 128 { break }
        }
        return middle
    }

    /// The number to a whole power, each product saturating; nil for a negative power of zero.
    public func power(_ exponent: Int32) -> Self? {
        if exponent == 0 { return .one }
        if isZero { return exponent < 0 ? nil : .zero }
        var result = Self.one
        var base = self
        var rest = exponent.magnitude
        while rest > 0 {
            if rest & 1 == 1 { result = result.saturatingMul(base) }
            base = base.saturatingMul(base)
            rest >>= 1
        }
        return exponent < 0 ? Self.one.safeDiv(result) : result
    }
}

extension I32F32 {
    /// e to the power of the number held within -20 and 20; zero or the largest number where the series does not fit.
    public func expSafe() -> I32F32 {
        let input = clamped(to: -20...20)
        return input.exp() ?? (input.bits <= 0 ? .zero : .max)
    }

    /// 1 / (1 + e^(-steepness · (self - offset))).
    public func sigmoid(steepness: I32F32, offset: I32F32) -> I32F32 {
        let input = steepness.saturatingMul(I32F32.one.saturatingNegated()).saturatingMul(saturatingSub(offset))
        return I32F32.one.safeDiv(input.expSafe().saturatingAdd(.one))
    }
}
