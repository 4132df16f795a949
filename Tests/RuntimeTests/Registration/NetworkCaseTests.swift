import Economics
import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

private typealias World = RegistrationWorld

/// Subnets that come, are chosen to go, and go, after the reference's tests one by one. Figures of subtensor,
/// `pallets/subtensor/src/tests/networks.rs`; what comes of `subnet.rs` says so.
struct NetworkCaseTests {
    private let cold = World.account(10)
    private let hot = World.account(20)

    /// A subnet of `cold`'s without a lock, a reserve and stake, with a pot for holders.
    private func world(pot: Tao = 0, lock: Tao = 0, block: UInt32 = 10) throws -> World {
        var world = World(block: block)
        let netuid = try world.registerNetwork(owner: cold, hotkey: hot)
        world.chain[Subtensor.taoInRefundDeploymentBlock] = 11
        world.chain[Subtensor.subnetTAO, netuid] = pot
        world.chain[Subtensor.subnetLocked, netuid] = lock
        world.chain[Subtensor.subnetAlphaIn, netuid] = 0
        return world
    }

    private func hold(_ alpha: UInt64, _ hotkey: UInt64, _ coldkey: UInt64, in world: inout World) throws {
        // The account exists, so all of a payment counts.
        try world.fund(World.account(coldkey), 500)
        let key = World.account(hotkey)
        world.chain[Subtensor.alphaV2, key, World.account(coldkey), 1] = SafeFloat(alpha)
        world.chain[Subtensor.totalHotkeyAlpha, key, 1] = Alpha(alpha)
    }

    private func gain(_ coldkey: UInt64, in world: World) -> UInt64 {
        Balances.free(World.account(coldkey), in: world.chain).rawValue - 500
    }

    private func dissolve(in world: inout World) throws {
        try world.call(.rootDissolveNetwork(netuid: 1), from: .root)
    }

    /// `dissolve_no_stakers_no_alpha_no_emission`, `dissolve_decrements_total_networks`.
    @Test("A subnet without stake and lock leaves nothing to anybody")
    func nothing() throws {
        var world = try world()
        let count = world.chain[Subtensor.totalNetworks]
        let before = Balances.free(cold, in: world.chain)
        try dissolve(in: &world)
        #expect(Balances.free(cold, in: world.chain) == before)
        #expect(!Subtensor.subnetExists(1, in: world.chain))
        #expect(world.chain[Subtensor.totalNetworks] == count - 1)
        world.expectTaoConserved()
    }

    /// `dissolve_refunds_full_lock_cost_when_no_emission`, `destroy_alpha_out_refund_gating_by_registration_block`: only
    /// owners of subnets from before the start block are paid back, and only what is locked.
    @Test(
        "An old subnet's lock is paid back where nothing was earned",
        arguments: [(UInt64(11), Tao(1_000_000), UInt64(1_000_000)), (10, 42_000, 0), (11, 0, 0)]
    )
    func lock(start: UInt64, lock: Tao, refund: UInt64) throws {
        var world = try world(lock: lock)
        world.chain[Subtensor.networkRegistrationStartBlock] = start
        let before = Balances.free(cold, in: world.chain).rawValue
        try dissolve(in: &world)
        #expect(Balances.free(cold, in: world.chain).rawValue == before + refund)
        #expect(world.chain[Subtensor.subnetLocked, 1] == 0)
        world.expectTaoConserved()
    }

    @Test("Nothing is paid back where more was earned than locked (dissolve_zero_refund_when_emission_exceeds_lock)")
    func earnedMore() throws {
        var world = try world(lock: 1_000)
        world.chain[Subtensor.subnetOwnerCut] = .max
        world.chain[Subtensor.emission, 1] = [2_000]
        let before = Balances.free(cold, in: world.chain)
        try dissolve(in: &world)
        #expect(Balances.free(cold, in: world.chain) == before)
    }

