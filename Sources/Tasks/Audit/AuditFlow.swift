/// How deeply a checker looks.
struct AuditSkill {
    /// How many levels of helpers it follows.
    var depth = 0
    /// Whether it reads modifiers; otherwise it trusts or ignores them.
    var readsModifiers = false
    var trustsModifiers = true
    /// Whether it takes helpers that it does not follow, and assembly, for good guards.
    var trustsHelpers = false
    var trustsAssembly = false
    /// Whether it follows values through local variables.
    var followsLocals = false
    /// Whether it tells the elements of an array apart.
    var followsElements = false
    /// Whether it tells guards that help from others; otherwise any will do.
    var weighsGuards = false
    /// Whether a guard in a branch is none.
    var seesBranches = false
    /// The classes that it looks for.
    var classes = Set(AuditClass.allCases)
}

/// One thing that happens when a function runs.
struct AuditEvent {
    enum Kind {
        /// A condition that must hold, or must not.
        case guarding
        /// Something that may be a guard, in what is not followed.
        case unknownGuard
        case plain
    }

    let kind: Kind
    /// The words, with parameters of helpers replaced.
    let tokens: [String]
    /// The same with local variables replaced by what they stand for.
    let full: [String]
    /// The line in the function that can be called.
    let line: Int
    let isUnchecked: Bool
    let isConditional: Bool
}

/// What happens in a function, in order: modifiers and helpers are followed as far as a skill goes.
struct AuditFlow {
    let contract: AuditContract
    let skill: AuditSkill
    private(set) var events: [AuditEvent] = []
    private var locals: [String: [String]] = [:]
    private var isUnchecked = false
    private var isConditional = false
    /// The line that is reported for what happens in helpers.
    private var callLine: Int?

    /// Longer functions and expressions are cut.
    private static let maximumEvents = 400
    private static let maximumWords = 400
    private static let maximumNesting = 24
    private static let maximumSteps = 4_000
    private static let maximumModifiers = 8
    private var steps = 0

    init(_ function: AuditRoutine, in contract: AuditContract, skill: AuditSkill) {
        self.contract = contract
        self.skill = skill
        var wraps: [(AuditRoutine, [[String]])] = []
        let words = function.attributes.map(\.text)
        for (place, token) in function.attributes.enumerated() where wraps.count < Self.maximumModifiers {
            guard let modifier = contract.modifiers[token.text] else { continue }
            if skill.readsModifiers {
                wraps.append((modifier, Self.arguments(words, place + 1).list))
            } else if skill.trustsModifiers {
                add(.unknownGuard, [token.text], function.line)
            }
        }
        run(function.body, wraps: wraps[...], replacing: [:], level: 0, function.line)
    }

    /// A body within what is left of the modifiers.
    private mutating func run(
        _ body: ArraySlice<AuditToken>,
        wraps: ArraySlice<(AuditRoutine, [[String]])>,
        replacing: [String: [String]],
        level: Int,
        _ line: Int
    ) {
        guard let (modifier, arguments) = wraps.first else {
            block(body, replacing, level: level, nesting: 0)
            return
        }
        let names = Dictionary(zip(modifier.parameters, arguments), uniquingKeysWith: { first, _ in first })
        let parts = modifier.body.split(maxSplits: 1, omittingEmptySubsequences: false) { $0.text == "_" }
        callLine = line
        block(parts[0], names, level: level, nesting: 0)
        callLine = nil
        run(body, wraps: wraps.dropFirst(), replacing: replacing, level: level, line)
        guard parts.count > 1 else { return }
        callLine = line
        block(parts[1].dropFirst(), names, level: level, nesting: 0)
        callLine = nil
    }

    private mutating func add(_ kind: AuditEvent.Kind, _ tokens: [String], _ line: Int) {
        guard events.count < Self.maximumEvents else { return }
        events.append(
            AuditEvent(
                kind: kind,
                tokens: tokens,
                full: expanded(tokens),
                line: callLine ?? line,
                isUnchecked: isUnchecked,
                isConditional: isConditional
            )
        )
    }

    private func expanded(_ tokens: [String]) -> [String] {
        guard skill.followsLocals, !locals.isEmpty else { return tokens }
        var result: [String] = []
        var place = 0
        while place < tokens.count, result.count < Self.maximumWords {
            guard let value = locals[tokens[place]], place == 0 || tokens[place - 1] != "." else {
                result.append(tokens[place])
                place += 1
                continue
            }
            // An element of an array that was written out.
            if skill.followsElements, value.first == "[", place + 3 < tokens.count, tokens[place + 1] == "[",
                let index = Int(tokens[place + 2])
            {
                let elements = Self.arguments(["("] + value.dropFirst().dropLast() + [")"], 0).list
                result += elements.indices.contains(index) ? elements[index] : value
                place += 4
                continue
            }
            result.append("(")
            result += value
            result.append(")")
            place += 1
        }
        return Array(result.prefix(Self.maximumWords))
    }

    /// What stands between the brackets at `open`, at the commas.
    static func arguments(_ tokens: [String], _ open: Int) -> (list: [[String]], end: Int) {
        guard open < tokens.count, tokens[open] == "(" else { return ([], open) }
        var (list, depth, place) = ([[String]](), 0, open)
        var current: [String] = []
        while place < tokens.count {
            let text = tokens[place]
            if text == "(" || text == "[" { depth += 1 }
            if text == ")" || text == "]" { depth -= 1 }
            if depth == 0 { break }
            if text == ",", depth == 1 {
                list.append(current)
                current = []
            } else if place > open {
                current.append(text)
            }
            place += 1
        }
        if !current.isEmpty { list.append(current) }
        return (list, place)
    }
}

