import ChainCrypto
import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Claims of root stakers. Scenarios and figures are those of `pallets/subtensor/src/tests/claim_root.rs` of subtensor
/// where a test names one.
struct RootClaimTests {
    private typealias Fixture = StakingFixture

    /// A pool at half a TAO per alpha, two stakers on root with 2,000,000 and 18,000,000 rao, and 8,200,000 alpha that
    /// they can claim: the reference's figures after the validator's take of 18 %.
    private func fixture() throws -> StakingFixture {
        var fixture = try StakingFixture()
        try fixture.addSubnet(1, tao: 50_000_000_000, alpha: 100_000_000_000)
        try fixture.fund(Fixture.staker, 10_000_000_000)
        try fixture.fund(Fixture.owner, 10_000_000_000)
        for (coldkey, amount) in [(Fixture.staker, 2_000_000), (Fixture.owner, 18_000_000)] as [(AccountID, Tao)] {
            try fixture.call(.addStake(hotkey: Fixture.hotkey, netuid: 0, amountStaked: amount), by: coldkey)
        }
        try distribute(8_200_000, on: &fixture)
        return fixture
    }

    /// Lets root stakers claim alpha that is taken from the pool, so that the sum stays.
    private func distribute(_ amount: Alpha, on fixture: inout StakingFixture) throws {
        Subtensor.increaseRootClaimable(of: Fixture.hotkey, at: 1, by: amount, on: &fixture.chain)
    }

    private func claim(_ subnets: [NetUID] = [1]) -> Subtensor.Call { .claimRoot(subnets: ScaleSet(subnets)) }

    @Test("What is claimed is sold and staked on root (test_claim_root_with_drain_emissions_and_swap_claim_type)")
    func swap() throws {
        var fixture = try fixture()
        #expect(fixture.chain[Subtensor.rootClaimType, Fixture.staker] == .swap)
        fixture.chain[Subtensor.subnetAlphaOut, 1] = 8_200_000
        try fixture.call(claim(), by: Fixture.staker)
        // A tenth of 8,200,000 less one for the cut rate, at half a TAO.
        let gained = fixture.stake(at: .root).rawValue - 2_000_000
        #expect((409_000...410_000).contains(gained))
        #expect(fixture.chain[Subtensor.subnetRootSellTao, 1].rawValue == gained)
        #expect(fixture.chain[Subtensor.subnetProtocolFlow, 1] == -Int64(gained))
        #expect(fixture.chain[Subtensor.subnetTAO, .root].rawValue == 20_000_000 + gained)
        #expect(fixture.balance(Subtensor.subnetAccount(.root)).rawValue == 20_000_000 + gained)
        #expect(fixture.chain[Subtensor.totalStake].rawValue == 50_020_000_000)
        // New root stake is owed nothing of what came before it.
        let owed = Subtensor.rootOwed(to: Fixture.hotkey, Fixture.staker, at: 1, in: fixture.chain)
        #expect(owed < 2)
        let event = Subtensor.Event.rootClaimed(coldkey: Fixture.staker, tao: Tao(gained))
        #expect(fixture.chain.events.last?.bytes == [Subtensor.index] + event.scaleEncoded)
    }

    @Test("Alpha can be kept, everywhere or on some subnets (test_claim_root_with_drain_emissions and others)")
    func keep() throws {
        var fixture = try fixture()
        try fixture.call(.setRootClaimType(newRootClaimType: .keep), by: Fixture.staker)
        try fixture.call(claim(), by: Fixture.staker)
        #expect(fixture.stake(at: 1) == 819_999 || fixture.stake(at: 1) == 820_000)
        #expect(fixture.stake(at: .root) == 2_000_000)
        let kept = fixture.stake(at: 1)
        #expect(fixture.chain[Subtensor.rootClaimed, 1, Fixture.hotkey, Fixture.staker] == UInt128(kept.rawValue))
        try distribute(8_200_000, on: &fixture)
        try fixture.call(
            .setRootClaimType(newRootClaimType: .keepSubnets(subnets: ScaleSet([100]))),
            by: Fixture.staker
        )
        try fixture.call(claim(), by: Fixture.staker)
        #expect(fixture.stake(at: 1) == kept)
        #expect(fixture.stake(at: .root) > 2_400_000)
        let empty = Subtensor.Call.setRootClaimType(newRootClaimType: .keepSubnets(subnets: ScaleSet([])))
        #expect(fixture.refusal(of: empty, by: Fixture.staker) == .subtensor(.invalidSubnetNumber))
    }

    @Test("Stake that comes later is owed nothing of before, stake that leaves takes its part back")
    func changedStake() throws {
        var fixture = try fixture()
        let owed = { (fixture: StakingFixture) in
            Subtensor.rootOwed(to: Fixture.hotkey, Fixture.staker, at: 1, in: fixture.chain).uint64
        }
        let before = owed(fixture)
        try fixture.call(.addStake(hotkey: Fixture.hotkey, netuid: 0, amountStaked: 4_000_000), by: Fixture.staker)
        #expect(owed(fixture) - before <= 1)
        try fixture.call(
            .removeStake(hotkey: Fixture.hotkey, netuid: 0, amountUnstaked: 4_000_000),
            by: Fixture.staker
        )
        #expect(owed(fixture) == before)
    }

