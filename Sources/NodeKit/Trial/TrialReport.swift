public import Evaluation

/// What a trial found.
public struct TrialReport: Sendable, Codable {
    /// One miner.
    public struct Row: Sendable, Codable {
        /// Its name.
        public let name: String
        /// What it is: honest, twin, cheat or outsider.
        public let part: String
        /// The mean score over all items, with its 95 % interval.
        public let quality: Double
        public let low: Double
        public let high: Double
        /// The share of the miners' incentive in the last epoch.
        public let incentive: Double
        /// What it was paid in all, as a share of what all miners were paid.
        public let reward: Double
        /// What its answers cost it in all, in the family's unit; nil where nobody declared it.
        public let cost: Double?
        /// For cheats, whose pay they are after.
        public let imitates: String?
        /// For cheats, reward for each unit of cost as a multiple of that of the honest miner it imitates.
        public let rewardPerCost: Double?
        /// What the first validator concluded in the end.
        public let verdict: String
        /// Why.
        public let reason: String
        /// What other wordings and revealed items showed; no verdict rests on it.
        public let side: Side

        /// Whether a cheat earns less than the worst honest miner, and no more for its cost than whom it imitates.
        func isHeld(below worst: Double) -> Bool {
            (incentive == 0 || incentive < worst) && (rewardPerCost ?? 0) <= 1
        }
    }

    /// Two neighbours in the declared order.
    public struct Pair: Sendable, Codable {
        public let better: String
        public let worse: String
        /// The mean paired difference over all items, with its 95 % interval.
        public let difference: Double
        public let low: Double
        public let high: Double
        /// After how many items the better one was known to be better, with all pairs together 95 % sure; nil for never.
        public let itemsUntilKnown: Int?
        /// How few of all items the lead hangs on.
        public let fragility: Fragility
        /// Whether the better one has the larger incentive in the end.
        public let isPaidInOrder: Bool
    }

    /// How many items it takes to name the better of all neighbours, with an error of 5 % for all pairs together where
    /// no step is below ``OrderTest/usualStep``.
    public struct Stopping: Sendable, Codable {
        /// The least step that matters.
        public let step: Double
        /// After how many items the last pair was decided; nil for never.
        public let items: Int?
        /// Whether all that was decided is the declared order.
        public let isRight: Bool
        /// The items of a sample of fixed size with the same error, from the spread of the differences.
        public let fixedItems: Int

        init(_ tests: [OrderTest]) {
            step = tests.first?.step ?? OrderTest.usualStep
            let decided = tests.compactMap(\.decidedAfter)
            items = decided.count == tests.count ? decided.max() : nil
            isRight = tests.allSatisfy { $0.firstIsBetter ?? true }
            fixedItems =
                tests.map { OrderTest.fixedSample(variance: $0.variance, step: $0.step, error: $0.error) }.max() ?? 0
        }

        /// The share of the fixed sample's items that stopping early saves; nil where it did not come to an end.
        public var saved: Double? { items.map { 1 - Double($0) / Double(max(1, fixedItems)) } }
    }

    public let subnet: String
    public let family: String
    public let seed: UInt64
    public let epochs: Int
    /// Items in all, over all validators.
    public let items: Int
    public let validators: Int
    public let miners: [Row]
    public let pairs: [Pair]
    /// Whether the honest miners' order by incentive is the declared one.
    public let orderHolds: Bool
    /// Whether every cheat earns less than the worst honest miner, and no more for its cost than whom it imitates.
    public let cheatsHeld: Bool
    /// Overpaid cheats that nothing can tell from honest miners in a task of short answers: known weaknesses.
    public let weaknesses: [String]
    /// Whether all cheats but these are held.
    public let othersHeld: Bool
    /// Whether no honest miner is unpaid.
    public let honestPaid: Bool
    /// How many verdicts of validators in the end take an honest miner for a copy.
    public let falseAlarms: Int
    /// After how many items, and in which epoch, the whole order was known with 95 % confidence; nil for never.
    public let itemsUntilKnown: Int?
    public let epochsUntilKnown: Int?
    /// The epoch from which on the pay was in order; nil for never.
    public let epochsUntilPaidInOrder: Int?
    /// What stopping early saves.
    public let stopping: Stopping
    /// What the best cheat had to spend; nil where no cheat with a declared cost took part.
    public let attack: TrialAttack?
    /// How far the scorer's judges agree on honest miners' answers; nil where it has fewer than two.
    public let judges: JudgeAgreement?
    /// Whether the items still tell who does the work; repeated questions are `plexus subnet check`'s matter.
    public let health: GeneratorHealth

    /// Whether all is as it should be.
    public var passes: Bool { orderHolds && cheatsHeld && honestPaid && falseAlarms == 0 }

