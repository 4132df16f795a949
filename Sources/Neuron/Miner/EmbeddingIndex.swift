import ChainCrypto
import Foundation
public import Tasks

/// Documents as vectors, made by a model behind OpenAI's interface and kept on disk.
public struct EmbeddingIndex: Sendable {
    private let model: OpenAIModel
    private let ids: [String]
    private let vectors: [Float]
    private let dimension: Int

    /// How many texts are sent at a time.
    private static let batch = 32

    /// The names by which a model of the E5 kind tells questions from passages, where no other name is given.
    static let defaultModels = (query: "e5-query", passage: "e5-passage")

    /// The index of a corpus: from the folder where it was made before, else made now, which takes minutes; one that was
    /// broken off is gone on with.
    ///
    /// - Parameters:
    ///   - model: Makes the vectors.
    ///   - corpus: The documents.
    ///   - folder: Where vectors are kept.
    ///   - progress: Is told how many documents are done.
    /// - Returns: The index.
    /// - Throws: where the model cannot be reached or answers nonsense.
    public static func open(
        _ model: OpenAIModel,
        _ corpus: RetrievalCorpus,
        cache folder: String,
        progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> EmbeddingIndex {
        let path = folder + "/" + name(model, corpus)
        if let data = FileManager.default.contents(atPath: path),
            let index = EmbeddingIndex(model: model, corpus: corpus, saved: data)
        {
            return index
        }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var partial = PartialVectors(path: path + ".part")
        for start in stride(from: partial.documents, to: corpus.documents.count, by: batch) {
            let part = corpus.documents[start..<min(start + batch, corpus.documents.count)]
            try partial.add(await embed(part.map { "\($0.title) \($0.text)" }, model, isQuery: false))
            progress(start + part.count)
        }
        let index = try EmbeddingIndex(model: model, corpus: corpus, vectors: partial.vectors)
        let bytes = partial.vectors.withUnsafeBytes { Data($0) }
        try bytes.write(to: URL(filePath: path), options: [.atomic])
        partial.remove()
        return index
    }

    /// Whether the index of a corpus was made before.
    public static func isMade(_ model: OpenAIModel, _ corpus: RetrievalCorpus, cache folder: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/" + name(model, corpus))
    }

    /// The name of an index: it depends on model and texts, not on the server's address.
    private static func name(_ model: OpenAIModel, _ corpus: RetrievalCorpus) -> String {
        let digest = Hashing.blake2b256(corpus.fingerprint + Array(model.model.utf8))
        return Hex.encode(Array(digest.prefix(16)), prefixed: false) + ".f32"
    }

    private init?(model: OpenAIModel, corpus: RetrievalCorpus, saved: Data) {
        guard saved.count % MemoryLayout<Float>.size == 0 else { return nil }
        var vectors = [Float](repeating: 0, count: saved.count / MemoryLayout<Float>.size)
        _ = vectors.withUnsafeMutableBytes { saved.copyBytes(to: $0) }
        guard let index = try? EmbeddingIndex(model: model, corpus: corpus, vectors: vectors) else { return nil }
        self = index
    }

    private init(model: OpenAIModel, corpus: RetrievalCorpus, vectors: [Float]) throws {
        let count = corpus.documents.count
        guard count > 0, !vectors.isEmpty, vectors.count % count == 0, vectors.allSatisfy(\.isFinite) else {
            throw AxonRefusal(status: 502, message: "the model's vectors do not fit the documents")
        }
        self.model = model
        ids = corpus.documents.map(\.id)
        dimension = vectors.count / count
        self.vectors = vectors
    }

    /// The ids of the nearest documents, the nearest first.
    func nearest(to query: String, count: Int) async throws -> [String] {
        guard let vector = try await Self.embed([query], model, isQuery: true).first, vector.count == dimension else {
            throw AxonRefusal(status: 502, message: "the model behind this miner gave no vector")
        }
        let scores = ids.indices.map { Self.product(vector[...], vectors[($0 * dimension)..<(($0 + 1) * dimension)]) }
        let best = ids.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
        return best.prefix(count).map { ids[$0] }
    }

    /// How near each text is to a query: the cosine, 0 where it is negative.
    func nearness(of texts: [String], to query: String) async throws -> [Double] {
        guard let vector = try await Self.embed([query], model, isQuery: true).first else { return [] }
        return try await Self.embed(texts, model, isQuery: false).map { other in
            let length = (Self.product(vector[...], vector[...]) * Self.product(other[...], other[...])).squareRoot()
            return length > 0 ? Double(max(0, min(1, Self.product(vector[...], other[...]) / length))) : 0
        }
    }

    private static func product(_ left: ArraySlice<Float>, _ right: ArraySlice<Float>) -> Float {
        guard left.count == right.count else { return 0 }
        return left.withUnsafeBufferPointer { left in
            right.withUnsafeBufferPointer { right in
                var sum = SIMD8<Float>.zero
                var place = 0
                while place + 8 <= left.count {
                    var (one, other) = (SIMD8<Float>.zero, SIMD8<Float>.zero)
                    for lane in 0..<8 {
                        one[lane] = left[place + lane]
                        other[lane] = right[place + lane]
                    }
                    sum += one * other
                    place += 8
                }
                var rest: Float = 0
                while place < left.count {
                    rest += left[place] * right[place]
                    place += 1
                }
                return sum.sum() + rest
            }
        }
    }

    private struct Request: Encodable {
        let model: String
        let input: [String]
    }

    private struct Reply: Decodable {
        struct One: Decodable {
            let index: Int
            let embedding: [Float]
        }
        let data: [One]
    }

    private static func embed(_ texts: [String], _ model: OpenAIModel, isQuery: Bool) async throws -> [[Float]] {
        let name =
            model.model == "default" ? (isQuery ? defaultModels.query : defaultModels.passage) : model.model
        let data = try await model.post("/embeddings", Request(model: name, input: texts), seconds: 600)
        let reply = try JSONDecoder().decode(Reply.self, from: data).data.sorted { $0.index < $1.index }
        guard reply.count == texts.count else {
            throw AxonRefusal(status: 502, message: "the model gave \(reply.count) vectors for \(texts.count) texts")
        }
        return reply.map(\.embedding)
    }
}

/// Answers by the nearness of embeddings.
struct EmbeddingAnswering: RetrievalAnswering {
    private let index: EmbeddingIndex

    /// The most documents that are judged at a time: each takes the model some milliseconds.
    private static let judged = 64

    init(_ index: EmbeddingIndex) {
        self.index = index
    }

    func answer(_ question: RetrievalQuestion) async throws -> RetrievalAnswer {
        RetrievalAnswer(documents: try await index.nearest(to: question.query, count: question.topK))
    }

    func judge(_ documents: [String], for query: String) async throws -> [Double]? {
        guard documents.count <= Self.judged else { return nil }
        return try await index.nearness(of: documents, to: query)
    }
}
