/// Text of strangers, made fit to be shown: no control or direction characters, one line, of bounded length.
///
/// It is still to be escaped; ``HTML`` does that.
enum CleanText {
    /// The text, or nil where nothing of it is left.
    static func of(_ text: String, limit: Int) -> String? {
        var clean = ""
        var wasSpace = true
        var marks = 0
        for scalar in text.unicodeScalars.prefix(limit * 8) {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
                if !wasSpace { clean.unicodeScalars.append(" ") }
                wasSpace = true
            case .format, .surrogate, .privateUse, .unassigned:
                continue
            case .nonspacingMark, .enclosingMark:
                // A few marks make letters of the world's scripts; many make towers over other lines.
                marks += 1
                if marks <= 3, !clean.isEmpty { clean.unicodeScalars.append(scalar) }
            default:
                clean.unicodeScalars.append(scalar)
                wasSpace = false
                marks = 0
            }
        }
        let isLong = clean.count > limit
        var result = isLong ? String(clean.prefix(limit - 1)) + "…" : clean
        while result.last == " " { result.removeLast() }
        return result.isEmpty ? nil : result
    }
}
