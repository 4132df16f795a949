/// Nothing in compact form: Rust's `Compact<()>`, which takes no bytes.
public struct CompactUnit: ScaleCodable, Hashable {
    /// The only value.
    public init() {}

    public static var minimumEncodedSize: Int { 0 }

    public init(from reader: inout ScaleReader) throws(ScaleError) {}

    public func encode(to writer: inout ScaleWriter) {}

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(shape: .compact(Unit.describe(in: &registry)))
        }
    }
}
