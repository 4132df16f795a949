/// Tests whether validators got the answers that they wrote down, by the items that they share with others.
///
/// A validator and a miner that make answers up together must choose. Made-up answers to shared items differ from what the
/// partners got for the same items. Honest ones there betray those to the other items by being worse. And where the
/// validator tells the miner what is shared, the miner is better at these when its partners ask. Each is a test with the
/// null hypothesis that the validator and the others are alike, and epochs are independent.
///
/// Miners that answer the same question now so and now so differ for all validators alike. So a validator's differences
/// are compared with the same miner's among the others.
public struct AgreementDetector: Sendable {
    /// The bound on the expected share of false findings.
    public let falseDiscoveryRate: Double
    /// Fewer epochs than this give no verdict.
    public let minimumEpochs: Int

    /// A detector.
    public init(falseDiscoveryRate: Double = 0.01, minimumEpochs: Int = 6) {
        self.falseDiscoveryRate = min(max(falseDiscoveryRate, 1e-12), 1)
        self.minimumEpochs = max(2, minimumEpochs)
    }

    /// One finding for each validator and miner, with p-values adjusted by Benjamini and Hochberg's method, whether it counts
    /// or not; in the order of records and miners.
    public func findings(_ records: [SharedRecord]) -> [ConductFinding] {
        let table = SharedTable(records)
        var raw: [(validator: MinerKey, miner: MinerKey, sign: Sign)] = []
        for place in records.indices {
            for miner in table.miners {
                let signs = [
                    answers(table, place, miner), alone(table, place, miner), leaked(table, place, miner),
                ].compactMap { $0 }
                guard let least = signs.min(by: { $0.pValue < $1.pValue }) else { continue }
                // The least of several p-values (Bonferroni).
                let sign = Sign(pValue: min(1, least.pValue * 3), reason: least.reason)
                raw.append((records[place].validator, miner, sign))
            }
        }
        return zip(raw, MultipleTesting.benjaminiHochberg(raw.map(\.sign.pValue))).map { one, adjusted in
            ConductFinding(
                validator: one.validator,
                test: .shared,
                miner: one.miner,
                pValue: one.sign.pValue,
                adjusted: adjusted,
                reason: one.sign.reason
            )
        }
    }

    /// The findings that count.
    public func flags(_ records: [SharedRecord]) -> [ConductFinding] {
        findings(records).filter { $0.adjusted <= falseDiscoveryRate }
    }

    private struct Sign {
        let pValue: Double
        let reason: String
    }

    /// Answers that partners did not get, and that are worth more or less than theirs: both must be so. In each epoch
    /// validators are ranked by how often the miner's answers to them differ from those to their partners; an honest one is
    /// among the first third as often as chance has it. A third, since several may make answers up. And an honest one's
    /// answers are worth more than its partners' as often as less: a sign test over items, in which changes of a miner within
    /// an epoch would count many times, were it not for the ranks.
    private func answers(_ table: SharedTable, _ place: Int, _ miner: MinerKey) -> Sign? {
        var (far, chances, gains) = (0, [Double](), [Double]())
        var (differing, compared, more, less) = (0, 0, 0, 0)
        for epoch in table.epochs {
            let tallies = table.tallies(epoch, miner)
            guard let own = tallies[place] else { continue }
            let shares = tallies.compactMap { $0 }
            guard shares.count > 2 else { continue }
            let third = max(1, shares.count / 3)
            let border = shares.sorted { $0.differsMore(than: $1) }[third]
            chances.append(Double(third) / Double(shares.count))
            if own.differsMore(than: border) { far += 1 }
            gains.append(Double(own.gain) / Double(own.compared) / Double(Score.perfect))
            differing += own.differing
            compared += own.compared
            more += own.more
            less += own.less
        }
        guard gains.count >= minimumEpochs else { return nil }
        let rank = Distributions.poissonBinomialUpperTail(far, probabilities: chances)
        let worth = PairedTests.sign(positive: more, negative: less)
        return Sign(
            pValue: max(rank, worth),
            reason: "\(differing) of \(compared) answers of \(miner) are others than its partners got, in \(far) of "
                + "\(gains.count) epochs more than among the others, and worth \(Self.thousandths(gains)) thousandths more"
        )
    }

    /// Answers to items that nobody else asked, better than those to shared ones.
    private func alone(_ table: SharedTable, _ place: Int, _ miner: MinerKey) -> Sign? {
        above(table.gaps(miner, of: place, \.alone)) {
            "items that it asks alone are worth \($0) thousandths more of \(miner) than those that it shares"
        }
    }

    /// Items shared with this validator that the miner answers better than others when its partners ask.
    private func leaked(_ table: SharedTable, _ place: Int, _ miner: MinerKey) -> Sign? {
        above(table.gaps(miner, of: place, \.leaked)) {
            "items that it shares are worth \($0) thousandths more of \(miner) to its partners than others"
        }
    }

    private func above(_ differences: [Double], _ reason: (Int) -> String) -> Sign? {
        guard differences.count >= minimumEpochs else { return nil }
        return Sign(
            pValue: PairedTests.student(differences, alternative: .greater),
            reason: reason(Self.thousandths(differences))
        )
    }

    private static func thousandths(_ values: [Double]) -> Int {
        Int((values.reduce(0, +) / Double(max(1, values.count)) * 1_000).rounded())
    }
}
