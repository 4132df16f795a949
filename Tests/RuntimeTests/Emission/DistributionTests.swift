import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Who gets what of an epoch. Scenarios and bounds are those of `pallets/subtensor/src/tests/coinbase.rs` and
/// `auto_stake_hotkey.rs` of subtensor, where a test names one.
struct DistributionTests {
    private let fixture = EmissionFixture.self
    private let alice = EmissionFixture.account(2)
    private let bob = EmissionFixture.account(3)
    private let coldAlice = EmissionFixture.account(10)
    private let coldBob = EmissionFixture.account(11)

    private func pending(
        _ server: Alpha,
        _ validator: Alpha,
        root: Alpha = .zero,
        cut: Alpha = .zero
    )
        -> Subtensor.PendingEmission
    {
        Subtensor.PendingEmission(server: server, validator: validator, root: root, ownerCut: cut)
    }

    /// Alice and Bob with the same stake on root and on the subnet.
    private func aliceAndBob() throws -> Chain {
        var chain = fixture.chain()
        fixture.addNetwork(.root, tempo: 1, on: &chain)
        fixture.addNetwork(1, tempo: 1, on: &chain)
        chain[Subtensor.taoWeight] = .max
        for (hotkey, coldkey) in [(alice, coldAlice), (bob, coldBob)] {
            try fixture.addNeuron(hotkey, of: coldkey, at: 1, on: &chain)
            fixture.stake(1_000_000_000, on: hotkey, of: coldkey, at: .root, on: &chain)
            fixture.stake(1_000_000_000, on: hotkey, of: coldkey, at: 1, on: &chain)
            chain[Subtensor.delegates, hotkey] = 0
        }
        return chain
    }

    private func isNear(_ value: Alpha, _ expected: UInt64, _ tolerance: UInt64) -> Bool {
        value.rawValue.distance(to: expected).magnitude <= tolerance
    }

    @Test("Without miners validators get all (test_distribute_emission_no_miners_all_drained)")
    func noMiners() throws {
        var chain = fixture.chain()
        fixture.addNetwork(1, tempo: 1, on: &chain)
        try fixture.addNeuron(alice, of: coldAlice, at: 1, on: &chain)
        fixture.stake(1, on: alice, of: coldAlice, at: 1, on: &chain)
        chain[Subtensor.taoWeight] = 0
        Subtensor.distribute(pending(500_000, 500_000), at: 1, on: &chain)
        #expect(isNear(Subtensor.hotkeyStake(alice, at: 1, in: chain), 1_000_001, 1))
    }

