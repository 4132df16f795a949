import Economics
import Frame
import Primitives
import Scale
import State
import Testing

@testable import Runtime

/// Fees in alpha. Scenarios: `pallets/transaction-fee/src/tests/mod.rs` of subtensor; its tests are named beside ours.
@Suite("Fees in alpha")
struct AlphaFeeTests {
    typealias World = FeeWorld
    static let hotkey = World.hotkey
    static let remove = Subtensor.Call.removeStake(hotkey: hotkey, netuid: 1, amountUnstaked: World.part)

    // transaction-fee/src/tests/mod.rs: test_remove_stake_fees_tao
    @Test("whoever has TAO pays in TAO")
    func tao() throws {
        var world = try World()
        try world.setBalance(1_000_000_000)
        let before = world.alpha()
        let expected = try Swap.simulateSell(World.part, at: 1, in: world.chain).paidOut
        #expect(try world.send(Self.remove) == .success)
        let fee = Tao(1_000_000_000 + expected.rawValue - world.fixture.balance(World.staker).rawValue)
        #expect(try fee == world.fee(Self.remove))
        #expect(world.alpha() == before.saturatingSub(World.part))
        #expect(world.alphaPayment == nil)
        #expect(world.payments == [.transactionFeePaid(who: World.staker, actualFee: fee, tip: 0)])
    }

    // transaction-fee/src/tests/mod.rs: test_rejects_multi_subnet_alpha_fee_deduction, test_unstake_all_fees_alpha,
    // test_unstake_all_alpha_fees_alpha
    @Test("nobody pays in the alpha of two subnets", arguments: [true, false])
    func twoSubnets(isAll: Bool) throws {
        let call = isAll ? Subtensor.Call.unstakeAll(hotkey: Self.hotkey) : .unstakeAllAlpha(hotkey: Self.hotkey)
        var world = try World(subnets: 2)
        #expect(
            Fees.alphaSource(of: .subtensor(call), signer: World.staker, in: world.chain) == nil
        )
        #expect(try world.refusal(call) == .payment)
        let before = world.chain.committed().root
        #expect(throws: InvalidTransaction.payment) { try world.send(call) }
        #expect(world.chain.committed().root == before)
        try world.setBalance(1_000_000_000)
        #expect(try world.send(call) == .success)
        for netuid in [1, 2] as [NetUID] { #expect(world.alpha(at: netuid) == .zero) }
        // What is on a subnet whose token cannot be traded does not count.
        var other = try World(subnets: 2)
        other.chain[Subtensor.subtokenEnabled, 2] = false
        #expect(try other.refusal(call) == nil)
        #expect(try other.send(call) == .success)
        #expect(other.alphaPayment?.netuid == 1)
        #expect(other.alpha(at: 1) == .zero)
        #expect(other.alpha(at: 2) > .zero)
    }

