/// Measures the detector on generated subnets whose cheats are known.
public enum DetectionPower {
    /// What is generated.
    public struct Configuration: Hashable, Sendable {
        /// How many subnets of ``DetectionPower/miners`` miners.
        public var subnets = 10
        /// How many items each detector sees; validators keep so many.
        public var items = 600
        /// What everything is drawn from.
        public var seed: UInt64 = 1

        /// Ten subnets of 600 items each.
        public init() {}
    }

    /// How many miners a subnet has.
    public static let miners = 64
    /// The bound on false alarms that the table is for.
    public static let rate = 0.01
    /// The share of cheats that must be found.
    public static let goal = 0.95

    /// The bounds at which the curve is measured.
    static let rates = [1e-12, 1e-9, 1e-6, 1e-4, 1e-3, rate, 0.05, 0.2, 0.5, 1]

    /// A kind of miner, and how many of it a subnet has.
    struct Kind: Sendable {
        let name: String
        let isHonest: Bool
        /// Of this kind, `duplicate` is no false alarm: the rule pays indistinguishable answers once.
        let isTwin: Bool
        /// Whether the goal is claimed for it; what is not found of such a kind is reported, and counted by itself.
        let isOpen: Bool
        let count: Int
        let registersFirst: Bool
        /// Draws what such a miner does; the number counts within the kind.
        let draw: @Sendable (Int, inout FastRandom) -> GeneratedMiner

        init(
            _ name: String,
            isHonest: Bool = false,
            isTwin: Bool = false,
            isOpen: Bool = false,
            count: Int,
            registersFirst: Bool = false,
            draw: @escaping @Sendable (Int, inout FastRandom) -> GeneratedMiner
        ) {
            self.name = name
            self.isHonest = isHonest
            self.isTwin = isTwin
            self.isOpen = isOpen
            self.count = count
            self.registersFirst = registersFirst
            self.draw = draw
        }
    }

    /// The places of the miners with methods of their own, the best of which are worth copying.
    private static let originals = 24
    private static let worthCopying = 20

    private static func sources(_ count: Int, _ random: inout FastRandom) -> [Int] {
        var places = Array(0..<worthCopying)
        random.permute(&places)
        return Array(places.prefix(count))
    }

    private static func relay(_ share: Double, _ milliseconds: Double, _ random: inout FastRandom) -> GeneratedMiner {
        let drawn = sources(3, &random)
        return .relay(main: drawn[0], others: Array(drawn.dropFirst()), share: share, milliseconds: milliseconds)
    }

    /// The miners that the subnet's public endpoint chooses from: those with the best methods.
    private static let endpoint = [0, 1, 2]

    private static func noise(_ random: inout FastRandom) -> Double { 0.4 + 0.6 * random.drawUnit() }

    /// A cheat that answers a share by itself and buys the rest.
    private static func bought(_ own: Double, isOpen: Bool = false) -> Kind {
        Kind("\(Int(own * 100)) % its own, rest bought", isOpen: isOpen, count: 1) { _, random in
            .blend(of: sources(1, &random)[0], own: own, noise: noise(&random))
        }
    }

    /// A cheat that answers a share by itself and relays the endpoint on the rest.
    private static func relayed(_ own: Double, isOpen: Bool = false) -> Kind {
        Kind("\(Int(own * 100)) % its own, rest relayed", isOpen: isOpen, count: 1) { _, random in
            .endpointBlend(own: own, noise: noise(&random))
        }
    }

