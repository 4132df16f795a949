import Economics
import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

private typealias World = RegistrationWorld

/// Figures and cases: `tests/networks.rs` and `tests/subnet.rs` of subtensor, by test name.
struct NetworkRegistrationTests {
    private let cold = World.account(1_001)
    private let hot = World.account(1_002)

    /// `test_register_subnet_high_lock_cost`, `test_register_network_gives_owner_no_initial_alpha_distribution`.
    @Test("the first subnet's pool holds the whole lock at a price of one")
    func firstPool() throws {
        // register_network_seeds_first_subnet_from_fallback_price_one_and_keeps_lock_in_pool
        var world = World()
        let netuid = try world.registerNetwork(owner: cold, hotkey: hot)
        let chain = world.chain
        #expect(netuid == 1)
        #expect(chain[Subtensor.subnetTAO, netuid] == 1_000_000_000_000)
        #expect(chain[Subtensor.subnetAlphaIn, netuid] == 1_000_000_000_000)
        #expect(chain[Subtensor.subnetAlphaOut, netuid] == 0)
        #expect(chain[Subtensor.subnetLocked, netuid] == 1_000_000_000_000)
        #expect(chain[Subtensor.totalStake] == 1_000_000_000_000)
        #expect(chain[Subtensor.raoRecycledForRegistration, netuid] == 0)
        #expect(Subtensor.stake(of: hot, cold, at: netuid, in: chain) == 0)
        #expect(Swap.price(at: netuid, in: chain) == .one)
        #expect(Balances.free(Subtensor.subnetAccount(netuid), in: chain) == 1_000_000_000_000)
        #expect(Balances.free(cold, in: chain) == 1_000_000)
        #expect(world.events.last == .networkAdded(netuid, 1))
        world.expectTaoConserved()
    }

    /// `registered_subnet_counter_bumps_on_first_registration`.
    @Test("a new subnet has the reference's settings")
    func settings() throws {
        // test_init_new_network_registration_defaults, and the defaults of init_new_network
        var world = World(block: 1_000)
        let netuid = try world.registerNetwork(owner: cold, hotkey: hot)
        let chain = world.chain
        #expect(chain[Subtensor.tempo, netuid] == 360)
        #expect(chain[Subtensor.lastEpochBlock, netuid] == 999)
        #expect(chain[Subtensor.burn, netuid] == 1_000_000_000)
        #expect(chain[Subtensor.burnHalfLife, netuid] == 360)
        #expect(chain[Subtensor.burnIncreaseMult, netuid] == U64F64(bits: 23_242_897_532_874_035_200))
        #expect(chain[Subtensor.maxAllowedUids, netuid] == 256)
        #expect(chain[Subtensor.maxAllowedValidators, netuid] == 64)
        #expect(chain[Subtensor.minAllowedWeights, netuid] == 1)
        #expect(chain[Subtensor.immunityPeriod, netuid] == 5_000)
        #expect(chain[Subtensor.yuma3On, netuid])
        #expect(chain[Subtensor.commitRevealWeightsEnabled, netuid])
        #expect(chain[Subtensor.networkRegistrationAllowed, netuid])
        #expect(!chain[Subtensor.subnetEmissionEnabled, netuid])
        #expect(!chain[Subtensor.subtokenEnabled, netuid])
        #expect(!chain.contains(Subtensor.firstEmissionBlockNumber, netuid))
        #expect(chain[Subtensor.networkRegisteredAt, netuid] == 1_000)
        #expect(chain[Subtensor.registeredSubnetCounter, netuid] == 1)
        #expect(chain[Subtensor.tokenSymbol, netuid] == Array("α".utf8))
        #expect(chain[Subtensor.keys, netuid, 0] == hot)
        #expect(chain[Subtensor.uids, netuid, hot] == 0)
        #expect(chain[Subtensor.subnetOwner, netuid] == cold)
        #expect(chain[Subtensor.subnetOwnerHotkey, netuid] == hot)
        #expect(chain[Subtensor.lastUpdate, NetUIDStorageIndex(netuid)] == [1_000])
    }

