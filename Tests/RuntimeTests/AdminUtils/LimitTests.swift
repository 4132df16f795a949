import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Where owners' limits are kept, and settings that do more than store a value.
@Suite("Limits and effects of settings")
struct LimitTests {
    static let owner = Origin.signed(AdminFixture.owner)

    /// The numbers of hyperparameters in `LastRateLimitedBlock` (`Hyperparameter` in the reference's
    /// `pallets/subtensor/src/utils/rate_limiting.rs`).
    static let numbers: [String: UInt8] = [
        "serving_rate_limit": 1, "max_difficulty": 2, "adjustment_alpha": 3, "immunity_period": 5,
        "min_allowed_weights": 6, "rho": 8, "activity_cutoff": 9, "min_burn": 11, "max_burn": 12,
        "bonds_moving_average": 13, "bonds_penalty": 14, "commit_reveal_weights_enabled": 15,
        "liquid_alpha_enabled": 16, "alpha_values": 17, "commit_reveal_weights_interval": 18, "toggle_transfer": 19,
        "alpha_sigmoid_steepness": 20, "yuma3_enabled": 21, "bonds_reset_enabled": 22,
        "owner_immune_neuron_limit": 23, "recycle_or_burn": 24, "max_allowed_uids": 25, "burn_half_life": 26,
        "burn_increase_mult": 27, "min_childkey_take_per_subnet": 29,
    ]

    @Test("an owner's change is remembered under its hyperparameter", arguments: SettingCase.all)
    func keys(setting: SettingCase) {
        guard case .ownerEvery = setting.caller else { return }
        var chain = AdminFixture.chain()
        #expect(AdminFixture.failure(setting.call(1), from: Self.owner, on: &chain) == nil)
        guard let number = Self.numbers[setting.name] else {
            #expect(setting.name == "weights_version_key")
            let last = chain[Subtensor.transactionKeyLastBlock, AdminFixture.owner, 1, 4]
            #expect(last == UInt64(AdminFixture.block))
            return
        }
        let entries = chain.entries(of: Subtensor.lastRateLimitedBlock)
        #expect(entries.map(\.key.scaleEncoded) == [[1, 1, 0, number]])
        #expect(entries.map(\.value) == [UInt64(AdminFixture.block)])
    }

    @Test("mechanisms change once a day, and their split with them (test_sudo_set_mechanism_count_and_emissions)")
    func mechanisms() {
        var chain = AdminFixture.chain()
        chain[Subtensor.maxAllowedUids, 1] = 128
        let two = AdminUtils.Call.sudoSetMechanismCount(netuid: 1, mechanismCount: 2)
        let split = AdminUtils.Call.sudoSetMechanismEmissionSplit(netuid: 1, maybeSplit: [13_107, 52_428])
        #expect(AdminFixture.failure(split, from: Self.owner, on: &chain) == Subtensor.refuse(.invalidValue))
        #expect(AdminFixture.failure(two, from: Self.owner, on: &chain) == nil)
        #expect(chain[Subtensor.mechanismCountCurrent, 1] == 2)
        #expect(AdminFixture.failure(split, from: Self.owner, on: &chain) == nil)
        #expect(chain[Subtensor.mechanismEmissionSplit, 1] == [13_107, 52_428])
        chain[System.number] = AdminFixture.block + 7_199
        #expect(AdminFixture.failure(two, from: Self.owner, on: &chain) == Subtensor.refuse(.txRateLimitExceeded))
        #expect(AdminFixture.failure(split, from: Self.owner, on: &chain) == Subtensor.refuse(.txRateLimitExceeded))
        chain[System.number] = AdminFixture.block + 7_200
        let one = AdminUtils.Call.sudoSetMechanismCount(netuid: 1, mechanismCount: 1)
        #expect(AdminFixture.failure(one, from: Self.owner, on: &chain) == nil)
        #expect(chain[Subtensor.mechanismEmissionSplit, 1] == nil)
    }

    @Test("the owner's limit grows with the tempo (test_hyperparam_rate_limit_enforced_by_tempo)")
    func tempo() {
        var chain = AdminFixture.chain()
        chain[Subtensor.tempo, 1] = 2
        chain[Subtensor.ownerHyperparamRateLimit] = 1
        let rho = AdminUtils.Call.sudoSetRho(netuid: 1, rho: 3)
        #expect(AdminFixture.failure(rho, from: Self.owner, on: &chain) == nil)
        chain[System.number] = AdminFixture.block + 1
        #expect(AdminFixture.failure(rho, from: Self.owner, on: &chain) == Subtensor.refuse(.txRateLimitExceeded))
        chain[System.number] = AdminFixture.block + 2
        #expect(AdminFixture.failure(rho, from: Self.owner, on: &chain) == nil)
    }

    @Test("nominations that become too small are paid back (test_sets_a_lower_value_clears_small_nominations)")
    func nominations() {
        var chain = AdminFixture.chain()
        let (hotkey, staker) = (AdminFixture.sudoer, AdminFixture.stranger)
        let set = { (factor: UInt64, chain: inout Chain) in
            AdminFixture.failure(.sudoSetNominatorMinRequiredStake(minStake: factor), from: .root, on: &chain)
        }
        chain[Subtensor.owner, hotkey] = AdminFixture.owner
        #expect(set(10, &chain) == nil)
        Subtensor.increaseStake(of: hotkey, staker, at: 1, by: 11, on: &chain)
        #expect(set(5, &chain) == nil)
        #expect(Subtensor.stake(of: hotkey, staker, at: 1, in: chain) == 11)
        #expect(set(20, &chain) == nil)
        #expect(Subtensor.stake(of: hotkey, staker, at: 1, in: chain) == 0)
    }
}
