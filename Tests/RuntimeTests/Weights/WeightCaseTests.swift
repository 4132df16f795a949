import Economics
import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Weights, commits and reveals, after the reference's tests one by one. Figures of subtensor,
/// `pallets/subtensor/src/tests/weights.rs`.
struct WeightCaseTests {
    private let fixture = EmissionFixture.self
    private let validator = EmissionFixture.account(1)

    /// A subnet with two neurons that may weigh, and commits and reveals.
    private func subnet(tempo: UInt16 = 20, period: UInt64 = 1, rateLimit: UInt64 = 0) throws -> Chain {
        var chain = fixture.chain(block: 1)
        fixture.addNetwork(1, tempo: tempo, on: &chain)
        chain[Subtensor.commitRevealWeightsEnabled, 1] = true
        chain[Subtensor.weightsSetRateLimit, 1] = rateLimit
        chain[Subtensor.revealPeriodEpochs, 1] = period
        for number in UInt16(1)...2 {
            try fixture.addNeuron(fixture.account(number), of: fixture.account(100 + number), at: 1, on: &chain)
            fixture.stake(1, on: fixture.account(number), of: fixture.account(100 + number), at: 1, on: &chain)
        }
        chain[Subtensor.stakeThreshold] = 0
        chain[Subtensor.validatorPermit, 1] = [true, true]
        // As in the mock, which registers in block zero.
        chain[Subtensor.lastUpdate, 1] = [0, 0]
        chain[Subtensor.lastEpochBlock, 1] = 1
        chain.clearEvents()
        return chain
    }

    private func weights(salt: UInt16 = 1, uids: [UInt16] = [0, 1], values: [UInt16] = [10, 10]) -> RevealedWeights {
        RevealedWeights(uids: uids, values: values, salt: Array(repeating: salt, count: 8), versionKey: 0)
    }

    private func call(
        _ call: Subtensor.Call,
        by hotkey: AccountID? = nil,
        on chain: inout Chain
    ) throws(DispatchError) {
        try chain.transactional { (chain) throws(DispatchError) in
            try Subtensor.dispatch(call, from: .signed(hotkey ?? validator), on: &chain)
        }
    }

    private func commit(
        _ revealed: RevealedWeights,
        by hotkey: AccountID? = nil,
        on chain: inout Chain
    ) throws(DispatchError) {
        let hash = Subtensor.commitHash(of: hotkey ?? validator, 1, revealed)
        try call(.commitWeights(netuid: 1, commitHash: hash), by: hotkey, on: &chain)
    }

    private func reveal(
        _ revealed: RevealedWeights,
        by hotkey: AccountID? = nil,
        on chain: inout Chain
    ) throws(DispatchError) {
        try call(
            .revealWeights(
                netuid: 1,
                uids: revealed.uids,
                values: revealed.values,
                salt: revealed.salt,
                versionKey: revealed.versionKey
            ),
            by: hotkey,
            on: &chain
        )
    }

    private func revealAll(_ reveals: [RevealedWeights], on chain: inout Chain) throws(DispatchError) {
        try call(
            .batchRevealWeights(
                netuid: 1,
                uidsList: reveals.map(\.uids),
                valuesList: reveals.map(\.values),
                saltsList: reveals.map(\.salt),
                versionKeys: reveals.map(\.versionKey)
            ),
            on: &chain
        )
    }

    /// Goes on to the block after the next epochs; both neurons keep their permits.
    private func step(epochs: Int, on chain: inout Chain) {
        for _ in 0..<epochs {
            let index = chain[Subtensor.subnetEpochIndex, 1]
            while chain[Subtensor.subnetEpochIndex, 1] == index { fixture.step(1, on: &chain) }
        }
        chain[Subtensor.validatorPermit, 1] = [true, true]
    }

    private func refusal(_ failure: Subtensor.Failure) -> DispatchError {
        Subtensor.refuse(failure)
    }

    /// `test_set_weights_dispatch_info_ok`, `test_commit_weights_dispatch_info_ok`,
    /// `test_reveal_weights_dispatch_info_ok`.
    @Test("Weights, commits and reveals are normal calls without a fee")
    func costs() {
        let calls: [Subtensor.Call] = [
            .setWeights(netuid: 1, dests: [1, 1], weights: [1, 1], versionKey: 0),
            .commitWeights(netuid: 1, commitHash: .zero),
            .revealWeights(netuid: 1, uids: [1, 1], values: [1, 1], salt: [1, 2], versionKey: 0),
        ]
        for call in calls {
            #expect(call.cost.dispatchClass == .normal)
            #expect(call.cost.pays == .no)
        }
    }

