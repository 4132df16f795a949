public import Scale

/// An amount of TAO in rao; 1 TAO is 1,000,000,000 rao.
public struct Tao: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
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
    public static func < (left: Tao, right: Tao) -> Bool {
        left.rawValue < right.rawValue
    }

    /// Nothing.
    public static let zero: Tao = 0

    /// The largest amount.
    public static let max = Tao(UInt64.max)

    /// Whether the amount is nothing.
    @inlinable public var isZero: Bool { rawValue == 0 }

    /// The sum, or the largest amount where it would be larger.
    @inlinable
    public func saturatingAdd(_ other: Tao) -> Tao {
        let (sum, overflow) = rawValue.addingReportingOverflow(other.rawValue)
        return overflow ? .max : Tao(sum)
    }

    /// The difference, or nothing where it would be negative.
    @inlinable
    public func saturatingSub(_ other: Tao) -> Tao {
        rawValue > other.rawValue ? Tao(rawValue &- other.rawValue) : .zero
    }

    /// The product, or the largest amount where it would be larger.
    @inlinable
    public func saturatingMul(_ factor: UInt64) -> Tao {
        let (product, overflow) = rawValue.multipliedReportingOverflow(by: factor)
        return overflow ? .max : Tao(product)
    }

    /// The sum, or nil where it would not fit.
    @inlinable
    public func checkedAdd(_ other: Tao) -> Tao? {
        let (sum, overflow) = rawValue.addingReportingOverflow(other.rawValue)
        return overflow ? nil : Tao(sum)
    }

    /// The difference, or nil where it would be negative.
    @inlinable
    public func checkedSub(_ other: Tao) -> Tao? {
        rawValue >= other.rawValue ? Tao(rawValue &- other.rawValue) : nil
    }
}

extension Tao: ScaleCodable {
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
                path: ["subtensor_runtime_common", "currency", "TaoBalance"],
                shape: .composite([TypeField(type: number, typeName: "u64")])
            )
        }
    }
}

extension Tao: CompactRepresentable {
    @inlinable public var compactValue: UInt128 { UInt128(rawValue) }

    @inlinable
    public init?(compactValue: UInt128) {
        guard let rawValue = UInt64(exactly: compactValue) else { return nil }
        self.rawValue = rawValue
    }
}

extension Tao: CustomStringConvertible {
    /// The number in decimal.
    public var description: String { String(rawValue) }
}
