public import Primitives

/// The emission of a subnet's epoch among its mechanisms (protocol section 2.13).
public enum MechanismSplit {
    /// The parts in rao, one a mechanism; what rounding leaves goes to the first.
    ///
    /// - `emission`: the whole in rao.
    /// - `shares`: parts of 65,535, a missing end counting as zero; nil for equal parts.
    /// - `count`: the number of mechanisms.
    public static func parts(of emission: Alpha, shares: [UInt16]?, count: UInt8) -> [Alpha] {
        guard count > 0 else { return [] }
        var parts: [UInt64]
        if let shares {
            parts = shares.prefix(Int(count)).map { share in
                UInt64(truncatingIfNeeded: UInt128(emission.rawValue) * UInt128(share) / UInt128(UInt16.max))
            }
            parts += repeatElement(0, count: Int(count) - parts.count)
        } else {
            parts = Array(repeating: emission.rawValue / UInt64(count), count: Int(count))
        }
        let sum = parts.reduce(UInt128(0)) { $0 + UInt128($1) }
        let whole = UInt128(emission.rawValue)
        parts[0] = UInt64(clamping: UInt128(parts[0]) + (whole > sum ? whole - sum : 0))
        return parts.map { Alpha($0) }
    }

    /// A mechanism's weight in a subnet's figures: its part of the emission. Without emission the first one has all
    /// of it.
    public static func weight(part: Alpha, of emission: Alpha, isFirst: Bool) -> U64F64 {
        U64F64(saturating: part.rawValue)
            .safeDiv(U64F64(saturating: emission.rawValue), or: isFirst ? .one : .zero)
    }

    /// `sum + value · weight`, cut downwards after every step.
    public static func accumulate(_ sum: UInt16, _ value: UInt16, weight: U64F64) -> UInt16 {
        U64F64(saturating: sum).saturatingAdd(U64F64(saturating: value).saturatingMul(weight)).saturated(
            to: UInt16.self
        )
    }

    /// `sum + value · weight`, cut downwards after every step.
    public static func accumulate(_ sum: Alpha, _ value: Alpha, weight: U64F64) -> Alpha {
        let product = U64F64(saturating: value.rawValue).saturatingMul(weight)
        return Alpha(U64F64(saturating: sum.rawValue).saturatingAdd(product).uint64)
    }
}
