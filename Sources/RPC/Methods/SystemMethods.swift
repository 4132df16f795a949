/// `system_…`: what the node says about itself.
extension NodeMethods {
    static func system(_ identity: NodeIdentity) -> [RPCMethod] {
        [
            RPCMethod("system_chain", summary: "The network's name.") { (_) throws(RPCError) in identity.chain },
            RPCMethod("system_chainType", summary: "Development, Local or Live.") { (_) throws(RPCError) in
                identity.chainType
            },
            RPCMethod("system_name", summary: "The program's name.") { (_) throws(RPCError) in identity.name },
            RPCMethod("system_version", summary: "The program's version.") { (_) throws(RPCError) in
                identity.version
            },
            RPCMethod(
                "system_properties",
                summary: "How addresses and amounts are written."
            ) { (_) throws(RPCError) -> JSONValue in
                ["ss58Format": 42, "tokenDecimals": 9, "tokenSymbol": "TAO"]
            },
            RPCMethod(
                "system_health",
                summary: "Whether the node has peers, needs some, and has caught up with them."
            ) { (_) throws(RPCError) -> JSONValue in
                ["peers": 0, "isSyncing": false, "shouldHavePeers": false]
            },
        ]
    }
}