    @Test("The only holder gets all of the pot (dissolve_single_alpha_out_staker_gets_all_tao)")
    func oneHolder() throws {
        var world = try world(pot: 99_999)
        try hold(5_000, 100, 200, in: &world)
        try dissolve(in: &world)
        #expect(gain(200, in: world) == 99_999)
        #expect(world.chain.entries(of: Subtensor.alphaV2).isEmpty)
        #expect(!world.chain.contains(Subtensor.subnetTAO, 1))
    }

    @Test("Without a pot holders get nothing (dissolve_alpha_out_but_zero_tao_no_rewards)")
    func noPot() throws {
        var world = try world()
        try hold(1_000, 23, 24, in: &world)
        try dissolve(in: &world)
        #expect(gain(24, in: world) == 0)
        #expect(world.chain.entries(of: Subtensor.alphaV2).isEmpty)
    }

    /// `destroy_alpha_in_out_stakes_cleans_locking_coldkeys`,
    /// `destroy_alpha_in_out_stakes_cleans_all_lock_aggregates`, `dissolve_clears_all_lock_maps_for_removed_network`.
    @Test("Locks end with their subnet, and those on others stay")
    func locks() throws {
        var world = try world()
        world.addNetwork(2)
        let (staker, key) = (World.account(111), World.account(222))
        let lock = LockState(lockedMass: 10, conviction: .one, lastUpdate: 1)
        for netuid: NetUID in [1, 2] {
            world.chain[Subtensor.lock, staker, netuid, key] = lock
            world.chain[Subtensor.lockingColdkeys, netuid, key, staker] = Unit()
            world.chain[Subtensor.hotkeyLock, netuid, key] = lock
            world.chain[Subtensor.decayingHotkeyLock, netuid, key] = lock
            world.chain[Subtensor.ownerLock, netuid] = lock
            world.chain[Subtensor.decayingOwnerLock, netuid] = lock
            world.chain[Subtensor.decayingLock, staker, netuid] = false
        }
        try dissolve(in: &world)
        for (netuid, stays) in [(NetUID(1), false), (2, true)] {
            #expect((world.chain[Subtensor.lock, staker, netuid, key] != nil) == stays)
            #expect((world.chain[Subtensor.lockingColdkeys, netuid, key, staker] != nil) == stays)
            #expect((world.chain[Subtensor.hotkeyLock, netuid, key] != nil) == stays)
            #expect((world.chain[Subtensor.decayingHotkeyLock, netuid, key] != nil) == stays)
            #expect((world.chain[Subtensor.ownerLock, netuid] != nil) == stays)
            #expect((world.chain[Subtensor.decayingOwnerLock, netuid] != nil) == stays)
            #expect((world.chain[Subtensor.decayingLock, staker, netuid] != nil) == stays)
        }
    }

    // MARK: Which one goes

    /// Subnets that registered in the given blocks, with the given prices.
    private func world(registered: [UInt64], prices: [I96F32]) -> World {
        var world = World(block: 1)
        for (index, (block, price)) in zip(registered, prices).enumerated() {
            let netuid = NetUID(UInt16(index + 1))
            world.addNetwork(netuid)
            world.chain[Subtensor.networkRegisteredAt, netuid] = block
            world.chain[Subtensor.subnetMovingPrice, netuid] = price
        }
        world.chain[Subtensor.networkImmunityPeriod] = 1_000
        return world
    }

    @Test("Without subnets none goes (prune_none_with_no_networks)")
    func noneToPrune() {
        #expect(Subtensor.networkToPrune(in: World().chain) == nil)
    }

    @Test("A young subnet stays, however low its price (prune_ignores_immune_network_even_if_lower_price)")
    func immune() {
        var world = world(registered: [1, 1_005], prices: [5, 1])
        world.go(to: 1_010)
        #expect(Subtensor.networkToPrune(in: world.chain) == 1)
    }

