public import Economics
public import Frame
public import Primitives

// Swaps with all the counters that go with them. Source: `swap_tao_for_alpha` and `swap_alpha_for_tao` in
// `staking/stake_utils.rs` of subtensor (protocol sections 4.1 and 4.2), by behaviour.

extension Subtensor {
    /// Buys alpha that goes into circulation. The TAO must be on the subnet's account already, the fee with it.
    ///
    /// - `limit`: the highest price, in 10^-9 TAO per alpha.
    public static func swapTaoForAlpha(
        at netuid: NetUID,
        tao: Tao,
        limit: Tao,
        dropFees: Bool,
        on chain: inout Chain
    ) throws(DispatchError) -> SwapOutcome<Tao, Alpha> {
        let outcome: SwapOutcome<Tao, Alpha>
        if Swap.isDynamic(netuid, in: chain) {
            outcome = try Swap.buy(tao, at: netuid, limit: limit, dropFees: dropFees, on: &chain)
        } else {
            outcome = SwapOutcome(paidIn: tao, paidOut: Alpha(tao.rawValue), fee: .zero, authorFee: .zero)
        }
        chain[subnetAlphaIn, netuid] = chain[subnetAlphaIn, netuid].saturatingSub(outcome.paidOut)
        chain[subnetAlphaOut, netuid] = chain[subnetAlphaOut, netuid].saturatingAdd(outcome.paidOut)
        chain[subnetTAO, netuid] = chain[subnetTAO, netuid].saturatingAdd(outcome.paidIn)
        chain[totalStake] = chain[totalStake].saturatingAdd(tao)
        addVolume(tao, at: netuid, on: &chain)
        return outcome
    }

    /// Sells alpha out of circulation. The TAO stays on the subnet's account until the caller moves it.
    ///
    /// - `limit`: the lowest price, in 10^-9 TAO per alpha.
    public static func swapAlphaForTao(
        at netuid: NetUID,
        alpha: Alpha,
        limit: Tao,
        dropFees: Bool,
        on chain: inout Chain
    ) throws(DispatchError) -> SwapOutcome<Alpha, Tao> {
        let outcome: SwapOutcome<Alpha, Tao>
        if Swap.isDynamic(netuid, in: chain) {
            outcome = try Swap.sell(alpha, at: netuid, limit: limit, dropFees: dropFees, on: &chain)
        } else {
            outcome = SwapOutcome(paidIn: alpha, paidOut: Tao(alpha.rawValue), fee: .zero, authorFee: .zero)
        }
        chain[subnetAlphaIn, netuid] = chain[subnetAlphaIn, netuid].saturatingAdd(outcome.paidIn)
        chain[subnetAlphaOut, netuid] = chain[subnetAlphaOut, netuid].saturatingSub(outcome.paidIn)
        chain[subnetTAO, netuid] = chain[subnetTAO, netuid].saturatingSub(outcome.paidOut)
        chain[totalStake] = chain[totalStake].saturatingSub(outcome.paidOut)
        addVolume(outcome.paidOut, at: netuid, on: &chain)
        return outcome
    }

    private static func addVolume(_ tao: Tao, at netuid: NetUID, on chain: inout Chain) {
        let (sum, overflow) = chain[subnetVolume, netuid].addingReportingOverflow(UInt128(tao.rawValue))
        chain[subnetVolume, netuid] = overflow ? .max : sum
    }
}
