public import Foundation
import Tasks

/// How a family's questions and answers travel: retrieval has a synapse of its own, all others share one.
public struct SubnetWire: Sendable {
    /// The family's name.
    public let family: String

    /// The wire of a family.
    public init(family: String) {
        self.family = family
    }

    /// Whether the family has a synapse of its own.
    public var isRetrieval: Bool { family == "retrieval" }

    /// The kind of request.
    public var definition: SynapseDefinition {
        isRetrieval ? RetrievalSynapse.definition : TaskSynapse.definition
    }

    /// The fields of a request for a question's JSON; nil where the JSON is none of the family's.
    public func request(_ question: Data) -> WireObject? {
        guard isRetrieval else {
            return TaskSynapse.request(family: family, question: String(decoding: question, as: UTF8.self))
        }
        guard let read = try? JSONDecoder().decode(RetrievalQuestion.self, from: question) else { return nil }
        return RetrievalSynapse.request(query: read.query, topK: read.topK)
    }

    /// The JSON of a miner's answer; nil where it sent none.
    public func answer(in fields: WireObject) -> Data? {
        guard isRetrieval else { return TaskSynapse.answer(in: fields).map { Data($0.utf8) } }
        guard let documents = RetrievalSynapse.documents(in: fields) else { return nil }
        return try? JSONEncoder().encode(RetrievalAnswer(documents: documents))
    }

    /// What of a question a public endpoint gets from buyers too, and by which questions are steered: a query, the last
    /// message of a conversation, or else the question's JSON.
    public func text(of question: Data) -> String {
        if isRetrieval, let read = try? JSONDecoder().decode(RetrievalQuestion.self, from: question) {
            return read.query
        }
        if family == "chat", let read = try? JSONDecoder().decode(ChatQuestion.self, from: question) {
            return read.prompt
        }
        return String(decoding: question, as: UTF8.self)
    }
}
