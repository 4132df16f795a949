import Frame
import Primitives
import State
import Testing

@testable import Runtime

/// How the pallet moves, burns and recycles TAO. Scenarios are those of `pallets/subtensor/src/tests/tao.rs` of
/// subtensor; its error `InsufficientBalance` has the name `InsufficientTaoBalance` in later runtimes.
struct TaoTests {
    private typealias Fixture = StakingFixture
    private let sender = StakingFixture.account(41)
    private let receiver = StakingFixture.account(42)
    private let deposit = Balances.minimum

    private func fixture(sender amount: Tao = 0, receiver other: Tao = 0) throws -> StakingFixture {
        var fixture = try StakingFixture()
        try fixture.fund(sender, amount)
        try fixture.fund(receiver, other)
        return fixture
    }

    private func transfer(_ amount: Tao, in fixture: inout StakingFixture) throws(DispatchError) {
        try Subtensor.transferTao(amount, from: sender, to: receiver, on: &fixture.chain)
    }

    /// The TAO of accounts is what both counts say.
    private func expectIssued(_ fixture: StakingFixture) {
        fixture.expectConservation()
        #expect(fixture.chain[Balances.totalIssuance] == fixture.chain[Subtensor.totalIssuance])
    }

    @Test("A transfer moves what it says (test_transfer_tao_normal_case)")
    func moves() throws {
        var fixture = try fixture(sender: 5_200)
        try transfer(700, in: &fixture)
        #expect(fixture.balance(sender) == 4_500)
        #expect(fixture.balance(receiver) == 700)
        expectIssued(fixture)
    }

    /// `test_transfer_tao_zero_balance_zero_amount`, `test_transfer_tao_zero_balance_non_zero_amount_fails`.
    @Test("Who has nothing can give nothing, and only that")
    func nothing() throws {
        var fixture = try fixture()
        try transfer(0, in: &fixture)
        #expect(fixture.balance(sender) == 0)
        #expect(fixture.balance(receiver) == 0)
        #expect(throws: DispatchError.subtensor(.insufficientTaoBalance)) { try transfer(1, in: &fixture) }
        expectIssued(fixture)
    }

    /// `test_transfer_tao_amount_greater_than_transferrable_fails`,
    /// `test_transfer_tao_transfer_exactly_transferrable_succeeds`.
    @Test("All can be given, and no more")
    func all() throws {
        var fixture = try fixture(sender: 9_000)
        #expect(throws: DispatchError.subtensor(.insufficientTaoBalance)) { try transfer(9_001, in: &fixture) }
        try transfer(9_000, in: &fixture)
        #expect(fixture.balance(sender) == 0)
        #expect(fixture.balance(receiver) == 9_000)
        expectIssued(fixture)
    }

    /// `test_transfer_tao_can_reap_origin_when_amount_brings_it_below_ed`, `test_transfer_tao_reaps_origin`: what stays
    /// below the existential deposit is no more, in either count.
    @Test("A sender left with too little ends, and its rest leaves the issuance")
    func reaped() throws {
        var fixture = try fixture(sender: 503, receiver: 1_734)
        let issued = fixture.chain[Balances.totalIssuance].rawValue
        try transfer(502, in: &fixture)
        #expect(fixture.balance(sender) == 0)
        #expect(fixture.balance(receiver) == 2_236)
        #expect(fixture.chain[Balances.totalIssuance].rawValue == issued - 1)
        #expect(fixture.chain[Subtensor.totalIssuance].rawValue == issued - 1)
        expectIssued(fixture)
    }

    /// `test_transfer_all_tao_and_kill_normal_case`, `test_transfer_all_tao_and_kill_preexisting_destination`.
    @Test("All of an account goes over, and the account ends", arguments: [0, 1_500] as [Tao])
    func everything(held: Tao) throws {
        var fixture = try fixture(sender: 700, receiver: held)
        try Subtensor.transferAllTao(from: sender, to: receiver, on: &fixture.chain)
        #expect(fixture.balance(sender) == 0)
        #expect(fixture.balance(receiver) == held.saturatingAdd(700))
        #expect(!fixture.chain.contains(System.account, sender))
        expectIssued(fixture)
    }

    /// `test_transfer_all_tao_and_kill_non_existing_origin_is_noop`,
    /// `test_transfer_all_tao_and_kill_to_self_is_noop`.
    @Test("All of nothing is nothing, and all to oneself stays")
    func everythingOfNothing() throws {
        var fixture = try fixture(receiver: 1_000)
        let before = fixture.chain.committed().root
        try Subtensor.transferAllTao(from: sender, to: receiver, on: &fixture.chain)
        try Subtensor.transferAllTao(from: receiver, to: receiver, on: &fixture.chain)
        #expect(fixture.balance(receiver) == 1_000)
        #expect(fixture.chain.committed().root == before)
    }

    @Test("A transfer to oneself changes nothing (test_transfer_tao_to_self_is_ok_and_no_net_balance_change)")
    func toSelf() throws {
        var fixture = try fixture(sender: 7_000)
        try Subtensor.transferTao(10, from: sender, to: sender, on: &fixture.chain)
        #expect(fixture.balance(sender) == 7_000)
    }