    @Test("Weights need the stake that the network asks for (test_set_stake_threshold_failed)")
    func stakeThreshold() throws {
        var chain = try subnet()
        chain[Subtensor.commitRevealWeightsEnabled, 1] = false
        chain[Subtensor.stakeThreshold] = 20_000_000_000_000
        func add(_ amount: Alpha) {
            fixture.stake(amount, on: validator, of: fixture.account(101), at: 1, on: &chain)
        }
        #expect(!Subtensor.hasStakeForWeights(validator, at: 1, in: chain))
        add(19_000_000_000_000)
        #expect(!Subtensor.hasStakeForWeights(validator, at: 1, in: chain))
        add(20_000_000_000_000)
        #expect(Subtensor.hasStakeForWeights(validator, at: 1, in: chain))
        chain[Subtensor.stakeThreshold] = 100_000_000_000_000
        let set = Subtensor.Call.setWeights(netuid: 1, dests: [0], weights: [1], versionKey: 0)
        #expect(throws: refusal(.notEnoughStakeToSetWeights)) { try call(set, on: &chain) }
        add(100_000_000_000_000)
        try call(set, on: &chain)
    }

    @Test("Weights made by an older program than the owner wants are refused (test_weights_version_key)")
    func versionKey() throws {
        var chain = try subnet()
        fixture.addNetwork(2, tempo: 20, on: &chain)
        try fixture.addNeuron(validator, of: fixture.account(101), at: 2, on: &chain)
        for netuid: NetUID in [1, 2] {
            chain[Subtensor.commitRevealWeightsEnabled, netuid] = false
            chain[Subtensor.weightsSetRateLimit, netuid] = 0
        }
        func set(at netuid: NetUID, _ key: UInt64) throws(DispatchError) {
            try call(.setWeights(netuid: netuid, dests: [0], weights: [1], versionKey: key), on: &chain)
        }
        try set(at: 1, 0)
        try set(at: 2, 0)
        chain[Subtensor.weightsVersionKey, 1] = 12_312
        chain[Subtensor.weightsVersionKey, 2] = 20_313
        try set(at: 1, 12_312)
        try set(at: 2, 20_313)
        try set(at: 1, 20_313)
        #expect(throws: refusal(.incorrectWeightVersionKey)) { try set(at: 2, 12_312) }
    }

    /// `test_normalize_weights_does_not_mutate_when_sum_is_zero`,
    /// `test_normalize_weights_does_not_mutate_when_sum_not_zero`,
    /// `test_max_weight_limited_when_weight_limit_is_u16_max`, `test_get_max_weight_limit_is_constant`,
    /// `test_max_weight_limited_allow_self_weights_to_exceed_max_weight_limit`.
    @Test("Weights are stored in their order, and none is too large")
    func stored() throws {
        #expect(WeightScale.upscaled([0, 0, 0] as [UInt16]) == [0, 0, 0])
        #expect(WeightScale.upscaled([0, 1, 2] as [UInt16]).count == 3)
        #expect(WeightScale.isWithin(limit: .max, [.max, .max, .max]))
        var chain = try subnet()
        chain[Subtensor.commitRevealWeightsEnabled, 1] = false
        try call(.setWeights(netuid: 1, dests: [1, 0], weights: [.max, 0], versionKey: 0), on: &chain)
        #expect(chain[Subtensor.weights, 1, 0] == [Pair(1, .max), Pair(0, 0)])
        try call(.setWeights(netuid: 1, dests: [0], weights: [0], versionKey: 0), on: &chain)
        #expect(chain[Subtensor.weights, 1, 0] == [Pair(0, 0)])
    }

    /// `test_is_self_weight_weights_length_not_one`, `test_is_self_weight_uid_not_in_uids`,
    /// `test_is_self_weight_uid_in_uids`.
    @Test("Only one weight for oneself is a weight for oneself")
    func selfWeight() {
        #expect(!Subtensor.isSelfWeight(of: 1, [1, 2, 3], [1, 2, 3]))
        #expect(!Subtensor.isSelfWeight(of: 2, [1, 2, 3], [0]))
        #expect(Subtensor.isSelfWeight(of: 1, [1], [0]))
    }

