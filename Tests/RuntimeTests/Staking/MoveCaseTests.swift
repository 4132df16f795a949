import Economics
import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Moving, giving and swapping stake, after the reference's tests one by one. Figures of subtensor,
/// `pallets/subtensor/src/tests/move_stake.rs`.
struct MoveCaseTests {
    private typealias Fixture = StakingFixture
    private let other = StakingFixture.account(11)
    private let heir = StakingFixture.account(12)
    private let least: UInt64 = 2_000_000

    /// Two subnets as the mock's, with much in them, and a staker with ten times the least stake on the first.
    private func fixture(amount: UInt64 = 20_000_000) throws -> StakingFixture {
        var fixture = try StakingFixture()
        for netuid: NetUID in [1, 2] {
            try fixture.addSubnet(netuid, tao: 1_000_000_000_000, alpha: 1_000_000_000_000)
        }
        try fixture.register(other, of: Fixture.owner)
        try fixture.fund(Fixture.staker, Tao(amount + 500))
        try fixture.call(
            .addStake(hotkey: Fixture.hotkey, netuid: 1, amountStaked: Tao(amount)),
            by: Fixture.staker
        )
        return fixture
    }

    private func move(
        _ alpha: Alpha,
        from hotkey: AccountID = Fixture.hotkey,
        to destination: AccountID,
        from origin: NetUID = 1,
        to netuid: NetUID
    ) -> Subtensor.Call {
        .moveStake(
            originHotkey: hotkey,
            destinationHotkey: destination,
            originNetuid: origin,
            destinationNetuid: netuid,
            alphaAmount: alpha
        )
    }

    private func give(
        _ alpha: Alpha,
        of hotkey: AccountID = Fixture.hotkey,
        from: NetUID,
        to: NetUID
    )
        -> Subtensor.Call
    {
        .transferStake(
            destinationColdkey: heir,
            hotkey: hotkey,
            originNetuid: from,
            destinationNetuid: to,
            alphaAmount: alpha
        )
    }

    private func swap(
        _ alpha: Alpha,
        of hotkey: AccountID = Fixture.hotkey,
        from: NetUID = 1,
        to: NetUID
    )
        -> Subtensor.Call
    {
        .swapStake(hotkey: hotkey, originNetuid: from, destinationNetuid: to, alphaAmount: alpha)
    }

    /// What alpha of one subnet is worth on another: a sale with a fee, a purchase without.
    private func worth(_ alpha: Alpha, from: NetUID, to: NetUID, in chain: Chain) throws -> UInt64 {
        let sale = try Swap.simulateSell(alpha, at: from, in: chain)
        return try Swap.quoteBuy(sale.paidOut, at: to, limit: Swap.maxPrice, dropFees: true, in: chain).paidOut.rawValue
    }

    /// `test_do_move_nonexistent_subnet`, `test_do_transfer_nonexistent_subnet`, `test_do_swap_nonexistent_subnet`.
    @Test("Stake goes to no subnet that is not there")
    func noSubnet() throws {
        var fixture = try fixture()
        let alpha = fixture.stake(at: 1)
        for call in [
            move(alpha, to: other, to: 99), give(alpha, from: 9_999, to: 9_999), swap(alpha, from: 9_998, to: 9_999),
        ] {
            #expect(fixture.refusal(of: call, by: Fixture.staker) == .subtensor(.subnetNotExists))
        }
        #expect(fixture.stake(at: 1) == alpha)
    }

    /// `test_do_move_nonexistent_origin_hotkey`, `test_do_move_nonexistent_destination_hotkey`,
    /// `test_do_transfer_nonexistent_hotkey`, `test_do_swap_nonexistent_hotkey`.
    @Test("Stake goes to and comes from no key that is not there")
    func noHotkey() throws {
        var fixture = try fixture()
        let alpha = fixture.stake(at: 1)
        let unknown = Fixture.account(99)
        let calls = [
            move(123, from: unknown, to: other, to: 1), move(alpha, to: unknown, to: 1),
            give(100, of: unknown, from: 1, to: 1), swap(10_000, of: unknown, to: 2),
        ]
        for call in calls {
            #expect(fixture.refusal(of: call, by: Fixture.staker) == .subtensor(.hotKeyAccountNotExists))
        }
        #expect(fixture.stake(at: 1) == alpha)
        #expect(fixture.stake(at: 1, with: unknown) == 0)
    }

    @Test("A part of the stake moves, the rest stays (test_do_move_partial_stake)", arguments: UInt64(1)...10)
    func partialMove(tenths: UInt64) throws {
        var fixture = try fixture(amount: 40_000_000)
        let alpha = fixture.stake(at: 1).rawValue
        let moved = alpha * tenths / 10
        try fixture.call(move(Alpha(moved), to: other, to: 1), by: Fixture.staker)
        #expect(fixture.stake(at: 1).rawValue.distance(to: alpha - moved).magnitude <= 1)
        #expect(fixture.stake(at: 1, with: other).rawValue.distance(to: moved).magnitude <= 1)
        fixture.expectConservation()
    }

