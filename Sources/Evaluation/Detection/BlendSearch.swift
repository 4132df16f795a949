/// How a miner's answers lie beside those of one possible source.
struct BlendEvidence {
    let source: Int
    /// Answers with errors to items that both answered.
    let items: Int
    /// How many of them are exactly the source's.
    let same: Int
    /// How many chance would explain.
    let expected: Double
    /// Where they differ and there is somebody to compare with: how often the suspect is as far from the source as
    /// unrelated miners usually are.
    let far: Int
    let differing: Int
    /// The p-value, adjusted for the choice of the source but not for the number of suspects.
    let pValue: Double

    /// The upper end of the share of answers of its own, in millionths: with 97.5 % it has no more.
    var ownMillionths: Int {
        let share = Intervals.wilson(successes: items - same, of: items).upper
        return min(max(Int((share * 1_000_000).rounded(.up)), 0), 1_000_000)
    }
}

/// Looks for miners that answer some of the items by themselves and give another's answers to the rest.
///
/// A near variant of a miner differs from it a little, here and there. A blend differs from its source as much as anybody
/// does on its own items, and not at all on the others. So three hypotheses must be refuted together: that no more than a
/// third of the answers with errors are the source's (a binomial tail), that so many are by chance (joint errors, a Poisson
/// binomial tail), and that where the two differ they do so as unrelated miners do at most half as often (a Poisson
/// binomial tail). The last compares item by item with miners that work as well and seldom agree with the source, so that
/// hard items, on which everybody differs, accuse nobody.
struct BlendSearch {
    let table: AnswerTable
    /// The natural agreement of whole answers.
    let natural: NaturalAgreement
    /// Miners that are neither judged, nor sources, nor compared with.
    let excluded: Set<Int>
    /// Fewer answers with errors than this tell nothing.
    let minimumItems: Int

    /// The largest share of answers that a miner of its own may have in common with one other.
    static let honestShare = 1.0 / 3
    /// A miner that agrees with the source more often than this is no measure of how unrelated miners differ from it.
    private static let unrelatedShare = 0.3
    /// The fewest and the most miners that a difference is compared with.
    fileprivate static let comparables = 3...16
    /// Above this p-value the careful calculations cannot change a verdict.
    private static let hopeless = 0.5

    /// A suspect beside a source while the items are gone through.
    private struct Pair {
        let suspect: Int
        let source: Int
        let others: [Int]
        let items: Int
        let same: Int
        let expected: Double
        let pValue: Double
        var far = 0
        /// For each item where the two differ, how often unrelated miners are far from the source.
        var chances: [Double] = []

        mutating func compare(_ answers: [SortedClaims?]) {
            guard let suspect = answers[suspect], let source = answers[source], suspect != source,
                source.count >= AnswerTrace.fewestClaims
            else { return }
            let usual = others.compactMap { other -> Int? in
                guard let other = answers[other], other != source else { return nil }
                return other.distance(to: source)
            }.sorted()
            guard usual.count >= BlendSearch.comparables.lowerBound else { return }
            // The upper middle: at least half of the others are as far or nearer, and some are as far or farther.
            let bar = usual[usual.count / 2]
            // Where even they differ by less than a fifth of the source's errors they are no measure: a near variant is as far.
            guard bar * 5 >= source.wrong else { return }
            chances.append(Double(usual.count { $0 >= bar }) / Double(usual.count) / 2)
            if suspect.distance(to: source) >= bar { far += 1 }
        }

        var evidence: BlendEvidence {
            BlendEvidence(
                source: source,
                items: items,
                same: same,
                expected: expected,
                far: far,
                differing: chances.count,
                pValue: max(pValue, Distributions.poissonBinomialUpperTail(far, probabilities: chances))
            )
        }
    }

