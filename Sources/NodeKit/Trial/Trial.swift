import ChainCrypto
import Engine
import Evaluation
import Foundation
import Frame
import Primitives
import Runtime
import Scale
public import Tasks

/// A whole market in one process on the real runtime: honest solvers of known order, a twin, every known cheat and three
/// validators. Blocks are made by hand, so that nothing waits.
public struct Trial: Sendable {
    /// What a trial is made of.
    public struct Configuration: Sendable {
        /// From which keys, items and everything else is drawn.
        public var seed: UInt64
        /// How many epochs are paid.
        public var epochs = 12
        /// How many items each validator asks in an epoch.
        public var itemsPerEpoch = 40
        /// How many validators there are.
        public var validators = 3
        /// Miners of the user's: a name and a command that reads and writes lines of JSON.
        public var outsiders: [(name: String, command: String)] = []

        /// A configuration in which all but the seed has ordinary values.
        public init(seed: UInt64) {
            self.seed = seed
        }
    }

    private let task: SubnetTask
    private let configuration: Configuration
    private let progress: @Sendable (String) -> Void

    /// The fewest honest solvers that make a trial.
    public static let fewestSolvers = 2

    /// A trial of a task.
    ///
    /// - Throws: ``TrialError`` where the family has too few solvers or two miners have one name.
    public init(
        _ task: SubnetTask,
        _ configuration: Configuration,
        progress: @escaping @Sendable (String) -> Void = { _ in }
    ) throws {
        guard task.honest.count >= Self.fewestSolvers else {
            throw TrialError(
                "the task has \(task.honest.count) honest solvers; a trial needs two at least, better five"
            )
        }
        let own: Set<String> = ["copier", "mixer", "blender", "wanderer"]
        if let solver = task.wire.solvers.first(where: { own.contains($0.name) }) {
            throw TrialError("'\(solver.name)' is a cheat that each trial adds; give the task's solver another name")
        }
        let taken = own.union(task.wire.solvers.map(\.name))
        for (place, outsider) in configuration.outsiders.enumerated() {
            let isTwice = configuration.outsiders.prefix(place).contains { $0.name == outsider.name }
            guard outsider.name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) else {
                throw TrialError("a miner's name has letters, digits, - and _ only, not '\(outsider.name)'")
            }
            guard !taken.contains(outsider.name), !isTwice else {
                throw TrialError("another miner is named '\(outsider.name)' already; give --miner another name")
            }
        }
        self.task = task
        self.configuration = configuration
        self.progress = progress
    }

    /// Runs it.
    public func run() async throws -> TrialReport {
        let programs = configuration.outsiders.map { (name: $0.name, program: LineProgram($0.command)) }
        defer { for one in programs { one.program.stop() } }
        let miners = TrialMiner.cast(task, outsiders: programs)
        progress("making a subnet with \(miners.count) miners and \(configuration.validators) validators")
        let chain = try TrialChain(seed: configuration.seed)
        var market = try await TrialMarket(
            chain,
            miners: miners,
            validators: (1...max(1, configuration.validators)).map { "validator-\($0)" }
        )
        var ledger = TrialLedger(miners: miners)
        var history = TrialHistory(curve: task.manifest.weights.curve)
        var side = TrialSide()
        for epoch in 1...max(1, configuration.epochs) {
            for place in market.validators.indices {
                let secret = market.validators[place].secret
                let hidden = try await measure(secret, UInt64(epoch), miners)
                try await side.measure(
                    task,
                    secret: secret,
                    epoch: UInt64(epoch),
                    hidden: hidden,
                    miners,
                    as: market.observed
                )
                for answers in hidden {
                    market.validators[place].record(answers, miners: market.observed)
                    ledger.record(answers)
                }
            }
            try await market.weigh(task.manifest.weights)
            try await chain.engine.mineToEpoch(netuid: market.netuid, count: 1)
            let (incentive, emission) = chain.pay(market.netuid)
            history.add(incentive: incentive, emission: emission, places: market.places, ledger: ledger)
            progress("epoch \(epoch): \(ledger.count) items" + (history.isInOrder ? ", paid in order" : ""))
        }
        return report(miners, market, ledger, history, side.book)
    }

    private func measure(_ secret: [UInt8], _ epoch: UInt64, _ miners: [TrialMiner]) async throws -> [TrialAnswers] {
        try await TrialAnswers.all(task, secret: secret, epoch: epoch, count: configuration.itemsPerEpoch, miners)
    }

    private func report(
        _ miners: [TrialMiner],
        _ market: TrialMarket,
        _ ledger: TrialLedger,
        _ history: TrialHistory,
        _ side: SideBook
    ) -> TrialReport {
        let total = max(history.rewards.reduce(0, +), .leastNonzeroMagnitude)
        let cheapness = miners.indices.map { place -> Double in
            history.rewards[place] / max(miners[place].cost * Double(ledger.count), .leastNonzeroMagnitude)
        }
        let verdicts = market.validators.first?.verdicts ?? [:]
        let rows = miners.indices.map { place -> TrialReport.Row in
            let miner = miners[place]
            let quality = Intervals.mean(ledger.scores[place])
            let verdict = verdicts[market.observed[place].key]
            let source = miner.imitates.flatMap { name in miners.firstIndex { $0.name == name } }
            return TrialReport.Row(
                name: miner.name,
                part: miner.part.rawValue,
                quality: quality.estimate,
                low: quality.lower,
                high: quality.upper,
                incentive: history.incentives[place],
                reward: history.rewards[place] / total,
                cost: miner.part == .outsider ? nil : miner.cost * Double(ledger.count),
                imitates: miner.imitates,
                rewardPerCost: miner.part == .cheat
                    ? source.map { cheapness[place] / max(cheapness[$0], 1e-300) } : nil,
                verdict: verdict?.finding.description ?? "unknown",
                reason: verdict?.reason ?? "",
                side: TrialReport.Side(side.record(of: market.observed[place].key))
            )
        }
        let paid = miners.indices.filter { history.incentives[$0] > 0 }
        let health = GeneratorHealth(
            paid: paid.map { place in
                .init(
                    score: Intervals.mean(ledger.scores[place]),
                    record: side.record(of: market.observed[place].key)
                )
            },
            questions: QuestionMemory()
        )
        let honest = ledger.honest
        let pairs = zip(honest, honest.dropFirst()).enumerated().map { number, pair -> TrialReport.Pair in
            let difference = Intervals.pairedDifference(ledger.scores[pair.0], ledger.scores[pair.1])
            return TrialReport.Pair(
                better: miners[pair.0].name,
                worse: miners[pair.1].name,
                difference: difference.estimate,
                low: difference.lower,
                high: difference.upper,
                itemsUntilKnown: ledger.known[number],
                fragility: Fragility(better: ledger.scores[pair.0], worse: ledger.scores[pair.1]),
                isPaidInOrder: history.isInOrder(history.incentives[pair.0], history.incentives[pair.1])
            )
        }
        // Whom the policy means to leave unpaid is no honest miner that goes without pay.
        let due = honest.filter { place in
            guard let threshold = task.manifest.weights.curve.threshold else { return true }
            return market.validators.allSatisfy { $0.lowEnd(of: market.observed[place].key) >= threshold }
        }
        let worst = due.map { history.incentives[$0] }.min() ?? 0
        let cheats = rows.filter { $0.part == TrialMiner.Part.cheat.rawValue }
        var falseAlarms = 0
        for validator in market.validators {
            for place in honest {
                guard let verdict = validator.verdicts[market.observed[place].key] else { continue }
                falseAlarms += verdict.kind.isPaidInFull ? 0 : 1
            }
        }
        let perEpoch = max(1, configuration.itemsPerEpoch * market.validators.count)
        return TrialReport(
            subnet: task.manifest.name,
            family: task.wire.name,
            seed: configuration.seed,
            epochs: configuration.epochs,
            items: ledger.count,
            validators: market.validators.count,
            miners: rows,
            pairs: pairs,
            orderHolds: !pairs.isEmpty && pairs.allSatisfy(\.isPaidInOrder),
            cheatsHeld: cheats.allSatisfy { $0.isHeld(below: worst) },
            weaknesses: zip(miners, rows).filter { miner, row in
                ledger.isShort && miner.isBlend && !row.isHeld(below: worst)
            }.map(\.1.name),
            othersHeld: zip(miners, rows).allSatisfy { miner, row in
                miner.part != .cheat || row.isHeld(below: worst) || ledger.isShort && miner.isBlend
            },
            honestPaid: worst > 0,
            falseAlarms: falseAlarms,
            itemsUntilKnown: ledger.knownAfter,
            epochsUntilKnown: ledger.knownAfter.map { ($0 + perEpoch - 1) / perEpoch },
            epochsUntilPaidInOrder: history.inOrderSince,
            stopping: ledger.stopping,
            attack: TrialAttack(rows),
            judges: JudgeAgreement(ledger.judgements),
            health: health
        )
    }
}

