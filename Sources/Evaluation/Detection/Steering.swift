import ChainCrypto

/// Which questions are probes, and where the public endpoint sends them.
///
/// What the protocol needs: validators and endpoint share a secret. The endpoint sends a question that the secret marks
/// (one in `spacing`) not to its best miner but to the one of its few best that the secret draws for it. Validators mix
/// marked questions with others, ask everybody the same, and record what each suspect answers. A miner that answers by
/// itself cannot depend on the draw; a relay follows it. Nobody without the secret can tell marked questions from others.
public struct SteeringPlan: Hashable, Sendable {
    private let secret: [UInt8]
    /// One question in so many is marked.
    public let spacing: Int

    /// How many of the best miners are drawn from.
    public static let usualCandidates = 3

    /// A plan under a shared secret.
    public init(secret: [UInt8], spacing: Int = 16) {
        self.secret = secret
        self.spacing = max(1, spacing)
    }

    /// Whether a question is a probe.
    public func marks(_ question: String) -> Bool {
        word("mark", question) % UInt64(spacing) == 0
    }

    /// The places of `names` in the order in which they are drawn for a question; nil for a question that is not marked.
    ///
    /// Each name has a draw of its own, and the largest is first. So two parties whose lists differ in a few names still
    /// draw the same, but where the drawn name is missing from one of the lists.
    public func order(for question: String, among names: [String]) -> [Int]? {
        guard marks(question) else { return nil }
        let draws = names.map { word("arm/" + $0 + "/", question) }
        return names.indices.sorted { (draws[$0], $1) > (draws[$1], $0) }
    }

    private func word(_ purpose: String, _ question: String) -> UInt64 {
        let message = Array("plexus/steering/1/\(purpose)".utf8) + [0] + Array(question.utf8)
        let digest = Hashing.hmacSHA512(key: secret, message: message)
        return digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