    /// What speaks against each miner: beside the likeliest source of those that registered before it, and beside the
    /// likeliest of the others.
    func evidence(_ items: some Collection<ObservedItem>) -> [(earlier: BlendEvidence?, later: BlendEvidence?)] {
        var found: [(earlier: BlendEvidence?, later: BlendEvidence?)] = table.miners.map { _ in (nil, nil) }
        // Short answers are the same or not: there is no distance that could tell.
        guard !table.isPlain else { return found }
        var pairs = table.miners.indices.filter { !excluded.contains($0) }.flatMap { suspect in
            [true, false].compactMap { pair(suspect, isEarlier: $0) }
        }
        guard !pairs.isEmpty else { return found }
        let needed = Set(pairs.flatMap { [$0.suspect, $0.source] + $0.others })
        for item in items {
            let answers = table.miners.indices.map { miner -> SortedClaims? in
                guard needed.contains(miner) else { return nil }
                return item.answers[table.miners[miner].key].flatMap { SortedClaims($0.trace) }
            }
            for place in pairs.indices { pairs[place].compare(answers) }
        }
        for pair in pairs {
            if table.miners[pair.source].precedes(table.miners[pair.suspect]) {
                found[pair.suspect].earlier = pair.evidence
            } else {
                found[pair.suspect].later = pair.evidence
            }
        }
        return found
    }

    /// A suspect beside the miner that it agrees with most; nil where that is no more than honest ones do.
    private func pair(_ suspect: Int, isEarlier: Bool) -> Pair? {
        let informative = table.informative(.list, suspect)
        let choices = table.miners.indices.filter { other in
            other != suspect && !excluded.contains(other)
                && table.miners[other].precedes(table.miners[suspect]) == isEarlier
        }
        let agreements = choices.map { table.agreement(.list, suspect, $0, within: informative) }
        let counts = agreements.map { $0.same.count }
        guard let most = counts.max(), let place = counts.firstIndex(of: most) else { return nil }
        let both = agreements[place].both.count
        guard both >= minimumItems else { return nil }
        let weight = Double(table.miners.count - 1)
        let share = Distributions.binomialUpperTail(most, of: both, p: Self.honestShare)
        guard share * weight < Self.hopeless else { return nil }
        let source = choices[place]
        let others = comparables(suspect, source)
        guard others.count >= Self.comparables.lowerBound else { return nil }
        let chances = (0..<table.itemCount).filter(agreements[place].both.contains).map { item in
            natural.chance(miner: suspect, item: item, sources: [source])
        }
        let accident = Distributions.poissonBinomialUpperTail(most, probabilities: chances)
        return Pair(
            suspect: suspect,
            source: source,
            others: others,
            items: both,
            same: most,
            expected: chances.reduce(0, +),
            pValue: min(1, max(share, accident) * weight)
        )
    }

    /// Miners that have to do with neither, and that work: at least half as well as the source.
    private func comparables(_ suspect: Int, _ source: Int) -> [Int] {
        let unrelated = natural.unrelated(to: [suspect, source]).filter { other in
            !excluded.contains(other) && table.worth[other] * 2 >= table.worth[source]
                && Self.areUnrelated(source, other, table)
        }
        return Array(unrelated.prefix(Self.comparables.upperBound))
    }

    /// Whether another seldom gives a miner's answers with errors.
    static func areUnrelated(_ miner: Int, _ other: Int, _ table: AnswerTable) -> Bool {
        let agreement = table.agreement(.list, miner, other, within: table.informative(.list, miner))
        return Double(agreement.same.count) <= unrelatedShare * Double(agreement.both.count)
    }
}

/// An answer's claims, made ready to be compared with many others.
private struct SortedClaims: Equatable {
    private let claims: [UInt64]
    private let sorted: [UInt64]
    private let isArrangement: Bool
    /// How many thousandths of the claims are errors.
    let wrong: Int

    /// nil for an answer without claims.
    init?(_ trace: AnswerTrace) {
        guard !trace.claims.isEmpty else { return nil }
        claims = trace.claims
        isArrangement = trace.isArrangement
        wrong = trace.wrong.count { $0 } * 1_000 / trace.claims.count
        // The set of things that everybody was given to arrange says nothing: there places are compared.
        sorted = isArrangement ? [] : claims.sorted()
    }

    var count: Int { claims.count }

    /// How many thousandths of the claims the other does not share.
    func distance(to other: SortedClaims) -> Int {
        let most = max(claims.count, other.claims.count)
        let shared =
            isArrangement || other.isArrangement
            ? zip(claims, other.claims).count { $0 == $1 } : Self.shared(sorted, other.sorted)
        return (most - shared) * 1_000 / most
    }

    private static func shared(_ left: [UInt64], _ right: [UInt64]) -> Int {
        var (one, other, count) = (0, 0, 0)
        while one < left.count, other < right.count {
            if left[one] == right[other] {
                (one, other, count) = (one + 1, other + 1, count + 1)
            } else if left[one] < right[other] {
                one += 1
            } else {
                other += 1
            }
        }
        return count
    }
}
