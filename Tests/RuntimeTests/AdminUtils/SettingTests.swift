import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// Who may change which setting, and when: every row of the table. The reference tests them one by one in
/// `pallets/admin-utils/src/tests/mod.rs`: root sets the value and it is reported, others are refused with `BadOrigin`, an
/// unknown subnet with `SubnetDoesNotExist`. Its tests of one setting each are the rows of the same names:
// admin-utils/src/tests/mod.rs: test_sudo_set_default_take, test_sudo_set_serving_rate_limit,
// test_sudo_set_min_difficulty, test_sudo_set_max_difficulty, test_sudo_set_weights_version_key,
// test_sudo_set_weights_set_rate_limit, test_sudo_set_adjustment_interval, test_sudo_set_adjustment_alpha,
// test_sudo_subnet_owner_cut, test_sudo_set_immunity_period, test_sudo_set_min_allowed_weights, test_sudo_set_kappa,
// test_sudo_set_rho, test_sudo_set_target_registrations_per_interval, test_sudo_set_difficulty,
// test_sudo_set_stake_threshold, test_sudo_set_bonds_penalty, test_sudo_set_rao_recycled,
// test_sudo_set_network_lock_reduction_interval, can_only_be_called_by_admin, sets_a_lower_value, sets_a_higher_value,
// test_sudo_set_tx_delegate_take_rate_limit, test_sudo_set_min_delegate_take,
// test_sudo_set_min_childkey_take_per_subnet, test_sudo_set_commit_reveal_weights_enabled,
// test_sudo_set_liquid_alpha_enabled, test_sudo_set_coldkey_swap_announcement_delay,
// test_sudo_set_coldkey_swap_reannouncement_delay, test_sudo_set_dissolve_network_schedule_duration,
// test_sudo_root_sets_subnet_moving_alpha, test_sudo_set_ema_halving, test_sudo_set_bonds_reset_enabled,
// test_sudo_set_yuma3_enabled, test_sudo_set_commit_reveal_version, test_sudo_set_admin_freeze_window_and_rate,
// test_sudo_set_owner_cut_enabled, test_sudo_set_owner_cut_auto_lock_enabled, test_sudo_set_min_non_immune_uids
@Suite("Settings")
struct SettingTests {
    @Test("root sets it and it is reported", arguments: SettingCase.all)
    func root(setting: SettingCase) {
        var chain = AdminFixture.chain()
        let before = chain.rawValue(at: setting.key)
        #expect(before != setting.value)
        #expect(AdminFixture.failure(setting.call(SettingCase.netuid), from: .root, on: &chain) == nil)
        #expect(chain.rawValue(at: setting.key) == setting.value)
        #expect(chain.events.map(\.bytes) == setting.events)
    }

    @Test("nobody but root and an owner sets it", arguments: SettingCase.all)
    func strangers(setting: SettingCase) {
        let call = setting.call(SettingCase.netuid)
        #expect(AdminFixture.failure(call, from: .signed(AdminFixture.stranger)) == .badOrigin)
        #expect(AdminFixture.failure(call, from: .signed(AdminFixture.sudoer)) == .badOrigin)
        #expect(AdminFixture.failure(call, from: .none) == .badOrigin)
    }

    // admin-utils/src/tests/mod.rs: test_sudo_set_weights_version_key_rate_limit,
    // test_sudo_set_weights_version_key_rate_limit_root, test_owner_hyperparam_update_rate_limit_enforced
    @Test("an owner sets what is the owner's, as often as the limit allows", arguments: SettingCase.all)
    func owner(setting: SettingCase) {
        var chain = AdminFixture.chain()
        let call = setting.call(SettingCase.netuid)
        let owner = Origin.signed(AdminFixture.owner)
        switch setting.caller {
        case .rootOnly:
            #expect(AdminFixture.failure(call, from: owner, on: &chain) == .badOrigin)
        case .owner:
            #expect(AdminFixture.failure(call, from: owner, on: &chain) == nil)
            #expect(AdminFixture.failure(call, from: owner, on: &chain) == nil)
            #expect(chain.rawValue(at: setting.key) == setting.value)
        case .ownerEvery(let blocks):
            #expect(AdminFixture.failure(call, from: owner, on: &chain) == nil)
            #expect(chain.rawValue(at: setting.key) == setting.value)
            chain[System.number] = AdminFixture.block + BlockNumber(blocks) - 1
            // The owner's limit holds in the last block too, root's never.
            #expect(AdminFixture.failure(call, from: owner, on: &chain) == Subtensor.refuse(.txRateLimitExceeded))
            chain[Subtensor.liquidAlphaOn, SettingCase.netuid] = true
            #expect(AdminFixture.failure(call, from: .root, on: &chain) == nil)
            chain[System.number] = AdminFixture.block + BlockNumber(blocks)
            chain[Subtensor.liquidAlphaOn, SettingCase.netuid] = true
            #expect(AdminFixture.failure(call, from: owner, on: &chain) == nil)
        }
    }

