public import Foundation

extension RetrievalCorpus {
    /// The usual number of documents taken from WordNet: enough to be hard, few enough to be indexed within a second.
    public static let wordNetDocuments = 40_000

    /// Where WordNet's data files usually are.
    public static let wordNetFolders = [
        "/usr/share/wordnet", "/usr/local/share/wordnet", "/usr/share/wordnet/dict", "/opt/homebrew/opt/wordnet/dict",
        "/usr/local/opt/wordnet/dict", "/usr/local/WordNet-3.0/dict",
    ]

    /// The first usual folder that holds WordNet's data files; nil where there is none. `WNSEARCHDIR`, which WordNet's
    /// own programs heed, comes first.
    public static func wordNetFolder(
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> String? {
        let folders = [environment["WNSEARCHDIR"]].compactMap { $0 } + wordNetFolders
        return folders.first { FileManager.default.fileExists(atPath: "\($0)/data.noun") }
    }

    /// A corpus of English WordNet: a document is a synset, its title the lemmas, its text the gloss.
    ///
    /// Where WordNet holds more than `limit` synsets, whole families are taken (a synset and those directly below it), in
    /// an order that a fixed hash of the head's offset gives, so that relations stay within the selection.
    ///
    /// - Parameters:
    ///   - folder: The folder of `data.noun` and its fellows; nil looks in the usual places.
    ///   - limit: The most documents.
    /// - Returns: The corpus.
    /// - Throws: `CorpusError` where the files are missing, unreadable or not WordNet's.
    public static func wordNet(
        folder: String? = nil,
        limit: Int = wordNetDocuments
    ) throws(CorpusError) -> RetrievalCorpus {
        guard let place = folder ?? wordNetFolder() else {
            throw .wordNetNotFound(searched: wordNetFolders)
        }
        var reader = WordNetReader()
        for part in ["noun", "verb", "adj", "adv"] {
            try reader.read(path: "\(place)/data.\(part)")
        }
        return try reader.corpus(limit: limit, origin: "WordNet in \(place)")
    }
}

/// Gathers synsets of several files and makes documents of a selection of them.
struct WordNetReader {
    private var files: [[UInt8]] = []
    private var synsets: [(file: Int, line: WordNetLine)] = []

    private static let maximumFileBytes = 64 << 20
    private static let maximumLineBytes = 1 << 17

    mutating func read(path: String) throws(CorpusError) {
        let bytes: [UInt8]
        do {
            let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
            guard data.count <= Self.maximumFileBytes else {
                throw CorpusError.tooLarge(path: path, reason: "\(data.count) bytes, \(Self.maximumFileBytes) allowed")
            }
            bytes = [UInt8](data)
        } catch let error as CorpusError {
            throw error
        } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
        files.append(bytes)
        try parse(bytes, path: path)
    }

    private mutating func parse(_ bytes: [UInt8], path: String) throws(CorpusError) {
        var start = 0
        var number = 0
        while start < bytes.count {
            number += 1
            let end = bytes[start...].firstIndex(of: 0x0a) ?? bytes.count
            defer { start = end + 1 }
            // The licence at the head of each file is indented.
            guard end > start, bytes[start] != 0x20 else { continue }
            guard end - start <= Self.maximumLineBytes else {
                throw .malformed(path: path, line: number, reason: "line of \(end - start) bytes")
            }
            var parser = WordNetLineParser(bytes: bytes, line: start..<end)
            do {
                let line = try parser.parse()
                if !isCoarse(bytes[line.gloss]) { synsets.append((files.count - 1, line)) }
            } catch {
                throw .malformed(path: path, line: number, reason: error.reason)
            }
        }
    }

    /// Whether a gloss calls its word offensive; such synsets have no place on a public page.
    private func isCoarse(_ gloss: ArraySlice<UInt8>) -> Bool {
        Self.coarseMarks.contains { mark in
            guard let first = mark.first else { return false }
            var position = gloss.startIndex
            while let found = gloss[position...].firstIndex(of: first) {
                if gloss[found...].starts(with: mark) { return true }
                position = found + 1
            }
            return false
        }
    }

    private static let coarseMarks = ["offensive", "slur", "disparag", "derogat", "obscene", "vulgar"].map {
        Array($0.utf8)
    }

    func corpus(limit: Int, origin: String) throws(CorpusError) -> RetrievalCorpus {
        let chosen = selection(limit: limit)
        var place: [UInt64: Int32] = [:]
        place.reserveCapacity(chosen.count)
        for (index, synset) in chosen.enumerated() { place[synsets[synset].line.key] = Int32(index) }
        var documents: [RetrievalDocument] = []
        var relations: [DocumentRelations] = []
        documents.reserveCapacity(chosen.count)
        relations.reserveCapacity(chosen.count)
        for index in chosen {
            let (file, line) = synsets[index]
            documents.append(document(line, in: files[file]))
            var related = DocumentRelations()
            for pointer in line.pointers {
                guard let target = place[pointer.target] else { continue }
                switch pointer.kind {
                case .hypernym: related.parents.append(target)
                case .hyponym: related.children.append(target)
                case .similar: related.related.append(target)
                case .other: break
                }
            }
            relations.append(related)
        }
        return try RetrievalCorpus(documents: documents, relations: relations, origin: origin)
    }

    /// The synsets of whole families, up to `limit`, in an order fixed by a hash of each family's head.
    private func selection(limit: Int) -> [Int] {
        guard synsets.count > limit else { return Array(synsets.indices) }
        let heads = synsets.map { synset in
            synset.line.pointers.first { $0.kind == .hypernym || $0.kind == .similar }?.target ?? synset.line.key
        }
        let order = synsets.indices.sorted {
            let (left, right) = (Self.mix(heads[$0]), Self.mix(heads[$1]))
            return left == right ? $0 < $1 : left < right
        }
        var index: [UInt64: Int] = [:]
        index.reserveCapacity(synsets.count)
        for (place, synset) in synsets.enumerated() { index[synset.line.key] = place }
        var taken = [Bool](repeating: false, count: synsets.count)
        var result: [Int] = []
        for member in order {
            for candidate in [index[heads[member]] ?? member, member] where result.count < limit && !taken[candidate] {
                taken[candidate] = true
                result.append(candidate)
            }
            if result.count >= limit { break }
        }
        return result
    }

    /// The finalizer of SplitMix64 (Steele, Lea and Flood, 2014), as a fixed hash.
    private static func mix(_ key: UInt64) -> UInt64 {
        var word = key &+ 0x9e37_79b9_7f4a_7c15
        word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
        return word ^ (word >> 31)
    }

    private func document(_ line: WordNetLine, in bytes: [UInt8]) -> RetrievalDocument {
        let digits = String(line.offset)
        let number = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
        var title: [UInt8] = []
        for lemma in line.lemmas {
            if !title.isEmpty { title.append(contentsOf: [0x2c, 0x20]) }
            // Adjectives may carry a syntactic marker in parentheses.
            for byte in bytes[lemma].prefix(while: { $0 != UInt8(ascii: "(") }) {
                title.append(byte == UInt8(ascii: "_") ? 0x20 : byte)
            }
        }
        return RetrievalDocument(
            id: String(decoding: [line.part], as: UTF8.self) + number,
            title: String(decoding: title, as: UTF8.self),
            text: String(decoding: trimmed(bytes[line.gloss]), as: UTF8.self)
        )
    }

    private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = bytes.firstIndex(where: { $0 != 0x20 }),
            let last = bytes.lastIndex(where: { $0 != 0x20 })
        else { return [] }
        return bytes[first...last]
    }
}
