/// The shared items of all validators, put side by side.
struct SharedTable {
    /// How often a validator's answers of a miner differ from those that its partners got for the same items, and how often
    /// they are worth more and less.
    struct Tally {
        var compared = 0
        var differing = 0
        var more = 0
        var less = 0
        /// How much more they are worth in all, in millionths.
        var gain = 0

        func differsMore(than other: Tally) -> Bool { differing * other.compared > other.differing * compared }
    }

    /// What betrays a validator that is honest where it shares.
    struct Gap {
        /// How much more a miner is worth on items that the validator asks alone than on those that it shares.
        var alone: Double?
        /// How much more it is worth to the partners on items shared with the validator than on those that they ask alone.
        var leaked: Double?
    }

    private struct Sum {
        var (total, count) = (0.0, 0)
        mutating func add(_ value: Double) { (total, count) = (total + value, count + 1) }
        var mean: Double? { count > 0 ? total / Double(count) : nil }
    }

    /// All miners, and all epochs, in order.
    let miners: [MinerKey]
    let epochs: [UInt64]
    /// By epoch, miner and the place of the validator.
    private var all: [UInt64: [MinerKey: [Tally?]]] = [:]
    private var allGaps: [UInt64: [MinerKey: [Gap]]] = [:]
    private let count: Int

    init(_ records: [SharedRecord]) {
        count = records.count
        var (seen, numbers): (Set<MinerKey>, Set<UInt64>) = ([], [])
        for epoch in records.flatMap(\.epochs) {
            numbers.insert(epoch.epoch)
            seen.formUnion(epoch.means.keys)
            for item in epoch.items { seen.formUnion(item.answers.keys) }
        }
        (miners, epochs) = (seen.sorted(), numbers.sorted())
        let places = Dictionary(
            records.enumerated().map { ($1.validator, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for epoch in epochs {
            enter(epoch, records.map { $0.epochs.first { $0.epoch == epoch } }, places, records.map(\.validator))
        }
    }

    /// An item's name, as the one validator and as the other has it.
    private struct Name: Hashable {
        let partner: MinerKey
        let index: UInt64
    }

    private mutating func enter(
        _ epoch: UInt64,
        _ present: [SharedEpoch?],
        _ places: [MinerKey: Int],
        _ validators: [MinerKey]
    ) {
        let named = present.map { one in
            Dictionary(
                (one?.items ?? []).map { (Name(partner: $0.partner, index: $0.index), $0) },
                uniquingKeysWith: { first, _ in first }
            )
        }
        var own = [[MinerKey: Sum]](repeating: [:], count: count)
        var partners = own
        for (place, one) in present.enumerated() {
            for item in one?.items ?? [] {
                for miner in miners { own[place][miner, default: Sum()].add(Self.worth(item.answers[miner])) }
                guard let other = places[item.partner], other != place, let theirs = present[other],
                    let twin = named[other][Name(partner: validators[place], index: item.index)]
                else { continue }
                for miner in miners {
                    if let mean = theirs.means[miner] {
                        partners[place][miner, default: Sum()].add(Self.worth(twin.answers[miner]) - mean)
                    }
                    compare(item.answers[miner], twin.answers[miner], epoch, miner, place)
                }
            }
        }
        for miner in miners {
            allGaps[epoch, default: [:]][miner] = present.indices.map { place in
                var gap = Gap(leaked: partners[place][miner]?.mean)
                if let alone = present[place]?.means[miner], let shared = own[place][miner]?.mean {
                    gap.alone = alone - shared
                }
                return gap
            }
        }
    }

    /// Only where both have an answer: who cannot reach a miner makes nothing up.
    private mutating func compare(
        _ own: SharedAnswer?,
        _ theirs: SharedAnswer?,
        _ epoch: UInt64,
        _ miner: MinerKey,
        _ place: Int
    ) {
        guard let own, let theirs else { return }
        var tallies = tallies(epoch, miner)
        var tally = tallies[place] ?? Tally()
        tally.compared += 1
        tally.differing += own.digest == theirs.digest ? 0 : 1
        tally.more += own.millionths > theirs.millionths ? 1 : 0
        tally.less += own.millionths < theirs.millionths ? 1 : 0
        tally.gain += own.millionths - theirs.millionths
        tallies[place] = tally
        all[epoch, default: [:]][miner] = tallies
    }

    private static func worth(_ answer: SharedAnswer?) -> Double {
        Double(answer?.millionths ?? 0) / Double(Score.perfect)
    }

    /// For each validator what it compares in an epoch; nil for those that share nothing then.
    func tallies(_ epoch: UInt64, _ miner: MinerKey) -> [Tally?] {
        all[epoch]?[miner] ?? [Tally?](repeating: nil, count: count)
    }

    /// For each epoch how much larger a gap is than the median of the other validators', less the median of that over all
    /// miners: so that neither the hour of asking nor easy items speak against anybody.
    func gaps(_ miner: MinerKey, of place: Int, _ kind: KeyPath<Gap, Double?>) -> [Double] {
        epochs.compactMap { epoch in
            guard let own = excess(epoch, miner, place, kind) else { return nil }
            let everybody = miners.compactMap { excess(epoch, $0, place, kind) }.sorted()
            return own - Intervals.quantile(everybody, 0.5)
        }
    }

    private func excess(_ epoch: UInt64, _ miner: MinerKey, _ place: Int, _ kind: KeyPath<Gap, Double?>) -> Double? {
        guard let gaps = allGaps[epoch]?[miner], let own = gaps[place][keyPath: kind] else { return nil }
        let others = gaps.indices.filter { $0 != place }.compactMap { gaps[$0][keyPath: kind] }.sorted()
        return others.count > 1 ? own - Intervals.quantile(others, 0.5) : nil
    }
}
