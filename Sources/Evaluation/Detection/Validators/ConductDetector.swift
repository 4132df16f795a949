/// Tests whether validators work: each test has the null hypothesis of an honest validator, and a p-value.
///
/// Tests rest on what is fresh in every epoch (items, changes of consensus), so that epochs count as independent.
/// Within each kind of test p-values are adjusted by Benjamini and Hochberg's method, and each kind gets its part of
/// `falseDiscoveryRate`; so at most that share of all flags is expected to be false.
public struct ConductDetector: Sendable {
    /// The bound on the expected share of false flags.
    public let falseDiscoveryRate: Double
    /// The share of its duties that an honest validator does at least: machines fail now and then.
    public let honestDuty: Double
    /// Fewer epochs than this give no verdict on agreement, lag and favour.
    public let minimumEpochs: Int

    /// A detector.
    public init(falseDiscoveryRate: Double = 0.01, honestDuty: Double = 0.9, minimumEpochs: Int = 6) {
        self.falseDiscoveryRate = min(max(falseDiscoveryRate, 1e-12), 1)
        self.honestDuty = min(max(honestDuty, 0), 1)
        self.minimumEpochs = max(2, minimumEpochs)
    }

    /// All findings, those of one test after the other.
    ///
    /// - Parameters:
    ///   - records: The validators of a subnet.
    ///   - consensus: For each epoch the consensus that the chain made of the weights, as shares.
    ///   - shared: What validators share, for the test of agreement with partners.
    /// - Returns: The findings, whether they count or not.
    public func findings(
        _ records: [ConductRecord],
        consensus: [[MinerKey: Double]],
        shared: [SharedRecord] = []
    ) -> [ConductFinding] {
        let raw: [[RawFinding]] = [
            records.map(duty), records.map(reveals), records.map { lag($0, consensus) }, agreement(records),
            favour(records), records.map(weights),
        ]
        // Without shared items there is one test less to share the rate with.
        let parts = Double(ConductTest.allCases.count - (shared.isEmpty ? 1 : 0))
        let agreement = AgreementDetector(minimumEpochs: minimumEpochs).findings(shared).map { one in
            ConductFinding(
                validator: one.validator,
                test: one.test,
                miner: one.miner,
                pValue: one.pValue,
                adjusted: min(1, one.adjusted * parts),
                reason: one.reason
            )
        }
        let own = raw.flatMap { family in
            zip(family, MultipleTesting.benjaminiHochberg(family.map(\.pValue))).map { one, adjusted in
                ConductFinding(
                    validator: one.validator,
                    test: one.test,
                    miner: one.miner,
                    pValue: one.pValue,
                    adjusted: min(1, adjusted * parts),
                    reason: one.reason
                )
            }
        }
        return own + agreement
    }

    /// The findings that count.
    public func flags(
        _ records: [ConductRecord],
        consensus: [[MinerKey: Double]],
        shared: [SharedRecord] = []
    ) -> [ConductFinding] {
        findings(records, consensus: consensus, shared: shared).filter { $0.adjusted <= falseDiscoveryRate }
    }

    private struct RawFinding {
        let validator: MinerKey
        let test: ConductTest
        var miner: MinerKey?
        let pValue: Double
        let reason: String
    }

    /// P(as few or fewer items) of a validator that asks each with the honest share.
    private func duty(_ record: ConductRecord) -> RawFinding {
        let due = record.epochs.reduce(0) { $0 + $1.due }
        let asked = min(due, record.epochs.reduce(0) { $0 + min($1.asked, $1.due) })
        return RawFinding(
            validator: record.validator,
            test: .duty,
            pValue: Distributions.binomialUpperTail(due - asked, of: due, p: 1 - honestDuty),
            reason: "asked \(asked) of \(due) items"
        )
    }

    private func reveals(_ record: ConductRecord) -> RawFinding {
        let missing = record.epochs.count { !$0.isRevealed }
        return RawFinding(
            validator: record.validator,
            test: .reveals,
            pValue: Distributions.binomialUpperTail(missing, of: record.epochs.count, p: 1 - honestDuty),
            reason: "revealed nothing in \(missing) of \(record.epochs.count) epochs"
        )
    }

    /// A validator that measures shares its news with the consensus of the same epoch, so its weights are nearer to that
    /// than to the last one at least every second time; a copier's are nearer to the last one.
    private func lag(_ record: ConductRecord, _ consensus: [[MinerKey: Double]]) -> RawFinding {
        var (behind, current) = (0, 0)
        for (epoch, seen) in record.epochs.enumerated() where epoch > 0 && consensus.indices.contains(epoch) {
            guard !seen.weights.isEmpty, !consensus[epoch - 1].isEmpty else { continue }
            let last = Self.distance(seen.weights, consensus[epoch - 1])
            let now = Self.distance(seen.weights, consensus[epoch])
            if last < now { behind += 1 } else if last > now { current += 1 }
        }
        let isEnough = behind + current >= minimumEpochs
        return RawFinding(
            validator: record.validator,
            test: .lag,
            pValue: isEnough ? PairedTests.sign(positive: behind, negative: current, alternative: .greater) : 1,
            reason: "its weights are nearer to the last consensus than to the next in \(behind) of \(behind + current)"
        )
    }

