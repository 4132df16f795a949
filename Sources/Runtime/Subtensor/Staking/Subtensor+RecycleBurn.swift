import Frame
import Primitives

// Alpha that its owner gives up. Source: `staking/recycle_alpha.rs` of subtensor (protocol section 4.4), by behaviour.

extension Subtensor {
    /// Gives up stake of the caller so that it will be issued again. More than the caller has counts as all of it.
    static func recycleAlpha(
        hotkey: AccountID,
        amount: Alpha,
        netuid: NetUID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        let taken = try giveUp(amount, of: coldkey, with: hotkey, at: netuid, on: &chain)
        recycleAlphaSupply(taken, at: netuid, on: &chain)
        emit(.alphaRecycled(coldkey, hotkey, taken, netuid), on: &chain)
    }

    /// Gives up stake of the caller for good; it still counts as issued. More than the caller has counts as all of it.
    static func burnAlpha(
        hotkey: AccountID,
        amount: Alpha,
        netuid: NetUID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        let taken = try giveUp(amount, of: coldkey, with: hotkey, at: netuid, on: &chain)
        burnAlphaSupply(taken, at: netuid, on: &chain)
        emit(.alphaBurned(coldkey, hotkey, taken, netuid), on: &chain)
    }

    /// Buys alpha for TAO of the caller and burns it at once.
    ///
    /// - `limit`: the highest price, in 10^-9 TAO per alpha; the purchase is all or nothing.
    static func addStakeBurn(
        hotkey: AccountID,
        netuid: NetUID,
        amount: Tao,
        limit: Tao?,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        let alpha =
            if let limit {
                try stake(
                    amount,
                    from: coldkey,
                    to: hotkey,
                    at: netuid,
                    limit: limit,
                    allowPartial: false,
                    on: &chain
                )
            } else {
                try stakeAtAnyPrice(amount, from: coldkey, to: hotkey, at: netuid, on: &chain)
            }
        try burnAlpha(hotkey: hotkey, amount: alpha, netuid: netuid, from: origin, on: &chain)
        emit(.addStakeBurn(netuid: netuid, hotkey: hotkey, amount: amount, alpha: alpha), on: &chain)
    }

    /// Takes stake from a coldkey and gives it to nobody; gives how much.
    private static func giveUp(
        _ amount: Alpha,
        of coldkey: AccountID,
        with hotkey: AccountID,
        at netuid: NetUID,
        on chain: inout Chain
    ) throws(DispatchError) -> Alpha {
        try require(subnetExists(netuid, in: chain), or: .subnetNotExists)
        try require(!netuid.isRoot, or: .cannotBurnOrRecycleOnRootSubnet)
        try requireSubtoken(at: netuid, in: chain)
        try requireHotkey(hotkey, in: chain)
        let taken = min(amount, stake(of: hotkey, coldkey, at: netuid, in: chain))
        try require(chain[subnetAlphaOut, netuid] >= taken, or: .insufficientLiquidity)
        try requireUnlocked(taken, of: coldkey, at: netuid, in: chain)
        decreaseStake(of: hotkey, coldkey, at: netuid, by: taken, on: &chain)
        return taken
    }
}
