/// A number that has a compact form on the wire.
public protocol CompactRepresentable: ScaleCodable {
    /// The number as an unsigned integer.
    var compactValue: UInt128 { get }

    /// The number, or nil when it is too large for the type.
    init?(compactValue: UInt128)
}

extension CompactRepresentable where Self: UnsignedInteger & FixedWidthInteger {
    @inlinable public var compactValue: UInt128 { UInt128(self) }

    @inlinable
    public init?(compactValue: UInt128) {
        self.init(exactly: compactValue)
    }
}

extension UInt8: CompactRepresentable {}
extension UInt16: CompactRepresentable {}
extension UInt32: CompactRepresentable {}
extension UInt64: CompactRepresentable {}
extension UInt128: CompactRepresentable {}

/// A number in compact form: the smaller, the fewer bytes.
public struct Compact<Value: CompactRepresentable>: ScaleCodable {
    /// The number itself.
    public var value: Value

    /// Wraps `value`.
    @inlinable
    public init(_ value: Value) {
        self.value = value
    }

    @inlinable
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        guard let value = Value(compactValue: try reader.readCompact()) else { throw .invalidCompact }
        self.value = value
    }

    @inlinable
    public func encode(to writer: inout ScaleWriter) {
        writer.appendCompact(value.compactValue)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(shape: .compact(Value.describe(in: &registry)))
        }
    }
}

extension Compact: Equatable where Value: Equatable {}
extension Compact: Hashable where Value: Hashable {}
