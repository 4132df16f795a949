import ChainCrypto

/// A text to be found.
public struct RetrievalDocument: Hashable, Sendable {
    /// A short stable name, unique in its corpus.
    public let id: String
    /// What it is about; may be empty.
    public let title: String
    /// The text.
    public let text: String

    /// A document of its parts.
    public init(id: String, title: String, text: String) {
        self.id = id
        self.title = title
        self.text = text
    }
}

/// What is known of how documents are related, as indexes of documents. Only who makes tests uses it.
public struct DocumentRelations: Hashable, Sendable {
    /// More general documents (hypernyms).
    public var parents: [Int32] = []
    /// More special documents (hyponyms).
    public var children: [Int32] = []
    /// Documents near in another way: similar adjectives, verb groups, neighbouring passages.
    public var related: [Int32] = []

    /// No relations.
    public init() {}
}

/// The texts that a retrieval subnet searches in. Documents are in the order of their ids.
public struct RetrievalCorpus: Sendable {
    /// The documents, in increasing order of id.
    public let documents: [RetrievalDocument]
    /// The relations of each document; as long as `documents`.
    public let relations: [DocumentRelations]
    /// Where the corpus comes from, for people.
    public let origin: String
    /// BLAKE2b-256 over ids, titles and texts: equal where two processes search in the same texts.
    public let fingerprint: [UInt8]

    /// The fewest documents that make a corpus.
    public static let minimumCount = 20

    /// A corpus of documents in any order, with relations in the same order.
    ///
    /// - Throws: `CorpusError.duplicateID`, or `.tooFewDocuments` below `minimumCount`.
    public init(
        documents unordered: [RetrievalDocument],
        relations unorderedRelations: [DocumentRelations],
        origin: String
    ) throws(CorpusError) {
        guard unordered.count >= Self.minimumCount else {
            throw .tooFewDocuments(path: origin, count: unordered.count)
        }
        let order = unordered.indices.sorted { unordered[$0].id < unordered[$1].id }
        for (left, right) in zip(order, order.dropFirst()) where unordered[left].id == unordered[right].id {
            throw .duplicateID(unordered[left].id)
        }
        var place = [Int32](repeating: 0, count: order.count)
        for (new, old) in order.enumerated() { place[old] = Int32(new) }
        documents = order.map { unordered[$0] }
        relations = order.map { old in
            guard old < unorderedRelations.count else { return DocumentRelations() }
            return Self.renamed(unorderedRelations[old], by: place)
        }
        self.origin = origin
        fingerprint = Self.fingerprint(of: documents)
    }

    private static func renamed(_ relations: DocumentRelations, by place: [Int32]) -> DocumentRelations {
        var result = DocumentRelations()
        result.parents = relations.parents.map { place[Int($0)] }.sorted()
        result.children = relations.children.map { place[Int($0)] }.sorted()
        result.related = relations.related.map { place[Int($0)] }.sorted()
        return result
    }

    private static func fingerprint(of documents: [RetrievalDocument]) -> [UInt8] {
        var bytes: [UInt8] = []
        for document in documents {
            for part in [document.id, document.title, document.text] {
                bytes.append(contentsOf: part.utf8)
                bytes.append(0)
            }
        }
        return Hashing.blake2b256(bytes)
    }
}
