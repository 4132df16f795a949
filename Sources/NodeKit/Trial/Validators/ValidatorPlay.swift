import Evaluation
import Frame
import Primitives
import Runtime
import Scale

/// What the chain made of the validators' weights, epoch by epoch.
struct ValidatorPlay: Sendable {
    private let market: TrialMarket
    private let hotkeys: [AccountID]
    private let due: Int
    private let honest: Int
    private var keys: [UID: MinerKey] = [:]
    private var epochs: [[ConductEpoch]]
    /// For each epoch the consensus, as shares.
    private(set) var consensus: [[MinerKey: Double]] = []
    /// The miners' incentives in the last epoch.
    private(set) var incentives: [Double] = []
    /// What each validator earned for its stake, summed over the paid epochs.
    private(set) var yields: [Double]
    /// What each has staked in the end, in rao of the subnet's alpha.
    private(set) var stakes: [Double]

    init(_ market: TrialMarket, names: [String], due: Int, honest: Int) {
        self.market = market
        self.due = due
        self.honest = honest
        hotkeys = names.compactMap { try? market.chain.account(try market.chain.hotkey($0)) }
        for (miner, place) in zip(market.observed, market.places) { keys[place] = miner.key }
        epochs = names.map { _ in [] }
        yields = names.map { _ in 0 }
        stakes = yields
    }

    var miners: [ObservedMiner] { market.observed }

    /// Whether the honest miners' pay is in their declared order.
    var isInOrder: Bool {
        let pay = incentives.prefix(honest)
        return zip(pay, pay.dropFirst()).allSatisfy { $0 > $1 } && (pay.last ?? 0) > 0
    }

    /// The validators' records.
    var records: [ConductRecord] {
        zip(hotkeys, epochs).map { ConductRecord(validator: MinerKey($0), epochs: $1) }
    }

    /// The last consensus as weights; nil where there is none yet.
    func copied() -> WeightVector? {
        let values = market.chain.state[Subtensor.consensus, market.netuid]
        let chosen = values.indices.filter { values[$0].content > 0 }
        guard !chosen.isEmpty else { return nil }
        let largest = chosen.map { Int(values[$0].content) }.max() ?? 1
        return WeightVector(
            uids: chosen.map { UInt16($0) },
            weights: chosen.map { UInt16(Int(values[$0].content) * 65_535 / largest) }
        )
    }

    /// Enters what a validator claims and sets in this epoch.
    mutating func note(_ work: ValidatorWork.Epoch, set: WeightVector?, by place: Int) {
        epochs[place].append(
            ConductEpoch(
                due: due,
                asked: min(due, work.asked),
                isRevealed: work.isRevealed,
                means: work.means,
                weights: set.map(shares) ?? [:],
                expected: work.expected.map(shares)
            )
        )
    }

    private func shares(_ weights: WeightVector) -> [MinerKey: Double] {
        shares(zip(weights.uids, weights.weights).map { ($0, Double($1)) })
    }

    private func shares(_ weights: [(uid: UID, weight: Double)]) -> [MinerKey: Double] {
        let sum = weights.reduce(0) { $0 + $1.weight }
        var result: [MinerKey: Double] = [:]
        for (uid, weight) in weights where sum > 0 && weight > 0 {
            if let key = keys[uid] { result[key] = weight / sum }
        }
        return result
    }

    /// Reads what the epoch gave.
    mutating func endEpoch(isPaid: Bool) throws {
        let state = market.chain.state
        let agreed = state[Subtensor.consensus, market.netuid]
        consensus.append(shares(agreed.enumerated().map { (UID($0.offset), Double($0.element.content)) }))
        let (incentive, _) = market.chain.pay(market.netuid)
        incentives = market.places.map { incentive.indices.contains(Int($0)) ? incentive[Int($0)] : 0 }
        let dividends = state[Subtensor.dividends, market.netuid]
        let places = market.chain.places(market.netuid)
        for (place, hotkey) in hotkeys.enumerated() {
            guard let uid = places[hotkey] else { throw TrialError("a validator is not registered any more") }
            stakes[place] = Double(state[Subtensor.totalHotkeyAlpha, hotkey, market.netuid].rawValue)
            guard isPaid, dividends.indices.contains(Int(uid)), stakes[place] > 0 else { continue }
            yields[place] += Double(dividends[Int(uid)].content) / stakes[place]
        }
    }
}
