// The registry's own bytes, as `scale-info` 2 lays them out.

extension TypeRegistry {
    /// Appends all types as a `PortableRegistry`.
    public func encode(to writer: inout ScaleWriter) {
        let types = self.types
        writer.appendLength(types.count)
        for (id, type) in types.enumerated() {
            writer.appendCompact(UInt64(id))
            type.encode(to: &writer)
        }
    }
}

extension TypeDefinition {
    func encode(to writer: inout ScaleWriter) {
        path.encode(to: &writer)
        writer.appendLength(parameters.count)
        for parameter in parameters {
            parameter.name.encode(to: &writer)
            parameter.type.map { Compact($0) }.encode(to: &writer)
        }
        shape.encode(to: &writer)
        docs.encode(to: &writer)
    }
}

extension TypeShape {
    func encode(to writer: inout ScaleWriter) {
        switch self {
        case .composite(let fields):
            writer.append(0)
            encode(fields, to: &writer)
        case .variant(let variants):
            writer.append(1)
            writer.appendLength(variants.count)
            for variant in variants {
                variant.name.encode(to: &writer)
                encode(variant.fields, to: &writer)
                writer.append(variant.index)
                variant.docs.encode(to: &writer)
            }
        case .sequence(let element):
            writer.append(2)
            writer.appendCompact(UInt64(element))
        case .array(let length, let element):
            writer.append(3)
            length.encode(to: &writer)
            writer.appendCompact(UInt64(element))
        case .tuple(let members):
            writer.append(4)
            members.map { Compact($0) }.encode(to: &writer)
        case .primitive(let primitive):
            writer.append(5)
            writer.append(primitive.rawValue)
        case .compact(let inner):
            writer.append(6)
            writer.appendCompact(UInt64(inner))
        }
    }

    private func encode(_ fields: [TypeField], to writer: inout ScaleWriter) {
        writer.appendLength(fields.count)
        for field in fields {
            field.name.encode(to: &writer)
            writer.appendCompact(UInt64(field.type))
            field.typeName.encode(to: &writer)
            field.docs.encode(to: &writer)
        }
    }
}
