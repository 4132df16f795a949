public import Scale

/// The number of an incentive mechanism within a subnet; 0 is the main one.
public struct MechID: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
    /// The number.
    public var rawValue: UInt8

    /// Wraps a number.
    @inlinable
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Wraps a number.
    @inlinable
    public init(_ rawValue: UInt8) {
        self.rawValue = rawValue
    }

    @inlinable
    public init(integerLiteral value: UInt8) {
        rawValue = value
    }

    @inlinable
    public static func < (left: MechID, right: MechID) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The main mechanism.
    public static let main: MechID = 0
}

extension MechID: ScaleCodable {
    @inlinable public static var minimumEncodedSize: Int { UInt8.minimumEncodedSize }

    @inlinable
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        rawValue = try UInt8(from: &reader)
    }

    @inlinable
    public func encode(to writer: inout ScaleWriter) {
        rawValue.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            let number = UInt8.describe(in: &registry)
            return TypeDefinition(
                path: ["subtensor_runtime_common", "MechId"],
                shape: .composite([TypeField(type: number, typeName: "u8")])
            )
        }
    }
}

extension MechID: CompactRepresentable {
    @inlinable public var compactValue: UInt128 { UInt128(rawValue) }

    @inlinable
    public init?(compactValue: UInt128) {
        guard let rawValue = UInt8(exactly: compactValue) else { return nil }
        self.rawValue = rawValue
    }
}

extension MechID: CustomStringConvertible {
    /// The number in decimal.
    public var description: String { String(rawValue) }
}
