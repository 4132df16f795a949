import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Moving, giving and swapping stake. Scenarios are those of `pallets/subtensor/src/tests/move_stake.rs` of subtensor
/// where a test names one; exact figures were computed apart from this code, see `AddStakeTests`.
struct MoveStakeTests {
    private typealias Fixture = StakingFixture
    private let other = StakingFixture.account(11)
    private let heir = StakingFixture.account(12)

    /// Two subnets, a staker with 3,958,421,529 alpha on the first, and a second hotkey.
    private func fixture() throws -> StakingFixture {
        var fixture = try StakingFixture()
        try fixture.addSubnet(1, tao: 100_000_000_000, alpha: 400_000_000_000)
        try fixture.addSubnet(2, tao: 200_000_000_000, alpha: 200_000_000_000)
        try fixture.fund(Fixture.staker, 100_000_000_000)
        try fixture.register(other, of: Fixture.owner)
        try fixture.call(
            .addStake(hotkey: Fixture.hotkey, netuid: 1, amountStaked: 1_000_000_000),
            by: Fixture.staker
        )
        return fixture
    }

    private func move(_ alpha: Alpha, to hotkey: AccountID, _ netuid: NetUID) -> Subtensor.Call {
        .moveStake(
            originHotkey: Fixture.hotkey,
            destinationHotkey: hotkey,
            originNetuid: 1,
            destinationNetuid: netuid,
            alphaAmount: alpha
        )
    }

    @Test("On one subnet stake moves whole, without a fee (test_do_move_success)")
    func withinSubnet() throws {
        var fixture = try fixture()
        try fixture.call(move(.max, to: other, 1), by: Fixture.staker)
        #expect(fixture.stake(at: 1) == 0)
        #expect(fixture.stake(at: 1, with: other) == 3_958_421_529)
        #expect(fixture.chain[Subtensor.subnetTAO, 1] == 100_999_496_453)
        // The reference multiplies the price by the alpha: 0.25502245... × 3,958,421,529.
        let price = Swap.price(at: 1, in: fixture.chain)
        let worth = Tao(price.saturatingMul(U64F64(saturating: UInt64(3_958_421_529))).uint64)
        let event = Subtensor.Event.stakeMoved(Fixture.staker, Fixture.hotkey, 1, other, 1, worth)
        #expect(fixture.chain.events.last?.bytes == [Subtensor.index] + event.scaleEncoded)
        fixture.expectConservation()
    }

    @Test("Between subnets only the sale takes a fee (test_do_move_different_subnets)")
    func betweenSubnets() throws {
        var fixture = try fixture()
        try fixture.call(move(.max, to: other, 2), by: Fixture.staker)
        #expect(fixture.stake(at: 1) == 0)
        #expect(fixture.stake(at: 2, with: other) == 994_032_950)
        #expect(fixture.balance(Fixture.staker) == 99_000_000_000)
        #expect(fixture.chain[Subtensor.subnetTAO, 2].rawValue == 200_000_000_000 + 998_998_136)
        fixture.expectConservation()
    }

    @Test("From root only the purchase takes a fee")
    func fromRoot() throws {
        var fixture = try fixture()
        try fixture.call(
            .addStake(hotkey: Fixture.hotkey, netuid: 0, amountStaked: 1_000_000_000),
            by: Fixture.staker
        )
        try fixture.call(
            .swapStake(hotkey: Fixture.hotkey, originNetuid: 0, destinationNetuid: 2, alphaAmount: 1_000_000_000),
            by: Fixture.staker
        )
        #expect(fixture.stake(at: .root) == 0)
        #expect(fixture.stake(at: 2) == 994_526_325)
        fixture.expectConservation()
    }

    @Test("A gift needs both subnets' leave and reaches the other coldkey (test_do_transfer_success and others)")
    func transfer() throws {
        var fixture = try fixture()
        let give = { (netuid: NetUID) in
            Subtensor.Call.transferStake(
                destinationColdkey: heir,
                hotkey: Fixture.hotkey,
                originNetuid: 1,
                destinationNetuid: netuid,
                alphaAmount: .max
            )
        }
        fixture.chain[Subtensor.transferToggle, 2] = false
        #expect(fixture.refusal(of: give(2), by: Fixture.staker) == .subtensor(.transferDisallowed))
        var within = fixture
        try within.call(give(1), by: Fixture.staker)
        #expect(within.stake(at: 1, of: heir) == 3_958_421_529)
        within.expectConservation()
        fixture.chain[Subtensor.transferToggle, 2] = true
        try fixture.call(give(2), by: Fixture.staker)
        // The receiver's account keeps the existential deposit; the rest is staked.
        #expect(fixture.balance(heir) == 500)
        #expect(fixture.stake(at: 2, of: heir) == 994_032_455)
        fixture.expectConservation()
    }

    @Test("Moves are refused with the first reason that holds")
    func refusals() throws {
        var fixture = try fixture()
        let call = { (hotkey: AccountID, netuid: NetUID, alpha: Alpha) in move(alpha, to: hotkey, netuid) }
        #expect(fixture.refusal(of: call(Fixture.hotkey, 1, .max), by: Fixture.staker) == .subtensor(.sameNetuid))
        #expect(fixture.refusal(of: call(other, 9, .max), by: Fixture.staker) == .subtensor(.subnetNotExists))
        fixture.chain[Subtensor.subtokenEnabled, 2] = false
        #expect(fixture.refusal(of: call(other, 2, .max), by: Fixture.staker) == .subtensor(.subtokenDisabled))
        fixture.chain[Subtensor.subtokenEnabled, 2] = true
        let unknown = Fixture.account(88)
        #expect(fixture.refusal(of: call(unknown, 2, .max), by: Fixture.staker) == .subtensor(.hotKeyAccountNotExists))
        #expect(fixture.refusal(of: call(other, 2, 100), by: Fixture.staker) == .subtensor(.amountTooLow))
        // One smallest unit of alpha is worth less than one of TAO, so the pool cannot sell it.
        #expect(fixture.refusal(of: call(other, 2, 1), by: Fixture.staker) == .subtensor(.insufficientLiquidity))
        #expect(fixture.refusal(of: call(other, 1, 1), by: Fixture.staker) == .subtensor(.amountTooLow))
        #expect(fixture.refusal(of: call(other, 2, .max), by: heir) == .subtensor(.amountTooLow))
    }