    @Test("Price, then age, then number decide, among those that are there (prune_selection_complex_state_exhaustive)")
    func order() {
        var world = world(registered: [0, 0, 1, 2, 1_005, 1_006], prices: [25, 25, 100, 1, 0, 0])
        func pruned(at block: UInt32) -> NetUID? {
            world.go(to: block)
            return Subtensor.networkToPrune(in: world.chain)
        }
        #expect(pruned(at: 1_010) == 4)
        world.chain[Subtensor.subnetMovingPrice, 4] = 25
        #expect(pruned(at: 1_010) == 1)
        world.chain[Subtensor.subnetMovingPrice, 3] = 25
        #expect(pruned(at: 1_010) == 1)
        #expect(pruned(at: 0) == nil)
        #expect(pruned(at: 2_010) == 5)
        world.chain[Subtensor.networksAdded, 5] = false
        #expect(pruned(at: 2_010) == 6)
        world.chain[Subtensor.subnetMovingPrice, 6] = 100
        world.chain[Subtensor.subnetMovingPrice, 3] = 1
        #expect(pruned(at: 2_010) == 3)
        world.chain[Subtensor.subnetMovingPrice, 2] = 1
        #expect(pruned(at: 2_010) == 2)
        world.chain[Subtensor.networksAdded, 2] = false
        #expect(pruned(at: 2_010) == 3)
    }

