// Reading a registry's types back from metadata, which may come from anybody.

extension TypeDefinition {
    /// Reads the types of a `PortableRegistry`, whose ids are their positions.
    ///
    /// - Throws: `ScaleError` where the bytes are no registry, or where an id is not the type's position.
    public static func registry(from reader: inout ScaleReader) throws(ScaleError) -> [TypeDefinition] {
        let count = try reader.readLength(minimumElementSize: 6)
        var types: [TypeDefinition] = []
        types.reserveCapacity(count)
        for position in 0..<count {
            guard try Compact<UInt32>(from: &reader).value == UInt32(position) else {
                throw .outOfRange(type: "type id")
            }
            types.append(try TypeDefinition(from: &reader))
        }
        return types
    }

    init(from reader: inout ScaleReader) throws(ScaleError) {
        path = try [String](from: &reader)
        parameters = try reader.readList(minimumElementSize: 2) { (reader) throws(ScaleError) in
            let name = try String(from: &reader)
            return TypeParameter(name: name, type: try Compact<UInt32>?(from: &reader)?.value)
        }
        shape = try TypeShape(from: &reader)
        docs = try [String](from: &reader)
    }
}

extension TypeShape {
    init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0:
            self = .composite(try TypeField.list(from: &reader))
        case 1:
            self = .variant(
                try reader.readList(minimumElementSize: 4) { (reader) throws(ScaleError) in
                    let name = try String(from: &reader)
                    let fields = try TypeField.list(from: &reader)
                    let index = try reader.readByte()
                    return TypeVariant(name: name, index: index, fields: fields, docs: try [String](from: &reader))
                }
            )
        case 2:
            self = .sequence(try reader.readTypeID())
        case 3:
            let length = try UInt32(from: &reader)
            self = .array(length: length, try reader.readTypeID())
        case 4:
            self = .tuple(try [Compact<UInt32>](from: &reader).map(\.value))
        case 5:
            let index = try reader.readByte()
            guard let primitive = ScalePrimitive(rawValue: index) else {
                throw .unknownVariant(type: "primitive", index: index)
            }
            self = .primitive(primitive)
        case 6:
            self = .compact(try reader.readTypeID())
        case let other:
            throw .unknownVariant(type: "type", index: other)
        }
    }
}

extension TypeField {
    static func list(from reader: inout ScaleReader) throws(ScaleError) -> [TypeField] {
        try reader.readList(minimumElementSize: 4) { (reader) throws(ScaleError) in
            let name = try String?(from: &reader)
            let type = try reader.readTypeID()
            let typeName = try String?(from: &reader)
            return TypeField(name: name, type: type, typeName: typeName, docs: try [String](from: &reader))
        }
    }
}

extension ScaleReader {
    /// Reads a type's id.
    public mutating func readTypeID() throws(ScaleError) -> TypeID {
        try Compact<UInt32>(from: &self).value
    }

    /// Reads a sequence whose elements are read by `one` and take at least so many bytes each.
    public mutating func readList<Element>(
        minimumElementSize: Int,
        _ one: (inout ScaleReader) throws(ScaleError) -> Element
    ) throws(ScaleError) -> [Element] {
        let count = try readLength(minimumElementSize: minimumElementSize)
        var elements: [Element] = []
        for _ in 0..<count { elements.append(try one(&self)) }
        return elements
    }
}
