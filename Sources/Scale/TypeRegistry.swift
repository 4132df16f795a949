/// A type's place in a ``TypeRegistry``.
public typealias TypeID = UInt32

/// The types that a runtime's metadata speaks of, in the order in which they were first met.
///
/// Layout: `scale-info`'s `PortableRegistry`, where a type's id is its position.
public struct TypeRegistry: Sendable {
    private var ids: [ObjectIdentifier: TypeID] = [:]
    private var definitions: [TypeDefinition?] = []

    /// A registry without types.
    public init() {}

    /// All types, by id.
    public var types: [TypeDefinition] {
        named(definitions.map { $0 ?? TypeDefinition(shape: .tuple([])) })
    }

    /// Describes `type` once; a type that holds itself finds its own id already taken.
    public mutating func define(
        _ type: Any.Type,
        _ make: (inout TypeRegistry) -> TypeDefinition
    ) -> TypeID {
        if let known = ids[ObjectIdentifier(type)] { return known }
        let id = TypeID(definitions.count)
        ids[ObjectIdentifier(type)] = id
        definitions.append(nil)
        definitions[Int(id)] = make(&self)
        return id
    }

    /// Describes a primitive.
    public mutating func primitive(_ primitive: ScalePrimitive, of type: Any.Type) -> TypeID {
        define(type) { _ in TypeDefinition(shape: .primitive(primitive)) }
    }
}

/// The primitives that metadata knows, in the order of their indexes.
public enum ScalePrimitive: UInt8, Sendable {
    case bool, char, str, u8, u16, u32, u64, u128, u256, i8, i16, i32, i64, i128, i256
}

/// One type: its name, its parameters and its shape.
public struct TypeDefinition: Sendable, Equatable {
    /// The Rust path by which clients know the type, or nothing.
    public var path: [String]
    public var parameters: [TypeParameter]
    public var shape: TypeShape
    public var docs: [String]

    public init(
        path: [String] = [],
        parameters: [TypeParameter] = [],
        shape: TypeShape,
        docs: [String] = []
    ) {
        self.path = path
        self.parameters = parameters
        self.shape = shape
        self.docs = docs
    }
}

/// A generic parameter of a type.
public struct TypeParameter: Sendable, Equatable {
    public var name: String
    public var type: TypeID?

    public init(name: String, type: TypeID?) {
        self.name = name
        self.type = type
    }
}

/// What a type consists of.
public indirect enum TypeShape: Sendable, Equatable {
    case composite([TypeField])
    case variant([TypeVariant])
    case sequence(TypeID)
    case array(length: UInt32, TypeID)
    case tuple([TypeID])
    case primitive(ScalePrimitive)
    case compact(TypeID)
}

/// A field of a structure or of an enumeration's case.
public struct TypeField: Sendable, Equatable {
    public var name: String?
    public var type: TypeID
    public var typeName: String?
    public var docs: [String]

    public init(name: String? = nil, type: TypeID, typeName: String? = nil, docs: [String] = []) {
        self.name = name
        self.type = type
        self.typeName = typeName
        self.docs = docs
    }
}

/// A case of an enumeration.
public struct TypeVariant: Sendable, Equatable {
    public var name: String
    public var index: UInt8
    public var fields: [TypeField]
    public var docs: [String]

    public init(name: String, index: UInt8, fields: [TypeField] = [], docs: [String] = []) {
        self.name = name
        self.index = index
        self.fields = fields
        self.docs = docs
    }
}
