import ChainCrypto

/// What a probe showed about a miner.
public struct ProbeFinding: Hashable, Sendable, Codable {
    /// The p-value against "the miner does not depend on what was probed".
    public let pValue: Double
    /// How many probes it rests on.
    public let probes: Int
    /// Why, for a person.
    public let reason: String

    /// A finding of its parts.
    public init(pValue: Double, probes: Int, reason: String) {
        self.pValue = pValue
        self.probes = probes
        self.reason = reason
    }
}

/// Which questions are probes, and where the public endpoint sends them.
///
/// What the protocol needs: validator and endpoint share a secret. The endpoint sends a question that the secret marks
/// (one in `spacing`) not to its best miner but to one of the candidates that the secret draws for it. The validator asks
/// miners only marked questions when it probes, asks the candidates the same questions too, and records each suspect's
/// answer. A miner that answers by itself cannot depend on the draw; a relay follows it. Nobody without the secret can
/// tell marked questions from others.
public struct SteeringPlan: Hashable, Sendable {
    private let secret: [UInt8]
    /// One question in so many is marked.
    public let spacing: Int

    /// A plan under a shared secret.
    public init(secret: [UInt8], spacing: Int = 16) {
        self.secret = secret
        self.spacing = max(1, spacing)
    }

    /// The candidate (from 0) that a marked question is sent to; nil for a question that is not marked.
    public func arm(for question: String, candidates: Int) -> Int? {
        guard candidates > 0 else { return nil }
        let digest = Hashing.hmacSHA512(key: secret, message: Array("plexus/steering/1".utf8) + Array(question.utf8))
        var words = [UInt64](repeating: 0, count: 2)
        for index in 0..<16 { words[index >> 3] |= UInt64(digest[index]) << UInt64(8 * (index & 7)) }
        guard words[0] % UInt64(spacing) == 0 else { return nil }
        return Int(words[1].multipliedFullWidth(by: UInt64(candidates)).high)
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
    ///
    /// The draw is uniform and independent of how the suspect works, so on each probe the drawn candidate's answer equals
    /// the suspect's with the share of candidates whose answer does. The number of hits is then Poisson binomial, exactly,
    /// whatever the suspect's method; an honest twin of a candidate is never accused beyond the p-value.
    public static func analyse(_ probes: [SteeringProbe]) -> ProbeFinding {
        var (hits, usable) = (0, 0)
        var chances: [Double] = []
        for probe in probes {
            guard probe.candidates.indices.contains(probe.arm), !probe.suspect.claims.isEmpty else { continue }
            let equal = probe.candidates.map { $0.claims == probe.suspect.claims }
            usable += 1
            chances.append(Double(equal.count { $0 }) / Double(equal.count))
            if equal[probe.arm] { hits += 1 }
        }
        let expected = chances.reduce(0, +)
        let rounded = Double(Int((expected * 10).rounded())) / 10
        return ProbeFinding(
            pValue: Distributions.poissonBinomialUpperTail(hits, probabilities: chances),
            probes: usable,
            reason:
                "its answers follow what the public endpoint is told to serve: \(hits) of \(usable) steered questions "
                + "where \(rounded) are expected of a miner that answers by itself"
        )
    }
}

/// One pair of questions, one asked while a supposed source was kept busy (or unavailable), one while it was not, in
/// random order.
public struct BusyProbe: Hashable, Sendable, Codable {
    /// The suspect's latency while the source was busy, in milliseconds.
    public let busy: Double
    /// The suspect's latency while it was not.
    public let idle: Double
    /// The same of a miner that is beyond suspicion, to take out what the network and the machine do.
    public let controlBusy: Double
    /// The control's latency while the source was not busy.
    public let controlIdle: Double

    /// A probe of its parts, all in milliseconds.
    public init(busy: Double, idle: Double, controlBusy: Double, controlIdle: Double) {
        self.busy = busy
        self.idle = idle
        self.controlBusy = controlBusy
        self.controlIdle = controlIdle
    }

    /// Tests whether the suspect slows down when its supposed source is busy: the permutation test on the difference of
    /// differences, exact because the order within each pair was drawn.
    public static func analyse(_ probes: [BusyProbe], seed: UInt64) -> ProbeFinding {
        let effects = probes.map { ($0.busy - $0.idle) - ($0.controlBusy - $0.controlIdle) }
        let pValue = PairedTests.permutation(effects, alternative: .greater, seed: seed)
        let median = Intervals.quantile(effects.sorted(), 0.5)
        return ProbeFinding(
            pValue: pValue,
            probes: probes.count,
            reason:
                "slows down by \(Int(median.rounded())) ms (median of \(probes.count) pairs) when its source is busy"
        )
    }
}
