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
        /// How many answers to shared items were held against what partners got.
        public let sharedAnswers: Int

        init(uid: UInt16, hotkey: AccountID, waiting: Int, epochs: [EpochAuditReport]) {
            self.init(uid, SS58.encode(hotkey.bytes), waiting, epochs, sharedAnswers: 0)
        }

        private init(
            _ uid: UInt16,
            _ hotkey: String,
            _ waiting: Int,
            _ epochs: [EpochAuditReport],
            sharedAnswers: Int
        ) {
            self.uid = uid
            self.hotkey = hotkey
            self.waiting = waiting
            self.epochs = epochs
            self.sharedAnswers = sharedAnswers
        }

        /// The same with what shared items show of it.
        func adding(_ shared: SharedAudit.Report, of key: MinerKey) -> Validator {
            let own = shared.findings.filter { $0.validator == key }
            let epochs = epochs.map { epoch in
                epoch.adding(own.filter { $0.epoch == epoch.epoch }.map(\.finding))
            }
            return Validator(uid, hotkey, waiting, epochs, sharedAnswers: shared.compared[key] ?? 0)
        }

        /// All that is wrong.
        public var findings: [EpochFinding] { epochs.flatMap(\.findings) }
    }

    /// The block at which it was made.
    public let block: UInt32
    /// Whether the subnet uses commitments.
    public let isOn: Bool
    public let validators: [Validator]
    /// What is wrong without it being clear with whom.
    public let notes: [String]

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
                    + "again, \(validator.sharedAnswers) held against partners', weights compared in \(compared), "
                    + "\(validator.waiting) not over: \(state)"
            )
            for epoch in validator.epochs {
                for finding in epoch.findings {
                    let times = finding.count > 1 ? " (\(finding.count) times)" : ""
                    lines.append("  epoch \(epoch.epoch): \(finding.problem.rawValue): \(finding.detail)\(times)")
                }
            }
        }
        return lines.isEmpty ? ["no validator has committed to anything yet"] : lines + notes
    }
}