    /// Whether all is as it should be but for known weaknesses.
    public var passesButForWeaknesses: Bool { orderHolds && othersHeld && honestPaid && falseAlarms == 0 }

    /// The report for a terminal.
    public var lines: [String] {
        var lines = [
            "\(subnet) (\(family)), seed \(seed): \(items) items in \(epochs) epochs by \(validators) validators", "",
            "  miner                quality   95 % interval     incentive   reward     cost  reward/cost  verdict",
        ]
        for row in miners {
            let ratio = row.rewardPerCost.map { "\(Self.text($0, 2)) of \(row.imitates ?? "")" } ?? ""
            lines.append(
                "  " + Self.left(row.name, 20) + Self.right(Self.text(row.quality, 3), 7)
                    + "   \(Self.text(row.low, 3)) to \(Self.text(row.high, 3))"
                    + Self.right(Self.text(row.incentive * 100, 2) + " %", 12)
                    + Self.right(Self.text(row.reward * 100, 2) + " %", 9)
                    + Self.right(row.cost.map { Self.text($0, 0) } ?? "-", 9) + "  " + Self.left(ratio, 24)
                    + "\(row.part): \(row.verdict)"
            )
        }
        lines.append("")
        for pair in pairs {
            let known = pair.itemsUntilKnown.map { "known after \($0) items" } ?? "not yet known for sure"
            lines.append(
                "  \(pair.better) over \(pair.worse): \(Self.text(pair.difference, 3)) "
                    + "(\(Self.text(pair.low, 3)) to \(Self.text(pair.high, 3))), \(known), "
                    + pair.fragility.text
                    + (pair.isPaidInOrder ? "" : ", NOT PAID IN ORDER")
            )
        }
        lines.append("")
        let known = itemsUntilKnown.map { "after \($0) items, in epoch \(epochsUntilKnown ?? 0)" } ?? "not yet"
        lines.append("  order known with 95 % confidence: \(known)")
        let early = stopping.items.map { "after \($0) items\(stopping.isRight ? "" : ", WRONGLY")" } ?? "not yet"
        lines.append(
            "  order decided by a test that stops early: \(early); \(stopping.fixedItems) items in a fixed sample with the "
                + "same error of 5 %" + (stopping.saved.map { ", \(Self.text($0 * 100, 0)) % saved" } ?? "")
        )
        let paid = epochsUntilPaidInOrder.map { "from epoch \($0) on" } ?? "never"
        lines.append("  paid in order: \(paid)")
        lines += attack?.lines ?? []
        for name in weaknesses {
            let ratio = miners.first { $0.name == name }?.rewardPerCost ?? 0
            lines.append(
                "  known weakness: \(name) answers some items by itself and copies the rest, for "
                    + "\(Self.text(ratio, 2)) times the reward for its cost; so short answers do not show it"
            )
        }
        if let judges { lines.append("  \(judges.isGood ? "" : "WARNING: ")\(judges.text)") }
        lines += sideLines
        lines.append(
            "  order \(orderHolds ? "holds" : "IS WRONG"); cheats \(cheatsState); "
                + "honest miners \(honestPaid ? "are all paid" : "ARE NOT ALL PAID"); "
                + (falseAlarms == 0 ? "no false alarm" : "\(falseAlarms) FALSE ALARMS")
        )
        return lines
    }

    private var cheatsState: String {
        cheatsHeld ? "are held" : othersHeld ? "are held BUT FOR A KNOWN WEAKNESS" : "ARE OVERPAID"
    }

    private var sideLines: [String] {
        func text(_ interval: Interval?) -> String {
            guard let interval else { return "unknown" }
            let (low, high) = (Self.text(interval.lower, 3), Self.text(interval.upper, 3))
            return "\(Self.text(interval.estimate, 3)) (\(low) to \(high))"
        }
        let rows = miners.map { row in
            "    " + Self.left(row.name, 20) + Self.left(text(row.side.consistency), 26) + text(row.side.gap)
        }
        return ["  in other words: how far scores are apart; revealed items: how much better than on fresh ones"] + rows
            + ["  generator " + (health.isRetired ? "TO BE RETIRED: \(health.description)" : "is well")]
    }

    static func text(_ value: Double, _ digits: Int) -> String {
        guard value.isFinite else { return "?" }
        let scale = [1.0, 10, 100, 1_000][min(max(digits, 0), 3)]
        let whole = Int((abs(value) * scale).rounded())
        let sign = value < 0 && whole > 0 ? "-" : ""
        guard digits > 0 else { return "\(sign)\(whole)" }
        let fraction = "\(whole % Int(scale))"
        return "\(sign)\(whole / Int(scale))." + String(repeating: "0", count: digits - fraction.count) + fraction
    }

    private static func left(_ text: String, _ width: Int) -> String {
        text.count >= width ? text + " " : text + String(repeating: " ", count: width - text.count)
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
