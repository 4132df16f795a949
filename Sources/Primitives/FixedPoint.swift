public import Scale

/// A binary fixed-point number: an integer of `bits` that counts units of 2 to the power of minus `fractionBits`.
///
/// The rules of rounding are those the reference chain's economics were computed with, so that equal inputs give equal
/// integers:
/// - addition and subtraction are exact;
/// - a product is cut towards minus infinity;
/// - a quotient is cut towards zero;
/// - a conversion to fewer fraction bits, or to an integer, is cut towards minus infinity.
///
/// No operation traps: what does not fit is nil (`checked`), the nearest bound (`saturating`) or zero (`safe`).
public protocol FixedPoint: ScaleCodable, Hashable, Comparable, ExpressibleByIntegerLiteral,
    CustomStringConvertible
where IntegerLiteralType == Int64 {
    /// The integer that holds the number.
    associatedtype Bits: ScaleInteger & Sendable

    /// How many of the bits are behind the point.
    static var fractionBits: Int { get }

    /// The number times 2 to the power of `fractionBits`.
    var bits: Bits { get set }

    /// The number whose bits these are.
    init(bits: Bits)
}

extension FixedPoint {
    /// Nothing.
    @inlinable public static var zero: Self { Self(bits: 0) }

    /// One.
    @inlinable public static var one: Self { Self(bits: (1 as Bits) &<< Bits(truncatingIfNeeded: fractionBits)) }

    /// One half.
    @inlinable public static var half: Self { Self(bits: (1 as Bits) &<< Bits(truncatingIfNeeded: fractionBits - 1)) }

    /// The largest number.
    @inlinable public static var max: Self { Self(bits: .max) }

    /// The smallest number.
    @inlinable public static var min: Self { Self(bits: .min) }

    /// Whether the number is nothing.
    @inlinable public var isZero: Bool { bits == 0 }

    @inlinable
    public static func < (left: Self, right: Self) -> Bool {
        left.bits < right.bits
    }

    /// The whole number `value`, or the nearest bound.
    @inlinable
    public init(integerLiteral value: Int64) {
        self.init(saturating: value)
    }
}

// MARK: - Addition and subtraction

extension FixedPoint {
    /// The sum, or nil where it does not fit.
    @inlinable
    public func checkedAdd(_ other: Self) -> Self? {
        let (sum, overflow) = bits.addingReportingOverflow(other.bits)
        return overflow ? nil : Self(bits: sum)
    }

    /// The difference, or nil where it does not fit.
    @inlinable
    public func checkedSub(_ other: Self) -> Self? {
        let (difference, overflow) = bits.subtractingReportingOverflow(other.bits)
        return overflow ? nil : Self(bits: difference)
    }

    /// The sum, or the bound that it passes.
    @inlinable
    public func saturatingAdd(_ other: Self) -> Self {
        let (sum, overflow) = bits.addingReportingOverflow(other.bits)
        guard overflow else { return Self(bits: sum) }
        return Self(bits: other.bits < 0 ? .min : .max)
    }

    /// The difference, or the bound that it passes; for unsigned numbers that is zero.
    @inlinable
    public func saturatingSub(_ other: Self) -> Self {
        let (difference, overflow) = bits.subtractingReportingOverflow(other.bits)
        guard overflow else { return Self(bits: difference) }
        return Self(bits: other.bits < 0 ? .max : .min)
    }

    /// The distance between two numbers.
    @inlinable
    public func distance(to other: Self) -> Self {
        self < other ? other.saturatingSub(self) : saturatingSub(other)
    }

    /// The smaller of two numbers.
    @inlinable
    public func clamped(to bounds: ClosedRange<Self>) -> Self {
        Swift.min(Swift.max(self, bounds.lowerBound), bounds.upperBound)
    }
}

// MARK: - Multiplication and division

extension FixedPoint {
    /// The product, cut towards minus infinity, or nil where it does not fit.
    @inlinable
    public func checkedMul(_ other: Self) -> Self? {
        let (high, low) = bits.multipliedFullWidth(by: other.bits)
        let fraction = Self.fractionBits
        let width = Bits.bitWidth
        let product = (high << (width - fraction)) | Bits(truncatingIfNeeded: low >> fraction)
        let rest = high >> fraction
        let sign: Bits = Bits.isSigned ? product >> (width - 1) : 0
        return rest == sign ? Self(bits: product) : nil
    }

    /// The product, cut towards minus infinity, or the bound that it passes.
    @inlinable
    public func saturatingMul(_ other: Self) -> Self {
        if let product = checkedMul(other) { return product }
        return (bits < 0) == (other.bits < 0) ? .max : .min
    }

    /// The quotient, cut towards zero, or nil where the divisor is zero or the quotient does not fit.
    @inlinable
    public func checkedDiv(_ other: Self) -> Self? {
        guard other.bits != 0 else { return nil }
        let fraction = Self.fractionBits
        let dividend = bits.magnitude
        let divisor = other.bits.magnitude
        let high = dividend >> (Bits.bitWidth - fraction)
        let low = dividend << fraction
        let quotient: Bits.Magnitude
        if high == 0 {
            quotient = low / divisor
        } else {
            guard high < divisor else { return nil }
            quotient = divisor.dividingFullWidth((high, Bits.Magnitude.Magnitude(low))).quotient
        }
        guard (bits < 0) != (other.bits < 0) else { return Bits(exactly: quotient).map(Self.init(bits:)) }
        guard quotient <= Bits.min.magnitude else { return nil }
        return Self(bits: 0 &- Bits(truncatingIfNeeded: quotient))
    }

    /// The quotient, cut towards zero; zero where the divisor is zero or the quotient does not fit.
    @inlinable
    public func safeDiv(_ other: Self) -> Self {
        checkedDiv(other) ?? .zero
    }

    /// The quotient, cut towards zero; `fallback` where the divisor is zero or the quotient does not fit.
    @inlinable
    public func safeDiv(_ other: Self, or fallback: Self) -> Self {
        checkedDiv(other) ?? fallback
    }

    /// The quotient, cut towards zero, or the bound that it passes. A divisor of zero counts as a very small positive
    /// one.
    @inlinable
    public func saturatingDiv(_ other: Self) -> Self {
        if let quotient = checkedDiv(other) { return quotient }
        return (bits < 0) == (other.bits < 0) ? .max : .min
    }

    /// The number with the opposite sign, or the bound that it passes.
    @inlinable
    public func saturatingNegated() -> Self {
        Self.zero.saturatingSub(self)
    }
}
