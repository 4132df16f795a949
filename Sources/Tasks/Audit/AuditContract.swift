/// A function or modifier as it stands in the text.
struct AuditRoutine {
    let name: String
    let line: Int
    let parameters: [String]
    /// What stands between the parameters and the body.
    let attributes: [AuditToken]
    let body: ArraySlice<AuditToken>
    let isModifier: Bool

    var isOpen: Bool { attributes.contains { $0.text == "external" || $0.text == "public" } }
}

/// A contract's parts, found by reading its tokens once.
struct AuditContract {
    private(set) var fields: Set<String> = []
    private(set) var functions: [AuditRoutine] = []
    private(set) var helpers: [String: AuditRoutine] = [:]
    private(set) var modifiers: [String: AuditRoutine] = [:]

    init(_ source: String) {
        let tokens = AuditLexer.tokens(source)
        var place = tokens.firstIndex { $0.text == "{" }.map { $0 + 1 } ?? tokens.count
        while place < tokens.count, tokens[place].text != "}" {
            switch tokens[place].text {
            case "function", "modifier", "constructor": place = readRoutine(tokens, place)
            default:
                let end = tokens[place...].firstIndex { $0.text == ";" } ?? tokens.count
                readField(tokens[place..<end])
                place = end + 1
            }
        }
    }

    private mutating func readField(_ tokens: ArraySlice<AuditToken>) {
        guard let first = tokens.first?.text, !["event", "error", "using", "struct", "enum"].contains(first) else {
            return
        }
        let declared = tokens.prefix { $0.text != "=" }
        if let name = declared.last?.text { fields.insert(name) }
    }

    private mutating func readRoutine(_ tokens: [AuditToken], _ start: Int) -> Int {
        let isModifier = tokens[start].text == "modifier"
        let isConstructor = tokens[start].text == "constructor"
        guard start + 1 < tokens.count else { return tokens.count }
        let name = isConstructor ? "constructor" : tokens[start + 1].text
        var place = start + 1
        var parameters: [String] = []
        while place < tokens.count, !["(", "{", ";"].contains(tokens[place].text) { place += 1 }
        if place < tokens.count, tokens[place].text == "(" {
            let end = Self.closing(tokens, place)
            for item in tokens[(place + 1)..<max(place + 1, end)].split(whereSeparator: { $0.text == "," }) {
                if let last = item.last { parameters.append(last.text) }
            }
            place = end + 1
        }
        let head = min(place, tokens.count)
        while place < tokens.count, tokens[place].text != "{", tokens[place].text != ";" { place += 1 }
        guard place < tokens.count, tokens[place].text == "{" else { return place + 1 }
        let end = Self.closing(tokens, place)
        let routine = AuditRoutine(
            name: name,
            line: tokens[start].line,
            parameters: parameters,
            attributes: Array(tokens[head..<place]),
            body: tokens[(place + 1)..<max(place + 1, end)],
            isModifier: isModifier
        )
        if isModifier {
            modifiers[name] = routine
        } else if routine.isOpen {
            functions.append(routine)
        } else if !isConstructor {
            helpers[name] = routine
        }
        return end + 1
    }

    /// The place of the bracket that closes the one at `open`; the end where there is none.
    static func closing(_ tokens: [AuditToken], _ open: Int) -> Int {
        closing(tokens[...], open)
    }

    static func closing(_ tokens: ArraySlice<AuditToken>, _ open: Int) -> Int {
        var depth = 0
        for place in open..<tokens.endIndex {
            switch tokens[place].text {
            case "(", "{", "[": depth += 1
            case ")", "}", "]":
                depth -= 1
                if depth == 0 { return place }
            default: break
            }
        }
        return tokens.endIndex
    }
}