    // transaction-fee/src/tests/mod.rs: test_remove_stake_fees_alpha, test_remove_stake_limit_fees_alpha
    @Test("without TAO the alpha that is worth the fee is sold for the author, and both payments are reported")
    func alpha() throws {
        let limited = Subtensor.Call.removeStakeLimit(
            hotkey: Self.hotkey,
            netuid: 1,
            amountUnstaked: World.part,
            limitPrice: 1_000,
            allowPartial: false
        )
        for call in [Self.remove, limited] {
            var world = try World()
            let fee = try world.fee(call)
            let due = AlphaFee.amount(of: fee, price: Swap.price(at: 1, in: world.chain))
            let before = (alpha: world.alpha(), author: world.fixture.balance(StakingFixture.author))
            #expect(try world.send(call) == .success)
            let payment = try #require(world.alphaPayment)
            #expect(payment.netuid == 1)
            #expect(payment.alpha == due)
            #expect(world.alpha() == before.alpha.saturatingSub(World.part).saturatingSub(due))
            // The author gets the fee's TAO and the swap's fee.
            #expect(
                world.fixture.balance(StakingFixture.author) > before.author.saturatingAdd(payment.tao)
            )
            #expect(world.payments == [.transactionFeePaid(who: World.staker, actualFee: fee, tip: 0)])
            let order = world.chain.events.map { $0.bytes[0] }
            #expect(order.suffix(3) == [Subtensor.index, TransactionPayment.index, System.index])
        }
    }

    // transaction-fee/src/tests/mod.rs: test_alpha_fee_withdraw_failure_aborts_and_rolls_back
    @Test("alpha that cannot be sold keeps the transaction out, and nothing has moved")
    func failedSale() throws {
        var world = try World()
        let account = Subtensor.subnetAccount(1)
        let pot = world.fixture.balance(account)
        try Balances.transfer(
            from: account,
            to: StakingFixture.account(77),
            pot,
            keepAlive: false,
            on: &world.chain
        )
        let before = world.chain.committed().root
        let extrinsic = try world.extrinsic(Self.remove)
        #expect(throws: InvalidTransaction.payment) {
            try Executive.apply(extrinsic, index: 0, on: &world.chain)
        }
        #expect(world.chain.committed().root == before)
        #expect(world.alphaPayment == nil)
    }

    // transaction-fee/src/tests/mod.rs: test_remove_stake_root, test_remove_stake_completely_root
    @Test("on root alpha is worth as much TAO", arguments: [World.part, Alpha(World.stake.rawValue)])
    func root(amount: Alpha) throws {
        let call = Subtensor.Call.removeStake(hotkey: Self.hotkey, netuid: .root, amountUnstaked: amount)
        var world = try World(subnets: 0, root: true)
        let fee = Alpha(try world.fee(call).rawValue)
        let before = (world.fixture.balance(World.staker), world.alpha(at: .root))
        #expect(before.1.rawValue == World.stake.rawValue)
        #expect(try world.send(call) == .success)
        #expect(world.alphaPayment?.alpha == fee)
        #expect(world.alphaPayment?.tao.rawValue == fee.rawValue)
        let removed = min(amount, before.1.saturatingSub(fee))
        #expect(world.alpha(at: .root) == before.1.saturatingSub(fee).saturatingSub(removed))
        #expect(world.fixture.balance(World.staker) == before.0.saturatingAdd(Tao(removed.rawValue)))
    }

    // transaction-fee/src/tests/mod.rs: test_remove_stake_completely_fees_alpha
    @Test("all alpha can be taken out; the fee comes off it first")
    func everything() throws {
        var world = try World()
        let all = world.alpha()
        let whole = try Swap.simulateSell(all, at: 1, in: world.chain).paidOut
        let call = Subtensor.Call.removeStake(hotkey: Self.hotkey, netuid: 1, amountUnstaked: all)
        #expect(try world.send(call) == .success)
        #expect(world.alpha() == .zero)
        #expect(world.fixture.balance(World.staker) < Balances.minimum.saturatingAdd(whole))
    }

    // transaction-fee/src/tests/mod.rs: test_remove_stake_not_enough_balance_for_fees
    @Test("a position that is worth less than the fee keeps the transaction out")
    func tooLittle() throws {
        var world = try World()
        let due = AlphaFee.amount(of: try world.fee(Self.remove), price: Swap.price(at: 1, in: world.chain))
        let excess = world.alpha().saturatingSub(due)
        for (kept, refusal) in [(due, nil), (due.saturatingSub(1), .payment), (1_000, .payment)]
            as [(Alpha, InvalidTransaction?)]
        {
            var poor = world
            Subtensor.decreaseStake(
                of: Self.hotkey,
                World.staker,
                at: 1,
                by: excess.saturatingAdd(due).saturatingSub(kept),
                on: &poor.chain
            )
            #expect(poor.alpha() == kept)
            #expect(try poor.refusal(Self.remove) == refusal)
            if let refusal {
                let extrinsic = try poor.extrinsic(Self.remove)
                #expect(throws: refusal) { try Executive.apply(extrinsic, index: 0, on: &poor.chain) }
                #expect(poor.alpha() == kept)
            }
        }
        world.count = 0
    }

    // transaction-fee/src/tests/mod.rs: test_remove_stake_edge_alpha
    @Test("the price decides whether a position is enough")
    func price() throws {
        var world = try World()
        let due = AlphaFee.amount(of: try world.fee(Self.remove), price: Swap.price(at: 1, in: world.chain))
        let kept = due.saturatingAdd(2_000_000)
        Subtensor.decreaseStake(
            of: Self.hotkey,
            World.staker,
            at: 1,
            by: world.alpha().saturatingSub(kept),
            on: &world.chain
        )
        #expect(try world.refusal(Self.remove) == nil)
        world.chain[Subtensor.subnetTAO, 1] = 1_000_000
        world.chain[Subtensor.subnetAlphaIn, 1] = 10_000_000_000
        #expect(try world.refusal(Self.remove) == .payment)
    }

    // transaction-fee/src/tests/mod.rs: test_remove_stake_failing_transaction_tao_fees
    @Test("a call that fails costs its fee in TAO")
    func failureInTao() throws {
        var world = try World()
        try world.setBalance(1_000_000_000)
        world.chain[Subtensor.subnetTAO, 1] = 1
        let (balance, alpha) = (world.fixture.balance(World.staker), world.alpha())
        let extrinsic = try world.extrinsic(Self.remove)
        let outcome = try Executive.apply(extrinsic, index: 0, on: &world.chain)
        #expect(outcome == .failure(.subtensor(.insufficientLiquidity)))
        #expect(try world.fixture.balance(World.staker) == balance.saturatingSub(world.fee(Self.remove)))
        #expect(world.alpha() == alpha)
    }

    // transaction-fee/src/tests/mod.rs: test_remove_stake_failing_transaction_alpha_fees
    @Test("a call that fails costs its fee in alpha too")
    func failureInAlpha() throws {
        var world = try World()
        world.chain[Subtensor.subtokenEnabled, 1] = false
        let (balance, alpha) = (world.fixture.balance(World.staker), world.alpha())
        #expect(try world.send(Self.remove) == .failure(.subtensor(.subtokenDisabled)))
        #expect(world.fixture.balance(World.staker) == balance)
        let paid = alpha.saturatingSub(world.alpha())
        #expect(paid > .zero && paid < World.part)
        #expect(world.alphaPayment?.alpha == paid)
    }

    // transaction-fee/src/tests/mod.rs: test_move_stake_fees_alpha, test_transfer_stake_fees_alpha,
    // test_swap_stake_fees_alpha, test_swap_stake_limit_fees_alpha, test_burn_alpha_fees_alpha,
    // test_recycle_alpha_fees_alpha
    @Test("every call that takes stake out can be paid from where the stake is", arguments: 0..<8)
    func calls(place: Int) throws {
        let (other, part) = (StakingFixture.account(88), World.part)
        let calls: [Subtensor.Call] = [
            .moveStake(
                originHotkey: Self.hotkey,
                destinationHotkey: other,
                originNetuid: 1,
                destinationNetuid: 2,
                alphaAmount: part
            ),
            .transferStake(
                destinationColdkey: other,
                hotkey: Self.hotkey,
                originNetuid: 1,
                destinationNetuid: 2,
                alphaAmount: part
            ),
            .swapStake(hotkey: Self.hotkey, originNetuid: 1, destinationNetuid: 2, alphaAmount: part),
            .swapStakeLimit(
                hotkey: Self.hotkey,
                originNetuid: 1,
                destinationNetuid: 2,
                alphaAmount: part,
                limitPrice: 1_000,
                allowPartial: false
            ),
            .burnAlpha(hotkey: Self.hotkey, amount: part, netuid: 1),
            .recycleAlpha(hotkey: Self.hotkey, amount: part, netuid: 1),
            .removeStakeFullLimit(hotkey: Self.hotkey, netuid: 1, limitPrice: nil),
            .unstakeAll(hotkey: Self.hotkey),
        ]
        var world = try World()
        try world.fixture.register(other, of: StakingFixture.account(89))
        let (balance, alpha) = (world.fixture.balance(World.staker), world.alpha())
        #expect(try world.send(calls[place]) == .success)
        let payment = try #require(world.alphaPayment)
        #expect(payment.netuid == 1)
        #expect(payment.alpha > .zero)
        if place < 6 {
            #expect(world.alpha() == alpha.saturatingSub(part).saturatingSub(payment.alpha))
            #expect(world.fixture.balance(World.staker) == balance)
        } else {
            #expect(world.alpha() == .zero)
        }
    }

    @Test("calls that take no stake out cannot be paid in alpha")
    func otherCalls() throws {
        let world = try World()
        for call in [
            Subtensor.Call.addStake(hotkey: Self.hotkey, netuid: 1, amountStaked: 1),
            .lockStake(hotkey: Self.hotkey, netuid: 1, amount: 1), .moveLock(destinationHotkey: Self.hotkey, netuid: 1),
            .addStakeBurn(hotkey: Self.hotkey, netuid: 1, amount: 1, limit: nil), .claimRoot(subnets: ScaleSet([1])),
        ] {
            #expect(try world.refusal(call) == .payment)
        }
    }

    // transaction-fee/src/tests/mod.rs: test_add_stake_fees_go_to_block_builder
    @Test("the author gets the transaction's fee, its tip and the swap's fee")
    func author() throws {
        var world = try World()
        try world.setBalance(10_000_000_000)
        let call = Subtensor.Call.addStake(hotkey: Self.hotkey, netuid: 1, amountStaked: World.stake)
        let swapFee = try Swap.simulateBuy(World.stake, at: 1, in: world.chain).fee
        let before = (world.fixture.balance(StakingFixture.author), world.fixture.balance(World.staker))
        #expect(try world.send(call, tip: 1_000) == .success)
        let paid = before.1.saturatingSub(World.stake).saturatingSub(world.fixture.balance(World.staker))
        #expect(!swapFee.isZero)
        #expect(
            world.fixture.balance(StakingFixture.author) == before.0.saturatingAdd(paid).saturatingAdd(swapFee)
        )
        #expect(world.payments == [.transactionFeePaid(who: World.staker, actualFee: paid, tip: 1_000)])
    }

    @Test("without an author a fee in TAO ceases to be and one in alpha is not taken")
    func withoutAuthor() throws {
        var world = try World()
        world.chain[Aura.authorities] = []
        let alpha = world.alpha()
        let issued = world.chain[Balances.totalIssuance]
        let call = Subtensor.Call.burnAlpha(hotkey: Self.hotkey, amount: World.part, netuid: 1)
        let extrinsic = try world.extrinsic(call)
        #expect(try Executive.apply(extrinsic, index: 0, on: &world.chain) == .success)
        #expect(world.alpha() == alpha.saturatingSub(World.part))
        #expect(world.alphaPayment?.netuid == .root)
        #expect(world.alphaPayment?.alpha == .zero)
        #expect(world.chain[Balances.totalIssuance] == issued)
    }

    @Test("an account that its call ends gets no refund")
    func endedAccount() throws {
        var world = try World()
        try world.setBalance(1_000_000_000)
        let paid = PaidFee.tao(700_000)
        try Balances.withdraw(700_000, from: World.staker, on: &world.chain)
        let rest = world.fixture.balance(World.staker)
        try Balances.transfer(
            from: World.staker,
            to: StakingFixture.account(77),
            rest,
            keepAlive: false,
            on: &world.chain
        )
        let author = world.fixture.balance(StakingFixture.author)
        Fees.settle(paid, actual: 100_000, tip: .zero, signer: World.staker, on: &world.chain)
        #expect(world.fixture.balance(World.staker) == .zero)
        #expect(world.fixture.balance(StakingFixture.author) == author.saturatingAdd(700_000))
        world.fixture.expectConservation()
    }
}
