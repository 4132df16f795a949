/// A method of the node: its names, its typed parameters and what it does. Dispatch, `rpc_methods`, error messages
/// and the OpenRPC document all come from this one declaration.
public struct RPCMethod: Sendable {
    /// The name that documentation uses.
    public let name: String
    /// Other names of the same method.
    public let aliases: [String]
    /// One sentence: what it does and returns.
    public let summary: String
    public let parameters: [RPCParameterDescription]
    /// The JSON Schema of the result.
    public let result: JSONValue
    let action: Action

    enum Action: Sendable {
        case call(Call)
        case subscribe(Subscribe, notification: String)
        case unsubscribe
    }

    typealias Call = @Sendable (RPCContext, RPCRequest.RPCParameters) async throws(RPCError) -> JSONValue
    typealias Subscribe = @Sendable (RPCContext, RPCRequest.RPCParameters) async throws(RPCError) -> RPCUpdates

    /// A method that answers once.
    public init<each Parameter: RPCDecodable, Output: RPCEncodable>(
        _ name: String,
        aliases: [String] = [],
        summary: String,
        parameters: repeat RPCParameter<each Parameter>,
        handler: @escaping @Sendable (RPCContext, repeat each Parameter) async throws(RPCError) -> Output
    ) {
        let declared = Self.describe(repeat each parameters)
        self.init(name: name, aliases: aliases, summary: summary, parameters: declared, result: Output.schema) {
            .call { (context, given) throws(RPCError) in
                var reader = try RPCParameterReader(given, declared: declared)
                return try await handler(context, repeat try reader.read(each parameters)).json
            }
        }
    }

    /// A method that opens a subscription: the reply is its id, then notifications follow. A second method, named
    /// `unsubscribe`, ends it.
    /// Each notification bears the method `notification`, for example `chain_newHead`. Gives both methods.
    public static func subscription<each Parameter: RPCDecodable>(
        _ name: String,
        aliases: [String] = [],
        unsubscribe: String,
        unsubscribeAliases: [String] = [],
        notification: String,
        summary: String,
        parameters: repeat RPCParameter<each Parameter>,
        handler: @escaping @Sendable (RPCContext, repeat each Parameter) async throws(RPCError) -> RPCUpdates
    ) -> [RPCMethod] {
        let declared = describe(repeat each parameters)
        let subscribe = RPCMethod(
            name: name,
            aliases: aliases,
            summary: summary,
            parameters: declared,
            result: String.schema
        ) {
            .subscribe(
                { (context, given) throws(RPCError) in
                    var reader = try RPCParameterReader(given, declared: declared)
                    return try await handler(context, repeat try reader.read(each parameters))
                },
                notification: notification
            )
        }
        let end = RPCMethod(
            name: unsubscribe,
            aliases: unsubscribeAliases,
            summary: "Ends a subscription of \(name). Returns whether there was one.",
            parameters: [subscriptionID.description],
            result: Bool.schema
        ) { .unsubscribe }
        return [subscribe, end]
    }

    /// The one parameter of every method that unsubscribes.
    static let subscriptionID = RPCParameter("subscription", JSONValue.self, summary: "the id that subscribing gave")

    /// All names, the documented one first.
    public var names: [String] { [name] + aliases }

    private init(
        name: String,
        aliases: [String],
        summary: String,
        parameters: [RPCParameterDescription],
        result: JSONValue,
        action: () -> Action
    ) {
        self.name = name
        self.aliases = aliases
        self.summary = summary
        self.parameters = parameters
        self.result = result
        self.action = action()
    }

    private static func describe<each Parameter: RPCDecodable>(
        _ parameters: repeat RPCParameter<each Parameter>
    ) -> [RPCParameterDescription] {
        var descriptions: [RPCParameterDescription] = []
        repeat descriptions.append((each parameters).description)
        return descriptions
    }
}