    @Test("Who cannot pay ends nobody's subnet (register_network_fails_before_prune_keeps_existing)")
    func cannotPay() throws {
        var world = try world()
        world.chain[Subtensor.subnetLimit] = 1
        world.chain[Subtensor.networkImmunityPeriod] = 100
        world.go(to: 10_000)
        #expect(throws: World.refusal(.cannotAffordLockCost)) {
            try world.call(.registerNetwork(hotkey: World.account(51)), by: World.account(50))
        }
        #expect(Subtensor.subnetExists(1, in: world.chain))
        #expect(world.chain[Subtensor.totalNetworks] == 1)
    }

    // MARK: New subnets

    @Test("However little a subnet costs, all of it is in the pool (test_register_subnet_low_lock_cost)")
    func lowCost() throws {
        var world = World(block: 10)
        world.chain[Subtensor.networkMinLockCost] = 1_000
        world.chain[Subtensor.networkLastLockCost] = 1_000
        let cost = Subtensor.networkLockCost(in: world.chain)
        #expect(cost < 100_000_000_000)
        let netuid = try world.registerNetwork(owner: cold, hotkey: hot)
        #expect(world.chain[Subtensor.subnetTAO, netuid] == cost)
        #expect(world.chain[Subtensor.subnetAlphaIn, netuid].rawValue == cost.rawValue)
    }

    /// `test_tempo_greater_than_weight_set_rate_limit`, and `test_register_network_min_burn_at_default` of `subnet.rs`.
    @Test("A new subnet's settings fit together")
    func settings() throws {
        var world = World(block: 10)
        let netuid = try world.registerNetwork(owner: cold, hotkey: hot)
        #expect(UInt64(world.chain[Subtensor.tempo, netuid]) >= world.chain[Subtensor.weightsSetRateLimit, netuid])
        #expect(world.chain[Subtensor.minBurn, netuid] == 500_000)
        #expect(world.chain[Subtensor.networkRegistrationAllowed, netuid])
    }

    @Test("Each number's registrations are counted apart (registered_subnet_counter_is_independent_per_netuid)")
    func counters() throws {
        var world = World(block: 10)
        let first = try world.registerNetwork(owner: cold, hotkey: hot)
        let second = try world.registerNetwork(owner: World.account(11), hotkey: World.account(21))
        #expect(first != second)
        #expect(world.chain[Subtensor.registeredSubnetCounter, first] == 1)
        #expect(world.chain[Subtensor.registeredSubnetCounter, second] == 1)
        #expect(world.chain[Subtensor.registeredSubnetCounter, 99] == 0)
    }

    // MARK: Starting (`subnet.rs`)

    /// `test_subtoken_enable`, `test_do_start_call_ok_with_same_block_number_after_coinbase`.
    @Test("Starting a subnet opens its trade, and blocks do not move its start")
    func starts() throws {
        var world = World(block: 10)
        let netuid = try world.registerNetwork(owner: cold, hotkey: hot)
        #expect(!world.chain[Subtensor.subtokenEnabled, netuid])
        world.go(to: 10 + UInt32(world.chain[Subtensor.startCallDelay]))
        try world.call(.startCall(netuid: netuid), by: cold)
        #expect(world.chain[Subtensor.subtokenEnabled, netuid])
        let start = world.chain.block + 1
        #expect(world.chain[Subtensor.firstEmissionBlockNumber, netuid] == start)
        EmissionFixture.step(13, on: &world.chain)
        #expect(world.chain[Subtensor.firstEmissionBlockNumber, netuid] == start)
    }

    @Test("Nothing is traded before the start (test_subtoken_enable_reject_trading_before_enable)")
    func noTrade() throws {
        var fixture = try StakingFixture()
        for netuid: NetUID in [1, 2] {
            try fixture.addSubnet(netuid, tao: 20_000_000_000, alpha: 20_000_000_000)
            fixture.chain[Subtensor.subtokenEnabled, netuid] = false
        }
        let (key, staker) = (StakingFixture.hotkey, StakingFixture.staker)
        let other = StakingFixture.account(11)
        try fixture.register(other, of: StakingFixture.owner)
        try fixture.fund(staker, 1_000_000_000)
        Subtensor.increaseStake(of: key, staker, at: 1, by: 10_000_000_000, on: &fixture.chain)
        let calls: [Subtensor.Call] = [
            .addStake(hotkey: key, netuid: 1, amountStaked: 20_000_000),
            .addStakeLimit(
                hotkey: key,
                netuid: 1,
                amountStaked: 20_000_000,
                limitPrice: 2_000_000_000,
                allowPartial: false
            ),
            .removeStake(hotkey: key, netuid: 1, amountUnstaked: 20_000_000),
            .recycleAlpha(hotkey: key, amount: 20_000_000, netuid: 1),
            .burnAlpha(hotkey: key, amount: 20_000_000, netuid: 1),
            .moveStake(
                originHotkey: key,
                destinationHotkey: other,
                originNetuid: 1,
                destinationNetuid: 2,
                alphaAmount: 20_000_000
            ),
            .transferStake(
                destinationColdkey: other,
                hotkey: key,
                originNetuid: 1,
                destinationNetuid: 2,
                alphaAmount: 20_000_000
            ),
            .swapStake(hotkey: key, originNetuid: 1, destinationNetuid: 2, alphaAmount: 20_000_000),
        ]
        for call in calls { #expect(fixture.refusal(of: call, by: staker) == .subtensor(.subtokenDisabled)) }
        try fixture.call(.unstakeAll(hotkey: key), by: staker)
        let all = Subtensor.Call.unstakeAllAlpha(hotkey: key)
        #expect(fixture.refusal(of: all, by: staker) == .subtensor(.amountTooLow))
        #expect(fixture.stake(at: 1) == 10_000_000_000)
    }

    @Test("Everything is traded after the start (test_subtoken_enable_trading_ok_with_enable)")
    func trade() throws {
        var fixture = try StakingFixture()
        let amount: UInt64 = 20_000_000_000
        for netuid: NetUID in [1, 2] {
            try fixture.addSubnet(netuid, tao: Tao(amount * 1_000), alpha: Alpha(amount * 1_000))
        }
        let (key, staker) = (StakingFixture.hotkey, StakingFixture.staker)
        let other = StakingFixture.account(11)
        try fixture.register(other, of: StakingFixture.owner)
        try fixture.fund(staker, Tao(amount * 10))
        for hotkey in [key, other] {
            for netuid: NetUID in [1, 2] {
                try fixture.call(.addStake(hotkey: hotkey, netuid: netuid, amountStaked: Tao(amount)), by: staker)
            }
        }
        let part: Alpha = 20_000_000
        let calls: [Subtensor.Call] = [
            .removeStake(hotkey: key, netuid: 1, amountUnstaked: part),
            .recycleAlpha(hotkey: key, amount: part, netuid: 1),
            .burnAlpha(hotkey: key, amount: part, netuid: 1),
            .moveStake(
                originHotkey: key,
                destinationHotkey: other,
                originNetuid: 1,
                destinationNetuid: 2,
                alphaAmount: part
            ),
            .transferStake(
                destinationColdkey: StakingFixture.account(60),
                hotkey: key,
                originNetuid: 1,
                destinationNetuid: 2,
                alphaAmount: part
            ),
            .swapStake(hotkey: key, originNetuid: 1, destinationNetuid: 2, alphaAmount: part),
            .unstakeAllAlpha(hotkey: key),
        ]
        for call in calls { try fixture.call(call, by: staker) }
        fixture.expectConservation(slack: 10)
    }

    @Test("Neurons register before the start (test_subtoken_enable_ok_for_burn_register_before_enable)")
    func registersBeforeStart() throws {
        var world = World(block: 10)
        for netuid: NetUID in [1, 2] {
            world.addNetwork(netuid, reserves: 1_000_000_000)
            world.chain[Subtensor.subtokenEnabled, netuid] = false
        }
        try world.register(World.account(1), of: World.account(2), at: 1)
        try world.register(World.account(3), of: World.account(2), at: 2)
        #expect(Subtensor.isRegistered(World.account(1), at: 1, in: world.chain))
        #expect(Subtensor.isRegistered(World.account(3), at: 2, in: world.chain))
    }
}

