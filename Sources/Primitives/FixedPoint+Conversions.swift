extension FixedPoint {
    /// The whole number `value`, or the bound that it passes.
    @inlinable
    public init<Integer: FixedWidthInteger>(saturating value: Integer) {
        self.init(bits: Self.scaled(value, by: Self.fractionBits))
    }

    /// Another fixed-point number, cut towards minus infinity where this type has fewer fraction bits, or the bound
    /// that it
    /// passes.
    @inlinable
    public init<Other: FixedPoint>(saturating other: Other) {
        let shift = Self.fractionBits - Other.fractionBits
        if shift >= 0 {
            self.init(bits: Self.scaled(other.bits, by: shift))
        } else {
            self.init(bits: Bits(clamping: other.bits >> -shift))
        }
    }

    /// The largest whole number that is not above the number, or the bound that it passes.
    @inlinable
    public func saturated<Integer: FixedWidthInteger>(to type: Integer.Type) -> Integer {
        Integer(clamping: bits >> Self.fractionBits)
    }

    /// The whole part as an amount in smallest units: cut downwards, never negative, never past the largest.
    @inlinable public var uint64: UInt64 { saturated(to: UInt64.self) }

    /// `value` times 2 to the power of `shift`, or the bound that it passes.
    @inlinable
    static func scaled<Integer: FixedWidthInteger>(_ value: Integer, by shift: Int) -> Bits {
        let magnitude = UInt128(truncatingIfNeeded: value.magnitude)
        let shifted = magnitude << shift
        let fits = shifted >> shift == magnitude
        guard value < 0 else { return fits ? Bits(clamping: shifted) : .max }
        guard Bits.isSigned, fits, shifted <= UInt128(truncatingIfNeeded: Bits.min.magnitude) else { return .min }
        return 0 &- Bits(truncatingIfNeeded: shifted)
    }
}

// MARK: - Rounding

extension FixedPoint {
    /// The bits behind the point.
    @inlinable static var fractionMask: Bits { one.bits &- 1 }

    /// The largest whole number that is not above the number.
    @inlinable public var floor: Self { Self(bits: bits & ~Self.fractionMask) }

    /// What the number is above its floor.
    @inlinable public var fraction: Self { Self(bits: bits & Self.fractionMask) }

    /// The smallest whole number that is not below the number, or the bound that it passes.
    @inlinable public var ceil: Self {
        fraction.isZero ? self : floor.saturatingAdd(.one)
    }

    /// The nearest whole number, away from zero where two are as near; the bound that it passes.
    @inlinable public var rounded: Self {
        guard bits < 0 else { return saturatingAdd(.half).floor }
        let shifted = bits.subtractingReportingOverflow(Self.half.bits)
        return shifted.overflow ? .min : Self(bits: shifted.partialValue).ceil
    }
}

extension FixedPoint {
    /// The number in decimal with nine digits behind the point, cut towards zero.
    public var description: String {
        let magnitude = UInt128(truncatingIfNeeded: bits.magnitude)
        let mask = (UInt128(1) << Self.fractionBits) - 1
        let digits = String(((magnitude & mask) * 1_000_000_000) >> Self.fractionBits)
        let padding = String(repeating: "0", count: 9 - digits.count)
        return (bits < 0 ? "-" : "") + String(magnitude >> Self.fractionBits) + "." + padding + digits
    }
}