    /// Each epoch ranks the validators by how far their scores lie from the median of the others. Items are fresh, so an
    /// honest one is among the farthest third as often as chance has it.
    private func agreement(_ records: [ConductRecord]) -> [RawFinding] {
        let epochs = records.map(\.epochs.count).min() ?? 0
        var far = [Int](repeating: 0, count: records.count)
        var chances = [[Double]](repeating: [], count: records.count)
        for epoch in 0..<epochs {
            let present = records.indices.filter { !records[$0].epochs[epoch].means.isEmpty }
            guard present.count > 2 else { continue }
            let distances = present.map { place -> Double in
                Self.differences(records, place, epoch).values.reduce(0) { $0 + $1 * $1 }
            }
            let third = (present.count + 2) / 3
            let border = distances.sorted(by: >)[third - 1]
            for (place, distance) in zip(present, distances) {
                chances[place].append(Double(third) / Double(present.count))
                if distance >= border { far[place] += 1 }
            }
        }
        return records.indices.map { place in
            let isEnough = chances[place].count >= minimumEpochs
            let p = Distributions.poissonBinomialUpperTail(far[place], probabilities: chances[place])
            return RawFinding(
                validator: records[place].validator,
                test: .agreement,
                pValue: isEnough ? p : 1,
                reason: "its scores are among those farthest from the others' in \(far[place]) of "
                    + "\(chances[place].count) epochs"
            )
        }
    }

    /// For each validator and miner, Student's test over epochs on how much more the validator finds than the median of
    /// the others.
    private func favour(_ records: [ConductRecord]) -> [RawFinding] {
        let epochs = records.map(\.epochs.count).min() ?? 0
        return records.indices.flatMap { place -> [RawFinding] in
            var found: [MinerKey: [Double]] = [:]
            for epoch in 0..<epochs {
                for (miner, difference) in Self.differences(records, place, epoch) {
                    found[miner, default: []].append(difference)
                }
            }
            return found.keys.sorted().map { miner in
                let differences = found[miner] ?? []
                let mean = differences.reduce(0, +) / Double(max(1, differences.count))
                let p =
                    differences.count >= minimumEpochs
                    ? PairedTests.student(differences, alternative: .greater) : 1
                let thousandths = Int((mean * 1_000).rounded())
                return RawFinding(
                    validator: records[place].validator,
                    test: .favour,
                    miner: miner,
                    pValue: p,
                    reason: "scores \(miner) \(thousandths) thousandths more than the others do"
                )
            }
        }
    }

    /// Weights that do not follow from the validator's own transcript are a proof, not a sign.
    private func weights(_ record: ConductRecord) -> RawFinding {
        var (wrong, most) = (0, 0.0)
        for epoch in record.epochs {
            guard let expected = epoch.expected, !epoch.weights.isEmpty else { continue }
            let distance = Self.distance(epoch.weights, expected)
            most = max(most, distance)
            if distance > Self.tolerance { wrong += 1 }
        }
        let percent = Int((most * 50).rounded())
        return RawFinding(
            validator: record.validator,
            test: .weights,
            pValue: wrong > 0 ? 0 : 1,
            reason: "set weights that do not follow from its transcript in \(wrong) epochs, up to \(percent) % moved"
        )
    }

    /// What the chain's rounding of weights to 65,535ths explains, with room.
    private static let tolerance = 0.002

    /// How much more a validator finds than the median of the others, for each miner, less its mean over all miners: so
    /// that an epoch of easy items favours nobody.
    private static func differences(_ records: [ConductRecord], _ place: Int, _ epoch: Int) -> [MinerKey: Double] {
        let own = records[place].epochs[epoch].means
        var result: [MinerKey: Double] = [:]
        for miner in own.keys.sorted() {
            let others = records.indices.filter { $0 != place }
                .compactMap { records[$0].epochs[epoch].means[miner] }.sorted()
            guard others.count > 1, let mean = own[miner] else { continue }
            result[miner] = mean - Intervals.quantile(others, 0.5)
        }
        guard !result.isEmpty else { return result }
        let middle = Intervals.quantile(result.keys.sorted().compactMap { result[$0] }.sorted(), 0.5)
        return result.mapValues { $0 - middle }
    }

    /// The sum of absolute differences of two sets of shares.
    private static func distance(_ left: [MinerKey: Double], _ right: [MinerKey: Double]) -> Double {
        Set(left.keys).union(right.keys).sorted().reduce(0) { $0 + abs((left[$1] ?? 0) - (right[$1] ?? 0)) }
    }
}
