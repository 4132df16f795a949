/// Writes the codec and the description of marked declarations.
public enum Expander {
    /// The generated source for a file, or nil when nothing in it is marked.
    public static func expand(source: String, file: String) throws -> String? {
        let scanner = SourceScanner(source: source, file: file)
        let declarations = try scanner.declarations()
        guard !declarations.isEmpty else { return nil }
        let name = file.split(separator: "/").last ?? ""
        var output = "// swift-format-ignore-file\n// Written by scale-expand from \(name). Do not edit.\n\n"
        output += declarations.contains(where: \.isPublic) ? "public import Scale\n" : "import Scale\n"
        for module in Set(scanner.imports).sorted() where module != "Scale" {
            output += "import \(module)\n"
        }
        for declaration in declarations {
            output += "\n" + expand(declaration)
        }
        return output
    }

    static func expand(_ declaration: Declaration) -> String {
        switch declaration.kind {
        case .structure(let fields): expandStructure(declaration, fields)
        case .enumeration(let cases): expandEnumeration(declaration, cases)
        }
    }

    private static func expandStructure(_ declaration: Declaration, _ fields: [Declaration.Field]) -> String {
        var text = "extension \(declaration.name): ScaleCodable {\n"
        text += "    public init(from reader: inout ScaleReader) throws(ScaleError) {\n"
        for field in fields {
            text += "        self.\(field.label ?? "") = try \(field.type.constructible)(from: &reader)\n"
        }
        text += "    }\n\n    public func encode(to writer: inout ScaleWriter) {\n"
        for field in fields {
            text += "        self.\(field.label ?? "").encode(to: &writer)\n"
        }
        text += "    }\n\n" + describeHead()
        text += "            TypeDefinition(\n                path: \(path(declaration)),\n"
        text += "                shape: .composite([\(fields.isEmpty ? "" : "\n")"
        for field in fields {
            text += "                    \(describe(field)),\n"
        }
        text += "\(fields.isEmpty ? "" : "                ")]),\n                docs: \(literal(declaration.docs))\n"
        return text + "            )\n        }\n    }\n}\n"
    }

    private static func expandEnumeration(_ declaration: Declaration, _ cases: [Declaration.Case]) -> String {
        let name = declaration.name
        var text = "extension \(name): ScaleCodable {\n"
        text += "    public init(from reader: inout ScaleReader) throws(ScaleError) {\n"
        if declaration.isIndirect {
            text += "        try reader.enter()\n        defer { reader.leave() }\n"
        }
        text += "        switch try reader.readByte() {\n"
        for one in cases {
            text += "        case \(one.index): self = .\(one.name)" + construct(one.fields) + "\n"
        }
        text += "        case let other: throw .unknownVariant(type: \"\(name)\", index: other)\n        }\n    }\n\n"
        text += "    public func encode(to writer: inout ScaleWriter) {\n"
        if cases.isEmpty { text += "        switch self {}\n" } else { text += "        switch self {\n" }
        for one in cases {
            let names = one.fields.indices.map { "value\($0)" }
            let pattern = names.isEmpty ? "" : "(" + names.map { "let \($0)" }.joined(separator: ", ") + ")"
            text += "        case .\(one.name)\(pattern):\n            writer.append(\(one.index))\n"
            for value in names { text += "            \(value).encode(to: &writer)\n" }
        }
        if !cases.isEmpty { text += "        }\n" }
        text += "    }\n\n" + describeHead()
        text += "            TypeDefinition(\n                path: \(path(declaration)),\n"
        text += "                shape: .variant([\(cases.isEmpty ? "" : "\n")"
        for one in cases { text += describe(one, isCall: declaration.isCall) }
        text += "\(cases.isEmpty ? "" : "                ")]),\n                docs: \(literal(declaration.docs))\n"
        return text + "            )\n        }\n    }\n}\n"
    }

    private static func describeHead() -> String {
        """
            public static func describe(in registry: inout TypeRegistry) -> TypeID {
                registry.define(Self.self) { registry in

        """
    }

    private static func construct(_ fields: [Declaration.Field]) -> String {
        guard !fields.isEmpty else { return "" }
        let values = fields.map { field in
            (field.label.map { "\($0): " } ?? "") + "try \(field.type.constructible)(from: &reader)"
        }
        let line = "(" + values.joined(separator: ", ") + ")"
        guard line.count > 70 else { return line }
        return "(\n                " + values.joined(separator: ",\n                ") + "\n            )"
    }

    private static func describe(_ field: Declaration.Field) -> String {
        let type = field.type.constructible
        guard let label = field.label else { return "TypeField(type: \(type).describe(in: &registry))" }
        let docs = field.docs.isEmpty ? "" : ", docs: \(literal(field.docs))"
        return "TypeField(name: \"\(label.snakeCased)\", type: \(type).describe(in: &registry)\(docs))"
    }

    private static func describe(_ one: Declaration.Case, isCall: Bool) -> String {
        let name = one.wireName ?? (isCall ? one.name.snakeCased : one.name.capitalizedFirst)
        let pad = "                    "
        var text = "\(pad)TypeVariant(\n\(pad)    name: \"\(name)\",\n\(pad)    index: \(one.index),\n"
        if !one.fields.isEmpty {
            text += "\(pad)    fields: [\n"
            for field in one.fields { text += "\(pad)        \(describe(field)),\n" }
            text += "\(pad)    ],\n"
        }
        return text + "\(pad)    docs: \(literal(one.docs))\n\(pad)),\n"
    }

    private static func path(_ declaration: Declaration) -> String {
        let segments =
            declaration.path?.split(separator: ":").map(String.init)
            ?? declaration.name.split(separator: ".").map(String.init)
        return literal(segments)
    }

    private static func literal(_ strings: [String]) -> String {
        "["
            + strings.map { "\"" + $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }
            .joined(separator: ", ") + "]"
    }
}
