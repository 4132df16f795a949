import ChainCrypto
import Foundation
import Synchronization
import Tasks

/// Asks another server of the axon protocol, as this miner.
///
/// So an axon that runs already takes part under a hotkey of this machine: whoever asks sees one more miner.
final class Forwarding: Sendable {
    private let server: AxonServer
    private let dendrite: Dendrite
    private let asker: String
    private let learned: Mutex<String?>

    init(server: AxonServer, keypair: Keypair) {
        self.server = server
        asker = keypair.ss58Address
        dendrite = Dendrite(keypair: keypair)
        learned = Mutex(server.hotkey)
    }

    func end() async {
        // Connections that cannot be closed properly end with the process.
        try? await dendrite.shutdown()
    }

    /// The fields of an answer.
    func ask(_ definition: SynapseDefinition, _ fields: WireObject, seconds: Double) async throws -> WireObject {
        guard let answer = try await answer(definition, fields, seconds: seconds) else {
            throw AxonRefusal(status: 502, message: "the server behind this miner does not know this request")
        }
        return answer
    }

    /// The fields of an answer; nil where the server does not know the request.
    func answer(_ definition: SynapseDefinition, _ fields: WireObject, seconds: Double) async throws -> WireObject? {
        let response = try await send(definition, fields, seconds: seconds)
        if let fields = response.fields { return fields }
        guard response.status != 404 else { return nil }
        throw AxonRefusal(status: 502, message: "the server behind this miner: \(response.status) \(response.message)")
    }

    private func send(
        _ definition: SynapseDefinition,
        _ fields: WireObject,
        seconds: Double
    ) async throws -> DendriteResponse {
        let known = learned.withLock { $0 }
        let response = try await call(definition, fields, hotkey: known ?? asker, seconds: seconds)
        guard known == nil, response.status == 401,
            let hotkey = Self.hotkey(in: response.message, asker: asker)
        else { return response }
        learned.withLock { $0 = hotkey }
        return try await call(definition, fields, hotkey: hotkey, seconds: seconds)
    }

    private func call(
        _ definition: SynapseDefinition,
        _ fields: WireObject,
        hotkey: String,
        seconds: Double
    ) async throws -> DendriteResponse {
        try await dendrite.call(
            AxonEndpoint(ip: server.host, port: server.port, hotkey: hotkey),
            definition,
            fields,
            timeout: seconds
        )
    }

    /// The server's own hotkey in its complaint that a signature was made for another: it repeats the text that it
    /// expected, `NONCE.CALLER.SERVER.UUID.HASH`.
    ///
    /// Source: bittensor 10.5.0, `core/axon.py`, `default_verify`.
    static func hotkey(in complaint: String, asker: String) -> String? {
        guard let range = complaint.range(of: ".\(asker).") else { return nil }
        let candidate = complaint[range.upperBound...].prefix { $0 != "." }
        guard (try? SS58.decode(String(candidate))) != nil else { return nil }
        return String(candidate)
    }
}

/// Answers retrieval questions with what another server of the axon protocol says.
struct ForwardAnswering: RetrievalAnswering {
    private let forward: Forwarding

    /// Seconds that the server has.
    private static let timeout = 5.0

    init(server: AxonServer, keypair: Keypair) {
        forward = Forwarding(server: server, keypair: keypair)
    }

    func answer(_ question: RetrievalQuestion) async throws -> RetrievalAnswer {
        let fields = try await forward.ask(
            RetrievalSynapse.definition,
            RetrievalSynapse.request(query: question.query, topK: question.topK),
            seconds: Self.timeout
        )
        guard let documents = RetrievalSynapse.documents(in: fields) else {
            throw AxonRefusal(status: 502, message: "the server behind this miner answered without documents")
        }
        return RetrievalAnswer(documents: documents)
    }

    func judge(_ documents: [String], for query: String) async throws -> [Double]? {
        try await forward.answer(
            RerankSynapse.definition,
            RerankSynapse.request(query: query, documents: documents),
            seconds: Self.timeout
        ).flatMap { RerankSynapse.scores(in: $0, count: documents.count) }
    }

    func end() async { await forward.end() }
}
