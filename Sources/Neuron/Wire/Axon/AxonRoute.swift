/// Who sends a request.
public struct AxonCaller: Sendable, Equatable {
    /// The SS58 address of the caller's hotkey. Before verification it is only a claim.
    public let hotkey: String
    /// The public key of the hotkey.
    public let publicKey: [UInt8]
    /// The name of the caller's instance.
    public let uuid: String
    /// The protocol version that the caller states.
    public let version: Int?
    /// The address that the connection comes from.
    public let ip: String
    /// The port that the connection comes from.
    public let port: Int
}

/// A verified request as a handler sees it.
public struct AxonRequest: Sendable {
    /// The verified caller.
    public let caller: AxonCaller
    /// The fields of the synapse, coerced to their types.
    public let fields: WireObject
    /// Seconds that remain for the handler.
    public let timeout: Double
}

/// Thrown by a handler that wants to answer with a status of its own.
public struct AxonRefusal: Error, Equatable, Sendable {
    /// The HTTP status, 400 to 599.
    public let status: Int
    /// The message that the caller sees.
    public let message: String

    /// A refusal; a status outside 400 to 599 becomes 500.
    public init(status: Int, message: String) {
        self.status = (400..<600).contains(status) ? status : 500
        self.message = message
    }
}

/// The verdict of a blacklist.
public enum BlacklistVerdict: Sendable, Equatable {
    /// The caller may go on.
    case allowed
    /// The caller is answered 403 with this reason.
    case refused(String)
}

/// One kind of request that an axon serves.
public struct AxonRoute: Sendable {
    /// Gives the response fields of a request; whatever else it throws becomes a 500 without details.
    public typealias Handler = @Sendable (AxonRequest) async throws -> WireObject
    /// Judges a caller by its claimed hotkey, before the signature is checked.
    public typealias Blacklist = @Sendable (AxonCaller) async -> BlacklistVerdict
    /// Ranks a verified caller; where handlers are short, higher numbers come first. NaN counts as zero.
    public typealias Priority = @Sendable (AxonCaller) async -> Double

    /// What the request and the response look like; its name is the path.
    public let definition: SynapseDefinition
    let blacklist: Blacklist?
    let priority: Priority?
    let handler: Handler

    /// A route; without a blacklist everyone with a valid signature is served, without priorities in order of arrival.
    public init(
        _ definition: SynapseDefinition,
        blacklist: Blacklist? = nil,
        priority: Priority? = nil,
        handler: @escaping Handler
    ) {
        self.definition = definition
        self.blacklist = blacklist
        self.priority = priority
        self.handler = handler
    }

    /// The route that every axon has: it sends back what it got.
    static let ping = AxonRoute(.ping) { _ in WireObject() }
}