    /// `test_burn_tao_increases_burn_address_balance`, `test_burn_tao_zero_amount_is_ok`,
    /// `test_burn_tao_insufficient_balance_fails`.
    @Test("Burned TAO goes to an account of nobody's and stays issued")
    func burns() throws {
        var fixture = try fixture(sender: 7_000)
        let issued = fixture.chain[Balances.totalIssuance]
        try Subtensor.burnTao(0, from: sender, on: &fixture.chain)
        #expect(fixture.balance(sender) == 7_000)
        try Subtensor.burnTao(1_000, from: sender, on: &fixture.chain)
        #expect(fixture.balance(sender) == 6_000)
        #expect(fixture.balance(Subtensor.burnAccount) == 1_000)
        #expect(fixture.chain[Balances.totalIssuance] == issued)
        #expect(throws: DispatchError.subtensor(.insufficientTaoBalance)) {
            try Subtensor.burnTao(1, from: receiver, on: &fixture.chain)
        }
        expectIssued(fixture)
    }

    /// `test_recycle_tao_reduces_both_balances_and_subtensor_total_issuance`,
    /// `test_recycle_tao_amount_greater_than_max_preserving_fails`,
    /// `test_recycle_tao_zero_amount_keeps_issuance_equal`,
    /// `test_recycle_tao_cannot_cross_preserve_threshold_in_high_ed_runtime`.
    @Test("Recycled TAO is no longer issued, and the account stays alive")
    func recycles() throws {
        var fixture = try fixture(sender: 7_000)
        let issued = fixture.chain[Balances.totalIssuance].rawValue
        try Subtensor.recycleTao(0, from: sender, on: &fixture.chain)
        #expect(fixture.chain[Balances.totalIssuance].rawValue == issued)
        try Subtensor.recycleTao(10, from: sender, on: &fixture.chain)
        #expect(fixture.balance(sender) == 6_990)
        #expect(fixture.chain[Balances.totalIssuance].rawValue == issued - 10)
        #expect(fixture.chain[Subtensor.totalIssuance].rawValue == issued - 10)
        let most = Balances.spendable(sender, keepAlive: true, in: fixture.chain)
        #expect(most.rawValue == 6_990 - deposit.rawValue)
        #expect(throws: DispatchError.subtensor(.insufficientTaoBalance)) {
            try Subtensor.recycleTao(most.saturatingAdd(1), from: sender, on: &fixture.chain)
        }
        expectIssued(fixture)
    }

    @Test("Both counts agree whatever is done (test_total_issuance_subtensor_matches_balances_across_tao_operations)")
    func counts() throws {
        var fixture = try fixture(sender: 1_000_499, receiver: 1_000_499)
        try transfer(1_000, in: &fixture)
        expectIssued(fixture)
        try Subtensor.burnTao(1_000, from: sender, on: &fixture.chain)
        expectIssued(fixture)
        try Subtensor.recycleTao(1, from: sender, on: &fixture.chain)
        expectIssued(fixture)
    }

    /// `test_mint_tao_increases_total_issuance_in_balances_and_subtensor`, `test_mint_tao_zero_amount`.
    @Test("A block's TAO raises both counts, and nothing is made once all exists")
    func mints() throws {
        var fixture = try fixture()
        let issued = fixture.chain[Balances.totalIssuance].rawValue
        #expect(Subtensor.mintBlockEmission(on: &fixture.chain) == 1_000_000_000)
        #expect(fixture.chain[Balances.totalIssuance].rawValue == issued + 1_000_000_000)
        #expect(fixture.chain[Subtensor.totalIssuance].rawValue == issued + 1_000_000_000)
        fixture.chain[Balances.totalIssuance] = 21_000_000_000_000_000
        fixture.chain[Subtensor.totalIssuance] = 21_000_000_000_000_000
        #expect(Subtensor.mintBlockEmission(on: &fixture.chain) == 0)
        #expect(fixture.chain[Balances.totalIssuance] == 21_000_000_000_000_000)
    }

    /// `staking.rs`: `test_get_coldkey_balance_no_balance`, `test_get_coldkey_balance_with_balance`,
    /// `test_add_balance_to_coldkey_account_ok`, `test_can_remove_balane_from_coldkey_account_ok`,
    /// `test_can_remove_balance_from_coldkey_account_err_insufficient_balance`.
    @Test("A balance is what was given, and it can be taken")
    func balance() throws {
        var fixture = try fixture()
        #expect(fixture.balance(sender) == 0)
        try fixture.fund(sender, 10_000)
        #expect(fixture.balance(sender) == 10_000)
        #expect(Subtensor.spendableTao(of: sender, in: fixture.chain) >= 5_000)
        #expect(Subtensor.spendableTao(of: sender, in: fixture.chain) < 20_000)
    }

    /// `staking.rs`: `test_remove_balance_from_coldkey_account_ok`, `test_remove_balance_from_coldkey_account_failed`.
    @Test("A subnet receives what a coldkey has, and nothing from one that has nothing")
    func toSubnet() throws {
        var fixture = try fixture(sender: 10_000)
        fixture.chain[Subtensor.networksAdded, 1] = true
        let moved = try Subtensor.transferTaoToSubnet(10_000, from: sender, at: 1, on: &fixture.chain)
        #expect(fixture.balance(Subtensor.subnetAccount(1)) == moved)
        #expect(moved.rawValue == 10_000 - deposit.rawValue)
        #expect(throws: DispatchError.subtensor(.insufficientTaoBalance)) {
            _ = try Subtensor.transferTaoToSubnet(10_000, from: receiver, at: 1, on: &fixture.chain)
        }
    }
}
