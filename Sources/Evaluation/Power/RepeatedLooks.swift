/// Measures false alarms of a validator that looks after every round, on honest miners alone.
///
/// A test that holds its level in one look need not hold it in fifty. Here generated subnets of honest miners, some of them
/// at the very bar of honesty (a tenth of their answers are their own, the others those of one other miner), are judged
/// after each round until as many items are in as a validator keeps, as validators do.
public enum RepeatedLooks {
    /// What is generated.
    public struct Configuration: Hashable, Sendable {
        /// How many subnets of each kind.
        public var subnets = 300
        /// How many items a round has.
        public var itemsPerRound = 12
        /// After how many items the last look is; validators keep so many.
        public var items = 600
        /// What everything is drawn from.
        public var seed: UInt64 = 1

        /// Three hundred subnets of each kind.
        public init() {}
    }

    /// What was found in the subnets of one kind.
    public struct Row: Sendable, Codable, Hashable {
        /// Who takes part.
        public let kind: String
        public let subnets: Int
        /// How often each subnet was looked at.
        public let looks: Int
        /// Subnets in which some look took an honest miner for a copy or a relay.
        public let wronged: Int
        /// Subnets in which the last look did.
        public let wrongedAtLast: Int

        /// Whether so many are no surprise (below a chance of 1 in 1,000) where the detector's bound holds.
        public var isWithinBound: Bool {
            wronged == 0 || Distributions.binomialUpperTail(wronged, of: subnets, p: DetectionPower.rate) > 0.001
        }
    }

    /// The kinds of subnets.
    static let kinds: [(name: String, miners: [GeneratedMiner])] = [
        ("two miners, one at the bar", [.honest(noise: 0.5), .borrowing(from: 0, own: 0.1)]),
        (
            "six miners, five at the bar with the first",
            [.honest(noise: 0.5)] + Array(repeating: .borrowing(from: 0, own: 0.1), count: 5)
        ),
        (
            "twelve miners, seven methods, three near variants, two at the bar",
            (0..<7).map { .honest(noise: 0.3 + 0.1 * Double($0)) }
                + [.variant(of: 0, change: 0.02), .variant(of: 1, change: 0.04), .variant(of: 0, change: 0.08)]
                + [.borrowing(from: 2, own: 0.1), .borrowing(from: 3, own: 0.1)]
        ),
    ]

    /// Generates the subnets and judges each of them again and again.
    public static func run(_ configuration: Configuration = Configuration()) async -> [Row] {
        var rows: [Row] = []
        for (number, kind) in kinds.enumerated() {
            let looks = await withTaskGroup(of: (any: Bool, last: Bool).self) { group in
                for subnet in 0..<max(1, configuration.subnets) {
                    let seed = configuration.seed &* 0x9e37_79b9_7f4a_7c15 &+ UInt64(number << 32 | subnet)
                    group.addTask { judge(kind.miners, configuration, seed: seed) }
                }
                var all: [(any: Bool, last: Bool)] = []
                for await one in group { all.append(one) }
                return all
            }
            rows.append(
                Row(
                    kind: kind.name,
                    subnets: looks.count,
                    looks: ends(configuration).count,
                    wronged: looks.count { $0.any },
                    wrongedAtLast: looks.count { $0.last }
                )
            )
        }
        return rows
    }

    /// After how many items there is a look.
    private static func ends(_ configuration: Configuration) -> [Int] {
        let step = max(1, configuration.itemsPerRound)
        return Array(stride(from: step, through: max(step, configuration.items), by: step))
    }

    private static func judge(
        _ miners: [GeneratedMiner],
        _ configuration: Configuration,
        seed: UInt64
    ) -> (any: Bool, last: Bool) {
        let ends = ends(configuration)
        let subnet = GeneratedSubnet(miners, items: ends.last ?? 0, seed: seed)
        let detector = CopyDetector()
        let wrongs = ends.map { end in
            end >= detector.minimumItems
                && detector.verdicts(items: subnet.items.prefix(end), miners: subnet.miners)
                    .contains { !$0.kind.isPaid }
        }
        return (wrongs.contains(true), wrongs.last ?? false)
    }

    /// The rows for a terminal.
    public static func lines(_ rows: [Row]) -> [String] {
        ["subnets of honest miners, judged after every round; wronged in any look, and in the last"]
            + rows.map {
                "  \($0.kind): \($0.wronged) and \($0.wrongedAtLast) of \($0.subnets) subnets in \($0.looks) looks each"
            }
    }
}