    @Test("Small claims wait until they reach the threshold, which the owner sets (test_claim_root_threshold)")
    func threshold() throws {
        var fixture = try fixture()
        fixture.chain[Subtensor.subnetOwner, 1] = Fixture.owner
        #expect(fixture.chain[Subtensor.rootClaimableThreshold, 1] == 500_000)
        let set = { (value: UInt64) in Subtensor.Call.sudoSetRootClaimThreshold(netuid: 1, newValue: value) }
        #expect(fixture.refusal(of: set(1_000), by: Fixture.staker) == .badOrigin)
        #expect(fixture.refusal(of: set(10_000_001), by: Fixture.owner) == .subtensor(.invalidRootClaimThreshold))
        try fixture.call(set(1_000_000), by: Fixture.owner)
        try fixture.call(claim(), by: Fixture.staker)
        #expect(fixture.stake(at: .root) == 2_000_000)
        try fixture.call(set(1_000), by: Fixture.owner)
        try fixture.call(claim(), by: Fixture.staker)
        #expect(fixture.stake(at: .root) > 2_400_000)
    }

    @Test("A claim that cannot be sold is not used up (test_claim_root_swap_failure_does_not_consume_claim)")
    func failure() throws {
        var fixture = try fixture()
        fixture.chain[Subtensor.subnetTAO, 1] = 999_999
        #expect(fixture.refusal(of: claim(), by: Fixture.staker) == .swap(.reservesTooLow))
        #expect(fixture.chain[Subtensor.rootClaimed, 1, Fixture.hotkey, Fixture.staker] == 0)
    }

    @Test("One call claims from one to five subnets (test_claim_root_subnet_limits)")
    func limits() throws {
        var fixture = try fixture()
        #expect(fixture.refusal(of: claim([]), by: Fixture.staker) == .subtensor(.invalidSubnetNumber))
        #expect(fixture.refusal(of: claim([1, 2, 3, 4, 5, 6]), by: Fixture.staker) == .subtensor(.invalidSubnetNumber))
        try fixture.call(claim([1, 2, 3, 4, 5]), by: Fixture.staker)
    }

    @Test("The number of claims per block is root's to set (test_sudo_set_num_root_claims)")
    func number() throws {
        var fixture = try fixture()
        let set = { (value: UInt64) in Subtensor.Call.sudoSetNumRootClaims(newValue: value) }
        #expect(fixture.refusal(of: set(10), by: Fixture.owner) == .badOrigin)
        #expect(throws: DispatchError.subtensor(.invalidNumRootClaim)) {
            try Subtensor.dispatch(set(51), from: .root, on: &fixture.chain)
        }
        try Subtensor.dispatch(set(50), from: .root, on: &fixture.chain)
        #expect(fixture.chain[Subtensor.numRootClaim] == 50)
    }

    @Test("A block claims for the stakers that the parent's hash chooses (test_claim_root_block_hash_indices)")
    func indices() throws {
        let hash = { (text: String) in try #require(Hash256(Hashing.keccak256(Array(text.utf8)))) }
        #expect(try Subtensor.stakers(chosenBy: hash("zero"), count: 0, among: 15_000) == [])
        let some: [UInt64] = [
            265, 630, 1286, 1558, 4496, 4861, 5517, 5789, 6803, 8096, 9092, 11034, 11399, 12055, 12327,
        ]
        #expect(try Subtensor.stakers(chosenBy: hash("some"), count: 15, among: 15_000) == some)
        let others: [UInt64] = [
            61, 246, 1440, 2855, 3521, 5236, 6130, 6615, 8511, 9405, 9890, 11786, 11971, 13165, 14580,
        ]
        #expect(try Subtensor.stakers(chosenBy: hash("some2"), count: 15, among: 15_000) == others)
    }

    @Test("Blocks claim by themselves, and the numbering closes its gaps")
    func automatic() throws {
        var fixture = try fixture()
        fixture.chain[Subtensor.numRootClaim] = 50
        Subtensor.autoClaimRoot(on: &fixture.chain)
        let claimed = fixture.stake(at: .root) > 2_400_000 || fixture.stake(at: .root, of: Fixture.owner) > 21_000_000
        #expect(claimed)
        var index = try StakingFixture()
        for number in 1...3 as ClosedRange<UInt16> {
            Subtensor.indexStakingColdkey(Fixture.account(number), on: &index.chain)
        }
        Subtensor.unindexStakingColdkey(Fixture.account(1), on: &index.chain)
        #expect(index.chain[Subtensor.numStakingColdkeys] == 2)
        #expect(index.chain[Subtensor.stakingColdkeysByIndex, 0] == Fixture.account(3))
        #expect(index.chain[Subtensor.stakingColdkeys, Fixture.account(3)] == 0)
        #expect(index.chain[Subtensor.stakingColdkeysByIndex, 2] == nil)
        #expect(index.chain[Subtensor.stakingColdkeys, Fixture.account(1)] == nil)
    }
}
