import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Several mechanisms on one subnet. Figures of subtensor, `pallets/subtensor/src/tests/mechanism.rs`.
struct MechanismTests {
    private let fixture = EmissionFixture.self
    private let first = NetUIDStorageIndex(1, 0)
    private let second = NetUIDStorageIndex(1, 1)

    private func failure(_ failure: Subtensor.Failure) -> DispatchError {
        Subtensor.refuse(failure)
    }

    /// The mock's state of an epoch: two mechanisms, two validators of a TAO's stake each that weigh both alike.
    private func subnet(neurons: UInt16 = 2) throws -> Chain {
        var chain = fixture.chain(block: 1)
        fixture.addNetwork(1, tempo: 1, on: &chain)
        chain[Subtensor.mechanismCountCurrent, 1] = 2
        for uid in 0..<neurons {
            try fixture.addNeuron(fixture.account(uid), of: fixture.account(100 + uid), at: 1, on: &chain)
        }
        for uid in UInt16(0)..<2 {
            fixture.stake(1_000_000_000, on: fixture.account(uid), of: fixture.account(100 + uid), at: 1, on: &chain)
        }
        chain[Subtensor.stakeThreshold] = 0
        chain[Subtensor.validatorPermit, 1] = (0..<neurons).map { $0 < 2 }
        for index in [first, second] {
            chain[Subtensor.lastUpdate, index] = (0..<neurons).map { _ in 2 }
            for uid in UInt16(0)..<2 { chain[Subtensor.weights, index, uid] = [Pair(0, 65_535), Pair(1, 65_535)] }
        }
        chain[Subtensor.yuma3On, 1] = false
        return chain
    }

    @Test("Each mechanism has incentives of its own (epoch_with_mechanisms_produces_per_mechanism_incentive)")
    func incentives() throws {
        var chain = try subnet()
        _ = Subtensor.runEpoch(at: 1, emission: 1_000_000_000, on: &chain)
        #expect(chain[Subtensor.incentive, first] == [32_767, 32_767])
        #expect(chain[Subtensor.incentive, second] == [32_767, 32_767])
    }

    @Test("Each mechanism has bonds of its own (epoch_with_mechanisms_updates_bonds)")
    func bonds() throws {
        var chain = try subnet()
        chain[Subtensor.weights, second, 0] = [Pair(0, 65_535), Pair(1, 0)]
        _ = Subtensor.runEpoch(at: 1, emission: 1_000_000_000, on: &chain)
        #expect(chain[Subtensor.bonds, first, 0] == [Pair(1, 65_535)])
        #expect(chain[Subtensor.bonds, first, 1] == [Pair(0, 65_535)])
        #expect(chain[Subtensor.bonds, second, 0].isEmpty)
        #expect(chain[Subtensor.bonds, second, 1] == [Pair(0, 65_535)])
    }

