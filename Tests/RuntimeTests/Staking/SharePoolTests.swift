import Frame
import Primitives
import Testing

@testable import Runtime

/// Shares of a hotkey's stake. Figures are those of `test_share_based_staking` in `pallets/subtensor/src/tests/
/// staking2.rs` of subtensor, which allows one rao of rounding.
struct SharePoolTests {
    private typealias Fixture = StakingFixture
    private let second = StakingFixture.account(30)

    /// `test_share_based_staking`.
    @Test("Stakers share what a hotkey earns in proportion and take out what they put in")
    func sharing() throws {
        var fixture = try StakingFixture()
        let alpha: Alpha = 1_000_000_000
        let stakes = { (fixture: StakingFixture) in
            [fixture.stake(at: 1), fixture.stake(at: 1, of: second)].map(\.rawValue)
        }
        for _ in 0..<2 {
            Subtensor.increaseStake(of: Fixture.hotkey, Fixture.staker, at: 1, by: alpha, on: &fixture.chain)
        }
        #expect(stakes(fixture) == [2_000_000_000, 0])
        Subtensor.increaseHotkeyStake(Fixture.hotkey, at: 1, by: alpha, on: &fixture.chain)
        #expect(stakes(fixture) == [3_000_000_000, 0])
        Subtensor.increaseStake(of: Fixture.hotkey, second, at: 1, by: alpha, on: &fixture.chain)
        expect(stakes(fixture), near: [3_000_000_000, 1_000_000_000])
        Subtensor.increaseHotkeyStake(Fixture.hotkey, at: 1, by: alpha, on: &fixture.chain)
        expect(stakes(fixture), near: [3_750_000_000, 1_250_000_000])
        for coldkey in [Fixture.staker, second] {
            Subtensor.decreaseStake(of: Fixture.hotkey, coldkey, at: 1, by: alpha, on: &fixture.chain)
        }
        expect(stakes(fixture), near: [2_750_000_000, 250_000_000])
        let total = Subtensor.hotkeyStake(Fixture.hotkey, at: 1, in: fixture.chain)
        #expect(total == 3_000_000_000)
        let before = stakes(fixture)
        Subtensor.increaseStake(of: Fixture.hotkey, second, at: 1, by: 0, on: &fixture.chain)
        Subtensor.decreaseStake(of: Fixture.hotkey, second, at: 1, by: 250_001_000, on: &fixture.chain)
        Subtensor.decreaseStake(of: Fixture.hotkey, Fixture.account(31), at: 1, by: alpha, on: &fixture.chain)
        #expect(stakes(fixture) == before)
        Subtensor.decreaseHotkeyStake(Fixture.hotkey, at: 1, by: 1_500_000_000, on: &fixture.chain)
        expect(stakes(fixture), near: [1_375_000_000, 125_000_000])
    }

    @Test("A share that doubles the pool doubles the stake (test_sharepool_dataops_update_value_for_one_v2)")
    func doubling() throws {
        var fixture = try StakingFixture()
        fixture.chain[Subtensor.alphaV2, Fixture.hotkey, Fixture.staker, 1] = SafeFloat(UInt64(1))
        fixture.chain[Subtensor.totalHotkeySharesV2, Fixture.hotkey, 1] = SafeFloat(UInt64(1))
        fixture.chain[Subtensor.totalHotkeyAlpha, Fixture.hotkey, 1] = 200_000
        Subtensor.increaseStake(of: Fixture.hotkey, Fixture.staker, at: 1, by: 200_000, on: &fixture.chain)
        #expect(fixture.stake(at: 1) == 400_000)
    }

    /// Old shares of one and a half and of a half, of a stake of 400 rao.
    private func oldShares() throws -> StakingFixture {
        var fixture = try StakingFixture()
        try fixture.addSubnet(1, tao: 1_000_000_000, alpha: 1_000_000_000)
        fixture.chain[Subtensor.alpha, Fixture.hotkey, Fixture.staker, 1] = U64F64(bits: 3 << 63)
        fixture.chain[Subtensor.alpha, Fixture.hotkey, second, 1] = U64F64(bits: 1 << 63)
        fixture.chain[Subtensor.totalHotkeyShares, Fixture.hotkey, 1] = U64F64(2)
        fixture.chain[Subtensor.totalHotkeyAlpha, Fixture.hotkey, 1] = 400
        fixture.chain[Subtensor.stakingHotkeys, Fixture.staker] = [Fixture.hotkey]
        fixture.chain[Subtensor.stakingHotkeys, second] = [Fixture.hotkey]
        return fixture
    }

    @Test("Shares of the old form count, stay while all earn alike, and become new ones where they change")
    func oldForm() throws {
        var fixture = try oldShares()
        #expect(fixture.stake(at: 1) == 300)
        #expect(fixture.stake(at: 1, of: second) == 100)
        Subtensor.increaseHotkeyStake(Fixture.hotkey, at: 1, by: 400, on: &fixture.chain)
        #expect(fixture.stake(at: 1) == 600)
        #expect(fixture.chain[Subtensor.totalHotkeyShares, Fixture.hotkey, 1] == U64F64(2))
        #expect(fixture.chain[Subtensor.totalHotkeySharesV2, Fixture.hotkey, 1].isZero)
        Subtensor.decreaseStake(of: Fixture.hotkey, Fixture.staker, at: 1, by: 400, on: &fixture.chain)
        #expect(fixture.stake(at: 1) == 200)
        #expect(fixture.stake(at: 1, of: second) == 200)
        #expect(!fixture.chain.contains(Subtensor.alpha, Fixture.hotkey, Fixture.staker, 1))
        #expect(!fixture.chain.contains(Subtensor.totalHotkeyShares, Fixture.hotkey, 1))
        #expect(fixture.chain[Subtensor.alphaV2, Fixture.hotkey, Fixture.staker, 1] == SafeFloat(U64F64(bits: 1 << 63)))
        #expect(fixture.chain.contains(Subtensor.alpha, Fixture.hotkey, second, 1))
    }

    @Test("Shares of the old form follow a hotkey that is replaced")
    func oldFormSwapped() throws {
        var fixture = try oldShares()
        let new = StakingFixture.account(40)
        try fixture.fund(Fixture.owner, 10_000_000_000)
        fixture.chain[System.number] = 100_000
        try fixture.call(.swapHotkey(hotkey: Fixture.hotkey, newHotkey: new, netuid: nil), by: Fixture.owner)
        #expect(fixture.stake(at: 1, with: new) == 300)
        #expect(fixture.stake(at: 1, of: second, with: new) == 100)
        #expect(fixture.chain[Subtensor.stakingHotkeys, second] == [new])
        #expect(fixture.chain.keys(of: Subtensor.alpha).isEmpty)
    }

    private func expect(_ values: [UInt64], near expected: [UInt64]) {
        for (value, expected) in zip(values, expected) {
            #expect(max(value, expected) - min(value, expected) <= 1, "\(value) is not \(expected)")
        }
    }
}
