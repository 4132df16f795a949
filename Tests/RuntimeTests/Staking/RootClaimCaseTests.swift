import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Claims of root stakers, after the reference's tests one by one. Figures of subtensor,
/// `pallets/subtensor/src/tests/claim_root.rs`: a validator whose take is 18 %, and who earns 10,000,000 rao of root's
/// alpha on a subnet.
struct RootClaimCaseTests {
    private typealias Fixture = StakingFixture
    private let alice = StakingFixture.account(1_003)
    private let bob = StakingFixture.account(1_004)
    private let others = StakingFixture.account(10_010)

    /// The validator with 10,000,000 alpha of its owner's, and stake of others on root.
    private func fixture(_ stakes: [(AccountID, Alpha)]) throws -> StakingFixture {
        var fixture = try StakingFixture()
        try fixture.addSubnet(1, tao: 50_000_000_000, alpha: 100_000_000_000)
        fixture.chain[Subtensor.taoWeight] = .max
        fixture.chain[Subtensor.maxAllowedUids, 1] = 8
        fixture.chain[Subtensor.mechanismCountCurrent, 1] = 1
        fixture.chain[Subtensor.delegates, Fixture.hotkey] = 11_796
        Subtensor.appendNeuron(Fixture.hotkey, at: 1, on: &fixture.chain)
        EmissionFixture.stake(10_000_000, on: Fixture.hotkey, of: Fixture.owner, at: 1, on: &fixture.chain)
        for (coldkey, amount) in stakes {
            try fixture.fund(coldkey, Tao(amount.rawValue * 10 + 500))
            try fixture.call(
                .addStake(hotkey: Fixture.hotkey, netuid: 0, amountStaked: Tao(amount.rawValue)),
                by: coldkey
            )
        }
        return fixture
    }

    private func distribute(_ amount: Alpha = 10_000_000, in fixture: inout StakingFixture) {
        Subtensor.distribute(
            Subtensor.PendingEmission(server: .zero, validator: .zero, root: amount, ownerCut: .zero),
            at: 1,
            on: &fixture.chain
        )
    }

    private func keep(_ coldkeys: [AccountID], in fixture: inout StakingFixture) throws {
        for coldkey in coldkeys { try fixture.call(.setRootClaimType(newRootClaimType: .keep), by: coldkey) }
    }

    private func claim(_ coldkeys: [AccountID], _ netuid: NetUID = 1, in fixture: inout StakingFixture) throws {
        for coldkey in coldkeys { try fixture.call(.claimRoot(subnets: ScaleSet([netuid])), by: coldkey) }
    }

    private func expect(_ value: UInt64, near expected: UInt64, _ slack: UInt64 = 100) {
        #expect(value.distance(to: expected).magnitude <= slack, "\(value) is not \(expected)")
    }

    /// `test_claim_root_set_claim_type`, `test_claim_root_default_mode_keep`.
    @Test("Claims are sold unless their owner wants to keep the alpha")
    func types() throws {
        var fixture = try fixture([])
        #expect(fixture.chain[Subtensor.rootClaimType, alice] == .swap)
        try keep([alice], in: &fixture)
        #expect(fixture.chain[Subtensor.rootClaimType, alice] == .keep)
    }

    /// `test_claim_root_adding_stake_proportionally_for_two_stakers`,
    /// `test_claim_root_adding_stake_disproportionally_for_two_stakers`: a tenth is Alice's, the rest Bob's and
    /// others'.
    @Test("Each gets by stake of what the validator passes on", arguments: [UInt64(1), 2])
    func byStake(bobs: UInt64) throws {
        var fixture = try fixture([
            (alice, 10_000_000), (bob, Alpha(bobs * 10_000_000)), (others, Alpha((9 - bobs) * 10_000_000)),
        ])
        try keep([alice, bob], in: &fixture)
        distribute(in: &fixture)
        try claim([alice, bob], in: &fixture)
        let first = fixture.stake(at: 1, of: alice).rawValue
        let second = fixture.stake(at: 1, of: bob).rawValue
        expect(first, near: 820_000)
        expect(second, near: bobs * first, 2)
    }

