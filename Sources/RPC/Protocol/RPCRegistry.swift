/// The methods that a server offers, by name.
public struct RPCRegistry: Sendable {
    /// Why methods cannot be offered together.
    public enum Failure: Error, Sendable, Equatable, CustomStringConvertible {
        case duplicateName(String)

        public var description: String {
            switch self {
            case .duplicateName(let name): "two RPC methods are called \(name)"
            }
        }
    }

    /// The methods in the order in which they were given, `rpc_methods` last.
    public let methods: [RPCMethod]
    private let byName: [String: RPCMethod]

    /// Collects `methods` and adds `rpc_methods`, which lists every name.
    public init(_ methods: [RPCMethod]) throws(Failure) {
        let listName = "rpc_methods"
        let names = (methods.flatMap(\.names) + [listName]).sorted()
        let list = RPCMethod(listName, summary: "The names of all methods.") { (_) throws(RPCError) -> JSONValue in
            ["methods": .array(names.map(JSONValue.string))]
        }
        self.methods = methods + [list]
        var byName: [String: RPCMethod] = [:]
        for method in self.methods {
            for name in method.names {
                guard byName.updateValue(method, forKey: name) == nil else { throw .duplicateName(name) }
            }
        }
        self.byName = byName
    }

    subscript(name: String) -> RPCMethod? { byName[name] }
}
