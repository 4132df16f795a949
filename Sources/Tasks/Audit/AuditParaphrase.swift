import Evaluation
import Foundation

/// A contract in other words: what can be called has other names, and functions, modifiers and helpers stand in another
/// order.
enum AuditParaphrase {
    static func item(
        _ item: TaskItem<AuditQuestion, AuditTruth>,
        wording: ItemSeed
    ) -> TaskItem<AuditQuestion, AuditTruth>? {
        let lines = item.question.source.components(separatedBy: "\n")
        guard let first = lines.firstIndex(where: { $0.hasPrefix("    constructor") }),
            let last = lines.lastIndex(of: "}")
        else { return nil }
        var random = wording.stream
        // A block is what stands between two empty lines; the constructor stays where it is.
        var blocks = lines[first..<last].enumerated().split { $0.element.isEmpty }.map { block in
            (start: first + (block.first?.offset ?? 0), lines: block.map(\.element))
        }
        guard blocks.count > 2 else { return nil }
        let constructor = blocks.removeFirst()
        random.permute(&blocks)
        var made = Array(lines[..<first]) + constructor.lines
        var units: [AuditTruth.Unit] = []
        for block in blocks {
            made.append("")
            // From a line's number in the old text, from 1, to that in the new one.
            let shift = made.count - block.start
            if let unit = item.truth.units.first(where: { $0.first == block.start + 1 }) {
                units.append(
                    AuditTruth.Unit(
                        first: unit.first + shift,
                        last: unit.last + shift,
                        line: unit.line + shift,
                        kind: unit.kind
                    )
                )
            }
            made += block.lines
        }
        guard units.count == item.truth.units.count else { return nil }
        let source = (made + ["}", ""]).joined(separator: "\n")
        return TaskItem(
            question: AuditQuestion(source: renamed(source, &random), classes: item.question.classes),
            truth: AuditTruth(units: units)
        )
    }

    /// The contract with another number behind the name of each function that can be called from outside.
    private static func renamed(_ source: String, _ random: inout SeedStream) -> String {
        var text = source
        for function in AuditContract(source).functions {
            let base = String(function.name.reversed().drop(while: \.isNumber).reversed())
            var name = function.name
            while text.contains(name + "(") { name = "\(base)\(2 + random.draw(below: 98))" }
            text = text.replacing("function \(function.name)(", with: "function \(name)(")
        }
        return text
    }
}
