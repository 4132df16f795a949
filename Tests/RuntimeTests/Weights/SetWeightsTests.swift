import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// How weights are set. Scenarios are those of `pallets/subtensor/src/tests/{weights,mechanism}.rs` of subtensor,
/// where a test names one.
struct SetWeightsTests {
    private let fixture = EmissionFixture.self
    private let validator = EmissionFixture.account(1)

    /// A subnet with a validator that has a permit as uid 0 and five more neurons.
    private func subnet(block: UInt32 = 1_000) throws -> Chain {
        var chain = fixture.chain(block: block)
        fixture.addNetwork(1, tempo: 100, on: &chain)
        for number in UInt16(1)...6 {
            try fixture.addNeuron(fixture.account(number), of: fixture.account(100 + number), at: 1, on: &chain)
        }
        fixture.stake(1_000_000, on: validator, of: fixture.account(101), at: 1, on: &chain)
        chain[Subtensor.validatorPermit, 1] = [true, false, false, false, false, false]
        chain[Subtensor.lastUpdate, 0x0001] = [0, 0, 0, 0, 0, 0]
        chain.clearEvents()
        return chain
    }

    private func set(
        _ uids: [UInt16],
        _ values: [UInt16],
        at netuid: NetUID = 1,
        mechanism: MechID = .main,
        version: UInt64 = 0,
        by hotkey: AccountID? = nil,
        on chain: inout Chain
    ) throws(DispatchError) {
        try Subtensor.dispatch(
            .setMechanismWeights(netuid: netuid, mecid: mechanism, dests: uids, weights: values, versionKey: version),
            from: .signed(hotkey ?? validator),
            on: &chain
        )
    }

    private func failure(_ failure: Subtensor.Failure) -> DispatchError {
        Subtensor.refuse(failure)
    }

    @Test(
        "Weights are stored as given, scaled so that the largest is 65,535 (test_set_weights_sum_larger_than_u16_max)"
    )
    func stored() throws {
        var chain = try subnet()
        try set([2, 1, 3], [5_000, 10_000, 0], on: &chain)
        #expect(chain[Subtensor.weights, 1, 0] == [Pair(2, 32_768), Pair(1, 65_535), Pair(3, 0)])
        #expect(chain[Subtensor.lastUpdate, 1] == [1_000, 0, 0, 0, 0, 0])
        #expect(fixture.events(of: chain) == [.weightsSet(1, 0)])
    }

    @Test("Root takes no weights (test_set_weights_is_root_error)")
    func root() throws {
        var chain = try subnet()
        #expect(throws: failure(.commitRevealEnabled)) { try set([0], [1], at: 0, on: &chain) }
        chain[Subtensor.commitRevealWeightsEnabled, 0] = false
        #expect(throws: failure(.canNotSetRootNetworkWeights)) { try set([0], [1], at: 0, on: &chain) }
    }

    @Test("Nobody but a signer sets weights (test_no_signature)")
    func unsigned() throws {
        var chain = try subnet()
        let call = Subtensor.Call.setWeights(netuid: 1, dests: [], weights: [], versionKey: 0)
        for origin in [Origin.none, .root] {
            #expect(throws: DispatchError.badOrigin) { try Subtensor.dispatch(call, from: origin, on: &chain) }
        }
    }