    @Test("Stake that moves to and fro on one subnet loses nothing (test_do_move_multiple_times)")
    func toAndFro() throws {
        var fixture = try fixture()
        let alpha = fixture.stake(at: 1)
        for _ in 0..<3 {
            try fixture.call(move(fixture.stake(at: 1), to: other, to: 1), by: Fixture.staker)
            let back = fixture.stake(at: 1, with: other)
            try fixture.call(move(back, from: other, to: Fixture.hotkey, to: 1), by: Fixture.staker)
        }
        #expect(fixture.stake(at: 1) == alpha)
        #expect(fixture.stake(at: 1, with: other) == 0)
        fixture.expectConservation()
    }

    /// `test_do_move_wrong_origin`, `test_do_transfer_wrong_origin`, `test_do_swap_wrong_origin`.
    @Test("Who has no stake moves none")
    func stranger() throws {
        var fixture = try fixture()
        let alpha = fixture.stake(at: 1)
        for call in [move(alpha, to: other, to: 1), give(alpha, from: 1, to: 1), swap(alpha, to: 2)] {
            #expect(fixture.refusal(of: call, by: Fixture.account(999)) == .subtensor(.amountTooLow))
        }
        #expect(fixture.stake(at: 1) == alpha)
    }

    /// `test_do_move_same_hotkey_fails`, `test_do_swap_same_subnet`.
    @Test("A move that changes nothing is refused")
    func nowhere() throws {
        var fixture = try fixture()
        let alpha = fixture.stake(at: 1)
        for call in [move(alpha, to: Fixture.hotkey, to: 1), swap(alpha, to: 1)] {
            #expect(fixture.refusal(of: call, by: Fixture.staker) == .subtensor(.sameNetuid))
        }
        #expect(fixture.stake(at: 1) == alpha)
    }

    /// `test_do_move_event_emission`, `test_move_full_amount_same_netuid`.
    @Test("A move on one subnet tells what the alpha is worth")
    func event() throws {
        var fixture = try fixture()
        let alpha = fixture.stake(at: 1)
        let worth = Swap.price(at: 1, in: fixture.chain).saturatingMul(U64F64(saturating: alpha.rawValue)).uint64
        try fixture.call(move(alpha, to: other, to: 1), by: Fixture.staker)
        let event = Subtensor.Event.stakeMoved(Fixture.staker, Fixture.hotkey, 1, other, 1, Tao(worth))
        #expect(fixture.chain.events.last?.bytes == [Subtensor.index] + event.scaleEncoded)
        #expect(fixture.stake(at: 1) == 0)
        #expect(fixture.stake(at: 1, with: other) == alpha)
    }

    /// `test_do_move_storage_updates`, `test_do_swap_success`, `test_do_swap_storage_updates`,
    /// `test_do_swap_allows_non_owned_hotkey`: the staker does not own the hotkey.
    @Test("On another subnet stake is what its sale buys there", arguments: [true, false])
    func otherSubnet(moves: Bool) throws {
        var fixture = try fixture()
        let alpha = fixture.stake(at: 1)
        let expected = try worth(alpha, from: 1, to: 2, in: fixture.chain)
        try fixture.call(moves ? move(alpha, to: other, to: 2) : swap(alpha, to: 2), by: Fixture.staker)
        #expect(fixture.stake(at: 1) == 0)
        let found = fixture.stake(at: 2, with: moves ? other : Fixture.hotkey).rawValue
        #expect(found.distance(to: expected).magnitude <= 1)
        fixture.expectConservation(slack: 10)
    }

    @Test("A part is swapped for what it is worth (test_do_swap_partial_stake)")
    func partialSwap() throws {
        var fixture = try fixture()
        let half = Alpha(fixture.stake(at: 1).rawValue / 2)
        let expected = try worth(half, from: 1, to: 2, in: fixture.chain)
        try fixture.call(swap(half, to: 2), by: Fixture.staker)
        #expect(fixture.stake(at: 2).rawValue.distance(to: expected).magnitude <= 1)
    }

    @Test("Swaps to and fro cost only the fees (test_do_swap_multiple_times)")
    func swapsToAndFro() throws {
        var fixture = try fixture()
        var expected: UInt64 = 0
        for _ in 0..<3 {
            try fixture.call(swap(fixture.stake(at: 1), to: 2), by: Fixture.staker)
            expected = try worth(fixture.stake(at: 2), from: 2, to: 1, in: fixture.chain)
            try fixture.call(swap(fixture.stake(at: 2), from: 2, to: 1), by: Fixture.staker)
        }
        #expect(fixture.stake(at: 1).rawValue.distance(to: expected).magnitude <= 1)
        #expect(fixture.stake(at: 2) == 0)
        fixture.expectConservation(slack: 10)
    }