/// What the chain paid, epoch by epoch.
struct TrialHistory: Sendable {
    private(set) var incentives: [Double] = []
    private(set) var rewards: [Double] = []
    /// The epoch from which on the pay was in order.
    private(set) var inOrderSince: Int?
    private var epochs = 0
    private let curve: PayCurve

    init(curve: PayCurve) {
        self.curve = curve
    }

    /// Whether the pay of a better miner and of a worse one are in order. Policies that pay alike may, but for rounding.
    func isInOrder(_ better: Double, _ worse: Double) -> Bool {
        better > worse || curve.paysAlike && worse - better < 1e-4
    }

    /// Whether the last epoch paid in order.
    var isInOrder: Bool { inOrderSince != nil }

    mutating func add(incentive: [Double], emission: [Double], places: [UID], ledger: TrialLedger) {
        epochs += 1
        incentives = places.map { incentive.indices.contains(Int($0)) ? incentive[Int($0)] : 0 }
        if rewards.isEmpty { rewards = places.map { _ in 0 } }
        for (index, place) in places.enumerated() where emission.indices.contains(Int(place)) {
            rewards[index] += emission[Int(place)]
        }
        let pay = ledger.honest.map { incentives[$0] }
        let isPaid = (curve.threshold == nil ? pay.last : pay.first) ?? 0 > 0
        let isInOrder = zip(pay, pay.dropFirst()).allSatisfy { self.isInOrder($0, $1) } && isPaid
        inOrderSince = isInOrder ? inOrderSince ?? epochs : nil
    }
}

