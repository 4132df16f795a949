import Yams

/// A place in a manifest: a YAML value that knows its file, line, column and path.
struct ManifestNode {
    let node: Node
    let file: String
    /// The keys that lead here, for messages.
    let path: String

    /// The value of a whole file.
    init(text: String, file: String) throws(ManifestError) {
        self.file = file
        path = ""
        do {
            guard let node = try Yams.compose(yaml: text) else {
                throw ManifestError(file: file, line: 0, column: 0, reason: "the manifest is empty")
            }
            self.node = node
        } catch let error as ManifestError {
            throw error
        } catch let error as YamlError {
            throw Self.error(error, file: file)
        } catch {
            throw ManifestError(file: file, line: 0, column: 0, reason: "\(error)")
        }
    }

    private init(node: Node, file: String, path: String) {
        self.node = node
        self.file = file
        self.path = path
    }

    private static func error(_ error: YamlError, file: String) -> ManifestError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            ManifestError(file: file, line: mark.line, column: mark.column, reason: "not YAML: \(problem)")
        case .duplicatedKeysInMapping(let keys, let context):
            ManifestError(
                file: file,
                line: context.mark.line,
                column: context.mark.column,
                reason: "given twice: \(keys.map { "\($0)" }.joined(separator: ", "))"
            )
        default: ManifestError(file: file, line: 0, column: 0, reason: "not YAML: \(error)")
        }
    }

    /// An error at this place.
    func error(_ reason: String) -> ManifestError {
        ManifestError(
            file: file,
            line: node.mark?.line ?? 0,
            column: node.mark?.column ?? 0,
            reason: path.isEmpty ? reason : "\(path): \(reason)"
        )
    }

    private var mapping: Node.Mapping? {
        guard case .mapping(let mapping) = node else { return nil }
        return mapping
    }

    /// The keys of a mapping in their order.
    func keys() throws(ManifestError) -> [String] {
        guard let mapping else { throw error("a mapping of names to values is needed here") }
        return mapping.map { $0.key.string ?? "" }
    }

    /// Refuses keys that mean nothing.
    func allow(only allowed: [String]) throws(ManifestError) {
        guard let mapping else { throw error("a mapping of names to values is needed here") }
        for (key, _) in mapping {
            let name = key.string ?? ""
            guard !allowed.contains(name) else { continue }
            let near = allowed.first { Self.distance($0, name) <= 2 }
            let hint = near.map { "did you mean '\($0)'?" } ?? "known are \(allowed.joined(separator: ", "))"
            throw ManifestNode(node: key, file: file, path: path).error("'\(name)' is not known; \(hint)")
        }
    }

    /// The value of a key; nil where there is none.
    func child(_ name: String) -> ManifestNode? {
        guard let value = mapping?.first(where: { $0.key.string == name })?.value else { return nil }
        return ManifestNode(node: value, file: file, path: path.isEmpty ? name : "\(path).\(name)")
    }

    /// The value of a key that must be there.
    func need(_ name: String) throws(ManifestError) -> ManifestNode {
        guard let child = child(name) else { throw error("'\(name)' is missing") }
        return child
    }

    /// The elements of a list.
    func list() throws(ManifestError) -> [ManifestNode] {
        guard case .sequence(let sequence) = node else { throw error("a list is needed here") }
        return sequence.enumerated().map { ManifestNode(node: $1, file: file, path: "\(path)[\($0)]") }
    }

    /// A text that is not empty.
    func text(maximum: Int = 4_096) throws(ManifestError) -> String {
        guard case .scalar(let scalar) = node, !scalar.string.isEmpty else { throw error("a text is needed here") }
        guard scalar.string.count <= maximum else { throw error("at most \(maximum) characters are allowed here") }
        return scalar.string
    }

    /// One of some names.
    func choice(_ names: [String]) throws(ManifestError) -> String {
        let text = try text()
        guard names.contains(text) else {
            throw error("'\(text)' is not known; known are \(names.joined(separator: ", "))")
        }
        return text
    }

    /// A whole number in a range.
    func whole(_ range: ClosedRange<Int>) throws(ManifestError) -> Int {
        guard let number = node.int else { throw error("a whole number is needed here") }
        guard range.contains(number) else {
            throw error("\(number) is outside \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// A number in a range.
    func number(_ range: ClosedRange<Double>) throws(ManifestError) -> Double {
        guard let number = node.float ?? node.int.map(Double.init), number.isFinite else {
            throw error("a number is needed here")
        }
        guard range.contains(number) else {
            throw error("\(number) is outside \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// True or false.
    func flag() throws(ManifestError) -> Bool {
        guard let flag = node.bool else { throw error("true or false is needed here") }
        return flag
    }

    /// The number of edits between two short names (Levenshtein, 1965).
    static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left.prefix(40)), Array(right.prefix(40)))
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let old = row[j + 1]
                row[j + 1] = min(old + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
                diagonal = old
            }
        }
        return row[right.count]
    }
}
