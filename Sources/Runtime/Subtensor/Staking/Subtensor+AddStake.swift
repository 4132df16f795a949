import Economics
import Frame
import Primitives

// Staking. Source: `staking/add_stake.rs` of subtensor (protocol section 4.1), by behaviour.

extension Subtensor {
    /// Stakes TAO of the caller with a hotkey, at whatever price the pool gives.
    static func addStake(
        hotkey: AccountID,
        netuid: NetUID,
        amountStaked: Tao,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try stakeAtAnyPrice(amountStaked, from: origin.requireSigned(), to: hotkey, at: netuid, on: &chain)
    }

    /// Stakes TAO of the caller with a hotkey, as far as the price stays within a limit.
    ///
    /// - `limitPrice`: the highest price, in 10^-9 TAO per alpha.
    /// - `allowPartial`: whether to stake less where all would pass the limit.
    static func addStakeLimit(
        hotkey: AccountID,
        netuid: NetUID,
        amountStaked: Tao,
        limitPrice: Tao,
        allowPartial: Bool,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        try stake(
            amountStaked,
            from: origin.requireSigned(),
            to: hotkey,
            at: netuid,
            limit: limitPrice,
            allowPartial: allowPartial,
            on: &chain
        )
    }

    /// Stakes at whatever price the pool gives; gives the alpha.
    @discardableResult
    static func stakeAtAnyPrice(
        _ amount: Tao,
        from coldkey: AccountID,
        to hotkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) throws(DispatchError) -> Alpha {
        try requireWithinPool(amount, at: netuid, in: chain)
        try requireStakeable(amount, from: coldkey, to: hotkey, at: netuid, limit: nil, in: chain)
        return try stakeIntoSubnet(
            hotkey: hotkey,
            coldkey: coldkey,
            at: netuid,
            tao: amount,
            limit: Swap.maxPrice,
            dropFees: false,
            on: &chain
        )
    }

    /// Stakes as far as the price stays within a limit; gives the alpha.
    @discardableResult
    static func stake(
        _ amount: Tao,
        from coldkey: AccountID,
        to hotkey: AccountID,
        at netuid: NetUID,
        limit: Tao,
        allowPartial: Bool,
        on chain: inout Chain
    ) throws(DispatchError) -> Alpha {
        try requireWithinPool(amount, at: netuid, in: chain)
        let most = try mostToStake(at: netuid, limit: limit, in: chain)
        try requireStakeable(
            amount,
            from: coldkey,
            to: hotkey,
            at: netuid,
            limit: StakeLimit(most: most, allowsPartial: allowPartial),
            in: chain
        )
        makeDelegate(hotkey, stakedBy: coldkey, on: &chain)
        return try stakeIntoSubnet(
            hotkey: hotkey,
            coldkey: coldkey,
            at: netuid,
            tao: min(amount, most),
            limit: limit,
            dropFees: false,
            on: &chain
        )
    }

    /// The most TAO, with the fee, that can be staked before the price passes `limit` (10^-9 TAO per alpha).
    ///
    /// Where alpha has no price of its own that is everything from a limit of one TAO on, and nothing below.
    static func mostToStake(at netuid: NetUID, limit: Tao, in chain: Chain) throws(DispatchError) -> Tao {
        guard !netuid.isRoot, chain[subnetMechanism, netuid] != 0 else {
            return limit >= 1_000_000_000 ? .max : .zero
        }
        let swap = try Swap.quoteBuy(largestTao(at: netuid, in: chain), at: netuid, limit: limit, in: chain)
        return swap.paidIn.saturatingAdd(swap.fee)
    }

    /// Makes a hotkey a delegate once others than its owner stake with it.
    static func makeDelegate(_ hotkey: AccountID, stakedBy coldkey: AccountID, on chain: inout Chain) {
        guard owner(of: hotkey, in: chain) != coldkey, !chain.contains(delegates, hotkey) else { return }
        chain[delegates, hotkey] = chain[delegates, hotkey]
    }

    /// The largest purchase that a pool takes.
    private static func largestTao(at netuid: NetUID, in chain: Chain) -> Tao {
        chain[subnetTAO, netuid].saturatingMul(1_000)
    }

    private static func requireWithinPool(_ amount: Tao, at netuid: NetUID, in chain: Chain) throws(DispatchError) {
        guard !netuid.isRoot, Swap.isDynamic(netuid, in: chain) else { return }
        try require(amount <= largestTao(at: netuid, in: chain), or: .insufficientLiquidity)
    }
}
