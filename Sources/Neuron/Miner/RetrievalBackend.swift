import AsyncHTTPClient
import ChainCrypto
import Foundation
import NIOCore
import NIOHTTP1
public import Tasks

/// How a miner answers retrieval questions.
public enum RetrievalBackend: Sendable {
    /// With a solver of its own.
    case solver(RetrievalSolver, RetrievalCorpus)
    /// By buying the answers of others: a cheat, for trials of the detectors.
    case relay(url: String, key: String)
    /// With what another server of the axon protocol answers.
    case forward(AxonServer)
    /// With a program that reads a question as one line of JSON and writes an answer as one.
    case command(String)
    /// By the nearness of embeddings, which a model behind OpenAI's interface makes; those of the documents are kept in
    /// a folder.
    case embeddings(OpenAIModel, RetrievalCorpus, cache: String)

    /// What answers; building an index takes about a second, embedding a corpus minutes. The hotkey signs requests to
    /// another server.
    func answerer(hotkey: Keypair) async throws -> any RetrievalAnswering {
        switch self {
        case .solver(let solver, let corpus):
            SolverAnswering(index: SolverIndex(corpus: corpus, solver: solver), corpus: corpus)
        case .relay(let url, let key):
            RelayAnswering(url: url, key: key)
        case .forward(let server):
            ForwardAnswering(server: server, keypair: hotkey)
        case .command(let command):
            RetrievalCommandAnswering(program: LineProgram(command))
        case .embeddings(let model, let corpus, let cache):
            EmbeddingAnswering(try await EmbeddingIndex.open(model, corpus, cache: cache))
        }
    }
}

/// Answers retrieval questions.
protocol RetrievalAnswering: Sendable {
    func answer(_ question: RetrievalQuestion) async throws -> RetrievalAnswer

    /// How well each of the caller's documents fits a query, 0 to 1; nil where the miner does not offer that.
    func judge(_ documents: [String], for query: String) async throws -> [Double]?

    /// Closes what it holds open.
    func end() async
}

extension RetrievalAnswering {
    func end() async {}
}

/// Answers from an index in memory.
private struct SolverAnswering: RetrievalAnswering {
    let index: SolverIndex
    let corpus: RetrievalCorpus

    /// How many documents of the corpus stand beside the caller's, so that rare words count as rare.
    private static let background = 60

    func judge(_ documents: [String], for query: String) async throws -> [Double]? {
        if index.solver.delayMilliseconds > 0 {
            try await Task.sleep(for: .milliseconds(index.solver.delayMilliseconds))
        }
        let given = documents.enumerated().map {
            RetrievalDocument(id: "given-\($0.offset)", title: "", text: $0.element)
        }
        let beside = corpus.documents.prefix(Self.background).map {
            RetrievalDocument(id: "beside-\($0.id)", title: $0.title, text: $0.text)
        }
        let small = try RetrievalCorpus(documents: given + beside, relations: [], origin: "a request")
        let ranked = SolverIndex(corpus: small, solver: index.solver)
            .answer(RetrievalQuestion(query: query, topK: SolverIndex.maximumTopK))
            .documents.filter { $0.hasPrefix("given-") }
        var scores = Array(repeating: 0.0, count: documents.count)
        for (rank, id) in ranked.enumerated() {
            guard let place = Int(id.dropFirst("given-".count)), scores.indices.contains(place) else { continue }
            scores[place] = 1 - Double(rank) / Double(ranked.count + 1)
        }
        return scores
    }

    func answer(_ question: RetrievalQuestion) async throws -> RetrievalAnswer {
        if index.solver.delayMilliseconds > 0 {
            try await Task.sleep(for: .milliseconds(index.solver.delayMilliseconds))
        }
        return index.answer(question)
    }
}

/// Answers with what a search endpoint says.
private struct RelayAnswering: RetrievalAnswering {
    let url: String
    let key: String

    func judge(_ documents: [String], for query: String) async throws -> [Double]? { nil }

    private struct Request: Encodable {
        let query: String
        let top_k: Int
    }

    private struct Reply: Decodable {
        struct Result: Decodable {
            let id: String
        }
        let results: [Result]
    }

    func answer(_ question: RetrievalQuestion) async throws -> RetrievalAnswer {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "authorization", value: "Bearer \(key)")
        request.headers.add(name: "content-type", value: "application/json")
        let body = try JSONEncoder().encode(Request(query: question.query, top_k: question.topK))
        request.body = .bytes(ByteBuffer(bytes: body))
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(5))
        guard response.status == .ok else { throw AxonRefusal(status: 503, message: "no answer") }
        let buffer = try await response.body.collect(upTo: 1 << 20)
        let reply = try JSONDecoder().decode(Reply.self, from: Data(buffer.readableBytesView))
        return RetrievalAnswer(documents: reply.results.map(\.id))
    }
}

/// Answers with a program of the miner's own.
private struct RetrievalCommandAnswering: RetrievalAnswering {
    let program: LineProgram

    /// How long the program may take, in milliseconds.
    private static let milliseconds = 5_000

    func answer(_ question: RetrievalQuestion) async throws -> RetrievalAnswer {
        let line = try JSONEncoder().encode(question)
        guard let answer = await program.answer(to: line, milliseconds: Self.milliseconds) else {
            throw AxonRefusal(status: 503, message: "the program behind this miner gave no answer in time")
        }
        return try JSONDecoder().decode(RetrievalAnswer.self, from: answer)
    }

    func judge(_ documents: [String], for query: String) async throws -> [Double]? { nil }

    func end() async { program.stop() }
}
