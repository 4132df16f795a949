import Foundation

/// The few miners whose answers together make up a suspect's.
struct Explanation {
    let view: AnswerView
    /// The sources, the one that explains most first.
    let sources: [Int]
    /// Informative items that the suspect and all sources answered.
    let items: Int
    /// On how many of them the suspect's answer is that of a source.
    let explained: Int
    /// How many of them chance would explain.
    let expected: Double
    /// The p-value, adjusted for the choice of view and sources but not for the number of suspects.
    let pValue: Double
}

/// Looks for the sources of a suspect's answers.
struct SourceSearch {
    let table: AnswerTable
    let natural: [NaturalAgreement]
    let maximumSources: Int
    /// Fewer items than this explain nothing.
    let minimumItems: Int
    /// Miners that are no sources, because they were found out themselves.
    var excluded: Set<Int> = []

    /// The best explanation by one to `maximumSources` others; nil where the suspect has no informative answers. One on
    /// too few items counts only where no view has enough.
    func explain(_ suspect: Int) -> Explanation? {
        guard table.miners.count - excluded.count > 1 else { return nil }
        let all = table.views.compactMap { view -> Explanation? in
            let items = table.informative(view, suspect)
            return items.count > 0 ? explain(suspect, view: view, items: items) : nil
        }
        let enough = all.filter { $0.items >= minimumItems }
        return enough.isEmpty ? all.max { $0.items < $1.items } : enough.min { $0.pValue < $1.pValue }
    }

    private func explain(_ suspect: Int, view: AnswerView, items: BitSet) -> Explanation? {
        let others = table.miners.indices.filter { $0 != suspect && !excluded.contains($0) }
        let found = Dictionary(
            uniqueKeysWithValues: others.map { ($0, table.agreement(view, suspect, $0, within: items)) }
        )
        var chosen: [Int] = []
        var covered = items.subtracting(items)
        var best: Explanation?
        while chosen.count < min(maximumSources, others.count) {
            // The one that explains most of what is left; of equal ones the first registered.
            let next = others.filter { !chosen.contains($0) }.max { left, right in
                let gains = [left, right].map { found[$0]?.same.subtracting(covered).count ?? 0 }
                return gains[0] == gains[1] ? table.miners[right].precedes(table.miners[left]) : gains[0] < gains[1]
            }
            guard let next, let agreement = found[next] else { break }
            let gain = agreement.same.subtracting(covered).count
            // A further source must explain enough to be more than an accident.
            if !chosen.isEmpty, gain < max(Self.leastGain, items.count / 100) { break }
            chosen.append(next)
            covered = covered.union(agreement.same)
            let result = judge(suspect, view: view, items: items, sources: chosen, found: found)
            if best.map({ result.pValue < $0.pValue }) ?? true { best = result }
        }
        return best
    }

    private static let leastGain = 3
    /// Above this p-value the careful calculation of chance cannot change a verdict.
    private static let hopeless = 0.5

    private func judge(
        _ suspect: Int,
        view: AnswerView,
        items: BitSet,
        sources: [Int],
        found: [Int: Agreement]
    ) -> Explanation {
        var eligible: BitSet?
        var same = items.subtracting(items)
        for source in sources {
            guard let agreement = found[source] else { continue }
            eligible = eligible.map { $0.intersection(agreement.both) } ?? agreement.both
            same = same.union(agreement.same)
        }
        let asked = eligible ?? same
        let explained = same.intersection(asked).count
        let choices = max(
            CopyDetector.looks,
            Double(table.views.count) * Self.combinations(table.miners.count - 1, sources.count)
        )
        // Both must be refuted: that the suspect has a tenth of its own, and that the agreement is chance.
        let novelty = Distributions.binomialUpperTail(explained, of: asked.count, p: view.honestShare)
        let chance = natural[view.rawValue]
        let places = (0..<table.itemCount).filter(asked.contains)
        let single = places.map { place in
            novelty * choices > Self.hopeless
                ? chance.pooled : chance.chance(miner: suspect, item: place, sources: sources)
        }
        let chances = single.map { 1 - pow(1 - $0, Double(sources.count)) }
        let accident = Distributions.poissonBinomialUpperTail(explained, probabilities: chances)
        return Explanation(
            view: view,
            sources: sources,
            items: chances.count,
            explained: explained,
            expected: chances.reduce(0, +),
            pValue: min(1, max(accident, novelty) * choices)
        )
    }

    private static func combinations(_ count: Int, _ size: Int) -> Double {
        (0..<size).reduce(1) { $0 * Double(count - $1) / Double($1 + 1) }
    }
}
