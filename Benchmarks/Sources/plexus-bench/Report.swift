import Foundation

/// Prints figures as a table and as JSON.
enum Report {
    static func table(_ figures: [Figure], _ failures: [(group: String, reason: String)]) -> String {
        let head = ["figure", "unit", "ours", "peer", "peer is", "ratio", "target", "met"]
        let rows = figures.map { figure in
            [
                figure.name, figure.unit, number(figure.ours), figure.peer.map(number) ?? "–", figure.peerName,
                figure.ratio.map { number($0) + "×" } ?? "–", figure.targetText,
                figure.isMet.map { $0 ? "yes" : "NO" } ?? "–",
            ]
        }
        let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
        func line(_ row: [String]) -> String {
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return cells.joined(separator: "  ").trimmingSuffix()
        }
        let notes = figures.filter { !$0.note.isEmpty }.map { "\($0.name): \($0.note)" }
        let rule = line(widths.map { String(repeating: "─", count: $0) })
        let failed = failures.map { "FAILED: \($0.group): \($0.reason)" }
        let parts = [[line(head), rule] + rows.map(line), notes, failed].filter { !$0.isEmpty }
        return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    static func json(_ figures: [Figure], _ failures: [(group: String, reason: String)]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let document = Document(
            figures: figures.map(Row.init),
            failures: Dictionary(failures.map { ($0.group, $0.reason) }) { $0 + "; " + $1 }
        )
        return String(decoding: try encoder.encode(document), as: UTF8.self)
    }

    /// A number with three digits that count, or whole above a hundred.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        if abs(value) >= 100 { return grouped(Int(value.rounded())) }
        let digits = abs(value) >= 10 ? 1 : abs(value) >= 1 ? 2 : 3
        return String(format: "%.\(digits)f", value)
    }

    private static func grouped(_ value: Int) -> String {
        var text = ""
        for (place, digit) in String(abs(value)).reversed().enumerated() {
            if place > 0, place.isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return (value < 0 ? "-" : "") + String(text.reversed())
    }

    private struct Document: Encodable {
        let figures: [Row]
        let failures: [String: String]
    }

    private struct Row: Encodable {
        let figure: String
        let unit: String
        let better: String
        let ours: Double
        let peer: Double?
        let peerName: String
        let ratio: Double?
        let target: String
        let met: Bool?
        let note: String

        init(_ figure: Figure) {
            self.figure = figure.name
            unit = figure.unit
            better = figure.direction.rawValue
            ours = figure.ours
            peer = figure.peer
            peerName = figure.peerName
            ratio = figure.ratio
            target = figure.targetText
            met = figure.isMet
            note = figure.note
        }
    }
}

extension String {
    fileprivate func trimmingSuffix() -> String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
