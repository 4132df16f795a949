/// A structure with one nameless field: Rust's `struct Slot(u64)`. On the wire it is its content; in metadata it has a
/// path of its own.
public protocol ScaleNewtype: ScaleCodable {
    associatedtype Content: ScaleCodable

    /// The path in metadata, as `["sp_consensus_slots", "Slot"]`.
    static var path: [String] { get }

    /// What is wrapped.
    var content: Content { get }

    /// Wraps content.
    init(content: Content)
}

extension ScaleNewtype {
    @inlinable public static var minimumEncodedSize: Int { Content.minimumEncodedSize }

    @inlinable
    public init(from reader: inout ScaleReader) throws(ScaleError) {
        self.init(content: try Content(from: &reader))
    }

    @inlinable
    public func encode(to writer: inout ScaleWriter) {
        content.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            TypeDefinition(path: path, shape: .composite([TypeField(type: Content.describe(in: &registry))]))
        }
    }
}
