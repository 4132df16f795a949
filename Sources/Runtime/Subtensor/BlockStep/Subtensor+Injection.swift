import Economics
import Frame
import Primitives

// How TAO and alpha enter the pools. Source: `inject_and_maybe_swap` in `coinbase/run_coinbase.rs` of subtensor
// (protocol section 2.6), by behaviour.

extension Subtensor {
    /// Adds each subnet's TAO and alpha to its pool and buys alpha for what the cap keeps out; what no subnet takes is
    /// given up.
    ///
    /// - `credit`: the block's TAO, which belongs to nobody yet.
    static func inject(_ terms: [SubnetTerms], into subnets: [NetUID], credit: Tao, on chain: inout Chain) {
        var credit = credit
        for (netuid, terms) in zip(subnets, terms) {
            let account = subnetAccount(netuid)
            // A pool so far out of balance that its weights would leave their bounds takes nothing.
            let added = Swap.adjustProtocolLiquidity(
                tao: Tao(terms.taoIn.uint64),
                alpha: Alpha(terms.alphaIn.uint64),
                at: netuid,
                on: &chain
            )
            chain[subnetExcessTao, netuid] = .zero
            chain[subnetTaoInEmission, netuid] = .zero
            let excess = Tao(terms.excessTao.uint64)
            if !excess.isZero, spend(excess, of: &credit, to: account, on: &chain) {
                buyProtocolAlpha(for: excess, at: netuid, on: &chain)
            }
            chain[subnetAlphaInEmission, netuid] = added.alpha
            mintAlphaIn(added.alpha, at: netuid, on: &chain)
            if !added.tao.isZero, spend(added.tao, of: &credit, to: account, on: &chain) {
                chain[subnetTaoInEmission, netuid] = added.tao
                chain[subnetTAO, netuid] = chain[subnetTAO, netuid].saturatingAdd(added.tao)
                chain[totalStake] = chain[totalStake].saturatingAdd(added.tao)
                recordProtocolInflow(added.tao, at: netuid, on: &chain)
            }
        }
        recycleBlockEmission(credit, on: &chain)
    }

    /// Gives part of the block's TAO to an account; false, and nothing given, where that cannot be.
    private static func spend(
        _ amount: Tao,
        of credit: inout Tao,
        to account: AccountID,
        on chain: inout Chain
    ) -> Bool {
        guard let rest = credit.checkedSub(amount) else { return false }
        do {
            try Balances.deposit(amount, to: account, on: &chain)
        } catch {
            return false
        }
        credit = rest
        return true
    }

    /// Buys alpha that belongs to nobody but counts as in circulation. A pool that cannot trade keeps the TAO on the
    /// subnet's account.
    private static func buyProtocolAlpha(for amount: Tao, at netuid: NetUID, on chain: inout Chain) {
        let bought = try? chain.transactional { (chain) throws(DispatchError) in
            try swapTaoForAlpha(at: netuid, tao: amount, limit: Pool.maxPriceLimit, dropFees: true, on: &chain)
        }
        guard let bought else { return }
        chain[subnetProtocolAlpha, netuid] = chain[subnetProtocolAlpha, netuid].saturatingAdd(bought.paidOut)
        chain[subnetExcessTao, netuid] = bought.paidIn
        recordProtocolInflow(bought.paidIn, at: netuid, on: &chain)
    }
}
