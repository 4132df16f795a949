public import Scale

/// An amount of a subnet's own token, with nine decimals.
public struct Alpha: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
    /// The number.
    public var rawValue: UInt64

    /// Wraps a number.
    @inlinable
    public init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    /// Wraps a number.
    @inlinable
    public init(_ rawValue: UInt64) {
        self.rawValue = rawValue
    }

    @inlinable
    public init(integerLiteral value: UInt64) {
        rawValue = value
    }

    @inlinable
    public static func < (left: Alpha, right: Alpha) -> Bool {
        left.rawValue < right.rawValue
    }

    /// Nothing.
    public static let zero: Alpha = 0

    /// The largest amount.
    public static let max = Alpha(UInt64.max)

    /// Whether the amount is nothing.
    @inlinable public var isZero: Bool { rawValue == 0 }

    /// The sum, or the largest amount where it would be larger.
    @inlinable
    public func saturatingAdd(_ other: Alpha) -> Alpha {
        let (sum, overflow) = rawValue.addingReportingOverflow(other.rawValue)
        return overflow ? .max : Alpha(sum)
    }

    /// The difference, or nothing where it would be negative.
    @inlinable
    public func saturatingSub(_ other: Alpha) -> Alpha {
        rawValue > other.rawValue ? Alpha(rawValue &- other.rawValue) : .zero
    }

    /// The product, or the largest amount where it would be larger.
    @inlinable
    public func saturatingMul(_ factor: UInt64) -> Alpha {
        let (product, overflow) = rawValue.multipliedReportingOverflow(by: factor)
        return overflow ? .max : Alpha(product)
    }

    /// The sum, or nil where it would not fit.
    @inlinable
    public func checkedAdd(_ other: Alpha) -> Alpha? {
        let (sum, overflow) = rawValue.addingReportingOverflow(other.rawValue)
        return overflow ? nil : Alpha(sum)
    }

    /// The difference, or nil where it would be negative.
    @inlinable
    public func checkedSub(_ other: Alpha) -> Alpha? {
        rawValue >= other.rawValue ? Alpha(rawValue &- other.rawValue) : nil
    }
}

extension Alpha: ScaleCodable {
    @inlinable public static var minimumEncodedSize: Int { UInt64.minimumEncodedSize }

    @inlinable
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        rawValue = try UInt64(from: &reader)
    }

    @inlinable
    public func encode(to writer: inout ScaleWriter) {
        rawValue.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            let number = UInt64.describe(in: &registry)
            return TypeDefinition(
                path: ["subtensor_runtime_common", "currency", "AlphaBalance"],
                shape: .composite([TypeField(type: number, typeName: "u64")])
            )
        }
    }
}

extension Alpha: CompactRepresentable {
    @inlinable public var compactValue: UInt128 { UInt128(rawValue) }

    @inlinable
    public init?(compactValue: UInt128) {
        guard let rawValue = UInt64(exactly: compactValue) else { return nil }
        self.rawValue = rawValue
    }
}

extension Alpha: CustomStringConvertible {
    /// The number in decimal.
    public var description: String { String(rawValue) }
}
