import AsyncHTTPClient
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

    /// What answers; building an index takes about a second.
    func answerer() -> any RetrievalAnswering {
        switch self {
        case .solver(let solver, let corpus):
            SolverAnswering(index: SolverIndex(corpus: corpus, solver: solver))
        case .relay(let url, let key):
            RelayAnswering(url: url, key: key)
        }
    }
}

/// Answers retrieval questions.
protocol RetrievalAnswering: Sendable {
    func answer(_ question: RetrievalQuestion) async throws -> RetrievalAnswer
}

/// Answers from an index in memory.
private struct SolverAnswering: RetrievalAnswering {
    let index: SolverIndex

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
