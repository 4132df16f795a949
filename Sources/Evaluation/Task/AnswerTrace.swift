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

    /// With fewer claims, an answer that differs a little from another cannot be told from one that differs wholly: who
    /// copies some items and answers the others by itself cannot be told from an honest near variant.
    public static let fewestClaims = 4

    /// The most claims that are kept: validators keep traces for a long time, and an answer may be as long as a miner
    /// likes. No honest answer of any family comes near it.
    public static let maximumClaims = 512

    /// A trace of claims and which of them are wrong; a missing flag counts as right, and claims beyond
    /// ``maximumClaims`` are not looked at.
    public init(claims: [UInt64], wrong: [Bool], isArrangement: Bool = false) {
        self.claims = Array(claims.prefix(Self.maximumClaims))
        arrangement = isArrangement ? true : nil
        let flags = wrong.prefix(self.claims.count)
        self.wrong = Array(flags) + Array(repeating: false, count: self.claims.count - flags.count)
    }

    /// A trace of texts and which of them are wrong.
    public init(texts: [String], wrong: [Bool], isArrangement: Bool = false) {
        let claims = texts.prefix(Self.maximumClaims).map(Self.digest)
        self.init(claims: claims, wrong: wrong, isArrangement: isArrangement)
    }

    /// Nothing claimed, as by a miner that did not answer.
    public static let empty = AnswerTrace(claims: [], wrong: [])

    /// The digest of a claim: the first eight bytes of BLAKE2b-256 over its UTF-8.
    public static func digest(_ text: String) -> UInt64 {
        Hashing.blake2b256(Array(text.utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