/// Neurons that come and go, after the reference's tests one by one. Figures of subtensor,
/// `pallets/subtensor/src/tests/registration.rs`, `tests/uids.rs` and `tests/serving.rs`.
struct NeuronCaseTests {
    private let hot = World.account(1)
    private let cold = World.account(667)

    @Test("A new neuron can be reached nowhere yet (test_registration_get_neuron_metadata)")
    func notServed() throws {
        var world = World()
        world.addNetwork(1)
        try world.register(hot, of: cold, at: 1)
        #expect(world.chain[Subtensor.axons, 1, hot] == nil)
        let info = try #require(Subtensor.neurons(of: 1, in: world.chain).first)
        #expect(info.hotkey == hot)
    }

    @Test("Updates that are not there are made up for (test_last_update_correctness)")
    func lastUpdate() throws {
        var world = World()
        world.addNetwork(1)
        world.chain[Subtensor.subnetworkN, 1] = 3
        world.chain.remove(Subtensor.lastUpdate, 1)
        try world.register(hot, of: cold, at: 1)
        #expect(world.chain[Subtensor.lastUpdate, 1].count == 4)
    }

    /// Two places of the owner's and one of another, all immune; the owner keeps two:
    /// `test_registration_get_uid_to_prune_owner_immortality_all_immune`.
    @Test("Among immune neurons too the owner keeps its places")
    func ownerAllImmune() throws {
        var world = World(block: 1)
        let netuid = try world.registerNetwork(owner: cold, hotkey: hot)
        try world.register(World.account(2), of: cold, at: netuid)
        try world.register(World.account(3), of: World.account(4), at: netuid)
        for (uid, block) in [(UInt16(0), UInt64(12)), (1, 11), (2, 10)] {
            world.chain[Subtensor.blockAtRegistration, netuid, uid] = block
        }
        world.chain[Subtensor.immunityPeriod, netuid] = 100
        world.chain[Subtensor.minNonImmuneUids, netuid] = 0
        world.chain[Subtensor.immuneOwnerUidsLimit, netuid] = 2
        world.chain[Subtensor.emission, netuid] = [0, 0, 1]
        world.go(to: 21)
        #expect(Subtensor.neuronToPrune(at: netuid, in: world.chain) == 2)
    }

