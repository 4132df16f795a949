import Engine
import Evaluation
import Frame
import Primitives
import Runtime
import Scale
public import Tasks

/// Seven validators, four of them bad, or nine with a colluder, on the real runtime: who is paid, who is flagged, and how much bad stake it takes.
///
/// Items are asked and graded once; the chain then plays the same epochs with different stakes.
public struct ValidatorTrial: Sendable {
    /// What a trial is made of.
    public struct Configuration: Sendable {
        /// From which keys, items and the kind of laziness are drawn.
        public var seed: UInt64
        /// How many epochs are paid.
        public var epochs = 16
        /// How many items each validator must ask in an epoch.
        public var itemsPerEpoch = 40
        /// Whether a colluder joins, and a fourth honest validator; then validators share items with each other.
        public var hasColluder = false
        /// The shares of bad stake that are tried.
        public var shares = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

        /// A configuration in which all but the seed has ordinary values.
        public init(seed: UInt64) {
            self.seed = seed
        }
    }

    private let task: SubnetTask
    private let configuration: Configuration
    private let progress: @Sendable (String) -> Void
    private let miners: [TrialMiner]
    private let conducts: [ValidatorConduct]
    private let names: [String]

    /// A trial of a task.
    ///
    /// - Throws: ``TrialError`` where the family has too few solvers.
    public init(
        _ task: SubnetTask,
        _ configuration: Configuration,
        progress: @escaping @Sendable (String) -> Void = { _ in }
    ) throws {
        guard task.honest.count > 2 else {
            throw TrialError("the task has \(task.honest.count) honest solvers; a trial of validators needs three")
        }
        self.task = task
        self.configuration = configuration
        self.progress = progress
        miners = TrialMiner.cast(task, outsiders: [])
        conducts = ValidatorConduct.cast(seed: configuration.seed, colluder: configuration.hasColluder)
        names = conducts.indices.map { "validator-\($0 + 1)" }
    }

    /// The last but one honest miner pays the bribe.
    private var briber: Int { task.honest.count - 2 }
    /// The last honest miner is the owner's.
    private var ownMiner: Int { task.honest.count - 1 }

    /// The one before these: a colluder makes answers up for it.
    private var friend: Int { max(1, task.honest.count - 3) }

    /// Runs it.
    public func run() async throws -> ValidatorReport {
        progress("asking \(miners.count) miners for \(conducts.count) validators")
        let equal = conducts.map { _ in Self.stake }
        let first = try await market(equal)
        var work = try await work(first)
        var shared: [SharedRecord] = []
        if configuration.hasColluder {
            progress("asking what validators share")
            shared = try await TrialSharing(task, miners, first.chain, names: names).records(
                &work,
                observed: first.observed,
                epochs: max(1, configuration.epochs),
                friend: friend
            )
        }
        progress("playing \(configuration.epochs) epochs with equal stakes")
        let main = try await play(first, work)
        var sweep: [ValidatorReport.Step] = []
        for share in configuration.shares {
            progress("playing with \(Int((share * 100).rounded())) % bad stake")
            let bad = conducts.count { $0 != .honest }
            let all = Double(Self.stake.rawValue) * Double(conducts.count)
            let stakes = conducts.map { conduct -> Tao in
                let part = conduct == .honest ? (1 - share) / Double(conducts.count - bad) : share / Double(bad)
                return Tao(rawValue: UInt64(all * part))
            }
            sweep.append(step(try await play(try await market(stakes), work), shared))
        }
        return report(main, sweep, shared)
    }

    /// What each stakes where all stake the same: 500 TAO.
    private static let stake: Tao = 500_000_000_000

    private func market(_ stakes: [Tao]) async throws -> TrialMarket {
        try await TrialMarket(
            try TrialChain(seed: configuration.seed),
            miners: miners,
            validators: names,
            stakes: stakes
        )
    }

    private func work(_ market: TrialMarket) async throws -> [ValidatorWork] {
        var all = zip(names, conducts).map { ValidatorWork(name: $0, conduct: $1, seed: configuration.seed) }
        for epoch in 1...max(1, configuration.epochs) {
            for place in all.indices {
                let count = all[place].asks(of: configuration.itemsPerEpoch)
                let answers = try await TrialAnswers.all(
                    task,
                    secret: all[place].secret,
                    epoch: UInt64(epoch),
                    count: count,
                    miners
                )
                all[place].add(
                    answers,
                    favourite: favourite(of: all[place].conduct),
                    policy: task.manifest.weights,
                    miners: market.observed,
                    places: market.places
                )
            }
        }
        return all
    }

