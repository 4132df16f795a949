import Economics
import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Emission, after the reference's tests one by one. Figures of subtensor, `pallets/subtensor/src/tests/coinbase.rs`,
/// unless a test names another file.
struct CoinbaseCaseTests {
    private let fixture = EmissionFixture.self

    private func minted(_ amount: Tao, on chain: inout Chain) -> Tao {
        chain[Subtensor.totalIssuance] = chain[Subtensor.totalIssuance].saturatingAdd(amount)
        Balances.issue(amount, on: &chain)
        return amount
    }

    private func run(_ emission: Tao, on chain: inout Chain) {
        let credit = minted(emission, on: &chain)
        Subtensor.runCoinbase(credit, on: &chain)
    }

    /// Lifts the cap on injection: root's part is nearly everything.
    private func liftCap(on chain: inout Chain) {
        chain[Subtensor.taoWeight] = .max
        chain[Subtensor.subnetTAO, .root] = Tao(1_000_000_000_000_000_000)
    }

    @Test("Without subnets and emission nothing happens (test_coinbase_basecase)")
    func base() {
        var chain = fixture.chain()
        run(0, on: &chain)
        #expect(chain[Subtensor.totalIssuance] == 0)
        #expect(chain[Subtensor.totalStake] == 0)
    }

    @Test("One subnet gets all of the TAO (test_coinbase_tao_issuance_base)")
    func oneSubnet() {
        var chain = fixture.chain()
        let emission: Tao = 1_234_567
        fixture.addNetwork(1, tempo: 100, mechanism: 1, on: &chain)
        fixture.setReserves(1, tao: 1_000_000_000, alpha: 1_000_000_000, on: &chain)
        chain[Subtensor.subnetMovingPrice, 1] = .one
        liftCap(on: &chain)
        let issued = chain[Subtensor.totalIssuance]
        let staked = chain[Subtensor.totalStake]
        run(emission, on: &chain)
        #expect(chain[Subtensor.subnetTAO, 1] == emission.saturatingAdd(1_000_000_000))
        #expect(chain[Subtensor.totalIssuance] == issued.saturatingAdd(emission))
        #expect(chain[Subtensor.totalStake] == staked.saturatingAdd(emission))
    }

    @Test("Three like subnets get a third each (test_coinbase_tao_issuance_multiple)")
    func threeSubnets() {
        var chain = fixture.chain()
        for netuid: NetUID in [1, 2, 3] { fixture.addNetwork(netuid, tempo: 100, on: &chain) }
        liftCap(on: &chain)
        run(3_333_333, on: &chain)
        for netuid: NetUID in [1, 2, 3] {
            #expect(chain[Subtensor.subnetTAO, netuid].rawValue.distance(to: 1_111_111).magnitude <= 1)
        }
        #expect(chain[Subtensor.totalIssuance].rawValue.distance(to: 3_333_333).magnitude <= 3)
        #expect(chain[Subtensor.totalStake].rawValue.distance(to: 3_333_333).magnitude <= 3)
    }

    @Test(
        "Emission is switched off and on (test_sudo_set_subnet_emission_enabled_multiple_subnets_multiple_toggles)"
    )
    func toggles() {
        var chain = fixture.chain()
        for netuid: NetUID in [1, 2, 3] { fixture.addNetwork(netuid, tempo: 100, on: &chain) }
        liftCap(on: &chain)
        func expect(_ parts: [UInt64]) {
            for (netuid, part) in zip([NetUID(1), 2, 3], parts) {
                #expect(chain[Subtensor.subnetTaoInEmission, netuid].rawValue.distance(to: part).magnitude <= 2)
                #expect(chain[Subtensor.subnetAlphaInEmission, netuid].isZero == (part == 0))
                #expect(chain[Subtensor.subnetAlphaOutEmission, netuid] > 0)
            }
        }
        run(3_000_000, on: &chain)
        expect([1_000_000, 1_000_000, 1_000_000])
        // What was left of earlier blocks does not stay.
        chain[Subtensor.subnetTaoInEmission, 2] = 123
        chain[Subtensor.subnetAlphaInEmission, 2] = 123
        chain[Subtensor.subnetEmissionEnabled, 2] = false
        run(3_000_000, on: &chain)
        expect([1_500_000, 0, 1_500_000])
        chain[Subtensor.subnetEmissionEnabled, 1] = false
        chain[Subtensor.subnetEmissionEnabled, 2] = true
        run(3_000_000, on: &chain)
        expect([0, 1_500_000, 1_500_000])
        chain[Subtensor.subnetEmissionEnabled, 1] = true
        run(3_000_000, on: &chain)
        expect([1_000_000, 1_000_000, 1_000_000])
    }

