import Foundation

/// Finds miners whose answers are those of others: copies, relays, and mixtures of several sources.
///
/// A miner is judged on the items where its answer holds an error, since right answers are shared for good reasons. It is
/// found out where two hypotheses are refuted together: that its agreement with a few others is what unrelated miners
/// show on the same items (joint errors, a Poisson binomial tail), and that it has an answer of its own on at least a
/// tenth of the items (a binomial tail). p-values are corrected for the choice of sources and views (Bonferroni) and for
/// the number of miners judged (Holm), so that `falseAlarmRate` bounds the chance of any false alarm, also for a validator
/// that looks after every round (see ``looks``).
///
/// Who copies whom is decided by direct evidence first (see `SteeringProbe`), then by who gives third miners' answers
/// where the two differ, then by who registered first. Timing alone never convicts, because honest machines differ in
/// speed; but a miner that is often faster than its supposed source cannot be its relay.
public struct CopyDetector: Sendable {
    /// The bound on the chance that any miner is wrongly found out.
    public let falseAlarmRate: Double
    /// The most sources that a mixture is searched for.
    public let maximumSources: Int
    /// Fewer informative items than this give no verdict.
    public let minimumItems: Int

    /// A detector.
    public init(falseAlarmRate: Double = 0.01, maximumSources: Int = 3, minimumItems: Int = 40) {
        self.falseAlarmRate = min(max(falseAlarmRate, 1e-12), 1)
        self.maximumSources = min(max(1, maximumSources), 5)
        self.minimumItems = max(1, minimumItems)
    }

    /// A verdict for each miner, in the order given.
    ///
    /// - Parameters:
    ///   - items: What was asked and answered, over as many epochs as are kept.
    ///   - miners: All miners, each once.
    ///   - probes: Findings of other probes, if there are any.
    ///   - steering: What steered questions showed, if any were asked.
    /// - Returns: The verdicts.
    public func verdicts(
        items: some Collection<ObservedItem>,
        miners: [ObservedMiner],
        probes: [MinerKey: ProbeFinding] = [:],
        steering: [MinerKey: SteeringTally] = [:]
    ) -> [Verdict] {
        let level = falseAlarmRate / Double(Self.parts * max(1, miners.count))
        let probes = SteeringTally.findings(steering, level: level).merging(probes) {
            $0.pValue <= $1.pValue ? $0 : $1
        }
        return verdicts(items: items, miners: miners, probes: probes, rates: [falseAlarmRate])[0]
    }

    /// The verdicts at each of several bounds on false alarms, for about the work of one.
    func verdicts(
        items: some Collection<ObservedItem>,
        miners: [ObservedMiner],
        probes: [MinerKey: ProbeFinding] = [:],
        rates: [Double]
    ) -> [[Verdict]] {
        let table = AnswerTable(items: items, miners: miners)
        let search = SourceSearch(
            table: table,
            natural: AnswerView.allCases.map { NaturalAgreement(table: table, view: $0) },
            maximumSources: maximumSources,
            minimumItems: minimumItems
        )
        var known: [Set<Int>: [Explanation?]] = [:]
        var blends: [Set<Int>: BlendJudge] = [:]
        return rates.map { rate in
            let verdicts = verdicts(search: search, probes: probes, rate: rate, known: &known)
            let found = Set(verdicts.indices.filter { !verdicts[$0].kind.isPaid })
            let judge = blends[found] ?? BlendJudge(search, excluded: found, items: items)
            blends[found] = judge
            return judge.verdicts(verdicts, rate: rate / Double(Self.parts))
        }
    }

    /// Sources that are relays themselves hide what a miner's answers are made of, and make their own source look like a
    /// mixture of them; so the search is repeated without those found out.
    private static let rounds = 3
    /// The rounds and the search for blends share the bound on false alarms.
    private static let parts = rounds + 1

    /// What repeated looks cost: an honest miner at the very bar of honesty is below a small p-value in one of the fifty
    /// looks at a window of 600 items up to nine times as often as in a single one (`RepeatedLooks` measures it). The
    /// correction for sources and views has more room than that where there are several: a miner is at the bar with one
    /// of them, not with all. So p-values are multiplied by the number of choices, and by this at least.
    static let looks = 10.0

    private func verdicts(
        search: SourceSearch,
        probes: [MinerKey: ProbeFinding],
        rate: Double,
        known: inout [Set<Int>: [Explanation?]]
    ) -> [Verdict] {
        var search = search
        var verdicts: [Verdict] = []
        for _ in 0..<Self.rounds {
            let explanations = known[search.excluded] ?? search.table.miners.indices.map(search.explain)
            known[search.excluded] = explanations
            let next = judge(search, explanations, probes: probes, rate: rate / Double(Self.parts))
            // What was decided stays; only those not found out are judged anew, without the found ones as sources.
            verdicts =
                verdicts.isEmpty
                ? next
                : zip(verdicts, next).map { before, after in
                    !before.kind.isPaid || before.kind == after.kind ? before : after
                }
            let convicted = Set(verdicts.indices.filter { !verdicts[$0].kind.isPaid })
            if convicted == search.excluded { break }
            search.excluded = convicted
        }
        return verdicts
    }

    private func judge(
        _ search: SourceSearch,
        _ explanations: [Explanation?],
        probes: [MinerKey: ProbeFinding],
        rate: Double
    ) -> [Verdict] {
        let miners = search.table.miners
        let adjusted = MultipleTesting.holm(explanations.map { $0?.pValue ?? 1 })
        let found = explanations.enumerated().map { index, explanation -> Explanation? in
            guard let explanation, explanation.items >= minimumItems, !search.excluded.contains(index) else {
                return nil
            }
            return adjusted[index] <= rate ? explanation : nil
        }
        let context = JudgingContext(
            table: search.table,
            explanations: explanations,
            adjusted: adjusted,
            groups: DuplicateGroups(explanations: found, count: miners.count),
            probes: probes,
            falseAlarmRate: rate,
            minimumItems: minimumItems
        )
        return miners.indices.map(context.verdict)
    }
}

/// Which miners give the same answers: those that one single source explains, tied together.
struct DuplicateGroups {
    /// For each miner the number of its group.
    let group: [Int]
    /// The explanation of each miner that was found out.
    let found: [Explanation?]

    init(explanations: [Explanation?], count: Int) {
        var group = Array(0..<count)
        for (index, explanation) in explanations.enumerated() {
            guard let explanation, explanation.sources.count == 1, let source = explanation.sources.first else {
                continue
            }
            let (old, new) = (group[index], group[source])
            for place in group.indices where group[place] == old { group[place] = new }
        }
        self.group = group
        found = explanations
    }

    func members(with miner: Int) -> [Int] {
        group.indices.filter { group[$0] == group[miner] }
    }
}