    @Test(
        "The largest move within a limit is the reference's (test_max_amount_move_dynamic_dynamic)",
        arguments: [
            (0, 1_000_000_000, 1_000_000_000, 1_000_000_000, 100, 0, 1),
            (1_000_000_000, 0, 1_000_000_000, 1_000_000_000, 100, 0, 1),
            (1_000_000_000, 1_000_000_000, 0, 1_000_000_000, 100, 0, 1),
            (1_000_000_000, 1_000_000_000, 1_000_000_000, 0, 100, 0, 1),
            (1, 1, 1, 1, 0, .max, 1),
            (1, 1, 1, 1, 1, 500_000_000, 1),
            (1, 1, 1, 1, 3, 166_666_666, 1),
            (1_000, 1_000, 1_000, 1_000, 100_000_000, 4_500, 1),
            (
                150_000_000_000, 100_000_000_000, 100_000_000_000, 100_000_000_000, 100_000_000, 560_000_000_000,
                1_000_000
            ),
            (150_000_000_000, 100_000_000_000, 100_000_000_000, 100_000_000_000, 1_000_000_000, 20_000_000_000, 1_000),
            (150_000_000_000, 100_000_000_000, 100_000_000_000, 100_000_000_000, 1_499_999_999, 27, 1),
            (150_000_000_000, 100_000_000_000, 100_000_000_000, 100_000_000_000, 1_500_000_000, 0, 1),
            (150_000_000_000, 100_000_000_000, 100_000_000_000, 100_000_000_000, .max, 0, 1),
            (100_000_000_000, 200_000_000_000, 300_000_000_000, 400_000_000_000, 500_000_000, 50_000_000_000, 1_000),
            (1_000_000_000, 1_000_000_000, 1_000_000_000, 1_000_000_000, 1, 499_999_999_500_000_000, 100_000_000),
        ] as [(UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)]
    )
    func mostToMove(
        tao1: UInt64,
        alpha1: UInt64,
        tao2: UInt64,
        alpha2: UInt64,
        limit: UInt64,
        expected: UInt64,
        slack: UInt64
    ) throws {
        var fixture = try fixture()
        fixture.chain[Subtensor.subnetTAO, 1] = Tao(tao1)
        fixture.chain[Subtensor.subnetAlphaIn, 1] = Alpha(alpha1)
        fixture.chain[Subtensor.subnetTAO, 2] = Tao(tao2)
        fixture.chain[Subtensor.subnetAlphaIn, 2] = Alpha(alpha2)
        let most = try Subtensor.mostToMove(from: 1, to: 2, limit: Tao(limit), in: fixture.chain).rawValue
        #expect(max(most, expected) - min(most, expected) <= slack)
    }

    @Test("Between root and itself the limit is one (test_max_amount_move_root_root)")
    func mostBetweenStable() throws {
        let fixture = try fixture()
        #expect(try Subtensor.mostToMove(from: 0, to: 0, limit: 1_000_000_000, in: fixture.chain) == .max)
        #expect(try Subtensor.mostToMove(from: 0, to: 0, limit: 1_000_000_001, in: fixture.chain) == 0)
        #expect(try Subtensor.mostToMove(from: 0, to: 1, limit: 0, in: fixture.chain) == .max)
        let reversed = try Subtensor.mostToMove(from: 0, to: 1, limit: 2_000_000_000, in: fixture.chain)
        let direct = try Subtensor.mostToStake(at: 1, limit: 500_000_000, in: fixture.chain)
        #expect(reversed.rawValue == direct.rawValue)
        let sale = try Subtensor.mostToMove(from: 1, to: 0, limit: 200_000_000, in: fixture.chain)
        #expect(try sale == Subtensor.mostToUnstake(at: 1, limit: 200_000_000, in: fixture.chain))
    }

    @Test("With a limit part of the stake moves, or none (test_move_stake_limit_partial)")
    func partial() throws {
        var fixture = try fixture()
        try fixture.call(
            .addStake(hotkey: Fixture.hotkey, netuid: 1, amountStaked: 40_000_000_000),
            by: Fixture.staker
        )
        let before = fixture.stake(at: 1)
        let price = Swap.price(at: 1, in: fixture.chain).saturatingMul(U64F64(saturating: 950_000_000))
        let call = { (allowPartial: Bool) in
            Subtensor.Call.swapStakeLimit(
                hotkey: Fixture.hotkey,
                originNetuid: 1,
                destinationNetuid: 2,
                alphaAmount: before,
                limitPrice: Tao(price.uint64),
                allowPartial: allowPartial
            )
        }
        #expect(fixture.refusal(of: call(false), by: Fixture.staker) == .subtensor(.slippageTooHigh))
        let most = try Subtensor.mostToMove(from: 1, to: 2, limit: Tao(price.uint64), in: fixture.chain)
        try fixture.call(call(true), by: Fixture.staker)
        #expect(before.rawValue - fixture.stake(at: 1).rawValue == most.rawValue)
        #expect(fixture.stake(at: 2) > 0)
        fixture.expectConservation()
    }
}
