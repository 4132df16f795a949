public import Engine

/// The JSON-RPC methods of a node, which Bittensor's clients expect under these names, with these parameters and
/// errors (`wire.md` section 1).
public enum NodeMethods {
    /// All methods over `engine`, with `rpc_methods` to list them.
    ///
    /// - Parameters:
    ///   - engine: The chain that the methods read, and to which they hand transactions.
    ///   - identity: What the node says about itself.
    /// - Returns: The methods, for ``RPCServer``.
    /// - Throws: where two methods have one name.
    public static func registry(
        engine: Engine,
        identity: NodeIdentity = NodeIdentity()
    ) throws(RPCRegistry.Failure) -> RPCRegistry {
        let answers = RuntimeTexts(engine: engine)
        return try RPCRegistry(
            author(engine)
                + chain(engine)
                + stateReads(engine)
                + stateKeys(engine)
                + stateRuntime(engine, answers)
                + stateSubscriptions(engine)
                + account(engine)
                + payment(engine)
                + system(identity)
                + dev(engine)
        )
    }
}

/// What a node says about itself.
public struct NodeIdentity: Sendable, Equatable {
    /// The network's name. Clients show it and nothing else.
    public var chain: String
    /// What kind of network it is, by Substrate's words: `Development`, `Local` or `Live`.
    public var chainType: String
    /// The name of the program.
    public var name: String
    /// The version of the program.
    public var version: String

    /// A local Bittensor network of Plexus.
    public init(
        chain: String = "Bittensor",
        chainType: String = "Local",
        name: String = "Plexus",
        version: String = "0.1.0"
    ) {
        self.chain = chain
        self.chainType = chainType
        self.name = name
        self.version = version
    }
}
