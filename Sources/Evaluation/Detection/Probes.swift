import ChainCrypto

/// What a probe showed about a miner.
public struct ProbeFinding: Hashable, Sendable, Codable {
    /// The p-value against "the miner does not depend on what was probed".
    public let pValue: Double
    /// How many probes it rests on.
    public let probes: Int
    /// Why, for a person.
    public let reason: String

    /// A finding of its parts.
    public init(pValue: Double, probes: Int, reason: String) {
        self.pValue = pValue
        self.probes = probes
        self.reason = reason
    }
}

/// One pair of questions, one asked while a supposed source was kept busy (or unavailable), one while it was not, in
/// random order.
public struct BusyProbe: Hashable, Sendable, Codable {
    /// The suspect's latency while the source was busy, in milliseconds.
    public let busy: Double
    /// The suspect's latency while it was not.
    public let idle: Double
    /// The same of a miner that is beyond suspicion, to take out what the network and the machine do.
    public let controlBusy: Double
    /// The control's latency while the source was not busy.
    public let controlIdle: Double

    /// A probe of its parts, all in milliseconds.
    public init(busy: Double, idle: Double, controlBusy: Double, controlIdle: Double) {
        self.busy = busy
        self.idle = idle
        self.controlBusy = controlBusy
        self.controlIdle = controlIdle
    }

    /// Tests whether the suspect slows down when its supposed source is busy: the permutation test on the difference of
    /// differences, exact because the order within each pair was drawn.
    public static func analyse(_ probes: [BusyProbe], seed: UInt64) -> ProbeFinding {
        let effects = probes.map { ($0.busy - $0.idle) - ($0.controlBusy - $0.controlIdle) }
        let pValue = PairedTests.permutation(effects, alternative: .greater, seed: seed)
        let median = Intervals.quantile(effects.sorted(), 0.5)
        return ProbeFinding(
            pValue: pValue,
            probes: probes.count,
            reason:
                "slows down by \(Int(median.rounded())) ms (median of \(probes.count) pairs) when its source is busy"
        )
    }
}
