/// A parameter of a method: its name, for calls by name and for messages, and its type.
public struct RPCParameter<Value: RPCDecodable>: Sendable {
    public let name: String
    public let summary: String

    public init(_ name: String, _: Value.Type = Value.self, summary: String = "") {
        self.name = name
        self.summary = summary
    }

    var description: RPCParameterDescription {
        RPCParameterDescription(
            name: name,
            summary: summary,
            isRequired: Value.whenOmitted == nil,
            schema: Value.schema
        )
    }
}

/// What documentation needs to know of a parameter.
public struct RPCParameterDescription: Sendable, Equatable {
    public let name: String
    public let summary: String
    public let isRequired: Bool
    public let schema: JSONValue
}

/// Hands out the parameters of one call, in the order of their declarations.
struct RPCParameterReader {
    private let parameters: RPCRequest.RPCParameters
    private var place = 0

    init(_ parameters: RPCRequest.RPCParameters, declared: [RPCParameterDescription]) throws(RPCError) {
        self.parameters = parameters
        let names = declared.map(\.name)
        switch parameters {
        case .positional(let values):
            // Trailing nulls say "as if omitted", whether or not the method knows the parameter.
            guard let last = values.lastIndex(where: { !$0.isNull }), last >= declared.count else { return }
            let known = names.isEmpty ? "no parameters" : "at most \(names.count) (\(names.joined(separator: ", ")))"
            throw .invalidParameters("the method takes \(known), got \(values.count)")
        case .named(let object):
            guard let extra = object.members.first(where: { !names.contains($0.key) }) else { return }
            let known = names.isEmpty ? "it takes none" : "it takes \(names.joined(separator: ", "))"
            throw .invalidParameters("the method has no parameter \(extra.key.prefix(50)); \(known)")
        }
    }

    mutating func read<Value>(_ parameter: RPCParameter<Value>) throws(RPCError) -> Value {
        defer { place += 1 }
        let given: JSONValue? =
            switch parameters {
            case .positional(let values): place < values.count ? values[place] : nil
            case .named(let object): object[parameter.name]
            }
        guard let given else {
            if let value = Value.whenOmitted { return value }
            throw .invalidParameters("parameter \(place + 1) (\(parameter.name)) is missing: \(Value.expectation)")
        }
        guard let value = Value(json: given) else {
            throw .invalidParameters(
                "parameter \(place + 1) (\(parameter.name)) must be \(Value.expectation), got \(given.excerpt)"
            )
        }
        return value
    }
}

extension JSONValue {
    /// What the value is and, where it is short, the value itself.
    fileprivate var excerpt: String {
        switch self {
        case .null: "null"
        case .bool, .integer, .unsigned, .decimal: String("\(kind) (\(description))".prefix(80))
        case .string(let text) where text.utf8.count <= 40: "\(kind) (\(description))"
        case .string(let text): "\(kind) of \(text.utf8.count) bytes"
        case .array, .object: kind
        }
    }
}