    @Test("Alpha follows TAO at each subnet's price (test_coinbase_alpha_issuance_different)")
    func alphaByPrice() {
        var chain = fixture.chain()
        for (netuid, tao) in [(NetUID(1), Tao(1_000_000)), (2, 2_000_000)] {
            fixture.addNetwork(netuid, tempo: 100, mechanism: 1, on: &chain)
            fixture.setReserves(netuid, tao: tao, alpha: 1_000_000, on: &chain)
        }
        chain[Subtensor.subnetMovingPrice, 1] = 1
        chain[Subtensor.subnetMovingPrice, 2] = 2
        liftCap(on: &chain)
        run(1_000_000, on: &chain)
        #expect(chain[Subtensor.subnetAlphaIn, 1] == 1_333_333)
        #expect(chain[Subtensor.subnetAlphaIn, 2] == 1_333_333)
    }

    @Test("Alpha that comes in stays below a block's alpha (test_coinbase_alpha_issuance_with_cap_trigger)")
    func cap() {
        var chain = fixture.chain()
        for (netuid, price) in [(NetUID(1), I96F32(1)), (2, 2)] {
            fixture.addNetwork(netuid, tempo: 100, mechanism: 1, on: &chain)
            fixture.setReserves(netuid, tao: 1_000, alpha: 1_000_000_000, on: &chain)
            chain[Subtensor.subnetMovingPrice, netuid] = price
        }
        liftCap(on: &chain)
        run(1_000_000, on: &chain)
        for netuid: NetUID in [1, 2] {
            #expect(chain[Subtensor.subnetAlphaIn, netuid] < 2_000_000_000)
            #expect(chain[Subtensor.subnetAlphaOutEmission, netuid] == 1_000_000_000)
        }
    }

    @Test(
        "TAO that finds no alpha buys it, and the price rises (test_coinbase_alpha_issuance_with_cap_trigger_and_block_emission)"
    )
    func chainBuys() throws {
        var chain = fixture.chain()
        let issued: UInt64 = 21_000_000_000_000_000
        for (netuid, price) in [(NetUID(1), I96F32(1)), (2, 2)] {
            fixture.addNetwork(netuid, tempo: 100, mechanism: 1, on: &chain)
            fixture.setReserves(netuid, tao: 10_000_000, alpha: 1_000_000_000_000, on: &chain)
            try Balances.mint(10_000_000, into: Subtensor.subnetAccount(netuid), on: &chain)
            chain[Subtensor.totalIssuance] = chain[Subtensor.totalIssuance].saturatingAdd(10_000_000)
            chain[Subtensor.subnetMovingPrice, netuid] = price
            chain[Subtensor.subnetAlphaOut, netuid] = Alpha(issued)
            Swap.initialize(at: netuid, on: &chain)
        }
        let before = [NetUID(1), 2].map { Swap.price(at: $0, in: chain) }
        run(1_000_000, on: &chain)
        for (netuid, price) in zip([NetUID(1), 2], before) {
            let bought = chain[Subtensor.subnetProtocolAlpha, netuid].rawValue
            #expect(bought > 0)
            #expect(chain[Subtensor.subnetAlphaIn, netuid].rawValue < 1_000_000_000_000)
            #expect(chain[Subtensor.subnetAlphaOut, netuid].rawValue == issued + bought)
            #expect(Swap.price(at: netuid, in: chain) > price)
        }
    }