    // admin-utils/src/tests/mod.rs: test_freeze_window_blocks_root_and_owner
    @Test("the freeze window refuses it, of root too", arguments: SettingCase.all)
    func window(setting: SettingCase) {
        var chain = AdminFixture.chain()
        chain[Subtensor.adminFreezeWindow] = 361
        let expected = setting.window ? Subtensor.refuse(.adminActionProhibitedDuringWeightsWindow) : nil
        #expect(AdminFixture.failure(setting.call(SettingCase.netuid), from: .root, on: &chain) == expected)
        if case .ownerEvery = setting.caller {
            let owner = Origin.signed(AdminFixture.owner)
            #expect(AdminFixture.failure(setting.call(SettingCase.netuid), from: owner, on: &chain) == expected)
        }
    }

    @Test("a subnet that does not exist is refused where that matters", arguments: SettingCase.all)
    func missing(setting: SettingCase) {
        var chain = AdminFixture.chain()
        chain[Subtensor.liquidAlphaOn, AdminFixture.missing] = true
        let failure = AdminFixture.failure(setting.call(AdminFixture.missing), from: .root, on: &chain)
        #expect(failure == (setting.existing ? AdminUtils.refuse(.subnetDoesNotExist) : nil))
    }

    @Test("a refused call changes nothing", arguments: SettingCase.all)
    func unchanged(setting: SettingCase) {
        var chain = AdminFixture.chain()
        let before = chain.committed().root
        _ = AdminFixture.failure(setting.call(SettingCase.netuid), from: .signed(AdminFixture.stranger), on: &chain)
        #expect(chain.committed().root == before)
        #expect(chain.events.isEmpty)
    }

    @Test("owners' limits are counted for each setting, as in test_owner_hyperparam_rate_limit_independent_per_param")
    func independentLimits() {
        var chain = AdminFixture.chain()
        let owner = Origin.signed(AdminFixture.owner)
        let rho = AdminUtils.Call.sudoSetRho(netuid: 1, rho: 3)
        let penalty = AdminUtils.Call.sudoSetBondsPenalty(netuid: 1, bondsPenalty: 3)
        #expect(AdminFixture.failure(rho, from: owner, on: &chain) == nil)
        #expect(AdminFixture.failure(penalty, from: owner, on: &chain) == nil)
        #expect(AdminFixture.failure(rho, from: owner, on: &chain) == Subtensor.refuse(.txRateLimitExceeded))
    }

    @Test("root's changes start no owner's limit")
    func rootStartsNoLimit() {
        var chain = AdminFixture.chain()
        #expect(AdminFixture.failure(.sudoSetRho(netuid: 1, rho: 3), from: .root, on: &chain) == nil)
        let owner = Origin.signed(AdminFixture.owner)
        #expect(AdminFixture.failure(.sudoSetRho(netuid: 1, rho: 4), from: owner, on: &chain) == nil)
    }

    // admin-utils/src/tests/mod.rs: test_freeze_window_blocks_root_and_owner
    @Test("the freeze window begins exactly so many blocks before the epoch, and holds while one out of turn waits")
    func windowBounds() {
        var chain = AdminFixture.chain()
        let call = AdminUtils.Call.sudoSetMinBurn(netuid: 1, minBurn: 123)
        let closed = Subtensor.refuse(.adminActionProhibitedDuringWeightsWindow)
        chain[Subtensor.adminFreezeWindow] = 3
        chain[Subtensor.tempo, 1] = 10
        for (elapsed, expected) in [(0, nil), (7, nil), (8, closed), (10, closed), (11, closed)]
            as [(BlockNumber, DispatchError?)]
        {
            chain[System.number] = AdminFixture.block + elapsed
            for origin in [Origin.root, .signed(AdminFixture.owner)] {
                var trial = chain
                #expect(AdminFixture.failure(call, from: origin, on: &trial) == expected, "after \(elapsed)")
            }
        }
        chain[System.number] = AdminFixture.block
        chain[Subtensor.pendingEpochAt, 1] = UInt64(AdminFixture.block) + 1
        #expect(AdminFixture.failure(call, from: .root, on: &chain) == closed)
        // A subnet without epochs is never frozen.
        chain[Subtensor.tempo, 1] = 0
        #expect(AdminFixture.failure(call, from: .root, on: &chain) == nil)
    }

