import Scale

/// Writes types as text by their structure. A type with a path is written by it, but for the generic ones, which are
/// spelled out where they are used.
struct TypeNames {
    let types: [TypeDefinition]
    /// The paths of the generic types.
    let generic: Set<String>

    /// How deeply generic types are spelled out; metadata from a stranger can hold itself.
    private static let depthLimit = 24

    init(types: [TypeDefinition], generic: Set<String>) {
        self.types = types
        self.generic = generic
    }

    /// The paths that stand for more than one type.
    static func generic(in types: [TypeDefinition]) -> Set<String> {
        let named = Dictionary(grouping: types.filter { !$0.path.isEmpty }, by: \.joinedPath)
        // Compared with everything that occurs twice spelled out, so that parts which differ show.
        let repeated = Set(named.filter { $0.value.count > 1 }.keys)
        let names = TypeNames(types: types, generic: repeated)
        return repeated.filter { path in Set((named[path] ?? []).map { names.body(of: $0) }).count > 1 }
    }

    /// A type where it is used.
    func name(of id: TypeID, depth: Int = 0) -> String {
        guard Int(id) < types.count, depth < Self.depthLimit else { return "?" }
        let type = types[Int(id)]
        let path = type.joinedPath
        if !path.isEmpty, !generic.contains(path) { return path }
        if path == "Option", case .variant(let cases) = type.shape, let some = cases.first(where: { $0.index == 1 }),
            let inner = some.fields.first
        {
            return "Option<\(name(of: inner.type, depth: depth + 1))>"
        }
        return path + body(of: type, depth: depth + 1)
    }

    /// What a type consists of.
    func body(of type: TypeDefinition, depth: Int = 0) -> String {
        func part(_ id: TypeID) -> String { name(of: id, depth: depth + 1) }
        switch type.shape {
        case .composite(let members):
            return members.isEmpty ? "()" : fields(members, depth: depth)
        case .variant(let cases):
            let parts = cases.sorted { $0.index < $1.index }
                .map { "\($0.name)=\($0.index)\(fields($0.fields, depth: depth))" }
            return "{\(parts.joined(separator: " | "))}"
        case .sequence(let element): return "Vec<\(part(element))>"
        case .array(let length, let element): return "[\(part(element)); \(length)]"
        case .tuple(let members): return "(\(members.map(part).joined(separator: ", ")))"
        case .primitive(let primitive): return "\(primitive)"
        case .compact(let inner): return "Compact<\(part(inner))>"
        }
    }

    /// `{a: T}` where fields have names, `(T)` where not, nothing for none.
    func fields(_ fields: [TypeField], depth: Int = 0) -> String {
        guard let first = fields.first else { return "" }
        let parts = fields.map { field in
            (field.name.map { "\($0): " } ?? "") + name(of: field.type, depth: depth + 1)
        }
        let joined = parts.joined(separator: ", ")
        return first.name == nil ? "(\(joined))" : "{\(joined)}"
    }

    /// The type whose bytes travel: a structure of one field is that field, one of none is nothing.
    func wire(_ id: TypeID, depth: Int = 0) -> String {
        guard Int(id) < types.count, depth < Self.depthLimit else { return "?" }
        if case .composite(let fields) = types[Int(id)].shape, fields.count < 2 {
            return fields.first.map { wire($0.type, depth: depth + 1) } ?? "()"
        }
        return name(of: id)
    }
}

extension TypeDefinition {
    /// The path in one piece, empty for a type without a name.
    var joinedPath: String { path.joined(separator: "::") }

    /// Whether the type only collects what pallets declare, which has lines of its own.
    var isOuter: Bool {
        guard let last = path.last else { return false }
        if ["RuntimeCall", "RuntimeEvent", "RuntimeError", "Runtime"].contains(last) { return true }
        return path.dropLast().last == "pallet" && ["Call", "Event", "Error"].contains(last)
    }
}
