import Foundation

extension RetrievalCorpus {
    /// The most documents that a user's corpus may have.
    public static let maximumDocuments = 200_000
    /// The most bytes that a user's corpus may have in all.
    public static let maximumBytes = 256 << 20

    /// A corpus of a user's own: a file or a folder (searched to any depth) of `.txt` and `.md` texts, cut into passages
    /// at empty lines, and of `.jsonl` files with an object `{"id", "text", "title"?}` on each line.
    ///
    /// Passages that follow each other in a text count as related.
    public static func files(at path: String) throws(CorpusError) -> RetrievalCorpus {
        var reader = UserCorpusReader(root: path)
        for file in try UserCorpusReader.sources(at: path) {
            try reader.read(file)
        }
        return try RetrievalCorpus(documents: reader.documents, relations: reader.relations, origin: path)
    }
}

/// Gathers documents from files.
struct UserCorpusReader {
    private(set) var documents: [RetrievalDocument] = []
    private(set) var relations: [DocumentRelations] = []
    private let root: String
    private var bytes = 0

    private static let passageWords = 120
    private static let maximumIDBytes = 200

    init(root: String) {
        self.root = root
    }

    /// The files to read, in the order of their paths.
    static func sources(at path: String) throws(CorpusError) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .unreadable(path: path, reason: "no such file or folder")
        }
        guard isFolder.boolValue else { return [path] }
        guard let walk = FileManager.default.enumerator(atPath: path) else {
            throw .unreadable(path: path, reason: "cannot be listed")
        }
        var found: [String] = []
        while let name = walk.nextObject() as? String {
            guard ["txt", "md", "jsonl"].contains((name as NSString).pathExtension.lowercased()) else { continue }
            found.append("\(path)/\(name)")
            guard found.count <= RetrievalCorpus.maximumDocuments else {
                throw .tooLarge(path: path, reason: "more than \(RetrievalCorpus.maximumDocuments) files")
            }
        }
        return found.sorted()
    }

    mutating func read(_ path: String) throws(CorpusError) {
        let data: Data
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
            guard bytes + size <= RetrievalCorpus.maximumBytes else {
                throw CorpusError.tooLarge(path: root, reason: "more than \(RetrievalCorpus.maximumBytes) bytes")
            }
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch let error as CorpusError {
            throw error
        } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
        bytes += data.count
        if path.lowercased().hasSuffix(".jsonl") {
            try readLines(data, path: path)
        } else {
            try readText(String(decoding: data, as: UTF8.self), path: path)
        }
    }

    private struct Line: Decodable {
        let id: String
        let text: String
        let title: String?
    }

    private mutating func readLines(_ data: Data, path: String) throws(CorpusError) {
        let decoder = JSONDecoder()
        for (index, line) in data.split(separator: 0x0a, omittingEmptySubsequences: false).enumerated()
        where line.contains(where: { $0 > 0x20 }) {
            let parsed: Line
            do {
                parsed = try decoder.decode(Line.self, from: Data(line))
            } catch {
                let reason = "not an object with the texts id and text (and perhaps title)"
                throw .malformed(path: path, line: index + 1, reason: reason)
            }
            guard !parsed.id.isEmpty, parsed.id.utf8.count <= Self.maximumIDBytes else {
                let reason = "id must have 1 to \(Self.maximumIDBytes) bytes"
                throw .malformed(path: path, line: index + 1, reason: reason)
            }
            try append(RetrievalDocument(id: parsed.id, title: parsed.title ?? "", text: parsed.text))
        }
    }

    private mutating func readText(_ text: String, path: String) throws(CorpusError) {
        let name =
            path.hasPrefix("\(root)/") ? String(path.dropFirst(root.count + 1)) : (path as NSString).lastPathComponent
        let title = ((name as NSString).lastPathComponent as NSString).deletingPathExtension
        let first = documents.count
        for passage in Self.passages(of: text) {
            let number = String(documents.count - first + 1)
            let padded = String(repeating: "0", count: max(0, 5 - number.count)) + number
            try append(RetrievalDocument(id: "\(name)#\(padded)", title: title, text: passage))
        }
        for index in first..<documents.count {
            if index > first { relations[index].related.append(Int32(index - 1)) }
            if index + 1 < documents.count { relations[index].related.append(Int32(index + 1)) }
        }
    }

    private mutating func append(_ document: RetrievalDocument) throws(CorpusError) {
        guard documents.count < RetrievalCorpus.maximumDocuments else {
            throw .tooLarge(path: root, reason: "more than \(RetrievalCorpus.maximumDocuments) documents")
        }
        documents.append(document)
        relations.append(DocumentRelations())
    }

    /// Paragraphs; longer ones are cut into pieces of a bounded number of words.
    private static func passages(of text: String) -> [String] {
        var result: [String] = []
        var words: [Substring] = []
        func flush() {
            if !words.isEmpty { result.append(words.joined(separator: " ")) }
            words.removeAll()
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let parts = line.split(whereSeparator: \.isWhitespace)
            if parts.isEmpty { flush() }
            for word in parts {
                words.append(word)
                if words.count == passageWords { flush() }
            }
        }
        flush()
        return result
    }
}
