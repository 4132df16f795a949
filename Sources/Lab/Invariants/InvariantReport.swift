import Frame
import Runtime

/// What came of a random run. Holds no times, so that equal runs have equal reports.
public struct InvariantReport: Encodable, Sendable, Equatable {
    /// Something that did not hold.
    public struct Finding: Encodable, Sendable, Equatable {
        /// The block after or in which it was found.
        public let block: UInt64
        /// The call that was made, where one is to blame.
        public let call: String?
        /// What is wrong.
        public let text: String
    }

    /// How often a call was made and what came of it.
    public struct Tally: Encodable, Sendable, Equatable {
        /// It took effect.
        public var accepted = 0
        /// It was in a block, without effect.
        public var failed = 0
        /// It could not be in a block.
        public var refused = 0
        /// Why it failed or was refused, and how often.
        public var reasons: [String: Int] = [:]
    }

    /// What decided all random numbers.
    public let seed: UInt64
    /// How many subnets there were, root apart.
    public let subnets: Int
    /// Blocks made.
    public internal(set) var blocks = 0
    /// Calls that took effect.
    public internal(set) var accepted = 0
    /// Calls in blocks without effect.
    public internal(set) var failed = 0
    /// Calls that no block took.
    public internal(set) var refused = 0
    /// The most alpha that nobody held on any subnet, in rao: what could be claimed, and what was left over.
    public internal(set) var largestUnheld: UInt64 = 0
    /// The most alpha that stakers on root could claim on any subnet, in rao.
    public internal(set) var largestOwed: UInt64 = 0
    /// The state root after the last block.
    public internal(set) var stateRoot = ""
    /// What did not hold; empty where all is well.
    public internal(set) var findings: [Finding] = []
    /// Each call by its pallet and name.
    public internal(set) var byCall: [String: Tally]

    init(seed: UInt64, subnets: Int, calls: [String]) {
        self.seed = seed
        self.subnets = subnets
        byCall = Dictionary(calls.map { ($0, Tally()) }, uniquingKeysWith: { first, _ in first })
    }

    /// All calls made.
    public var calls: Int { accepted + failed + refused }

    /// The outcome as lines for people.
    public func table() -> String {
        let share = calls > 0 ? accepted * 100 / calls : 0
        var text = """
            \(calls) calls in \(blocks) blocks on \(subnets) subnets, seed \(seed)
              \(accepted) took effect (\(share) %), \(failed) failed, \(refused) were not included
              \(byCall.values.filter { $0.accepted > 0 }.count) of \(byCall.count) kinds of calls took effect
              state root \(stateRoot)

            """
        guard !findings.isEmpty else { return text + "Everything added up after every block.\n" }
        text += "\(findings.count) findings:\n"
        for finding in findings {
            text += "  block \(finding.block)\(finding.call.map { ", " + $0 } ?? ""): \(finding.text)\n"
        }
        return text
    }

    mutating func count(_ name: String, _ outcome: LabChain.Outcome, isAccepted: Bool) {
        var tally = byCall[name] ?? Tally()
        switch outcome {
        case .accepted where isAccepted:
            accepted += 1
            tally.accepted += 1
        case .accepted:
            failed += 1
            tally.failed += 1
            tally.reasons["as root", default: 0] += 1
        case .failed(let error):
            failed += 1
            tally.failed += 1
            tally.reasons[error.name, default: 0] += 1
        case .refused(let error):
            refused += 1
            tally.refused += 1
            tally.reasons["\(error)", default: 0] += 1
        }
        byCall[name] = tally
    }
}