    @Test("The owner's cut is between nothing and all of the alpha (test_owner_cut_base)")
    func ownerCut() {
        var chain = fixture.chain()
        fixture.addNetwork(1, tempo: 10_000, on: &chain)
        fixture.setReserves(1, tao: 1_000_000_000_000, alpha: 1_000_000_000_000, on: &chain)
        chain[Subtensor.subnetOwnerCut] = 0
        run(0, on: &chain)
        #expect(chain[Subtensor.pendingOwnerCut, 1] == 0)
        chain[Subtensor.subnetOwnerCut] = .max
        run(0, on: &chain)
        #expect(chain[Subtensor.pendingOwnerCut, 1] == 1_000_000_000)
    }

    @Test("Half of the alpha waits for miners, root's part is taken of the rest (test_pending_emission)")
    func pending() throws {
        var chain = fixture.chain(block: 12)
        try fixture.addDynamicNetwork(
            1,
            tempo: 10_000,
            owner: fixture.account(2),
            hotkey: fixture.account(1),
            on: &chain
        )
        fixture.setReserves(1, tao: 1_000_000, alpha: 1, on: &chain)
        chain[Subtensor.subnetOwnerCut] = 0
        chain[Subtensor.lastEpochBlock, 1] = 12
        // As much alpha as weighted TAO on root, in the moment root's part is measured: a third block of alpha.
        chain[Subtensor.subnetAlphaOut, 1] = 2_000_000_000
        chain[Subtensor.subnetTAO, .root] = 1_000_000_000
        chain[Subtensor.taoWeight] = .max
        chain[Subtensor.subnetMovingPrice, 1] = 2
        run(0, on: &chain)
        #expect(chain[Subtensor.pendingServerEmission, 1].rawValue.distance(to: 500_000_000).magnitude <= 1)
        #expect(chain[Subtensor.pendingValidatorEmission, 1].rawValue.distance(to: 375_000_000).magnitude <= 1)
        #expect(chain[Subtensor.pendingRootAlphaDivs, 1].rawValue.distance(to: 125_000_000).magnitude <= 1)
    }

    /// `staking.rs`: `test_mining_emission_distribution_validator_valiminer_miner`: a validator that weighs a
    /// validator that mines and weighs a miner, both with as much stake.
    @Test("Half of the alpha is for mining, half for validating, and who does both gets both")
    func validatorThatMines() throws {
        var chain = fixture.chain(block: 10)
        fixture.addNetwork(1, tempo: 10, on: &chain)
        for uid in UInt16(0)..<3 {
            try fixture.addNeuron(fixture.account(uid), of: fixture.account(100 + uid), at: 1, on: &chain)
        }
        for uid in UInt16(0)..<2 {
            fixture.stake(100_000_000_000, on: fixture.account(uid), of: fixture.account(100 + uid), at: 1, on: &chain)
            chain[Subtensor.blockAtRegistration, 1, uid] = 1
        }
        chain[Subtensor.blockAtRegistration, 1, 2] = 1
        chain[Subtensor.maxAllowedValidators, 1] = 2
        chain[Subtensor.weights, 1, 0] = [Pair(1, 65_535)]
        chain[Subtensor.weights, 1, 1] = [Pair(2, 65_535)]
        chain[Subtensor.lastUpdate, 1] = [2, 2, 2]
        chain[Subtensor.kappa, 1] = .max / 5
        chain[Subtensor.validatorPermit, 1] = [true, true, false]
        Subtensor.distribute(
            Subtensor.PendingEmission(server: 500_000_000, validator: 500_000_000, root: .zero, ownerCut: .zero),
            at: 1,
            on: &chain
        )
        let gained = (UInt16(0)..<3).map { uid in
            Subtensor.hotkeyStake(fixture.account(uid), at: 1, in: chain).rawValue - (uid < 2 ? 100_000_000_000 : 0)
        }
        let total = gained.reduce(0, +)
        for (found, parts) in zip(gained, [1, 2, 1] as [UInt64]) {
            #expect(found.distance(to: total * parts / 4).magnitude <= 10)
        }
    }
}