    @Test("Incentives follow each mechanism's weights (epoch_with_mechanisms_incentives_proportional_to_weights)")
    func proportional() throws {
        var chain = try subnet(neurons: 3)
        chain[Subtensor.validatorPermit, 1] = [true, false, false]
        chain[Subtensor.weights, first, 0] = [Pair(1, 65_535 / 5 * 4), Pair(2, 65_535 / 5)]
        chain[Subtensor.weights, second, 0] = [Pair(1, 65_535 / 5), Pair(2, 65_535 / 5 * 4)]
        _ = Subtensor.runEpoch(at: 1, emission: 1_000_000_000, on: &chain)
        for (index, expected) in [(first, [0, 52_428, 13_107]), (second, [0, 13_107, 52_428])] {
            let found = chain[Subtensor.incentive, index].map { Int($0.content) }
            #expect(found.count == 3)
            for (value, target) in zip(found, expected) { #expect(abs(value - target) <= 1) }
        }
    }

    @Test("Without a weight there is no incentive (epoch_with_mechanisms_no_weight_no_incentive)")
    func noWeight() throws {
        var chain = try subnet(neurons: 3)
        chain[Subtensor.validatorPermit, 1] = [true, false, false]
        for index in [first, second] { chain[Subtensor.weights, index, 0] = [Pair(1, 1), Pair(2, 0)] }
        _ = Subtensor.runEpoch(at: 1, emission: 1_000_000_000, on: &chain)
        #expect(chain[Subtensor.incentive, first] == [0, 65_535, 0])
        #expect(chain[Subtensor.incentive, second] == [0, 65_535, 0])
    }

    /// Stake 10, 30 and 60 without any weights, on a second mechanism.
    @Test("Without weights validators are paid by stake (epoch_mechanism_emergency_mode_distributes_by_stake)")
    func emergency() throws {
        var chain = fixture.chain(block: 1)
        fixture.addNetwork(1, tempo: 5, on: &chain)
        chain[Subtensor.mechanismCountCurrent, 1] = 2
        for uid in UInt16(0)..<4 {
            try fixture.addNeuron(fixture.account(uid), of: fixture.account(100 + uid), at: 1, on: &chain)
        }
        for (uid, amount) in [(UInt16(0), Alpha(10)), (1, 30), (2, 60)] {
            fixture.stake(amount, on: fixture.account(uid), of: fixture.account(100 + uid), at: 1, on: &chain)
        }
        chain[Subtensor.stakeThreshold] = 0
        chain[Subtensor.lastUpdate, second] = [1, 1, 1, 1]
        chain[Subtensor.lastUpdate, first] = [1, 1, 1, 1]
        chain[Subtensor.validatorPermit, 1] = [true, true, true, false]
        chain[Subtensor.mechanismEmissionSplit, 1] = [0, 65_535]
        let earnings = Subtensor.runEpoch(at: 1, emission: 1_000_000, on: &chain)
        #expect(earnings.allSatisfy { $0.incentive == 0 })
        let paid = (UInt16(0)..<4).map { uid in
            earnings.first { $0.hotkey == fixture.account(uid) }?.dividend.rawValue ?? 0
        }
        for (value, expected) in zip(paid, [100_000, 300_000, 600_000, 0] as [UInt64]) {
            #expect(value.distance(to: expected).magnitude <= 2)
        }
    }

    /// `test_netuid_and_subnet_from_index`, `test_netuid_index_math_constants`.
    @Test(
        "Subnet and mechanism are parts of one number",
        arguments: [0, 1, 14, 15, 16, 17, 4_095, 4_096, 4_097, 0x7FFF, 0xFFFE, 0xFFFF] as [UInt16]
    )
    func index(number: UInt16) {
        let index = NetUIDStorageIndex(number)
        #expect(index.netuid == NetUID(number % 4_096))
        #expect(index.mechanism == MechID(UInt8(number / 4_096)))
        #expect(NetUIDStorageIndex(index.netuid, index.mechanism) == index)
        #expect(4_096 * Int(Subtensor.mechanismLimit.rawValue) == 0x10000)
    }

    /// `ensure_mechanism_exists_ok`, `ensure_mechanism_fails_when_base_subnet_missing`,
    /// `ensure_mechanism_fails_when_subid_out_of_range`.
    @Test("A mechanism exists below the subnet's count")
    func exists() throws {
        var chain = fixture.chain()
        chain[Subtensor.networksAdded, 3] = true
        chain[Subtensor.mechanismCountCurrent, 3] = 2
        try Subtensor.requireMechanism(1, at: 3, in: chain)
        for mechanism: MechID in [2, 3] {
            #expect(throws: failure(.mechanismDoesNotExist)) {
                try Subtensor.requireMechanism(mechanism, at: 3, in: chain)
            }
        }
        #expect(throws: failure(.mechanismDoesNotExist)) { try Subtensor.requireMechanism(0, at: 7, in: chain) }
    }

