import Neuron

/// `POST /v1/search`.
struct SearchRequest: Sendable, Equatable {
    let query: String
    let topK: Int
}

/// `POST /v1/rerank`, in the shape that Cohere, Jina and vLLM share.
struct RerankRequest: Sendable, Equatable {
    let query: String
    let documents: [String]
    let topN: Int
    let returnsDocuments: Bool
}

/// `POST /v1/chat/completions`.
struct ChatRequest: Sendable, Equatable {
    struct Message: Sendable, Equatable {
        let role: String
        let content: String
    }

    let messages: [Message]
    let tokens: Int
    /// Whether the answer comes as a stream of events, and whether its last one tells the usage.
    let isStreamed: Bool
    let tellsUsage: Bool
}

/// Reads the fields of a buyer's request and says what is wrong with them. Fields that are not known are ignored, as
/// clients send several that have no meaning here.
struct BuyerFields {
    let object: WireObject
    let limits: GatewayLimits
    let model: String

    init(_ bytes: [UInt8], limits: GatewayLimits, model: String) throws(APIFault) {
        self.limits = limits
        self.model = model
        let value: WireValue
        do throws(WireSyntaxError) {
            value = try WireValue(json: bytes)
        } catch {
            throw .invalid(
                nil,
                "The body is not JSON: \(error.reason.rawValue) at byte \(error.offset).",
                code: "invalid_json"
            )
        }
        guard let object = value.object else {
            throw .invalid(nil, "The body must be a JSON object.", code: "invalid_json")
        }
        self.object = object
    }

    func search() throws(APIFault) -> SearchRequest {
        try checkModel()
        let topK = try integer("top_k", in: 1...limits.topK) ?? min(10, limits.topK)
        return SearchRequest(query: try query(), topK: topK)
    }

    func rerank() throws(APIFault) -> RerankRequest {
        try checkModel()
        let query = try query()
        let documents = try documents()
        let encoded = documents.reduce(BuyerFields.encodedSize(query)) { $0 + BuyerFields.encodedSize($1) + 4 }
        guard encoded <= limits.encodedBytes else {
            throw .tooLarge("documents", "The documents are too long together; send fewer or shorter ones.")
        }
        let topN = try integer("top_n", in: 1...Int.max) ?? documents.count
        return RerankRequest(
            query: query,
            documents: documents,
            topN: min(topN, documents.count),
            returnsDocuments: try flag("return_documents") ?? false
        )
    }

    /// A conversation. Parameters of sampling are ignored: miners answer the same question the same way.
    func chat(_ offer: GatewayChat) throws(APIFault) -> ChatRequest {
        try checkModel()
        if let count = try integer("n", in: 1...128), count != 1 {
            throw .invalid("n", "One answer is given for each request; leave 'n' out.", code: "unsupported_value")
        }
        for name in ["tools", "functions"] {
            if let value = object[name], value != .null, value != .array([]) {
                throw .invalid(name, "'\(name)' are not served here.", code: "unsupported_parameter")
            }
        }
        let limit = 1...offer.tokens
        let completion = try integer("max_completion_tokens", in: limit)
        let older = try integer("max_tokens", in: limit)
        let tokens = completion ?? older ?? offer.usualTokens
        let messages = try messages()
        let encoded = messages.reduce(0) { $0 + 2 * BuyerFields.encodedSize($1.content) + 64 }
        guard encoded <= min(limits.encodedBytes, TaskSynapse.maximumQuestionBytes) else {
            throw .tooLarge("messages", "The conversation is too long; send fewer or shorter messages.")
        }
        return ChatRequest(
            messages: messages,
            tokens: tokens,
            isStreamed: try flag("stream") ?? false,
            tellsUsage: object["stream_options"]?.object?["include_usage"] == .boolean(true)
        )
    }

