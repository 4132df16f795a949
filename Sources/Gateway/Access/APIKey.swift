import ChainCrypto

/// A buyer's key.
public struct APIKey: Sendable, Equatable {
    /// The name that usage and receipts are kept under; no secret.
    public let name: String
    /// What the buyer sends as a bearer token.
    public let secret: String
    /// Requests a minute; nil for no limit.
    public let requestsPerMinute: Int?

    /// The shortest secret, in bytes.
    public static let minimumSecretBytes = 16

    /// A key of its parts.
    public init(name: String, secret: String, requestsPerMinute: Int? = nil) {
        self.name = name
        self.secret = secret
        self.requestsPerMinute = requestsPerMinute
    }
}

extension APIKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The name; the secret is left out so that a key may appear in a log.
    public var description: String { "APIKey(\(name))" }
    /// The name alone.
    public var debugDescription: String { description }
    /// The name alone.
    public var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}

/// The keys of a gateway, found by what buyers send.
struct KeyRing: Sendable {
    let keys: [APIKey]
    private let digests: [[UInt8]]

    /// - Throws: `GatewayError` where a key is too short, empty in name, limited to nothing, or there twice.
    init(_ keys: [APIKey]) throws(GatewayError) {
        guard !keys.isEmpty else { throw .noKeys }
        var names: Set<String> = []
        var secrets: Set<String> = []
        for key in keys {
            guard (1...64).contains(key.name.utf8.count) else {
                throw .badKey(name: key.name, why: "its name must have 1 to 64 bytes")
            }
            guard key.secret.utf8.count >= APIKey.minimumSecretBytes, key.secret.utf8.count <= 512 else {
                throw .badKey(name: key.name, why: "its secret must have \(APIKey.minimumSecretBytes) to 512 bytes")
            }
            guard key.secret.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
                throw .badKey(name: key.name, why: "its secret must be printable ASCII without spaces")
            }
            guard key.requestsPerMinute ?? 1 > 0 else {
                throw .badKey(name: key.name, why: "its limit must be above zero")
            }
            guard names.insert(key.name).inserted else { throw .badKey(name: key.name, why: "its name is there twice") }
            guard secrets.insert(key.secret).inserted else {
                throw .badKey(name: key.name, why: "another key has the same secret")
            }
        }
        self.keys = keys
        digests = keys.map { Hashing.blake2b256(Array($0.secret.utf8)) }
    }

    /// The position of the key whose secret this is.
    ///
    /// Digests are compared, all of them and to their last byte, so that the time taken tells nothing of a secret.
    func position(of secret: some StringProtocol) -> Int? {
        let digest = Hashing.blake2b256(Array(secret.utf8.prefix(1_024)))
        var found: Int?
        for (position, known) in digests.enumerated() {
            var difference: UInt8 = 0
            for (left, right) in zip(digest, known) { difference |= left ^ right }
            if difference == 0 { found = position }
        }
        return found
    }
}
