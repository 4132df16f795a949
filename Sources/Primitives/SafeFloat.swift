public import Scale

/// A non-negative decimal number `mantissa · 10^exponent` with 21 significant digits, the measure of share pools.
///
/// A number that is not zero keeps 10^20 < mantissa <= 10^21; digits that do not fit are cut. The width is chosen so
/// that
/// a change of one smallest unit shows in the shares while smaller ones do not.
public struct SafeFloat: Hashable, Sendable {
    /// The digits, or zero.
    public private(set) var mantissa: UInt128
    /// The power of ten.
    public private(set) var exponent: Int64

    /// The largest mantissa, 10^21.
    public static let maxMantissa: UInt128 = 1_000_000_000_000_000_000_000
    private static let maxDigits: Int64 = 21

    /// Zero.
    public static let zero = SafeFloat()

    private init() {
        mantissa = 0
        exponent = 0
    }

    /// `mantissa · 10^exponent`; nil where the mantissa is above 10^21 or the exponent leaves its range.
    public init?(_ mantissa: UInt128, exponent: Int64) {
        guard mantissa <= Self.maxMantissa else { return nil }
        self.init(normalizing: WideInteger(mantissa), exponent: exponent)
    }

    /// A whole number.
    public init(_ value: UInt64) {
        self = SafeFloat(UInt128(value), exponent: 0) ?? .zero
    }

    /// A binary fixed-point number; digits past the 21st are cut.
    public init(_ value: U64F64) {
        let fraction = SafeFloat(UInt64(truncatingIfNeeded: value.bits))
        let unit = SafeFloat(1 << 64, exponent: 0) ?? .zero
        let whole = SafeFloat(UInt64(truncatingIfNeeded: value.bits >> 64))
        self = whole.adding(fraction.divided(by: unit) ?? .zero) ?? .zero
    }

    /// Brings the mantissa into its range; nil where the exponent leaves its own.
    init?(normalizing value: WideInteger, exponent: Int64) {
        var value = value
        var exponent = exponent
        if value.isZero {
            self = .zero
            return
        }
        while value > WideInteger(Self.maxMantissa) {
            value = value.divided(by: 10)
            guard let next = exponent.adding(1) else { return nil }
            exponent = next
        }
        while value <= WideInteger(Self.maxMantissa / 10) {
            value = value.multiplied(by: 10)
            guard let next = exponent.adding(-1) else { return nil }
            exponent = next
        }
        mantissa = value.low
        self.exponent = exponent
    }

    /// Whether the number is zero.
    public var isZero: Bool { mantissa == 0 }

    /// The whole part as a 64-bit number, or the largest one.
    public var uint64: UInt64 {
        guard exponent != 0 else { return UInt64(clamping: mantissa) }
        let scale = Self.powerOfTen(exponent.magnitude)
        guard exponent > 0 else { return UInt64(clamping: mantissa / scale) }
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: scale)
        return overflow ? .max : UInt64(clamping: product)
    }

    /// 10^exponent, at most 10^22.
    private static func powerOfTen(_ exponent: UInt64) -> UInt128 {
        guard exponent <= 22 else { return maxMantissa * 10 }
        var result: UInt128 = 1
        for _ in 0..<exponent { result *= 10 }
        return result
    }
}

// MARK: - Arithmetic

extension SafeFloat {
    /// The sum, the operand with the smaller exponent cut to the other's; nil where the exponent leaves its range.
    public func adding(_ other: SafeFloat) -> SafeFloat? {
        if isZero { return other }
        if other.isZero { return self }
        let (left, right, exponent) = aligned(with: other)
        return SafeFloat(normalizing: WideInteger(left).adding(right), exponent: exponent)
    }

    /// The difference, zero where it would be negative; nil where zero is to lose something.
    public func subtracting(_ other: SafeFloat) -> SafeFloat? {
        if other.isZero { return self }
        if isZero { return nil }
        let (left, right, exponent) = aligned(with: other)
        return SafeFloat(normalizing: WideInteger(left > right ? left - right : 0), exponent: exponent)
    }

    /// `self · factor / divisor` with one cut at the end; nil where the divisor is zero.
    public func multiplied(by factor: SafeFloat, over divisor: SafeFloat) -> SafeFloat? {
        guard !divisor.isZero,
            let sum = exponent.adding(factor.exponent),
            let exponent = sum.subtracting(divisor.exponent)
        else { return nil }
        let product = WideInteger(mantissa, times: factor.mantissa)
        return SafeFloat(normalizing: product.divided(by: divisor.mantissa), exponent: exponent)
    }

    /// The quotient with 21 further digits; nil where the divisor is zero.
    public func divided(by divisor: SafeFloat) -> SafeFloat? {
        let exponent = Int128(exponent) - Int128(divisor.exponent) - Int128(Self.maxDigits)
        guard !divisor.isZero, let exponent = Int64(exactly: exponent) else { return nil }
        let dividend = WideInteger(mantissa, times: Self.maxMantissa)
        return SafeFloat(normalizing: dividend.divided(by: divisor.mantissa), exponent: exponent)
    }

    private func aligned(with other: SafeFloat) -> (left: UInt128, right: UInt128, exponent: Int64) {
        let difference = Int128(exponent) - Int128(other.exponent)
        let scale = Self.powerOfTen(UInt64(clamping: difference.magnitude))
        guard difference < 0 else { return (mantissa, other.mantissa / scale, exponent) }
        return (mantissa / scale, other.mantissa, other.exponent)
    }
}

extension SafeFloat {
    /// Whether the number is greater than another. Exponents decide where they differ by more than one.
    public func isGreater(than other: SafeFloat) -> Bool {
        let difference = Int128(exponent) - Int128(other.exponent)
        switch difference {
        case 0: return mantissa > other.mantissa
        case 1: return WideInteger(mantissa, times: 10) > WideInteger(other.mantissa)
        case -1: return WideInteger(mantissa) > WideInteger(other.mantissa, times: 10)
        default: return difference > 0
        }
    }
}

extension SafeFloat: ScaleCodable {
    @inlinable public static var minimumEncodedSize: Int { 24 }

    /// Reads the two numbers as they stand; like the reference, without normalising.
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        mantissa = try UInt128(from: &reader)
        exponent = try Int64(from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        mantissa.encode(to: &writer)
        exponent.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            let mantissa = UInt128.describe(in: &registry)
            let exponent = Int64.describe(in: &registry)
            return TypeDefinition(
                path: ["share_pool", "SafeFloat"],
                shape: .composite([
                    TypeField(name: "mantissa", type: mantissa, typeName: "u128"),
                    TypeField(name: "exponent", type: exponent, typeName: "i64"),
                ])
            )
        }
    }
}

extension Int64 {
    fileprivate func adding(_ other: Int64) -> Int64? {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? nil : sum
    }

    fileprivate func subtracting(_ other: Int64) -> Int64? {
        let (difference, overflow) = subtractingReportingOverflow(other)
        return overflow ? nil : difference
    }
}