    @Test("Who has less stake gets less of what comes after (test_claim_root_with_changed_stake)")
    func changedStake() throws {
        var fixture = try fixture([(alice, 8_000_000), (bob, 8_000_000)])
        try keep([alice, bob], in: &fixture)
        func round() throws -> (UInt64, UInt64) {
            let before = (fixture.stake(at: 1, of: alice).rawValue, fixture.stake(at: 1, of: bob).rawValue)
            distribute(in: &fixture)
            try claim([alice, bob], in: &fixture)
            return (
                fixture.stake(at: 1, of: alice).rawValue - before.0,
                fixture.stake(at: 1, of: bob).rawValue - before.1
            )
        }
        let first = try round()
        expect(first.0, near: 4_100_000)
        expect(first.1, near: first.0, 2)
        try fixture.call(.removeStake(hotkey: Fixture.hotkey, netuid: 0, amountUnstaked: 4_000_000), by: bob)
        let second = try round()
        expect(second.1, near: 2_733_333)
        expect(second.0, near: 2 * second.1)
        try fixture.call(.addStake(hotkey: Fixture.hotkey, netuid: 0, amountStaked: 4_000_000), by: bob)
        let third = try round()
        expect(third.1, near: 4_100_000)
        expect(third.0, near: third.1)
    }

    @Test(
        "Root's dividends of an epoch are told, each time anew (test_claim_root_fill_root_alpha_dividends_per_subnet)"
    )
    func dividends() throws {
        var fixture = try fixture([(alice, 2_000_000), (others, 18_000_000)])
        #expect(!fixture.chain.contains(Subtensor.rootAlphaDividendsPerSubnet, 1, Fixture.hotkey))
        for _ in 0..<2 {
            distribute(in: &fixture)
            expect(fixture.chain[Subtensor.rootAlphaDividendsPerSubnet, 1, Fixture.hotkey].rawValue, near: 8_200_000)
        }
    }

    @Test("A claim on another subnet claims nothing here (test_claim_root_with_unrelated_subnets)")
    func unrelated() throws {
        var fixture = try fixture([(alice, 2_000_000)])
        distribute(1_000_000, in: &fixture)
        try keep([alice], in: &fixture)
        try claim([alice], 100, in: &fixture)
        #expect(fixture.stake(at: 100, of: alice) == 0)
        #expect(fixture.stake(at: 1, of: alice) == 0)
        try claim([alice], in: &fixture)
        let claimed = fixture.stake(at: 1, of: alice).rawValue
        #expect(claimed > 0)
        #expect(fixture.chain[Subtensor.rootClaimed, 1, Fixture.hotkey, alice] == UInt128(claimed))
    }

    @Test("Alpha is kept on the subnets that are named (test_claim_root_with_keep_subnets)")
    func keepSubnets() throws {
        var fixture = try fixture([(alice, 2_000_000)])
        distribute(1_000_000, in: &fixture)
        let rate = try #require(fixture.chain[Subtensor.rootClaimable, Fixture.hotkey][1])
        let none = Subtensor.Call.setRootClaimType(newRootClaimType: .keepSubnets(subnets: ScaleSet([])))
        #expect(fixture.refusal(of: none, by: alice) == .subtensor(.invalidSubnetNumber))
        let some = RootClaimType.keepSubnets(subnets: ScaleSet([1]))
        try fixture.call(.setRootClaimType(newRootClaimType: some), by: alice)
        #expect(fixture.chain[Subtensor.rootClaimType, alice] == some)
        try claim([alice], in: &fixture)
        let expected = I96F32(saturating: UInt64(2_000_000)).saturatingMul(rate).uint64
        expect(fixture.stake(at: 1, of: alice).rawValue, near: expected, 10)
    }

    @Test("Alpha is sold on the others (test_claim_root_keep_subnets_swap_claim_type)")
    func sellOthers() throws {
        var fixture = try fixture([(alice, 2_000_000), (others, 18_000_000)])
        distribute(in: &fixture)
        let elsewhere = RootClaimType.keepSubnets(subnets: ScaleSet([100]))
        try fixture.call(.setRootClaimType(newRootClaimType: elsewhere), by: alice)
        try claim([alice], in: &fixture)
        // A tenth of 8,200,000 at half a TAO.
        expect(fixture.stake(at: .root, of: alice).rawValue, near: 2_410_000, 10_000)
        #expect(fixture.stake(at: 1, of: alice) == 0)
    }

    @Test("Nothing can be claimed of a subnet that has ended (test_claim_root_on_network_deregistration)")
    func ended() throws {
        var fixture = try fixture([(alice, 2_000_000), (others, 18_000_000)])
        distribute(in: &fixture)
        try claim([alice], in: &fixture)
        #expect(fixture.chain[Subtensor.rootClaimable, Fixture.hotkey][1] != nil)
        #expect(fixture.chain.contains(Subtensor.rootClaimed, 1, Fixture.hotkey, alice))
        try RuntimeCall.subtensor(.rootDissolveNetwork(netuid: 1)).dispatch(from: .root, on: &fixture.chain)
        #expect(!fixture.chain.contains(Subtensor.rootClaimed, 1, Fixture.hotkey, alice))
        #expect(fixture.chain[Subtensor.rootClaimable, Fixture.hotkey][1] == nil)
    }
}
