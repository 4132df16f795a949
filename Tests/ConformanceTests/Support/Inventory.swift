import Foundation

/// The repository's root, found from where this file was compiled.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static func write(_ text: String, to path: String) throws {
        try text.write(to: root.appending(path: path), atomically: true, encoding: .utf8)
    }

    /// The fields of each line of a table, without its comments.
    static func table(_ path: String) throws -> [[String]] {
        try text(path).split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}

/// One test of the reference chain.
struct ReferenceCase: Hashable {
    /// Its file, from the reference's root.
    let file: String
    /// The function.
    let name: String
    /// How many rows its table has; 1 where it has none.
    let rows: Int

    /// The end of the path, by which tests of ours name a file.
    var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }
}

/// The tests of the reference chain that the lists of `Fixtures/conformance` name, and those that do not apply.
struct Inventory {
    /// The commit of the reference, as the list says.
    let commit: String
    /// All tests, in the list's order.
    let cases: [ReferenceCase]
    /// By name; several where files use the same name.
    let byName: [String: [ReferenceCase]]
    /// Why a test does not apply.
    let exclusions: [ReferenceCase: String]
    /// The tests that the list of exclusions names one by one, not by file.
    let excludedByName: Set<ReferenceCase>
    /// Lines of the list of exclusions that name no test.
    let unknownExclusions: [String]

    init() throws {
        let list = "Fixtures/conformance/reference.tsv"
        let words = try Repository.text(list).prefix(while: { $0 != "\n" }).split(separator: " ").map(String.init)
        commit = words.first { $0.count >= 40 }.map { String($0.filter(\.isHexDigit)) } ?? ""
        let excluded = try Repository.table("Fixtures/conformance/exclusions.tsv")
        cases = try Repository.table(list).flatMap { Self.cases($0, excluded) }
        byName = Dictionary(grouping: cases, by: \.name)
        var reasons: [ReferenceCase: String] = [:]
        var single: Set<ReferenceCase> = []
        var unknown: [String] = []
        for fields in excluded {
            let named = cases.filter { $0.file == fields[0] && (fields[1] == "*" || $0.name == fields[1]) }
            if named.isEmpty { unknown.append(fields.joined(separator: " ")) }
            for test in named { reasons[test] = fields[2] }
            if fields[1] != "*" { single.formUnion(named) }
        }
        exclusions = reasons
        excludedByName = single
        unknownExclusions = unknown
    }

    /// A line of the list as a case, and as two where `name#3` in the list of exclusions leaves out three of its rows.
    private static func cases(_ fields: [String], _ excluded: [[String]]) -> [ReferenceCase] {
        let rows = Int(fields[2]) ?? 1
        let part = excluded.first { $0[0] == fields[0] && $0[1].hasPrefix(fields[1] + "#") }
        guard let part, let left = Int(part[1].dropFirst(fields[1].count + 1)) else {
            return [ReferenceCase(file: fields[0], name: fields[1], rows: rows)]
        }
        return [
            ReferenceCase(file: fields[0], name: fields[1], rows: rows - left),
            ReferenceCase(file: fields[0], name: part[1], rows: left),
        ]
    }
}