    @Test("the fast profile's subnets have a tempo of ten blocks")
    func fastTempo() throws {
        var world = World(block: 100, profile: .fast)
        for number in 1...12 {
            world.go(to: 100)
            let netuid = try world.registerNetwork(
                owner: World.account(UInt64(number)),
                hotkey: World.account(UInt64(number) + 100)
            )
            #expect(world.chain[Subtensor.tempo, netuid] == 10)
            #expect(world.chain[Subtensor.lastEpochBlock, netuid] == 100 - UInt64(number % 10))
        }
    }

    @Test("a new subnet's pool starts at the median of the others' prices")
    func medianPool() throws {
        // register_network_seeds_new_subnet_from_even_median_snapshot: prices 5 and 2, median 3.5
        var world = World()
        world.addNetwork(1)
        world.addNetwork(2)
        setReserves(1, tao: 500, alpha: 100, in: &world)
        setReserves(2, tao: 200, alpha: 100, in: &world)
        let netuid = try world.registerNetwork(owner: cold, hotkey: hot)
        #expect(netuid == 3)
        #expect(world.chain[Subtensor.subnetTAO, netuid] == 1_000_000_000_000)
        // floor(10^12 / 3.5)
        #expect(world.chain[Subtensor.subnetAlphaIn, netuid] == 285_714_285_714)
    }

    /// `median_subnet_alpha_price_returns_one_when_no_eligible_subnet_prices`,
    /// `median_subnet_alpha_price_returns_middle_value_for_odd_unsorted_prices`,
    /// `median_subnet_alpha_price_averages_even_prices_and_ignores_root_zero_and_unadded`.
    @Test("the median ignores root, subnets without a price and those that are not there")
    func median() {
        // median_subnet_alpha_price_*
        var world = World()
        #expect(Subtensor.medianAlphaPrice(in: world.chain) == .one)
        for netuid: NetUID in [1, 2, 3, 4] { world.addNetwork(netuid) }
        setReserves(1, tao: 700, alpha: 100, in: &world)
        setReserves(2, tao: 200, alpha: 100, in: &world)
        setReserves(3, tao: 500, alpha: 100, in: &world)
        setReserves(4, tao: 0, alpha: 100, in: &world)
        #expect(Subtensor.medianAlphaPrice(in: world.chain) == 5)
        world.chain[Subtensor.networksAdded, 3] = false
        #expect(Subtensor.medianAlphaPrice(in: world.chain) == U64F64(bits: 9 << 63))
    }

    @Test("registrations of subnets cost twice the last one, falling over time to the least")
    func lockCost() throws {
        var world = World(block: 10)
        #expect(Subtensor.networkLockCost(in: world.chain) == 1_000_000_000_000)
        _ = try world.registerNetwork(owner: cold, hotkey: hot)
        #expect(Subtensor.networkLockCost(in: world.chain) == 2_000_000_000_000)
        world.go(to: 10 + 50_400)
        // 10^12 / 100,800 = 9,920,634 a block
        #expect(Subtensor.networkLockCost(in: world.chain) == Tao(2_000_000_000_000 - 9_920_634 * 50_400))
        world.go(to: 10 + 150_000)
        #expect(Subtensor.networkLockCost(in: world.chain) == 1_000_000_000_000)
    }