    private func messages() throws(APIFault) -> [ChatRequest.Message] {
        guard let value = object["messages"], value != .null else {
            throw .invalid("messages", "'messages' is missing.", code: "missing_required_parameter")
        }
        guard case .array(let elements) = value, (1...256).contains(elements.count) else {
            throw .invalid("messages", "'messages' must be a list of 1 to 256 messages.")
        }
        var messages: [ChatRequest.Message] = []
        for (index, element) in elements.enumerated() {
            let name = "messages[\(index)]"
            guard let role = element.object?["role"]?.text,
                ["system", "developer", "user", "assistant"].contains(role)
            else { throw .invalid("\(name).role", "'\(name).role' must be system, user or assistant.") }
            guard let content = element.object?["content"].flatMap(Self.text(of:)) else {
                throw .invalid("\(name).content", "'\(name).content' must be a text, or a list of parts of type text.")
            }
            // Models know two kinds of instructions as one.
            messages.append(ChatRequest.Message(role: role == "developer" ? "system" : role, content: content))
        }
        guard messages.contains(where: { $0.role == "user" && $0.content.contains { !$0.isWhitespace } }) else {
            throw .invalid("messages", "'messages' needs a message of the user that says something.")
        }
        return messages
    }

    /// The text of a message's content: a text, or parts of type `text` put together; nil for anything else.
    private static func text(of content: WireValue) -> String? {
        if let text = content.text { return text }
        guard case .array(let parts) = content else { return nil }
        let texts = parts.compactMap { part in
            part.object?["type"]?.text == "text" ? part.object?["text"]?.text : nil
        }
        return texts.count == parts.count ? texts.joined(separator: "\n") : nil
    }

    private func checkModel() throws(APIFault) {
        guard let value = object["model"], value != .null else { return }
        guard let name = value.text else { throw .invalid("model", "'model' must be a text.") }
        guard name == model else {
            throw .notFound(
                "There is no model '\(name.prefix(64))' here. Ask for '\(model)'.",
                param: "model",
                code: "model_not_found"
            )
        }
    }

    private func query() throws(APIFault) -> String {
        guard let value = object["query"], value != .null else {
            throw .invalid("query", "'query' is missing.", code: "missing_required_parameter")
        }
        guard let text = value.text else { throw .invalid("query", "'query' must be a text.") }
        guard text.contains(where: { !$0.isWhitespace }) else { throw .invalid("query", "'query' is empty.") }
        guard text.utf8.count <= limits.queryBytes else {
            throw .invalid("query", "'query' may have \(limits.queryBytes) bytes at most.")
        }
        return text
    }

    private func documents() throws(APIFault) -> [String] {
        guard let value = object["documents"], value != .null else {
            throw .invalid("documents", "'documents' is missing.", code: "missing_required_parameter")
        }
        guard case .array(let elements) = value else {
            throw .invalid("documents", "'documents' must be a list of texts or of objects with a 'text'.")
        }
        guard (1...limits.documents).contains(elements.count) else {
            throw .invalid("documents", "'documents' must have 1 to \(limits.documents) elements.")
        }
        var texts: [String] = []
        texts.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            let name = "documents[\(index)]"
            guard let text = element.text ?? element.object?["text"]?.text else {
                throw .invalid(name, "'\(name)' must be a text or an object with a 'text'.")
            }
            guard text.utf8.count <= limits.documentBytes else {
                throw .tooLarge(name, "'\(name)' may have \(limits.documentBytes) bytes at most.")
            }
            texts.append(text)
        }
        return texts
    }

    private func integer(_ name: String, in range: ClosedRange<Int>) throws(APIFault) -> Int? {
        guard let value = object[name], value != .null else { return nil }
        guard let number = FieldType.integer.coerce(value)?.integer else {
            throw .invalid(name, "'\(name)' must be a whole number.")
        }
        guard range.contains(number) else {
            let bounds =
                range.upperBound == .max ? "at least \(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
            throw .invalid(name, "'\(name)' must be \(bounds).")
        }
        return number
    }

    private func flag(_ name: String) throws(APIFault) -> Bool? {
        switch object[name] {
        case nil, .null: nil
        case .boolean(let flag): flag
        default: throw .invalid(name, "'\(name)' must be true or false.")
        }
    }

    /// An upper bound of the bytes that a text takes in JSON that is ASCII alone.
    static func encodedSize(_ text: String) -> Int {
        text.utf8.reduce(2) { size, byte in
            switch byte {
            case 0x22, 0x5c: size + 2
            case 0x20..<0x7f: size + 1
            case 0x80...: size + 3
            default: size + 6
            }
        }
    }
}
