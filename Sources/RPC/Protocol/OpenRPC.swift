extension RPCRegistry {
    /// The OpenRPC 1.3 document of these methods, from the declarations that dispatch them.
    public func openRPC(title: String, version: String) -> JSONValue {
        [
            "openrpc": "1.3.2",
            "info": ["title": .string(title), "version": .string(version)],
            "methods": .array(methods.map(\.openRPC)),
        ]
    }
}

extension RPCMethod {
    fileprivate var openRPC: JSONValue {
        var object = JSONObject([
            JSONObject.Member(key: "name", value: .string(name)),
            JSONObject.Member(key: "summary", value: .string(summary)),
            JSONObject.Member(key: "params", value: .array(parameters.map(\.openRPC))),
            JSONObject.Member(key: "result", value: ["name": "result", "schema": result]),
        ])
        if !aliases.isEmpty { object["x-aliases"] = .array(aliases.map(JSONValue.string)) }
        return .object(object)
    }
}

extension RPCParameterDescription {
    fileprivate var openRPC: JSONValue {
        var object = JSONObject([
            JSONObject.Member(key: "name", value: .string(name)),
            JSONObject.Member(key: "required", value: .bool(isRequired)),
            JSONObject.Member(key: "schema", value: schema),
        ])
        if !summary.isEmpty { object["summary"] = .string(summary) }
        return .object(object)
    }
}
