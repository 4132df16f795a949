import Foundation

/// All that is needed to judge one miner after another.
struct JudgingContext {
    let table: AnswerTable
    let explanations: [Explanation?]
    let adjusted: [Double]
    let groups: DuplicateGroups
    let probes: [MinerKey: ProbeFinding]
    let falseAlarmRate: Double
    let minimumItems: Int

    func verdict(of miner: Int) -> Verdict {
        if let probe = probes[table.miners[miner].key], probe.pValue <= falseAlarmRate / Double(table.miners.count) {
            return make(miner, .relay, probe.reason)
        }
        guard let explanation = explanations[miner], explanation.items >= minimumItems else {
            let items = explanations[miner]?.items ?? 0
            return make(miner, .insufficient, "\(items) informative answers; \(minimumItems) are needed")
        }
        let group = groups.members(with: miner)
        if group.count > 1 { return judgeTwin(miner, group: group) }
        guard groups.found[miner] != nil else {
            return make(miner, .clear, "has answers of its own: \(percent(explanation)) are those of other miners")
        }
        return judgeMixture(miner, explanation)
    }

    /// A miner whose answers one or more others have too.
    private func judgeTwin(_ miner: Int, group: [Int]) -> Verdict {
        guard let original = original(of: group), original != miner else {
            return make(miner, .clear, "the first of \(group.count) miners whose answers cannot be told apart")
        }
        let source = table.miners[original].key
        if let direction = follows(miner, original, group: group) {
            let reason =
                "gives \(source)'s answers, and where they differ those of third miners "
                + "(\(direction.suspectBorrows) times against \(direction.otherBorrows))"
            return make(miner, .relay, reason, sources: [original])
        }
        return make(miner, .duplicate, "cannot be told apart from \(source), which comes first", sources: [original])
    }

    /// The member of a group that is paid: the first registered of those that no evidence shows to follow another.
    private func original(of group: [Int]) -> Int? {
        let byRegistration = group.sorted { table.miners[$0].precedes(table.miners[$1]) }
        let independent = byRegistration.filter { member in
            guard isUnconvicted(member) else { return false }
            return !group.contains { $0 != member && isUnconvicted($0) && follows(member, $0, group: group) != nil }
        }
        return independent.first ?? byRegistration.first
    }

    private func isUnconvicted(_ miner: Int) -> Bool {
        (probes[table.miners[miner].key]?.pValue ?? 1) > falseAlarmRate / Double(table.miners.count)
    }

    /// Evidence that a miner follows another of its group, where it is significant and timing does not refute it.
    private func follows(_ miner: Int, _ other: Int, group: [Int]) -> DirectionEvidence? {
        let thirds = table.miners.indices.filter { !group.contains($0) }
        let direction = DirectionEvidence(table: table, suspect: miner, other: other, thirds: thirds)
        let pairs = max(CopyDetector.looks, Double(group.count * (group.count - 1))) * Double(table.miners.count)
        guard direction.pValue * pairs <= falseAlarmRate else { return nil }
        return LatencyOrder(suspect: table.latencies[miner], other: table.latencies[other]).refutesRelay
            ? nil : direction
    }

    /// A miner whose answers only several others together explain.
    private func judgeMixture(_ miner: Int, _ explanation: Explanation) -> Verdict {
        let names = explanation.sources.map { table.miners[$0].key.name }.joined(separator: ", ")
        guard let main = explanation.sources.first else { return make(miner, .clear, "has answers of its own") }
        let order = LatencyOrder(suspect: table.latencies[miner], other: table.latencies[main])
        if order.refutesRelay {
            let reason =
                "\(percent(explanation)) of its answers are those of \(names), but it is often faster than they are"
            return make(miner, .unresolved, reason, sources: explanation.sources)
        }
        // Late comers could copy parts of an early miner to make it look like a mixture of them.
        guard table.miners[main].precedes(table.miners[miner]) || isSlower(order) else {
            let reason = "\(percent(explanation)) of its answers are those of \(names), which registered later"
            return make(miner, .unresolved, reason, sources: explanation.sources)
        }
        let reason =
            "\(percent(explanation)) of its answers are those of \(names), where chance explains \(expected(explanation))"
        return make(miner, .relay, reason, sources: explanation.sources)
    }

    /// Whether the suspect is slower than its main source nearly always, as a relay must be.
    private func isSlower(_ order: LatencyOrder) -> Bool {
        order.items >= minimumItems
            && Distributions.binomialUpperTail(order.slower, of: order.items, p: 0.9) < falseAlarmRate
    }

    private func percent(_ explanation: Explanation) -> String {
        guard explanation.items > 0 else { return "0 %" }
        return "\(Int((100 * Double(explanation.explained) / Double(explanation.items)).rounded())) %"
    }

    private func expected(_ explanation: Explanation) -> String {
        "\(Int((100 * explanation.expected / Double(max(1, explanation.items))).rounded())) %"
    }

    private func make(_ miner: Int, _ kind: VerdictKind, _ reason: String, sources: [Int]? = nil) -> Verdict {
        let explanation = explanations[miner]
        let items = Double(max(1, explanation?.items ?? 0))
        return Verdict(
            miner: table.miners[miner].key,
            kind: kind,
            sources: (sources ?? explanation?.sources ?? []).map { table.miners[$0].key },
            items: explanation?.items ?? 0,
            explained: Double(explanation?.explained ?? 0) / items,
            expected: (explanation?.expected ?? 0) / items,
            pValue: adjusted[miner],
            ownMillionths: nil,
            reason: reason
        )
    }
}
