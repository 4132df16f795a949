public import Scale

/// The number of a subnet; 0 is the root network.
public struct NetUID: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
    /// The number.
    public var rawValue: UInt16

    /// Wraps a number.
    @inlinable
    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// Wraps a number.
    @inlinable
    public init(_ rawValue: UInt16) {
        self.rawValue = rawValue
    }

    @inlinable
    public init(integerLiteral value: UInt16) {
        rawValue = value
    }

    @inlinable
    public static func < (left: NetUID, right: NetUID) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The root network.
    public static let root: NetUID = 0

    /// Whether this is the root network.
    @inlinable public var isRoot: Bool { rawValue == 0 }
}

extension NetUID: ScaleCodable {
    @inlinable public static var minimumEncodedSize: Int { UInt16.minimumEncodedSize }

    @inlinable
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        rawValue = try UInt16(from: &reader)
    }

    @inlinable
    public func encode(to writer: inout ScaleWriter) {
        rawValue.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            let number = UInt16.describe(in: &registry)
            return TypeDefinition(
                path: ["subtensor_runtime_common", "NetUid"],
                shape: .composite([TypeField(type: number, typeName: "u16")])
            )
        }
    }
}

extension NetUID: CompactRepresentable {
    @inlinable public var compactValue: UInt128 { UInt128(rawValue) }

    @inlinable
    public init?(compactValue: UInt128) {
        guard let rawValue = UInt16(exactly: compactValue) else { return nil }
        self.rawValue = rawValue
    }
}

extension NetUID: CustomStringConvertible {
    /// The number in decimal.
    public var description: String { String(rawValue) }
}
