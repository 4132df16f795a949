import Economics
import Frame
import Primitives

// Unstaking from one subnet. Source: `staking/remove_stake.rs` of subtensor (protocol section 4.2), by behaviour.

extension Subtensor {
    /// Takes stake of the caller out of a subnet, at whatever price the pool gives.
    ///
    /// More than the caller has counts as all of it, since the call's fee may have been taken from the same stake.
    static func removeStake(
        hotkey: AccountID,
        netuid: NetUID,
        amountUnstaked: Alpha,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        try requireSubtoken(at: netuid, in: chain)
        let amount = min(amountUnstaked, stake(of: hotkey, coldkey, at: netuid, in: chain))
        try requireWithinPool(amount, at: netuid, in: chain)
        try requireUnstakeable(amount, of: coldkey, from: hotkey, at: netuid, limit: nil, in: chain)
        try unstake(amount, of: coldkey, from: hotkey, at: netuid, limit: Swap.minPrice, on: &chain)
        forgetPendingChildren(ofPoor: hotkey, on: &chain)
    }

    /// Takes stake of the caller out of a subnet, as far as the price stays within a limit.
    ///
    /// - `limitPrice`: the lowest price, in 10^-9 TAO per alpha.
    /// - `allowPartial`: whether to unstake less where all would pass the limit.
    static func removeStakeLimit(
        hotkey: AccountID,
        netuid: NetUID,
        amountUnstaked: Alpha,
        limitPrice: Tao,
        allowPartial: Bool,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        try requireWithinPool(amountUnstaked, at: netuid, in: chain)
        let most = try mostToUnstake(at: netuid, limit: limitPrice, in: chain)
        try requireUnstakeable(
            amountUnstaked,
            of: coldkey,
            from: hotkey,
            at: netuid,
            limit: StakeLimit(most: most, allowsPartial: allowPartial),
            in: chain
        )
        try unstake(min(amountUnstaked, most), of: coldkey, from: hotkey, at: netuid, limit: limitPrice, on: &chain)
        forgetPendingChildren(ofPoor: hotkey, on: &chain)
    }

    /// Takes all stake of the caller with a hotkey out of a subnet, or nothing where the price would pass the limit.
    static func removeStakeFullLimit(
        hotkey: AccountID,
        netuid: NetUID,
        limitPrice: Tao?,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let all = stake(of: hotkey, try origin.requireSigned(), at: netuid, in: chain)
        guard let limitPrice else {
            try removeStake(hotkey: hotkey, netuid: netuid, amountUnstaked: all, from: origin, on: &chain)
            return
        }
        try removeStakeLimit(
            hotkey: hotkey,
            netuid: netuid,
            amountUnstaked: all,
            limitPrice: limitPrice,
            allowPartial: false,
            from: origin,
            on: &chain
        )
    }

    /// Sells stake for its coldkey and clears what is left where that is too little; gives the TAO.
    @discardableResult
    static func unstake(
        _ amount: Alpha,
        of coldkey: AccountID,
        from hotkey: AccountID,
        at netuid: NetUID,
        limit: Tao,
        on chain: inout Chain
    ) throws(DispatchError) -> Tao {
        let tao = try unstakeFromSubnet(
            hotkey: hotkey,
            coldkey: coldkey,
            beneficiary: coldkey,
            at: netuid,
            alpha: amount,
            limit: limit,
            dropFees: false,
            on: &chain
        )
        clearSmallNomination(of: hotkey, coldkey, at: netuid, on: &chain)
        return tao
    }

    /// The most alpha, with the fee, that can be unstaked before the price passes `limit` (10^-9 TAO per alpha).
    ///
    /// Where alpha has no price of its own that is everything up to a limit of one TAO, and nothing above.
    static func mostToUnstake(at netuid: NetUID, limit: Tao, in chain: Chain) throws(DispatchError) -> Alpha {
        guard !netuid.isRoot, chain[subnetMechanism, netuid] != 0 else {
            return limit <= 1_000_000_000 ? .max : .zero
        }
        let swap = try Swap.quoteSell(largestAlpha(at: netuid, in: chain), at: netuid, limit: limit, in: chain)
        return swap.paidIn.saturatingAdd(swap.fee)
    }

    /// The largest sale that a pool takes.
    private static func largestAlpha(at netuid: NetUID, in chain: Chain) -> Alpha {
        chain[subnetAlphaIn, netuid].saturatingMul(1_000)
    }

    private static func requireWithinPool(
        _ amount: Alpha,
        at netuid: NetUID,
        in chain: Chain
    ) throws(DispatchError) {
        guard !netuid.isRoot, Swap.isDynamic(netuid, in: chain) else { return }
        try require(amount <= largestAlpha(at: netuid, in: chain), or: .insufficientLiquidity)
    }

    /// Drops children that wait to be given stake where the hotkey has fallen below what parents need.
    private static func forgetPendingChildren(ofPoor hotkey: AccountID, on chain: inout Chain) {
        guard totalStake(of: hotkey, in: chain) < Tao(chain[stakeThreshold]) else { return }
        for netuid in chain.keys(of: networksAdded) {
            chain.remove(pendingChildKeys, netuid, hotkey)
        }
    }

    /// What all stake with a hotkey is worth at present prices, cut to rao once.
    static func totalStake(of hotkey: AccountID, in chain: Chain) -> Tao {
        let sum = chain.keys(of: networksAdded).reduce(U64F64.zero) { sum, netuid in
            let alpha = U64F64(saturating: hotkeyStake(hotkey, at: netuid, in: chain).rawValue)
            return sum.saturatingAdd(alpha.saturatingMul(Swap.price(at: netuid, in: chain)))
        }
        return Tao(sum.uint64)
    }
}
