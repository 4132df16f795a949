import Economics
public import Frame
public import Primitives

// The two halves of everything that moves stake: TAO into a subnet, and out of one. Source: `stake_into_subnet` and
// `unstake_from_subnet` in `staking/stake_utils.rs` of subtensor (protocol sections 4.1 and 4.2), by behaviour.

extension Subtensor {
    /// Moves TAO of a coldkey into a subnet's pool and gives the alpha to its stake; gives the alpha.
    ///
    /// The existential deposit stays on the coldkey, so less than `tao` may be staked. The fee goes to the block's
    /// author, or is burned where there is none.
    ///
    /// - `limit`: the highest price, in 10^-9 TAO per alpha. TAO beyond it stays on the subnet's account, so callers
    ///   bound `tao` first.
    @discardableResult
    public static func stakeIntoSubnet(
        hotkey: AccountID,
        coldkey: AccountID,
        at netuid: NetUID,
        tao: Tao,
        limit: Tao,
        dropFees: Bool,
        on chain: inout Chain
    ) throws(DispatchError) -> Alpha {
        let staked = try transferTaoToSubnet(tao, from: coldkey, at: netuid, on: &chain)
        let swap = try swapTaoForAlpha(at: netuid, tao: staked, limit: limit, dropFees: dropFees, on: &chain)
        try require(!swap.paidOut.isZero, or: .amountTooLow)
        try require(
            canIncreaseStake(of: hotkey, at: netuid, by: swap.paidOut, in: chain),
            or: .insufficientLiquidity
        )
        increaseStake(of: hotkey, coldkey, at: netuid, by: swap.paidOut, on: &chain)
        if let author = Aura.blockAuthor(in: chain) {
            try transferTaoFromSubnet(swap.authorFee, to: author, at: netuid, on: &chain)
        } else {
            burnFee(swap.authorFee, of: netuid, on: &chain)
        }
        recordTaoInflow(swap.paidIn, at: netuid, on: &chain)
        refreshLock(of: coldkey, at: netuid, on: &chain)
        chain[lastColdkeyHotkeyStakeBlock, coldkey, hotkey] = chain.block
        if netuid.isRoot {
            addRootClaimed(of: hotkey, coldkey, forStake: swap.paidOut, on: &chain)
            indexStakingColdkey(coldkey, on: &chain)
        }
        emit(.stakeAdded(coldkey, hotkey, staked, swap.paidOut, netuid, swap.fee.rawValue), on: &chain)
        return swap.paidOut
    }

    /// Sells a coldkey's stake and pays the TAO to `beneficiary`; gives the TAO.
    ///
    /// Alpha that the limit keeps from being sold goes back to the stake. The fee is sold too, without a fee, and paid
    /// to the block's author; where there is none it is burned.
    ///
    /// - `limit`: the lowest price, in 10^-9 TAO per alpha.
    @discardableResult
    public static func unstakeFromSubnet(
        hotkey: AccountID,
        coldkey: AccountID,
        beneficiary: AccountID,
        at netuid: NetUID,
        alpha: Alpha,
        limit: Tao,
        dropFees: Bool,
        on chain: inout Chain
    ) throws(DispatchError) -> Tao {
        decreaseStake(of: hotkey, coldkey, at: netuid, by: alpha, on: &chain)
        let swap = try swapAlphaForTao(at: netuid, alpha: alpha, limit: limit, dropFees: dropFees, on: &chain)
        let refund = alpha.saturatingSub(swap.paidIn.saturatingAdd(swap.fee))
        if !refund.isZero { increaseStake(of: hotkey, coldkey, at: netuid, by: refund, on: &chain) }
        try transferTaoFromSubnet(swap.paidOut, to: beneficiary, at: netuid, on: &chain)
        let feeTao = try payAlphaFee(swap.authorFee, at: netuid, on: &chain)
        if netuid.isRoot {
            removeRootClaimed(of: hotkey, coldkey, forStake: alpha, on: &chain)
            if !hasRootStake(coldkey, in: chain) { unindexStakingColdkey(coldkey, on: &chain) }
        }
        recordTaoOutflow(swap.paidOut.saturatingAdd(feeTao), at: netuid, on: &chain)
        refreshLock(of: coldkey, at: netuid, on: &chain)
        chain[lastColdkeyHotkeyStakeBlock, coldkey, hotkey] = chain.block
        emit(.stakeRemoved(coldkey, hotkey, swap.paidOut, swap.paidIn, netuid, swap.fee.rawValue), on: &chain)
        return swap.paidOut
    }

    /// Moves stake between keys on one subnet, without a swap and without a fee; gives what it is worth in TAO. What
    /// is locked of it stays locked.
    static func transferStakeWithinSubnet(
        from origin: (hotkey: AccountID, coldkey: AccountID),
        to destination: (hotkey: AccountID, coldkey: AccountID),
        at netuid: NetUID,
        alpha: Alpha,
        on chain: inout Chain
    ) throws(DispatchError) -> Tao {
        try transferLock(from: origin.coldkey, to: destination.coldkey, at: netuid, alpha, on: &chain)
        decreaseStake(of: origin.hotkey, origin.coldkey, at: netuid, by: alpha, on: &chain)
        if netuid.isRoot { removeRootClaimed(of: origin.hotkey, origin.coldkey, forStake: alpha, on: &chain) }
        increaseStake(of: destination.hotkey, destination.coldkey, at: netuid, by: alpha, on: &chain)
        if netuid.isRoot {
            addRootClaimed(of: destination.hotkey, destination.coldkey, forStake: alpha, on: &chain)
        }
        let price = Swap.price(at: netuid, in: chain)
        let worth = Tao(price.saturatingMul(U64F64(saturating: alpha.rawValue)).uint64)
        try require(worth >= minimumStake, or: .amountTooLow)
        chain[lastColdkeyHotkeyStakeBlock, destination.coldkey, destination.hotkey] = chain.block
        emit(.stakeRemoved(origin.coldkey, origin.hotkey, worth, alpha, netuid, 0), on: &chain)
        emit(.stakeAdded(destination.coldkey, destination.hotkey, worth, alpha, netuid, 0), on: &chain)
        return worth
    }

    /// Sells a fee in alpha for the block's author, or burns it where there is none; gives the TAO.
    private static func payAlphaFee(
        _ fee: Alpha,
        at netuid: NetUID,
        on chain: inout Chain
    ) throws(DispatchError) -> Tao {
        guard let author = Aura.blockAuthor(in: chain) else {
            burnAlphaSupply(fee, at: netuid, on: &chain)
            return .zero
        }
        let swap = try swapAlphaForTao(at: netuid, alpha: fee, limit: Swap.minPrice, dropFees: true, on: &chain)
        try transferTaoFromSubnet(swap.paidOut, to: author, at: netuid, on: &chain)
        return swap.paidOut
    }

    /// Puts a fee out of everybody's reach. A failure is ignored: the TAO then stays on the subnet's account.
    private static func burnFee(_ amount: Tao, of netuid: NetUID, on chain: inout Chain) {
        try? chain.transactional { (chain) throws(DispatchError) in
            try burnTao(amount, from: subnetAccount(netuid), on: &chain)
        }
    }
}