/// How an epoch's alpha reaches validators and their parents, after the reference's tests one by one. Figures of
/// subtensor, `pallets/subtensor/src/tests/coinbase.rs`.
struct DrainCaseTests {
    private let fixture = EmissionFixture.self
    private let cold = EmissionFixture.account(10)

    private func hotkey(_ number: UInt16) -> AccountID { EmissionFixture.account(number) }

    private func pending(_ total: Alpha, root: Alpha = .zero) -> Subtensor.PendingEmission {
        let half = Alpha(total.rawValue / 2)
        return Subtensor.PendingEmission(server: half, validator: half, root: root, ownerCut: .zero)
    }

    private func isNear(_ value: Alpha, _ expected: UInt64, _ tolerance: UInt64 = 10) -> Bool {
        value.rawValue.distance(to: expected).magnitude <= tolerance
    }

    /// A subnet whose first neurons have a TAO's stake, and as much on root as given.
    private func subnet(registered: Bool = true, root: [Alpha] = [0]) throws -> Chain {
        var chain = fixture.chain()
        fixture.addNetwork(.root, tempo: 1, on: &chain)
        fixture.addNetwork(1, tempo: 1, on: &chain)
        for (number, onRoot) in root.enumerated() {
            let key = hotkey(UInt16(number + 1))
            if registered { try fixture.addNeuron(key, of: cold, at: 1, on: &chain) }
            chain[Subtensor.delegates, key] = 0
            fixture.stake(1_000_000_000, on: key, of: cold, at: 1, on: &chain)
            if !onRoot.isZero { fixture.stake(onRoot, on: key, of: cold, at: .root, on: &chain) }
        }
        return chain
    }

    /// `test_drain_base`, `test_drain_base_with_subnet`.
    @Test("Nothing is given to nobody", arguments: [NetUID.root, 1])
    func nothing(netuid: NetUID) throws {
        var chain = try subnet(root: [])
        Subtensor.distribute(pending(0), at: netuid, on: &chain)
        #expect(fixture.totalStaked(at: netuid, in: chain) == 0)
        #expect(chain[Subtensor.subnetAlphaOut, netuid] == 0)
    }

    @Test("Who is not registered earns nothing (test_drain_base_with_subnet_with_single_staker_not_registered)")
    func notRegistered() throws {
        var chain = try subnet(registered: false)
        Subtensor.distribute(pending(1_000_000_000), at: 1, on: &chain)
        #expect(Subtensor.hotkeyStake(hotkey(1), at: 1, in: chain) == 1_000_000_000)
    }

    /// `test_drain_base_with_subnet_with_single_staker_registered`,
    /// `test_drain_base_with_subnet_with_single_staker_registered_root_weight`: root's alpha is claimed later.
    @Test("The only neuron earns everything", arguments: [Alpha(0), 1_000_000_000])
    func single(onRoot: Alpha) throws {
        var chain = try subnet(root: [onRoot])
        chain[Subtensor.taoWeight] = onRoot.isZero ? 0 : .max
        Subtensor.distribute(pending(1_000_000_000, root: onRoot), at: 1, on: &chain)
        #expect(isNear(Subtensor.hotkeyStake(hotkey(1), at: 1, in: chain), 2_000_000_000))
        #expect(Subtensor.hotkeyStake(hotkey(1), at: .root, in: chain) == onRoot)
    }

    struct Case: Sendable {
        var root: [Alpha]
        var weight: UInt64
    }

