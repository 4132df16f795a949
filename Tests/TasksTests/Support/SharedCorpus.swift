import Foundation
import Tasks

/// Corpora that tests share, built once.
enum SharedCorpus {
    /// Whether the long forms of the measurements were asked for.
    static let isFull = ProcessInfo.processInfo.environment["PLEXUS_FULL_TESTS"] != nil

    /// The usual selection of WordNet.
    static let wordNet = Result { () throws(CorpusError) in try RetrievalCorpus.wordNet() }

    /// Runs `body` with the path of a fresh folder, which is removed afterwards.
    static func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("plexus-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder.path)
    }

    static func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
}
