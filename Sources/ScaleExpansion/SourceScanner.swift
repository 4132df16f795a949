/// Finds the marked declarations of a Swift source file.
///
/// It understands what declarations with the mark may contain (stored properties with a type, cases with associated
/// values, doc comments, the marks `@Index` and `@Name`), not Swift as a whole. What it cannot read, it refuses; what it
/// misreads does not compile.
public struct SourceScanner {
    let file: String
    let lines: [String]

    /// Prepares to scan `source`, whose name appears in errors.
    public init(source: String, file: String) {
        self.file = file
        lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The module imports of the file.
    public var imports: [String] {
        lines.compactMap { line in
            let words = line.split(separator: " ")
            guard let position = words.firstIndex(of: "import"), position <= 1, words.count > position + 1 else {
                return nil
            }
            return String(words[position + 1])
        }
    }

    /// All marked declarations, in the order of the file.
    public func declarations() throws -> [Declaration] {
        var found: [Declaration] = []
        var scopes: [(name: String?, depth: Int)] = []
        var depth = 0
        var mark: (path: String?, line: Int)?
        var docs: [String] = []
        var index = 0
        while index < lines.count {
            let text = lines[index].trimmed
            if text.hasPrefix("///") {
                docs.append(text.docText)
            } else if text.hasPrefix("// @Scale") {
                mark = (text.quoted, index)
            } else if let opened = mark, !text.hasPrefix("//"), !text.isEmpty {
                let end = try closingLine(from: index)
                let enclosing = scopes.compactMap(\.name)
                found.append(try parse(index...end, enclosing: enclosing, path: opened.path, docs: docs))
                mark = nil
                docs = []
                index = end + 1
                continue
            } else {
                if !text.hasPrefix("//") { docs = [] }
                let code = text.withoutCommentsAndStrings
                if code.contains("{"), let name = code.scopeName {
                    scopes.append((name, depth))
                }
                depth += code.count(of: "{") - code.count(of: "}")
                while let last = scopes.last, depth <= last.depth { scopes.removeLast() }
            }
            index += 1
        }
        return found
    }

    private func closingLine(from start: Int) throws -> Int {
        var depth = 0
        var opened = false
        for index in start..<lines.count {
            let code = lines[index].trimmed.withoutCommentsAndStrings
            depth += code.count(of: "{") - code.count(of: "}")
            if code.contains("{") { opened = true }
            if opened && depth == 0 { return index }
        }
        throw ExpansionError(file: file, line: start + 1, reason: "the declaration is not closed")
    }

    private func parse(
        _ range: ClosedRange<Int>,
        enclosing: [String],
        path: String?,
        docs: [String]
    ) throws -> Declaration {
        var headLine = range.lowerBound
        var head = lines[headLine].trimmed
        while !head.contains("{"), headLine < range.upperBound {
            headLine += 1
            head += " " + lines[headLine].trimmed
        }
        let signature = head.prefix { $0 != "{" }
        let parts = signature.split(separator: ":", maxSplits: 1)
        let words = parts[0].split(separator: " ").map(String.init)
        guard let keyword = words.firstIndex(where: { $0 == "struct" || $0 == "enum" }), keyword + 1 < words.count
        else {
            throw ExpansionError(file: file, line: range.lowerBound + 1, reason: "@Scale marks structs and enums only")
        }
        let inherits = parts.count < 2 ? [] : parts[1].split(separator: ",").map { String($0).trimmed }
        let oneLine = headLine == range.upperBound
        let bodyLines = oneLine ? headLine..<headLine : (headLine + 1)..<range.upperBound
        let kind: Declaration.Kind
        if words[keyword] == "struct" {
            kind = .structure(try fields(in: bodyLines))
        } else {
            kind = .enumeration(try cases(in: bodyLines))
        }
        return Declaration(
            name: (enclosing + [words[keyword + 1]]).joined(separator: "."),
            inherits: inherits,
            kind: kind,
            isIndirect: words.contains("indirect"),
            isPublic: words.contains("public"),
            path: path,
            docs: docs
        )
    }

    private func fields(in range: Range<Int>) throws -> [Declaration.Field] {
        var fields: [Declaration.Field] = []
        var docs: [String] = []
        var depth = 0
        for index in range {
            let text = lines[index].trimmed
            let code = text.withoutCommentsAndStrings
            defer { depth += code.count(of: "{") - code.count(of: "}") }
            guard depth == 0 else { continue }
            if text.hasPrefix("///") {
                docs.append(text.docText)
                continue
            }
            let words = code.split(separator: " ")
            let isStored = words.first { $0 == "var" || $0 == "let" } != nil && !words.contains("static")
            if isStored, !code.contains("{"), !code.contains(":") {
                // A field whose type is only inferred would be missing on the wire without anybody noticing.
                throw ExpansionError(file: file, line: index + 1, reason: "a stored property needs its type")
            }
            if isStored, !code.contains("{"), let colon = code.firstIndex(of: ":") {
                let label = code[..<colon].split(separator: " ").last.map(String.init)
                let type = code[code.index(after: colon)...].prefix { $0 != "=" }
                fields.append(
                    Declaration.Field(label: label?.replacing("`", with: ""), type: String(type).trimmed, docs: docs)
                )
            }
            docs = []
        }
        return fields
    }

    private func cases(in range: Range<Int>) throws -> [Declaration.Case] {
        var cases: [Declaration.Case] = []
        var docs: [String] = []
        var explicitIndex: UInt8?
        var wireName: String?
        var depth = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let text = lines[index].trimmed
            if depth > 0 || !text.hasPrefix("case ") {
                if depth == 0, text.hasPrefix("///") { docs.append(text.docText) }
                if depth == 0, text.hasPrefix("// @Index(") { explicitIndex = UInt8(text.parenthesised) }
                if depth == 0, text.hasPrefix("// @Name(") { wireName = text.quoted }
                let code = text.withoutCommentsAndStrings
                depth += code.count(of: "{") - code.count(of: "}")
                index += 1
                continue
            }
            var statement = text.withoutCommentsAndStrings
            while statement.count(of: "(") > statement.count(of: ")"), index + 1 < range.upperBound {
                index += 1
                statement += " " + lines[index].trimmed.withoutCommentsAndStrings
            }
            for element in String(statement.dropFirst(5)).splitTopLevel {
                let next = explicitIndex ?? cases.last.map { $0.index &+ 1 } ?? 0
                cases.append(try makeCase(element, next: next, wireName: wireName, docs: docs, line: index))
                explicitIndex = nil
            }
            docs = []
            wireName = nil
            index += 1
        }
        return cases
    }

    private func makeCase(
        _ element: String,
        next: UInt8,
        wireName: String?,
        docs: [String],
        line: Int
    ) throws -> Declaration.Case {
        let open = element.firstIndex(of: "(")
        let equals = open == nil ? element.firstIndex(of: "=") : nil
        let name = String(element[..<(open ?? equals ?? element.endIndex)]).trimmed
        var position = next
        if let equals {
            guard let raw = UInt8(String(element[element.index(after: equals)...]).trimmed) else {
                throw ExpansionError(file: file, line: line + 1, reason: "the raw value is no number up to 255")
            }
            position = raw
        }
        var fields: [Declaration.Field] = []
        if let open, let close = element.lastIndex(of: ")") {
            for part in String(element[element.index(after: open)..<close]).splitTopLevel {
                let pieces = part.splitAtTopLevelColon
                fields.append(Declaration.Field(label: pieces.label?.replacing("`", with: ""), type: pieces.type))
            }
        }
        return Declaration.Case(
            name: name.replacing("`", with: ""),
            index: position,
            wireName: wireName,
            fields: fields,
            docs: docs
        )
    }
}
