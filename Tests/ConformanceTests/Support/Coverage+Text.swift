import Foundation

/// The counts of one file, or of all.
struct CoverageCount {
    var cases = 0
    var covered = 0
    var excluded = 0
    var open = 0
    var failing = 0

    /// The share of what applies that is covered, in tenths of a percent.
    var permille: Int { cases == excluded ? 1_000 : covered * 1_000 / (cases - excluded) }

    mutating func add(_ reference: ReferenceCase, _ status: Coverage.Status) {
        cases += reference.rows
        switch status {
        case .covered: covered += reference.rows
        case .failing: failing += reference.rows
        case .excluded: excluded += reference.rows
        case .open: open += reference.rows
        }
    }

    /// The cells of a table's row.
    var cells: [String] {
        [cases, covered, excluded, open, failing].map(String.init)
            + [cases == excluded ? "–" : "\(permille / 10).\(permille % 10) %"]
    }
}

extension Coverage {
    static let columns = ["cases", "covered", "excluded", "open", "failing", "of what applies"]

    /// The counts of all files together.
    var total: CoverageCount {
        statuses.reduce(into: CoverageCount()) { $0.add($1.test, $1.status) }
    }

    /// The counts by file, in the list's order.
    var byFile: [(file: String, count: CoverageCount)] {
        var result: [(file: String, count: CoverageCount)] = []
        for (test, status) in statuses {
            if result.last?.file != test.file { result.append((test.file, CoverageCount())) }
            result[result.count - 1].count.add(test, status)
        }
        return result
    }

    /// The table for a terminal.
    var plainTable: String {
        let rows = [["file"] + Self.columns] + byFile.map { [$0.file] + $0.count.cells } + [["all"] + total.cells]
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + space : space + cell
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    /// Every case with its status, for `Fixtures/conformance/cases.tsv`.
    var caseList: String {
        let lines = statuses.map { test, status in
            let cells =
                switch status {
                case .covered(let own): ["covered", own.joined(separator: ", ")]
                case .failing(let own): ["failing", own.joined(separator: ", ")]
                case .excluded(let reason): ["excluded", reason]
                case .open: ["open", ""]
                }
            return ([test.file, test.name, String(test.rows)] + cells).joined(separator: "\t")
        }
        let head = "# Written by `./plexus test --conformance`: file, test, rows, status, our test or the reason."
        return ([head] + lines).joined(separator: "\n") + "\n"
    }

    /// The page `docs/conformance.md`.
    var page: String {
        var lines = [
            "# Conformance", "",
            "How many tests of the reference chain are held by tests of this repository. Written by",
            "`./plexus test --conformance`; do not edit.", "",
            "- Reference: `opentensor/subtensor` at `\(inventory.commit)`. Its tests are listed in",
            "  [`reference.tsv`](../Fixtures/conformance/reference.tsv), made by `inventory.py` beside it.",
            "- A case is a test of the reference, or one row of its table. It counts as covered where a test of ours",
            "  names it and passes; [`cases.tsv`](../Fixtures/conformance/cases.tsv) says which one.",
            "- What does not apply is listed with its reason at the end, test by test.", "",
            "| file | " + Self.columns.joined(separator: " | ") + " |",
            "|---|" + String(repeating: "---:|", count: Self.columns.count),
        ]
        lines += byFile.map { "| `\($0.file)` | " + $0.count.cells.joined(separator: " | ") + " |" }
        lines += ["| **all** | " + total.cells.joined(separator: " | ") + " |", "", "## Open", ""]
        lines += list { if case .open = $0 { "" } else { nil } }
        lines += ["", "## Excluded", ""]
        lines += list { if case .excluded(let reason) = $0 { reason } else { nil } }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A list by file, and within a file by reason, of the tests for which `reason` is not nil.
    private func list(_ reason: (Status) -> String?) -> [String] {
        var lines: [String] = []
        for (file, _) in byFile {
            var names: [(reason: String, names: [String])] = []
            for (test, status) in statuses where test.file == file {
                guard let why = reason(status) else { continue }
                if let known = names.firstIndex(where: { $0.reason == why }) {
                    names[known].names.append("`\(test.name)`")
                } else {
                    names.append((why, ["`\(test.name)`"]))
                }
            }
            for (why, tests) in names {
                lines.append("- `\(file)`\(why.isEmpty ? "" : ", \(why)"): \(tests.joined(separator: ", "))")
            }
        }
        return lines.isEmpty ? ["Nothing."] : lines
    }
}
