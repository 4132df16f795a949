extension Bool: ScaleCodable {
    @inlinable
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = false
        case 1: self = true
        case let other: throw .invalidBool(other)
        }
    }

    @inlinable
    public func encode(to writer: inout ScaleWriter) {
        writer.append(self ? 1 : 0)
    }

    @inlinable
    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.primitive(.bool, of: Bool.self)
    }
}