    @Test("Two equal validators get equal parts (test_get_root_children_drain)")
    func equalValidators() throws {
        var chain = try aliceAndBob()
        Subtensor.distribute(pending(500_000_000, 500_000_000), at: 1, on: &chain)
        #expect(isNear(chain[Subtensor.alphaDividendsPerSubnet, 1, alice], 500_000_000, 10_000))
        #expect(isNear(chain[Subtensor.alphaDividendsPerSubnet, 1, bob], 500_000_000, 10_000))
        #expect(
            chain[Subtensor.totalHotkeyAlphaLastEpoch, alice, 1] == Subtensor.hotkeyStake(alice, at: 1, in: chain)
        )
    }

    @Test(
        "A child that takes half of what its parent earns gets three quarters (test_get_root_children_drain_with_take)",
        arguments: [(UInt16(0), UInt64(500_000_000)), (.max / 2, 250_000_000), (.max, 0)]
    )
    func childTake(take: UInt16, parentPart: UInt64) throws {
        var chain = try aliceAndBob()
        chain[Subtensor.childkeyTake, bob, 1] = PerU16(content: take)
        #expect(Subtensor.linkChildren([Pair(.max, bob)], to: alice, at: 1, on: &chain))
        Subtensor.distribute(pending(500_000_000, 500_000_000), at: 1, on: &chain)
        #expect(isNear(chain[Subtensor.alphaDividendsPerSubnet, 1, alice], parentPart, 10_000))
        #expect(isNear(chain[Subtensor.alphaDividendsPerSubnet, 1, bob], 1_000_000_000 - parentPart, 20_000))
    }

    @Test("A parent of another owner pays the burn, which leaves circulation (CKBurn)")
    func childBurn() throws {
        var chain = try aliceAndBob()
        chain[Subtensor.ckBurn] = .max / 2
        #expect(Subtensor.linkChildren([Pair(.max, bob)], to: alice, at: 1, on: &chain))
        let parts = Subtensor.splitDividend(
            1_000_000_000,
            of: bob,
            taoWeight: Subtensor.taoWeight(in: chain),
            at: 1,
            on: &chain
        )
        #expect(parts.map(\.hotkey) == [alice, bob])
        #expect(parts.map(\.amount) == [250_000_000, 500_000_000])
        // Halves of 2^64 - 1 are cut below one half, so the parent keeps a rao more than the burn.
        #expect(isNear(chain[AlphaAssets.alphaRecycled, 1], 250_000_000, 1))
    }

    @Test("A child of the same owner takes nothing of its parent's part (test_drain_alpha_childkey_parentkey)")
    func sameOwner() throws {
        var chain = fixture.chain()
        fixture.addNetwork(1, tempo: 1, on: &chain)
        try fixture.addNeuron(bob, of: coldAlice, at: 1, on: &chain)
        chain[Subtensor.owner, alice] = coldAlice
        fixture.stake(1_000_000_000, on: alice, of: coldAlice, at: 1, on: &chain)
        #expect(Subtensor.linkChildren([Pair(.max, bob)], to: alice, at: 1, on: &chain))
        chain[Subtensor.childkeyTake, bob, 1] = PerU16(content: .max / 10)
        Subtensor.distribute(pending(500_000_000, 500_000_000), at: 1, on: &chain)
        #expect(isNear(Subtensor.hotkeyStake(alice, at: 1, in: chain), 2_000_000_000, 10))
        #expect(Subtensor.hotkeyStake(bob, at: 1, in: chain) == .zero)
    }

    @Test(
        "Incentive of the owner's keys is withheld: recycled or burned (test_incentive_to_subnet_owner_is_burned)",
        arguments: [RecycleOrBurnEnum.burn, .recycle]
    )
    func ownersIncentive(kind: RecycleOrBurnEnum) throws {
        var chain = fixture.chain()
        let owner = fixture.account(1)
        try fixture.addDynamicNetwork(1, tempo: 1, owner: fixture.account(9), hotkey: owner, on: &chain)
        chain[Subtensor.owner, alice] = coldAlice
        chain[Subtensor.recycleOrBurn, 1] = kind
        chain[Subtensor.subnetAlphaOut, 1] = 100_000_000
        let earnings = [
            Subtensor.EpochEarnings(hotkey: owner, incentive: 10_000_000, dividend: .zero),
            Subtensor.EpochEarnings(hotkey: alice, incentive: 30_000_000, dividend: .zero),
        ]
        Subtensor.payIncentives(earnings, at: 1, on: &chain)
        #expect(Subtensor.hotkeyStake(owner, at: 1, in: chain) == .zero)
        #expect(Subtensor.hotkeyStake(alice, at: 1, in: chain) == 30_000_000)
        #expect(chain[Subtensor.minerBurned, 1] == U96F32(bits: 1 << 30))
        #expect(chain[Subtensor.subnetAlphaOut, 1] == (kind == .recycle ? 90_000_000 : 100_000_000))
        #expect(chain[AlphaAssets.alphaRecycled, 1] == (kind == .recycle ? 10_000_000 : .zero))
        #expect(chain[AlphaAssets.alphaBurned, 1] == (kind == .recycle ? .zero : 10_000_000))
    }

    @Test("A miner's incentive goes where its owner wants it (test_incentive_is_autostaked_to_owner_destination)")
    func autoStake() throws {
        var chain = fixture.chain()
        fixture.addNetwork(1, tempo: 1, on: &chain)
        try fixture.addNeuron(alice, of: coldAlice, at: 1, on: &chain)
        chain[Subtensor.autoStakeDestination, coldAlice, 1] = bob
        chain.clearEvents()
        let earning = Subtensor.EpochEarnings(hotkey: alice, incentive: 10_000_000, dividend: .zero)
        Subtensor.payIncentives([earning], at: 1, on: &chain)
        #expect(Subtensor.stake(of: bob, coldAlice, at: 1, in: chain) == 10_000_000)
        #expect(Subtensor.hotkeyStake(alice, at: 1, in: chain) == .zero)
        let expected = Subtensor.Event.autoStakeAdded(
            netuid: 1,
            destination: bob,
            hotkey: alice,
            owner: coldAlice,
            incentive: 10_000_000
        )
        #expect(fixture.events(of: chain) == [expected])
    }

    @Test("The take goes to the key's owner, the rest to all its nominators")
    func takeAndNominators() throws {
        var chain = fixture.chain()
        fixture.addNetwork(1, tempo: 1, on: &chain)
        try fixture.addNeuron(alice, of: coldAlice, at: 1, on: &chain)
        fixture.stake(1_000_000_000, on: alice, of: coldAlice, at: 1, on: &chain)
        fixture.stake(3_000_000_000, on: alice, of: coldBob, at: 1, on: &chain)
        chain[Subtensor.delegates, alice] = 13_107
        Subtensor.distribute(pending(400_000_000, 400_000_000), at: 1, on: &chain)
        // A fifth of 800,000,000 is the take; nominators share the rest by their stake after it.
        let all = Subtensor.hotkeyStake(alice, at: 1, in: chain).rawValue
        #expect(all == 4_799_999_999)
        #expect(isNear(chain[Subtensor.alphaDividendsPerSubnet, 1, alice], 640_000_000, 2))
        let owner = Subtensor.stake(of: alice, coldAlice, at: 1, in: chain).rawValue
        let nominator = Subtensor.stake(of: alice, coldBob, at: 1, in: chain).rawValue
        #expect(owner.distance(to: 1_160_000_000 + 640_000_000 * 1_160 / 4_160).magnitude <= 2)
        #expect(nominator.distance(to: 3_000_000_000 + 640_000_000 * 3_000 / 4_160).magnitude <= 2)
    }

    @Test("Root's alpha raises the rate at which stakers on root can claim")
    func rootClaims() throws {
        var chain = try aliceAndBob()
        Subtensor.distribute(pending(0, 100_000_000, root: 400_000_000), at: 1, on: &chain)
        // Half of the alpha for each, over 1,000,000,000 of stake on root.
        let rate = chain[Subtensor.rootClaimable, alice][1]
        #expect(rate == I96F32(bits: 858_993_459))
        #expect(chain[Subtensor.rootAlphaDividendsPerSubnet, 1, alice] == 200_000_000)
        #expect(Subtensor.rootOwed(to: alice, coldAlice, at: 1, in: chain).uint64 == 199_999_999)
    }

    @Test("Alpha beyond the stake on root goes to the key's owner")
    func rootOverflow() throws {
        var chain = fixture.chain()
        fixture.addNetwork(1, tempo: 1, on: &chain)
        chain[Subtensor.owner, alice] = coldAlice
        fixture.stake(100, on: alice, of: coldBob, at: .root, on: &chain)
        Subtensor.increaseRootClaimable(of: alice, at: 1, by: 101, on: &chain)
        #expect(chain[Subtensor.rootClaimable, alice][1] == nil)
        #expect(Subtensor.stake(of: alice, coldAlice, at: 1, in: chain) == 101)
        Subtensor.increaseRootClaimable(of: alice, at: 1, by: 100, on: &chain)
        #expect(chain[Subtensor.rootClaimable, alice][1] == .one)
    }

    @Test("The owner's cut is staked to the owner's key; without an owner nobody gets it")
    func ownerCut() throws {
        var chain = fixture.chain()
        fixture.addNetwork(2, tempo: 1, on: &chain)
        Subtensor.payOwnerCut(1_000, at: 2, on: &chain)
        #expect(fixture.totalStaked(at: 2, in: chain) == 0)
        try fixture.addDynamicNetwork(1, tempo: 1, owner: coldAlice, hotkey: alice, on: &chain)
        Subtensor.payOwnerCut(1_000, at: 1, on: &chain)
        #expect(Subtensor.stake(of: alice, coldAlice, at: 1, in: chain) == 1_000)
    }
}