    @Test("Nothing is revealed once commits are off (test_reveal_weights_when_commit_reveal_disabled)")
    func disabled() throws {
        var chain = try subnet()
        try commit(weights(), on: &chain)
        step(epochs: 1, on: &chain)
        chain[Subtensor.commitRevealWeightsEnabled, 1] = false
        #expect(throws: refusal(.commitRevealDisabled)) { try reveal(weights(), on: &chain) }
    }

    @Test("A commit is revealed in the next epoch, not before and not after (test_commit_reveal_tempo_interval)")
    func interval() throws {
        var chain = try subnet(tempo: 100)
        try commit(weights(), on: &chain)
        #expect(throws: refusal(.revealTooEarly)) { try reveal(weights(), on: &chain) }
        step(epochs: 1, on: &chain)
        try reveal(weights(), on: &chain)
        fixture.step(6, on: &chain)
        #expect(throws: refusal(.noWeightsCommitFound)) { try reveal(weights(), on: &chain) }
        try commit(weights(), on: &chain)
        step(epochs: 2, on: &chain)
        #expect(throws: refusal(.expiredWeightCommit)) { try reveal(weights(), on: &chain) }
        try commit(weights(), on: &chain)
        fixture.step(50, on: &chain)
        #expect(throws: refusal(.revealTooEarly)) { try reveal(weights(), on: &chain) }
        step(epochs: 1, on: &chain)
        try reveal(weights(), on: &chain)
    }

    @Test("Weights are set once commits are off (test_toggle_commit_reveal_weights_and_set_weights)")
    func toggles() throws {
        var chain = try subnet(tempo: 5, rateLimit: 5)
        try commit(weights(), on: &chain)
        step(epochs: 1, on: &chain)
        try reveal(weights(), on: &chain)
        chain[Subtensor.commitRevealWeightsEnabled, 1] = false
        fixture.step(5, on: &chain)
        chain[Subtensor.validatorPermit, 1] = [true, true]
        try call(.setWeights(netuid: 1, dests: [0, 1], weights: [10, 10], versionKey: 0), on: &chain)
    }

    @Test("A changed tempo moves epochs, not what belongs to them (test_tempo_change_during_commit_reveal_process)")
    func changedTempo() throws {
        var chain = try subnet(tempo: 100, rateLimit: 5)
        try commit(weights(), on: &chain)
        fixture.step(9, on: &chain)
        for tempo: UInt16 in [200, 150, 805] {
            chain[Subtensor.tempo, 1] = tempo
            step(epochs: 1, on: &chain)
            try reveal(weights(), on: &chain)
            chain[Subtensor.tempo, 1] = 1_050
            try commit(weights(), on: &chain)
        }
    }

    /// `test_tempo_and_reveal_period_change_during_commit_reveal_process`.
    @Test("A changed reveal period holds for commits that are open")
    func changedPeriod() throws {
        var chain = try subnet(tempo: 100)
        try commit(weights(salt: 42), on: &chain)
        let epoch = Subtensor.currentEpoch(of: 1, in: chain)
        chain[Subtensor.tempo, 1] = 50
        chain[Subtensor.revealPeriodEpochs, 1] = 2
        step(epochs: Int(epoch + 2 - Subtensor.currentEpoch(of: 1, in: chain)) - 1, on: &chain)
        #expect(throws: refusal(.revealTooEarly)) { try reveal(weights(salt: 42), on: &chain) }
        step(epochs: 1, on: &chain)
        try reveal(weights(salt: 42), on: &chain)
        chain[Subtensor.tempo, 1] = 200
        chain[Subtensor.revealPeriodEpochs, 1] = 1
        try commit(weights(salt: 43), on: &chain)
        step(epochs: 1, on: &chain)
        try reveal(weights(salt: 43), on: &chain)
        step(epochs: 1, on: &chain)
        #expect(throws: refusal(.noWeightsCommitFound)) { try reveal(weights(salt: 43), on: &chain) }
    }

    @Test("A reveal drops the commits before it (test_commit_reveal_order_enforcement)")
    func order() throws {
        var chain = try subnet(tempo: 100)
        for salt in UInt16(0)..<3 { try commit(weights(salt: salt), on: &chain) }
        step(epochs: 1, on: &chain)
        try reveal(weights(salt: 1), on: &chain)
        #expect(chain[Subtensor.weightCommits, 1, validator]?.count == 1)
        try reveal(weights(salt: 2), on: &chain)
        #expect(throws: refusal(.noWeightsCommitFound)) { try reveal(weights(salt: 0), on: &chain) }
    }

