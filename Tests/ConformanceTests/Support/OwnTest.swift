import Foundation

/// A test of this repository and the words in and above it.
struct OwnTest: Hashable {
    /// The target, for example `RuntimeTests`.
    let target: String
    /// The types around it, outermost first.
    let suite: [String]
    /// The function's name without its arguments; ``all`` for all tests of a suite.
    let function: String
    /// Where it stands: path and line.
    let place: String
    /// The identifiers in its comments, its attribute and its body.
    let words: Set<String>
    /// The Rust files it names, by the last part of their paths.
    let files: Set<String>

    /// Stands for all functions of a suite.
    static let all = "*"

    /// `Target/Suite/function`, as lists and tables show it.
    var title: String { ([target] + suite + [function]).joined(separator: "/") }

    /// The class name by which a report of the test run knows the suite.
    var className: String { ([target] + suite).joined(separator: ".") }
}

/// Finds the tests in the repository's own test files.
struct OwnTestReader {
    private let target: String
    private let path: String
    private let lines: [Substring]
    private let files: Set<String>
    /// The comments above the file's static tables, by name: a test that uses a table has its cases.
    private let tables: [String: String]
    private let rowText: (String) -> String?

    /// All tests of the targets that follow the reference.
    static func all() throws -> [OwnTest] {
        var tests: [OwnTest] = []
        for target in ["PrimitivesTests", "EconomicsTests", "RuntimeTests", "EngineTests"] {
            let folder = Repository.root.appending(path: "Tests/" + target)
            let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
            for name in found.filter({ $0.hasSuffix(".swift") }).sorted() {
                tests += try OwnTestReader(target: target, path: "Tests/\(target)/\(name)").tests()
            }
        }
        return tests
    }

    private init(target: String, path: String) throws {
        self.target = target
        self.path = path
        let text = try Repository.text(path)
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        files = Self.rustFiles(in: text)
        tables = Self.tables(in: lines)
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        rowText = { try? Repository.text(folder + "/" + $0) }
    }

    private func tests() -> [OwnTest] {
        var result: [OwnTest] = []
        var types: [(indent: Int, name: String)] = []
        for (position, line) in lines.enumerated() {
            let indent = line.prefix { $0 == " " }.count
            if let name = Self.typeName(in: line) {
                types.removeAll { $0.indent >= indent }
                types.append((indent, name))
                if let all = suite(at: position, types.map(\.name)) { result.append(all) }
            }
            guard line.drop(while: { $0 == " " }).hasPrefix("@Test") else { continue }
            types.removeAll { $0.indent >= indent }
            if let test = test(at: position, suite: types.map(\.name)) { result.append(test) }
        }
        return result
    }

    /// All tests of a type together, where a comment above it lists cases: `// tests/a.rs: test_b, test_c`.
    private func suite(at position: Int, _ types: [String]) -> OwnTest? {
        var first = position
        while first > 0 {
            let before = lines[first - 1].drop { $0 == " " }
            guard before.hasPrefix("//") || before.hasPrefix("@Suite") else { break }
            first -= 1
        }
        let comments = lines[first..<position].filter { line in
            let text = line.drop { $0 == " " }
            return text.hasPrefix("//") && !text.hasPrefix("///")
        }
        let text = comments.joined(separator: "\n")
        guard text.contains(".rs: ") else { return nil }
        return OwnTest(
            target: target,
            suite: types.flatMap { $0.split(separator: ".").map(String.init) },
            function: OwnTest.all,
            place: "\(path):\(position + 1)",
            words: Set(Self.identifiers(in: text)),
            files: Self.rustFiles(in: text)
        )
    }

    /// The test whose attribute stands in a line: with the comment above, to the end of its body.
    private func test(at position: Int, suite: [String]) -> OwnTest? {
        var first = position
        while first > 0, lines[first - 1].drop(while: { $0 == " " }).hasPrefix("//") { first -= 1 }
        var head = position
        while head < lines.count, !lines[head].contains("func ") { head += 1 }
        guard head < lines.count, let name = lines[head].split(separator: "func ").last?.prefix(while: { $0 != "(" })
        else { return nil }
        let close = String(lines[head].prefix { $0 == " " }) + "}"
        var last = head
        if !lines[head].hasSuffix("}") {
            while last < lines.count - 1, lines[last] != close { last += 1 }
        }
        var text = lines[first...last].joined(separator: "\n")
        text += tables.filter { Self.words(in: text).contains($0.key) }.sorted { $0.key < $1.key }.map(\.value).joined()
        // A table of rows in another file counts where the test names that file: `Rows: Table.swift`.
        for line in lines[first...last] {
            guard let rows = line.firstRange(of: "Rows: ") else { continue }
            for file in line[rows.upperBound...].split(whereSeparator: { $0 == "," || $0 == " " }) {
                text += rowText(String(file)) ?? ""
            }
        }
        return OwnTest(
            target: target,
            suite: suite.flatMap { $0.split(separator: ".").map(String.init) },
            function: String(name),
            place: "\(path):\(position + 1)",
            words: Set(Self.identifiers(in: text)),
            files: Self.rustFiles(in: text).isEmpty ? files : Self.rustFiles(in: text)
        )
    }

    private static func tables(in lines: [Substring]) -> [String: String] {
        var tables: [String: String] = [:]
        for (position, line) in lines.enumerated() {
            guard let start = line.firstRange(of: "static let ") else { continue }
            let name = line[start.upperBound...].prefix { $0.isLetter || $0.isNumber }
            var first = position
            while first > 0, lines[first - 1].drop(while: { $0 == " " }).hasPrefix("//") { first -= 1 }
            tables[String(name)] = lines[first..<position].joined(separator: "\n")
        }
        return tables
    }

    private static func words(in text: String) -> Set<String> {
        Set(text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    }

    private static func typeName(in line: Substring) -> String? {
        let words = line.split(separator: " ")
        let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "extension"]
        guard let kind = words.firstIndex(where: kinds.contains), kind + 1 < words.count, line.hasSuffix("{"),
            words[..<kind].allSatisfy({ !$0.hasPrefix("//") && !$0.contains("=") })
        else { return nil }
        return String(words[kind + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." })
    }

    /// The words that could be names of functions: with at least one underscore inside.
    private static func identifiers(in text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
            .filter { $0.contains("_") && !$0.hasPrefix("_") && !$0.hasSuffix("_") }
            .map(String.init)
    }

    /// The Rust files that a text names: `tests/a.rs`, and `tests/{a,b}.rs` for two.
    private static func rustFiles(in text: String) -> Set<String> {
        var files: Set<String> = []
        let words = text.split { $0.isWhitespace || $0 == "`" || $0 == "(" || $0 == ")" || $0 == ":" || $0 == "\"" }
        for word in words {
            guard let end = word.range(of: ".rs") else { continue }
            let path = word[..<end.lowerBound]
            if path.hasSuffix("}"), let open = path.lastIndex(of: "{") {
                let names = path[path.index(after: open)...].dropLast().split { $0 == "," || $0 == " " }
                for name in names { files.insert(name + ".rs") }
            } else {
                files.insert((path.split(separator: "/").last ?? path) + ".rs")
            }
        }
        return files
    }
}
