/// One steered question: in which order the candidates were drawn, what they and the suspect answered.
public struct SteeringProbe: Hashable, Sendable {
    /// A miner that the endpoint may have been made to use.
    public struct Candidate: Hashable, Sendable {
        /// The miner.
        public let miner: MinerKey
        /// Its own answer, asked directly.
        public let answer: AnswerTrace

        /// A candidate and its answer.
        public init(miner: MinerKey, answer: AnswerTrace) {
            self.miner = miner
            self.answer = answer
        }
    }

    /// The candidates in the order of the draw; the endpoint is made to use the first that does not fail.
    public let drawn: [Candidate]
    /// The suspect's answer.
    public let suspect: AnswerTrace

    /// A probe of its parts.
    public init(drawn: [Candidate], suspect: AnswerTrace) {
        self.drawn = drawn
        self.suspect = suspect
    }

    /// Tests whether a suspect's answers follow the draw.
    public static func analyse(_ probes: [SteeringProbe]) -> ProbeFinding {
        var tally = SteeringTally()
        for probe in probes { tally.add(probe) }
        return tally.finding()
    }
}

/// What the steered questions to one suspect came to.
///
/// The draw is uniform and independent of how the suspect works, so on each probe the drawn candidate's answer equals the
/// suspect's with the share of candidates whose answer does. The number of hits is then Poisson binomial, exactly,
/// whatever the suspect's method; an honest twin of a candidate is never accused beyond the p-value.
///
/// That holds as long as the candidates' own answers do not depend on the draw. A relay among them follows it, and an
/// honest miner whose answers it often gives would seem to follow it too. So who was found out can be taken from the
/// candidates of all probes, past ones included.
public struct SteeringTally: Hashable, Sendable, Codable {
    /// A candidate of a probe, and whether the suspect gave its answer.
    private struct Comparison: Hashable, Sendable, Codable {
        let miner: MinerKey
        let isEqual: Bool
    }

    /// For each probe the candidates in the order of the draw.
    private var probes: [[Comparison]] = []

    /// Older probes are forgotten.
    public static let memory = 200

    /// A tally without probes.
    public init() {}

    /// Enters a probe; one that says nothing (no answer, one candidate) is left out.
    public mutating func add(_ probe: SteeringProbe) {
        guard probe.drawn.count > 1, !probe.suspect.claims.isEmpty else { return }
        probes.append(
            probe.drawn.map { Comparison(miner: $0.miner, isEqual: $0.answer.claims == probe.suspect.claims) }
        )
        if probes.count > Self.memory { probes.removeFirst() }
    }

    /// What the probes show, with some miners taken from the candidates.
    public func finding(without excluded: Set<MinerKey> = []) -> ProbeFinding {
        var chances: [Double] = []
        var hits = 0
        for probe in probes {
            let drawn = probe.filter { !excluded.contains($0.miner) }
            guard drawn.count > 1, let first = drawn.first else { continue }
            chances.append(Double(drawn.count { $0.isEqual }) / Double(drawn.count))
            if first.isEqual { hits += 1 }
        }
        let expected = Double(Int((chances.reduce(0, +) * 10).rounded())) / 10
        return ProbeFinding(
            pValue: Distributions.poissonBinomialUpperTail(hits, probabilities: chances),
            probes: chances.count,
            reason:
                "its answers follow what the public endpoint is told to serve: \(hits) of \(chances.count) steered "
                + "questions where \(expected) are expected of a miner that answers by itself"
        )
    }

    /// What steered questions show about all miners together: the one with the strongest evidence is found out first, and
    /// what the others' probes show is then taken without it, until nobody is left below the level.
    ///
    /// - Parameters:
    ///   - tallies: The probes of each suspect.
    ///   - level: The p-value at or below which a miner is found out.
    /// - Returns: What is shown about each of them.
    public static func findings(_ tallies: [MinerKey: SteeringTally], level: Double) -> [MinerKey: ProbeFinding] {
        var found: [MinerKey: ProbeFinding] = [:]
        var others: [MinerKey: ProbeFinding] = [:]
        repeat {
            let followers = Set(found.keys)
            others = tallies.filter { !followers.contains($0.key) }.mapValues { $0.finding(without: followers) }
            guard let next = others.min(by: { ($0.value.pValue, $0.key) < ($1.value.pValue, $1.key) }),
                next.value.pValue <= level
            else { break }
            found[next.key] = next.value
        } while true
        return found.merging(others) { found, _ in found }
    }
}