    @Test(
        "Every period ends in exactly one epoch (test_reveal_at_exact_block)",
        arguments: [UInt64(1), 2, 5, 19, 21, 30, 77]
    )
    func exactEpoch(period: UInt64) throws {
        var chain = try subnet(tempo: 360, period: period)
        try commit(weights(salt: 42), on: &chain)
        let epoch = try #require(chain[Subtensor.weightCommits, 1, validator]?.last?.second)
        #expect(throws: refusal(.revealTooEarly)) { try reveal(weights(salt: 42), on: &chain) }
        chain[Subtensor.subnetEpochIndex, 1] = epoch + period
        chain[Subtensor.lastEpochBlock, 1] = chain.block
        try reveal(weights(salt: 42), on: &chain)
        #expect(throws: refusal(.noWeightsCommitFound)) { try reveal(weights(salt: 42), on: &chain) }
        try commit(weights(salt: 43), on: &chain)
        let second = try #require(chain[Subtensor.weightCommits, 1, validator]?.last?.second)
        chain[Subtensor.subnetEpochIndex, 1] = second + period + 1
        #expect(throws: refusal(.expiredWeightCommit)) { try reveal(weights(salt: 43), on: &chain) }
    }

    @Test("A batch with an expired commit reveals nothing (test_batch_reveal_with_expired_commits)")
    func batchWithExpired() throws {
        var chain = try subnet(tempo: 100)
        let all = [
            weights(salt: 0, uids: [0, 1], values: [10, 20]), weights(salt: 1, uids: [1, 0], values: [30, 40]),
            weights(salt: 2, uids: [0, 1], values: [50, 60]),
        ]
        try commit(all[0], on: &chain)
        step(epochs: 1, on: &chain)
        for one in all[1...] { try commit(one, on: &chain) }
        step(epochs: 1, on: &chain)
        #expect(throws: refusal(.expiredWeightCommit)) { try revealAll(all, on: &chain) }
        #expect(chain[Subtensor.weightCommits, 1, validator]?.count == 3)
        try revealAll(Array(all[1...]), on: &chain)
        #expect(chain[Subtensor.weightCommits, 1, validator] == nil)
    }

    /// `test_batch_reveal_with_invalid_input_lengths`, `test_batch_reveal_with_no_commits`: which list is longer.
    @Test("A batch's lists have one length", arguments: 0...4)
    func batchLengths(longer: Int) throws {
        var chain = try subnet(tempo: 100)
        let uids: [[UInt16]] = [[0, 1], [1, 0], [2, 3]]
        let values: [[UInt16]] = [[10, 20], [30, 40], [50, 60]]
        let salts: [[UInt16]] = [[0], [1], [2]]
        let reveals = Subtensor.Call.batchRevealWeights(
            netuid: 1,
            uidsList: Array(uids.prefix(longer == 0 ? 3 : 2)),
            valuesList: Array(values.prefix(longer == 1 ? 3 : 2)),
            saltsList: Array(salts.prefix(longer == 2 ? 3 : 2)),
            versionKeys: Array([0, 0, 0].prefix(longer == 3 ? 3 : 2))
        )
        let expected = refusal(longer == 4 ? .noWeightsCommitFound : .inputLengthsUnequal)
        #expect(throws: expected) { try call(reveals, on: &chain) }
    }

    /// `test_batch_reveal_before_reveal_period`, `test_batch_reveal_when_commit_reveal_disabled`.
    @Test("A batch is not revealed before its time, nor where commits are off")
    func batchTooEarly() throws {
        var chain = try subnet(tempo: 100)
        let all = [weights(salt: 0), weights(salt: 1)]
        for one in all { try commit(one, on: &chain) }
        #expect(throws: refusal(.revealTooEarly)) { try revealAll(all, on: &chain) }
        chain[Subtensor.commitRevealWeightsEnabled, 1] = false
        #expect(throws: refusal(.commitRevealDisabled)) { try revealAll(all, on: &chain) }
    }

    @Test("A batch of expired commits is refused (test_batch_reveal_after_commits_expired)")
    func batchExpired() throws {
        var chain = try subnet(tempo: 100)
        let all = [weights(salt: 0), weights(salt: 1)]
        try commit(all[0], on: &chain)
        step(epochs: 1, on: &chain)
        try commit(all[1], on: &chain)
        step(epochs: 3, on: &chain)
        #expect(throws: refusal(.expiredWeightCommit)) { try revealAll(all, on: &chain) }
    }