/// The subnet of a trial, with its validators.
struct TrialMarket: Sendable {
    let chain: TrialChain
    let netuid: NetUID
    /// The miners as validators know them, and their places.
    let observed: [ObservedMiner]
    let places: [UID]
    var validators: [TrialValidator]

    init(_ chain: TrialChain, miners: [TrialMiner], validators: [String], stakes: [Tao]? = nil) async throws {
        self.chain = chain
        netuid = try await chain.makeSubnet(
            miners: miners.map(\.name),
            validators: validators,
            tempo: Self.tempo,
            stakes: stakes
        )
        // The first epoch gives validators their permits.
        try await chain.engine.mineToEpoch(netuid: netuid, count: 1)
        let known = chain.places(netuid)
        let state = chain.state
        var observed: [ObservedMiner] = []
        var places: [UID] = []
        for miner in miners {
            let hotkey = try chain.account(try chain.hotkey(miner.name))
            guard let place = known[hotkey] else { throw TrialError("\(miner.name) is not registered") }
            observed.append(
                ObservedMiner(
                    key: MinerKey(hotkey),
                    registeredAt: state[Subtensor.blockAtRegistration, netuid, place]
                )
            )
            places.append(place)
        }
        self.observed = observed
        self.places = places
        self.validators = validators.map { name in
            TrialValidator(name: name, secret: Self.secret(of: name, seed: chain.seed))
        }
    }

    /// The secret of a validator in a trial.
    static func secret(of name: String, seed: UInt64) -> [UInt8] {
        Hashing.blake2b256(Array("plexus/trial/\(seed)/\(name)".utf8))
    }

    /// The blocks of an epoch: room for everybody's weights.
    static let tempo: UInt16 = 16

    /// Lets each validator set its weights by an ordinary call.
    mutating func weigh(_ policy: WeightPolicy) async throws {
        for place in validators.indices {
            guard let weights = validators[place].weights(policy, miners: observed, places: places) else { continue }
            try await chain.submit(
                .subtensor(
                    .setWeights(netuid: netuid, dests: weights.uids, weights: weights.weights, versionKey: 0)
                ),
                by: try chain.hotkey(validators[place].name)
            )
        }
    }
}
