/// What a detector found on generated subnets.
public struct DetectionReport: Sendable, Codable {
    /// A kind of miner.
    public struct Row: Sendable, Codable {
        /// What such miners do.
        public let kind: String
        public let isHonest: Bool
        /// Whether the goal is not claimed for it: it counts among no sum, and what is not found is an open weakness.
        public let isOpen: Bool
        /// How many there were.
        public let miners: Int
        /// Of cheats, how many were found; of honest miners, how many were wronged.
        public let found: Int
        /// The same where validators also steer one question in sixteen.
        public let steered: Int
        /// The share found without steering, with its 95 % interval (Wilson).
        public let share: Double
        public let low: Double
        public let high: Double
    }

    /// A place on a curve.
    public struct Point: Sendable, Codable, Hashable {
        /// The detector's bound on the chance of any false alarm, or the simpler detector's threshold.
        public let threshold: Double
        /// The share of honest miners wronged.
        public let falseAlarms: Double
        /// The share of cheats found.
        public let found: Double
    }

    public let seed: UInt64
    public let subnets: Int
    public let miners: Int
    public let items: Int
    public let rows: [Row]
    /// All cheats together for which the goal is claimed, and all honest miners together.
    public let cheats: Row
    public let honest: Row
    /// The detector's curve, from the strictest bound to none.
    public let curve: [Point]
    /// The curve of a detector that compares whole answers with those of earlier miners.
    public let simpleCurve: [Point]
    /// What the simpler detector finds at 1 % false alarms.
    public let simpleFound: Double

    /// Whether enough cheats were found at few enough false alarms.
    public var passes: Bool {
        cheats.share >= DetectionPower.goal && steeredFalseAlarms <= DetectionPower.rate
            && honest.share <= DetectionPower.rate
    }

    private var steeredFalseAlarms: Double { Double(honest.steered) / Double(max(1, honest.miners)) }

    init(_ configuration: DetectionPower.Configuration, _ tallies: [DetectionTally]) {
        seed = configuration.seed
        subnets = tallies.count
        miners = DetectionPower.miners
        items = configuration.items
        let kinds = DetectionPower.kinds.flatMap { kind in Array(repeating: kind, count: kind.count) }
        let place = DetectionPower.rates.firstIndex(of: DetectionPower.rate) ?? 0
        func caught(_ verdict: VerdictKind, _ miner: Int) -> Bool {
            !verdict.isPaidInFull && !(kinds[miner].isTwin && verdict == .duplicate)
        }
        func count(_ rate: Int, where matches: (DetectionPower.Kind) -> Bool) -> Count {
            let chosen = kinds.indices.filter { matches(kinds[$0]) }
            return tallies.reduce(into: Count()) { sum, tally in
                sum.all += chosen.count
                sum.found += chosen.count { caught(tally.verdicts[rate][$0], $0) }
                sum.steered += chosen.count { caught(tally.steered[$0], $0) }
            }
        }
        rows = DetectionPower.kinds.map { kind in
            Self.row(kind.name, kind.isHonest, kind.isOpen, count(place) { $0.name == kind.name })
        }
        cheats = Self.row("all cheats", false, false, count(place) { !$0.isHonest && !$0.isOpen })
        honest = Self.row("all honest miners", true, false, count(place) { $0.isHonest })
        curve = DetectionPower.rates.indices.map { rate in
            Self.point(
                DetectionPower.rates[rate],
                count(rate) { $0.isHonest },
                count(rate) { !$0.isHonest && !$0.isOpen }
            )
        }
        // Twins are left out of the simple curve: nobody could tell them from copies.
        let steps = (0...200).map { 1 - Double($0) / 200 }
        simpleCurve = steps.map { threshold in
            func over(_ isHonest: Bool) -> Count {
                let chosen = kinds.indices.filter {
                    kinds[$0].isHonest == isHonest && !kinds[$0].isTwin && !kinds[$0].isOpen
                }
                return tallies.reduce(into: Count()) { sum, tally in
                    sum.all += chosen.count
                    sum.found += chosen.count { tally.likeness[$0] >= threshold }
                }
            }
            return Self.point(threshold, over(true), over(false))
        }
        simpleFound = simpleCurve.filter { $0.falseAlarms <= DetectionPower.rate }.map(\.found).max() ?? 0
    }

    private struct Count {
        var all = 0
        var found = 0
        var steered = 0
    }

    private static func row(_ kind: String, _ isHonest: Bool, _ isOpen: Bool, _ count: Count) -> Row {
        let share = Intervals.wilson(successes: count.found, of: count.all)
        return Row(
            kind: kind,
            isHonest: isHonest,
            isOpen: isOpen,
            miners: count.all,
            found: count.found,
            steered: count.steered,
            share: share.estimate,
            low: share.lower,
            high: share.upper
        )
    }

    private static func point(
        _ threshold: Double,
        _ honest: Count,
        _ cheats: Count
    ) -> Point {
        Point(
            threshold: threshold,
            falseAlarms: Double(honest.found) / Double(max(1, honest.all)),
            found: Double(cheats.found) / Double(max(1, cheats.all))
        )
    }

    /// The report for a terminal.
    public var lines: [String] {
        var lines = [
            "\(subnets) generated subnets of \(miners) miners, \(items) items each, seed \(seed)",
            "false alarms bounded at \(Self.percent(DetectionPower.rate)) for each subnet", "",
            "  miners                            number   found   share    95 % interval       with steering",
        ]
        for row in rows.filter({ !$0.isHonest && !$0.isOpen }) + [cheats] { lines.append(Self.line(row)) }
        let open = rows.filter(\.isOpen)
        if !open.isEmpty { lines += ["", "  known weaknesses, for which nothing is claimed"] + open.map(Self.line) }
        lines += ["", "  wrongly taken for cheats"]
        for row in rows.filter(\.isHonest) + [honest] { lines.append(Self.line(row)) }
        lines += ["", "  the curve       bound   false alarms    found"]
        for point in curve {
            lines.append(
                Self.right("\(point.threshold)", 23) + Self.right(Self.percent(point.falseAlarms), 15)
                    + Self.right(Self.percent(point.found), 9)
            )
        }
        lines.append("")
        lines.append(
            "  whole answers compared with those of earlier miners: \(Self.percent(simpleFound)) found at "
                + "\(Self.percent(DetectionPower.rate)) false alarms"
        )
        let goal = "at least \(Self.percent(DetectionPower.goal)) found"
        lines.append("  \(goal) at \(Self.percent(DetectionPower.rate)) false alarms: \(passes ? "yes" : "NO")")
        return lines
    }

    private static func line(_ row: Row) -> String {
        let interval = "\(percent(row.low)) to \(percent(row.high))"
        let space = String(repeating: " ", count: max(1, 22 - interval.count))
        return "  " + row.kind + right("\(row.miners)", max(1, 40 - row.kind.count)) + right("\(row.found)", 8)
            + right(percent(row.share), 9) + "   \(interval)" + space + "\(row.steered)"
    }

    /// A share with one digit after the point.
    static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1_000).rounded())
        return "\(tenths / 10).\(abs(tenths % 10)) %"
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
