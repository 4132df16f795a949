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
/// suspect's with the share c of candidates whose answer does, exactly, whatever the suspect's method; an honest twin of a
/// candidate is never accused beyond the p-value. A validator looks after every round, and one look's p-value would be
/// small sooner or later for everybody. So the evidence is a likelihood ratio against a relay that follows the draw with
/// the share f, (f + (1 − f) c) / c for a hit and 1 − f for a miss, in the mean over some f: for an honest suspect it is a
/// martingale, which ever reaches 1 / α with chance α at most (Ville, "Étude critique de la notion de collectif", 1939).
/// Old probes are forgotten some at a time; the k-th beginning has 1 / (k (k + 1)) of the level, which is all of it
/// together. So the p-value holds for all looks of a validator's life.
///
/// That holds as long as the candidates' own answers do not depend on the draw. A relay among them follows it, and an
/// honest miner whose answers it often gives would seem to follow it too. So who was found out can be taken from the
/// candidates of all probes, past ones included.
public struct SteeringTally: Hashable, Sendable, Codable {
    /// A candidate of a probe, and whether the suspect gave its answer.
    public struct Comparison: Hashable, Sendable, Codable {
        fileprivate let miner: MinerKey
        fileprivate let isEqual: Bool
    }

    /// For each probe the candidates in the order of the draw.
    private var probes: [[Comparison]] = []
    /// How often old probes were forgotten; nil in tallies of before, which count as beginnings.
    private var beginnings: Int?

    /// How many probes are kept at most.
    public static let memory = 200
    /// So many are forgotten at a time.
    public static let forgotten = 50
    /// How much a relay may follow the draw; the evidence is the mean over these.
    private static let shares = [0.1, 0.3, 0.6, 0.9]

    /// A tally without probes.
    public init() {}

    /// Enters a probe; one that says nothing (no answer, one candidate) is left out.
    public mutating func add(_ probe: SteeringProbe) { add(probe.comparisons) }

    /// Enters what a probe came to; one of fewer than two candidates says nothing and is left out.
    public mutating func add(_ comparisons: [Comparison]) {
        guard comparisons.count > 1 else { return }
        probes.append(comparisons)
        if probes.count > Self.memory {
            probes.removeFirst(Self.forgotten)
            beginnings = (beginnings ?? 1) + 1
        }
    }

    /// What the probes show, with some miners taken from the candidates.
    public func finding(without excluded: Set<MinerKey> = []) -> ProbeFinding {
        var chances: [Double] = []
        var ratios = Self.shares.map { _ in 1.0 }
        var hits = 0
        for probe in probes {
            let drawn = probe.filter { !excluded.contains($0.miner) }
            guard drawn.count > 1, let first = drawn.first else { continue }
            let chance = Double(drawn.count { $0.isEqual }) / Double(drawn.count)
            chances.append(chance)
            if first.isEqual { hits += 1 }
            // Nobody could have hit, whoever was drawn: that says nothing.
            guard chance > 0 else { continue }
            for (place, share) in Self.shares.enumerated() {
                ratios[place] *= first.isEqual ? (share + (1 - share) * chance) / chance : 1 - share
            }
        }
        let expected = Double(Int((chances.reduce(0, +) * 10).rounded())) / 10
        let evidence = ratios.reduce(0, +) / Double(ratios.count)
        let beginning = Double(beginnings ?? 1)
        return ProbeFinding(
            pValue: evidence > 0 ? min(1, beginning * (beginning + 1) / evidence) : 1,
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

extension SteeringProbe {
    /// What the probe comes to, which a tally and a journal keep: the candidates in the order of the draw, each with whether
    /// the suspect gave its answer. Empty where the suspect gave none.
    public var comparisons: [SteeringTally.Comparison] {
        guard !suspect.claims.isEmpty else { return [] }
        return drawn.map {
            SteeringTally.Comparison(miner: $0.miner, isEqual: $0.answer.claims == suspect.claims)
        }
    }
}
