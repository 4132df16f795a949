/// A sequence with a limit that old values may exceed: Rust's `WeakBoundedVec`, on the wire like a plain sequence.
public struct WeakBoundedVec<Element: ScaleCodable>: ScaleCodable, ExpressibleByArrayLiteral {
    /// The elements.
    public var elements: [Element]

    /// Wraps elements; the limit is the pallet's to check.
    public init(_ elements: [Element]) {
        self.elements = elements
    }

    public init(arrayLiteral elements: Element...) {
        self.elements = elements
    }

    public init(from reader: inout ScaleReader) throws(ScaleError) {
        elements = try [Element](from: &reader)
    }

    public func encode(to writer: inout ScaleWriter) {
        elements.encode(to: &writer)
    }

    public static func describe(in registry: inout TypeRegistry) -> TypeID {
        registry.define(Self.self) { registry in
            let element = Element.describe(in: &registry)
            let sequence = [Element].describe(in: &registry)
            return TypeDefinition(
                path: ["bounded_collections", "weak_bounded_vec", "WeakBoundedVec"],
                parameters: [TypeParameter(name: "T", type: element), TypeParameter(name: "S", type: nil)],
                shape: .composite([TypeField(type: sequence, typeName: "Vec<T>")])
            )
        }
    }
}

extension WeakBoundedVec: Equatable where Element: Equatable {}
extension WeakBoundedVec: Hashable where Element: Hashable {}
