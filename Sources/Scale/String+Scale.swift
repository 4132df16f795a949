extension String: ScaleCodable {
    @inlinable
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        let count = try reader.readLength()
        let bytes = try reader.readBytes(count)
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .invalidText }
        self = text
    }

    @inlinable
    public func encode(to writer: inout ScaleWriter) {
        let bytes = Array(utf8)
        writer.appendLength(bytes.count)
        writer.append(contentsOf: bytes)
    }

    @inlinable
    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.primitive(.str, of: String.self)
    }
}