    /// `test_weights_err_weights_vec_not_equal_size`, `test_weights_err_has_duplicate_ids`,
    /// `test_set_weights_err_not_active`, `test_set_weights_err_invalid_uid`, `test_set_weight_not_enough_values`,
    /// `test_set_weight_too_many_uids`, `test_weights_err_no_validator_permit`, `test_check_length_to_few_weights`,
    /// `test_check_len_uids_within_allowed_not_within_network_pool`.
    /// `test_check_length_weights_length_exceeds_min_allowed`,
    /// `test_check_len_uids_within_allowed_within_network_pool`.
    @Test("Refusals come in the reference's order: each is met once those before it are out of the way")
    func order() throws {
        var chain = try subnet()
        let stranger = fixture.account(77)
        chain[Subtensor.stakeThreshold] = 2_000_000
        chain[Subtensor.weightsVersionKey, 1] = 5
        chain[Subtensor.lastUpdate, 1] = [950, 0, 0, 0, 0, 0]
        chain[Subtensor.validatorPermit, 1] = [false, false, false, false, false, false]
        chain[Subtensor.minAllowedWeights, 1] = 3
        func expect(_ reason: Subtensor.Failure, _ uids: [UInt16], _ values: [UInt16], by who: AccountID? = nil) {
            #expect(throws: failure(reason)) { try set(uids, values, version: 4, by: who, on: &chain) }
        }
        expect(.weightVecNotEqualSize, [1, 1], [1])
        #expect(throws: failure(.mechanismDoesNotExist)) { try set([1], [1], mechanism: 1, on: &chain) }
        chain[Subtensor.commitRevealWeightsEnabled, 9] = false
        #expect(throws: failure(.mechanismDoesNotExist)) { try set([1], [1], at: 9, on: &chain) }
        expect(.uidsLengthExceedUidsInSubNet, [1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1], by: stranger)
        expect(.hotKeyNotRegisteredInSubNet, [1, 1], [1, 1], by: stranger)
        expect(.notEnoughStakeToSetWeights, [1, 1], [1, 1])
        chain[Subtensor.stakeThreshold] = 1_000_000
        expect(.incorrectWeightVersionKey, [1, 1], [1, 1])
        chain[Subtensor.weightsVersionKey, 1] = 4
        expect(.settingWeightsTooFast, [1, 1], [1, 1])
        chain[Subtensor.lastUpdate, 1] = [900, 0, 0, 0, 0, 0]
        expect(.neuronNoValidatorPermit, [1, 1], [1, 1])
        chain[Subtensor.validatorPermit, 1] = [true, false, false, false, false, false]
        expect(.duplicateUids, [9, 9], [1, 1])
        expect(.uidVecContainInvalidOne, [1, 9], [1, 1])
        expect(.weightVecLengthIsLow, [1, 2], [1, 1])
        try set([1, 2, 3], [1, 1, 1], version: 4, on: &chain)
        #expect(chain[Subtensor.weights, 1, 0].count == 3)
    }

