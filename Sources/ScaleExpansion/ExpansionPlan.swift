public import Foundation

/// All generated files of a package: what they should hold, and whether they do.
public struct ExpansionPlan {
    /// The wanted content of each generated file, by its path under the package.
    public let files: [String: String]
    private let root: URL

    /// Reads every source of the package at `root` and expands the marked declarations.
    public init(root: URL) throws {
        self.root = root
        var files: [String: String] = [:]
        for path in Self.sources(under: root) {
            let source = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            guard source.contains("// @Scale"), let text = try Expander.expand(source: source, file: path) else {
                continue
            }
            let parts = path.split(separator: "/").map(String.init)
            let base = parts.dropFirst(2).joined(separator: "-").replacing(".swift", with: "+Scale.swift")
            files["Sources/\(parts[1])/Generated/\(base)"] = text
        }
        self.files = files
    }

    /// The files that are missing, out of date or no longer wanted.
    public func differences() throws -> [String] {
        var wrong: [String] = []
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            let present = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
            if present != text { wrong.append(path) }
        }
        return wrong + stale()
    }

    /// Writes what is missing or out of date and removes what is no longer wanted; gives the paths it touched.
    public func apply() throws -> [String] {
        let wrong = try differences()
        for path in wrong {
            let url = root.appending(path: path)
            if let text = files[path] {
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try text.write(to: url, atomically: true, encoding: .utf8)
            } else {
                try FileManager.default.removeItem(at: url)
            }
        }
        return wrong
    }

    private func stale() -> [String] {
        Self.allSwiftFiles(under: root).filter {
            $0.contains("/Generated/") && $0.hasSuffix("+Scale.swift") && files[$0] == nil
        }
    }

    private static func sources(under root: URL) -> [String] {
        allSwiftFiles(under: root).filter { !$0.contains("/Generated/") && !$0.hasPrefix("Sources/ScaleExpansion/") }
    }

    private static func allSwiftFiles(under root: URL) -> [String] {
        let folder = root.appending(path: "Sources")
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".swift") }.map { "Sources/" + $0 }.sorted()
    }
}