    @Test("The largest stakes move whole (test_do_move_max_values)")
    func largest() throws {
        let amount: UInt64 = 10_000_000_000_000_000
        var fixture = try StakingFixture()
        try fixture.addSubnet(1, tao: Tao(amount / 1_000), alpha: Alpha(amount / 1_000))
        try fixture.register(other, of: Fixture.owner)
        try fixture.fund(Fixture.staker, Tao(amount + 500))
        try fixture.call(
            .addStake(hotkey: Fixture.hotkey, netuid: 1, amountStaked: Tao(amount)),
            by: Fixture.staker
        )
        let alpha = fixture.stake(at: 1)
        try fixture.call(move(alpha, to: other, to: 1), by: Fixture.staker)
        #expect(fixture.stake(at: 1) == 0)
        #expect(fixture.stake(at: 1, with: other) == alpha)
    }

    /// `test_moving_too_little_unstakes`, `test_do_transfer_minimum_stake_check`, `test_do_swap_minimum_stake_check`:
    /// where one smallest unit is worth less than one rao of TAO, the pool refuses it first.
    @Test("Too little does not move")
    func tooLittle() throws {
        var fixture = try fixture()
        #expect(fixture.refusal(of: give(1, from: 1, to: 1), by: Fixture.staker) == .subtensor(.amountTooLow))
        for call in [move(1_000, to: Fixture.hotkey, to: 2), swap(1_000, to: 2)] {
            #expect(fixture.refusal(of: call, by: Fixture.staker) == .subtensor(.amountTooLow))
        }
    }

    /// `test_do_transfer_insufficient_stake`, `test_do_swap_insufficient_stake`.
    @Test("Asking for more than there is means all of it")
    func more() throws {
        var fixture = try fixture()
        let alpha = fixture.stake(at: 1).rawValue
        var swapped = fixture
        try fixture.call(give(Alpha(2 * alpha), from: 1, to: 1), by: Fixture.staker)
        #expect(fixture.stake(at: 1) == 0)
        #expect(fixture.stake(at: 1, of: heir).rawValue == alpha)
        try swapped.call(swap(Alpha(2 * alpha), to: 2), by: Fixture.staker)
        #expect(swapped.stake(at: 1) == 0)
        #expect(swapped.stake(at: 2) > 0)
    }

    /// `test_do_transfer_different_subnets`, `test_transfer_stake_same_netuid_not_rate_limited`,
    /// `test_transfer_stake_doesnt_limit_destination_coldkey`.
    @Test("A gift reaches the heir at once, on either subnet", arguments: [NetUID(1), 2])
    func gift(to netuid: NetUID) throws {
        var fixture = try fixture()
        // The heir's account exists, so nothing of the gift stays on it.
        try fixture.fund(heir, 500)
        let alpha = fixture.stake(at: 1)
        let expected = netuid == 1 ? alpha.rawValue : try worth(alpha, from: 1, to: 2, in: fixture.chain)
        try fixture.call(give(alpha, from: 1, to: netuid), by: Fixture.staker)
        #expect(fixture.stake(at: 1) == 0)
        #expect(fixture.stake(at: netuid, of: heir).rawValue.distance(to: expected).magnitude <= 1)
        fixture.expectConservation(slack: 10)
    }

    /// The destination's shares are as few as once on the real chain.
    @Test("Stake that moves to few shares of much is exact (test_move_stake_specific_stake_into_subnet_fail)")
    func coarseShares() throws {
        var fixture = try StakingFixture()
        try fixture.addSubnet(1, tao: 2_409_902_148_947, alpha: 15_358_718_513_716)
        try fixture.addSubnet(2, tao: 2_409_892_148_947, alpha: 15_358_708_513_716)
        try fixture.fund(Fixture.staker, 1_200_000_000)
        Subtensor.increaseStake(of: Fixture.hotkey, Fixture.owner, at: 2, by: 1_234, on: &fixture.chain)
        let few = try #require(SafeFloat(UInt128(161_986_254), exponent: 0))
        let many = try #require(SafeFloat(UInt128(UInt64.max), exponent: 0))
        fixture.chain[Subtensor.totalHotkeySharesV2, Fixture.hotkey, 2] = try #require(few.divided(by: many))
        fixture.chain[Subtensor.totalHotkeyAlpha, Fixture.hotkey, 2] = 36_711_495_953
        try fixture.call(
            .addStake(hotkey: Fixture.hotkey, netuid: 1, amountStaked: 200_000_000),
            by: Fixture.staker
        )
        let alpha = fixture.stake(at: 1)
        let expected = try worth(alpha, from: 1, to: 2, in: fixture.chain)
        try fixture.call(move(alpha, to: Fixture.hotkey, to: 2), by: Fixture.staker)
        #expect(fixture.stake(at: 1) == 0)
        #expect(fixture.stake(at: 2).rawValue.distance(to: expected).magnitude <= 1_000)
    }
}