    @Test(
        "Anybody may weigh itself alone, whatever the number of weights required (test_check_length_allows_singleton)"
    )
    func selfWeight() throws {
        var chain = try subnet()
        chain[Subtensor.minAllowedWeights, 1] = 6
        try set([3], [0], by: fixture.account(4), on: &chain)
        #expect(chain[Subtensor.weights, 1, 3] == [Pair(3, 0)])
        chain[System.number] = 1_100
        #expect(throws: failure(.neuronNoValidatorPermit)) {
            try set([2], [1], by: fixture.account(4), on: &chain)
        }
    }

    @Test(
        "The owner's key weighs without stake or permit (test_subnet_owner_can_validate_without_stake_or_manual_permit)"
    )
    func owner() throws {
        var chain = try subnet()
        chain[Subtensor.stakeThreshold] = .max
        chain[Subtensor.validatorPermit, 1] = [false, false, false, false, false, false]
        chain[Subtensor.subnetOwnerHotkey, 1] = fixture.account(3)
        try set([0, 1], [1, 2], by: fixture.account(3), on: &chain)
        #expect(chain[Subtensor.weights, 1, 2] == [Pair(0, 32_768), Pair(1, 65_535)])
    }

    @Test(
        "The limit of one setting in 100 blocks counts for each mechanism (test_weights_err_setting_weights_too_fast)"
    )
    func rateLimit() throws {
        var chain = try subnet()
        chain[Subtensor.mechanismCountCurrent, 1] = 2
        chain[Subtensor.lastUpdate, NetUIDStorageIndex(1, 1)] = [0, 0, 0, 0, 0, 0]
        try set([1], [1], on: &chain)
        try set([1], [1], mechanism: 1, on: &chain)
        #expect(chain[Subtensor.weights, NetUIDStorageIndex(1, 1), 0] == [Pair(1, 65_535)])
        chain[System.number] = 1_099
        #expect(throws: failure(.settingWeightsTooFast)) { try set([2], [1], on: &chain) }
        chain[System.number] = 1_100
        try set([2], [1], on: &chain)
        #expect(chain[Subtensor.weights, 1, 0] == [Pair(2, 65_535)])
    }

    @Test("Where weights are committed first they are not set (test_set_weights_commit_reveal_enabled_error)")
    func commitReveal() throws {
        var chain = try subnet()
        chain[Subtensor.commitRevealWeightsEnabled, 1] = true
        #expect(throws: failure(.commitRevealEnabled)) { try set([1], [1], on: &chain) }
    }

    @Test("A batch sets what it can and reports the rest (test_batch_set_weights_item_failure_event_includes_netuid)")
    func batch() throws {
        var chain = try subnet()
        chain[Subtensor.commitRevealWeightsEnabled, 3] = true
        let row = [Pair(Compact(UInt16(1)), Compact(UInt16(7)))]
        let netuids = [NetUID(1), 2, 3].map { Compact($0) }
        let versions = netuids.map { _ in Compact(UInt64(0)) }
        chain[Subtensor.commitRevealWeightsEnabled, 2] = false
        try Subtensor.dispatch(
            .batchSetWeights(netuids: netuids, weights: [row, row, row], versionKeys: versions),
            from: .signed(validator),
            on: &chain
        )
        #expect(chain[Subtensor.weights, 1, 0] == [Pair(1, 65_535)])
        #expect(
            fixture.events(of: chain) == [
                .weightsSet(1, 0), .batchCompletedWithErrors,
                .batchWeightItemFailed(2, failure(.mechanismDoesNotExist)),
                .batchWeightItemFailed(3, failure(.commitRevealEnabled)),
                .batchWeightsCompleted(netuids, validator),
            ]
        )
        #expect(throws: failure(.inputLengthsUnequal)) {
            try Subtensor.dispatch(
                .batchSetWeights(netuids: netuids, weights: [row], versionKeys: versions),
                from: .signed(validator),
                on: &chain
            )
        }
    }

    /// `set_weights_within_rate_limit_dispatches`, `over_rate_set_weights_is_blocked`,
    /// `low_stake_weight_calls_are_blocked`, `valid_set_weights_call_dispatches`,
    /// `mismatched_batch_lengths_are_blocked`, `pays_no_set_weights_validate_rejects_rate_limited_call`.
    @Test("The guards refuse before the call runs what it would refuse, and let other calls pass")
    func guards() throws {
        var chain = try subnet()
        let call = Subtensor.Call.setWeights(netuid: 1, dests: [1], weights: [1], versionKey: 0)
        try Subtensor.guardWeights(call, from: validator, in: chain)
        try Subtensor.guardWeightsRate(call, from: validator, in: chain)
        chain[Subtensor.lastUpdate, 1] = [950, 0, 0, 0, 0, 0]
        #expect(throws: Subtensor.Failure.settingWeightsTooFast) {
            try Subtensor.guardWeightsRate(call, from: validator, in: chain)
        }
        try Subtensor.guardWeightsRate(call, from: fixture.account(77), in: chain)
        chain[Subtensor.stakeThreshold] = 2_000_000
        #expect(throws: Subtensor.Failure.notEnoughStakeToSetWeights) {
            try Subtensor.guardWeights(call, from: validator, in: chain)
        }
        let other = Subtensor.Call.startCall(netuid: 1)
        try Subtensor.guardWeights(other, from: validator, in: chain)
        let uneven = Subtensor.Call.batchCommitWeights(netuids: [Compact(1)], commitHashes: [])
        #expect(throws: Subtensor.Failure.inputLengthsUnequal) {
            try Subtensor.guardWeights(uneven, from: validator, in: chain)
        }
    }
}
