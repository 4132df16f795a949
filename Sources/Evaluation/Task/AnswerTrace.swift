import ChainCrypto

/// An answer as the copy detector sees it: a list of claims in order, each right or wrong.
///
/// For a ranking the claims are the documents; for free text or code they may be one digest of the normalised answer, or
/// digests of its pieces.
public struct AnswerTrace: Hashable, Sendable, Codable {
    /// A digest of each claim, in the answer's order.
    public let claims: [UInt64]
    /// Whether each claim is wrong; as long as `claims`.
    public let wrong: [Bool]
    private let arrangement: Bool?

    /// Whether the claims are given things put into an order, as images that are ranked: then everybody has the same
    /// claims, and only their order says anything.
    public var isArrangement: Bool { arrangement ?? false }

    /// A trace of claims and which of them are wrong; a missing flag counts as right.
    public init(claims: [UInt64], wrong: [Bool], isArrangement: Bool = false) {
        self.claims = claims
        arrangement = isArrangement ? true : nil
        self.wrong =
            Array(wrong.prefix(claims.count)) + Array(repeating: false, count: max(0, claims.count - wrong.count))
    }

    /// A trace of texts and which of them are wrong.
    public init(texts: [String], wrong: [Bool], isArrangement: Bool = false) {
        self.init(claims: texts.map(Self.digest), wrong: wrong, isArrangement: isArrangement)
    }

    /// Nothing claimed, as by a miner that did not answer.
    public static let empty = AnswerTrace(claims: [], wrong: [])

    /// The digest of a claim: the first eight bytes of BLAKE2b-256 over its UTF-8.
    public static func digest(_ text: String) -> UInt64 {
        Hashing.blake2b256(Array(text.utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
