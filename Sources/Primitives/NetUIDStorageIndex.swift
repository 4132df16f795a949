public import Scale

/// A subnet and one of its mechanisms in a single storage key: mechanism · 4096 + netuid.
public struct NetUIDStorageIndex: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
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
    public static func < (left: NetUIDStorageIndex, right: NetUIDStorageIndex) -> Bool {
        left.rawValue < right.rawValue
    }

    /// How many subnets there can ever be; the distance between the mechanisms of one subnet.
    public static let maxSubnetCount: UInt16 = 4_096

    /// The key of a subnet's mechanism.
    @inlinable
    public init(_ netuid: NetUID, _ mechanism: MechID = .main) {
        rawValue = UInt16(mechanism.rawValue) &* Self.maxSubnetCount &+ netuid.rawValue
    }

    /// The subnet.
    @inlinable public var netuid: NetUID { NetUID(rawValue % Self.maxSubnetCount) }

    /// The mechanism.
    @inlinable public var mechanism: MechID { MechID(UInt8(truncatingIfNeeded: rawValue / Self.maxSubnetCount)) }
}

extension NetUIDStorageIndex: ScaleCodable {
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
                path: ["subtensor_runtime_common", "NetUidStorageIndex"],
                shape: .composite([TypeField(type: number, typeName: "u16")])
            )
        }
    }
}

extension NetUIDStorageIndex: CompactRepresentable {
    @inlinable public var compactValue: UInt128 { UInt128(rawValue) }

    @inlinable
    public init?(compactValue: UInt128) {
        guard let rawValue = UInt16(exactly: compactValue) else { return nil }
        self.rawValue = rawValue
    }
}

extension NetUIDStorageIndex: CustomStringConvertible {
    /// The number in decimal.
    public var description: String { String(rawValue) }
}
