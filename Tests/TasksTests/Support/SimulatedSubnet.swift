import Evaluation
import Tasks

/// A validator's whole work over some epochs, against honest miners and cheats: sampling, scoring, detection, weights.
struct SimulatedSubnet {
    /// What a simulated miner does.
    enum Miner: Hashable {
        case solver(RetrievalSolver)
        /// Answers too late, always.
        case slow
        /// Asks the public endpoint, which serves the best miner so far and in a share of cases the next one.
        case relay
        /// Runs the same solver as an earlier miner.
        case twin(RetrievalSolver)

        var isHonestFirst: Bool {
            if case .solver(let solver) = self { return solver.role == .honest }
            return false
        }
    }

    static let miners: [Miner] =
        RetrievalSolver.honest.map(Miner.solver)
        + [.solver(.random), .solver(.constant), .solver(.memoriser), .slow, .relay, .relay, .twin(.bm25)]

    private let pool: AnsweredPool
    private var random: FastRandom
    private var book = ScoreBook()
    private var observed: [ObservedItem] = []
    private let places: [ObservedMiner]
    private(set) var verdicts: [Verdict] = []

    private static let fallBack = 0.08

    init(pool: AnsweredPool, seed: UInt64) {
        self.pool = pool
        random = FastRandom(seed: seed)
        places = Self.miners.indices.map {
            ObservedMiner(key: MinerKey(name: "miner-\(10 + $0)"), registeredAt: UInt64($0))
        }
    }

    /// Asks `items` items and gives the weights of the miners after them. The detector looks every second epoch.
    mutating func epoch(_ number: Int, items: Int) -> [UInt16] {
        for _ in 0..<items {
            let item = random.draw(below: pool.count)
            let served = endpointOrder()
            var answers: [MinerKey: ObservedAnswer] = [:]
            var latencies: [Double] = []
            for (place, miner) in Self.miners.enumerated() {
                var latency = 2 + 3 * random.drawUnit()
                let solver: RetrievalSolver?
                switch miner {
                case .solver(let own), .twin(let own): solver = own
                case .slow: solver = nil
                case .relay:
                    let source = random.draw(chance: Self.fallBack) ? served[1] : served[0]
                    solver = Self.honestSolver(source)
                    latency += 1 + latencies[source]
                }
                latencies.append(latency)
                book.record(
                    outcome(solver, item: item, latency: latency),
                    for: places[place].key,
                    registeredAt: UInt64(place)
                )
                if let solver { answers[places[place].key] = observation(solver, item: item, latency: latency) }
            }
            observed.append(ObservedItem(answers: answers))
        }
        if number.isMultiple(of: 2) || verdicts.isEmpty {
            verdicts = CopyDetector().verdicts(items: observed, miners: places)
        }
        let standings = Self.miners.indices.compactMap { place in
            book.standing(of: places[place].key, uid: UInt16(place), verdict: verdicts[place].finding)
        }
        let vector = WeightPolicy().weights(standings)
        return Self.miners.indices.map { vector?.weight(of: UInt16($0)) ?? 0 }
    }

    /// The honest miners by measured quality, the best first; the endpoint never serves a relay.
    private func endpointOrder() -> [Int] {
        let candidates = Self.miners.indices.filter { Self.miners[$0].isHonestFirst }
        return candidates.sorted { left, right in
            let scores = [left, right].map { book.records[places[$0].key]?.score.mean ?? 0 }
            return scores[0] == scores[1] ? left < right : scores[0] > scores[1]
        }
    }

    private static func honestSolver(_ place: Int) -> RetrievalSolver? {
        if case .solver(let solver) = miners[place] { return solver }
        return nil
    }

    private func outcome(_ solver: RetrievalSolver?, item: Int, latency: Double) -> Outcome {
        guard let solver, let score = pool.scores[solver]?[item] else { return .failed }
        return .answered(millionths: score.millionths, latencyMilliseconds: latency)
    }

    private func observation(_ solver: RetrievalSolver, item: Int, latency: Double) -> ObservedAnswer {
        ObservedAnswer(
            trace: pool.traces[solver]?[item] ?? .empty,
            millionths: pool.scores[solver]?[item].millionths ?? 0,
            latencyMilliseconds: latency
        )
    }
}
