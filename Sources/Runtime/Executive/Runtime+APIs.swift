public import Frame
public import State

/// Why a runtime API could not be called.
public enum RuntimeCallError: Error, Equatable, Sendable {
    /// No API has a method of this name.
    case unknownMethod(String)
    /// The inputs' bytes are not what the method takes.
    case badInput(String)
}

/// The questions that clients ask of a state, by name.
public struct RuntimeAPIs: Sendable {
    private let profile: Profile
    private let methods: [String: any RuntimeMethod]

    /// The APIs of a runtime.
    public init(profile: Profile) {
        self.profile = profile
        var methods: [String: any RuntimeMethod] = [:]
        for api in Self.all {
            for method in api.methods { methods[api.name + "_" + method.name] = method }
        }
        self.methods = methods
    }

    /// The names of all methods, sorted.
    public var names: [String] { methods.keys.sorted() }

    /// Answers `name` (as `StakeInfoRuntimeApi_get_stake_info_for_coldkey`) on a state.
    public func call(_ name: String, input: [UInt8], on state: StateView) throws(RuntimeCallError) -> [UInt8] {
        guard let method = methods[name] else { throw .unknownMethod(name) }
        var chain = Chain(state, profile: profile)
        do {
            return try method.call(input, on: &chain)
        } catch {
            throw .badInput("\(error)")
        }
    }
}
