extension Array: ScaleCodable where Element: ScaleCodable {
    @inlinable
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        let count = try reader.readLength(minimumElementSize: Element.minimumEncodedSize)
        self = try Element.decodeElements(count, from: &reader)
    }

    @inlinable
    public func encode(to writer: inout ScaleWriter) {
        writer.appendLength(count)
        Element.encodeElements(self, to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(shape: .sequence(Element.describe(in: &registry)))
        }
    }
}

extension Optional: ScaleCodable where Wrapped: ScaleCodable {
    @inlinable
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        switch try reader.readByte() {
        case 0: self = nil
        case 1: self = try Wrapped(from: &reader)
        case let other: throw .invalidOptional(other)
        }
    }

    @inlinable
    public func encode(to writer: inout ScaleWriter) {
        switch self {
        case .none: writer.append(0)
        case .some(let value):
            writer.append(1)
            value.encode(to: &writer)
        }
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            let wrapped = Wrapped.describe(in: &registry)
            return TypeDefinition(
                path: ["Option"],
                parameters: [TypeParameter(name: "T", type: wrapped)],
                shape: .variant([
                    TypeVariant(name: "None", index: 0),
                    TypeVariant(name: "Some", index: 1, fields: [TypeField(type: wrapped)]),
                ])
            )
        }
    }
}

/// The value that carries nothing and takes no bytes: Rust's `()`.
public struct Unit: ScaleCodable, Hashable {
    /// The only value.
    public init() {}

    @inlinable public static var minimumEncodedSize: Int { 0 }

    @inlinable
    public init(from reader: inout ScaleReader) throws(ScaleError) {}

    @inlinable
    public func encode(to writer: inout ScaleWriter) {}

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { _ in TypeDefinition(shape: .tuple([])) }
    }
}
