/// The public endpoint of a generated subnet, and what validators learn by steering it.
struct GeneratedEndpoint {
    /// Who answers one question.
    struct Service {
        let first: Int
        /// Who answers where the first fails; empty where it does not, as on steered questions.
        let others: [Int]

        /// In how many cases the best miner fails.
        private static let failing = 0.08

        func miner(with random: inout FastRandom) -> Int {
            !others.isEmpty && random.draw(chance: Self.failing) ? others[random.draw(below: others.count)] : first
        }
    }

    private let candidates: [Int]
    private let keys: [MinerKey]
    private let plan: SteeringPlan
    private(set) var tallies: [MinerKey: SteeringTally] = [:]

    init(_ candidates: [Int], keys: [MinerKey], seed: UInt64) {
        self.candidates = candidates
        self.keys = keys
        var secret = Array("generated/".utf8)
        secret.appendLittleEndian(seed)
        plan = SteeringPlan(secret: secret)
    }

    private static func question(_ number: Int) -> String { "question \(number)" }

    private func drawn(_ number: Int, among candidates: [Int]) -> [Int]? {
        plan.order(for: Self.question(number), among: candidates.map { keys[$0].name })?.map { candidates[$0] }
    }

    /// Who answers a question at the endpoint; nil where there is none.
    func served(_ number: Int) -> Service? {
        guard let best = candidates.first else { return nil }
        return drawn(number, among: candidates)?.first.map { Service(first: $0, others: []) }
            ?? Service(first: best, others: Array(candidates.dropFirst()))
    }

    /// Enters what all miners answered to a question, if it is a steered one. A suspect is no candidate of its own.
    mutating func record(_ item: ObservedItem, _ number: Int) {
        for (suspect, key) in keys.enumerated() {
            guard let drawn = drawn(number, among: candidates.filter { $0 != suspect }), drawn.count > 1,
                let answer = item.answers[key]
            else { continue }
            let probe = SteeringProbe(
                drawn: drawn.compactMap { place in
                    item.answers[keys[place]].map { SteeringProbe.Candidate(miner: keys[place], answer: $0.trace) }
                },
                suspect: answer.trace
            )
            tallies[key, default: SteeringTally()].add(probe)
        }
    }
}