    /// Ten keys with up to ten open commits each, which they try to reveal too early:
    /// `test_highly_concurrent_commits_and_reveals_with_multiple_hotkeys`.
    @Test("Many keys' commits do not get into each other's way")
    func concurrent() throws {
        var chain = try subnet(tempo: 100, period: 5)
        let keys = (UInt16(0)..<10).map { fixture.account(1_000 + $0) }
        for (number, key) in keys.enumerated() {
            try fixture.addNeuron(key, of: fixture.account(2_000 + UInt16(number)), at: 1, on: &chain)
        }
        func unique(_ index: UInt16) -> RevealedWeights {
            weights(salt: index % 100, uids: [index, index + 1], values: [index * 10, (index + 1) * 10])
        }
        for index in UInt16(0)..<20 {
            for key in keys where (chain[Subtensor.weightCommits, 1, key]?.count ?? 0) < 10 {
                try commit(unique(index), by: key, on: &chain)
                #expect(throws: refusal(.revealTooEarly)) { try reveal(unique(0), by: key, on: &chain) }
            }
        }
        chain[Subtensor.tempo, 1] = 150
        chain[Subtensor.revealPeriodEpochs, 1] = 7
        step(epochs: 3, on: &chain)
        for key in keys { #expect(throws: refusal(.revealTooEarly)) { try reveal(unique(0), by: key, on: &chain) } }
        chain[Subtensor.tempo, 1] = 200
        chain[Subtensor.revealPeriodEpochs, 1] = 10
        step(epochs: 10, on: &chain)
        for key in keys {
            for index in UInt16(0)..<10 {
                #expect(throws: refusal(.expiredWeightCommit)) { try reveal(unique(index), by: key, on: &chain) }
            }
            for index in UInt16(20)..<30 { try commit(unique(index), by: key, on: &chain) }
            #expect(throws: refusal(.tooManyUnrevealedCommits)) { try commit(unique(30), by: key, on: &chain) }
        }
        let stranger = fixture.account(9_999)
        #expect(throws: refusal(.noWeightsCommitFound)) { try reveal(unique(20), by: stranger, on: &chain) }
        // What one key committed another cannot reveal.
        try commit(weights(salt: 77), on: &chain)
        let foreign = weights(salt: 78)
        #expect(throws: refusal(.invalidRevealCommitHashNotMatch)) { try reveal(foreign, on: &chain) }
    }

    /// `guards/check_weights.rs`: `valid_mechanism_reveal_dispatches`.
    @Test("A reveal in its time passes the guard, in every mechanism", arguments: [MechID(0), 1])
    func guardedReveal(mechanism: MechID) throws {
        var chain = try subnet()
        chain[Subtensor.mechanismCountCurrent, 1] = 2
        chain[Subtensor.lastUpdate, NetUIDStorageIndex(1, 1)] = [0, 0]
        let revealed = weights(uids: [0], values: [1])
        let hash = Subtensor.commitHash(of: validator, NetUIDStorageIndex(1, mechanism), revealed)
        try call(.commitMechanismWeights(netuid: 1, mecid: mechanism, commitHash: hash), on: &chain)
        step(epochs: 1, on: &chain)
        let reveal = Subtensor.Call.revealMechanismWeights(
            netuid: 1,
            mecid: mechanism,
            uids: revealed.uids,
            values: revealed.values,
            salt: revealed.salt,
            versionKey: revealed.versionKey
        )
        try Subtensor.guardWeights(reveal, from: validator, in: chain)
        try call(reveal, on: &chain)
    }

    @Test("A batch of commits names each that failed (test_batch_commit_weights_item_failure_event_includes_netuid)")
    func batchCommit() throws {
        var chain = try subnet()
        fixture.addNetwork(2, tempo: 1, on: &chain)
        chain[Subtensor.commitRevealWeightsEnabled, 1] = false
        chain.clearEvents()
        try call(
            .batchCommitWeights(netuids: [Compact(1), Compact(2)], commitHashes: [.zero, .zero]),
            on: &chain
        )
        let failed = fixture.events(of: chain).compactMap { event -> NetUID? in
            guard case .batchWeightItemFailed(let netuid, _) = event else { return nil }
            return netuid
        }
        #expect(failed == [1, 2])
    }
}
