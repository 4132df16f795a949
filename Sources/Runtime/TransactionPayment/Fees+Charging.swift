import Frame
import Primitives

extension Fees {
    /// Whether the fee could be taken; nothing is changed.
    static func requirePayable(
        _ fee: Tao,
        by signer: AccountID,
        for call: RuntimeCall,
        in chain: Chain
    ) throws(InvalidTransaction) {
        guard !fee.isZero else { return }
        guard fee > Balances.spendable(signer, keepAlive: true, in: chain) else { return }
        guard let (hotkey, netuid) = alphaSource(of: call, signer: signer, in: chain) else { throw .payment }
        let price = Swap.price(at: netuid, in: chain)
        let due = AlphaFee.amount(of: fee, price: price)
        guard Subtensor.stake(of: hotkey, signer, at: netuid, in: chain) >= due else { throw .payment }
    }

    /// Takes the fee before the call runs.
    static func charge(
        _ fee: Tao,
        to signer: AccountID,
        for call: RuntimeCall,
        on chain: inout Chain
    ) throws(InvalidTransaction) -> PaidFee {
        guard !fee.isZero else { return .nothing }
        do {
            try Balances.withdraw(fee, from: signer, on: &chain)
            return .tao(fee)
        } catch {
            guard let (hotkey, netuid) = alphaSource(of: call, signer: signer, in: chain) else { throw .payment }
            return try chargeAlpha(fee, of: signer, hotkey: hotkey, at: netuid, on: &chain)
        }
    }

    /// Gives back what was taken too much, pays the block's author and reports the fee.
    static func settle(
        _ paid: PaidFee,
        actual: Tao,
        tip: Tao,
        signer: AccountID,
        on chain: inout Chain
    ) {
        switch paid {
        case .nothing:
            TransactionPayment.emit(.transactionFeePaid(who: signer, actualFee: actual, tip: tip), on: &chain)
        case .tao(let withdrawn):
            let refund = refund(withdrawn.saturatingSub(actual), to: signer, on: &chain)
            reward(withdrawn.saturatingSub(refund), on: &chain)
            TransactionPayment.emit(.transactionFeePaid(who: signer, actualFee: actual, tip: tip), on: &chain)
        case .alpha(let fee, let netuid, let tao):
            Subtensor.emit(
                .transactionFeePaidWithAlpha(who: signer, netuid: netuid, alphaFee: fee, taoAmount: tao),
                on: &chain
            )
            TransactionPayment.emit(.transactionFeePaid(who: signer, actualFee: actual, tip: tip), on: &chain)
        }
    }

    /// Gives back what was taken too much; gives how much. An account that the call has ended is not brought back to
    /// life by it: there is no refund.
    private static func refund(_ amount: Tao, to signer: AccountID, on chain: inout Chain) -> Tao {
        let data = Balances.data(of: signer, in: chain)
        guard !data.free.isZero || !data.reserved.isZero else { return .zero }
        do {
            try chain.transactional { (chain) throws(DispatchError) in
                try Balances.deposit(amount, to: signer, on: &chain)
            }
            return amount
        } catch {
            return .zero
        }
    }

    /// Pays the author; without one, or where the author's account could not exist, the fee ceases to be.
    private static func reward(_ amount: Tao, on chain: inout Chain) {
        guard !amount.isZero else { return }
        guard let author = Aura.blockAuthor(in: chain) else {
            Balances.rescind(amount, on: &chain)
            return
        }
        do {
            try Balances.deposit(amount, to: author, on: &chain)
        } catch {
            Balances.rescind(amount, on: &chain)
        }
    }
}
