import Economics
import Frame
import Primitives
import Scale
import Testing

@testable import Runtime

/// Staking over whole blocks and the rest of its small rules, after the reference's tests one by one. Figures of
/// subtensor, `pallets/subtensor/src/tests/staking.rs`, unless a test names another file.
struct StakingLeftoverTests {
    private typealias Fixture = StakingFixture

    /// `test_delegate_take_can_be_increased_to_limit`: 11,796 of 65,535 are 18 %.
    @Test("A take rises to the limit")
    func takeLimit() throws {
        var fixture = try StakingFixture()
        fixture.chain[Subtensor.delegates, Fixture.hotkey] = PerU16(content: 0)
        fixture.chain[System.number] = 300_000
        try fixture.call(.increaseTake(hotkey: Fixture.hotkey, take: 11_796), by: Fixture.owner)
        #expect(fixture.chain[Subtensor.delegates, Fixture.hotkey] == 11_796)
    }

    @Test("Half of a stake can be taken out, twice of it cannot (test_has_enough_stake_yes)")
    func enough() throws {
        var fixture = try StakingFixture()
        try fixture.addSubnet(1, tao: 1_000_000_000_000, alpha: 1_000_000_000_000)
        Subtensor.increaseStake(of: Fixture.hotkey, Fixture.staker, at: 1, by: 10_000_000, on: &fixture.chain)
        func check(_ alpha: Alpha) throws(DispatchError) {
            try Subtensor.requireUnstakeable(
                alpha,
                of: Fixture.staker,
                from: Fixture.hotkey,
                at: 1,
                limit: nil,
                in: fixture.chain
            )
        }
        try check(5_000_000)
        #expect(throws: DispatchError.subtensor(.notEnoughStakeToWithdraw)) { try check(20_000_000) }
    }

    /// A subnet with three neurons, of which the second has the stake.
    private func subnet(tempo: UInt16) throws -> Chain {
        let fixture = EmissionFixture.self
        var chain = fixture.chain(block: 1)
        try fixture.addDynamicNetwork(
            1,
            tempo: tempo,
            owner: fixture.account(50),
            hotkey: fixture.account(51),
            on: &chain
        )
        for number in UInt16(1)...2 {
            try fixture.addNeuron(fixture.account(number), of: fixture.account(100), at: 1, on: &chain)
        }
        chain[Subtensor.lastEpochBlock, 1] = 1
        return chain
    }

    @Test("A block pays nothing before the epoch (test_dividends_with_run_to_block)")
    func beforeEpoch() throws {
        let fixture = EmissionFixture.self
        var chain = try subnet(tempo: 13)
        fixture.stake(5_000, on: fixture.account(1), of: fixture.account(100), at: 1, on: &chain)
        #expect(chain[Subtensor.subnetworkN, 1] == 3)
        fixture.step(1, on: &chain)
        #expect(Subtensor.stake(of: fixture.account(1), fixture.account(100), at: 1, in: chain) == 5_000)
        #expect(Subtensor.stake(of: fixture.account(2), fixture.account(100), at: 1, in: chain) == 0)
    }

    @Test("An epoch records what it paid and what was staked then (test_staking_sets_div_variables)")
    func dividends() throws {
        let fixture = EmissionFixture.self
        var chain = try subnet(tempo: 10)
        let key = fixture.account(1)
        fixture.stake(100_000_000_000, on: key, of: fixture.account(100), at: 1, on: &chain)
        #expect(chain[Subtensor.alphaDividendsPerSubnet, 1, key] == 0)
        #expect(chain[Subtensor.totalHotkeyAlphaLastEpoch, key, 1] == 0)
        fixture.step(20, on: &chain)
        #expect(chain[Subtensor.alphaDividendsPerSubnet, 1, key] > 0)
        let recorded = chain[Subtensor.totalHotkeyAlphaLastEpoch, key, 1].rawValue
        let stake = Subtensor.hotkeyStake(key, at: 1, in: chain).rawValue
        #expect(recorded.distance(to: stake).magnitude <= stake / 100_000)
    }

    /// `recycle_alpha.rs`: `test_add_stake_burn_nonexistent_subnet_fails`,
    /// `test_add_stake_burn_insufficient_balance_fails`.
    @Test("Burning what is bought needs a subnet and TAO")
    func addStakeBurn() throws {
        var fixture = try StakingFixture()
        try fixture.addSubnet(1, tao: 1_000_000_000_000, alpha: 1_000_000_000_000)
        try fixture.fund(Fixture.staker, 1_000_000_000)
        func call(_ netuid: NetUID, _ amount: Tao) -> Subtensor.Call {
            .addStakeBurn(hotkey: Fixture.hotkey, netuid: netuid, amount: amount, limit: nil)
        }
        #expect(fixture.refusal(of: call(99, 100_000_000), by: Fixture.staker) == .subtensor(.subnetNotExists))
        let refused = fixture.refusal(of: call(1, 10_000_000_000), by: Fixture.staker)
        #expect(refused == .subtensor(.notEnoughBalanceToStake))
    }
}

/// What may come into a block. Cases of subtensor, `runtime/tests/sudo_wrapper.rs` and
/// `runtime/tests/transaction_payment_wrapper.rs`.
struct ValidityCaseTests {
    private let holder = StakingFixture.account(1)
    private let stranger = StakingFixture.account(2)

    private func chain() throws -> Chain {
        var fixture = try StakingFixture()
        for account in [holder, stranger] { try fixture.fund(account, 10_000_000_000) }
        return fixture.chain
    }

    private let remark = RuntimeCall.system(.remark(remark: []))

    /// `sudo_signed_by_correct_key_is_valid`, `sudo_signed_by_wrong_account_is_rejected`,
    /// `sudo_when_no_sudo_key_configured_is_rejected`, `non_sudo_extrinsic_does_not_trigger_filter`.
    @Test("Only the holder of the key may use sudo")
    func sudo() throws {
        var chain = try chain()
        let call = RuntimeCall.sudo(.sudo(call: remark))
        #expect(throws: InvalidTransaction.badSigner) { try Executive.requireAllowed(call, from: holder, in: chain) }
        chain[Sudo.key] = holder
        try Executive.requireAllowed(call, from: holder, in: chain)
        #expect(throws: InvalidTransaction.badSigner) { try Executive.requireAllowed(call, from: stranger, in: chain) }
        try Executive.requireAllowed(remark, from: stranger, in: chain)
    }
}
