import Economics
import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Staking and unstaking, after the reference's tests one by one. Figures of subtensor,
/// `pallets/subtensor/src/tests/staking.rs`; its least stake is 2,000,000 rao as here.
struct StakeCaseTests {
    private typealias Fixture = StakingFixture
    private let netuid: NetUID = 1
    private let least: UInt64 = 2_000_000

    /// A subnet with the given reserves and a staker with the given balance.
    private func fixture(tao: UInt64, alpha: UInt64, balance: UInt64 = 0) throws -> StakingFixture {
        var fixture = try StakingFixture()
        try fixture.addSubnet(netuid, tao: Tao(tao), alpha: Alpha(alpha))
        try fixture.fund(Fixture.staker, Tao(balance))
        return fixture
    }

    private func add(_ amount: UInt64) -> Subtensor.Call {
        .addStake(hotkey: Fixture.hotkey, netuid: netuid, amountStaked: Tao(amount))
    }

    private func remove(_ amount: Alpha) -> Subtensor.Call {
        .removeStake(hotkey: Fixture.hotkey, netuid: netuid, amountUnstaked: amount)
    }

    private func give(_ alpha: UInt64, in fixture: inout StakingFixture) {
        Subtensor.increaseStake(of: Fixture.hotkey, Fixture.staker, at: netuid, by: Alpha(alpha), on: &fixture.chain)
        fixture.chain[Subtensor.subnetAlphaOut, netuid] = fixture.chain[Subtensor.subnetAlphaOut, netuid]
            .saturatingAdd(Alpha(alpha))
    }

    @Test("Calls that move stake are normal and pay a fee (test_add_stake_dispatch_info_ok)")
    func cost() {
        let cost = add(5_000).cost
        #expect(cost.dispatchClass == .normal)
        #expect(cost.pays == .yes)
    }

