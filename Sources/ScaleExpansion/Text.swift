// Small questions about a line of source.

extension String {
    var trimmed: String {
        var text = Substring(self)
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
        return String(text)
    }

    var docText: String {
        String(dropFirst(3)).trimmed
    }

    /// The text between the first pair of quotation marks.
    var quoted: String? {
        let parts = split(separator: "\"", omittingEmptySubsequences: false)
        return parts.count >= 3 ? String(parts[1]) : nil
    }

    /// The text between the first parentheses.
    var parenthesised: String {
        guard let open = firstIndex(of: "("), let close = lastIndex(of: ")"), open < close else { return "" }
        return String(self[index(after: open)..<close])
    }

    func count(of character: Character) -> Int {
        reduce(0) { $0 + ($1 == character ? 1 : 0) }
    }

    var withoutCommentsAndStrings: String {
        var result = ""
        var inString = false
        var previous: Character?
        for character in self {
            if inString {
                if character == "\"" && previous != "\\" { inString = false }
            } else if character == "\"" {
                inString = true
            } else if character == "/" && previous == "/" {
                result.removeLast()
                break
            } else {
                result.append(character)
            }
            previous = character
        }
        return result.trimmed
    }

    /// The type that an opening line declares or extends.
    var scopeName: String? {
        let words = split { $0 == " " || $0 == ":" || $0 == "{" || $0 == "<" }.map(String.init)
        for keyword in ["enum", "struct", "extension", "class", "actor", "protocol"] {
            if let position = words.firstIndex(of: keyword), position + 1 < words.count {
                return words[position + 1]
            }
        }
        return nil
    }

    /// The parts between commas that stand outside all brackets.
    var splitTopLevel: [String] {
        var parts: [String] = []
        var current = ""
        var depth = 0
        for character in self {
            switch character {
            case "(", "[", "<": depth += 1
            case ")", "]", ">": depth -= 1
            case "," where depth == 0:
                parts.append(current.trimmed)
                current = ""
                continue
            default: break
            }
            current.append(character)
        }
        if !current.trimmed.isEmpty { parts.append(current.trimmed) }
        return parts
    }

    /// A label and a type, where a label stands before a colon outside all brackets.
    var splitAtTopLevelColon: (label: String?, type: String) {
        var depth = 0
        for position in indices {
            switch self[position] {
            case "(", "[", "<": depth += 1
            case ")", "]", ">": depth -= 1
            case ":" where depth == 0:
                let label = String(self[..<position]).trimmed
                return (label == "_" ? nil : label, String(self[index(after: position)...]).trimmed)
            default: break
            }
        }
        return (nil, trimmed)
    }

    /// `setFeeRate` as `set_fee_rate`; a run of capitals counts as one word.
    var snakeCased: String {
        var result = ""
        let characters = Array(self)
        for (position, character) in characters.enumerated() {
            if character.isUppercase {
                let previousIsLower = position > 0 && !characters[position - 1].isUppercase
                let nextIsLower = position + 1 < characters.count && characters[position + 1].isLowercase
                if position > 0 && (previousIsLower || nextIsLower) { result.append("_") }
                result.append(contentsOf: character.lowercased())
            } else {
                result.append(character)
            }
        }
        return result
    }

    var capitalizedFirst: String {
        prefix(1).uppercased() + dropFirst()
    }

    /// The type in a spelling that can be followed by an argument list.
    var constructible: String {
        guard hasSuffix("?") else { return self }
        return "Optional<\(String(dropLast()))>"
    }
}
