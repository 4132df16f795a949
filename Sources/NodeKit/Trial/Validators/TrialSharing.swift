import ChainCrypto
import Evaluation
import Primitives
import Tasks

/// What the validators of a trial share with each other: the items of each pair's own seed, as both wrote down what came
/// back.
struct TrialSharing: Sendable {
    /// How many items a pair shares in an epoch.
    static let perPair: UInt64 = 4

    private let task: SubnetTask
    private let miners: [TrialMiner]
    private let chain: TrialChain
    private let names: [String]

    init(_ task: SubnetTask, _ miners: [TrialMiner], _ chain: TrialChain, names: [String]) {
        self.task = task
        self.miners = miners
        self.chain = chain
        self.names = names
    }

    /// What each validator that asks everything has to show, by its place.
    ///
    /// - Parameters:
    ///   - work: What the validators do; who makes answers up does so here too.
    ///   - observed: The miners' hotkeys.
    ///   - epochs: How many epochs there are.
    ///   - friend: The place of the miner that a colluder makes answers up for.
    /// - Returns: A record for each of them, in their order.
    /// - Throws: ``TrialError`` or `TaskError` where items cannot be made or graded.
    func records(
        _ work: inout [ValidatorWork],
        observed: [ObservedMiner],
        epochs: Int,
        friend: Int
    ) async throws -> [SharedRecord] {
        let sharing = work.indices.filter { [.honest, .bribed, .kin, .colluder].contains(work[$0].conduct) }
        var all = [[SharedEpoch]](repeating: [], count: work.count)
        for epoch in 0..<epochs {
            var items = [[SharedItem]](repeating: [], count: work.count)
            for (number, left) in sharing.enumerated() {
                for right in sharing.dropFirst(number + 1) {
                    for (index, answers) in try await answers(left, right, UInt64(epoch)).enumerated() {
                        for (own, other) in [(left, right), (right, left)] {
                            items[own].append(
                                SharedItem(
                                    partner: try key(other),
                                    index: UInt64(index),
                                    answers: Self.written(work[own].written(answers, friend), observed)
                                )
                            )
                        }
                    }
                }
            }
            for place in sharing {
                let means = work[place].epochs[epoch].means
                all[place].append(SharedEpoch(epoch: UInt64(epoch), items: items[place], means: means))
            }
        }
        return try sharing.map { SharedRecord(validator: try key($0), epochs: all[$0]) }
    }

    private func key(_ place: Int) throws -> MinerKey {
        MinerKey(try chain.account(try chain.hotkey(names[place])))
    }

    /// The trial's solvers answer the same question alike, so that each item is asked once for both.
    private func answers(_ left: Int, _ right: Int, _ epoch: UInt64) async throws -> [TrialAnswers] {
        let other = try chain.hotkey(names[right]).publicKey
        guard
            let seed = EpochSeed(pairOf: try chain.hotkey(names[left]), with: other, netuid: 1, epoch: epoch)
        else { throw TrialError("two validators have no seed in common") }
        var all: [TrialAnswers] = []
        for index in 0..<Self.perPair {
            all.append(try await TrialAnswers(task, seed: seed.itemSeed(.shared, index), miners: miners))
        }
        return all
    }

    private static func written(_ answers: TrialAnswers, _ observed: [ObservedMiner]) -> [MinerKey: SharedAnswer] {
        var result: [MinerKey: SharedAnswer] = [:]
        for (miner, graded) in zip(observed, answers.graded) {
            // An answer without claims says the same as any other with none.
            if let graded { result[miner.key] = SharedAnswer(graded, text: graded.score.reason) }
        }
        return result
    }
}