    @Test("A neuron is replaced on one subnet and stays on the other (test_replace_neuron_multiple_subnets)")
    func replacedOnOne() throws {
        var world = World()
        for netuid: NetUID in [1, 2] {
            world.addNetwork(netuid)
            try world.register(hot, of: cold, at: netuid)
        }
        Subtensor.replaceNeuron(0, with: World.account(5), at: 1, on: &world.chain)
        #expect(!Subtensor.isRegistered(hot, at: 1, in: world.chain))
        #expect(Subtensor.isRegistered(World.account(5), at: 1, in: world.chain))
        #expect(Subtensor.isRegistered(hot, at: 2, in: world.chain))
        #expect(Subtensor.uid(of: hot, at: 2, in: world.chain) == 0)
    }

    /// `test_serving_subscribe_ok_dispatch_info_ok`, `test_prometheus_serving_subscribe_ok_dispatch_info_ok`,
    /// `test_set_subnet_identity_dispatch_info_ok`.
    @Test("Serving and naming are normal calls that pay or not as the reference's do")
    func costs() {
        let axon = Subtensor.Call.serveAxon(
            netuid: 1,
            version: 2,
            ip: 9,
            port: 8,
            ipType: 4,
            protocol: 0,
            placeholder1: 0,
            placeholder2: 0
        )
        let prometheus = Subtensor.Call.servePrometheus(netuid: 1, version: 2, ip: 9, port: 8, ipType: 4)
        let identity = Subtensor.Call.setSubnetIdentity(
            netuid: 1,
            subnetName: [],
            githubRepo: [],
            subnetContact: [],
            subnetUrl: [],
            discord: [],
            description: [],
            logoUrl: [],
            additional: []
        )
        for call in [axon, prometheus, identity] { #expect(call.cost.dispatchClass == .normal) }
        #expect([axon, prometheus, identity].map(\.cost.pays) == [.no, .no, .yes])
    }

    /// The owner's other key has the least emission, then the one that was the subnet's:
    /// `test_get_neuron_to_prune_owner_pruned_if_not_in_sn_owner_hotkey_map`.
    @Test("Of the owner's keys the subnet's own keeps its place")
    func ownersOtherKey() throws {
        var world = World(block: 1)
        let netuid = try world.registerNetwork(owner: cold, hotkey: hot)
        try world.register(World.account(456), of: cold, at: netuid)
        try world.register(World.account(1_000), of: World.account(2_000), at: netuid)
        try world.register(World.account(1_001), of: World.account(2_001), at: netuid)
        world.chain[Subtensor.immuneOwnerUidsLimit, netuid] = 1
        world.chain[Subtensor.minNonImmuneUids, netuid] = 0
        world.chain[Subtensor.emission, netuid] = [0, 1, 2, 3]
        #expect(Subtensor.neuronToPrune(at: netuid, in: world.chain) == 1)
        world.chain[Subtensor.subnetOwnerHotkey, netuid] = World.account(456)
        #expect(Subtensor.neuronToPrune(at: netuid, in: world.chain) == 0)
    }

    /// `test_prometheus_serving_ok`.
    @Test("A monitor's address is published with its block")
    func prometheus() throws {
        var world = World(block: 10)
        world.addNetwork(1)
        try world.register(hot, of: cold, at: 1)
        try world.call(.servePrometheus(netuid: 1, version: 2, ip: 1_676_056_785, port: 128, ipType: 4), by: hot)
        let expected = PrometheusInfo(block: 10, version: 2, ip: 1_676_056_785, port: 128, ipType: 4)
        #expect(world.chain[Subtensor.prometheus, 1, hot] == expected)
        #expect(world.events.last == .prometheusServed(1, hot))
    }
}
