/// One entry of a message: a request, or what stands in for one that cannot be answered otherwise.
package struct RPCRequest: Sendable, Equatable {
    /// What must be echoed; nil for a notification, which gets no reply.
    var id: JSONValue?
    var method: String
    var parameters: RPCParameters

    package enum RPCParameters: Sendable, Equatable {
        case positional([JSONValue])
        case named(JSONObject)
    }
}

/// A request that is JSON but breaks JSON-RPC's rules, with the id to answer it under.
package struct MalformedRequest: Error, Sendable, Equatable {
    var id: JSONValue
    var error: RPCError
}

extension RPCRequest {
    /// Checks one parsed value against section 4 of JSON-RPC 2.0.
    init(json: JSONValue) throws(MalformedRequest) {
        guard case .object(let object) = json else {
            throw MalformedRequest(id: .null, error: .invalidRequest("it must be an object, got \(json.kind)"))
        }
        let id = object["id"]
        switch id {
        case nil, .null, .integer, .unsigned, .decimal, .string: break
        case .bool, .array, .object:
            throw MalformedRequest(id: .null, error: .invalidRequest("id must be a string, a number or null"))
        }
        func malformed(_ detail: String) -> MalformedRequest {
            MalformedRequest(id: id ?? .null, error: .invalidRequest(detail))
        }
        guard object["jsonrpc"] == "2.0" else { throw malformed("member jsonrpc must be \"2.0\"") }
        guard case .string(let method) = object["method"] else { throw malformed("member method must be a string") }
        self.id = id
        self.method = method
        switch object["params"] {
        case nil, .null: parameters = .positional([])
        case .array(let values): parameters = .positional(values)
        case .object(let members): parameters = .named(members)
        case .some(let other): throw malformed("params must be an array or an object, got \(other.kind)")
        }
    }
}

/// What one message asks for.
package enum RPCMessage: Sendable, Equatable {
    package typealias Entry = Result<RPCRequest, MalformedRequest>

    case single(Entry)
    case batch([Entry])

    /// Sorts out a parsed message. An empty or over-long batch is one malformed request (JSON-RPC 2.0, section 6).
    package init(json: JSONValue, batchLimit: Int) {
        guard case .array(let elements) = json else {
            self = .single(Self.entry(json))
            return
        }
        if elements.isEmpty {
            self = .single(.failure(MalformedRequest(id: .null, error: .invalidRequest("the batch is empty"))))
        } else if elements.count > batchLimit {
            self = .single(.failure(MalformedRequest(id: .null, error: .batchTooLong(limit: batchLimit))))
        } else {
            self = .batch(elements.map(Self.entry))
        }
    }

    private static func entry(_ json: JSONValue) -> Entry {
        Result { () throws(MalformedRequest) in try RPCRequest(json: json) }
    }

    package var entries: [Entry] {
        switch self {
        case .single(let entry): [entry]
        case .batch(let entries): entries
        }
    }
}