    /// `test_add_stake_err_signature`, `test_remove_stake_err_signature`.
    @Test("Nobody but a signer stakes", arguments: [Origin.none, .root])
    func unsigned(origin: Origin) throws {
        var fixture = try fixture(tao: 1_000_000_000, alpha: 1_000_000_000)
        for call in [add(20_000), remove(10_000)] {
            #expect(throws: DispatchError.badOrigin) {
                try Subtensor.dispatch(call, from: origin, on: &fixture.chain)
            }
        }
    }

    /// `test_add_stake_not_registered_key_pair`, `test_staking_too_little_fails`, `test_add_stake_err_not_enough_belance`.
    @Test("Staking needs a hotkey, enough TAO and not too little of it")
    func addRefused() throws {
        var fixture = try fixture(tao: 1_000_000_000_000, alpha: 1_000_000_000_000, balance: 10 * least)
        let unknown = Subtensor.Call.addStake(hotkey: Fixture.account(77), netuid: 1, amountStaked: Tao(10 * least))
        #expect(fixture.refusal(of: unknown, by: Fixture.staker) == .subtensor(.hotKeyAccountNotExists))
        #expect(fixture.refusal(of: add(1), by: Fixture.staker) == .subtensor(.amountTooLow))
        #expect(fixture.refusal(of: add(10 * least), by: Fixture.owner) == .subtensor(.notEnoughBalanceToStake))
    }

    /// `test_remove_stake_amount_too_low`, `test_remove_stake_no_enough_stake`.
    @Test("Nothing, and the stake of nobody, cannot be taken out")
    func removeRefused() throws {
        var fixture = try fixture(tao: 1_000_000_000_000, alpha: 1_000_000_000_000)
        #expect(fixture.refusal(of: remove(Alpha(10 * least)), by: Fixture.owner) == .subtensor(.amountTooLow))
        give(10_000, in: &fixture)
        #expect(fixture.refusal(of: remove(0), by: Fixture.staker) == .subtensor(.amountTooLow))
    }

    @Test("All of a small stake can be taken out, a part cannot (test_remove_stake_below_min_stake)")
    func smallStake() throws {
        var fixture = try fixture(tao: 1_000_000_000_000, alpha: 1_000_000_000_000)
        give(least / 2, in: &fixture)
        #expect(fixture.refusal(of: remove(Alpha(least / 2 - 1)), by: Fixture.staker) == .subtensor(.amountTooLow))
        try fixture.call(remove(Alpha(least / 2)), by: Fixture.staker)
        #expect(fixture.stake(at: netuid) == 0)
    }

    @Test("A limit that leaves less than the least stake refuses (test_add_stake_partial_below_min_stake_fails)")
    func partialTooSmall() throws {
        let amount = 2 * least
        var fixture = try fixture(tao: amount * 10, alpha: amount * 10, balance: amount + 500)
        Swap.initialize(at: netuid, on: &fixture.chain)
        let price = Swap.price(at: netuid, in: fixture.chain)
        let call = Subtensor.Call.addStakeLimit(
            hotkey: Fixture.hotkey,
            netuid: netuid,
            amountStaked: Tao(amount),
            limitPrice: 1_000_000_001,
            allowPartial: true
        )
        #expect(fixture.refusal(of: call, by: Fixture.staker) == .subtensor(.amountTooLow))
        #expect(Swap.price(at: netuid, in: fixture.chain) == price)
    }

    /// `test_add_stake_insufficient_liquidity`, `test_add_stake_input_reserve_too_low_fails`,
    /// `test_add_stake_insufficient_liquidity_one_side_fail`: a rao less than the least reserve, and TAO of less than a
    /// thousandth of what is paid in.
    @Test(
        "A pool below the least reserve takes nothing",
        arguments: [(999_999, 999_999), (19_999, 1_000_000_000), (1_000_000, 999_999)] as [(UInt64, UInt64)]
    )
    func poolTooSmall(tao: UInt64, alpha: UInt64) throws {
        var fixture = try fixture(tao: tao, alpha: alpha, balance: 10 * least)
        #expect(fixture.refusal(of: add(10 * least), by: Fixture.staker) == .subtensor(.insufficientLiquidity))
    }

    @Test("A pool below the least reserve gives nothing (test_remove_stake_insufficient_liquidity)")
    func poolTooSmallToUnstake() throws {
        let reserve = UInt64.max / 1_000
        var fixture = try fixture(tao: 1_000_000_000_000, alpha: reserve, balance: 10 * least)
        fixture.chain[Subtensor.subnetTAO, netuid] = Tao(reserve)
        try fixture.call(add(10 * least), by: Fixture.staker)
        let alpha = fixture.stake(at: netuid)
        fixture.chain[Subtensor.subnetTAO, netuid] = 999_999
        fixture.chain[Subtensor.subnetAlphaIn, netuid] = 999_999
        #expect(fixture.refusal(of: remove(alpha), by: Fixture.staker) == .subtensor(.insufficientLiquidity))
        fixture.chain[Subtensor.subnetTAO, netuid] = 1_000_000_000
        fixture.chain[Subtensor.subnetAlphaIn, netuid] = 1_000_000_000
        try fixture.call(remove(alpha), by: Fixture.staker)
        #expect(fixture.stake(at: netuid) == 0)
    }

    /// `test_remove_stake_ok_no_emission`, `test_remove_stake_total_balance_no_change`,
    /// `test_remove_stake_total_issuance_no_change`, `test_remove_stake_ok_hotkey_does_not_belong_to_coldkey`,
    /// `test_remove_stake_fee_goes_to_subnet_tao`: without a fee nothing is lost on the way in and out.
    @Test("What was staked comes back, less the fees")
    func roundTrip() throws {
        let amount = 10 * least
        var fixture = try fixture(tao: amount * 100, alpha: amount * 100, balance: amount + 500)
        fixture.chain[Swap.feeRate, netuid] = 0
        let staked = fixture.chain[Subtensor.totalStake].rawValue
        let issued = fixture.chain[Balances.totalIssuance]
        try fixture.call(add(amount), by: Fixture.staker)
        #expect(fixture.chain[Subtensor.totalStake].rawValue == staked + amount)
        #expect(fixture.chain[Balances.totalIssuance] == issued)
        try fixture.call(remove(fixture.stake(at: netuid)), by: Fixture.staker)
        #expect(fixture.stake(at: netuid) == 0)
        #expect(fixture.chain[Balances.totalIssuance] == issued)
        #expect(fixture.balance(Fixture.staker).rawValue.distance(to: amount + 500).magnitude <= 50)
        #expect(fixture.chain[Subtensor.totalStake].rawValue.distance(to: staked).magnitude <= 50)
        fixture.expectConservation(slack: 50)
    }

    @Test(
        "A stake of any size costs its two fees (test_remove_prev_epoch_stake)",
        arguments: [
            (20_000_000, 0, 1_000), (1_000_000_000, 0, 1_000), (100_000_000_000, 0, 1_000),
            (100_000_000_000, 1_000_000_000, 10_000_000_000), (100_000_000_000, 10_000_000, 10_000_000_000),
            (1_000_000_000, 100_000_000_000, 100_000_000_000_000),
        ] as [(UInt64, UInt64, UInt64)]
    )
    func fees(amount: UInt64, dividends: UInt64, lastEpoch: UInt64) throws {
        var fixture = try fixture(tao: amount * 10, alpha: amount * 10, balance: amount + 500)
        fixture.chain[Subtensor.alphaDividendsPerSubnet, netuid, Fixture.hotkey] = Alpha(dividends)
        fixture.chain[Subtensor.totalHotkeyAlphaLastEpoch, Fixture.hotkey, netuid] = Alpha(lastEpoch)
        let before = fixture.balance(Fixture.staker).rawValue
        let first = try Swap.simulateBuy(Tao(amount), at: netuid, in: fixture.chain).fee.rawValue
        try fixture.call(add(amount), by: Fixture.staker)
        let stake = fixture.stake(at: netuid)
        let sale = try Swap.simulateSell(stake, at: netuid, in: fixture.chain)
        let worth = Swap.price(at: netuid, in: fixture.chain)
            .saturatingMul(U64F64(saturating: sale.fee.rawValue)).uint64
        try fixture.call(remove(stake), by: Fixture.staker)
        let paid = before - fixture.balance(Fixture.staker).rawValue
        // The price falls by a fifth over the sale, so its fee is worth somewhat less than at its start.
        #expect(paid.distance(to: first + worth).magnitude <= (first + worth) / 5 + 2)
        fixture.expectConservation(slack: 50)
    }

    @Test("A fee is what the pool says at real reserves (test_remove_stake_fee_realistic_values)")
    func realisticFee() throws {
        var fixture = try fixture(tao: 3_896_056_559_708, alpha: 128_011_331_299_964)
        give(111_180_000_000, in: &fixture)
        let expected = try Swap.simulateSell(111_180_000_000, at: netuid, in: fixture.chain)
        try fixture.call(remove(111_180_000_000), by: Fixture.staker)
        #expect(fixture.balance(Fixture.staker) == expected.paidOut)
        // 33 of 65,535 of the alpha.
        #expect(expected.fee.rawValue.distance(to: 111_180_000_000 * 33 / 65_535).magnitude <= 1)
    }

    @Test("All the TAO there can be is staked at once (test_stake_overflow)")
    func everything() throws {
        let amount: UInt64 = 10_400_000_000_000_000
        var fixture = try fixture(tao: amount, alpha: amount, balance: amount)
        let staked = fixture.chain[Subtensor.totalStake].rawValue
        let expected = try Swap.simulateBuy(Tao(amount - 500), at: netuid, in: fixture.chain).paidOut.rawValue
        try fixture.call(add(amount), by: Fixture.staker)
        let held = Subtensor.hotkeyStake(Fixture.hotkey, at: netuid, in: fixture.chain).rawValue
        #expect(held.distance(to: expected).magnitude <= 1)
        #expect(fixture.chain[Subtensor.totalStake].rawValue == staked + amount - 500)
        fixture.expectConservation(slack: 10)
    }

    @Test("More than the pool takes is refused (test_add_stake_limit_rejects_input_over_swap_reserve_cap)")
    func overTheCap() throws {
        var fixture = try fixture(tao: 10_000_000, alpha: 1_000_000_000_000, balance: 20_000_000_000)
        let call = Subtensor.Call.addStakeLimit(
            hotkey: Fixture.hotkey,
            netuid: netuid,
            amountStaked: 10_000_000_001,
            limitPrice: Swap.maxPrice,
            allowPartial: true
        )
        #expect(fixture.refusal(of: call, by: Fixture.staker) == .subtensor(.insufficientLiquidity))
    }

    @Test("A limit that the price has passed refuses (test_add_stake_limit_partial_zero_max_stake_amount_error)")
    func limitPassed() throws {
        var fixture = try fixture(tao: 5_032_494_439_940, alpha: 186_268_425_402_874, balance: 19_980_000_000)
        let call = Subtensor.Call.addStakeLimit(
            hotkey: Fixture.hotkey,
            netuid: netuid,
            amountStaked: 19_980_000_000,
            limitPrice: 26_953_618,
            allowPartial: true
        )
        #expect(fixture.refusal(of: call, by: Fixture.staker) == .swap(.priceLimitExceeded))
    }

    @Test("Fill or kill on the way out (test_remove_stake_limit_fill_or_kill)")
    func fillOrKill() throws {
        var fixture = try fixture(tao: 150_000_000_000, alpha: 100_000_000_000)
        give(300_000_000_000, in: &fixture)
        func call(_ alpha: Alpha) -> Subtensor.Call {
            .removeStakeLimit(
                hotkey: Fixture.hotkey,
                netuid: netuid,
                amountUnstaked: alpha,
                limitPrice: 1_350_000_000,
                allowPartial: false
            )
        }
        let refused = fixture.refusal(of: call(150_000_000_000), by: Fixture.staker)
        #expect(refused == .subtensor(.slippageTooHigh))
        try fixture.call(call(1_500_000_000), by: Fixture.staker)
        #expect(fixture.stake(at: netuid) == 298_500_000_000)
    }

    /// A hotkey whose shares are as few as once on the real chain: 161,986,254 of 2^64, worth 36,711,495,953 rao.
    @Test("Stake with few shares of much is exact (test_add_stake_specific_stake_into_subnet_fail)")
    func coarseShares() throws {
        var fixture = try fixture(
            tao: 2_409_892_148_947,
            alpha: 15_358_708_513_716,
            balance: 1_200_000_000
        )
        Subtensor.increaseStake(of: Fixture.hotkey, Fixture.owner, at: netuid, by: 1_234, on: &fixture.chain)
        let few = try #require(SafeFloat(UInt128(161_986_254), exponent: 0))
        let many = try #require(SafeFloat(UInt128(UInt64.max), exponent: 0))
        fixture.chain[Subtensor.totalHotkeySharesV2, Fixture.hotkey, netuid] = try #require(few.divided(by: many))
        fixture.chain[Subtensor.totalHotkeyAlpha, Fixture.hotkey, netuid] = 36_711_495_953
        let expected = try Swap.simulateBuy(200_000_000, at: netuid, in: fixture.chain).paidOut.rawValue
        try fixture.call(add(200_000_000), by: Fixture.staker)
        #expect(expected > 0)
        #expect(fixture.stake(at: netuid).rawValue.distance(to: expected).magnitude <= expected / 1_000)
    }

    /// `test_remove_99_9991_per_cent_stake_works_precisely`, `test_remove_99_9989_per_cent_stake_leaves_a_little`: the
    /// part of a million that is taken out.
    @Test("What is left of a stake is exact", arguments: [999_991, 990_000] as [UInt64])
    func almostAll(millionths: UInt64) throws {
        let amount: UInt64 = 10_000_000_000
        var fixture = try fixture(tao: 1_000 * amount, alpha: 1_000 * amount, balance: amount + 500)
        fixture.chain[Swap.feeRate, netuid] = 0
        try fixture.call(add(amount), by: Fixture.staker)
        let alpha = fixture.stake(at: netuid).rawValue
        let taken = alpha / 1_000_000 * millionths
        let expected = try Swap.simulateSell(Alpha(taken), at: netuid, in: fixture.chain).paidOut
        let before = fixture.balance(Fixture.staker).rawValue
        try fixture.call(remove(Alpha(taken)), by: Fixture.staker)
        #expect(fixture.balance(Fixture.staker).rawValue == before + expected.rawValue)
        #expect(fixture.stake(at: netuid).rawValue == alpha - taken)
        #expect(expected.rawValue.distance(to: amount / 1_000_000 * millionths).magnitude <= amount / 1_000)
    }

    /// `test_unstake_all_hits_liquidity_min`, `test_unstake_all_alpha_hits_liquidity_min`.
    @Test("Where the pool gives nothing, stake stays where it is")
    func unstakeAllStays() throws {
        var fixture = try fixture(tao: 1_000_000, alpha: 190_010_000_000)
        give(190_000_000_000, in: &fixture)
        fixture.chain[Subtensor.subnetTAO, netuid] = 999_999
        try fixture.call(.unstakeAll(hotkey: Fixture.hotkey), by: Fixture.staker)
        #expect(fixture.stake(at: netuid) == 190_000_000_000)
        let call = Subtensor.Call.unstakeAllAlpha(hotkey: Fixture.hotkey)
        #expect(fixture.refusal(of: call, by: Fixture.staker) == .subtensor(.amountTooLow))
        #expect(fixture.stake(at: netuid) == 190_000_000_000)
    }

    /// `test_stake_into_subnet_prohibitive_limit`, `test_unstake_from_subnet_prohibitive_limit`.
    @Test("Limits that no price can meet refuse")
    func prohibitive() throws {
        var fixture = try fixture(tao: 100_000_000_000, alpha: 1_000_000_000_000, balance: 100_000_500)
        let buy = Subtensor.Call.addStakeLimit(
            hotkey: Fixture.hotkey,
            netuid: netuid,
            amountStaked: 100_000_000,
            limitPrice: 0,
            allowPartial: true
        )
        #expect(fixture.refusal(of: buy, by: Fixture.staker) == .swap(.priceLimitExceeded))
        #expect(fixture.balance(Fixture.staker) == 100_000_500)
        try fixture.call(add(100_000_000), by: Fixture.staker)
        let alpha = fixture.stake(at: netuid)
        let sell = Subtensor.Call.removeStakeLimit(
            hotkey: Fixture.hotkey,
            netuid: netuid,
            amountUnstaked: alpha,
            limitPrice: .max,
            allowPartial: true
        )
        #expect(fixture.refusal(of: sell, by: Fixture.staker) == .swap(.priceLimitExceeded))
        #expect(fixture.stake(at: netuid) == alpha)
    }

    @Test("Fees, accounts and pools hold all TAO (test_swap_fees_tao_correctness)")
    func taoIsKept() throws {
        let amount: UInt64 = 1_000_000_000
        var fixture = try fixture(tao: 100 * amount, alpha: 400 * amount, balance: 100 * amount)
        try fixture.fund(Fixture.owner, Tao(10 * amount))
        func total() -> UInt64 {
            fixture.balance(Fixture.staker).rawValue + fixture.balance(Fixture.owner).rawValue
                + fixture.balance(Fixture.author).rawValue + fixture.chain[Subtensor.subnetTAO, netuid].rawValue
        }
        let before = total()
        try fixture.call(add(amount), by: Fixture.owner)
        try fixture.call(add(amount), by: Fixture.staker)
        try fixture.call(remove(fixture.stake(at: netuid)), by: Fixture.staker)
        #expect(total().distance(to: before).magnitude <= 2)
        fixture.expectConservation(slack: 2)
    }

    /// `test_remove_stake_full_limit_fails_slippage_too_high`, `test_remove_stake_full_limit_ok_with_no_limit_price`.
    @Test("A full sale of a tenth of the pool pays nine elevenths, unless a limit forbids it")
    func fullLimit() throws {
        var fixture = try fixture(tao: 100_000_000_000, alpha: 100_000_000_000)
        give(10_000_000_000, in: &fixture)
        func call(_ limit: Tao?) -> Subtensor.Call {
            .removeStakeFullLimit(hotkey: Fixture.hotkey, netuid: netuid, limitPrice: limit)
        }
        #expect(fixture.refusal(of: call(910_000_000), by: Fixture.staker) == .subtensor(.slippageTooHigh))
        try fixture.call(call(nil), by: Fixture.staker)
        #expect(fixture.stake(at: netuid) == 0)
        #expect(fixture.balance(Fixture.staker).rawValue.distance(to: 9_086_000_000).magnitude <= 1_000_000)
    }

    @Test("Even the least stake pays fees and moves the price (test_default_min_stake_sufficiency)")
    func leastStake() throws {
        var fixture = try fixture(tao: 210_000_000_000_000, alpha: 21_000_000_000_000_000, balance: 200 * least)
        let before = Swap.price(at: netuid, in: fixture.chain)
        #expect(Swap.approximateFee(in: 2 * least, at: netuid, in: fixture.chain) > 0)
        try fixture.call(add(2 * least), by: Fixture.staker)
        let between = Swap.price(at: netuid, in: fixture.chain)
        let stake = fixture.stake(at: netuid)
        #expect(Swap.approximateFee(in: stake.rawValue, at: netuid, in: fixture.chain) > 0)
        try fixture.call(remove(stake), by: Fixture.staker)
        #expect(between > before)
        #expect(between > Swap.price(at: netuid, in: fixture.chain))
    }

    @Test("A thousand times the reserve can be staked (test_large_swap)")
    func large() throws {
        var fixture = try fixture(
            tao: 100_000_000_000,
            alpha: 1_000_000_000_000_000,
            balance: 1_000_000_000_000_000
        )
        try fixture.call(add(100_000_000_000_000), by: Fixture.staker)
        let stake = fixture.stake(at: netuid).rawValue
        #expect((998_000_000_000_000...999_100_000_000_000).contains(stake))
        fixture.expectConservation(slack: 10)
    }

    /// `test_stake_into_subnet_ok`, `test_staking_records_flow`, `test_stake_into_subnet_low_amount`,
    /// `test_unstake_from_subnet_low_amount`: 100,000,000 and 10 rao at a price of a tenth.
    @Test("A leg of any size pays the price and counts as flow", arguments: [100_000_000, 10] as [UInt64])
    func legs(amount: UInt64) throws {
        var fixture = try fixture(
            tao: 100_000_000_000,
            alpha: 1_000_000_000_000,
            balance: 1_000_000_000_000
        )
        let key = Fixture.hotkey
        try Subtensor.stakeIntoSubnet(
            hotkey: key,
            coldkey: Fixture.staker,
            at: netuid,
            tao: Tao(amount),
            limit: Swap.maxPrice,
            dropFees: false,
            on: &fixture.chain
        )
        let fee = Swap.approximateFee(in: amount, at: netuid, in: fixture.chain)
        let expected = (amount - fee) * 10
        let stake = fixture.stake(at: netuid)
        // The smallest amounts lose a rao of alpha to rounding.
        #expect(stake.rawValue.distance(to: expected).magnitude <= max(expected / 500, 1))
        #expect(fixture.chain[Subtensor.subnetTaoFlow, netuid].distance(to: Int64(amount - fee)).magnitude <= 1)
        try Subtensor.unstakeFromSubnet(
            hotkey: key,
            coldkey: Fixture.staker,
            beneficiary: Fixture.staker,
            at: netuid,
            alpha: stake,
            limit: 0,
            dropFees: false,
            on: &fixture.chain
        )
        #expect(fixture.stake(at: netuid) == 0)
        #expect(abs(fixture.chain[Subtensor.subnetTaoFlow, netuid]) <= 1)
    }

    /// `staking2.rs`: `test_stake_base_case`.
    @Test("A purchase moves every counter by what it says")
    func counters() throws {
        var fixture = try fixture(tao: 10_000_000_000, alpha: 5_000_000_000)
        fixture.chain[Subtensor.subnetAlphaOut, netuid] = 5_000_000_000
        let staked = fixture.chain[Subtensor.totalStake].rawValue
        let expected = try Swap.simulateBuy(1_000_000_000, at: netuid, in: fixture.chain)
        let outcome = try Subtensor.swapTaoForAlpha(
            at: netuid,
            tao: 1_000_000_000,
            limit: Swap.maxPrice,
            dropFees: false,
            on: &fixture.chain
        )
        let alpha = outcome.paidOut.rawValue
        #expect(outcome.paidOut == expected.paidOut)
        #expect(
            fixture.chain[Subtensor.subnetTAO, netuid].rawValue
                == 10_000_000_000 + 1_000_000_000 - expected.fee.rawValue
        )
        #expect(fixture.chain[Subtensor.subnetAlphaIn, netuid].rawValue == 5_000_000_000 - alpha)
        #expect(fixture.chain[Subtensor.subnetAlphaOut, netuid].rawValue == 5_000_000_000 + alpha)
        #expect(fixture.chain[Subtensor.totalStake].rawValue == staked + 1_000_000_000)
    }

    /// `test_get_total_delegated_stake_no_delegations`, `test_get_total_delegated_stake_single_delegator`,
    /// `test_get_alpha_share_stake_multiple_delegators`, `test_get_total_delegated_stake_exclude_owner_stake`,
    /// `test_get_total_delegated_stake_after_unstaking`.
    @Test("What others staked counts for the hotkey and for each of them")
    func delegated() throws {
        let amount = 10 * least
        var fixture = try fixture(tao: 1_000_000_000_000, alpha: 1_000_000_000_000, balance: amount + 500)
        try fixture.fund(Fixture.owner, Tao(amount + 500))
        #expect(Subtensor.totalStake(of: Fixture.hotkey, in: fixture.chain) == 0)
        try fixture.call(add(amount - 1), by: Fixture.staker)
        let one = Subtensor.totalStake(of: Fixture.hotkey, in: fixture.chain).rawValue
        #expect(one.distance(to: amount).magnitude <= amount / 100)
        try fixture.call(add(amount), by: Fixture.owner)
        let mine = fixture.stake(at: netuid, of: Fixture.owner).rawValue
        let theirs = fixture.stake(at: netuid).rawValue
        let all = Subtensor.hotkeyStake(Fixture.hotkey, at: netuid, in: fixture.chain).rawValue
        #expect((mine + theirs).distance(to: all).magnitude <= 1)
        #expect(mine.distance(to: amount).magnitude <= amount / 100)
        try fixture.call(remove(Alpha(theirs / 2)), by: Fixture.staker)
        #expect(fixture.stake(at: netuid).rawValue.distance(to: theirs - theirs / 2).magnitude <= 1)
    }
}
