/// The integers of fixed width; a macro-free way to write ten equal conformances once.
public protocol ScaleInteger: FixedWidthInteger, ScaleCodable {
    /// The name in metadata.
    static var scalePrimitive: ScalePrimitive { get }
}

extension ScaleInteger {
    @inlinable public static var minimumEncodedSize: Int { Self.bitWidth / 8 }

    @inlinable
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self = try reader.readLittleEndian(Self.self)
    }

    @inlinable
    public func encode(to writer: inout ScaleWriter) {
        writer.appendLittleEndian(self)
    }

    @inlinable
    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.primitive(scalePrimitive, of: Self.self)
    }
}

extension UInt8: ScaleInteger {
    @inlinable public static var scalePrimitive: ScalePrimitive { .u8 }

    @inlinable
    public static func encodeElements(_ elements: [UInt8], to writer: inout ScaleWriter) {
        writer.append(contentsOf: elements)
    }

    @inlinable
    public static func decodeElements(_ count: Int, from reader: inout ScaleReader) throws(ScaleError) -> [UInt8] {
        try reader.readBytes(count)
    }
}

extension UInt16: ScaleInteger { @inlinable public static var scalePrimitive: ScalePrimitive { .u16 } }
extension UInt32: ScaleInteger { @inlinable public static var scalePrimitive: ScalePrimitive { .u32 } }
extension UInt64: ScaleInteger { @inlinable public static var scalePrimitive: ScalePrimitive { .u64 } }
extension UInt128: ScaleInteger { @inlinable public static var scalePrimitive: ScalePrimitive { .u128 } }
extension Int8: ScaleInteger { @inlinable public static var scalePrimitive: ScalePrimitive { .i8 } }
extension Int16: ScaleInteger { @inlinable public static var scalePrimitive: ScalePrimitive { .i16 } }
extension Int32: ScaleInteger { @inlinable public static var scalePrimitive: ScalePrimitive { .i32 } }
extension Int64: ScaleInteger { @inlinable public static var scalePrimitive: ScalePrimitive { .i64 } }
extension Int128: ScaleInteger { @inlinable public static var scalePrimitive: ScalePrimitive { .i128 } }