    /// Lets the chain play all epochs.
    private func play(_ market: TrialMarket, _ work: [ValidatorWork]) async throws -> ValidatorPlay {
        var play = ValidatorPlay(market, names: names, due: configuration.itemsPerEpoch, honest: task.honest.count)
        for epoch in 0..<max(1, configuration.epochs) {
            for (place, one) in work.enumerated() {
                let set = one.conduct == .copier ? play.copied() : one.epochs[epoch].set
                play.note(one.epochs[epoch], set: set, by: place)
                guard let set else { continue }
                try await market.chain.submit(
                    .subtensor(
                        .setWeights(netuid: market.netuid, dests: set.uids, weights: set.weights, versionKey: 0)
                    ),
                    by: try market.chain.hotkey(names[place])
                )
            }
            try await market.chain.engine.mineToEpoch(netuid: market.netuid, count: 1)
            try play.endEpoch(isPaid: epoch >= configuration.epochs / 2)
        }
        return play
    }

    private func favourite(of conduct: ValidatorConduct) -> Int {
        switch conduct {
        case .kin: ownMiner
        case .colluder: friend
        default: briber
        }
    }

    private func flags(_ play: ValidatorPlay, _ shared: [SharedRecord]) -> [ConductFinding] {
        ConductDetector().flags(play.records, consensus: play.consensus, shared: shared)
    }

    private func badShare(_ play: ValidatorPlay) -> Double {
        let all = play.stakes.reduce(0, +)
        return zip(play.stakes, conducts).reduce(0) { $0 + ($1.1 == .honest ? 0 : $1.0) } / max(all, 1e-300)
    }

    /// What each earns for its stake, as a multiple of the honest ones' mean.
    private func ratios(_ play: ValidatorPlay) -> [Double] {
        let honest = conducts.indices.filter { conducts[$0] == .honest }.map { play.yields[$0] }
        let mean = honest.reduce(0, +) / Double(max(1, honest.count))
        return play.yields.map { $0 / max(mean, 1e-300) }
    }

    private func step(_ play: ValidatorPlay, _ shared: [SharedRecord]) -> ValidatorReport.Step {
        let flagged = Set(flags(play, shared).map(\.validator))
        let worst = conducts.indices
            .filter { conducts[$0] != .honest && !flagged.contains(play.records[$0].validator) }
            .map { ratios(play)[$0] }.max()
        return ValidatorReport.Step(
            badStake: badShare(play),
            orderHolds: play.isInOrder,
            briberIncentive: play.incentives[briber],
            ownersIncentive: play.incentives[ownMiner],
            unflaggedRatio: worst
        )
    }

    private func report(
        _ main: ValidatorPlay,
        _ sweep: [ValidatorReport.Step],
        _ shared: [SharedRecord]
    ) -> ValidatorReport {
        let flags = flags(main, shared)
        let ratios = ratios(main)
        let known = Dictionary(
            uniqueKeysWithValues: zip(main.miners, miners).map { ($0.key, $1.name) }
        )
        let rows = conducts.indices.map { place -> ValidatorReport.Row in
            let own = flags.filter { $0.validator == main.records[place].validator }
            return ValidatorReport.Row(
                name: names[place],
                conduct: conducts[place].rawValue,
                isHonest: conducts[place] == .honest,
                stake: main.stakes[place] / max(main.stakes.reduce(0, +), 1e-300),
                dividendRatio: ratios[place],
                flags: own.map { finding in
                    ValidatorReport.Flag(
                        test: finding.test.rawValue,
                        pValue: finding.pValue,
                        adjusted: finding.adjusted,
                        reason: finding.miner.map {
                            finding.reason.replacing($0.name, with: known[$0] ?? $0.name)
                        } ?? finding.reason
                    )
                }
            )
        }
        return ValidatorReport(
            subnet: task.manifest.name,
            family: task.wire.name,
            seed: configuration.seed,
            epochs: configuration.epochs,
            itemsPerEpoch: configuration.itemsPerEpoch,
            badStake: badShare(main),
            validators: rows,
            miners: zip(miners, main.incentives).prefix(task.honest.count).map {
                ValidatorReport.Pay(name: $0.name, incentive: $1)
            },
            orderHolds: main.isInOrder,
            sweep: sweep
        )
    }
}
