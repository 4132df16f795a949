import ChainCrypto
public import Evaluation
import Primitives

/// What an audit of a subnet found.
public struct SubnetAuditReport: Sendable, Codable {
    /// One validator.
    public struct Validator: Sendable, Codable {
        /// Its place.
        public let uid: UInt16
        /// Its hotkey's address.
        public let hotkey: String
        /// How many of its epochs are not over yet.
        public let waiting: Int
        /// Those that are, the oldest first.
        public let epochs: [EpochAuditReport]

        init(uid: UInt16, hotkey: AccountID, waiting: Int, epochs: [EpochAuditReport]) {
            self.uid = uid
            self.hotkey = SS58.encode(hotkey.bytes)
            self.waiting = waiting
            self.epochs = epochs
        }

        /// All that is wrong.
        public var findings: [EpochFinding] { epochs.flatMap(\.findings) }
    }

    /// The block at which it was made.
    public let block: UInt32
    /// Whether the subnet uses commitments.
    public let isOn: Bool
    public let validators: [Validator]

    /// Whether nothing is wrong.
    public var isClean: Bool { validators.allSatisfy { $0.findings.isEmpty } }

    /// The report for a terminal.
    public var lines: [String] {
        guard isOn || !validators.isEmpty else {
            return ["the subnet uses no commitments; its owner turns them on with `plexus audit terms`"]
        }
        var lines: [String] = []
        for validator in validators {
            let graded = validator.epochs.reduce(0) { $0 + $1.graded }
            let compared = validator.epochs.count(where: \.comparesWeights)
            let state = validator.findings.isEmpty ? "ok" : "\(validator.findings.count) PROBLEMS"
            lines.append(
                "uid \(validator.uid) \(validator.hotkey): \(validator.epochs.count) epochs, \(graded) answers graded "
                    + "again, weights compared in \(compared), \(validator.waiting) not over: \(state)"
            )
            for epoch in validator.epochs {
                for finding in epoch.findings {
                    let times = finding.count > 1 ? " (\(finding.count) times)" : ""
                    lines.append("  epoch \(epoch.epoch): \(finding.problem.rawValue): \(finding.detail)\(times)")
                }
            }
        }
        return lines.isEmpty ? ["no validator has committed to anything yet"] : lines
    }
}
