// What fields call their types. Clients that decode calls insist on such a name (async-substrate-interface 2.2.1 fails
// on a call whose arguments have none) and show it; nothing is looked up by it.

extension TypeRegistry {
    /// How deeply a name spells out the parts of a type; types can hold themselves.
    private static let nameDepth = 4

    /// The types, in which every field names its type.
    func named(_ types: [TypeDefinition]) -> [TypeDefinition] {
        types.map { type in
            var type = type
            switch type.shape {
            case .composite(let fields):
                type.shape = .composite(fields.map { named($0, among: types) })
            case .variant(let variants):
                type.shape = .variant(
                    variants.map { variant in
                        var variant = variant
                        variant.fields = variant.fields.map { named($0, among: types) }
                        return variant
                    }
                )
            case .sequence, .array, .tuple, .primitive, .compact:
                break
            }
            return type
        }
    }

    private func named(_ field: TypeField, among types: [TypeDefinition]) -> TypeField {
        var field = field
        field.typeName = field.typeName ?? name(of: field.type, among: types, depth: Self.nameDepth)
        return field
    }

    /// A type's name in Rust's words: `Vec<u8>`, `Compact<u64>`, `[u8; 32]`, `Option<AccountId32>`.
    private func name(of id: TypeID, among types: [TypeDefinition], depth: Int) -> String {
        guard depth > 0, Int(id) < types.count else { return "_" }
        let type = types[Int(id)]
        func part(_ id: TypeID) -> String { name(of: id, among: types, depth: depth - 1) }
        if let last = type.path.last {
            let parameters = type.parameters.compactMap(\.type).map(part)
            return parameters.isEmpty ? last : "\(last)<\(parameters.joined(separator: ", "))>"
        }
        return switch type.shape {
        case .sequence(let element): "Vec<\(part(element))>"
        case .array(let length, let element): "[\(part(element)); \(length)]"
        case .tuple(let members): "(\(members.map(part).joined(separator: ", ")))"
        case .primitive(let primitive): "\(primitive)"
        case .compact(let inner): "Compact<\(part(inner))>"
        case .composite, .variant: "_"
        }
    }
}