    // admin-utils/src/tests/mod.rs: test_sudo_set_max_epochs_per_block_changes_deferrals
    @Test("the number of epochs in a block decides how many wait", arguments: [1, 2, 3, 4, 6] as [UInt8])
    func deferrals(limit: UInt8) {
        var chain = AdminFixture.chain()
        let subnets = (1...4).map { NetUID($0) }
        for netuid in subnets {
            chain[Subtensor.networksAdded, netuid] = true
            chain[Subtensor.tempo, netuid] = 100
            chain[Subtensor.pendingEpochAt, netuid] = 1
        }
        let call = AdminUtils.Call.sudoSetMaxEpochsPerBlock(maxEpochsPerBlock: limit)
        #expect(AdminFixture.failure(call, from: .root, on: &chain) == nil)
        let due = Subtensor.drainPending(of: subnets, on: &chain)
        #expect(due.count == min(4, Int(limit)))
        let waiting = subnets.filter { chain[Subtensor.pendingEpochAt, $0] > 0 }
        #expect(waiting.count == 4 - due.count)
    }

    // admin-utils/src/tests/mod.rs: test_sudo_set_start_call_delay_permissions_and_zero_delay
    @Test("the delay before a start is root's, and holds to the block")
    func startDelay() {
        var chain = AdminFixture.chain()
        #expect(chain[Subtensor.startCallDelay] == 0)
        let set = AdminUtils.Call.sudoSetStartCallDelay(delay: 5)
        let start = RuntimeCall.subtensor(.startCall(netuid: 1))
        let owner = Origin.signed(AdminFixture.owner)
        #expect(AdminFixture.failure(set, from: owner, on: &chain) == .badOrigin)
        #expect(AdminFixture.failure(set, from: .root, on: &chain) == nil)
        chain[Subtensor.networkRegisteredAt, 1] = UInt64(AdminFixture.block) - 4
        #expect(
            AdminFixture.failure(start, from: owner, on: &chain)
                == Subtensor.refuse(.needWaitingMoreBlocksToStarCall)
        )
        let none = AdminUtils.Call.sudoSetStartCallDelay(delay: 0)
        #expect(AdminFixture.failure(none, from: .root, on: &chain) == nil)
        #expect(EmissionFixture.events(of: chain).last == .startCallDelaySet(0))
        #expect(AdminFixture.failure(start, from: owner, on: &chain) == nil)
        #expect(chain[Subtensor.firstEmissionBlockNumber, 1] == UInt64(AdminFixture.block) + 1)
        #expect(
            AdminFixture.failure(start, from: owner, on: &chain)
                == Subtensor.refuse(.firstEmissionBlockNumberAlreadySet)
        )
    }

    // admin-utils/src/tests/mod.rs: test_set_alpha_values_dispatch_info_ok
    @Test("setting the speeds of bonds is an ordinary call that is paid for")
    func alphaValuesInfo() {
        let cost = AdminUtils.Call.sudoSetAlphaValues(netuid: 1, alphaLow: 1_638, alphaHigh: 65_525).cost
        #expect(cost.dispatchClass == .normal)
        #expect(cost.pays == .yes)
    }

    @Test("a new tempo restarts the cycle")
    func tempo() {
        var chain = AdminFixture.chain()
        chain[Subtensor.lastEpochBlock, 1] = 5
        #expect(AdminFixture.failure(.sudoSetTempo(netuid: 1, tempo: 20), from: .root, on: &chain) == nil)
        #expect(chain[Subtensor.lastEpochBlock, 1] == UInt64(AdminFixture.block))
    }
}

/// Every call that can be read from bytes, each with zeros for its values.
@Suite("All calls of AdminUtils")
struct AllCallsTests {
    static let calls: [AdminUtils.Call] = (0...UInt8.max).compactMap { index in
        var reader = ScaleReader([index] + Array(repeating: 0, count: 64))
        return try? AdminUtils.Call(from: &reader)
    }

    @Test("there are 81, with the numbers of the reference")
    func numbers() {
        let unused: Set<UInt8> = [10, 11, 12, 31, 32, 34, 40, 41, 44, 47, 48, 52, 53, 54, 56, 59, 64]
        let expected = (0...97).filter { !unused.contains($0) }
        #expect(Self.calls.map { $0.scaleEncoded[0] } == expected)
        #expect(Self.calls.count == 81)
    }

    @Test("each is carried out for root or refused for a reason, and has a cost", arguments: calls)
    func handled(call: AdminUtils.Call) {
        var chain = AdminFixture.chain()
        #expect(AdminFixture.failure(call, from: .root, on: &chain) != .unavailable)
        #expect(call.cost.weight.refTime.value > CostTests.guarded.time)
    }
}