    /// `over_rate_network_registration_is_blocked`, `network_registration_after_rate_limit_dispatches`.
    @Test("only one subnet is registered in the limit's time, by anybody")
    func rateLimit() throws {
        var world = World(block: 10)
        try world.fund(cold, 10_000_000_000_000)
        try world.call(.registerNetwork(hotkey: hot), by: cold)
        let other = World.account(7)
        try world.fund(other, 10_000_000_000_000)
        let late = Subtensor.Call.registerNetwork(hotkey: World.account(8))
        world.go(to: 10 + 7_199)
        #expect(throws: World.refusal(.networkTxRateLimitExceeded)) { try world.call(late, by: other) }
        #expect(throws: Subtensor.Failure.networkTxRateLimitExceeded) {
            try Subtensor.guardNetworkRate(late, in: world.chain)
        }
        try Subtensor.guardNetworkRate(.startCall(netuid: 1), in: world.chain)
        world.go(to: 10 + 7_200)
        try Subtensor.guardNetworkRate(late, in: world.chain)
        try world.call(late, by: other)
        world.expectTaoConserved()
    }

    /// `register_network_fails_without_balance_and_does_not_write_owner_alpha_state`,
    /// `register_network_non_associated_hotkey_does_not_withdraw_or_write_owner_alpha_state`,
    /// `test_cannot_register_system_hotkey`.
    @Test("who cannot pay, or names another's hotkey or a subnet's account, gets no subnet")
    func refusals() throws {
        // register_network_fails_without_balance…, register_network_non_associated_hotkey…
        var world = World(block: 10)
        let before = world.chain.committed().root
        #expect(throws: World.refusal(.cannotAffordLockCost)) {
            try world.call(.registerNetwork(hotkey: hot), by: cold)
        }
        #expect(world.chain.committed().root == before)
        try world.fund(cold, 10_000_000_000_000)
        world.chain[Subtensor.owner, hot] = World.account(5)
        #expect(throws: World.refusal(.nonAssociatedColdKey)) {
            try world.call(.registerNetwork(hotkey: hot), by: cold)
        }
        #expect(throws: World.refusal(.cannotUseSystemAccount)) {
            try world.call(.registerNetwork(hotkey: Subtensor.subnetAccount(9)), by: cold)
        }
        #expect(throws: DispatchError.badOrigin) { try world.call(.registerNetwork(hotkey: hot), from: .root) }
        #expect(Balances.free(cold, in: world.chain) == 10_000_000_000_000)
    }

    @Test("who must live on pays less, and the pool still counts the least lock")
    func keepsAlive() throws {
        var world = World(block: 10)
        try world.fund(cold, 1_000_000_000_000)
        try world.call(.registerNetwork(hotkey: hot), by: cold)
        #expect(Balances.free(cold, in: world.chain) == 500)
        #expect(world.chain[Subtensor.subnetLocked, 1] == 999_999_999_500)
        #expect(world.chain[Subtensor.networkLastLockCost] == 999_999_999_500)
        #expect(world.chain[Subtensor.subnetTAO, 1] == 1_000_000_000_000)
        world.expectTaoConserved()
    }

    @Test("an identity comes with the subnet, or the subnet does not come")
    func identity() throws {
        var world = World(block: 10)
        try world.fund(cold, 10_000_000_000_000)
        var identity = SubnetIdentityV3(
            subnetName: Array("name".utf8),
            githubRepo: [],
            subnetContact: [],
            subnetUrl: [],
            discord: [],
            description: [],
            logoUrl: [],
            additional: []
        )
        try world.call(.registerNetworkWithIdentity(hotkey: hot, identity: identity), by: cold)
        #expect(world.chain[Subtensor.subnetIdentitiesV3, 1] == identity)
        #expect(world.events.contains(.subnetIdentitySet(1)))
        identity.discord = Array(repeating: 65, count: 257)
        world.chain[Subtensor.networkRateLimit] = 0
        let call = Subtensor.Call.registerNetworkWithIdentity(hotkey: World.account(3), identity: identity)
        #expect(throws: World.refusal(.invalidIdentity)) { try world.call(call, by: cold) }
        #expect(!Subtensor.subnetExists(2, in: world.chain))
        world.expectTaoConserved()
    }

    @Test("root validators lend their stake to the owner of a new subnet unless they opted out")
    func rootParents() throws {
        var world = World(block: 10)
        world.chain[Subtensor.maxAllowedUids, .root] = 64
        world.chain[Subtensor.maxRegistrationsPerBlock, .root] = 10
        world.chain[Subtensor.targetRegistrationsPerInterval, .root] = 10
        let validators = (1...3).map { World.account($0) }
        for (index, validator) in validators.enumerated() {
            try world.call(.rootRegister(hotkey: validator), by: World.account(UInt64(index) + 50))
        }
        world.chain[Subtensor.autoParentDelegationEnabled, validators[1]] = false
        let netuid = try world.registerNetwork(owner: cold, hotkey: hot)
        let parents = [Pair(UInt64.max, validators[0]), Pair(UInt64.max, validators[2])]
        #expect(world.chain[Subtensor.parentKeys, hot, netuid] == parents)
        #expect(world.chain[Subtensor.childKeys, validators[0], netuid] == [Pair(UInt64.max, hot)])
        #expect(world.chain[Subtensor.childKeys, validators[1], netuid] == [])
        #expect(world.events.contains(.setChildren(validators[2], netuid, [Pair(UInt64.max, hot)])))
    }

    /// `prune_none_when_all_networks_immune`, `prune_selects_network_with_lowest_price`,
    /// `prune_tie_on_price_earlier_registration_wins`,
    /// `registered_subnet_counter_survives_dissolve_and_bumps_on_reregistration`.
    @Test("a full network makes room by the subnet with the lowest price that is not immune")
    func prune() throws {
        // register_network_prunes_and_recycles_netuid, prune_*
        var world = World(block: 1)
        world.chain[Subtensor.networkImmunityPeriod] = 100
        let first = try world.registerNetwork(owner: World.account(1), hotkey: World.account(2))
        let second = try world.registerNetwork(owner: World.account(3), hotkey: World.account(4))
        world.chain[Subtensor.subnetLimit] = 2
        world.chain[Subtensor.subnetMovingPrice, first] = 2
        world.chain[Subtensor.subnetMovingPrice, second] = 1
        #expect(Subtensor.networkToPrune(in: world.chain) == nil)
        try world.fund(cold, 10_000_000_000_000)
        #expect(throws: World.refusal(.subnetLimitReached)) {
            try world.call(.registerNetwork(hotkey: hot), by: cold)
        }
        world.go(to: 101)
        #expect(Subtensor.networkToPrune(in: world.chain) == second)
        world.chain[Subtensor.subnetMovingPrice, first] = 1
        #expect(Subtensor.networkToPrune(in: world.chain) == first)
        try world.call(.registerNetwork(hotkey: hot), by: cold)
        #expect(world.chain[Subtensor.subnetOwner, first] == cold)
        #expect(world.chain[Subtensor.subnetOwner, second] == World.account(3))
        #expect(world.chain[Subtensor.registeredSubnetCounter, first] == 2)
        #expect(world.chain[Subtensor.totalNetworks] == 2)
        #expect(world.events.contains(.networkRemoved(first)))
        world.expectTaoConserved()
    }

    /// `test_do_start_call_ok`, `test_do_start_call_fail_with_not_existed_subnet`, `test_do_start_call_fail_not_owner`,
    /// `test_do_start_call_can_start_now`, `test_do_start_call_fail_for_set_again`.
    @Test("a subnet starts once, by its owner, when its time has come")
    func startCall() throws {
        // test_do_start_call_*
        var world = World(block: 10)
        world.chain[Subtensor.startCallDelay] = 5
        #expect(throws: World.refusal(.subnetNotExists)) { try world.call(.startCall(netuid: 1), by: cold) }
        let netuid = try world.registerNetwork(owner: cold, hotkey: hot)
        #expect(throws: DispatchError.badOrigin) { try world.call(.startCall(netuid: netuid), by: hot) }
        world.go(to: 14)
        #expect(throws: World.refusal(.needWaitingMoreBlocksToStarCall)) {
            try world.call(.startCall(netuid: netuid), by: cold)
        }
        world.go(to: 15)
        try world.call(.startCall(netuid: netuid), by: cold)
        #expect(world.chain[Subtensor.firstEmissionBlockNumber, netuid] == 16)
        #expect(world.chain[Subtensor.subtokenEnabled, netuid])
        #expect(world.events.last == .firstEmissionBlockNumberSet(netuid, 16))
        #expect(throws: World.refusal(.firstEmissionBlockNumberAlreadySet)) {
            try world.call(.startCall(netuid: netuid), by: cold)
        }
    }

    private func setReserves(_ netuid: NetUID, tao: Tao, alpha: Alpha, in world: inout World) {
        world.chain[Subtensor.subnetTAO, netuid] = tao
        world.chain[Subtensor.subnetAlphaIn, netuid] = alpha
    }
}
