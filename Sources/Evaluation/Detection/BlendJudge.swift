/// Judges who is a blend of whom, once copies, relays and mixtures are known.
struct BlendJudge {
    private let table: AnswerTable
    private let evidence: [(earlier: BlendEvidence?, later: BlendEvidence?)]
    private let adjusted: [(earlier: Double, later: Double)]
    private let excluded: Set<Int>

    /// - Parameters:
    ///   - search: The table of answers and what agreement is natural.
    ///   - excluded: Miners that were found out already.
    ///   - items: The items that the table was made of.
    init(_ search: SourceSearch, excluded: Set<Int>, items: some Collection<ObservedItem>) {
        table = search.table
        self.excluded = excluded
        let blends = BlendSearch(
            table: search.table,
            natural: search.natural[AnswerView.list.rawValue],
            excluded: excluded,
            minimumItems: search.minimumItems
        )
        evidence = blends.evidence(items)
        // Both searches of all miners are one family of tests.
        let all = MultipleTesting.holm(evidence.flatMap { [$0.earlier?.pValue ?? 1, $0.later?.pValue ?? 1] })
        adjusted = evidence.indices.map { (all[2 * $0], all[2 * $0 + 1]) }
    }

    /// The verdicts with the blends found among those that are paid in full.
    func verdicts(_ verdicts: [Verdict], rate: Double) -> [Verdict] {
        verdicts.enumerated().map { miner, verdict in
            guard verdict.kind.isPaidInFull else { return verdict }
            let (first, second) = (evidence[miner], adjusted[miner])
            // Of two that share answers the later registered is the blend, where nothing speaks for the contrary: an
            // early relay that has to fall back now and then may not pass for the one that it follows.
            if let found = first.earlier, second.earlier <= rate, borrowing(found.source, miner) > Self.doubt {
                return blend(verdict, found, second.earlier)
            }
            if let found = first.later, second.later <= rate,
                borrowing(miner, found.source) * Double(2 * table.miners.count) <= rate
            {
                return blend(verdict, found, second.later)
            }
            return verdict
        }
    }

    /// At or below this p-value it is doubtful which of two follows the other.
    private static let doubt = 0.01

    /// The p-value against "where the two differ, a miner gives third miners' answers no more often than the other"; 1
    /// where timing rules it out. Miners that share many answers with one of the two are no thirds: it may be they that
    /// borrow.
    private func borrowing(_ miner: Int, _ other: Int) -> Double {
        let thirds = table.miners.indices.filter { third in
            third != miner && third != other && !excluded.contains(third)
                && BlendSearch.areUnrelated(miner, third, table) && BlendSearch.areUnrelated(other, third, table)
        }
        let order = LatencyOrder(suspect: table.latencies[miner], other: table.latencies[other])
        guard !order.refutesRelay else { return 1 }
        return DirectionEvidence(table: table, suspect: miner, other: other, thirds: thirds).pValue
    }

    private func blend(_ verdict: Verdict, _ found: BlendEvidence, _ pValue: Double) -> Verdict {
        func percent(_ count: Double, _ all: Int) -> Int { Int((100 * count / Double(max(1, all))).rounded()) }
        let source = table.miners[found.source].key
        return Verdict(
            miner: verdict.miner,
            kind: .blend,
            sources: [source],
            items: found.items,
            explained: Double(found.same) / Double(max(1, found.items)),
            expected: found.expected / Double(max(1, found.items)),
            pValue: pValue,
            ownMillionths: found.ownMillionths,
            reason:
                "\(percent(Double(found.same), found.items)) % of its answers are \(source)'s, where chance explains "
                + "\(percent(found.expected, found.items)) %, and on \(percent(Double(found.far), found.differing)) % of "
                + "the others it differs as unrelated miners do: what is not its own counts as not answered, and "
                + "\(percent(Double(found.ownMillionths) / 10_000, 100)) % at most is"
        )
    }
}