    /// `test_drain_base_with_subnet_with_two_stakers_registered`,
    /// `test_drain_base_with_subnet_with_two_stakers_registered_and_root`,
    /// `test_drain_base_with_subnet_with_two_stakers_registered_and_root_different_amounts`,
    /// `test_drain_base_with_subnet_with_two_stakers_registered_and_root_different_amounts_half_tao_weight`: where no
    /// pool gives root's TAO its worth, only stake on the subnet counts.
    @Test(
        "Two with as much stake on the subnet earn as much, whatever they have on root",
        arguments: [
            Case(root: [0, 0], weight: 0),
            Case(root: [1_000_000_000, 1_000_000_000], weight: .max),
            Case(root: [2_000_000_000, 1_000_000_000], weight: .max),
            Case(root: [2_000_000_000, 1_000_000_000], weight: .max / 2),
        ]
    )
    func two(row: Case) throws {
        var chain = try subnet(root: row.root)
        chain[Subtensor.taoWeight] = row.weight
        Subtensor.distribute(pending(1_000_000_000), at: 1, on: &chain)
        for number in UInt16(1)...2 {
            #expect(isNear(Subtensor.hotkeyStake(hotkey(number), at: 1, in: chain), 1_500_000_000))
        }
    }

    @Test("A child has its parent's stake, on root too (test_get_root_children)")
    func rootChildren() throws {
        var chain = try subnet(root: [1_000_000_000, 1_000_000_000])
        chain[Subtensor.taoWeight] = .max
        let (alice, bob) = (hotkey(1), hotkey(2))
        #expect(Subtensor.linkChildren([Pair(.max, bob)], to: alice, at: 1, on: &chain))
        #expect(Subtensor.hotkeyStake(alice, at: .root, in: chain) == 1_000_000_000)
        #expect(Subtensor.hotkeyStake(alice, at: 1, in: chain) == 1_000_000_000)
        #expect(Subtensor.stakeWeight(of: alice, at: 1, in: chain) == .zero)
        #expect(Subtensor.stakeWeight(of: bob, at: 1, in: chain) == I64F64(saturating: UInt64(4_000_000_000)))
        let alices = Subtensor.inheritedStake(of: alice, at: 1, in: chain)
        let bobs = Subtensor.inheritedStake(of: bob, at: 1, in: chain)
        #expect(alices.alpha == 0 && alices.tao == 0)
        #expect(bobs.alpha == 2_000_000_000 && bobs.tao == 2_000_000_000)
    }

    /// `test_get_root_children_drain_half_proportion`, `test_get_root_children_drain_with_half_take`: the part of its
    /// stake that Alice gives to her child, the child's take, her dividend of 1,000,000,000.
    @Test(
        "A parent is paid for what it gave, less the child's take",
        arguments: [(UInt64.max / 2, UInt16(0), UInt64(500_000_000)), (.max, .max / 2, 250_000_000)]
    )
    func dividends(part: UInt64, take: UInt16, alices: UInt64) throws {
        var chain = try subnet(root: [1_000_000_000, 1_000_000_000])
        chain[Subtensor.taoWeight] = .max
        chain[Subtensor.ckBurn] = 0
        let (alice, bob) = (hotkey(1), hotkey(2))
        // A child of the same owner takes nothing.
        chain[Subtensor.owner, bob] = fixture.account(11)
        chain[Subtensor.childkeyTake, bob, 1] = PerU16(content: take)
        #expect(Subtensor.linkChildren([Pair(part, bob)], to: alice, at: 1, on: &chain))
        Subtensor.distribute(pending(1_000_000_000), at: 1, on: &chain)
        #expect(isNear(chain[Subtensor.alphaDividendsPerSubnet, 1, alice], alices, 10_000))
        #expect(isNear(chain[Subtensor.alphaDividendsPerSubnet, 1, bob], 1_000_000_000 - alices, 10_000))
    }