extension AuditFlow {
    private mutating func block(
        _ tokens: ArraySlice<AuditToken>,
        _ names: [String: [String]],
        level: Int,
        nesting: Int
    ) {
        guard nesting < Self.maximumNesting else { return }
        var place = tokens.startIndex
        while place < tokens.endIndex {
            let start = place
            switch tokens[place].text {
            case "unchecked", "{", "else", "do":
                if tokens[place].text != "{" { place += 1 }
                guard place < tokens.endIndex, tokens[place].text == "{" else { continue }
                let end = AuditContract.closing(tokens, place)
                let before = (isUnchecked, isConditional)
                if tokens[start].text == "unchecked" { isUnchecked = true }
                if tokens[start].text == "else" { isConditional = true }
                block(tokens[(place + 1)..<max(place + 1, end)], names, level: level, nesting: nesting + 1)
                (isUnchecked, isConditional) = before
                place = end + 1
            case "assembly":
                place =
                    (tokens[place...].firstIndex { $0.text == "{" }).map { AuditContract.closing(tokens, $0) + 1 }
                    ?? tokens.endIndex
                if skill.trustsAssembly { add(.unknownGuard, ["assembly"], tokens[start].line) }
            case "if", "for", "while": place = branch(tokens, start, names, level: level, nesting: nesting)
            default:
                let end = tokens[place...].firstIndex { $0.text == ";" } ?? tokens.endIndex
                statement(tokens[place..<end], names, level: level)
                place = end + 1
            }
            place = max(place, start + 1)
        }
    }

    private mutating func branch(
        _ tokens: ArraySlice<AuditToken>,
        _ start: Int,
        _ names: [String: [String]],
        level: Int,
        nesting: Int
    ) -> Int {
        guard start + 1 < tokens.endIndex, tokens[start + 1].text == "(" else { return start + 1 }
        let close = AuditContract.closing(tokens, start + 1)
        let condition = tokens[(start + 2)..<max(start + 2, close)].map(\.text)
        var place = min(close + 1, tokens.endIndex)
        guard place < tokens.endIndex else { return place }
        let end: Int
        let body: ArraySlice<AuditToken>
        if tokens[place].text == "{" {
            let closing = AuditContract.closing(tokens, place)
            body = tokens[(place + 1)..<max(place + 1, closing)]
            end = closing + 1
        } else {
            let semicolon = tokens[place...].firstIndex { $0.text == ";" } ?? tokens.endIndex
            body = tokens[place..<semicolon]
            end = semicolon + 1
        }
        place = end
        if body.first?.text == "revert" {
            add(.guarding, replaced(condition, names), tokens[start].line)
            return place
        }
        let before = isConditional
        isConditional = true
        block(body, names, level: level, nesting: nesting + 1)
        isConditional = before
        return place
    }

    private func replaced(_ tokens: [String], _ names: [String: [String]]) -> [String] {
        guard !names.isEmpty else { return tokens }
        return Array(tokens.flatMap { names[$0] ?? [$0] }.prefix(Self.maximumWords))
    }

    private mutating func statement(_ tokens: ArraySlice<AuditToken>, _ names: [String: [String]], level: Int) {
        steps += 1
        guard let first = tokens.first, events.count < Self.maximumEvents, steps < Self.maximumSteps else { return }
        var words = replaced(tokens.map(\.text), names)
        // A helper called for what it does.
        if let helper = contract.helpers[first.text], tokens.count > 1 {
            let arguments = Self.arguments(words, 1).list
            guard level < skill.depth else {
                if skill.trustsHelpers { add(.unknownGuard, words, first.line) }
                return
            }
            enter(helper, arguments, line: first.line, level: level)
            return
        }
        words = called(words, line: first.line, level: level)
        if first.text == "require" || first.text == "assert" {
            let condition = Self.arguments(words, 1).list.first ?? []
            add(.guarding, condition, first.line)
            return
        }
        add(.plain, words, first.line)
        declare(words)
    }

    /// Follows a helper's body in the place of its call.
    private mutating func enter(_ helper: AuditRoutine, _ arguments: [[String]], line: Int, level: Int) {
        let names = Dictionary(zip(helper.parameters, arguments), uniquingKeysWith: { first, _ in first })
        let before = callLine
        callLine = callLine ?? line
        block(helper.body, names, level: level + 1, nesting: 0)
        callLine = before
    }

    /// Helpers called for their result are replaced by what they return.
    private mutating func called(_ words: [String], line: Int, level: Int) -> [String] {
        guard level < skill.depth, let place = words.firstIndex(where: { contract.helpers[$0] != nil }),
            let helper = contract.helpers[words[place]], helper.body.first?.text == "return"
        else { return words }
        let (arguments, end) = Self.arguments(words, place + 1)
        let names = Dictionary(zip(helper.parameters, arguments), uniquingKeysWith: { first, _ in first })
        let result = replaced(helper.body.dropFirst().prefix { $0.text != ";" }.map(\.text), names)
        let inner = called(result, line: line, level: level + 1)
        return Array(
            (words[..<place] + ["("] + inner + [")"] + words[min(end + 1, words.count)...]).prefix(Self.maximumWords)
        )
    }

    /// Notes what a local variable stands for: `T name = value` and `(T a, T b) = value`.
    private mutating func declare(_ words: [String]) {
        guard let equals = words.firstIndex(of: "="), equals > 1, skill.followsLocals else { return }
        let left = words[..<equals]
        let value = expanded(Array(words[(equals + 1)...]))
        if left.first == "(" {
            for part in left.dropFirst().dropLast().split(separator: ",") {
                if let name = part.last { locals[name] = value }
            }
        } else if let name = left.last, !left.contains("["), !left.contains(".") {
            locals[name] = value
        } else if let name = left.last, name != "]", words.contains("memory") {
            locals[name] = value
        }
    }
}
