public import Scale

/// A share in units of 1/65,535; 65,535 is the whole.
public struct PerU16: ScaleNewtype, Hashable, Comparable, ExpressibleByIntegerLiteral {
    /// The number of 65,535ths.
    public var content: UInt16

    /// Wraps a number of 65,535ths.
    public init(content: UInt16) {
        self.content = content
    }

    public init(integerLiteral value: UInt16) {
        content = value
    }

    public static let path = ["sp_arithmetic", "per_things", "PerU16"]

    public static func < (left: PerU16, right: PerU16) -> Bool {
        left.content < right.content
    }
}

extension PerU16: CompactRepresentable {
    public var compactValue: UInt128 { UInt128(content) }

    public init?(compactValue: UInt128) {
        guard let content = UInt16(exactly: compactValue) else { return nil }
        self.content = content
    }
}

/// A share in units of 1/100.
public struct Percent: ScaleNewtype, Hashable, ExpressibleByIntegerLiteral {
    /// The number of hundredths.
    public var content: UInt8

    /// Wraps a number of hundredths.
    public init(content: UInt8) {
        self.content = content
    }

    public init(integerLiteral value: UInt8) {
        content = value
    }

    public static let path = ["sp_arithmetic", "per_things", "Percent"]
}

/// A share in units of 1e-18.
public struct Perquintill: ScaleNewtype, Hashable, ExpressibleByIntegerLiteral {
    /// The number of 1e-18ths.
    public var content: UInt64

    /// Wraps a number of 1e-18ths.
    public init(content: UInt64) {
        self.content = content
    }

    public init(integerLiteral value: UInt64) {
        content = value
    }

    public static let path = ["sp_arithmetic", "per_things", "Perquintill"]
}