    /// `do_set_mechanism_count_ok_minimal`, `do_set_mechanism_count_ok_at_effective_cap`,
    /// `do_set_fails_when_base_subnet_missing`, `do_set_fails_for_zero`, `do_set_fails_when_over_runtime_cap`,
    /// `do_set_fails_when_over_compile_time_cap`.
    @Test("A subnet has between one mechanism and as many as are allowed")
    func setsCount() throws {
        var chain = fixture.chain()
        chain[Subtensor.networksAdded, 4] = true
        chain[Subtensor.maxAllowedUids, 4] = 128
        try Subtensor.setMechanismCount(1, at: 4, on: &chain)
        #expect(chain[Subtensor.mechanismCountCurrent, 4] == 1)
        let limit = chain[Subtensor.maxMechanismCount]
        try Subtensor.setMechanismCount(limit, at: 4, on: &chain)
        #expect(chain[Subtensor.mechanismCountCurrent, 4] == limit)
        for count: MechID in [0, 9, 17] {
            #expect(throws: failure(.invalidValue)) {
                try Subtensor.setMechanismCount(count, at: 4, on: &chain)
            }
        }
        #expect(throws: failure(.mechanismDoesNotExist)) {
            try Subtensor.setMechanismCount(1, at: 7, on: &chain)
        }
    }

    @Test("A new count of mechanisms splits the emission evenly again (update_mechanism_counts_increases)")
    func countResetsSplit() throws {
        var chain = fixture.chain()
        chain[Subtensor.networksAdded, 42] = true
        chain[Subtensor.maxAllowedUids, 42] = 64
        chain[Subtensor.mechanismEmissionSplit, 42] = [123, 234, 345]
        try Subtensor.setMechanismCount(2, at: 42, on: &chain)
        #expect(chain[Subtensor.mechanismCountCurrent, 42] == 2)
        #expect(chain[Subtensor.mechanismEmissionSplit, 42] == nil)
    }

    @Test("A neuron that goes leaves nothing in any mechanism (neuron_dereg_cleans_weights_across_subids)")
    func clears() {
        var chain = fixture.chain()
        chain[Subtensor.mechanismCountCurrent, 77] = 2
        chain[Subtensor.emission, 77] = [1, 9, 3]
        chain[Subtensor.consensus, 77] = [21, 88, 44]
        chain[Subtensor.dividends, 77] = [7, 77, 17]
        let rows = [NetUIDStorageIndex(77, 0), NetUIDStorageIndex(77, 1)]
        for row in rows {
            chain[Subtensor.incentive, row] = [10, 20, 30]
            chain[Subtensor.weights, row, 1] = [Pair(0, 5)]
            chain[Subtensor.bonds, row, 1] = [Pair(0, 6)]
            chain[Subtensor.weights, row, 0] = [Pair(1, 7), Pair(42, 3)]
            chain[Subtensor.bonds, row, 0] = [Pair(1, 8), Pair(42, 4)]
        }
        Subtensor.clearNeuron(1, at: 77, on: &chain)
        #expect(chain[Subtensor.emission, 77] == [1, 0, 3])
        #expect(chain[Subtensor.consensus, 77] == [21, 0, 44])
        #expect(chain[Subtensor.dividends, 77] == [7, 0, 17])
        for row in rows {
            #expect(chain[Subtensor.incentive, row] == [10, 0, 30])
            #expect(!chain.contains(Subtensor.weights, row, 1))
            #expect(!chain.contains(Subtensor.bonds, row, 1))
            #expect(chain[Subtensor.weights, row, 0] == [Pair(1, 0), Pair(42, 3)])
        }
    }

    @Test("Rows that are not there are no obstacle (clear_neuron_handles_absent_rows_gracefully)")
    func clearsWithoutRows() {
        var chain = fixture.chain()
        chain[Subtensor.emission, 55] = [5]
        chain[Subtensor.consensus, 55] = [6]
        chain[Subtensor.dividends, 55] = [7]
        Subtensor.clearNeuron(0, at: 55, on: &chain)
        #expect(chain[Subtensor.emission, 55] == [0])
        #expect(chain[Subtensor.consensus, 55] == [0])
        #expect(chain[Subtensor.dividends, 55] == [0])
    }

    /// `test_set_mechanism_weights_happy_path_sets_row_under_subid`,
    /// `test_set_mechanism_weights_above_mechanism_count_fails`.
    @Test("Weights for one mechanism are not those of another")
    func weights() throws {
        var chain = try subnet(neurons: 3)
        chain[System.number] = 1_000
        for uid in UInt16(0)..<2 { chain.remove(Subtensor.weights, first, uid) }
        func set(_ mechanism: MechID) throws(DispatchError) {
            try Subtensor.dispatch(
                .setMechanismWeights(
                    netuid: 1,
                    mecid: mechanism,
                    dests: [1, 2],
                    weights: [88, 65_535],
                    versionKey: 0
                ),
                from: .signed(fixture.account(0)),
                on: &chain
            )
        }
        try set(1)
        #expect(chain[Subtensor.weights, second, 0] == [Pair(1, 88), Pair(2, 65_535)])
        #expect(chain[Subtensor.weights, first, 0].isEmpty)
        #expect(throws: failure(.mechanismDoesNotExist)) { try set(2) }
    }

    @Test("Commits for a mechanism that is not there fail (test_commit_reveal_above_mechanism_count_fails)")
    func commits() throws {
        var chain = try subnet()
        chain[Subtensor.commitRevealWeightsEnabled, 1] = true
        func call(_ call: Subtensor.Call) throws(DispatchError) {
            try Subtensor.dispatch(call, from: .signed(fixture.account(0)), on: &chain)
        }
        #expect(throws: failure(.mechanismDoesNotExist)) {
            try call(.commitMechanismWeights(netuid: 1, mecid: 2, commitHash: .zero))
        }
        #expect(throws: failure(.noWeightsCommitFound)) {
            try call(
                .revealMechanismWeights(netuid: 1, mecid: 2, uids: [1], values: [88], salt: [1, 2], versionKey: 0)
            )
        }
    }
}