    /// Keys of the owner's besides the one that is the subnet's: `test_incentive_to_subnet_owners_hotkey_is_burned`,
    /// `test_burn_key_sorting`.
    @Test("No key of the owner's keeps an incentive")
    func ownersKeys() throws {
        var chain = fixture.chain()
        try fixture.addDynamicNetwork(1, tempo: 1, owner: cold, hotkey: hotkey(1), on: &chain)
        let others = [hotkey(3), hotkey(4), hotkey(5)]
        for key in others { try fixture.addNeuron(key, of: cold, at: 1, on: &chain) }
        chain[Subtensor.immuneOwnerUidsLimit, 1] = 4
        let earnings = ([hotkey(1)] + others).map {
            Subtensor.EpochEarnings(hotkey: $0, incentive: 10_000_000, dividend: .zero)
        }
        Subtensor.payIncentives(earnings, at: 1, on: &chain)
        for key in [hotkey(1)] + others { #expect(Subtensor.hotkeyStake(key, at: 1, in: chain) == 0) }
    }

    /// `test_incentive_goes_to_hotkey_when_no_autostake_destination`; `auto_stake_hotkey.rs` says where else it goes.
    @Test("An incentive stays with the miner unless its owner wants it elsewhere")
    func staysWithMiner() throws {
        var chain = fixture.chain()
        try fixture.addDynamicNetwork(1, tempo: 1, owner: cold, hotkey: hotkey(1), on: &chain)
        try fixture.addNeuron(hotkey(21), of: fixture.account(20), at: 1, on: &chain)
        let earning = Subtensor.EpochEarnings(hotkey: hotkey(21), incentive: 5_000_000, dividend: .zero)
        Subtensor.payIncentives([earning], at: 1, on: &chain)
        #expect(Subtensor.hotkeyStake(hotkey(21), at: 1, in: chain) == 5_000_000)
    }

    /// `test_distribute_emission_zero_emission`.
    @Test("An epoch without emission still sets incentives and dividends")
    func noEmission() throws {
        var chain = fixture.chain(block: 50)
        fixture.addNetwork(1, tempo: 2, on: &chain)
        for number in UInt16(1)...3 { try fixture.addNeuron(hotkey(number), of: cold, at: 1, on: &chain) }
        fixture.stake(100_000_000_000_000, on: hotkey(2), of: cold, at: 1, on: &chain)
        for uid in UInt16(0)..<3 { chain[Subtensor.blockAtRegistration, 1, uid] = 1 }
        chain[Subtensor.weightsSetRateLimit, 1] = 0
        _ = Subtensor.runEpoch(at: 1, emission: 0, on: &chain)
        try Subtensor.dispatch(
            .setWeights(netuid: 1, dests: [0, 1, 2], weights: [0, 0, 1], versionKey: 0),
            from: .signed(hotkey(2)),
            on: &chain
        )
        chain.remove(Subtensor.incentive, 1)
        chain.remove(Subtensor.dividends, 1)
        Subtensor.distribute(pending(0), at: 1, on: &chain)
        #expect(Subtensor.hotkeyStake(hotkey(2), at: 1, in: chain) == 100_000_000_000_000)
        #expect(chain[Subtensor.incentive, 1].contains { $0 > 0 })
        #expect(chain[Subtensor.dividends, 1].contains { $0 > 0 })
    }

    /// A child that takes a tenth, of a parent who pays the burn: `test_drain_alpha_childkey_parentkey_with_burn`, exact
    /// to 3,000,000 as there.
    @Test("The burn is taken of what a child passes on to a parent")
    func burn() throws {
        var chain = fixture.chain()
        fixture.addNetwork(1, tempo: 1, on: &chain)
        let (parent, child) = (hotkey(1), hotkey(2))
        try fixture.addNeuron(child, of: cold, at: 1, on: &chain)
        fixture.stake(1_000_000_000, on: parent, of: cold, at: 1, on: &chain)
        #expect(Subtensor.linkChildren([Pair(.max, child)], to: parent, at: 1, on: &chain))
        chain[Subtensor.childkeyTake, child, 1] = PerU16(content: .max / 10)
        let rate = Double(chain[Subtensor.ckBurn]) / 0x1p64
        Subtensor.distribute(pending(1_000_000_000), at: 1, on: &chain)
        let burned = 900_000_000 * rate
        let passed = 1_000_000_000 * (900_000_000 - burned) / (1_000_000_000 - burned)
        let kept = 1_000_000_000 * 100_000_000 / (1_000_000_000 - burned)
        #expect(isNear(Subtensor.hotkeyStake(parent, at: 1, in: chain), UInt64(1_000_000_000 + passed), 3_000_000))
        #expect(isNear(Subtensor.hotkeyStake(child, at: 1, in: chain), UInt64(kept), 3_000_000))
    }
}
