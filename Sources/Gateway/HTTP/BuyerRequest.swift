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
