import Evaluation

/// What a trial of validators found.
public struct ValidatorReport: Sendable, Codable {
    /// Why a validator is flagged.
    public struct Flag: Sendable, Codable {
        /// Which test it fails.
        public let test: String
        /// The p-value against an honest validator; 0 for proofs.
        public let pValue: Double
        /// The same, adjusted for all tests (Benjamini and Hochberg).
        public let adjusted: Double
        public let reason: String
    }

    /// One validator.
    public struct Row: Sendable, Codable {
        public let name: String
        /// What it does.
        public let conduct: String
        public let isHonest: Bool
        /// Its share of the stake.
        public let stake: Double
        /// Its dividends for each unit of stake, as a multiple of the honest ones' mean.
        public let dividendRatio: Double
        public let flags: [Flag]

        /// Whether a bad one earns at most 0.9 of an honest one for its stake, or is flagged; of an honest one, whether
        /// it is not flagged.
        public var isHeld: Bool {
            isHonest ? flags.isEmpty : !flags.isEmpty || dividendRatio <= ValidatorReport.mostPay
        }
    }

    /// What an honest miner is paid.
    public struct Pay: Sendable, Codable {
        public let name: String
        public let incentive: Double
    }

    /// The same epochs with another share of bad stake.
    public struct Step: Sendable, Codable {
        /// The share of stake that bad validators hold in the end.
        public let badStake: Double
        public let orderHolds: Bool
        /// The last epoch's incentive of the miner that bribes, and of the owner's.
        public let briberIncentive: Double
        public let ownersIncentive: Double
        /// The largest dividend ratio of a bad validator that is not flagged; nil where all are.
        public let unflaggedRatio: Double?

        /// Whether the order holds and every bad validator is held.
        public var holds: Bool { orderHolds && (unflaggedRatio ?? 0) <= ValidatorReport.mostPay }
    }

    /// What a bad validator may earn of an honest one's dividends without being flagged.
    public static let mostPay = 0.9

    public let subnet: String
    public let family: String
    public let seed: UInt64
    public let epochs: Int
    public let itemsPerEpoch: Int
    /// The bad validators' share of stake in the main run.
    public let badStake: Double
    public let validators: [Row]
    /// The honest miners in their declared order.
    public let miners: [Pay]
    public let orderHolds: Bool
    public let sweep: [Step]

    /// The smallest share of bad stake tried at which it breaks; nil where it never does.
    public var breaksAt: Double? { sweep.filter { !$0.holds }.map(\.badStake).min() }
    /// Honest validators that are flagged.
    public var falseFlags: Int { validators.count { $0.isHonest && !$0.flags.isEmpty } }
    /// Whether all is as it should be.
    public var passes: Bool { orderHolds && validators.allSatisfy(\.isHeld) }

    /// The report for a terminal.
    public var lines: [String] {
        var lines = [
            "\(subnet) (\(family)), seed \(seed): \(validators.count) validators, \(Self.percent(badStake)) of the stake "
                + "bad, \(epochs) epochs of \(itemsPerEpoch) items", "",
            "  validator     conduct                 stake   dividends for stake   flagged by (adjusted p)",
        ]
        for row in validators {
            let flags = row.flags.map { "\($0.test) (\(Self.text(of: $0)))" }.joined(separator: ", ")
            lines.append(
                "  " + Self.left(row.name, 14) + Self.left(row.conduct, 22) + Self.right(Self.percent(row.stake), 7)
                    + Self.right(TrialReport.text(row.dividendRatio, 2), 22) + "   " + (flags.isEmpty ? "-" : flags)
                    + (row.isHeld ? "" : row.isHonest ? "  FALSE FLAG" : "  NOT HELD")
            )
        }
        for row in validators {
            for flag in row.flags { lines.append("    \(row.name): \(flag.reason)") }
        }
        let pay = miners.map { "\($0.name) \(Self.percent($0.incentive))" }.joined(separator: ", ")
        lines += ["", "  paid: \(pay); the order \(orderHolds ? "holds" : "IS WRONG")", ""]
        if !sweep.isEmpty {
            lines.append("  bad stake   order        briber   owner's miner   most paid bad one without a flag")
            for step in sweep {
                lines.append(
                    Self.right(Self.percent(step.badStake), 11) + "   "
                        + Self.left(step.orderHolds ? "holds" : "wrong", 8)
                        + Self.right(Self.percent(step.briberIncentive), 11)
                        + Self.right(Self.percent(step.ownersIncentive), 16) + "   "
                        + (step.unflaggedRatio.map { TrialReport.text($0, 2) } ?? "all flagged")
                )
            }
            lines.append("  breaks at: \(breaksAt.map { Self.percent($0) + " bad stake" } ?? "none of these")")
        }
        return lines
    }

    private static func percent(_ share: Double) -> String { TrialReport.text(share * 100, 1) + " %" }

    /// What a flag rests on: a proof, or its p-value in one digit and a power of ten.
    private static func text(of flag: Flag) -> String {
        flag.test == ConductTest.weights.rawValue ? "proof" : small(flag.adjusted)
    }

    private static func small(_ value: Double) -> String {
        guard value > 1e-300 else { return "below 1e-300" }
        var (digits, power) = (value, 0)
        while digits < 1 && power < 300 { (digits, power) = (digits * 10, power + 1) }
        return power < 3 ? TrialReport.text(value, 3) : "\(Int(digits.rounded()))e-\(power)"
    }

    private static func left(_ text: String, _ width: Int) -> String {
        text.count >= width ? text + " " : text + String(repeating: " ", count: width - text.count)
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
