import Frame
import Primitives

// Unstaking from every subnet. Source: `staking/remove_stake.rs` of subtensor (protocol section 4.2), by behaviour.

extension Subtensor {
    /// Takes all stake of the caller with a hotkey out of all subnets.
    ///
    /// Stake that could not be removed by itself stays; a sale that fails all the same undoes the call.
    static func unstakeAll(
        hotkey: AccountID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        try requireHotkey(hotkey, in: chain)
        try unstakeEverything(of: coldkey, from: hotkey, at: chain.keys(of: networksAdded), on: &chain)
    }

    /// Takes all stake of the caller with a hotkey out of all subnets but root, and stakes the TAO on root.
    static func unstakeAllAlpha(
        hotkey: AccountID,
        from origin: Origin,
        on chain: inout Chain
    ) throws(DispatchError) {
        let coldkey = try origin.requireSigned()
        try requireHotkey(hotkey, in: chain)
        let subnets = chain.keys(of: networksAdded).filter { !$0.isRoot }
        let tao = try unstakeEverything(of: coldkey, from: hotkey, at: subnets, on: &chain)
        try stakeIntoSubnet(
            hotkey: hotkey,
            coldkey: coldkey,
            at: .root,
            tao: tao,
            limit: Swap.maxPrice,
            dropFees: false,
            on: &chain
        )
    }

    @discardableResult
    private static func unstakeEverything(
        of coldkey: AccountID,
        from hotkey: AccountID,
        at subnets: [NetUID],
        on chain: inout Chain
    ) throws(DispatchError) -> Tao {
        var total = Tao.zero
        for netuid in subnets where chain[subtokenEnabled, netuid] {
            let alpha = stake(of: hotkey, coldkey, at: netuid, in: chain)
            guard canUnstake(alpha, of: coldkey, from: hotkey, at: netuid, in: chain) else { continue }
            let tao = try unstake(alpha, of: coldkey, from: hotkey, at: netuid, limit: Swap.minPrice, on: &chain)
            total = total.saturatingAdd(tao)
        }
        return total
    }

    private static func canUnstake(
        _ alpha: Alpha,
        of coldkey: AccountID,
        from hotkey: AccountID,
        at netuid: NetUID,
        in chain: Chain
    ) -> Bool {
        do {
            try requireUnstakeable(alpha, of: coldkey, from: hotkey, at: netuid, limit: nil, in: chain)
            return true
        } catch {
            return false
        }
    }
}