    static let kinds: [Kind] = [
        Kind("honest, a method of its own", isHonest: true, count: originals) { place, _ in
            .honest(noise: 0.3 + 0.04 * Double(place))
        },
        Kind("honest, a near variant", isHonest: true, count: 8) { place, random in
            .variant(of: sources(1, &random)[0], change: 0.02 + 0.01 * Double(place))
        },
        Kind("honest, another's method on half", isHonest: true, count: 4) { place, random in
            .partly(of: sources(1, &random)[0], share: 0.5, change: 0.1 + 0.05 * Double(place))
        },
        Kind("honest twin", isHonest: true, isTwin: true, count: 4) { _, random in .same(as: sources(1, &random)[0]) },
        Kind("exact copy", count: 2) { _, random in .same(as: sources(1, &random)[0]) },
        Kind("near copy, tail changed", count: 2) { _, random in .spoiled(of: sources(1, &random)[0]) },
        Kind("near copy, any claim changed", count: 2) { _, random in .edited(of: sources(1, &random)[0]) },
        Kind("shuffled copy", count: 2) { _, random in .shuffled(of: sources(1, &random)[0]) },
        Kind("relay, 8 % fall back", count: 2) { _, random in relay(0.08, 3, &random) },
        Kind("relay, 25 % fall back", count: 2) { _, random in relay(0.25, 3, &random) },
        Kind("relay delayed by 250 ms", count: 2) { _, random in relay(0.08, 250, &random) },
        Kind("relay registered first", count: 1, registersFirst: true) { _, random in relay(0.08, 3, &random) },
        Kind("mixture of two", count: 2) { _, random in .mixture(sources(2, &random)) },
        Kind("mixture of three", count: 1) { _, random in .mixture(sources(3, &random)) },
        bought(0.1, isOpen: true), bought(0.25, isOpen: true), bought(0.5),
        relayed(0.1, isOpen: true), relayed(0.25, isOpen: true), relayed(0.5, isOpen: true),
    ]

    /// Generates the subnets and lets the detector judge them.
    public static func run(_ configuration: Configuration = Configuration()) async -> DetectionReport {
        let subnets = max(1, configuration.subnets)
        return await withTaskGroup(of: (Int, DetectionTally).self) { group in
            for number in 0..<subnets {
                group.addTask { (number, tally(configuration, subnet: number)) }
            }
            var tallies = [DetectionTally?](repeating: nil, count: subnets)
            for await (number, tally) in group { tallies[number] = tally }
            return DetectionReport(configuration, tallies.compactMap { $0 })
        }
    }

    private static func tally(_ configuration: Configuration, subnet: Int) -> DetectionTally {
        let seed = configuration.seed &* 0x9e37_79b9_7f4a_7c15 &+ UInt64(subnet)
        var random = FastRandom(seed: ~seed)
        var behaviours: [GeneratedMiner] = []
        var registered: [UInt64] = []
        for kind in kinds {
            for place in 0..<kind.count {
                behaviours.append(kind.draw(place, &random))
                registered.append(kind.registersFirst ? 0 : UInt64(1_000 + registered.count))
            }
        }
        let subnet = GeneratedSubnet(
            behaviours,
            items: max(1, configuration.items),
            seed: seed,
            registered: registered,
            endpoint: endpoint
        )
        let detector = CopyDetector()
        let verdicts = detector.verdicts(items: subnet.items, miners: subnet.miners, rates: rates)
        let steered = CopyDetector(falseAlarmRate: rate).verdicts(
            items: subnet.items,
            miners: subnet.miners,
            steering: subnet.steering
        )
        return DetectionTally(
            verdicts: verdicts.map { $0.map(\.kind) },
            steered: steered.map(\.kind),
            likeness: likeness(subnet)
        )
    }

    /// What simpler detectors look at: for each miner the largest share of items on which its answer is exactly that of
    /// a miner that registered before.
    private static func likeness(_ subnet: GeneratedSubnet) -> [Double] {
        let answers = subnet.miners.map { miner in
            subnet.items.map { $0.answers[miner.key].map { AnswerView.list.digest($0.trace) } ?? 0 }
        }
        return subnet.miners.indices.map { miner in
            let earlier = subnet.miners.indices.filter { subnet.miners[$0].precedes(subnet.miners[miner]) }
            let most = earlier.map { zip(answers[miner], answers[$0]).count { $0 == $1 } }.max() ?? 0
            return Double(most) / Double(max(1, subnet.items.count))
        }
    }
}

/// What the detector said of one subnet.
struct DetectionTally: Sendable {
    /// For each bound on false alarms each miner's verdict.
    let verdicts: [[VerdictKind]]
    /// Each miner's verdict at the table's bound where validators also steer questions.
    let steered: [VerdictKind]
    /// For each miner how like an earlier one it is.
    let likeness: [Double]
}
