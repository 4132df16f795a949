import ChainCrypto
import Neuron

/// What buyers can ask for.
enum GatewayService: String, Sendable, CaseIterable {
    case search
    case rerank
    case chat

    /// What validators measure that miners of the service are chosen by: a ranking of given documents goes by search.
    var measured: GatewayService { self == .chat ? .chat : .search }
}

/// A buyer's request as it goes to a miner, and how its answer is understood.
struct Question<Answer: Sendable>: Sendable {
    let service: GatewayService
    let definition: SynapseDefinition
    let fields: WireObject
    /// The text by which validators may steer the question; nil where none is.
    let steeredText: String?
    /// BLAKE2b-256 of the request's fields in compact JSON.
    let digest: [UInt8]
    /// The answer in a miner's fields; nil where they are no proper answer.
    let read: @Sendable (WireObject) -> Answer?

    init(
        _ service: GatewayService,
        _ definition: SynapseDefinition,
        _ fields: WireObject,
        steeredText: String? = nil,
        read: @escaping @Sendable (WireObject) -> Answer?
    ) {
        self.service = service
        self.definition = definition
        self.fields = fields
        self.steeredText = steeredText
        self.read = read
        digest = Hashing.blake2b256(WireValue.object(fields).json(.compact))
    }
}

extension Question<[String]> {
    /// A search; `corpus` gives the documents by id, where the gateway has them.
    static func search(
        _ query: String,
        topK: Int,
        in corpus: (@Sendable (String) -> GatewayDocument?)?
    ) -> Question {
        let request = RetrievalSynapse.request(query: query, topK: topK)
        return Question(.search, RetrievalSynapse.definition, request, steeredText: query) { fields in
            guard let documents = RetrievalSynapse.documents(in: fields), documents.count <= topK,
                documents.allSatisfy({ (1...256).contains($0.utf8.count) }),
                Set(documents).count == documents.count
            else { return nil }
            guard let corpus else { return documents }
            return documents.allSatisfy { corpus($0) != nil } ? documents : nil
        }
    }
}

extension Question<[Double]> {
    /// A ranking of given documents.
    static func rerank(_ query: String, _ documents: [String]) -> Question {
        let count = documents.count
        return Question(
            .rerank,
            RerankSynapse.definition,
            RerankSynapse.request(query: query, documents: documents)
        ) { RerankSynapse.scores(in: $0, count: count) }
    }
}

extension Question<String> {
    /// The longest text of an answer, in bytes.
    static let maximumTextBytes = 131_072

    /// A conversation to go on with, as the chat family's hidden tests have it.
    static func chat(_ request: ChatRequest) -> Question {
        let messages = request.messages.map { message in
            WireValue.object(["content": .string(message.content), "role": .string(message.role)])
        }
        let json = WireValue.object(["max_tokens": .integer(request.tokens), "messages": .array(messages)])
        let text = String(decoding: json.json(.compact), as: UTF8.self)
        return Question(
            .chat,
            TaskSynapse.definition,
            TaskSynapse.request(family: "chat", question: text),
            steeredText: request.messages.last { $0.role == "user" }?.content
        ) { fields in
            guard let answer = TaskSynapse.answer(in: fields), answer.utf8.count <= 2 * maximumTextBytes,
                let value = try? WireValue(json: Array(answer.utf8)), let text = value.object?["text"]?.text,
                text.utf8.count <= maximumTextBytes
            else { return nil }
            return text
        }
    }
}
