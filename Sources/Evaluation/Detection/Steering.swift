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

/// One steered question: which candidate the endpoint was made to use, what the candidates and the suspect answered.
public struct SteeringProbe: Hashable, Sendable, Codable {
    /// The drawn candidate's place in `candidates`.
    public let arm: Int
    /// Each candidate's own answer, asked directly.
    public let candidates: [AnswerTrace]
    /// The suspect's answer.
    public let suspect: AnswerTrace

    /// A probe of its parts.
    public init(arm: Int, candidates: [AnswerTrace], suspect: AnswerTrace) {
        self.arm = arm
        self.candidates = candidates
        self.suspect = suspect
    }

    /// Tests whether a suspect's answers follow the draw.
    public static func analyse(_ probes: [SteeringProbe]) -> ProbeFinding {
        var tally = SteeringTally()
        for probe in probes { tally.add(probe) }
        return tally.finding
    }
}

/// What the steered questions to one suspect came to.
///
/// The draw is uniform and independent of how the suspect works, so on each probe the drawn candidate's answer equals the
/// suspect's with the share of candidates whose answer does. The number of hits is then Poisson binomial, exactly,
/// whatever the suspect's method; an honest twin of a candidate is never accused beyond the p-value.
public struct SteeringTally: Hashable, Sendable, Codable {
    /// For each probe the share of candidates with the suspect's answer.
    private var chances: [Double] = []
    /// For each probe whether the drawn candidate has it.
    private var hits: [Bool] = []

    /// Older probes are forgotten.
    public static let memory = 200

    /// A tally without probes.
    public init() {}

    /// Enters a probe; one that says nothing (no answer, one candidate) is left out.
    public mutating func add(_ probe: SteeringProbe) {
        guard probe.candidates.indices.contains(probe.arm), !probe.suspect.claims.isEmpty else { return }
        let equal = probe.candidates.map { $0.claims == probe.suspect.claims }
        chances.append(Double(equal.count { $0 }) / Double(equal.count))
        hits.append(equal[probe.arm])
        if chances.count > Self.memory {
            chances.removeFirst()
            hits.removeFirst()
        }
    }

    /// What the probes show.
    public var finding: ProbeFinding {
        let number = hits.count { $0 }
        let rounded = Double(Int((chances.reduce(0, +) * 10).rounded())) / 10
        return ProbeFinding(
            pValue: Distributions.poissonBinomialUpperTail(number, probabilities: chances),
            probes: hits.count,
            reason:
                "its answers follow what the public endpoint is told to serve: \(number) of \(hits.count) steered "
                + "questions where \(rounded) are expected of a miner that answers by itself"
        )
    }
}
